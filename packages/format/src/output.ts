import type {Article} from '@pubcite/schema/model'

/** What a writer knows while it writes a list. */
export interface Context<Options, State> {
  options: Options
  /** Position in the list, from 0. */
  index: number
  /** What is remembered from one article to the next: the citation keys that are taken. */
  state: State
}

/** What stands around the records: text, or what the options make of it. */
export type Around<Options> = string | ((options: Options) => string)

/** A format: what each article means in it, and how that is spelled. */
export interface OutputDefinition<Name extends string, Row, Options extends object, State> {
  /** The name by which callers ask for it: `ris`. */
  name: Name
  mediaType: string
  /** The usual ending of a file, without its period. */
  extension: string
  /** What each list begins with remembering. */
  state?(): State
  /** The order in which the list is to stand, if it is another than that in which it comes: the list is collected for it. */
  arrange?(options: Options): ((one: Article, other: Article) => number) | undefined
  /** What an article is in this format: rows, an entry, an object. */
  map(article: Article, context: Context<Options, State>): Row
  /** How that is spelled, without what stands between two records. */
  write(row: Row, context: Context<Options, State>): string
  /** What stands before, between and after the records. By default nothing, a line end, and a line end. */
  begin?: Around<Options>
  between?: Around<Options>
  end?: Around<Options>
  /** What is written where there is no record. By default nothing. */
  empty?: string
}

/** A format that is ready to be used. */
export interface Output<Name extends string = string, Options extends object = object> {
  name: Name
  mediaType: string
  extension: string
  /**
   * Write a list of articles.
   * @throws TypeError for anything else: a single article, a result of `parse`, a text.
   */
  format(articles: Iterable<Article>, options?: Options): string
  /**
   * Write articles as they come, in pieces that joined are what `format` gives.
   * @throws TypeError for what is no list; what the source throws passes through.
   */
  formatStream(articles: Iterable<Article> | AsyncIterable<Article>, options?: Options): AsyncGenerator<string>
}

/**
 * Make a format usable.
 * @see OutputDefinition for what each part has to do.
 */
export function defineOutput<Name extends string, Row, Options extends object = object, State = undefined>(
  definition: OutputDefinition<Name, Row, Options, State>
): Output<Name, Options> {
  const {name, mediaType, extension} = definition
  return {
    name,
    mediaType,
    extension,
    format(articles, options = {} as Options) {
      if (!isList(articles, Symbol.iterator)) throw notAList(name, articles)
      const writer = startWriting(definition, options)
      const order = definition.arrange?.(options)
      const list = order ? [...checked(name, articles)].sort(order) : articles
      let text = ''
      for (const article of list) text += writer.write(article)
      return text + writer.end()
    },
    formatStream(articles, options = {} as Options) {
      if (!isList(articles, Symbol.iterator) && !isList(articles, Symbol.asyncIterator)) throw notAList(name, articles)
      const order = definition.arrange?.(options)
      const list = order ? sorted(name, articles, order) : articles
      return stream(startWriting(definition, options), list)
    }
  }
}

interface Writer {
  write(article: Article): string
  end(): string
}

function startWriting<Row, Options extends object, State>(
  definition: OutputDefinition<string, Row, Options, State>,
  options: Options
): Writer {
  const {begin = '', between = '\n', end = '\n', empty = ''} = definition
  const around = (text: Around<Options>) => (typeof text === 'function' ? text(options) : text)
  const state = definition.state?.() as State
  let index = 0
  return {
    write(article) {
      if (!isArticle(article)) throw noArticle(definition.name, index)
      const context = {options, index, state}
      const written = definition.write(definition.map(article, context), context)
      return around(index++ === 0 ? begin : between) + written
    },
    end: () => (index === 0 ? empty : around(end))
  }
}

async function* stream(
  writer: Writer,
  articles: Iterable<Article> | AsyncIterable<Article>
): AsyncGenerator<string, void, undefined> {
  for await (const article of articles) yield writer.write(article)
  const end = writer.end()
  if (end) yield end
}

/** A list in another order, once all of it is there. */
async function* sorted(
  name: string,
  articles: Iterable<Article> | AsyncIterable<Article>,
  order: (one: Article, other: Article) => number
): AsyncGenerator<Article, void, undefined> {
  const list: Article[] = []
  for await (const article of articles) list.push(article)
  yield* [...checked(name, list)].sort(order)
}

function* checked(name: string, articles: Iterable<Article>): Generator<Article> {
  let index = 0
  for (const article of articles) {
    if (!isArticle(article)) throw noArticle(name, index)
    index++
    yield article
  }
}

const noArticle = (name: string, index: number) =>
  new TypeError(`${name}: item ${index + 1} of the list is no article.`)

/** A string is iterable, but never a list of articles. */
function isList(value: unknown, iterator: symbol): boolean {
  return typeof value === 'object' && value !== null && iterator in value
}

function isArticle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (value as Partial<Article>).articleIds !== undefined // no part of an article has these, and one key is asked for
}

function notAList(name: string, value: unknown): TypeError {
  const right = isArticle(value)
    ? 'one article came: write [article]'
    : typeof value === 'object' && value !== null && 'articles' in value
      ? 'a result came: write result.articles'
      : `${value === null ? 'null' : typeof value} came: parse reads articles from a text`
  return new TypeError(`${name}: expected a list of articles, but ${right}.`)
}
