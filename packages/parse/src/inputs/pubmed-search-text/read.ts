import {readSource} from '@pubcite/nlm'
import type {Report, Span} from '../../input.js'
import {type Line, lines} from '../../lines.js'

/** An item: its lines up to the source, what stands behind the PMID, the snippet below. */
export interface Item {
  /** Title, and authors if the item has them. */
  head: string[]
  source: string
  pmid: string
  flags: string
  snippet: string[]
  place: Span & {to: number}
}

const marker = /^\d{1,6}(?: ?Cite)?(?: ?Share)?$/
const button = /^(?:Cite|Share|Cite ?Share|Item in Clipboard|Select search result.*|\[[ x]\])$/i
const pmidIn = /(?:^|\s|(?<=\.))PMID: ?0*([1-9]\d{0,7})(?!\d)/
const pageIds = /\b(?:PMCID|DOI|Bookshelf ID): ?\S/
const footer =
  /^(?:Page \d* ?of [\d,]+|Page$|Show more|NCBI Literature Resources|Connect with NLM|Follow NCBI|Search results|Results by year|First|Prev|Next|Last)\b/i

/** Is this the copy of a list? Below a number there are a source and a PMID, and not the identifiers of a page. */
export function detect(head: string): boolean {
  if (/^\s*[<{[]/.test(head) || head.includes('\u0000')) return false
  const rows = textLines(head)
  return rows.some(({text}, index) => marker.test(text) && isItem(rows.slice(index + 1, index + 14)))
}

function isItem(rows: readonly Line[]): boolean {
  const own = rows.filter(({text}) => !button.test(text))
  const end = own.findIndex(({text}) => pmidIn.test(text))
  if (end < 1 || own.slice(0, end).some(({text}) => marker.test(text))) return false
  const {source} = divide(own, end)
  return !pageIds.test(own[end]!.text) && source !== '' && readSource(source) !== undefined
}

/** Divide a text into the items of a list: each ends with its PMID, and a snippet that goes to the next number. */
export function* read(text: string, _report: Report): Generator<Item> {
  const rows = textLines(text)
  let item: Item | undefined
  let block: Line[] = []
  let marked = false
  const endSnippet = (rest: readonly Line[]) => {
    const last = rest.at(-1)
    if (!item || !last) return
    item.snippet = withoutShort(rest.map(row => row.text))
    item.place.to = last.place.to
  }
  for (const row of rows) {
    if (marker.test(row.text) || footer.test(row.text)) {
      endSnippet(block)
      if (item) yield item
      item = undefined
      block = []
      marked = marker.test(row.text)
    } else if (pmidIn.test(row.text) && !pageIds.test(row.text)) {
      const {before, after} = marked ? {before: [], after: block} : unmarked(block)
      if (before.length > 0) endSnippet(before)
      if (item) yield item
      item = toItem([...after, row])
      block = []
      marked = false
    } else if (!button.test(row.text)) block.push(row)
  }
  endSnippet(block)
  if (item) yield item
}

/** Of a snippet and its short form, the beginning of it, the longer one says all. */
const withoutShort = ([first = '', ...rest]: string[]): string[] => [
  first,
  ...rest.filter(text => !first.startsWith(text.replace(/ ?…$/, '')))
]

/** Without numbers an item has three lines before its PMID; what stands before them is the snippet of another. */
function unmarked(block: Line[]): {before: Line[]; after: Line[]} {
  const source = block.findLastIndex(({text}) => readSource(text) !== undefined)
  const begin = Math.max(0, (source < 0 ? block.length : source) - 2)
  return {before: block.slice(0, begin), after: block.slice(begin)}
}

function toItem(rows: readonly Line[]): Item {
  const end = rows.length - 1
  const {head, source} = divide(rows, end)
  const found = pmidIn.exec(rows[end]!.text)!
  return {
    head,
    source,
    pmid: found[1]!,
    flags: rows[end]!.text.slice(found.index + found[0].length).trim(),
    snippet: [],
    place: {from: rows[0]!.place.from, to: rows[end]!.place.to}
  }
}

/** The source stands before the PMID, on its line or above it; a copy may have the short forms beside the full ones. */
function divide(rows: readonly Line[], end: number): {head: string[]; source: string} {
  const last = rows[end]!.text
  const own = last.slice(0, pmidIn.exec(last)!.index).trim()
  const texts = [...rows.slice(0, end).map(({text}) => text), ...(own === '' ? [] : [own])]
  const at = texts.findIndex(
    (text, index) => index > 0 && /\b(?:1[89]|20)\d\d\b/.test(text) && readSource(text) !== undefined
  )
  if (at < 0) return divideLine(texts)
  const rest = texts.slice(at + 1).filter(text => /^(?:doi:|pii:|Epub|eCollection|Online ahead)/.test(text))
  return {head: texts.slice(0, at), source: [texts[at], ...rest].join(' ')}
}

/**
 * A copy that knows no styles has the full forms and the short ones in one line:
 * `Okafor NK, Roe B. Okafor NK, et al. Bed J. 2023 Nov 2;4:5-6. doi: 10.5555/x. Bed J. 2023.`
 */
function divideLine(texts: readonly string[]): {head: string[]; source: string} {
  const line = texts.at(-1) ?? ''
  const [short = '', journal, year] = / ([^.]{1,160})\. (\d{4})\.$/.exec(line.slice(-180)) ?? []
  const at = line.indexOf(` ${journal}. ${year}`)
  const end = line.length - short.length
  const source = line.slice(at + 1, end)
  if (texts.length < 2 || short === '' || at < 0 || at >= end || readSource(source) === undefined)
    return {head: [...texts], source: ''}
  const authors = line.slice(0, at)
  const half = authors.slice(0, (authors.length - 1) / 2)
  const full = authors === `${half} ${half}` ? half : authors.replace(/ [^.]{1,120}, et al\.$/, '')
  return {head: [...texts.slice(0, -1), full], source}
}

/** Lines with their blanks at both ends and in between reduced; empty ones are left out. */
function textLines(text: string): Line[] {
  return [...lines(text)].flatMap(({text: raw, place}) => {
    const tidy = raw.replace(/\s+/g, ' ').trim()
    return tidy === '' ? [] : [{text: tidy, place}]
  })
}
