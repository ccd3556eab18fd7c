import type {Article, Book} from '@pubcite/schema/model'
import {emptyBook} from '@pubcite/schema/model'
import type {Draft} from './draft.js'

/** The journal, if the record names one. ERIC prints the publisher of a book or thesis in the journal's place. */
export function finishJournal({article, journal, book}: Draft): void {
  if (article.owner === 'ERIC') article.type = typeOfEric(article)
  if (article.type === 'other') article.sourceType = article.publicationTypes[0]!.name
  if (article.type !== 'journal-article' && journal.title !== undefined) {
    book.publisher = {name: journal.title}
    delete journal.title
  }
  if (journal.issns.length > 0 || Object.keys(journal).length > 1) article.journal = journal
}

/** A book has a book title, or a publisher and no journal; a chapter has a title of its own besides. */
export function finishBook({article, book}: Draft): void {
  const named = article.journal?.title ?? article.journal?.medlineTa
  if (book.title !== undefined || (book.publisher && named === undefined && article.type === 'journal-article')) {
    article.type = isChapter(article, book) ? 'book-chapter' : 'book'
  }
  if (article.type === 'book' || article.type === 'book-chapter') moveToBook(article, book)
  if (book.isbns.length > 0 || book.editors.length > 0 || Object.keys(book).length > lists) article.book = book
}

/** A chapter may be called like its book: then its number or the date of its contribution tells it. */
const isChapter = ({title, contributionDate, locationLabels}: Article, book: Book): boolean =>
  book.title !== undefined &&
  title !== undefined &&
  (title !== book.title || contributionDate !== undefined || locationLabels.length > 0)

/** How many lists a book has, which are always there. */
const lists = Object.keys(emptyBook()).length

/** What MEDLINE prints under a journal's tags, and is the book's; of a whole book title and editors are the article's. */
function moveToBook(article: Article, book: Book): void {
  const {country, ...rest} = article.journal ?? {issns: []}
  if (country !== undefined) book.publisher = {...book.publisher, location: country}
  if (rest.issns.length === 0 && Object.keys(rest).length === 1) delete article.journal
  else if (article.journal) article.journal = rest
  if (article.volume !== undefined) book.volume = article.volume
  delete article.volume
  if (article.type === 'book-chapter') {
    book.editors = article.editors
    article.editors = []
  } else {
    if (article.title === undefined && book.title !== undefined) article.title = book.title
    delete book.title
  }
}

function typeOfEric({publicationTypes}: Article): Article['type'] {
  const names = publicationTypes.map(({name}) => name)
  if (names.length === 0 || names.includes('Journal Articles')) return 'journal-article'
  return names.includes('Books') ? 'book' : 'other'
}
