import {defineInput} from '../../input.js'
import {map} from './map.js'
import {csvProblems} from './problems.js'
import {begin, type Row, read} from './read.js'
import {isHeader, readCells, separatorOf} from './table.js'

/**
 * CSV, as PubMed saves a search: a row for each article, with a header.
 *
 *     PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
 *     "40123456","Sleep in mice","Okafor NK, Grewal J.","J Imag Sleep. 2023;4(2):101-9.","Okafor NK",…
 *
 * Until 2020 the columns were Title, URL, Description, Details, ShortDetails, Resource, Type, Identifiers, Db, EntrezUID and
 * Properties. Columns may come in any order, be missing, and be parted by `;` or tabs, as spreadsheets save them. The header
 * rules the rows below it.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const csv = /* @__PURE__ */ defineInput({
  name: 'csv',
  problems: [csvProblems],
  detect,
  read,
  begin,
  map,
  place: ({from, to}: Row) => ({from, to})
})

/**
 * Read a table of PubMed into articles.
 * @returns For every string; what could not be read is in `diagnostics`, with the place of its cell.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const parseCsv: typeof csv.parse = (input, options) => csv.parse(input, options)

/** Does one of the first lines name the columns of PubMed? */
function detect(head: string): boolean {
  const rows = readCells(head, separatorOf(head), () => {})
  let count = 0
  for (const {cells} of rows) {
    if (isHeader(cells)) return true
    if (++count === 5) break
  }
  return false
}
