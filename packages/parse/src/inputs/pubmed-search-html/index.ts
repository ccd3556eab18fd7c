import type {DepthOptions} from '../../depth.js'
import {defineInput} from '../../input.js'
import {htmlPage} from '../../page.js'
import {pageProblems} from '../../pubmed/page-problems.js'
import {medlineProblems} from '../medline/problems.js'
import {pubmedHtmlProblems} from '../pubmed-html/problems.js'
import {map} from './map.js'
import {pubmedSearchHtmlProblems} from './problems.js'
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
export const pubmedSearchHtml = /* @__PURE__ */ defineInput<'pubmed-search-html', Row, DepthOptions>({
  name: 'pubmed-search-html',
  problems: [pubmedSearchHtmlProblems, medlineProblems, pageProblems, pubmedHtmlProblems],
  detect,
  page: htmlPage,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read saved lists of PubMed results into articles, one per item, in order.
 * @returns Articles, their places and what is odd; no article and one diagnostic that says what the page is where it
 *   holds none.
 */
export const parsePubmedSearchHtml: typeof pubmedSearchHtml.parse = (input, options) =>
  pubmedSearchHtml.parse(input, options)
