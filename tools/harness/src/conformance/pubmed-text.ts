import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parsePubmedText} from '@pubcite/parse'
import {compareRow, readExpected} from '../expected.js'
import type {Report} from './report.js'

/** Every pubmed-text row of EXPECTED.tsv against what the parser reads, value by value. */
export async function pubmedText(corpus: string): Promise<Report> {
  const lines: string[] = []
  const counts = {files: 0, rows: 0, values: 0, equal: 0, arguable: 0, different: 0, diagnostics: 0}
  const codes = new Map<string, number>()
  for (const [file, expected] of await readExpected(corpus, ['pubmed-text'])) {
    const {articles, diagnostics} = parsePubmedText(await readFile(join(corpus, file)))
    counts.files += 1
    counts.diagnostics += diagnostics.length
    for (const {code} of diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
    if (articles.length !== expected.length)
      lines.push(`${file}: ${articles.length} articles, expected ${expected.length}`)
    for (const row of expected) {
      const {values, differences} = compareRow(row, articles[Number(row.get('index'))])
      counts.rows += 1
      counts.values += values
      counts.equal += values - differences.length
      for (const {column, want, have} of differences) {
        if (isArguable(column, have, row.get('notes') ?? '')) counts.arguable += 1
        else {
          counts.different += 1
          lines.push(`${file} #${row.get('index')} ${column}: expected '${want}', read '${have}'`)
        }
      }
    }
  }
  const share = ((100 * counts.equal) / Math.max(1, counts.values)).toFixed(2)
  lines.push(
    `${share} % of ${counts.values} values are equal; ${counts.arguable} are arguable and explained in the notes of their row`
  )
  lines.push(...[...codes].map(([code, count]) => `${code}: ${count}`))
  return {name: 'pubmed-text', ok: counts.different === 0 && counts.rows > 0, counts, lines}
}

/** The address above an article names a PMID; whether that is the file's word is left open by EXPECTED.md, and noted. */
const isArguable = (column: string, have: string, notes: string) =>
  column === 'pmid' && notes.includes(`address line above names PMID ${have}`)
