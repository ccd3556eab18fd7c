import {decodeEntities, htmlOf} from '@pubcite/nlm'
import {oneLine} from '../../one-line.js'
import type {Context} from '../../output.js'
import {type Group, headingLevel, type Item, type ListOptions} from '../../reference-list.js'
import type {Stretch} from '../../stretches.js'
import {unbroken} from '../../unbroken.js'

/** A paragraph with a hanging indent, below its heading where a group begins. */
export function write({heading, reference}: Item, {options, index}: Context<ListOptions, Group>): string {
  const number = options.numbered ? `${index + 1}.` : '\\bullet'
  const item = `{\\pard\\fi-360\\li360\\sa120 ${number}\\tab ${reference.map(writeStretch).join('')}\\par}`
  if (heading === undefined) return item
  return `{\\pard\\keepn\\outlinelevel${headingLevel(options) - 1}\\sb240\\sa120\\b ${heading}\\par}\n${item}`
}

function writeStretch({text, html, url, strong}: Stretch): string {
  const inner = html === undefined ? escapeRtf(text) : writeMarkup(htmlOf(text, html))
  if (url !== undefined) return `{\\field{\\*\\fldinst{HYPERLINK "${escapeAddress(url)}"}}{\\fldrslt{${inner}}}}`
  return strong === undefined ? inner : `{\\b ${inner}}`
}

/** Text on one line in ASCII: `\`, `{` and `}` escaped, everything else above `~` as `\u` and a signed number. */
export function escapeRtf(text: string): string {
  const whole = unbroken(text).replace(/\p{Surrogate}/gu, '\ufffd')
  return whole.replace(/[\\{}]|[^ -~]/g, character => {
    if (/[\\{}]/.test(character)) return `\\${character}`
    const code = character.charCodeAt(0)
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  })
}

const words = new Map([
  ['i', '\\i '],
  ['b', '\\b '],
  ['u', '\\ul '],
  ['sub', '\\sub '],
  ['sup', '\\super ']
])

/** A fragment of HTML as groups. MathML is flattened. */
function writeMarkup(html: string): string {
  let text = ''
  for (const [token, slash, name] of html.matchAll(/<(\/?)([a-z]+)(?![a-z])[^<>]*>|[^<]+/g)) {
    if (name === undefined) text += escapeRtf(decodeEntities(token))
    else if (words.has(name)) text += slash ? '}' : `{${words.get(name)}`
  }
  return text
}

/** An address of ours within quotes: what would end it is written in per cent. */
function escapeAddress(url: string): string {
  return oneLine(url).replace(/["\\{}]|[^!-~]/g, character => encodeURIComponent(character))
}
