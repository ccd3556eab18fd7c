import {createFragment, readAgentId} from '@pubcite/nlm'
import type {Affiliation} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import {attributeOf, childrenOf, descendantsOf, isElement, textOf, visitXml} from './tree.js'

const labels = ['label', 'target', 'institution-id', 'xref', 'fn']
/** Their content is a part of its own, which the printer sets off. */
const parts = [
  'institution',
  'institution-wrap',
  'addr-line',
  'country',
  'city',
  'state',
  'postal-code',
  'named-content',
  'email',
  'phone',
  'fax',
  'uri'
]

/** Read `aff`: its text without label, a comma where two parts have nothing between them, and the institution's ids. */
export function readAffiliation(element: XmlElement): Affiliation | undefined {
  const fragment = createFragment()
  const mark = markOf(element)
  let afterPart = false
  let isBroken = false // a line of its own begins here
  let last = ''
  visitXml(element, {
    open(child) {
      if (labels.includes(child.name) || child === mark) return false
      const isPart = parts.includes(child.name)
      if (isPart && afterPart && textOf(child, labels) !== '') fragment.text(', ')
      if (isPart) afterPart = false
      fragment.open(child.name, child.attributes)
      return true
    },
    close(child) {
      fragment.close(child.name)
      if (parts.includes(child.name)) afterPart = true
      if (child.name === 'break') isBroken = true
    },
    text(value) {
      if (value.trim() !== '') {
        if (isBroken && /[^\s,;]/.test(last)) fragment.text(last.endsWith(',') || last.endsWith(';') ? ' ' : ', ')
        afterPart = false
        isBroken = false
        last = value.trimEnd()
      }
      fragment.text(value)
    }
  })
  const {text, html} = fragment.result()
  const clean = (value: string) => value.replace(/^[\s,;]+|[\s,;]+$/g, '').replace(/(?<!\s)\s+(?=[,;])/g, '')
  if (clean(text) === '') return undefined
  const ids = descendantsOf(element, ['institution-id']).flatMap(id => {
    const value = textOf(id)
    return value === '' ? [] : [readAgentId(attributeOf(id, 'institution-id-type') || 'unknown', value)]
  })
  return {text: clean(text), ...(html !== undefined && {textHtml: clean(html)}), ids}
}

/** A raised number that stands first is a label that nobody called so. */
function markOf(element: XmlElement): XmlElement | undefined {
  if (childrenOf(element, 'label').length > 0) return undefined
  const first = element.children.find(child => isElement(child) || child.trim() !== '')
  return first !== undefined && isElement(first) && first.name === 'sup' && textOf(first).length <= 3
    ? first
    : undefined
}
