import {defineOutput} from '../../output.js'
import {map} from './map.js'
import {write} from './write.js'

/**
 * RefWorks' tagged format: a tag of two characters, a blank, a value on one line. `RT` comes first, and a blank line,
 * not a tag, ends the record; in names nothing follows the comma.
 *
 *     RT Journal Article
 *     A1 Okafor,Nkechi K,Jr
 * @see https://knowledge.exlibrisgroup.com/RefWorks/Product_Documentation RefWorks Tagged Format
 */
export const refworks = /* @__PURE__ */ defineOutput({
  name: 'refworks',
  mediaType: 'text/plain',
  extension: 'txt',
  map,
  write,
  between: '\r\n\r\n',
  end: '\r\n\r\n'
})

/** Write articles as RefWorks' tagged format. @throws TypeError for what is no list of articles. */
export const formatRefworks = refworks.format
