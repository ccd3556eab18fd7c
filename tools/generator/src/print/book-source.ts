/**
 * The source of a book or chapter as PubMed composes it:
 * `2006 Apr 18 [updated 2025 Aug 14]. In: Adam MP, editors. Quiet Book [Internet]. Ravenholm (ME): Rest Press; 1993–2025.`
 */
import {type Article, type Book, emptyBook} from '@pubcite/schema/model'
import {authorList, closed, named, only, printDate} from './notation.js'
import {shortAuthor} from './summary.js'

/** The source without authors and title. */
export function bookSource(article: Article): string {
  const {book = emptyBook(), contributionDate, dateRevised} = article
  if (article.type === 'book') return `${imprint(article, book)}.`
  const updated = dateRevised ? ` [updated ${printDate(dateRevised)}]` : ''
  const editors = named(book.editors)
  return [
    contributionDate && `${printDate(contributionDate)}${updated}.`,
    'In:',
    editors.length > 0 && `${authorList(editors)}, ${editors.length === 1 ? 'editor' : 'editors'}.`,
    book.medium === undefined ? closed(book.title ?? '') : `${book.title} [${book.medium}].`,
    `${imprint(article, book)}.`
  ]
    .filter(Boolean)
    .join(' ')
}

/** `Ravenholm (ME): Rest Press; 1993–2025`; a book that goes on ends in its dash. */
function imprint({pubDate}: Article, {publisher, beginningDate, endingDate}: Book): string {
  const dates = beginningDate
    ? `${printDate(beginningDate)}–${endingDate ? printDate(endingDate) : ''}`
    : pubDate && printDate(pubDate)
  return `${[publisher?.location, publisher?.name].filter(Boolean).join(': ')}; ${dates}`
}

/** What such a source carries; of a book with a first and a last year the first is its date. */
export function carriedByBookSource(article: Article): Partial<Article> {
  const {book = emptyBook(), pubDate} = article
  const whole = article.type === 'book'
  const {end, ...start} = pubDate ?? {} // `2013 Dec-2014 Feb` is printed as are the years of a book that goes on
  const dates = book.beginningDate
    ? only(book, 'beginningDate', 'endingDate')
    : end && {beginningDate: start, endingDate: end}
  const date = book.beginningDate ?? (pubDate && start)
  return {
    ...(!whole && article.contributionDate && only(article, 'contributionDate', 'dateRevised')),
    ...(date && {pubDate: date}),
    book: {
      ...emptyBook(),
      ...(!whole && only(book, 'title', 'medium')),
      ...(book.publisher && {publisher: only(book.publisher, 'name', 'location')}),
      ...dates,
      editors: whole ? [] : named(book.editors).map(shortAuthor)
    }
  }
}
