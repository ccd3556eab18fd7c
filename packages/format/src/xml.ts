/**
 * XML as a tree that is written in one piece: text is escaped here and nowhere else, so it never becomes markup.
 */
import {decodeEntities, htmlOf} from '@pubcite/nlm'
import {oneLine} from './one-line.js'

export interface Element {
  name: string
  attributes: Record<string, string | undefined>
  children: readonly Child[]
}

/** An element, text, or nothing. */
export type Child = Element | string | undefined

/** An element that is there whatever it holds. */
export function element(name: string, children: readonly Child[], attributes: Element['attributes'] = {}): Element {
  return {name, attributes, children}
}

/** An element with children; `undefined` where it would be empty. */
export function group(
  name: string,
  children: readonly Child[],
  attributes: Element['attributes'] = {}
): Element | undefined {
  const there = children.filter(child => child !== undefined)
  return there.length > 0 ? {name, attributes, children: there} : undefined
}

/** An element with text on one line; `undefined` where there is no text. */
export function leaf(
  name: string,
  text: string | undefined,
  attributes: Element['attributes'] = {}
): Element | undefined {
  const line = text === undefined ? '' : oneLine(text)
  return line === '' ? undefined : {name, attributes, children: [line]}
}

/** A stretch of text, with the elements that it stands in, outermost first: `i`, `b`, `u`, `sub`, `sup`. */
export interface Run {
  text: string
  within: readonly string[]
}

/** Text with its markup as runs. MathML is flattened. */
export function readRuns(text: string, html: string | undefined): Run[] {
  const runs: Run[] = []
  const open: string[] = []
  if (html === undefined) return [{text: oneLine(text), within: []}]
  for (const [token, slash, name] of htmlOf(text, html).matchAll(/<(\/?)([a-z]+)(?![a-z])[^<>]*>|[^<]+/g)) {
    if (name === undefined) {
      const plain = oneLine(`|${decodeEntities(token)}|`).slice(1, -1) // its blanks at the ends count
      if (plain !== '') runs.push({text: plain, within: open.filter(each => marks.has(each))})
    } else if (slash) open.pop()
    else open.push(name)
  }
  return runs
}

const marks = new Set(['i', 'b', 'u', 'sub', 'sup'])

/** Elements and text as XML, without blanks between them. What is no character of XML is replaced. */
export function writeXml({name, attributes, children}: Element): string {
  let tag = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXml(oneLine(value))}"`
  }
  let inner = ''
  for (const child of children) {
    if (child !== undefined) inner += typeof child === 'string' ? escapeXml(child) : writeXml(child)
  }
  return inner === '' ? `<${tag}/>` : `<${tag}>${inner}</${name}>`
}

/** A carriage return is kept, as EndNote wants it between two paragraphs. */
function escapeXml(text: string): string {
  if (!/[^ !#-%'-;=?-~]/.test(text)) return text
  return text
    .replace(/[\0-\x0c\x0e-\x1f\x7f-\x9f]/g, ' ')
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"\r]/g, sign => `&#${sign.charCodeAt(0)};`)
}
