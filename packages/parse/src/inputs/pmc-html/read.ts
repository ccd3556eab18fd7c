import type {DepthOptions} from '../../depth.js'
import {all, attribute, first, type HtmlDocument, type HtmlElement, placeOf, readHtml, textOf} from '../../html.js'
import type {Report, Span} from '../../input.js'
import {pageProblem} from '../../pubmed/page-problem.js'

/** The page of an article. */
export interface PageRow {
  kind: 'page'
  page: HtmlDocument
  /** What the head of the file says of the article, by name; a name may stand several times. */
  metas: ReadonlyMap<string, readonly string[]>
  place: Span & {to: number}
}

/** The page of an article, or an item of a list. */
export type Row = PageRow | {kind: 'item'; item: HtmlElement; place: Span & {to: number}}

/** Find the article of a page, or the items of a list. */
export function* read(text: string, report: Report, options: DepthOptions): Generator<Row> {
  const page = readHtml(text, report, options)
  const metas = readMetas(page)
  if (isArticle(page, metas)) {
    const main = first(page, 'main, #maincontent, .content-cell') ?? first(page, 'body')
    yield {kind: 'page', page, metas, place: main ? placeOf(main) : {from: 0, to: text.length}}
    return
  }
  const items = all(page, '.toc-entry').filter(item => first(item, '.toc-title'))
  for (const item of items) yield {kind: 'item', item, place: placeOf(item)}
  if (items.length === 0) report(pageProblem(page), {place: {from: 0}})
}

const blocks = '.pmc-layout__citation, .fm-citation, .fm-title, .content-title, .front-matter, .ref-list, .ref-list-sec'

const isArticle = (page: HtmlDocument, metas: PageRow['metas']): boolean =>
  metas.has('citation_title') || all(page, blocks).some(block => textOf(block) !== '')

/** A page that was worked on may hold markup in them. */
function readMetas(page: HtmlDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  for (const element of all(page, 'meta, link')) {
    const isLink = element.tagName === 'link'
    const name = isLink ? attribute(element, 'rel') : attribute(element, 'name') || attribute(element, 'property')
    const value = attribute(element, isLink ? 'href' : 'content')
    const content = value
      .replace(/<[^<>]{0,200}>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (name === '' || content === '') continue
    const known = metas.get(name)
    if (known) known.push(content)
    else metas.set(name, [content])
  }
  return metas
}
