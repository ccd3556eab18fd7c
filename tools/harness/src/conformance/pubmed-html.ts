import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {detect, parse} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {countRow, readExpected} from '../expected.js'
import type {Report} from './report.js'

const folders = ['pubmed-html', 'pubmed-html-legacy', 'pubmed-search-html']

/** Values that differ from EXPECTED.tsv, and why: `file#index column` → cause. */
const explained = new Map<string, string>([
  [
    'pubmed-html-legacy/biopython__pubmed3.html#0 pubDate',
    'the row leaves it out; the record says year, month and day'
  ],
  ['pubmed-html-legacy/biopython__pubmed3.html#0 meshTerms', 'the row leaves them out; the record has five headings']
])

/** The rows of EXPECTED.tsv for saved PubMed pages against what is read of them, value by value. */
export async function pubmedHtml(corpus: string): Promise<Report> {
  const counts = {files: 0, rows: 0, values: 0, equal: 0, explained: 0, different: 0, diagnostics: 0}
  const lines: string[] = []
  for (const [file, rows] of await readExpected(corpus, folders)) {
    const bytes = await readFile(join(corpus, file))
    const {articles, diagnostics, format} = parse(bytes)
    const expected = rows.filter(row => row.get('kind') !== 'not-an-article')
    counts.files += 1
    counts.diagnostics += diagnostics.length
    lines.push(...diagnostics.map(({code, place}) => `${file}:${place?.start.line ?? 0} ${code}`))
    if (expected.length > 0 && format !== file.split('/', 1)[0]) {
      counts.different += 1
      lines.push(`${file}: recognised as ${detect(bytes)}`)
    }
    if (expected.length > 0 && articles.length !== expected.length) {
      lines.push(`${file}: ${articles.length} articles, expected ${expected.length}`)
    }
    for (const row of expected) {
      counts.rows += 1
      const article = articles[Number(row.get('index'))]
      if (article) articleSchema.parse(article)
      countRow({counts, lines}, {file, row, article, explained})
    }
  }
  return {name: 'pubmed-html', ok: counts.different === 0 && counts.rows > 0, counts, lines}
}
