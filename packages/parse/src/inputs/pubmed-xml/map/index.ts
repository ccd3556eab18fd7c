/**
 * What a record means.
 */
import {fillCitation, readPmid} from '@pubcite/nlm'
import type {Article, Deletion} from '@pubcite/schema/model'
import type {DepthOptions} from '../../../depth.js'
import type {Mapped, Report} from '../../../input.js'
import type {ProblemCode} from '../../../problems.js'
import type {RecordCursor} from '../cursor.js'
import {type PubmedRecord, startInside} from '../read.js'
import {element, elements, fillBy, fillFrom} from '../table.js'
import {medlineCitation, pubmedArticle} from './article.js'
import {bookDocument, pubmedBookArticle} from './books.js'
import {emptyDraft, finished} from './draft.js'
import {finishIds, readVersion} from './ids.js'
import {finishJournal} from './journal.js'
import {inside} from './leaf.js'
import {finishAuthors} from './people.js'

/** How PubMed XML is read. */
export interface PubmedXmlOptions extends DepthOptions {
  /**
   * `text`: references and relations have the text and the identifiers that the record gives (the default).
   * `parsed`: their parts are read too, where the text is in NLM's style.
   */
  references?: 'text' | 'parsed'
  /**
   * Only these keys are wanted, `['title', 'authors']`: what fills none of them is passed over, and what is odd in it not
   * reported. What stands in the same element comes too, and so do `type`, the PMID, and what is said of the record.
   * A book is read whole.
   */
  fields?: readonly (keyof Article)[]
  /**
   * Values hold no more memory than their own. Without it a long value holds some kilobytes around it, which costs less
   * where articles are kept whole, or not at all. For those who read much and keep little.
   */
  detach?: boolean
}

const articles = elements<Article>({
  PubmedArticle: inside(pubmedArticle),
  PubMedArticle: inside(pubmedArticle),
  MedlineCitation: medlineCitation,
  NCBIArticle: medlineCitation,
  PubmedBookArticle: inside(pubmedBookArticle),
  BookDocument: bookDocument
})

const deleted = elements<Deletion[]>({
  PMID: element(['Version'], (cursor, deletions) => {
    const version = readVersion(cursor)
    const pmid = readPmid(cursor.text())
    if (pmid !== undefined) deletions.push(version === undefined ? {pmid} : {pmid, version})
    else cursor.report('pubmed-xml/unreadable-id', cursor.tagFrom, cursor.at)
  })
})

/** What a record means. Where another one begins in it, its end was lost: it is read up to there. */
export function map(record: PubmedRecord, report: Report, options: PubmedXmlOptions): Mapped {
  const {cursor, findEnd} = record
  let mapped = mapRecord(record, options)
  if (findEnd && isSound(cursor)) record.to = cursor.at
  else if (findEnd) {
    record.to = findEnd()
    mapped = mapRecord(record, options)
  }
  const cut = cursor.isCut ? startInside(record) : -1
  if (cut >= 0) {
    record.to = cut
    mapped = mapRecord(record, options)
  }
  if (cursor.isCut) cursor.report('pubmed-xml/truncated', cursor.end, cursor.end)
  for (const {code, from: begin, to} of cursor.problems) report(code, {place: {from: begin, to}})
  return mapped
}

/**
 * Does the record end where the cursor stands, whatever follows? It does behind its own end tag, if no other one like it can
 * have been passed.
 */
function isSound(cursor: RecordCursor): boolean {
  return (
    !cursor.isCut &&
    !cursor.hasMarkup &&
    cursor.endsLike(cursor.from + 1) &&
    !cursor.problems.some(({code}) => unsound.has(code))
  )
}

const unsound: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'xml/not-well-formed',
  'pubmed-xml/empty-record',
  'pubmed-xml/no-pmid'
])

function mapRecord({cursor, from, to}: PubmedRecord, options: PubmedXmlOptions): Mapped {
  cursor.begin(from, to)
  cursor.nextTag()
  if (/^Delete/.test(cursor.name)) {
    const deletions: Deletion[] = []
    fillFrom(cursor, deleted, deletions)
    return deletions
  }
  const article = emptyDraft()
  fillBy(cursor, articles, article)
  finishIds(article)
  finishJournal(article)
  finishAuthors(cursor, article)
  article.extra = cursor.extra
  if (options.references === 'parsed') parseCitations(article)
  return checked(cursor, article) ? finished(article) : undefined
}

/** A record that says neither what it is called nor what its number is has nothing to be known by. */
function checked(cursor: RecordCursor, article: Article): boolean {
  if (article.ids.pmid !== undefined) return true
  const isEmpty = article.title === undefined && Object.keys(article.ids).length === 0
  cursor.report(isEmpty ? 'pubmed-xml/empty-record' : 'pubmed-xml/no-pmid', cursor.from, cursor.end)
  return !isEmpty
}

function parseCitations(article: Article): void {
  article.references = article.references.map(fillCitation)
  article.relations = article.relations.map(fillCitation)
}
