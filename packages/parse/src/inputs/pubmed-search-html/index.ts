import type {ParseResult} from '@pubcite/schema/model'
import {defineInput} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {map} from './map.js'
import {detect, type Row, read} from './read.js'

/**
 * A list of results at PubMed as browsers save it, in the design since 2020: an element for each article,
 *
 *     <article class="full-docsum" data-rel-pos="1">
 *       <a class="docsum-title" href="/40123456/"><b>Sleep</b> in mice.</a>
 *       <span class="docsum-authors full-authors">Okafor NK, Grewal J.</span>
 *       <span class="docsum-journal-citation full-journal-citation">J Imag Sleep. 2012 Jan;10(2):225-34.</span>
 *
 * A list that shows whole abstracts, MEDLINE or PMIDs is read as such.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/#display-search-results
 */
export const pubmedSearchHtml = defineInput<'pubmed-search-html', Row>({
  name: 'pubmed-search-html',
  detect,
  isPage: true,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read saved lists of PubMed results into articles, one per item, in order.
 * @returns Articles, their places and what is odd; no article and one diagnostic that says what the page is where it
 *   holds none.
 */
export function parsePubmedSearchHtml(input: string | Uint8Array): ParseResult<'pubmed-search-html', ProblemCode> {
  return pubmedSearchHtml.parse(input)
}
