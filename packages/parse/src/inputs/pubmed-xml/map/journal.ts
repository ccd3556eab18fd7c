/**
 * Where an article appeared.
 */
import {readPages} from '@pubcite/nlm'
import type {Article, Journal, Pagination} from '@pubcite/schema/model'
import {nameHash} from '../../../xml.js'
import {element, elements, type Fill, fillFrom} from '../table.js'
import {date} from './dates.js'
import {keepRepeated, text} from './leaf.js'

const issnType = nameHash('IssnType')
const citedMedium = nameHash('CitedMedium')

const issue = elements<Article>({Volume: text('volume'), Issue: text('issue'), PubDate: date('pubDate')})

const journalIssue = element<Article>(['CitedMedium'], (cursor, article) => {
  const medium = cursor.attribute(citedMedium)
  if (medium !== '') article.citedMedium = medium
  fillFrom(cursor, issue, article)
})

/** A row for the journal, which begins with what is said of it. */
const ofJournal =
  (fill: Fill<Journal>): Fill<Article> =>
  (cursor, article) => {
    article.journal ??= {issns: []}
    fill(cursor, article.journal)
  }

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

/** `MedlineJournalInfo` */
export const journalInfo: Fill<Article> = (cursor, article) => fillFrom(cursor, info, article)

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

/** `Pagination`: its own first and last page win over those that are read from the printed pages. */
export const pagination: Fill<Article> = (cursor, article) => {
  if (article.pagination) return keepRepeated(cursor)
  const given: Pagination = {}
  fillFrom(cursor, pages, given)
  const read = given.medlinePgn === undefined ? given : {...readPages(given.medlinePgn), ...given}
  if (Object.keys(read).length > 0) article.pagination = read
}
