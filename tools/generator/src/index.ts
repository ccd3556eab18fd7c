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
export {type Like, projections} from './print/carried.js'
export {carriedByMedline, printMedline} from './print/medline.js'
export {clean, cleaned} from './print/notation.js'
export {carriedByPageHtml, printPageHtml} from './print/page-html.js'
export {carriedByPageText, type PageForm, printPageText} from './print/page-text.js'
export {carriedByPubmedXml, type PubmedXmlOptions, printPubmedXml} from './print/pubmed-xml.js'
export {createRandom, type Random} from './random.js'
