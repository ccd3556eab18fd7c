import {defineInput} from '../../input.js'
import {map} from './map/index.js'
import {medlineProblems} from './problems.js'
import {cut, detect, next, read} from './read.js'

/**
 * MEDLINE records, as PubMed saves them (`.nbib`): a tag padded to four columns, a hyphen, a blank, a value.
 *
 *     PMID- 40123456
 *     TI  - Sleep in mice that were kept in the dark: a study with a title that does not fit
 *           on one line.
 *     FAU - Okafor, Nkechi K
 *     AU  - Okafor NK
 *
 * A long value folds onto lines that begin with six blanks; a blank line ends the record. ERIC, KoreaMed and the exporter of
 * PMC write the same with tags of their own.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export const medline = /* @__PURE__ */ defineInput({
  name: 'medline',
  problems: [medlineProblems],
  detect,
  next,
  cut,
  read,
  map,
  place: record => ({from: record[0]!.place.from, to: record.at(-1)!.place.to})
})

/**
 * Read MEDLINE records into articles.
 * @returns For every string; what could not be read is in `diagnostics`, with its place.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export const parseMedline: typeof medline.parse = (input, options) => medline.parse(input, options)
