import {extname} from 'node:path'
import {type Output, outputs} from '@pubcite/format'
import type {Article} from '@pubcite/schema'
import {outcome, readArticles} from '../articles.js'
import {type ExitCode, exit, together, UsageError} from '../exit.js'
import {namedSources, readSource, writeWhole} from '../files.js'
import {diagnosticLine} from '../talk.js'
import type {Terminal} from '../terminal.js'

export interface ConvertOptions {
  to?: string
  from?: string
  output?: string
  json?: boolean
}

/** `pubcite convert`: the articles of all files in another format. */
export async function convert(names: string[], options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const output = wantedOutput(options)
  const articles: Article[] = []
  const codes: ExitCode[] = []
  const report: object[] = []
  for (const name of namedSources(names)) {
    const reading = readArticles(await readSource(name), options.from)
    articles.push(...reading.articles)
    codes.push(reading.articles.length === 0 ? exit.failed : outcome(reading))
    report.push({
      source: name,
      format: reading.format,
      articles: reading.articles.length,
      diagnostics: reading.diagnostics
    })
    if (options.json) continue
    for (const diagnostic of reading.diagnostics) {
      if (diagnostic.severity !== 'info') terminal.err(diagnosticLine(name, diagnostic, terminal.errColors))
    }
  }
  const text = output.format(articles)
  if (options.output === undefined || options.output === '-') terminal.out(text)
  else await writeWhole(options.output, text)
  if (options.json) terminal.err(`${JSON.stringify({to: output.name, sources: report})}\n`)
  return together(codes)
}

/** The output that `--to` names, or that the ending of `-o` tells: `refs.json` is `json`, `refs.bib` is `bibtex`. */
function wantedOutput({to, output}: ConvertOptions): Output {
  const known = outputs as unknown as readonly Output[]
  const wanted = to ?? extname(output ?? '').slice(1)
  const found =
    known.find(({name}) => name === wanted) ?? known.find(({extension}) => to === undefined && extension === wanted)
  if (found) return found
  throw new UsageError(`Say what to write with --to: ${known.map(({name}) => name).join(', ')}`)
}
