import {defineInput} from '../../input.js'
import {map} from './map/index.js'
import {risProblems} from './problems.js'
import {detect, next, read} from './read.js'

/**
 * RIS, as reference managers and databases write it: a tag of two characters, two blanks, a hyphen, a blank, a value.
 *
 *     TY  - JOUR
 *     AU  - Okafor, Nkechi K, Jr
 *     SP  - 225
 *     EP  - 234
 *     ER  -
 *
 * `TY` comes first, `ER` ends the record. The dialects (NCBI's, EndNote's, Zotero's, those of databases) use the same tags
 * for different things; what a tag means is seen from what else the record says.
 * @see https://web.archive.org/web/20110930172154/http://www.refman.com/support/risformat_intro.asp
 */
export const ris = /* @__PURE__ */ defineInput({
  name: 'ris',
  problems: [risProblems],
  detect,
  next,
  read,
  map,
  place: record => ({from: record[0]!.place.from, to: record.at(-1)!.place.to})
})

/**
 * Read RIS records into articles.
 * @returns For every string; what could not be read is in `diagnostics`, with its place.
 * @see https://web.archive.org/web/20110930172154/http://www.refman.com/support/risformat_intro.asp
 */
export const parseRis: typeof ris.parse = (input, options) => ris.parse(input, options)
