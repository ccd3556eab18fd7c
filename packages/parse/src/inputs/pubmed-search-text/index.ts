import type {ParseResult} from '@pubcite/schema/model'
import {defineInput} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {pubmedSearchHtmlProblems} from '../pubmed-search-html/problems.js'
import {map} from './map.js'
import {pubmedSearchTextProblems} from './problems.js'
import {detect, type Item, read} from './read.js'

/**
 * The text that one gets by copying a list of PubMed results:
 *
 *     1
 *     Cite
 *     Share
 *     Sleep in mice.
 *     Okafor NK, Grewal J.
 *     J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x.
 *     PMID: 40123456 Free PMC article. Review.
 *     Mice sleep …
 *
 * The buttons may be missing, blank lines stand between, and title or snippet run over several lines.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/#display-search-results
 */
export const pubmedSearchText = /* @__PURE__ */ defineInput<'pubmed-search-text', Item>({
  name: 'pubmed-search-text',
  problems: [pubmedSearchTextProblems, pubmedSearchHtmlProblems],
  detect,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read copied lists of PubMed results into articles, one per item, in order.
 * @returns Articles, their places and what is odd; no article and one diagnostic where no item stands in the text.
 */
export function parsePubmedSearchText(input: string | Uint8Array): ParseResult<'pubmed-search-text', ProblemCode> {
  return pubmedSearchText.parse(input)
}
