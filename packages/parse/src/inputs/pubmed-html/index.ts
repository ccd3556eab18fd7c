import type {DepthOptions} from '../../depth.js'
import {defineInput} from '../../input.js'
import {htmlPage} from '../../page.js'
import {pageProblems} from '../../pubmed/page-problems.js'
import {medlineProblems} from '../medline/problems.js'
import {pubmedSearchHtmlProblems} from '../pubmed-search-html/problems.js'
import {detect} from './detect.js'
import {map} from './map/index.js'
import {pubmedHtmlProblems} from './problems.js'
import {type Row, read} from './read.js'

/**
 * The page of an article at PubMed as browsers save it, in the design since 2020:
 *
 *     <div class="full-view" id="full-view-heading">
 *       <div class="article-citation"> … <span class="cit">2012 Jan;10(2):225-34.</span></div>
 *       <h1 class="heading-title">Sleep in mice</h1>
 *
 * The head of the article stands there twice, and is read in the block of this id; the sections below are known by their
 * ids and headings. A page that shows MEDLINE or a list of PMIDs is read too, and so is a list of whole articles.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/
 */
export const pubmedHtml = /* @__PURE__ */ defineInput<'pubmed-html', Row, DepthOptions>({
  name: 'pubmed-html',
  problems: [pubmedHtmlProblems, medlineProblems, pageProblems, pubmedSearchHtmlProblems],
  detect,
  page: htmlPage,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read saved PubMed article pages into articles.
 * @returns Articles, their places and what is odd; no article and one diagnostic that says what the page is where it
 *   holds none.
 */
export const parsePubmedHtml: typeof pubmedHtml.parse = (input, options) => pubmedHtml.parse(input, options)
