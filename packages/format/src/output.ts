import type {Article} from '@pubcite/schema/model'

/** What a writer knows while it writes a list. */
export interface Context<Options, State> {
  options: Options
  /** Position in the list, from 0. */
  index: number
  /** What is remembered from one article to the next: the citation keys that are taken. */
  state: State
}

/** A format: what each article means in it, and how that is spelled. */
export interface OutputDefinition<Name extends string, Row, Options extends object, State> {
  /** The name by which callers ask for it: `ris`. */
  name: Name
  mediaType: string
  /** The usual ending of a file, without its period. */
  extension: string
  /** What each list begins with remembering. */
  state?(): State
  /** What an article is in this format: rows, an entry, an object. */
  map(article: Article, context: Context<Options, State>): Row
  /** How that is spelled, without what stands between two records. */
  write(row: Row, context: Context<Options, State>): string
  /** What stands before, between and after records. By default nothing, a line end, and a line end if there was a record. */
  begin?: string
  between?: string
  end?: string
}

/** A format that is ready to be used. */
export interface Output<Name extends string = string, Options extends object = object> {
  name: Name
  mediaType: string
  extension: string
  /** Write a list of articles. */
  format(articles: Iterable<Article>, options?: Options): string
  /** Write articles as they come, in pieces that joined are what `format` gives. */
  formatStream(articles: Iterable<Article> | AsyncIterable<Article>, options?: Options): AsyncGenerator<string>
}

/**
 * Make a format usable.
 * @see OutputDefinition for what each part has to do.
 */
export function defineOutput<Name extends string, Row, Options extends object = object, State = undefined>(
  definition: OutputDefinition<Name, Row, Options, State>
): Output<Name, Options> {
  const {name, mediaType, extension, begin = '', between = '\n', end = '\n'} = definition
  const writer = (options: Options): ((article: Article) => string) => {
    const state = definition.state?.() as State
    let index = 0
    return article => {
      const context = {options, index, state}
      const written = definition.write(definition.map(article, context), context)
      return (index++ === 0 ? '' : between) + written
    }
  }
  return {
    name,
    mediaType,
    extension,
    format(articles, options = {} as Options) {
      const write = writer(options)
      const records = Array.from(articles, write)
      return begin + records.join('') + (records.length > 0 || begin ? end : '')
    },
    async *formatStream(articles, options = {} as Options) {
      const write = writer(options)
      let any = false
      if (begin) yield begin
      for await (const article of articles) {
        any = true
        yield write(article)
      }
      if (end && (any || begin)) yield end
    }
  }
}
