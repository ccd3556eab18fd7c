import type {Article} from '@pubcite/schema'
import {outcome, readArticles} from '../articles.js'
import {type ExitCode, exit, together} from '../exit.js'
import {namedSources, readSource} from '../files.js'
import {bibliographies, bibliography, type StyleOptions} from '../styles.js'
import {diagnosticLine, warnOfRetractions} from '../talk.js'
import type {Terminal} from '../terminal.js'

export interface CiteOptions extends StyleOptions {
  from?: string
  json?: boolean
}

/** `pubcite cite`: the articles of all files as one bibliography. */
export async function cite(names: string[], options: CiteOptions, terminal: Terminal): Promise<ExitCode> {
  const articles: Article[] = []
  const codes: ExitCode[] = []
  for (const name of namedSources(names)) {
    const reading = await readArticles(await readSource(name), options.from)
    articles.push(...reading.articles)
    codes.push(reading.articles.length === 0 ? exit.failed : outcome(reading))
    for (const diagnostic of reading.diagnostics) {
      if (diagnostic.severity === 'error') terminal.err(diagnosticLine(name, diagnostic, terminal.errColors))
    }
  }
  warnOfRetractions(articles, terminal)
  if (options.json) {
    const printed = await bibliographies(
      articles.map(article => [article]),
      options
    )
    const references = printed.map((text, index) => ({ids: articles[index]!.ids, reference: text.trimEnd()}))
    terminal.out(`${JSON.stringify(references, null, 2)}\n`)
  } else if (articles.length > 0) {
    terminal.out(await bibliography(articles, options))
  }
  return together(codes)
}
