import {writeMeta} from '../../html.js'
import {defineOutput} from '../../output.js'
import {map} from './map.js'

/**
 * Highwire's tags, by which Google Scholar and Zotero know the article that a page shows: `meta` elements for its head,
 * those of each article in a paragraph of their own. A page has those of one article.
 *
 *     <meta name="citation_title" content="Sleep in mice">
 *     <meta name="citation_author" content="Okafor, Nkechi K">
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html
 */
export const highwire = /* @__PURE__ */ defineOutput({
  name: 'highwire',
  mediaType: 'text/html',
  extension: 'html',
  map,
  write: writeMeta,
  between: '\n\n'
})

/** Write articles as `citation_…` meta tags. @throws TypeError for what is no list of articles. */
export const formatHighwire = highwire.format
