import {defineOutput} from '../../output.js'
import {map} from './map.js'
import {write} from './write.js'

/**
 * EndNote's tagged format (`.enw`, Refer): a percent sign, a sign for the field, a blank, a value. Only the keywords
 * stand on several lines; a blank line ends the record. Lines end in LF: citation-js reads no field before a CR, and
 * bibutils takes CR LF for a blank line where the piece that it has read ends between the two.
 *
 *     %0 Journal Article
 *     %A Okafor, Nkechi K, Jr
 *     %P 225-234
 * @see https://en.wikipedia.org/wiki/Refer_(software) and the help of EndNote, "Tagged EndNote Import Format"
 */
export const enw = /* @__PURE__ */ defineOutput({
  name: 'enw',
  mediaType: 'application/x-endnote-refer',
  extension: 'enw',
  map,
  write,
  between: '\n\n',
  end: '\n'
})

/** Write articles as EndNote's tagged format. @throws TypeError for what is no list of articles. */
export const formatEnw = enw.format
