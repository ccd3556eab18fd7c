import {defineOutput} from '../../output.js'
import {map} from './map.js'
import {write} from './write.js'

/**
 * JSON-LD in the words of schema.org, for search engines: a graph with one article on each line. It may stand in a
 * `<script type="application/ld+json">` as it is.
 *
 *     {"@type":"ScholarlyArticle","@id":"https://doi.org/10.5555/x","headline":"Sleep in mice",…}
 * @see https://schema.org/ScholarlyArticle
 */
export const jsonLd = /* @__PURE__ */ defineOutput({
  name: 'json-ld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  map,
  write,
  begin: '{"@context":"https://schema.org","@graph":[\n',
  between: ',\n',
  end: '\n]}\n',
  empty: '{"@context":"https://schema.org","@graph":[]}\n'
})

/** Write articles as JSON-LD. @throws TypeError for what is no list of articles. */
export const formatJsonLd = jsonLd.format
