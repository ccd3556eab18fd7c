import {isRetracted} from '@pubcite/schema/model'
import {outcome, readArticles} from '../articles.js'
import {excerptsOf} from '../excerpt.js'
import {type ExitCode, together} from '../exit.js'
import {namedSources, readSource} from '../files.js'
import {diagnosticLine, retractionLine} from '../talk.js'
import type {Terminal} from '../terminal.js'
import {wrapped} from '../wrap.js'

/** `pubcite check`: every diagnostic on a line of its own. */
export async function check(
  names: string[],
  options: {from?: string; json?: boolean},
  terminal: Terminal
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  const all: object[] = []
  for (const name of namedSources(names)) {
    const source = await readSource(name)
    const reading = await readArticles(source, options.from)
    const excerpt = excerptsOf(source.bytes, terminal.columns, terminal.colors)
    codes.push(outcome(reading))
    for (const diagnostic of reading.diagnostics) {
      all.push({source: name, ...diagnostic})
      if (!options.json)
        terminal.out(wrapped(diagnosticLine(name, diagnostic, terminal.colors), terminal.columns) + excerpt(diagnostic))
    }
    if (options.json) continue
    const retracted = reading.articles.filter(isRetracted)
    for (const article of retracted) terminal.err(`${terminal.errColors.red('RETRACTED')} ${retractionLine(article)}\n`)
    terminal.err(
      `${name}: ${reading.format ?? 'not recognised'}, ${reading.articles.length} articles, ${reading.diagnostics.length} diagnostics\n`
    )
  }
  if (options.json) terminal.out(`${JSON.stringify(all, null, 2)}\n`)
  return together(codes)
}
