import {withoutPeriod} from '@pubcite/nlm'
import type {Book, PartialDate, Publisher} from '@pubcite/schema/model'
import {readJatsDate} from '../../../jats/dates.js'
import {type Draft, type Fill, fillFrom, keep, kept, nothing, tell} from '../../../jats/draft.js'
import {mapPeople} from '../../../jats/people.js'
import {mapRights, rightsNames} from '../../../jats/rights.js'
import {mapTitles} from '../../../jats/titles.js'
import {attributeOf, childOf, childrenOf, childText, markedText, textOf} from '../../../jats/tree.js'
import type {XmlElement} from '../../../xml.js'
import {commonRows} from './common.js'
import {takeDates} from './dates.js'
import {mapBookId} from './ids.js'

/** `book` or `book-part-wrapper`: the series and the book, as an article of type `book`. */
export function mapBook(draft: Draft, host: XmlElement): void {
  for (const series of childrenOf(host, 'collection-meta', 'book-series-meta')) mapSeries(draft, series)
  for (const meta of childrenOf(host, 'book-meta')) {
    mapPeople(draft, meta)
    fillFrom(draft, bookTable, meta)
    mapRights(draft, meta)
    mapTitles(draft, meta)
    mapBookDates(draft, childrenOf(meta, 'pub-date'))
  }
  takeDates(draft.article)
}

const bookOf = ({article}: Draft): Book => article.book!

const words =
  (key: 'volume' | 'edition' | 'reportNumber', clean = (text: string) => text): Fill =>
  (draft, element) => {
    const text = clean(textOf(element))
    if (text === '') return
    if (bookOf(draft)[key] === undefined) bookOf(draft)[key] = text
    else keep(draft, element.name, element)
  }

/** `3rd ed.` is `3rd`, as PubMed has it. */
const withoutEdition = (text: string): string => text.replace(/(?<!\s)\s+ed(?:ition|n)?\.?$/i, '')

const mapIsbn: Fill = (draft, element) => {
  const isbn = textOf(element)
  if (isbn !== '' && !bookOf(draft).isbns.includes(isbn)) bookOf(draft).isbns.push(isbn)
}

const mapPublisher: Fill = (draft, element) => {
  const {text: name, html} = markedText(childOf(element, 'publisher-name')?.children ?? [])
  const location = childText(element, 'publisher-loc')
  const publisher: Publisher = {
    ...(name !== '' && {name}),
    ...(name !== '' && html !== undefined && {nameHtml: html}),
    ...(location !== '' && {location})
  }
  if (bookOf(draft).publisher) keep(draft, 'publisher', element)
  else if (name !== '' || location !== '') bookOf(draft).publisher = publisher
}

/** `collection-meta`: the series that the book is one of. Its own editors and numbers are kept. */
function mapSeries(draft: Draft, element: XmlElement): void {
  for (const part of childrenOf(element)) {
    const title = part.name === 'title-group' || part.name === 'series-title' ? part : undefined
    const {text, html} = markedText((title && (childOf(title, 'title')?.children ?? title.children)) ?? [])
    const book = bookOf(draft)
    if (text !== '' && book.collectionTitle === undefined) {
      book.collectionTitle = withoutPeriod(text)
      if (html !== undefined) book.collectionTitleHtml = withoutPeriod(html)
    } else if (!/^(?:self-uri|custom-meta-group|notes)$/.test(part.name))
      keep(draft, `collection-meta/${part.name}`, part)
  }
}

const mapSeriesTitle: Fill = (draft, element) =>
  mapSeries(draft, {...element, children: [{...element, name: 'series-title'}]})

/** The first date that was printed is the book's; one with two ends tells from when to when it was kept up to date. */
function mapBookDates(draft: Draft, elements: readonly XmlElement[]): void {
  const {article} = draft
  for (const element of elements) {
    const date = readJatsDate(element)
    const kind = attributeOf(element, 'date-type') || attributeOf(element, 'pub-type') || 'pub'
    if (!date) {
      tell(draft, 'jats/unreadable-date', element)
      keep(draft, 'pub-date', element)
    } else if (article.pubDate === undefined && !/^(?:created|updated|revised|retracted)/.test(kind)) {
      const {beginningDate, endingDate} = ends(date)
      article.pubDate = endingDate && beginningDate ? beginningDate : date
      if (endingDate) Object.assign(bookOf(draft), {beginningDate, endingDate})
    } else article.history.push({status: kind, date})
  }
}

const ends = ({end, raw, ...beginningDate}: PartialDate): Pick<Book, 'beginningDate' | 'endingDate'> => ({
  beginningDate,
  ...(end && {endingDate: end})
})

/** What each element of `book-meta` says. Dates, people, rights and titles are read together. */
const bookTable: ReadonlyMap<string, Fill> = new Map<string, Fill>([
  ['book-id', mapBookId],
  ['isbn', mapIsbn],
  ['publisher', mapPublisher],
  ['edition', words('edition', withoutEdition)],
  ['book-volume-number', words('volume')],
  ['volume', words('volume')],
  ['series', mapSeriesTitle],
  ...commonRows,
  ...[
    'issn',
    'issn-l',
    'subj-group',
    'book-volume-id',
    'book-issue-number',
    'book-issue-id',
    'issue',
    'conference'
  ].map(name => [name, kept(name)] as const),
  ...['supplementary-material', 'product', 'volume-id', 'elocation-id', 'counts'].map(
    name => [name, kept(name)] as const
  ),
  ...['pub-date', 'contrib-group', 'aff', 'aff-alternatives', 'book-title-group', 'title-group', 'permissions'].map(
    name => [name, nothing] as const
  ),
  ...[...rightsNames, 'self-uri', 'custom-meta-group', 'custom-meta-wrap', 'notes', 'ext-link', 'uri', 'x'].map(
    name => [name, nothing] as const
  )
])
