import type {DepthOptions} from '../../depth.js'
import {defineInput} from '../../input.js'
import {pageProblems} from '../../pubmed/page-problems.js'
import {detect} from './detect.js'
import {map} from './map/index.js'
import {pmcHtmlProblems} from './problems.js'
import {type Row, read} from './read.js'

/**
 * The page of an article at PubMed Central as browsers save it, and lists of results of 2009. Today's design:
 *
 *     <section class="pmc-layout__citation"><button>J Imag Sleep</button>. 2012 Jan;10(2):225–234. doi: …</section>
 *     <section class="front-matter"><h1>Sleep in mice</h1><div class="cg"><a><span class="name western">Nkechi Okafor</span></a>…
 *     <section class="ref-list"><ol class="ref-list"><li id="R1"><cite>Ito S. Owls. Nat Nap. 1999;11:80–95.</cite> [<a>DOI</a>] …
 *
 * From about 2010 to 2024 the same stood in `.fm-citation`, `h1.content-title`, `.fm-author`, `.ref-cit-blk`, before that
 * in `.citation-volume` and its like. The text of the article is left out, its references are read.
 * @see https://pmc.ncbi.nlm.nih.gov/about/intro/
 */
export const pmcHtml = /* @__PURE__ */ defineInput<'pmc-html', Row, DepthOptions>({
  name: 'pmc-html',
  problems: [pmcHtmlProblems, pageProblems],
  detect,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read saved pages of PubMed Central into articles, with their lists of references.
 * @returns Articles, their places and what is odd; no article and one diagnostic that says what the page is where it
 *   holds none.
 */
export const parsePmcHtml: typeof pmcHtml.parse = (input, options) => pmcHtml.parse(input, options)
