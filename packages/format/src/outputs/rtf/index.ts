import {defineOutput} from '../../output.js'
import {arrangeList, type Group, type Item, type ListOptions, mapItem, noGroup} from '../../reference-list.js'
import {write} from './write.js'

/**
 * A document in RTF with a list of references in NLM's style, for Word and LibreOffice: hanging indents, a heading for
 * each year on request, identifiers as links. What is not ASCII is `\u`.
 *
 *     {\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}
 *     {\pard\fi-360\li360\sa120 \bullet\tab {\b Okafor NK}, Roe B. Sleep in {\i M. musculus}. …\par}
 *     }
 * @see https://www.biblioscape.com/rtf15_spec.htm Rich Text Format (RTF) Specification 1.5
 */
export const rtf = /* @__PURE__ */ defineOutput<'rtf', Item, ListOptions, Group>({
  name: 'rtf',
  mediaType: 'application/rtf',
  extension: 'rtf',
  state: noGroup,
  arrange: arrangeList,
  map: mapItem,
  write,
  begin: '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times New Roman;}}\n',
  end: '\n}\n',
  empty: '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times New Roman;}}\n}\n'
})

/** Write articles as a document in RTF. @throws TypeError for what is no list of articles. */
export const formatRtf = rtf.format
export type {ListOptions}
