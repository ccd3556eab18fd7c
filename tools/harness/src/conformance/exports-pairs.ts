import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {writeAuthors, writeDate} from '@pubcite/nlm'
import {parse} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'
import type {Report} from './report.js'

const fields: readonly [name: string, spell: (article: Article) => string | undefined][] = [
  ['pmid', ({ids}) => ids.pmid],
  ['doi', ({ids}) => ids.doi],
  ['pmcid', ({ids}) => ids.pmcid],
  ['title', ({title}) => title],
  ['authors', ({authors}) => writeAuthors(authors) || undefined],
  ['journal', ({journal}) => journal?.medlineTa],
  ['pubDate', ({pubDate}) => pubDate && writeDate(pubDate)],
  ['articleDate', ({articleDate}) => articleDate && writeDate(articleDate)],
  ['volume', ({volume}) => volume],
  ['issue', ({issue}) => issue],
  ['pages', ({pagination}) => pagination?.medlinePgn]
]

/** Fields of records that the corpus has in two formats (`PAIRS.tsv`): of each pair of folders the share that is equal. */
export async function exportsPairs(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {}
  const lines: string[] = []
  const files = new Map<string, Map<string, Article>>()
  const find = (path: string, pmid: string) => {
    if (!files.has(path)) {
      const {articles} = parse(new Uint8Array(readFileSync(join(corpus, path))))
      files.set(path, new Map(articles.map(article => [article.ids.pmid ?? '', article])))
    }
    return files.get(path)!.get(pmid)
  }
  let ok = true
  for (const row of readFileSync(join(corpus, 'PAIRS.tsv'), 'utf8').split('\n').slice(1)) {
    const [pmid = '', a = '', b = ''] = row.split('\t')
    if (!/^(?:pubmed-csv|pubmed-abstract-txt|esummary-)/.test(b)) continue
    const [one, other] = [find(a, pmid), find(b, pmid)]
    if (!one || !other) {
      lines.push(`${pmid} is no article in ${one ? b : a}`)
      continue
    }
    const name = `${a.split('/')[0]} against ${b.split('/')[0]}`
    for (const [field, spell] of fields) {
      const [left, right] = [spell(one), spell(other)]
      if (left === undefined || right === undefined) continue
      counts[`${name}: field pairs`] = (counts[`${name}: field pairs`] ?? 0) + 1
      counts[`${name}: different`] ??= 0
      if (left === right) continue
      if (left === '[Not Available]' || right === '[Not Available]') {
        lines.push(`${name} ${pmid} ${field}: MEDLINE has no English title, CSV prints the original one`)
        counts[`${name}: explained`] = (counts[`${name}: explained`] ?? 0) + 1
        continue
      }
      counts[`${name}: different`]!++
      lines.push(`${name} ${pmid} ${field}: ${left.slice(0, 160)} ≠ ${right.slice(0, 160)}`)
    }
  }
  for (const [key, pairs] of Object.entries(counts)) {
    if (key.endsWith('field pairs') && counts[key.replace('field pairs', 'different')]! > pairs * 0.005) ok = false
  }
  return {name: 'exports-pairs', ok, counts, lines}
}
