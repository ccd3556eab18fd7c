/**
 * The elements of a record: with children, or with text. What is not there is `undefined`, and is not written.
 */
import {htmlOf, plainText} from '@pubcite/nlm'

type Attributes = Record<string, string | undefined>

export interface Node {
  name: string
  attributes: Attributes
  children: readonly (Node | undefined)[]
  /** XML already; in an element without children. */
  content?: string
}

/** An element that is there whether it has children or not. */
export function element(name: string, children: readonly (Node | undefined)[], attributes: Attributes = {}): Node {
  return {name, attributes, children}
}

/** A list, which is there if it has items. */
export function list(name: string, items: readonly Node[], attributes: Attributes = {}): Node | undefined {
  return items.length > 0 ? element(name, items, attributes) : undefined
}

/** An element with text, there whether there is text or not: the DTD demands it. */
export function demanded(name: string, text: string | undefined, attributes: Attributes = {}): Node {
  return {name, attributes, children: [], content: escapeXml(text ?? '')}
}

/** An element with text, if there is text. */
export function optional(name: string, text: string | undefined, attributes: Attributes = {}): Node | undefined {
  return text === undefined ? undefined : demanded(name, text, attributes)
}

/** An element that may hold inline markup, and MathML where the DTD allows it. */
export function rich(name: string, text: string, html: string | undefined, attributes: Attributes = {}): Node {
  if (html === undefined) return demanded(name, text, attributes)
  return {name, attributes, children: [], content: withMathml(name, htmlOf(text, html))}
}

/** The same, if there is text. */
export function optionalRich(
  name: string,
  text: string | undefined,
  html: string | undefined,
  attributes: Attributes = {}
): Node | undefined {
  return text === undefined ? undefined : rich(name, text, html, attributes)
}

/** Text as it stands in XML, in an attribute too. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, sign => entities.get(sign)!)
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;']
])

const mathematical = new Set(
  'ArticleTitle AbstractText BookTitle Citation CollectionTitle Keyword VernacularTitle'.split(' ')
)

function withMathml(name: string, html: string): string {
  if (!html.includes('<math')) return html
  if (!mathematical.has(name)) return html.replace(/<math[^<>]*>[\s\S]*?<\/math>/g, math => escapeXml(plainText(math)))
  return html
    .replace(/<(\/?)(m[a-z]+|none|semantics)\b/g, '<$1mml:$2')
    .replace(/<mml:math/g, '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"')
}
