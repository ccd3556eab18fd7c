import {defineOutput} from '../../output.js'
import {writeXml} from '../../xml.js'
import {map} from './map.js'

/**
 * EndNote's own XML, which Covidence, Rayyan, Zotero, Mendeley and JabRef read too: records without line breaks, since
 * blanks within values count; in titles, runs of text with their style.
 *
 *     <record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Okafor, Nkechi K</author>…
 * @see https://github.com/jgm/pandoc/issues/7875 the DTD, as far as it is public
 */
export const endnoteXml = /* @__PURE__ */ defineOutput({
  name: 'endnote-xml',
  mediaType: 'application/xml',
  extension: 'xml',
  map: (article, {index}) => map(article, index + 1),
  write: writeXml,
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>',
  between: '',
  end: '</records></xml>\n',
  empty: '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records></records></xml>\n'
})

/** Write articles as EndNote XML. @throws TypeError for what is no list of articles. */
export const formatEndnoteXml = endnoteXml.format
