import {readCitation, readDate, withoutPeriod} from '@pubcite/nlm'
import type {Article, Author, Book, PartialDate} from '@pubcite/schema/model'
import {all, attribute, first, markedText, textOf} from '../../../html.js'
import {type BookshelfPage, isProperty} from '../read.js'

/** What a page says of the book, and what its citation says of the chapter. */
export interface Host {
  isChapter: boolean
  title?: string
  book: Partial<Book>
  /** Editors of a whole book. */
  editors: Author[]
  /** As the citation has them: in short, and perhaps cut. */
  authors: Author[]
  pubDate?: PartialDate
  contributionDate?: PartialDate
  dateRevised?: PartialDate
}

/**
 * The book that a page is of: by the citation that it proposes, or else by the line of editors and imprint below the title
 * of the book.
 */
export function readHost(page: BookshelfPage): Host {
  const {metas} = page
  const inBook = metas.get('citation_inbook_title')?.[0]
  const kind = metas.get('ncbi_bookparttype')?.[0] ?? ''
  const cited = readProposed(page)
  const isChapter =
    inBook !== undefined || cited?.type === 'book-chapter' || /^(?:chapter|section|appendix)$/.test(kind)
  const line = readLine(page)
  const title = bookTitle(page, inBook)
  const told = cited?.book && (cited.type === 'book-chapter') === isChapter ? cited : undefined
  const book: Partial<Book> = {...line?.book, ...told?.book}
  const publisher = metas.get('citation_publisher')?.[0]
  if (!book.publisher && publisher !== undefined) book.publisher = {name: publisher}
  if (isChapter) Object.assign(book, title, editorsOf(line, told))
  const {pubDate} = told ?? line ?? {}
  const [date] = metas.get('citation_date') ?? []
  const fallback = isChapter || date === undefined ? undefined : readDate(date.replace(/\//g, ' '))
  return {
    isChapter,
    ...(told?.title !== undefined && {title: told.title}),
    book,
    editors: isChapter ? [] : (editorsOf(line, told).editors ?? []),
    authors: told?.authors ?? [],
    ...((pubDate ?? fallback) && {pubDate: (pubDate ?? fallback)!}),
    ...(told?.contributionDate && {contributionDate: told.contributionDate}),
    ...(told?.dateRevised && {dateRevised: told.dateRevised})
  }
}

type Told = Partial<Article>

/** Editors that the citation has in full stand in the line too, unless it was not saved. */
function editorsOf(line: Told | undefined, told: Told | undefined): {editors?: Author[]} {
  const [most] = [told?.book?.editors, told?.editors, line?.editors]
    .filter((editors): editors is Author[] => editors !== undefined && editors.length > 0)
    .sort((a, b) => b.length - a.length)
  return most ? {editors: most} : {}
}

/** `Cite this Page`. A chapter of a book that has no other date says `[Updated 2023 May 1]` alone. */
function readProposed({document}: BookshelfPage): Told | undefined {
  const box = first(document, '.bk_cit')
  if (!box) return undefined
  const printed = textOf(box)
  const [, updated] = /\. \[Updated (\d{4}[^\]]{0,20})\]\. In: /i.exec(printed) ?? []
  const read = readCitation(
    updated === undefined ? printed : printed.replace(/ \[Updated \d{4}[^\]]{0,20}\]\.(?= In: )/i, '')
  )
  const dateRevised = updated === undefined ? undefined : readDate(updated)
  return read && {...read, ...(dateRevised && {dateRevised})}
}

/** `Grewal JB, editor. Seattle (WA): University of Imagination; 1993-2025.` below the title of the book. */
function readLine(page: BookshelfPage): Told | undefined {
  const {heads, document} = page
  const block = first(document, element => /_dtls__$/.test(attribute(element, 'id'))) ?? heads[0]
  const text = block ? textOf(block, 'h1, h2, form, ul, script') : ''
  const [, editors = '', rest = text] = /^(.{2,2000}?, editors?\.) (.*)$/.exec(text) ?? []
  const imprint = /\p{Lu}[\p{L} .'-]{1,40}(?: \(\p{L}{2,4}\))?: [^;]{2,150}; \d{4}[^.]{0,20}\./u.exec(rest)?.[0]
  if (imprint === undefined) return undefined
  const {title = 'Book'} = bookTitle(page, page.metas.get('citation_inbook_title')?.[0])
  return readCitation(`${editors} ${title}. ${imprint}`.trim())
}

type Titled = Pick<Book, 'title' | 'titleHtml' | 'medium' | 'edition'>

/** `The Handbook of Naps [Internet]. 2nd edition`, in the page or in its head. */
function bookTitle({heads}: BookshelfPage, inBook = ''): Titled {
  const heading = heads.map(head => first(head, 'h2')).find(found => found !== undefined)
  const {text, html} = heading ? markedText(heading) : {text: inBook.replace(/<[^<>]{1,20}>/g, '')}
  const printed = withoutPeriod(text || inBook)
  const [, before = printed, edition] = /^(.*?)\.? (\S{1,12}) edition$/i.exec(printed) ?? []
  const [, title = before, medium] = /^(.*?) ?\[(Internet|CD-ROM|Online)\]\.?$/.exec(before.trim()) ?? []
  const marked = html === undefined ? undefined : withoutPeriod(html).replace(/ ?\[Internet\][\s\S]*$/, '')
  const bare = withoutPeriod(title.trim())
  return {
    ...(bare !== '' && {title: bare}),
    ...(bare !== '' && marked !== undefined && {titleHtml: marked}),
    ...(medium !== undefined && {medium}),
    ...(edition !== undefined && {edition})
  }
}

/** What the microdata of a whole book says of its edition. */
export const editionOf = ({heads}: BookshelfPage): string =>
  heads
    .flatMap(head => all(head, isProperty('bookEdition')))
    .map(element => textOf(element).replace(/(?<!\s)\s+ed(?:ition)?\.?$/i, ''))
    .find(text => text !== '') ?? ''
