import {type Article, type Diagnostic, isRetracted, retractionNotices} from '@pubcite/schema/model'
import {printable, type Terminal} from './terminal.js'

/** The colour of each severity. */
export const paint = {error: 'red', warning: 'yellow', info: 'cyan'} as const

/** `page.txt:3:1 warning medline/stray-line This line belongs to no field.` */
export function diagnosticLine(source: string, diagnostic: Diagnostic, colors: Terminal['colors']): string {
  const {place, path, severity, code, message} = diagnostic
  const where = place ? `${place.start.line}:${place.start.column}` : '1:1'
  const inside = path && !place ? ` (${path.join('.')})` : ''
  const name = source === '-' ? '<stdin>' : source
  return `${name}:${where} ${colors[paint[severity]](severity)} ${colors.dim(code)} ${printable(message)}${inside}\n`
}

/** Say on stderr which articles were taken back: whoever cites one should know. */
export function warnOfRetractions(articles: readonly Article[], {err, errColors}: Terminal): void {
  for (const article of articles) {
    if (isRetracted(article)) err(`${errColors.red(errColors.bold('RETRACTED'))} ${retractionLine(article)}\n`)
  }
}

/** `Sleep in mice (PMID 1). Retraction in: J Imag Sleep. 2024;5(1):1` */
export function retractionLine(article: Article): string {
  const {pmid, doi} = article.ids
  const id = pmid ? ` (PMID ${pmid})` : doi ? ` (doi ${doi})` : ''
  const notices = retractionNotices(article).map(({text}) => text)
  return printable(
    `${article.title ?? 'An article without title'}${id}${notices.length > 0 ? `. Retraction in: ${notices.join('; ')}` : ''}`
  )
}
