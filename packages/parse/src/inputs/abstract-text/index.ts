import {defineInput} from '../../input.js'
import {map} from './map.js'
import {abstractTextProblems} from './problems.js'
import {detect, next, type Record, read} from './read.js'

/**
 * Records as PubMed saves them under the name Abstract (text): numbered, in blocks that a blank line parts, 80 columns wide.
 *
 *     1. J Imag Sleep. 2023 Jan 10;4(2):101-9. doi: 10.5555/jis.2023.17.
 *
 *     Sleep of mice that were kept in the dark.
 *
 *     Okafor NK(1)(2), Grewal J(1).
 *
 *     Author information:
 *     (1)Institute of Imaginary Sleep, Utopia.
 *
 *     METHODS: Mice slept.
 *
 *     PMID: 40123456 [Indexed for MEDLINE]
 *
 * Since about 2020 a line that goes on ends with a blank; before, only where the blank fell into the last column. Of a book
 * the title stands first, and the book in a block that begins with `In: `.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/#save-to-file
 */
export const abstractText = /* @__PURE__ */ defineInput({
  name: 'abstract-text',
  problems: [abstractTextProblems],
  detect,
  next,
  read,
  map,
  place: ({from, to}: Record) => ({from, to})
})

/**
 * Read records that PubMed saved as Abstract (text) into articles.
 * @returns For every string; what could not be read is in `diagnostics`, with its place.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/#save-to-file
 */
export const parseAbstractText: typeof abstractText.parse = (input, options) => abstractText.parse(input, options)
