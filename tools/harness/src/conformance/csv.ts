import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {detect, parseCsv} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {countBalance, type Decision, phrasesOf, weigh} from '../printed.js'
import type {Report} from './report.js'

const folder = 'pubmed-csv'

/** What a table prints for itself in its cells, all white space left out. */
const decisions: readonly Decision[] = [
  [/PMID:|PMCID:|doi:|pii:|createdate:|firstauthor:/, 'labels of identifiers and properties'],
  [/^\/pubmed\/$/, 'the address of a record'],
  [/^PubMed$|^pubmed$|^citation$/, 'the words for a citation of PubMed'],
  [/\[Preprint\]/, 'the type of a preprint'],
  [
    /Epub|eCollection|Print|Onlineaheadofprint|aheadofprint|etal|updated/,
    'words that the dates and the list of authors say'
  ],
  [/In:|editors|–$/, 'words and the dash of a book'],
  [/[.,;:()[\]|]+/, 'marks between parts']
]

/**
 * Tables of the corpus, character by character: each of a cell is found in the article of its row as often as the cell prints
 * it, or is one that the format prints for itself.
 */
export async function csv(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {}
  const lines: string[] = []
  const add = (key: string, count = 1) => {
    counts[key] = (counts[key] ?? 0) + count
  }
  for (const file of readdirSync(join(corpus, folder)).sort()) {
    const text = readFileSync(join(corpus, folder, file), 'utf8')
    const {articles, diagnostics, places} = parseCsv(text)
    add('files')
    add('articles', articles.length)
    add('not recognised', Number(detect(text) !== 'csv'))
    for (const {code} of diagnostics) add(code)
    for (const [index, article] of articles.entries()) {
      const {start, end} = places[index]!
      const phrases = [...phrasesOf(article), String(article.pubDate?.year ?? article.contributionDate?.year ?? '')]
      add('against the schema', Number(!articleSchema.safeParse(article).success))
      for (const cell of cellsOf(text.slice(start.offset, end!.offset))) {
        const balance = weigh(cell, phrases, decisions)
        countBalance({counts, lines}, `${file} ${article.ids.pmid ?? ''}`, balance)
      }
    }
  }
  const bad = ['not recognised', 'against the schema', 'unexplained characters']
  return {name: 'csv', ok: bad.every(key => counts[key] === 0), counts, lines}
}

/** The cells of a row by another rule than the reader's: what stands between commas, or within quotes that are doubled inside. */
const cellsOf = (row: string): string[] =>
  [...row.matchAll(/"((?:[^"]|"")*)"|[^,"]+/g)].map(([cell, quoted]) => (quoted ?? cell).replaceAll('""', '"'))
