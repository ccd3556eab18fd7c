/**
 * Citations of books and of their chapters:
 * `Okafor NK. Mice. 2021 May 3. In: Roe B, editor. Imaginary Sleep [Internet]. Exeter (NH): Acme; 2019–. PMID: 1.`
 */
import {type Article, type Book, emptyBook} from '@pubcite/schema/model'
import {readDate, writeDate} from './date.js'
import {readDated} from './dated.js'
import {type Head, readHead, readTitle, writeHead, writeTitle} from './head.js'
import {readIdUrl} from './ids.js'
import {type FoundImprint, findImprint, type Imprint, writeImprint} from './imprint.js'
import {join} from './join.js'
import {readAuthors, writeAuthors, writeClosedAuthors} from './name.js'
import {readPages, writePages} from './pages.js'
import {type Sentence, unclosed} from './sentence.js'
import type {Source} from './source.js'
import {isTail, readTail, typesOf} from './tail.js'
import {withoutPeriod, withPeriod} from './title.js'

/** A book or chapter: what a source line says, and what stands before it. */
export interface ReadBook {
  source: Source
  head: Head & Pick<Article, 'editors'>
}

/**
 * Read the sentences of a citation of a book, or of a chapter: `In: ` stands before the book, or the book stands first
 * (`Imaginary Drugs [Internet]. Exeter (NH): Acme; 2006–. Sleepin. 2023 Feb 15.`).
 * @returns `undefined` if no imprint stands there.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7271/ Citing Medicine, chapter 2, Books
 */
export function readBook(text: string, all: readonly Sentence[], title?: string): ReadBook | undefined {
  const within = all.findIndex(({text}) => text.startsWith('In: '))
  const found = findImprint(text, all, Math.max(0, within, afterTitle(text, all, within, title)))
  if (!found) return undefined
  if (within >= 0) return readChapter(text, all, within, found)
  return readEntry(text, all, found) ?? readWholeBook(text, all, found)
}

/** Write the citation of a book or chapter, up to its ids. */
export function writeBook(article: Article, options: {max: number; markup: boolean}): string {
  const {book, authors, editors} = article
  if (article.type === 'book-chapter') {
    const title = writeTitle(article, options.markup)
    return authors.length === 0 && book?.title !== undefined && book.editors.length === 0
      ? join(
          join(join(writeBookTitle(book, options.markup), close(writeImprint(article))), title),
          close(writeChapterDate(article))
        )
      : join(writeHead(article, options), writeBookSource(article, options.markup))
  }
  const people =
    authors.length > 0
      ? writeClosedAuthors(authors, article.authorsComplete !== false, options.max)
      : writeEditors(editors)
  const {title, titleHtml} = article
  const titled = {title, titleHtml, medium: book?.medium, edition: book?.edition} as BookTitle
  return join(join(people, writeBookTitle(titled, options.markup)), close(writeImprint(article)))
}

/** Write where a chapter appeared, from its date on, or the imprint of a whole book; its title with its tags or without. */
export function writeBookSource(article: Article, markup = true): string {
  if (article.type === 'book') return close(writeImprint(article))
  const {book, pagination} = article
  const pages = pagination && writePages(pagination)
  const titled = book ? join(writeEditors(book.editors), writeBookTitle(book, markup)) : ''
  const host = join(titled, close(writeImprint(article)))
  return join(join(close(writeChapterDate(article)), host && `In: ${host}`), pages && `p. ${pages}.`)
}

/** The sentence after a title that is known: `Sleep in the U.S. Acme; 2012` has its imprint there. */
function afterTitle(text: string, all: readonly Sentence[], within: number, title: string | undefined): number {
  const at = title ? text.indexOf(title, all[within]?.start ?? 0) : -1
  return at < 0 ? -1 : all.findIndex(({start}) => start >= at + title!.length)
}

type BookTitle = Pick<Book, 'title' | 'titleHtml' | 'medium' | 'edition'>

const close = (part: string) => (part === '' ? '' : `${part}.`)

/** `Imaginary Sleep [Internet]. 2nd edition.` */
function writeBookTitle(book: BookTitle, markup: boolean): string {
  const title =
    book.medium === undefined
      ? writeTitle(book, markup)
      : `${withoutPeriod(writeTitle(book, markup))} [${book.medium}].`
  return join(title, book.edition && writeEdition(book.edition))
}

/** Bookshelf and PubMed print `2nd edition`, where Citing Medicine would have `2nd ed.`; both are read. */
const writeEdition = (edition: string) =>
  withPeriod(/\bed(?:ition)?\.?$/i.test(edition) ? edition : `${edition} edition`)

function writeEditors(editors: Article['editors']): string {
  return editors.length === 0 ? '' : `${writeAuthors(editors)}, ${editors.length === 1 ? 'editor' : 'editors'}.`
}

/** `2006 Apr 18 [updated 2025 Aug 14]` */
function writeChapterDate({contributionDate, dateRevised}: Article): string {
  if (!contributionDate) return ''
  const first = writeDate(contributionDate)
  const last = dateRevised ? writeDate(dateRevised) : first
  return last === first ? first : `${first} [updated ${last}]`
}

/** Authors, title, `2021 May 3 [updated 2022 Jun 1]`, `In: `, editors, the book, its imprint, pages. */
function readChapter(
  text: string,
  all: readonly Sentence[],
  within: number,
  {from, to, imprint}: FoundImprint
): ReadBook {
  const dates = within > 0 ? readChapterDate(all[within - 1]!.text) : undefined
  const head = readHead(text, all.slice(0, dates ? within - 1 : within))
  const [first, ...rest] = all.slice(within, from)
  const [, editors] = /^In: (.+), editors?\.?$/.exec(first?.text ?? '') ?? []
  const titled =
    editors === undefined ? text.slice(all[within]!.start + 'In: '.length, all[from]!.start) : sliceOf(text, rest)
  const book = {
    ...emptyBook(),
    ...readBookTitle(titled),
    editors: editors === undefined ? [] : readAuthors(editors).authors
  }
  return {head: {...head, editors: []}, source: readEnd(text, all, to, 'book-chapter', book, imprint, dates)}
}

/** A book without authors whose entry comes last, with its date. */
function readEntry(text: string, all: readonly Sentence[], {from, to, imprint}: FoundImprint): ReadBook | undefined {
  const at = all.findIndex(({text}, index) => index >= to && readChapterDate(text))
  const next = all[at + 1]
  if (at < 0 || from === 0 || (next && !isTail(next.text))) return undefined
  const book = {...emptyBook(), ...readBookTitle(sliceOf(text, all.slice(0, from)))}
  const source = readEnd(text, all, at + 1, 'book-chapter', book, imprint, readChapterDate(all[at]!.text))
  return {head: {authors: [], editors: [], ...readTitle(sliceOf(text, all.slice(to, at))), doubts: []}, source}
}

function readWholeBook(text: string, all: readonly Sentence[], {from, to, imprint}: FoundImprint): ReadBook {
  const [, editors] = /^(.+), editors?\.?$/.exec(all[0]!.text) ?? []
  const head =
    editors === undefined
      ? readHead(text, all.slice(0, from))
      : {authors: [], ...readTitle(sliceOf(text, all.slice(1, from))), doubts: []}
  const {title = '', titleHtml, ...people} = head
  const {medium, edition, ...titled} = readBookTitle(withPeriod(titleHtml ?? title))
  const book = {...emptyBook(), ...(medium !== undefined && {medium}), ...(edition !== undefined && {edition})}
  return {
    head: {...people, ...titled, editors: editors === undefined ? [] : readAuthors(editors).authors},
    source: readEnd(text, all, to, 'book', book, imprint)
  }
}

const sliceOf = (text: string, part: readonly Sentence[]) =>
  part[0] ? text.slice(part[0].start, part.at(-1)!.end) : ''

/** `Imaginary Sleep [Internet]. 2nd edition.` */
function readBookTitle(printed: string): BookTitle {
  const [, title = printed, edition] =
    /^(.*?[.?!]) (?!\[)(\S{1,20}(?: \S{1,20})?) ed(?:ition)?\.?$/.exec(printed.trim()) ?? []
  const [, name = title, medium] = /^(.*) \[(Internet|CD-ROM|DVD|Online)\]\.?$/.exec(title.trim()) ?? []
  return {...readTitle(name), ...(medium !== undefined && {medium}), ...(edition !== undefined && {edition})}
}

type ChapterDates = Pick<Article, 'contributionDate' | 'dateRevised'>

/** `2006 Apr 18 [updated 2025 Aug 14].` */
function readChapterDate(sentence: string): ChapterDates | undefined {
  const [, first = '', last] =
    /^(\d{4}[^[]{0,20}?)(?: \[updated (\d{4}[^\]]{0,20})\])?$/i.exec(unclosed(sentence)) ?? []
  const contributionDate = first === '' || readDated(first)?.hasPlace ? undefined : readDate(first)
  const dateRevised = last === undefined ? undefined : readDate(last)
  if (!contributionDate || contributionDate.raw !== undefined) return undefined
  return {contributionDate, ...(dateRevised && {dateRevised})}
}

/** What follows the imprint: pages, the address on Bookshelf, ids. */
function readEnd(
  text: string,
  all: readonly Sentence[],
  start: number,
  type: Article['type'],
  book: Book,
  imprint: Imprint,
  dates: ChapterDates = {}
): Source {
  const [, pages] = /^pp?\. ?(\S.{0,60}?)\.?$/.exec(all[start]?.text ?? '') ?? []
  const rest = readTail(text, all, pages === undefined ? start : start + 1)
  const ids = {...rest.ids}
  const unread = rest.unread.filter(sentence => !fillFromAddress(ids, sentence))
  return {
    type,
    ids,
    locations: rest.locations,
    book: {...book, publisher: imprint.publisher, ...imprint.range},
    pubDate: imprint.date,
    ...dates,
    ...(pages !== undefined && {pagination: readPages(pages)}),
    languages: rest.languages,
    publicationTypes: typesOf(rest),
    relations: [],
    doubts: [...unread, ...rest.notes.map(({text}) => text)].map(text => ({part: 'tail', text}))
  }
}

/** `Available from: https://www.ncbi.nlm.nih.gov/books/NBK519011/` */
function fillFromAddress(ids: Article['ids'], sentence: string): boolean {
  const [, address] = /^Available from: (\S+)$/.exec(unclosed(sentence)) ?? []
  const found = address === undefined ? {} : readIdUrl(address)
  Object.assign(ids, found)
  return found.bookshelf !== undefined || found.doi !== undefined
}
