import {all, first, type HtmlElement, type HtmlScope, parentOf, placeOf, readHtml} from '../../html.js'
import type {Report, Span} from '../../input.js'
import {pageProblem} from '../../pubmed/page-problem.js'

/** The page of an article, or an item of a list. */
export interface Row {
  kind: 'page' | 'item'
  block: HtmlElement
  /** The whole page, where it is about this article only. */
  page?: HtmlScope
  place: Span & {to: number}
}

const entrez = /\bname=["']?ncbi_app["']? content=["']?entrez\b/i
const pubmed = /\bname=["']?ncbi_db["']? content=["']?pubmed\b/i
const signs = [
  / - PubMed - NCBI\s*<\/title>/i,
  / - PubMed (?:Results?|result)\s*<\/title>/i,
  /\bclass=["']?rprt(?:_all)?\b/,
  /(?:saved from url=\(\d+\)|url: ?)https?:\/\/(?:www\.|preview\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\b/i
]

/** Is this a PubMed page in a design of the time before 2020? */
export const detect = (head: string): boolean =>
  (entrez.test(head) && pubmed.test(head)) || signs.some(sign => sign.test(head))

/** Find the articles of a page, and the items of a list. */
export function* read(text: string, report: Report): Generator<Row> {
  const document = readHtml(text)
  const blocks = all(document, '.rprt').filter(block => first(block, '.cit, .rslt, h1, .title'))
  const old = all(document, 'dd.abstract').map(block => parentOf(block) ?? block)
  const rows = [...blocks, ...(blocks.length === 0 ? old : [])].map(block => toRow(block))
  const pages = rows.filter(({kind}) => kind === 'page')
  if (pages.length === 1 && rows.length === 1) pages[0]!.page = first(document, 'html') ?? document
  if (rows.length === 0) report(pageProblem(document), {place: {from: 0}})
  yield* rows
}

const toRow = (block: HtmlElement): Row => ({
  kind: first(block, '.rslt') && !first(block, 'h1') ? 'item' : 'page',
  block,
  place: placeOf(block)
})
