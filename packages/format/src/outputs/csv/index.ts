import {defineOutput} from '../../output.js'
import {header, row, type TableOptions} from '../../table.js'
import {write} from './write.js'

/**
 * CSV: a row for each article below the names of the columns, every cell in quotes, lines end in CR LF. No cell is a
 * formula.
 *
 *     "key","title","authors",…
 *     "1","Sleep in mice","Okafor, Nkechi K; Sleep Group; et al.",…
 * @see https://www.rfc-editor.org/rfc/rfc4180 and, for formulas, https://cwe.mitre.org/data/definitions/1236.html
 */
export const csv = /* @__PURE__ */ defineOutput<'csv', string[], TableOptions>({
  name: 'csv',
  mediaType: 'text/csv',
  extension: 'csv',
  map: (article, {index, options}) => row(article, index, options),
  write,
  begin: ({excel}) => `${excel ? '\ufeff' : ''}${write(header)}\r\n`,
  between: '\r\n',
  end: '\r\n'
})

/** Write articles as CSV. @throws TypeError for what is no list of articles. */
export const formatCsv = csv.format
export type {TableOptions}
