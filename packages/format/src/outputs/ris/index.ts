import {defineOutput} from '../../output.js'
import {map, type RisOptions} from './map.js'
import {write} from './write.js'

/**
 * RIS, which every reference manager reads: a tag of two characters, two blanks, a hyphen, a blank, a value. A value
 * stands on one line, `TY` comes first and `ER` last; lines end in CR LF.
 *
 *     AU  - Okafor, Nkechi K, Jr
 *     SP  - 225
 *     EP  - 234
 * @see https://web.archive.org/web/20110930172154/http://www.refman.com/support/risformat_intro.asp
 */
export const ris = /* @__PURE__ */ defineOutput({
  name: 'ris',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  map: (article, {options}: {options: RisOptions}) => map(article, options),
  write,
  between: '\r\n\r\n',
  end: '\r\n'
})

/** Write articles as RIS. @throws TypeError for what is no list of articles. */
export const formatRis = ris.format
export type {RisOptions}
