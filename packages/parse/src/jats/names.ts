import {initialsOf, type MarkedText, readDisplayName, readFullName, readName} from '@pubcite/nlm'
import {emptyPerson, type Person} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import {attributeOf, childOf, markedText, textOf} from './tree.js'

/** A name that was read, and whether it could only be divided by rule. */
export interface NamedPerson {
  person: Person
  uncertain?: true
}

/**
 * Read `name` or `string-name`. Of a reference (`isShort`), given names that are initials only are no more than that.
 * @returns `undefined` where nobody is named.
 */
export function readPersonName(element: XmlElement, isShort = false): NamedPerson | undefined {
  const surname = part(element, 'surname')
  const given = spellGiven(part(element, 'given-names').text)
  if (surname.text === '' && given === '') return readWhole(element)
  const person = emptyPerson(surname.text || given)
  const suffix = part(element, 'suffix')
  const printed = childOf(element, 'given-names')
  const initials = (printed && attributeOf(printed, 'initials').replace(/[\s.]/g, '')) || initialsOf(given)
  if (surname.text !== '' && given !== '') {
    const isInitials = isShort && /^(?:\p{Lu}[\s-]?){1,4}$/u.test(given)
    if (!isInitials) person.foreName = given
    if (initials !== '') person.initials = isInitials ? given.replace(/[\s-]/g, '') : initials
  }
  if (suffix.text !== '') person.suffix = suffix.text
  if (suffix.html !== undefined) person.suffixHtml = suffix.html
  return {person}
}

/** `A. M.` is `A M`, as NLM has it. A name that is longer than an initial keeps its period. */
const spellGiven = (given: string): string =>
  given
    .replace(/(?<![\p{L}\p{M}])(\p{L})\.(?=[\s.-]|$|\p{Lu})/gu, '$1 ')
    .replace(/ (?=-)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function part(element: XmlElement, name: string): MarkedText {
  const found = childOf(element, name)
  if (!found) return {text: ''}
  const {text, html} = markedText(found.children, ['xref', 'fn'])
  const clean = (value: string) => value.replace(/(?<!\s)\s*,$/, '')
  return {text: clean(text), ...(html !== undefined && clean(text) === text && {html})}
}

/** A name in one piece, in one of the orders that are printed. */
function readWhole(element: XmlElement): NamedPerson | undefined {
  const printed = textOf(element, ['xref', 'fn', 'degrees', 'contrib-id']).replace(/[,;]$/, '')
  if (printed === '') return undefined
  const read = printed.includes(',') ? readFullName(printed) : (readName(printed) ?? readDisplayName(printed))
  if (!read) return {person: emptyPerson(printed)}
  const short = printed.includes(',') ? undefined : readName(printed)
  const {person, certain} = short?.certain ? short : printed.includes(',') ? read : (readDisplayName(printed) ?? read)
  return certain ? {person} : {person, uncertain: true}
}
