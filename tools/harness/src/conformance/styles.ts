import {officialFolder, provableStyles, proveStyle, someArticles} from '../styles-proof.js'
import type {Report} from './report.js'

/** A few references in every curated style beside plain citeproc with the official file; 500: `npm run proof:styles`. */
export async function styles(corpus: string): Promise<Report> {
  const report: Report = {name: 'styles', ok: true, counts: {}, lines: []}
  const official = officialFolder(corpus)
  if (!official) return {...report, lines: ['There are no official styles beside this corpus.']}
  const articles = someArticles(corpus, 30)
  for (const name of provableStyles(official)) {
    const {equal, engineEqual, causes, examples} = await proveStyle(name, articles, official)
    report.counts[name] = equal
    report.counts[`${name}, official file`] = engineEqual
    if (causes.has('unexplained')) report.ok = false
    for (const [cause, [ours, want]] of examples) report.lines.push(`${name}, ${cause}: ${ours} ≠ ${want}`)
  }
  report.counts['of'] = articles.length
  return report
}
