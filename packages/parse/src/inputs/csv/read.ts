import type {Report, Span} from '../../input.js'
import {type Cell, columnName, isHeader, readCells, separatorOf, type TableRow} from './table.js'

/** A cell with its column: the name without case and blanks, and as printed. */
export interface Field {
  column: string
  name: string
  value: string
  place: Span & {to: number}
}

/** A row of the table: its cells that are not empty. */
export interface Row {
  fields: Field[]
  from: number
  to: number
}

/** What is known of a table: what parts its cells, and its header. */
interface Table {
  separator?: string
  header?: Cell[]
}

const sep = /^"?sep=(.)"?\r?\n/i

/** Read a table that is whole. */
export const read = (text: string, report: Report): Generator<Row> => readRows({}, text, report)

/** Read a table that comes in pieces: a row ends where its last quote is closed, and the beginning says what parts the cells. */
export function begin() {
  const table: Table = {}
  return {
    read: (text: string, report: Report) => readRows(table, text, report),
    next(text: string, from: number): number {
      let isOpen = false
      const rows = readCells(text, separatorIn(table, text), () => (isOpen = true), from)
      const {to = text.length} = (rows.next().value ?? {}) as Partial<TableRow>
      const end = text.startsWith('\r\n', to) ? to + 2 : to + 1
      return isOpen || end >= text.length ? -1 : end
    }
  }
}

function separatorIn(table: Table, text: string): string {
  table.separator ??= sep.exec(text)?.[1] ?? separatorOf(text)
  return table.separator
}

/** Read the rows below each header. What stands before the first is no row, nor is the `sep=;` of a spreadsheet. */
function* readRows(table: Table, text: string, report: Report): Generator<Row> {
  const rows = readCells(text, separatorIn(table, text), (code, place) => report(code, {place}))
  for (const row of rows) {
    if (row.cells.every(({text: value}) => value.trim() === '')) continue
    if (row.from === 0 && sep.test(text)) continue
    if (isHeader(row.cells)) table.header = row.cells
    else if (table.header) yield readRow(table.header, row)
    else report('csv/no-header', {place: {from: row.from, to: row.to}})
  }
}

function readRow(header: readonly Cell[], {cells, from, to}: TableRow): Row {
  const fields = cells.flatMap(({text, place}, index): Field[] => {
    const value = unwrap(text)
    if (value === '') return []
    const name = header[index]?.text.trim() || `column ${index + 1}`
    return [{column: columnName(name), name, value, place}]
  })
  return {fields, from, to}
}

/** One blank between words, of which a no-break space is a part; `="40123456"` is how a spreadsheet is kept from making a number of it. */
function unwrap(text: string): string {
  const value = text.replace(/[ \t\r\n\f\v]+/g, ' ').trim()
  return /^="[^"]*"$/.test(value) ? value.slice(2, -1).trim() : value
}
