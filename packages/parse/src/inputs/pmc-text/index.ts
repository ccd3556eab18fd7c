import type {ParseResult} from '@pubcite/schema/model'
import {defineInput} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {detect} from './detect.js'
import {map} from './map.js'
import {pmcTextProblems} from './problems.js'
import {type PageText, read} from './read.js'

/**
 * The page of an article at PubMed Central that was copied as text: banners, citation, title, names, identifiers,
 * abstract, the text, and behind the line `References` an entry on each line.
 *
 *     J Imag Sleep
 *     . 2012 Jan;10(2):225–234. doi: 10.5555/jis.1
 *     Search in PMC
 *     Sleep in mice
 *     Nkechi K Okafor 1,✉, Jan Lindt 2
 *
 * The text of the article is left out.
 * @see https://pmc.ncbi.nlm.nih.gov/about/intro/
 */
export const pmcText = /* @__PURE__ */ defineInput<'pmc-text', PageText>({
  name: 'pmc-text',
  problems: [pmcTextProblems],
  detect,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read the copied text of a page of PubMed Central into an article, with its list of references.
 * @returns One article, its place and what is odd.
 */
export function parsePmcText(input: string | Uint8Array): ParseResult<'pmc-text', ProblemCode> {
  return pmcText.parse(input)
}
