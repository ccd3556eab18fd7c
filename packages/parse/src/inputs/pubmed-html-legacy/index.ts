import type {DepthOptions} from '../../depth.js'
import {defineInput} from '../../input.js'
import {htmlPage} from '../../page.js'
import {pageProblems} from '../../pubmed/page-problems.js'
import {medlineProblems} from '../medline/problems.js'
import {pubmedHtmlProblems} from '../pubmed-html/problems.js'
import {pubmedSearchHtmlProblems} from '../pubmed-search-html/problems.js'
import {map} from './map.js'
import {pubmedHtmlLegacyProblems} from './problems.js'
import {detect, type Row, read} from './read.js'

/**
 * The page of an article at PubMed until 2020, and lists of results of that time, as browsers saved them:
 *
 *     <div class="rprt abstract">
 *       <div class="cit"><a title="Journal of imaginary sleep.">J Imag Sleep.</a> 2012 Jan;10(2):225-34.</div>
 *       <h1>Sleep in mice.</h1><div class="auths"><a href="…">Okafor NK</a><sup>1</sup>.</div>
 *
 * Before 2010 the same stood in a `dd.abstract`, below a `dt` with the citation.
 */
export const pubmedHtmlLegacy = /* @__PURE__ */ defineInput<'pubmed-html-legacy', Row, DepthOptions>({
  name: 'pubmed-html-legacy',
  problems: [pubmedHtmlLegacyProblems, medlineProblems, pageProblems, pubmedHtmlProblems, pubmedSearchHtmlProblems],
  detect,
  page: htmlPage,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read PubMed pages that were saved before 2020 into articles.
 * @returns Articles, their places and what is odd; no article and one diagnostic that says what the page is where it
 *   holds none.
 */
export const parsePubmedHtmlLegacy: typeof pubmedHtmlLegacy.parse = (input, options) =>
  pubmedHtmlLegacy.parse(input, options)
