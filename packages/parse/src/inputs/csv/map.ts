import {
  fillIds,
  readAuthors,
  readCitation,
  readDoi,
  readMid,
  readPmcid,
  readPmid,
  readSource,
  withoutPeriod,
  withPeriod,
  writeAuthors
} from '@pubcite/nlm'
import {
  type Article,
  type ArticleId,
  emptyArticle,
  type Journal,
  type PartialDate,
  type PublicationType
} from '@pubcite/schema/model'
import type {Mapped, Report} from '../../input.js'
import {takeSource} from '../../pubmed/take-source.js'
import type {Field, Row} from './read.js'

interface Draft {
  article: Article
  report: Report
  /** Identifiers in the order in which PubMed has their columns. */
  found: Map<ArticleId['type'], string>
  /** Columns that say what others say too: looked at when the row is whole. */
  later: Map<string, Field>
  isOther: boolean
}

type Fill = (draft: Draft, field: Field) => void

const later: Fill = ({later: kept}, field) => kept.set(field.column, field)

/** What each column fills. */
const columns = new Map<string, Fill>([
  ['pmid', pmid],
  ['entrezuid', pmid],
  ['title', ({article}, {value}) => setTitle(article, value)],
  ['authors', authors],
  ['description', authors],
  ['citation', later],
  ['details', later],
  ['firstauthor', later],
  ['journal/book', later],
  ['shortdetails', later],
  ['publicationyear', later],
  ['createdate', createDate],
  ['pmcid', id('pmc', readPmcid)],
  ['nihmsid', id('mid', readMid)],
  ['doi', id('doi', readDoi)],
  ['url', ({found}, {value}) => add(found, 'pubmed', /\/(?:pubmed\/)?(\d{1,8})\/?$/.exec(value)?.[1])],
  ['identifiers', identifiers],
  ['properties', properties],
  ['resource', constant(/^pubmed$/i)],
  ['type', constant(/^citation$/i)],
  [
    'db',
    (draft, field) => {
      draft.isOther = !/^pubmed$/i.test(field.value)
    }
  ]
])

/** Turn a row into an article; a row of another database is none. */
export function map({fields, from, to}: Row, report: Report): Mapped {
  const article = emptyArticle()
  const draft: Draft = {article, report, found: new Map(), later: new Map(), isOther: false}
  for (const field of fields) (columns.get(field.column) ?? keepExtra)(draft, field)
  if (draft.isOther) {
    report('csv/other-database', {place: {from, to}})
    return undefined
  }
  finishSource(draft)
  finishIds(draft)
  finishAuthors(draft)
  if (article.title === undefined) report('csv/no-title', {place: {from, to}})
  return article
}

function keepExtra({article}: Draft, {name, value}: Field): void {
  article.extra.push({path: name, text: value})
}

function setTitle(article: Article, value: string): void {
  const title = withoutPeriod(value)
  if (title !== '') article.title = title
}

const add = (found: Draft['found'], type: ArticleId['type'], value: string | undefined): void => {
  if (value !== undefined && !found.has(type)) found.set(type, value)
}

/** A spreadsheet makes `4.01E+07` of a PMID, which is the PMID of another paper or of none. */
function pmid(draft: Draft, field: Field): void {
  const plain = field.value.replace(/^'/, '').replace(/^(\d{1,3})(?:[,. ]\d{3}){2}$/, whole => whole.replace(/\D/g, ''))
  const read = readPmid(plain.replace(/\.0+$/, ''))
  if (read !== undefined) add(draft.found, 'pubmed', read)
  else {
    draft.report('csv/damaged-pmid', {place: field.place})
    keepExtra(draft, field)
  }
}

function id(type: ArticleId['type'], readId: (value: string) => string | undefined): Fill {
  return (draft, field) => {
    const read = readId(field.value)
    if (read !== undefined) add(draft.found, type, read)
    else {
      draft.report('csv/unreadable-id', {place: field.place})
      keepExtra(draft, field)
    }
  }
}

function constant(expected: RegExp): Fill {
  return (draft, field) => {
    if (!expected.test(field.value)) keepExtra(draft, field)
  }
}

/** `PMID:29740715 | PMCID:PMC5959838` */
function identifiers(draft: Draft, field: Field): void {
  for (const part of field.value.split('|')) {
    const [, label = '', value = ''] = /^\s*([A-Z]+) ?:(.*)$/i.exec(part) ?? []
    const fill = columns.get(label.toLowerCase())
    if (fill && /^(?:pmid|pmcid|doi)$/i.test(label)) fill(draft, {...field, value: value.trim()})
    else if (part.trim() !== '') keepExtra(draft, {...field, value: part.trim()})
  }
}

/** `create date:2014/12/30 | first author:Nakao S` */
function properties(draft: Draft, field: Field): void {
  for (const part of field.value.split('|')) {
    const [, label = '', value = ''] = /^([a-z ]+?) ?:(.*)$/i.exec(part.trim()) ?? []
    const part2 = {...field, value: value.trim()}
    if (/^create date$/i.test(label)) createDate(draft, part2)
    else if (/^first author$/i.test(label)) draft.later.set('firstauthor', part2)
    else if (part.trim() !== '') keepExtra(draft, {...field, value: part.trim()})
  }
}

/** When the record came into PubMed: `2025/04/11`, in a spreadsheet `2025-04-11`. Which number of `4/11/2025` is the month, nobody can tell. */
function createDate(draft: Draft, field: Field): void {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?: |$)/.exec(field.value) ?? []
  const date: PartialDate = {year: Number(year), month: Number(month), day: Number(day)}
  if (year === undefined || date.month! < 1 || date.month! > 12 || date.day! < 1 || date.day! > 31) {
    draft.report('csv/unreadable-date', {place: field.place})
    keepExtra(draft, field)
  } else if (draft.article.history.length === 0) draft.article.history.push({status: 'entrez', date})
}

function authors({article, report}: Draft, {value, place}: Field): void {
  const read = readAuthors(value)
  article.authors = read.authors
  if (read.authorsComplete === false) article.authorsComplete = false
  for (const index of read.uncertain) report('csv/uncertain-name', {place, path: ['authors', index]})
}

/** Citation, journal and year say the same three times: the column of the journal tells where it ends in the citation. */
function finishSource(draft: Draft): void {
  const {article, report, later: kept} = draft
  const citation = kept.get('citation') ?? kept.get('details')
  const named = kept.get('journal/book')
  if (citation && !takeCitation(article, citation.value, named?.value)) {
    report('csv/unreadable-citation', {place: citation.place})
    if (!article.pubDate && !article.articleDate && !article.book) keepExtra(draft, citation)
  }
  const other = kept.get('details')
  if (other && other !== citation) keepExtra(draft, other)
  if (named) finishJournal(draft, named)
  const short = kept.get('shortdetails')
  if (short) finishShort(draft, short)
  const year = kept.get('publicationyear')
  if (year && !saysYear(article, year.value)) {
    if (!article.pubDate && /^\d{4}$/.test(year.value)) article.pubDate = {year: Number(year.value)}
    else keepExtra(draft, year)
  }
}

/** Of a book the citation has no title. */
function takeCitation(article: Article, value: string, journal: string | undefined): boolean {
  if (journal !== undefined && value.startsWith(`${journal}. `)) {
    const named = readJournal(journal)
    if (named && takeSource(article, `. ${value.slice(journal.length + 2)}`)) {
      article.journal = named.journal
      for (const type of named.publicationTypes) article.publicationTypes.push(type)
      return true
    }
  }
  const known = {bookTitle: journal && withoutPeriod(journal)}
  if (takeSource(article, value, known)) return true
  const read = article.title === undefined ? undefined : readCitation(`${withPeriod(article.title)} ${value}`, known)
  if (!read || (read.type !== 'book' && read.type !== 'book-chapter')) return false
  const {book, pubDate, contributionDate, dateRevised, type} = read
  Object.assign(article, {
    type,
    ...(book && {book}),
    ...(pubDate && {pubDate}),
    ...(contributionDate && {contributionDate}),
    ...(dateRevised && {dateRevised})
  })
  return true
}

function finishJournal(draft: Draft, field: Field): void {
  const {article} = draft
  if (article.type === 'book-chapter' && article.book) {
    if (article.book.title === undefined) article.book.title = withoutPeriod(field.value)
    else if (!field.value.startsWith(article.book.title)) keepExtra(draft, field)
  } else if (article.type === 'book') {
    if (!field.value.startsWith(article.title ?? '')) keepExtra(draft, field)
  } else {
    const named = readJournal(field.value)
    if (named && !article.journal) article.journal = named.journal
    else if (!named || named.journal.medlineTa !== article.journal?.medlineTa) keepExtra(draft, field)
  }
}

/** The journal alone, as a citation would name it. */
function readJournal(name: string): {journal: Journal; publicationTypes: PublicationType[]} | undefined {
  const source = readSource(`${name}. 2000.`)
  return source?.journal && {journal: source.journal, publicationTypes: source.publicationTypes}
}

/** `J Imag Sleep.  2014`: what Details says in full. */
function finishShort(draft: Draft, field: Field): void {
  const {article} = draft
  const [, name = '', year] = /^(.*?)\.?(?<! ) +(\d{4})?\.?$/.exec(`${field.value}`) ?? []
  const {medlineTa} = article.journal ?? {}
  if (medlineTa === undefined && name !== '' && article.type === 'journal-article') {
    article.journal = {medlineTa: name, issns: []}
    if (year !== undefined && !article.pubDate) article.pubDate = {year: Number(year)}
  } else if (name !== medlineTa || (year !== undefined && !saysYear(article, year))) keepExtra(draft, field)
}

const saysYear = ({pubDate, articleDate, contributionDate, book}: Article, year: string): boolean =>
  [pubDate, articleDate, contributionDate, book?.beginningDate, book?.endingDate, pubDate?.end].some(
    date => date?.year !== undefined && String(date.year) === year
  )

const order = ['pubmed', 'pmc', 'mid', 'doi'] as const

function finishIds({article, found, report}: Draft): void {
  const {doi} = article.ids
  if (!found.has('doi')) add(found, 'doi', doi)
  article.articleIds = order.flatMap(type => (found.has(type) ? [{type, id: found.get(type)!}] : []))
  const {doi: _, ...others} = article.ids
  article.ids = others
  fillIds(article.ids, article.articleIds)
  const {doi: own} = article.ids
  if (doi !== undefined && own?.toLowerCase() !== doi.toLowerCase()) {
    article.articleIds.push({type: 'doi', id: doi})
    report('csv/dois-differ', {path: ['ids', 'doi']})
  }
  if (article.ids.pmid === undefined) report('csv/no-pmid')
}

/** The column of the first author is of use where there is none of all. */
function finishAuthors(draft: Draft): void {
  const field = draft.later.get('firstauthor')
  const {article} = draft
  if (!field) return
  if (article.authors.length === 0) {
    authors(draft, field)
    if (article.authors.length > 0) article.authorsComplete = false
  } else if (plain(writeAuthors(article.authors.slice(0, 1))) !== plain(field.value)) keepExtra(draft, field)
}

const plain = (name: string): string =>
  name
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase()
