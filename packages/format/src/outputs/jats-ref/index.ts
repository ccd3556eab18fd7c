import {defineOutput} from '../../output.js'
import {writeXml} from '../../xml.js'
import {map} from './map.js'

/**
 * A list of references as JATS has it, for the back matter of an article: an `element-citation` each, without punctuation.
 *
 *     <ref id="B1"><label>1</label><element-citation publication-type="journal"><person-group person-group-type="author">…
 * @see https://jats.nlm.nih.gov/archiving/tag-library/1.3/element/ref-list.html
 */
export const jatsRef = /* @__PURE__ */ defineOutput({
  name: 'jats-ref',
  mediaType: 'application/jats+xml',
  extension: 'xml',
  map: (article, {index}) => map(article, index + 1),
  write: writeXml,
  begin: '<ref-list>\n',
  end: '\n</ref-list>\n',
  empty: '<ref-list></ref-list>\n'
})

/** Write articles as a JATS list of references. @throws TypeError for what is no list of articles. */
export const formatJatsRef = jatsRef.format
