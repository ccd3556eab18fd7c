import {Readable} from 'node:stream'
import type {Article} from '@pubcite/schema'
import {outcome, readArticles} from '../articles.js'
import {excerptsOf} from '../excerpt.js'
import {type ExitCode, exit, together} from '../exit.js'
import {namedSources, readSource} from '../files.js'
import type {StyleOptions} from '../style-options.js'
import {bibliographies, bibliography} from '../styles.js'
import {diagnosticLine, warnOfRetractions} from '../talk.js'
import type {Terminal} from '../terminal.js'
import {watchable, watchFiles, writeChanged} from '../watch.js'

export interface CiteOptions extends StyleOptions {
  from?: string
  json?: boolean
  output?: string
  watch?: boolean
}

/** `pubcite cite`: the articles of all files as one bibliography. */
export async function cite(names: string[], options: CiteOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.watch) {
    const {output, names: files} = watchable(names, options.output)
    const paths = options.style.endsWith('.csl') ? [...files, options.style] : files
    return watchFiles(paths, output, () => writeList(output, files, options, terminal), terminal)
  }
  if (options.output !== undefined && options.output !== '-') {
    return (await writeList(options.output, namedSources(names), options, terminal)).code
  }
  const {code, text} = await list(namedSources(names), options, terminal)
  terminal.out(text)
  return code
}

async function writeList(
  path: string,
  names: readonly string[],
  options: CiteOptions,
  terminal: Terminal
): Promise<{code: ExitCode; written: boolean}> {
  const {code, text} = await list(names, options, terminal)
  return writeChanged(path, Readable.from([text]), () => code)
}

async function list(
  names: readonly string[],
  options: CiteOptions,
  terminal: Terminal
): Promise<{code: ExitCode; text: string}> {
  const articles: Article[] = []
  const codes: ExitCode[] = []
  for (const name of names) {
    const source = await readSource(name)
    const reading = await readArticles(source, options.from)
    const excerpt = excerptsOf(source.bytes, terminal.errColumns, terminal.errColors)
    articles.push(...reading.articles)
    codes.push(reading.articles.length === 0 ? exit.failed : outcome(reading))
    for (const diagnostic of reading.diagnostics) {
      if (diagnostic.severity === 'error') {
        terminal.err(diagnosticLine(name, diagnostic, terminal.errColors) + excerpt(diagnostic))
      }
    }
  }
  warnOfRetractions(articles, terminal)
  const code = together(codes)
  if (options.json) {
    const printed = await bibliographies(
      articles.map(article => [article]),
      options
    )
    const references = printed.map((text, index) => ({ids: articles[index]!.ids, reference: text.trimEnd()}))
    return {code, text: `${JSON.stringify(references, null, 2)}\n`}
  }
  return {code, text: articles.length > 0 ? await bibliography(articles, options) : ''}
}
