import {decodeEntities} from '@pubcite/nlm'
import type {DepthOptions} from '../../depth.js'
import {
  all,
  first,
  type HtmlDocument,
  type HtmlElement,
  type HtmlScope,
  isCut,
  parentOf,
  placeOf,
  readHtml
} from '../../html.js'
import type {Part, Report, Span} from '../../input.js'
import {pubmedHtml} from '../pubmed-html/index.js'
import {type AsnItem, readAsn} from './asn.js'

/** The page of an article, or an item of a list. */
export interface PageRow {
  kind: 'page' | 'item'
  block: HtmlElement
  /** The whole page, where it is about this article only. */
  page?: HtmlScope
  place: Span & {to: number}
}

/** Or a record that the fetch service printed in a `<pre>`. */
export type Row = PageRow | {kind: 'asn'; entry: AsnItem[]; place: Span} | {kind: 'part'; part: Part; place: Span}

const entrez = /\bname=["']?ncbi_app["']? content=["']?entrez\b/i
const pubmed = /\bname=["']?ncbi_db["']? content=["']?pubmed\b/i
const signs = [
  / - PubMed - NCBI\s*<\/title>/i,
  / - PubMed (?:Results?|result)\s*<\/title>/i,
  /<title>PmFetch response|<pre>\s{0,9}Pubmed-entry ::=/i,
  /(?:saved from url=\(\d+\)|url: ?)https?:\/\/(?:www\.|preview\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\b/i
]

/** Every database of NCBI showed its records in a block of this class. */
const record = /\bclass=["']?(?:rprt(?:_all)?|AbstractPlusReport)\b/
const database = /\bname=["']?ncbi_db["']? content=["']?\w/i

/** Is this a PubMed page in a design of the time before 2020? */
export const detect = (head: string): boolean =>
  (entrez.test(head) && pubmed.test(head)) ||
  signs.some(sign => sign.test(head)) ||
  (record.test(head) && !database.test(head))

/** Find the articles of a page, and the items of a list. */
export function* read(text: string, report: Report, options: DepthOptions): Generator<Row> {
  const document = readHtml(text, report, options)
  if (isCut(document)) report('page/cut', {place: {from: text.length}})
  const blocks = all(document, '.rprt').filter(block => first(block, '.cit, .rslt, h1, .title'))
  const old = all(document, 'dd.abstract').map(block => parentOf(block) ?? block)
  const rows = [...blocks, ...(blocks.length === 0 ? old : [])].map(toRow)
  const pages = rows.filter(({kind}) => kind === 'page')
  if (pages.length === 1 && rows.length === 1) pages[0]!.page = first(document, 'html') ?? document
  yield* rows
  if (rows.length === 0) yield* recordRows(document, text, report)
}

const toRow = (block: HtmlElement): PageRow => ({
  kind: first(block, '.rslt') && !first(block, 'h1') ? 'item' : 'page',
  block,
  place: placeOf(block)
})

/** Records in a `<pre>`; what is none of ours the reader of today's pages knows, MEDLINE and lists of PMIDs. */
function* recordRows(document: HtmlDocument, text: string, report: Report): Generator<Row> {
  let found = false
  for (const row of asnRows(document, text)) {
    found = true
    yield row
  }
  if (found) return
  for (const part of pubmedHtml.readPart(text, {})) {
    if (part.mapped) yield {kind: 'part', part, place: part.span}
    else for (const {code, ...at} of part.notes) report(code, at)
  }
}

/** The records of a `<pre>`, each from its `Pubmed-entry ::=` to the next. */
function* asnRows(document: HtmlDocument, text: string): Generator<Row> {
  for (const block of all(document, 'pre')) {
    const {from, to} = placeOf(block)
    const begins = [...text.slice(from, to).matchAll(/\bPubmed-entry ::= ?/g)]
    for (const [index, begin] of begins.entries()) {
      const next = begins[index + 1]
      const place = {from: from + begin.index, to: next ? from + next.index : to}
      const printed = text.slice(place.from + begin[0].length, place.to).replace(/<\/pre>$/i, '')
      yield {kind: 'asn', entry: readAsn(decodeEntities(printed))[0]?.items ?? [], place}
    }
  }
}
