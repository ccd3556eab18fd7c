import type {DepthOptions} from '../../depth.js'
import {
  all,
  around,
  attribute,
  first,
  following,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  type HtmlScope,
  isCut,
  parentOf,
  placeOf,
  readHtml,
  textOf
} from '../../html.js'
import type {Part, Report, Span} from '../../input.js'
import {pageProblem} from '../../pubmed/page-problem.js'
import {medline} from '../medline/index.js'

/** An article page, or one of several in a list: its heading, what stands below it, and what the file says of itself. */
export interface PageRow {
  kind: 'page'
  heading: HtmlScope
  body: HtmlScope
  /** Where `<meta>` and `<link>` speak of this article only. */
  metas: HtmlScope
  place: Span & {to: number}
}

/** What a page says that shows no article: a PMID of a list, an item, or a record that another format has read. */
export type Row =
  | PageRow
  | {kind: 'item'; item: HtmlElement; place: Span & {to: number}}
  | {kind: 'pmid'; pmid: string; place: Span & {to: number}}
  | {kind: 'part'; part: Part; from: number; place: Span}

/** Find the articles of a page. Each head is in a block of its own; the sections below belong to it up to the next. */
export function* read(text: string, report: Report, options: DepthOptions): Generator<Row> {
  const document = readHtml(text, report, options)
  if (isCut(document)) report('page/cut', {place: {from: text.length}})
  const headings = findHeadings(document)
  yield* headings.length === 1 ? [onlyPage(document, headings[0]!)] : severalPages(document, headings)
  if (headings.length > 0) return
  let found = false
  for (const row of namedPage(document)) {
    found = true
    yield row
  }
  if (found) return
  for (const row of otherRows(document, text)) {
    found = true
    yield row
  }
  if (!found) report(pageProblem(document), {place: {from: 0}})
}

/** The block of the head, or what is left of it in an extract. */
function findHeadings(document: HtmlDocument): HtmlElement[] {
  const full = all(document, '#full-view-heading, .full-view').filter(block => first(block, 'h1, .heading-title'))
  if (full.length > 0) return full
  const blocks = all(document, '.heading-title').map(title =>
    around(title, '.heading, header, .article-overview, main')
  )
  return [...new Set(blocks.filter(block => block !== undefined))]
}

/** A page that has lost its heading is still that of the article which the head of the file names. */
function* namedPage(document: HtmlDocument): Generator<PageRow> {
  const body = first(document, 'main') ?? first(document, 'body')
  if (body && first(document, isNamed)) yield {kind: 'page', heading: [], body, metas: document, place: placeOf(body)}
}

const isNamed = (element: HtmlElement): boolean =>
  element.tagName === 'meta' &&
  /^(?:citation_pmid|(?:ncbi_)?uid)$/.test(attribute(element, 'name')) &&
  /^\d{1,8}$/.test(attribute(element, 'content'))

function onlyPage(document: HtmlDocument, heading: HtmlElement): PageRow {
  const main = around(heading, 'main, #article-page, .article-page') ?? heading
  const body = first(document, 'body') ?? document
  return {kind: 'page', heading, body, metas: document, place: placeOf(main)}
}

/** The sections of an article stand beside its head, at the level where the next article begins. */
function severalPages(document: HtmlDocument, headings: readonly HtmlElement[]): PageRow[] {
  const metas = metasBefore(document, headings)
  const held = new Map<HtmlNode, number>()
  for (const heading of headings) {
    for (let node: HtmlElement | undefined = heading; node; node = parentOf(node)) {
      held.set(node, (held.get(node) ?? 0) + 1)
    }
  }
  return headings.map((heading, index) => {
    let top: HtmlElement = heading
    for (let parent = parentOf(top); parent && held.get(parent) === 1; parent = parentOf(top)) top = parent
    const body: HtmlNode[] = [top]
    for (const node of following(top)) {
      if (held.has(node)) break
      body.push(node)
    }
    const {from} = placeOf(top)
    return {
      kind: 'page',
      heading,
      body,
      metas: metas[index]!,
      place: {from, to: Math.max(from, placeOf(body.at(-1)!).to)}
    }
  })
}

/** Where files were joined, each has its head before its heading. The head of a list names no article. */
function metasBefore(document: HtmlDocument, headings: readonly HtmlElement[]): HtmlElement[][] {
  const metas = headings.length > 1 ? all(document, 'meta, link') : []
  let at = 0
  return headings.map(heading => {
    const from = at
    while (at < metas.length && placeOf(metas[at]!).from < placeOf(heading).from) at++
    const own = metas.slice(from, at)
    return own.some(isNamed) ? own : []
  })
}

/** Records in other forms: the items of a list, MEDLINE, PMIDs. */
function* otherRows(document: HtmlDocument, text: string): Generator<Row> {
  for (const item of all(document, '.full-docsum')) yield {kind: 'item', item, place: placeOf(item)}
  for (const block of all(document, 'pre')) {
    const place = placeOf(block)
    const printed = textOf(block)
    if (/^(?:PMID|PMC |OWN ) ?- ?\w/.test(printed)) {
      for (const part of medline.readPart(text.slice(place.from, place.to), {})) {
        const {from, to} = part.span
        const span = {from: place.from + from, ...(to !== undefined && {to: place.from + to})}
        yield {kind: 'part', part, from: place.from, place: span}
      }
    } else if (/^\d{1,8}(?: \d{1,8})*$/.test(printed)) yield* pmidRows(text, place)
  }
}

function* pmidRows(text: string, place: Span & {to: number}): Generator<Row> {
  const begin = text.indexOf('>', place.from) + 1
  for (const match of text.slice(begin, place.to).matchAll(/\b[1-9]\d{0,7}\b/g)) {
    const from = begin + match.index
    yield {kind: 'pmid', pmid: match[0], place: {from, to: from + match[0].length}}
  }
}
