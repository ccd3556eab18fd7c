import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {detect, parse} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {countRow, readExpected} from '../expected.js'
import type {Report} from './report.js'

/** Values that differ from EXPECTED.tsv, and why: `file#index column` → cause. */
const explained = new Map<string, string>([
  [
    'pmc-html/ACE__pmc.html#0 abstractChars',
    'the row counts the four labels as PMC prints them, and the comparison adds a colon to each'
  ],
  [
    'pmc-html/Thebiolabcuration__pmc.html#0 similarCount',
    'the row leaves out the list beside the article: "Similar articles in PubMed"'
  ],
  [
    'pmc-html/Thebiolabcuration__pmc.html#0 citedByCount',
    'the row leaves out the list beside the article: "Cited by other articles in PMC"'
  ]
])

/** The rows of EXPECTED.tsv for saved PMC pages against what is read of them, value by value. */
export async function pmcHtml(corpus: string): Promise<Report> {
  const counts = {files: 0, rows: 0, values: 0, equal: 0, explained: 0, different: 0, diagnostics: 0}
  const lines: string[] = []
  for (const [file, rows] of await readExpected(corpus, ['pmc-html'])) {
    const bytes = await readFile(join(corpus, file))
    const {articles, diagnostics, format} = parse(bytes)
    const expected = rows.filter(row => row.get('kind') === 'article' || row.get('kind') === 'search-item')
    counts.files += 1
    counts.diagnostics += diagnostics.length
    lines.push(...diagnostics.map(({code, place}) => `${file}:${place?.start.line ?? 0} ${code}`))
    if (expected.length > 0 && format !== 'pmc-html') {
      counts.different += 1
      lines.push(`${file}: recognised as ${detect(bytes)}`)
    }
    if (rows[0]?.get('kind') !== 'not-an-article' && articles.length !== expected.length) {
      counts.different += 1
      lines.push(`${file}: ${articles.length} articles, expected ${expected.length}`)
    }
    if (
      rows[0]?.get('kind') === 'error-page' &&
      !(diagnostics.length === 1 && diagnostics[0]!.code.startsWith('page/'))
    ) {
      counts.different += 1
      lines.push(`${file}: not told what it is`)
    }
    for (const row of expected) {
      counts.rows += 1
      const article = articles[Number(row.get('index'))]
      if (article) articleSchema.parse(article)
      countRow({counts, lines}, {file, row, article, explained})
    }
  }
  return {name: 'pmc-html', ok: counts.different === 0 && counts.rows > 0, counts, lines}
}

/** An entry of a list in each design, in the bare text; the windows that open over citations repeat it. */
const entries =
  /<li id="[A-Za-z]+\d+">\s*(?:<span class="label">[^<]*<\/span>)?\s*<(?:cite|span class="element-citation")>|<div class="ref-cit-blk[^>]*>/g

/** Every entry of the reference lists of saved PMC pages, counted in the bare text, and what of it is read. */
export async function pmcHtmlReferences(corpus: string): Promise<Report> {
  const counts = {
    files: 0,
    'in the page': 0,
    read: 0,
    authors: 0,
    title: 0,
    'journal or book': 0,
    date: 0,
    pages: 0,
    PMID: 0
  }
  const lines: string[] = []
  for (const file of (await readExpected(corpus, ['pmc-html'])).keys()) {
    const text = await readFile(join(corpus, file), 'utf8')
    const references = parse(text).articles.flatMap(article => article.references)
    counts.files += 1
    counts['in the page'] += [...text.replace(/<\/?mark\b[^>]*>/g, '').matchAll(entries)].length
    counts.read += references.length
    for (const {title, authors, journal, book, pubDate, pagination, ids, text: printed} of references) {
      counts.authors += Number(authors.length > 0)
      counts.title += Number(title !== undefined)
      counts['journal or book'] += Number(journal !== undefined || book !== undefined)
      counts.date += Number(pubDate !== undefined)
      counts.pages += Number(pagination !== undefined)
      counts.PMID += Number(ids.pmid !== undefined)
      const missing = [
        ...(authors.length > 0 ? [] : ['authors']),
        ...(title === undefined ? ['title'] : []),
        ...(journal || book ? [] : ['journal']),
        ...(pubDate ? [] : ['date']),
        ...(pagination || book ? [] : ['pages'])
      ]
      if (missing.length > 0) lines.push(`${file}: ${missing.join(', ')} not read: ${printed}`)
    }
  }
  return {name: 'pmc-html-references', ok: counts.read > 0 && counts['in the page'] === counts.read, counts, lines}
}
