import type {ParseResult} from '@pubcite/schema/model'
import {defineInput} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {detect} from './detect.js'
import {map} from './map.js'
import {pubmedTextProblems} from './problems.js'
import {type Page, read} from './read.js'

/**
 * The text that one gets by copying a PubMed article page, whole or in part: journal, then `. 2012 Jan;10(2):225-34.`,
 * title, authors (`Nkechi K Okafor 1 2`), identifiers, abstract, and sections under PubMed's headings. Buttons, menus
 * and banners may be missing, or stand between; several pages may be pasted one after another, with notes around. Pages
 * in the designs of before 2020 are read too.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/
 */
export const pubmedText = /* @__PURE__ */ defineInput<'pubmed-text', Page>({
  name: 'pubmed-text',
  problems: [pubmedTextProblems],
  detect,
  read,
  map,
  place: ({span}) => span
})

/**
 * Read copied PubMed pages into articles, one per page, in order.
 * @returns Articles, their places and what is odd; no article and one diagnostic where no page stands in the text.
 */
export function parsePubmedText(input: string | Uint8Array): ParseResult<'pubmed-text', ProblemCode> {
  return pubmedText.parse(input)
}
