import {writeMeta} from '../../html.js'
import {defineOutput} from '../../output.js'
import {map} from './map.js'

/**
 * Dublin Core, and PRISM for what it has no words for, as `meta` elements for the head of a page: those of each article
 * in a paragraph of their own. The head needs `<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">` too.
 *
 *     <meta name="DC.title" content="Sleep in mice">
 *     <meta name="prism.volume" content="4">
 * @see https://www.dublincore.org/specifications/dublin-core/dcq-html/
 */
export const dublinCore = /* @__PURE__ */ defineOutput({
  name: 'dublin-core',
  mediaType: 'text/html',
  extension: 'html',
  map,
  write: writeMeta,
  between: '\n\n'
})

/** Write articles as Dublin Core meta tags. @throws TypeError for what is no list of articles. */
export const formatDublinCore = dublinCore.format
