import {fillIds, readBookshelfId, readPmid, withoutPeriod} from '@pubcite/nlm'
import {type Article, emptyArticle, emptyBook} from '@pubcite/schema/model'
import {all, first, type HtmlElement, hasClass, textOf} from '../../../html.js'
import type {Report} from '../../../input.js'
import {type BookshelfPage, isProperty, titleOf} from '../read.js'
import {mapAbstract} from './abstract.js'
import {mapDates} from './dates.js'
import {editionOf, type Host, readHost} from './host.js'
import {mapPeople} from './people.js'
import {mapReferences} from './references.js'

/** Take a book or a chapter over. */
export function map(page: BookshelfPage, report: Report): Article {
  const host = readHost(page)
  const isChapter = host.isChapter
  const article = emptyArticle(isChapter ? 'book-chapter' : 'book')
  article.book = {...emptyBook(), ...host.book}
  mapTitle(article, page, host)
  mapIds(article, page, report)
  mapPeople(article, page, host, report)
  if (host.pubDate) article.pubDate = host.pubDate
  mapDates(article, page, host)
  mapNumbers(article, page)
  mapAbstract(article, page)
  mapRights(article, page)
  mapReferences(article, page)
  if (!isChapter) mapContents(article, page)
  if (article.title === undefined) report('bookshelf-html/no-title', {place: page.place})
  return article
}

/** The title that is printed, or what the head of the file has. A whole book is called by its own, without its medium. */
function mapTitle(article: Article, page: BookshelfPage, host: Host): void {
  const printed = titleOf(page)
  const text = printed?.text || page.metas.get('citation_title')?.[0] || host.title
  if (text === undefined || text === '') return
  const subtitle = printed?.subtitle ? `: ${withoutPeriod(printed.subtitle)}` : ''
  const bare = (value: string) => withoutPeriod(article.type === 'book' ? withoutMedium(value) : value) + subtitle
  const title = bare(text)
  if (title === '') return // a period alone
  article.title = title
  if (printed?.html !== undefined && subtitle === '') article.titleHtml = bare(printed.html)
  if (printed?.label) article.locationLabels.push({label: printed.label.replace(/[.:]$/, ''), type: 'chapter'})
}

/** `Sleep Notes [Internet].` */
const withoutMedium = (title: string): string => withoutPeriod(title).replace(/ ?\[Internet\]$/, '')

/** `Bookshelf ID: NBK9000020PMID: 90000020` */
function mapIds(article: Article, page: BookshelfPage, report: Report): void {
  const {metas, document} = page
  const labels = all(document, '.label').map(label => textOf(label))
  const printed = labels.flatMap(label => /^Bookshelf ID:\s?(NBK\d+)/.exec(label)?.[1] ?? [])[0]
  const bookshelf =
    readBookshelfId(printed ?? '') ??
    readBookshelfId(metas.get('ncbi_acc')?.[0] ?? '') ??
    readBookshelfId(/\/books\/(NBK\d+)/.exec(metas.get('citation_fulltext_html_url')?.[0] ?? '')?.[1] ?? '')
  const pmid =
    readPmid(labels.flatMap(label => /^PMID:\s?(\d+)/.exec(label)?.[1] ?? [])[0] ?? '') ??
    readPmid(metas.get('citation_pmid')?.[0] ?? '')
  const doi = metas.get('citation_doi')?.[0]
  if (pmid !== undefined) article.articleIds.push({type: 'pubmed', id: pmid})
  if (bookshelf !== undefined) article.articleIds.push({type: 'bookaccession', id: bookshelf})
  if (doi !== undefined) article.articleIds.push({type: 'doi', id: doi})
  fillIds(article.ids, article.articleIds)
  if (bookshelf === undefined) report('bookshelf-html/no-id', {place: page.place})
}

/** `ISBN-13: 978-0-00-000000-2`, `Report No.: 12` */
function mapNumbers(article: Article, page: BookshelfPage): void {
  const {document, heads} = page
  const book = article.book!
  const text = heads.map(head => textOf(head)).join(' ')
  const marked = all(document, isProperty('isbn')).map(element => textOf(element))
  const printed = Array.from(text.matchAll(/\bISBN(?:-1[03])?:? ?([\dX][\dX-]{8,16})/g), ([, isbn]) => isbn!)
  book.isbns = [...new Set([...marked, ...printed].filter(Boolean))]
  const edition = editionOf(page)
  if (edition !== '') book.edition ??= edition
  const report = /\bReport No\.: ([\w./-]{1,40})/.exec(text)?.[1]?.replace(/\.$/, '')
  if (report !== undefined) book.reportNumber = report
}

/** `Copyright © 2024, Acme Press.` goes with the abstract; the licence is kept. */
function mapRights(article: Article, {document}: BookshelfPage): void {
  const text = all(document, '.post-content')
    .map(block => textOf(block, element => isNoise(element)))
    .join(' ')
  const [, copyright, rest = ''] =
    /(Copyright (?:©|\(c\))[^.]{1,200}(?:\.(?! )[^.]{0,80})?\.?)\s*(.*)/i.exec(text) ?? []
  if (copyright === undefined) return
  if (article.abstract) article.abstract.copyright = copyright
  else article.extra.push({path: 'copyright', text: copyright})
  if (rest !== '') article.extra.push({path: 'license', text: rest})
}

const isNoise = (element: HtmlElement): boolean =>
  hasClass(element, 'label') ||
  hasClass(element, 'noprint') ||
  hasClass(element, 'bk_noprnt') ||
  element.tagName === 'ul'

/** The table of contents of a whole book. */
function mapContents(article: Article, {document}: BookshelfPage): void {
  const list = first(document, '.toc, .body-content')
  for (const entry of list ? all(list, 'a.toc-item') : []) {
    const title = withoutPeriod(textOf(entry))
    if (title !== '') article.sections.push({title, sections: []})
  }
}
