import type {DepthOptions} from '../../depth.js'
import {all, type HtmlElement, isCut, placeOf, readHtml} from '../../html.js'
import type {Part, Report, Span} from '../../input.js'
import {pubmedHtml} from '../pubmed-html/index.js'

/** An item of the list, or what the reader of article pages has read. */
export type Row = {item: HtmlElement; place: Span} | {part: Part; place: Span}

const signs = [
  / - Search Results - PubMed\s*<\/title>/i,
  /\bname=["']?ncbi_pdid["']? content=["']?searchresult\b/i,
  /<article\b[^<>]{0,200}\bclass=["']?full-docsum\b/i,
  /\bclass=["']?search-results-chunks?\b/,
  /(?:saved from url=\(\d+\)|url: ?|og:url["']? content=["']?|canonical["']? href=["']?)https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(?:searches\/[^\s"'<>]*)?\?/i
]

/** Is this a list of results in the design since 2020? */
export const detect = (head: string): boolean => signs.some(sign => sign.test(head))

/** The items of the list. Where it has none, it shows its articles whole, or is no list at all. */
export function* read(text: string, report: Report, options: DepthOptions): Generator<Row> {
  const document = readHtml(text, report, options)
  const items = all(document, '.full-docsum').filter(({tagName}) => tagName !== 'li')
  if (items.length > 0 && isCut(document)) report('page/cut', {place: {from: text.length}})
  for (const item of items) yield {item, place: placeOf(item)}
  if (items.length > 0) return
  const parts = pubmedHtml.readPart(text, {})
  for (const part of parts) {
    if (part.mapped) yield {part, place: part.span}
    else for (const {code, ...at} of part.notes) report(code, at)
  }
}
