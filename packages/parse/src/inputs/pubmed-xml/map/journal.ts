/**
 * Where an article appeared.
 */
import {readPages} from '@pubcite/nlm'
import type {Article, Journal, Pagination} from '@pubcite/schema/model'
import {expected, nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom} from '../table.js'
import {date} from './dates.js'
import {keepRepeated, text} from './leaf.js'

const issnType = nameHash('IssnType')
const citedMedium = nameHash('CitedMedium')

const issue = elements<Article>({
  Volume: text('volume'),
  Issue: text('issue'),
  PubDate: date(
    article => article.pubDate,
    (article, value) => {
      article.pubDate = value
    }
  )
})

const volumeLeaf = expected('Volume')
const issueLeaf = expected('Issue')
const titleLeaf = expected('Title')
const abbreviationLeaf = expected('ISOAbbreviation')

const journalIssue = element<Article>(['CitedMedium'], (cursor, article) => {
  const medium = cursor.attribute(citedMedium)
  if (medium !== '') article.citedMedium = medium
  if (!cursor.isEmpty) passNumbers(cursor, article)
  fillFrom(cursor, issue, article)
  passTitles(cursor, beginJournal(article))
})

/** Volume and issue with nothing odd in them, which nearly always come first, without a look at the table. */
function passNumbers(cursor: RecordCursor, article: Article): void {
  if (article.volume !== undefined || article.issue !== undefined) return
  const volume = cursor.passText(volumeLeaf)
  const number = cursor.passText(issueLeaf)
  if (volume !== '') article.volume = volume
  if (number !== '') article.issue = number
}

/** The same of the titles, which nearly always follow. */
function passTitles(cursor: RecordCursor, found: Journal): void {
  if (found.title !== undefined || found.isoAbbreviation !== undefined) return
  const title = cursor.passText(titleLeaf)
  const abbreviation = cursor.passText(abbreviationLeaf)
  if (title !== '') found.title = title
  if (abbreviation !== '') found.isoAbbreviation = abbreviation
}

/** The journal, which begins with what is said of it first. */
function beginJournal(article: Article): Journal {
  article.journal ??= {issns: []}
  return article.journal
}

/** A row for the journal. */
const ofJournal =
  (fill: Fill<Journal>): Fill<Article> =>
  (cursor, article) =>
    fill(cursor, beginJournal(article))

const issn = (type?: string) =>
  ofJournal((cursor, {issns}) => {
    const kind = type ?? cursor.attribute(issnType)
    const number = cursor.text()
    if (number !== '') issns.push(kind === '' ? {issn: number} : {issn: number, type: kind})
  })

const parts = elements<Article>({
  ISSN: element(['IssnType'], issn()),
  JournalIssue: journalIssue,
  Title: ofJournal(text('title')),
  ISOAbbreviation: ofJournal(text('isoAbbreviation'))
})

/** `Journal` */
export const journal: Fill<Article> = (cursor, article) => fillFrom(cursor, parts, article)

const info = elements<Article>({
  Country: ofJournal(text('country')),
  MedlineTA: ofJournal(text('medlineTa')),
  NlmUniqueID: ofJournal(text('nlmUniqueId')),
  NLMUniqueID: ofJournal(text('nlmUniqueId')),
  ISSNLinking: issn('Linking')
})

const countryLeaf = expected('Country')
const medlineTaLeaf = expected('MedlineTA')
const nlmUniqueIdLeaf = expected('NlmUniqueID')

/** `MedlineJournalInfo` */
export const journalInfo: Fill<Article> = (cursor, article) => {
  if (!cursor.isEmpty) passInfo(cursor, beginJournal(article))
  fillFrom(cursor, info, article)
}

/** What nearly always comes first, without a look at the table. */
function passInfo(cursor: RecordCursor, found: Journal): void {
  if (found.country !== undefined || found.medlineTa !== undefined || found.nlmUniqueId !== undefined) return
  const country = cursor.passText(countryLeaf)
  const medlineTa = cursor.passText(medlineTaLeaf)
  const nlmUniqueId = cursor.passText(nlmUniqueIdLeaf)
  if (country !== '') found.country = country
  if (medlineTa !== '') found.medlineTa = medlineTa
  if (nlmUniqueId !== '') found.nlmUniqueId = nlmUniqueId
}

/** A journal of which nothing is said is none. */
export function finishJournal(article: Article): void {
  const {journal: found} = article
  if (found && found.issns.length === 0 && Object.keys(found).length === 1) delete article.journal
}

const pages = elements<Pagination>({
  StartPage: text('startPage'),
  EndPage: text('endPage'),
  MedlinePgn: text('medlinePgn')
})

const startPageLeaf = expected('StartPage')
const endPageLeaf = expected('EndPage')
const medlinePgnLeaf = expected('MedlinePgn')

/** Pages with nothing odd in them, without a look at the table. */
function passPages(cursor: RecordCursor, given: Pagination): void {
  const startPage = cursor.passText(startPageLeaf)
  const endPage = cursor.passText(endPageLeaf)
  const medlinePgn = cursor.passText(medlinePgnLeaf)
  if (startPage !== '') given.startPage = startPage
  if (endPage !== '') given.endPage = endPage
  if (medlinePgn !== '') given.medlinePgn = medlinePgn
}

/** `Pagination`: its own first and last page win over those that are read from the printed pages. */
export const pagination: Fill<Article> = (cursor, article) => {
  if (article.pagination) return keepRepeated(cursor)
  const given: Pagination = {}
  if (!cursor.isEmpty) passPages(cursor, given)
  fillFrom(cursor, pages, given)
  const {startPage, endPage, medlinePgn} = given
  const read = medlinePgn === undefined ? {} : readPages(medlinePgn)
  if (medlinePgn !== undefined) read.medlinePgn = medlinePgn
  if (startPage !== undefined) read.startPage = startPage
  if (endPage !== undefined) read.endPage = endPage
  if (medlinePgn !== undefined || startPage !== undefined || endPage !== undefined) article.pagination = read
}
