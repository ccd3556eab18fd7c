/**
 * Questions to a tree of JATS. None of them recurs: a document may be nested as deep as it likes.
 */
import {createFragment, type MarkedText} from '@pubcite/nlm'
import type {XmlElement} from '../xml.js'

/** Is this element meant? Names, or a question. */
export type Names = readonly string[]

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'

/** The elements that stand directly in an element: all, or those of some names. */
export function childrenOf({children}: XmlElement, ...names: Names): XmlElement[] {
  const elements = children.filter(isElement)
  return names.length === 0 ? elements : elements.filter(({name}) => names.includes(name))
}

/** The first element of some name that stands directly in an element. */
export function childOf(element: XmlElement, ...names: Names): XmlElement | undefined {
  return childrenOf(element, ...names)[0]
}

/** The value of an attribute; `''` where the element has none. */
export const attributeOf = (element: XmlElement, name: string): string => element.attributes.get(name)?.trim() ?? ''

/** All elements of some names in an element, outermost only, in order; not in those that `except` names. */
export function descendantsOf(element: XmlElement, names: Names, except: Names = []): XmlElement[] {
  const found: XmlElement[] = []
  const stack = childrenOf(element).reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (names.includes(next.name)) found.push(next)
    else if (!except.includes(next.name)) pushAll(stack, childrenOf(next).reverse())
  }
  return found
}

/** What is told of each node; an element that `open` refuses is left out with all that it holds. */
export interface XmlVisitor {
  open(element: XmlElement): boolean
  close(element: XmlElement): void
  text(value: string, parent: XmlElement): void
}

/** Walk through what an element holds, in order of the text. */
export function visitXml(element: XmlElement, visitor: XmlVisitor): void {
  const stack: {element: XmlElement; next: number}[] = [{element, next: 0}]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.element.children[top.next++]
    if (node === undefined) {
      stack.pop()
      if (stack.length > 0) visitor.close(top.element)
    } else if (!isElement(node)) visitor.text(node, top.element)
    else if (visitor.open(node)) stack.push({element: node, next: 0})
  }
}

/** The text of elements with its inline markup, white space collapsed; without the elements of the names in `skip`. */
export function markedText(nodes: readonly (XmlElement | string)[], skip: Names = []): MarkedText {
  const fragment = createFragment()
  visitXml(wrap(nodes), {
    open(element) {
      if (skip.includes(element.name)) return false
      fragment.open(element.name, element.attributes)
      return true
    },
    close: ({name}) => fragment.close(name),
    text: value => fragment.text(value)
  })
  const {text, html} = fragment.result()
  return {text: text.trim(), ...(html !== undefined && {html: html.trim()})}
}

/** The text of what an element holds, all white space collapsed. */
export const textOf = (element: XmlElement | undefined, skip: Names = []): string =>
  element ? markedText(element.children, skip).text.replace(/\s+/g, ' ').trim() : ''

const letters =
  /^(?:italic|bold|sup|sub|sc|underline|overline|monospace|roman|sans-serif|styled-content|named-content|ext-link|xref|mml:.*)$/

/** The text of what an element holds, a blank where one part follows the other; without the elements named in `skip`. */
export function looseText(element: XmlElement, skip: Names = []): string {
  let text = ''
  visitXml(element, {
    open({name}) {
      if (skip.includes(name)) return false
      if (!letters.test(name)) text += ' '
      return true
    },
    close({name}) {
      if (!letters.test(name)) text += ' '
    },
    text(value) {
      text += value
    }
  })
  return text.replace(/\s+/g, ' ').trim()
}

/** The text of the first child of some name. */
export const childText = (element: XmlElement, ...names: Names): string => textOf(childOf(element, ...names))

/** An element that holds these. */
export function wrap(children: readonly (XmlElement | string)[]): XmlElement {
  return {name: '', attributes: new Map(), children: [...children], from: 0, to: 0}
}

/** Add a list that may be long. */
export function pushAll<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item)
}
