import {formatBibtex} from '@pubcite/format/bibtex'
import {formatNlm} from '@pubcite/format/nlm'
import type {Article, Diagnostic} from '@pubcite/schema'
import {outcome, type Reading, readArticles} from '../articles.js'
import {excerptsOf} from '../excerpt.js'
import {type ExitCode, together} from '../exit.js'
import {namedSources, readSource} from '../files.js'
import {glance} from '../glance.js'
import {bibliography} from '../styles.js'
import {diagnosticLine} from '../talk.js'
import {printable, type Terminal} from '../terminal.js'
import {wrapped} from '../wrap.js'

/** How many articles of a source are shown. */
const shown = 3

/** `pubcite FILE`: what it was recognised as, the article at a glance, the diagnostics, and references. */
export async function show(
  names: string[],
  options: {from?: string; json?: boolean},
  terminal: Terminal
): Promise<ExitCode> {
  const readings: Reading[] = []
  for (const name of namedSources(names)) {
    const source = await readSource(name)
    const reading = await readArticles(source, options.from)
    readings.push(reading)
    if (!options.json) await showReading(reading, terminal, excerptsOf(source.bytes, terminal.columns, terminal.colors))
  }
  if (options.json) terminal.out(`${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2)}\n`)
  return together(readings.map(outcome))
}

async function showReading(
  reading: Reading,
  {out, colors, columns}: Terminal,
  excerpt: (diagnostic: Diagnostic) => string
): Promise<void> {
  const {source, format, articles, diagnostics} = reading
  const found = `${articles.length} article${articles.length === 1 ? '' : 's'}`
  out(
    `${colors.bold(source === '-' ? '<stdin>' : source)}: ${format ? `${colors.green(format)}, ${found}` : 'not recognised'}\n`
  )
  for (const [index, article] of articles.slice(0, shown).entries()) {
    const number = articles.length > 1 ? ` ${index + 1}` : ''
    out(`\n${colors.bold(`Article${number}`)}\n${glance(article, colors)}`)
    out(await references(article, colors))
  }
  if (articles.length > shown) {
    out(`\n… and ${articles.length - shown} more: pubcite cite ${source}, pubcite convert ${source} --to ris\n`)
  }
  if (diagnostics.length > 0) out(`\n${colors.bold('Diagnostics')}\n`)
  for (const diagnostic of diagnostics)
    out(wrapped(`  ${diagnosticLine(source, diagnostic, colors)}`, columns) + excerpt(diagnostic))
}

async function references(article: Article, colors: Terminal['colors']): Promise<string> {
  const one = [article]
  const blocks: [string, string][] = [
    ['NLM', formatNlm(one)],
    ['Vancouver', await bibliography(one, {style: 'vancouver', format: 'text'})],
    ['APA', await bibliography(one, {style: 'apa', format: 'text'})],
    ['BibTeX', formatBibtex(one)]
  ]
  return blocks.map(([name, text]) => `\n${colors.bold(name)}\n${indent(printable(text))}`).join('')
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => `  ${line}\n`)
    .join('')
}
