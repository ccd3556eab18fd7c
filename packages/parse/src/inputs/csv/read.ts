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

/** Read the rows below each header. What stands before the first is no row, nor is the `sep=;` of a spreadsheet. */
export function* read(text: string, report: Report): Generator<Row> {
  const sep = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text)
  const rows = readCells(text, sep?.[1] ?? separatorOf(text), (code, place) => report(code, {place}))
  let header: Cell[] | undefined
  for (const row of rows) {
    if (row.cells.every(({text: value}) => value.trim() === '')) continue
    if (sep && row.from === 0) continue
    if (isHeader(row.cells)) header = row.cells
    else if (header) yield readRow(header, row)
    else report('csv/no-header', {place: {from: row.from, to: row.to}})
  }
}

function readRow(header: readonly Cell[], {cells, from, to}: TableRow): Row {
  const fields = cells.flatMap(({text, place}, index): Field[] => {
    const value = unwrap(text)
    if (value === '') return []
    const name = header[index]?.text.replace(/^\ufeff/, '').trim() || `column ${index + 1}`
    return [{column: columnName(name), name, value, place}]
  })
  return {fields, from, to}
}

/** White space as the model has it; `="40123456"` is how a spreadsheet is kept from making a number of it. */
function unwrap(text: string): string {
  const value = text.replace(/\s+/g, ' ').trim()
  return /^="[^"]*"$/.test(value) ? value.slice(2, -1).trim() : value
}
