import type {Span} from '../../input.js'

/** A cell: its text without quotes, and where it stands with them. */
export interface Cell {
  text: string
  place: Span & {to: number}
}

/** The cells of a row, and where it stands. */
export interface TableRow {
  cells: Cell[]
  from: number
  to: number
}

/** Told of a quotation mark that stands where the grammar has none, or that is never closed. */
export type QuoteReport = (code: 'csv/stray-quote' | 'csv/unclosed-quote', place: Span) => void

/** Column names of PubMed: today's, and those until 2020. */
const known = new Set(
  `pmid title authors citation firstauthor journal/book publicationyear createdate pmcid nihmsid doi
  url description details shortdetails resource type identifiers db entrezuid properties`.split(/\s+/)
)
/** Names that other tables have too. */
const common = new Set([
  'title',
  'authors',
  'doi',
  'url',
  'type',
  'description',
  'details',
  'resource',
  'citation',
  'db'
])

/** The name of a column without case and blanks: `First Author` is `firstauthor`. */
export const columnName = (text: string): string => text.replace(/[\s_]/g, '').toLowerCase()

/** Is this the header of a table of PubMed: three of its names, of which one no other table has? */
export function isHeader(cells: readonly Cell[]): boolean {
  const names = cells.map(({text}) => columnName(text)).filter(name => known.has(name))
  const own = names.filter(name => !common.has(name))
  return own.length > 0 && (names.length > 2 || (names.length === 2 && cells.length === 2))
}

/** What parts the cells: of comma, semicolon and tab the one that the first line with several has most, outside of quotes. */
export function separatorOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0]
  ])
  let quoted = false
  for (let at = 0; at < text.length && at < 4096; at++) {
    const char = text[at]!
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (counts.has(char)) counts.set(char, counts.get(char)! + 1)
    else if ((char === '\n' || char === '\r') && Math.max(...counts.values()) > 1) break
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/**
 * Read the rows of a table. A cell in quotes may hold separators, line breaks and doubled quotes; a quote in it that neither
 * a separator nor a line end follows is text. A quote that is never closed ends with its cell.
 * @see https://www.rfc-editor.org/rfc/rfc4180#section-2
 */
export function* readCells(text: string, separator: string, report: QuoteReport, from = 0): Generator<TableRow> {
  const state = {isBroken: false}
  for (let at = from; at < text.length; ) {
    const row: TableRow = {cells: [], from: at, to: at}
    for (;;) {
      const cell = readCell(text, at, separator, state, report)
      row.cells.push(cell)
      at = cell.place.to
      if (text[at] !== separator) break
      at++
    }
    row.to = at
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    yield row
  }
}

function readCell(
  text: string,
  from: number,
  separator: string,
  state: {isBroken: boolean},
  report: QuoteReport
): Cell {
  let begin = from
  while (text[begin] === ' ') begin++
  if (text[begin] === '"' && !state.isBroken) {
    const quoted = readQuoted(text, begin, from, separator, report)
    if (quoted) return quoted
    state.isBroken = true
    report('csv/unclosed-quote', {from: begin, to: begin + 1})
  }
  let to = from
  while (to < text.length && text[to] !== separator && text[to] !== '\n' && text[to] !== '\r') to++
  const value = text.slice(from, to)
  return {text: state.isBroken ? value.replace(/^\s*"/, '') : value, place: {from, to}}
}

/** `undefined` where the quote is not closed. */
function readQuoted(
  text: string,
  begin: number,
  from: number,
  separator: string,
  report: QuoteReport
): Cell | undefined {
  const parts: string[] = []
  const strays: number[] = []
  let start = begin + 1
  for (let quote = text.indexOf('"', start); quote >= 0; ) {
    let to = quote + 1
    if (text[to] === '"') {
      parts.push(text.slice(start, to))
      start = to + 1
      quote = text.indexOf('"', start)
      continue
    }
    for (let blanks = 0; text[to] === ' ' && blanks < 8; blanks++) to++
    if (to >= text.length || text[to] === separator || text[to] === '\n' || text[to] === '\r') {
      for (const stray of strays) report('csv/stray-quote', {from: stray, to: stray + 1})
      return {text: parts.join('') + text.slice(start, quote), place: {from, to}}
    }
    strays.push(quote)
    quote = text.indexOf('"', quote + 1)
  }
  return undefined
}
