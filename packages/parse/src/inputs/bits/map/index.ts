import {fillIds, languageCode, withoutPeriod} from '@pubcite/nlm'
import {type Article, type Book, type BookSection, emptyArticle, emptyBook} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import type {Draft} from '../../../jats/draft.js'
import {mapNotes} from '../../../jats/notes.js'
import {mapReferences} from '../../../jats/references.js'
import {attributeOf, childOf, childrenOf, childText, textOf} from '../../../jats/tree.js'
import type {XmlElement} from '../../../xml.js'
import {type BitsRow, type Chapter, metaOf} from '../read.js'
import {mapBook} from './book.js'
import {mapPart} from './part.js'

/** Take a book or a chapter over. */
export function map({host, chapter, chapters, isWhole, place}: BitsRow, report: Report): Article {
  const draft: Draft = {article: emptyArticle(chapter ? 'book-chapter' : 'book'), report}
  const {article} = draft
  const book = host && readHost(host, isWhole ? () => {} : report)
  const link = host && shortNameOf(host)
  if (chapter) {
    mapChapter(draft, chapter, link)
    if (book) putInto(article, book, !isWhole)
  } else if (host && book) {
    Object.assign(article, book, {sections: sectionsOf(chapters, link), ...(link && {titleLink: {book: link}})})
    for (const back of childrenOf(host, 'book-back')) mapNotes(draft, {...back, name: 'back'})
    mapReferences(draft, host, new Set(chapters.map(({part}) => part)))
  }
  const language = languageCode(
    attributeOf(chapter?.part ?? host!, 'xml:lang') || (host ? attributeOf(host, 'xml:lang') : '')
  )
  if (language !== undefined) article.languages.push(language)
  fillIds(article.ids, article.articleIds)
  if (article.title === undefined) report('jats/no-title', {place})
  return article
}

/** The book as an article of its own. */
function readHost(host: XmlElement, report: Report): Article {
  const article: Article = {...emptyArticle('book'), book: emptyBook()}
  mapBook({article, report}, host)
  return article
}

/** Bookshelf calls a book by a word, which its addresses have too: `<book-id pub-id-type="pmcid">gene</book-id>`. */
function shortNameOf(host: XmlElement): string | undefined {
  return childrenOf(host, 'book-meta')
    .flatMap(meta => childrenOf(meta, 'book-id'))
    .filter(id => /^(?:pmcid|bookname|book-name)$/.test(kindOf(id)))
    .map(id => textOf(id))
    .find(word => /^[a-z][\w-]*$/i.test(word) && !/^(?:NBK|PMC)\d/.test(word))
}

const kindOf = (id: XmlElement): string => attributeOf(id, 'pub-id-type') || attributeOf(id, 'book-id-type')

function mapChapter(draft: Draft, {part}: Chapter, link: string | undefined): void {
  const {article} = draft
  mapPart(draft, part)
  const id = attributeOf(part, 'id')
  if (link !== undefined) article.titleLink = {book: link, ...(id !== '' && {part: id})}
  for (const back of childrenOf(part, 'back')) mapNotes(draft, back)
  mapReferences(draft, part)
}

/** What was read of the book becomes the host of the chapter; what has no place in a host is kept, once. */
function putInto(article: Article, host: Article, keepsRest: boolean): void {
  const {title, titleHtml, titleLink, authors, authorsComplete, editors, investigators, pubDate, articleIds, extra} =
    host
  const book: Book = {
    ...host.book!,
    ...(title !== undefined && {title}),
    ...(titleHtml !== undefined && {titleHtml}),
    ...(titleLink && {titleLink}),
    authors,
    ...(authorsComplete === false && {authorsComplete}),
    editors,
    investigators,
    locations: articleIds.filter(({type}) => type === 'doi' || type === 'bookaccession')
  }
  article.book = book
  if (pubDate) article.pubDate = pubDate
  if (keepsRest) for (const one of extra) article.extra.push({...one, path: `book-meta/${one.path}`})
}

/** The table of contents: chapters, in the part that holds them. */
function sectionsOf(chapters: readonly Chapter[], book: string | undefined): BookSection[] {
  const sections: BookSection[] = []
  const groups = new Map<XmlElement, BookSection>()
  for (const {part, around} of chapters) {
    const section = sectionOf(part, book)
    const group = around && (groups.get(around) ?? sectionOf(around, book))
    if (around && group && !groups.has(around)) {
      groups.set(around, group)
      sections.push(group)
    }
    if (section) (group ? group.sections : sections).push(section)
  }
  return sections
}

function sectionOf(part: XmlElement, book: string | undefined): BookSection | undefined {
  const meta = metaOf(part)
  const group = childOf(meta, 'title-group') ?? meta
  const title = withoutPeriod(childText(group, 'title'))
  const label = childText(group, 'label')
  if (title === '' && label === '') return undefined
  const id = attributeOf(part, 'id')
  return {
    ...(label !== '' && title !== '' && {locationLabel: {label}}),
    title: title || label,
    ...(id !== '' && {titleLink: {...(book !== undefined && {book}), part: id}}),
    sections: []
  }
}
