import {withPlainDigits} from './authors.js'
import type {PageLine} from './page-lines.js'

/** The texts of a list of affiliations by their number, in order. */
export type Affiliations = Map<string, string>

/**
 * Add a line to a list of affiliations: `1 Division of Imaginary Sleep, …`, `1Division …`, or the number alone and its
 * text on the next line. A copy of the list begins with 1 again, and is passed over.
 * @returns Whether the line belongs to the list.
 */
export function addAffiliation(list: Affiliations, {content}: PageLine, state: {open?: string}): boolean {
  const text = withPlainNumber(content)
  const number = leadingNumber(text, list.size + 1)
  if (number !== undefined) {
    const rest = text.slice(number.length).replace(/^[.)]?\s*/, '')
    const known = list.get(number)
    if (known === undefined) list.set(number, rest)
    if (rest === '' || !/[.;]$/.test(rest)) state.open = number
    else delete state.open
    return known === undefined || known === rest || rest === ''
  }
  if (state.open !== undefined) {
    const before = list.get(state.open) ?? ''
    if (!before.endsWith(text)) list.set(state.open, `${before} ${text}`.trim())
    if (/[.;]$/.test(text)) delete state.open
    return true
  }
  if (list.size > 0) return false
  list.set('1', text)
  return true
}

/** `¹ Division`, and `^1 Division` as programs write it that turn pages into text. */
const withPlainNumber = (text: string): string =>
  text.replace(/^\^(?=\d)/, '').replace(/^[⁰¹²³⁴-⁹]{1,3}/, withPlainDigits)

/** The number before an affiliation; `11st Department` is number 1 where 1 is expected. */
function leadingNumber(text: string, expected: number): string | undefined {
  if (
    text.startsWith(String(expected)) &&
    /^[.)]?\s*(?:$|(?!(?:st|nd|rd|th)\b)\D|\d+(?:st|nd|rd|th)\b)/.test(text.slice(String(expected).length))
  ) {
    return String(expected)
  }
  return /^(\d{1,3})(?!\d)(?!(?:st|nd|rd|th)\b)[.)]?(?:$|\s*\p{L})/u.exec(text)?.[1]
}
