import {readBookshelfId, readDoi, readMid, readPmcid, readPmid} from '@pubcite/nlm'
import type {Article, ArticleId, Ids} from '@pubcite/schema/model'
import {pageOf} from './page-only.js'

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

/** A kind of identifier, as a page labels it. */
export interface IdKind {
  type: ArticleId['type']
  key: keyof Ids
  read: (value: string) => string | undefined
}

/** What a page calls an identifier, before its colon. */
export const idKinds: ReadonlyMap<string, IdKind> = new Map<string, IdKind>([
  ['PMID', {type: 'pubmed', key: 'pmid', read: readPmid}],
  ['PMCID', {type: 'pmc', key: 'pmcid', read: readPmcid}],
  ['PubMed Central PMCID', {type: 'pmc', key: 'pmcid', read: readPmcid}],
  ['DOI', {type: 'doi', key: 'doi', read: readDoi}],
  ['Bookshelf ID', {type: 'bookaccession', key: 'bookshelf', read: readBookshelfId}],
  ['NIHMSID', {type: 'mid', key: 'mid', read: readMid}],
  ['EMSID', {type: 'mid', key: 'mid', read: readMid}],
  ['NIHMS', {type: 'mid', key: 'mid', read: readMid}],
  ['EMS', {type: 'mid', key: 'mid', read: readMid}],
  ['MID', {type: 'mid', key: 'mid', read: readMid}],
  ['PII', {type: 'pii', key: 'pii', read: value => value || undefined}]
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
    const kind = idKinds.get(label)
    const [first = ''] = value.split(/[ ;,(]/, 1)
    const id = kind?.read(label === 'DOI' ? (value.split(' ', 1)[0] ?? '') : first)
    if (!kind || id === undefined) continue
    addId(article, kind, id)
    if (kind.key === 'pmcid') addRelease(article, value)
  }
  readStatus(article, text)
  const [free] = /\bFree (?:PMC )?article$/i.exec(text) ?? []
  if (free !== undefined) pageOf(article).freeFullText = free
}

/** Add an identifier of the article once: the first of its kind is the article's own. */
export function addId(article: Article, {type, key}: IdKind, id: string): void {
  const {ids, articleIds} = article
  ids[key] ??= id
  if (articleIds.length < 50 && !articleIds.some(known => known.type === type && known.id === id))
    articleIds.push({type, id})
}

/** Add the day from which PMC shows the text: `PMC4411956 (available on 2027-01-01)`. */
export function addRelease(article: Article, text: string): void {
  const date = readDay(/\(available on (\d{4}-\d\d-\d\d)\)/.exec(text)?.[1] ?? '')
  if (date) article.history.push({status: 'pmc-release', date})
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
