import {readBookshelfId, readDoi, readMid, readPmcid, readPmid} from '@pubcite/nlm'
import type {Article, ArticleId, Ids} from '@pubcite/schema/model'
import {pageOf} from './draft.js'

const label = /(?:PubMed )?(?<![A-Za-z])(PMID|PMCID|DOI|Bookshelf ID|NIHMSID|EMSID|MID|PubMed Central PMCID)(?: ?: ?)/g

/** One identifier as the line prints it: its label, and what stands up to the next. */
interface Printed {
  label: string
  value: string
}

/** Is this the line of the article's own identifiers, or one of them: `PMID: 21874597 PMCID: PMC4411956 DOI: 10.5555/x`? */
export const isIdLine = (text: string): boolean =>
  text.length < 600 && /^(?:PMID|PMCID|DOI|Bookshelf ID|NIHMSID|EMSID|MID) ?:(?: |$|\d|10\.|PMC|NBK)/.test(text)

/** Is a label all that the line says? The value is then on the next line. */
export const isBareLabel = (text: string): boolean =>
  /^(?:PMID|PMCID|DOI|Bookshelf ID|NIHMSID|EMSID|MID) ?:$/.test(text)

/** The identifiers of a line, in order. */
export function readIdLine(text: string): Printed[] {
  const found = [...text.matchAll(label)]
  return found.map((match, index) => ({
    label: match[1]!,
    value: text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length).trim()
  }))
}

const kinds = new Map<string, {type: ArticleId['type']; key: keyof Ids; read: (value: string) => string | undefined}>([
  ['PMID', {type: 'pubmed', key: 'pmid', read: readPmid}],
  ['PMCID', {type: 'pmc', key: 'pmcid', read: readPmcid}],
  ['PubMed Central PMCID', {type: 'pmc', key: 'pmcid', read: readPmcid}],
  ['DOI', {type: 'doi', key: 'doi', read: readDoi}],
  ['Bookshelf ID', {type: 'bookaccession', key: 'bookshelf', read: readBookshelfId}],
  ['NIHMSID', {type: 'mid', key: 'mid', read: readMid}],
  ['EMSID', {type: 'mid', key: 'mid', read: readMid}],
  ['MID', {type: 'mid', key: 'mid', read: readMid}]
])

const statuses: readonly [RegExp, NonNullable<Article['status']>][] = [
  [/indexed for MEDLINE/i, 'MEDLINE'],
  [/in process/i, 'In-Process'],
  [/in data review/i, 'In-Data-Review'],
  [/as supplied by publisher/i, 'Publisher'],
  [/OLDMEDLINE/i, 'OLDMEDLINE'],
  [/\[PubMed\]/, 'PubMed-not-MEDLINE']
]

/** Take over the identifiers of a line, the day from which PMC shows the text, and how far the record is. */
export function addIdLine(article: Article, text: string): void {
  for (const {label, value} of readIdLine(text)) {
    const kind = kinds.get(label)
    const [first = ''] = value.split(/[ ;,(]/, 1)
    const id = kind?.read(label === 'DOI' ? (value.split(' ', 1)[0] ?? '') : first)
    if (!kind || id === undefined) continue
    article.ids[kind.key] ??= id
    if (
      article.articleIds.length < 50 &&
      !article.articleIds.some(known => known.type === kind.type && known.id === id)
    ) {
      article.articleIds.push({type: kind.type, id})
    }
    const [, day = ''] = /\(available on (\d{4}-\d\d-\d\d)\)/.exec(value) ?? []
    const date = kind.key === 'pmcid' ? readDay(day) : undefined
    if (date) article.history.push({status: 'pmc-release', date})
  }
  readStatus(article, text)
  const [free] = /\bFree (?:PMC )?article$/i.exec(text) ?? []
  if (free !== undefined) pageOf(article).freeFullText = free
}

/** How far the record is: `[Indexed for MEDLINE]`. */
export function readStatus(article: Article, text: string): void {
  const status = statuses.find(([sign]) => sign.test(text))?.[1]
  if (status !== undefined) article.status = status
}

function readDay(day: string) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31)
    return undefined
  return {year: Number(year), month: Number(month), day: Number(date)}
}
