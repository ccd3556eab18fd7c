/**
 * `BookDocument`: a book on Bookshelf, or a part of one.
 */

import {fillIds} from '@pubcite/nlm'
import type {
  Article,
  Author,
  Book,
  BookSection,
  BookshelfLink,
  ItemList,
  LocationLabel,
  Publisher
} from '@pubcite/schema/model'
import {emptyBook} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom} from '../table.js'
import {abstract} from './abstracts.js'
import {dataParts, language} from './article.js'
import {referenceList} from './citations.js'
import {date} from './dates.js'
import {articleIds, location, pmid} from './ids.js'
import {pagination} from './journal.js'
import {inside, item, marked, text} from './leaf.js'
import {authorList, investigatorList} from './people.js'
import {keywordList, publicationType} from './subjects.js'
import {grantList} from './support.js'
import {linkAttributes, readLink, title} from './titles.js'

const type = nameHash('Type')
const listType = nameHash('ListType')

/** The record of a book, and the book in it. */
interface Draft {
  article: Article
  book: Book
}

const ofArticle =
  (fill: Fill<Article>): Fill<Draft> =>
  (cursor, {article}) =>
    fill(cursor, article)

const ofBook =
  (fill: Fill<Book>): Fill<Draft> =>
  (cursor, {book}) =>
    fill(cursor, book)

const publisher = elements<Publisher>({PublisherName: marked('name'), PublisherLocation: text('location')})

const bookTitle = title('title')
const collectionTitle = title('collectionTitle')

const bookParts = elements<Draft>({
  Publisher: (cursor, {book}) => {
    const read: Publisher = book.publisher ?? {}
    fillFrom(cursor, publisher, read)
    if (Object.keys(read).length > 0) book.publisher = read
  },
  BookTitle: element(linkAttributes, ofBook(bookTitle.fill)),
  PubDate: ofArticle(
    date(
      found => found.pubDate,
      (found, value) => {
        found.pubDate = value
      }
    )
  ),
  BeginningDate: ofBook(
    date(
      found => found.beginningDate,
      (found, value) => {
        found.beginningDate = value
      }
    )
  ),
  EndingDate: ofBook(
    date(
      found => found.endingDate,
      (found, value) => {
        found.endingDate = value
      }
    )
  ),
  AuthorList: element(['CompleteYN', 'Type'], ofBook(authorList.fill)),
  InvestigatorList: element(['ID'], ofBook(investigatorList.fill)),
  Volume: ofBook(text('volume')),
  VolumeTitle: ofBook(marked('volumeTitle')),
  Edition: ofBook(text('edition')),
  CollectionTitle: element(linkAttributes, ofBook(collectionTitle.fill)),
  Isbn: ofBook(item('isbns')),
  ELocationID: element(['EIdType', 'ValidYN'], ofBook(location.fill)),
  Medium: ofBook(text('medium')),
  ReportNumber: ofBook(text('reportNumber'))
})

const locationLabel = element<LocationLabel[]>(['Type'], (cursor, list) => {
  const kind = cursor.attribute(type)
  const label = cursor.text()
  if (label !== '') list.push(kind === '' ? {label} : {label, type: kind})
})

interface SectionDraft {
  labels: LocationLabel[]
  title?: string
  titleHtml?: string
  titleLink?: BookshelfLink
  sections: BookSection[]
}

const sectionParts = elements<SectionDraft>({
  LocationLabel: element(['Type'], (cursor, {labels}) => locationLabel.fill(cursor, labels)),
  SectionTitle: element(linkAttributes, (cursor, draft) => {
    const link = readLink(cursor)
    marked('title')(cursor, draft)
    if (link) draft.titleLink = link
  }),
  Section: (cursor, {sections}) => readSection(cursor, sections)
})

function readSection(cursor: RecordCursor, list: BookSection[]): void {
  const {labels, ...draft}: SectionDraft = readDraft(cursor)
  const [locationLabel] = labels
  const {title: printed = locationLabel?.label, ...rest} = draft
  if (printed === undefined) append(list, draft.sections)
  else list.push({...(locationLabel && {locationLabel}), ...rest, title: printed})
}

function readDraft(cursor: RecordCursor): SectionDraft {
  const draft: SectionDraft = {labels: [], sections: []}
  fillFrom(cursor, sectionParts, draft)
  return draft
}

const sections = elements<Article>({Section: (cursor, article) => readSection(cursor, article.sections)})
const items = elements<ItemList>({Item: item('items')})

const documentParts = elements<Draft>({
  PMID: element(['Version'], ofArticle(pmid.fill)),
  ArticleIdList: (cursor, {article}) => articleIds(cursor, article.articleIds),
  Book: inside(bookParts),
  LocationLabel: element(['Type'], (cursor, {article}) => locationLabel.fill(cursor, article.locationLabels)),
  ArticleTitle: element(linkAttributes, ofArticle(bookTitle.fill)),
  VernacularTitle: element(linkAttributes, ofArticle(title('vernacularTitle').fill)),
  Pagination: ofArticle(pagination),
  Language: ofArticle(language),
  AuthorList: element(['CompleteYN', 'Type'], ofArticle(authorList.fill)),
  InvestigatorList: element(['ID'], ofArticle(investigatorList.fill)),
  PublicationType: element(['UI'], ofArticle(publicationType.fill)),
  Abstract: ofArticle(abstract),
  Sections: ofArticle(inside(sections)),
  KeywordList: element(['Owner'], ofArticle(keywordList.fill)),
  ContributionDate: ofArticle(
    date(
      found => found.contributionDate,
      (found, value) => {
        found.contributionDate = value
      }
    )
  ),
  DateRevised: ofArticle(
    date(
      found => found.dateRevised,
      (found, value) => {
        found.dateRevised = value
      }
    )
  ),
  GrantList: element(['CompleteYN'], ofArticle(grantList.fill)),
  ItemList: element(['ListType'], (cursor, {article}) => {
    const list: ItemList = {type: cursor.attribute(listType) || 'unknown', items: []}
    fillFrom(cursor, items, list)
    if (list.items.length > 0) article.itemLists.push(list)
  }),
  ReferenceList: ofArticle(referenceList)
})

/** `BookDocument` */
export const bookDocument: Fill<Article> = (cursor, article) => {
  const book = emptyBook()
  fillFrom(cursor, documentParts, {article, book})
  article.type = article.title === undefined ? 'book' : 'book-chapter'
  article.book = book
  if (article.type === 'book') moveToArticle(article, book)
}

/** `PubmedBookArticle` */
export const pubmedBookArticle = elements<Article>({BookDocument: bookDocument, PubmedBookData: inside(dataParts)})

/** Title, authors, editors and identifiers of a whole book are those of the article. */
function moveToArticle(article: Article, book: Book): void {
  const {title: printed, titleHtml, titleLink} = book
  if (printed !== undefined) article.title = printed
  if (titleHtml !== undefined) article.titleHtml = titleHtml
  if (titleLink) article.titleLink = titleLink
  if (book.authorsComplete === false) article.authorsComplete = false
  for (const key of ['title', 'titleHtml', 'titleLink', 'authorsComplete'] as const) delete book[key]
  article.authors = joined(book.authors, article.authors)
  article.editors = joined(book.editors, article.editors)
  article.investigators = [...book.investigators, ...article.investigators]
  fillIds(article.ids, article.articleIds)
  fillIds(article.ids, book.locations) // where the list has no DOI
  book.authors = []
  book.editors = []
  book.investigators = []
}

/** Both lists, without those of the second that the first has too. */
function joined(first: readonly Author[], second: readonly Author[]): Author[] {
  if (first.length === 0 || second.length === 0) return [...first, ...second]
  const known = new Set(first.map(author => JSON.stringify(author)))
  return [...first, ...second.filter(author => !known.has(JSON.stringify(author)))]
}
