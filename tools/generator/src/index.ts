/**
 * Made-up articles, the same for the same seed, and how their sources print them.
 */
export {
  articles,
  authorLists,
  citations,
  hostileStrings,
  ids,
  paginations,
  paragraphs,
  partialDates,
  persons,
  titles
} from './arbitraries.js'
export {type GenerateOptions, generateArticle} from './generate.js'
export type {Rich} from './make/rich.js'
export type {ArticleOptions} from './options.js'
export {carriedByAbstractText, printAbstractText} from './print/abstract-text.js'
export {type Like, projections} from './print/carried.js'
export {carriedByCsv, printCsv} from './print/csv.js'
export {printMedline} from './print/medline.js'
export {carriedByMedline, flatAbstract} from './print/medline-carried.js'
export {type Articles, clean, cleaned} from './print/notation.js'
export {printPageHtml} from './print/page-html.js'
export {carriedByPageHtml} from './print/page-html-carried.js'
export {type PageForm, pageBoilerplate, printPageText} from './print/page-text.js'
export {carriedByPageText} from './print/page-text-carried.js'
export {carriedByPubmedXml, type PubmedXmlOptions, printPubmedXml} from './print/pubmed-xml.js'
export {carriedBySearchHtml, printSearchHtml} from './print/search-html.js'
export {carriedBySummary, printSummary} from './print/summary.js'
export {wrapAtHyphens} from './print/wrap.js'
export {createRandom, type Random} from './random.js'
