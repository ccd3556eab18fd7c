import type {DepthOptions} from '../../depth.js'
import {defineInput} from '../../input.js'
import {htmlPage} from '../../page.js'
import {pageProblems} from '../../pubmed/page-problems.js'
import {map} from './map/index.js'
import {bookshelfHtmlProblems} from './problems.js'
import {type BookshelfPage, detect, read} from './read.js'

/**
 * A page of NCBI Bookshelf as browsers save it, of a chapter or of a whole book:
 *
 *     <meta name="citation_inbook_title" content="Sleep Notes [Internet]"> …
 *     <h1><span class="title" itemprop="name">Floating Bed Disorder</span></h1> …
 *     <p>Created: <span itemprop="datePublished">April 18, 2006</span>; Last Update: …
 *     <div class="bk_ref">Roe A. Ropes. Nap J. 2010;2:7. [<a class="bk_pm" href="…">PubMed</a>]</div> …
 *     <div class="bk_cit">Okafor NK. Floating Bed Disorder. 2006 Apr 18 … In: Grewal JB, editor. Sleep Notes [Internet]. …
 *
 * GeneReviews, StatPearls and all other books of Bookshelf have this form.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK45614/ Bookshelf help
 */
export const bookshelfHtml = /* @__PURE__ */ defineInput<'bookshelf-html', BookshelfPage, DepthOptions>({
  name: 'bookshelf-html',
  problems: [bookshelfHtmlProblems, pageProblems],
  detect,
  page: htmlPage,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read a saved page of Bookshelf into a book or a chapter.
 * @returns For every string; no article and one diagnostic that says what the page is where it holds none.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK45614/
 */
export const parseBookshelfHtml: typeof bookshelfHtml.parse = (input, options) => bookshelfHtml.parse(input, options)
