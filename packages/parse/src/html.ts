import {createFragment, type MarkedText} from '@pubcite/nlm'
import {type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser} from 'parse5'
import {type DepthOptions, depthOf} from './depth.js'
import type {Report, Span} from './input.js'
import {unwrap} from './unwrap.js'

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.Node
/** A node, or what stands between two headings. */
export type HtmlScope = HtmlNode | readonly HtmlNode[]
/** Is this the element that is looked for? A selector in words of CSS, `h2.title`, `#abstract`, `ul, ol`; or a question. */
export type Match = string | ((element: HtmlElement) => boolean)

/** Browsers nest 512 elements at most. */
const usualDepth = 400

/**
 * The parser of browsers, in time that grows with the text: what is nested deeper than any page is flat, and markup that
 * nobody closed ends with its paragraph, where a browser would open it again in every one that follows.
 */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  maxDepth = usualDepth
  /** Where the first element stood that was nested too deep. */
  tooDeep: Span | undefined

  override _reconstructActiveFormattingElements(): void {}

  override onStartTag(token: Parameters<Parser<DefaultTreeAdapterMap>['onStartTag']>[0]): void {
    if (this.openElements.stackTop < this.maxDepth) super.onStartTag(token)
    else this.tooDeep ??= {from: token.location?.startOffset ?? 0, to: token.location?.endOffset ?? 0}
  }
}

/**
 * Read HTML as a tree of which each node knows its place. Every text gives a tree, of no more than `maxDepth` elements in each
 * other: what is nested deeper is flat, and reported. The page may be wrapped in an archive (MHTML) or in a view of its source.
 * @see https://html.spec.whatwg.org/multipage/parsing.html
 */
export function readHtml(text: string, report: Report, options: DepthOptions): HtmlDocument {
  const {html, at} = unwrap(text)
  const parser = new BoundedParser({sourceCodeLocationInfo: true})
  parser.maxDepth = depthOf(options, usualDepth)
  parser.tokenizer.write(html, true)
  if (at) moveNodes(parser.document, at)
  const {tooDeep} = parser
  if (tooDeep) report('parse/too-deep', {place: at ? {from: at(tooDeep.from)} : tooDeep})
  return parser.document
}

/** Tell each node where it stands in the text that its page was wrapped in. */
function moveNodes(document: HtmlDocument, at: (offset: number) => number): void {
  for (const element of walk(document)) {
    const place = element.sourceCodeLocation
    if (place) Object.assign(place, {startOffset: at(place.startOffset), endOffset: at(place.endOffset)})
  }
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

/** The value of an attribute. @returns `''` where the element has none. */
export const attribute = ({attrs}: HtmlElement, name: string): string =>
  attrs.find(attr => attr.name === name)?.value ?? ''

/** Has the element this word among its classes? */
export function hasClass(element: HtmlElement, name: string): boolean {
  const words = attribute(element, 'class')
  return words.includes(name) && words.split(/\s+/).includes(name)
}

/** Does the element fit the selector? */
export const matches = (element: HtmlElement, match: Match): boolean => compile(match)(element)

/** The elements in a scope that fit, outermost only, in order of the text: linear even where they nest. */
export function all(scope: HtmlScope, match: Match): HtmlElement[] {
  const found: HtmlElement[] = []
  const fits = compile(match)
  for (const element of walk(scope, found)) if (fits(element)) found.push(element)
  return found
}

/** The first element in a scope that fits. */
export function first(scope: HtmlScope, match: Match): HtmlElement | undefined {
  const fits = compile(match)
  for (const element of walk(scope)) if (fits(element)) return element
  return undefined
}

/** The nearest element around a node that fits. */
export function around(node: HtmlNode, match: Match): HtmlElement | undefined {
  const fits = compile(match)
  let parent = parentOf(node)
  while (parent && !fits(parent)) parent = parentOf(parent)
  return parent
}

/** The element that a node stands in. */
export function parentOf(node: HtmlNode): HtmlElement | undefined {
  const parent = 'parentNode' in node ? node.parentNode : null
  return parent && isElement(parent) ? parent : undefined
}

/** Where the children of an element stand among each other. */
const positions = new WeakMap<HtmlElement, Map<HtmlNode, number>>()

/** What follows a node in its parent. */
export function* following(node: HtmlNode): Generator<HtmlNode> {
  const parent = parentOf(node)
  if (!parent) return
  const known = positions.get(parent) ?? new Map(parent.childNodes.map((child, index) => [child as HtmlNode, index]))
  positions.set(parent, known)
  for (let index = (known.get(node) ?? parent.childNodes.length) + 1; index < parent.childNodes.length; index++) {
    yield parent.childNodes[index]!
  }
}

/**
 * The text of a scope with its inline markup, as `…Html` fields have it; without the elements that `skip` fits, and
 * without the tags (but with the text) of those that `bare` fits. A no-break space within the text stays.
 */
export function markedText(scope: HtmlScope, skip: Match = none, bare: Match = none): MarkedText {
  const fragment = createFragment()
  const skips = compile(skip)
  const isBare = compile(bare)
  visit(scope, {
    open(element) {
      if (skips(element)) return false
      if (isBare(element)) return true
      fragment.open(
        element.tagName,
        element.attrs.map(({name, value}) => [name, value] as const)
      )
      return true
    },
    close: element => {
      if (!isBare(element)) fragment.close(element.tagName)
    },
    text: value => fragment.text(value)
  })
  return trimmed(fragment.result())
}

/** The text of a scope, all white space collapsed and trimmed; without the elements that `skip` fits. */
export function textOf(scope: HtmlScope, skip: Match = none): string {
  const text = plainText(scope) ?? markedText(scope, skip).text
  return text.replace(/\s+/g, ' ').trim()
}

/** The text of an element that holds nothing else: the common case, and a quick one. */
function plainText(scope: HtmlScope): string | undefined {
  if (!('tagName' in scope) || scope.childNodes.length !== 1 || hidden.has(scope.tagName)) return undefined
  const [only] = scope.childNodes
  return only?.nodeName === '#text' ? (only as DefaultTreeAdapterTypes.TextNode).value : undefined
}

const hidden = new Set(['script', 'style', 'template'])

/** Without the no-break spaces that pages put between the parts of a line. */
export function trimmed({text, html}: MarkedText): MarkedText {
  return {text: text.trim(), ...(html !== undefined && {html: html.trim()})}
}

/** Where a node stands in the text. */
export function placeOf(node: HtmlNode): Span & {to: number} {
  const place = node.sourceCodeLocation
  if (place) return {from: place.startOffset, to: place.endOffset}
  const parent = parentOf(node) // `<body>` that nobody wrote
  return parent ? placeOf(parent) : {from: 0, to: 0}
}

/** Was a block still open where the text ended? Browsers write the end tag of these, and so do the tools that save pages. */
export const isCut = (document: HtmlDocument): boolean =>
  first(document, element => block.test(element.tagName) && !hasEnd(element) && !isEnded(element)) !== undefined

const block = /^(?:main|article|section|header|div)$/

const hasEnd = ({sourceCodeLocation: place}: HtmlElement) => !place || place.endTag !== undefined

/** What stands in an element that ended has ended with it. */
const isEnded = (element: HtmlElement) => {
  const parent = parentOf(element)
  return parent !== undefined && parent.sourceCodeLocation?.endTag !== undefined
}

/** What is told of each node that is met; an element that `open` refuses is left out, with all that it holds. */
export interface Visitor {
  open(element: HtmlElement): boolean
  close(element: HtmlElement): void
  text(value: string): void
}

/** Walk through a scope in order of the text, without recursion. */
export function visit(scope: HtmlScope, visitor: Visitor): void {
  const stack: {node: HtmlNode; closing: boolean}[] = nodesOf(scope).map(node => ({node, closing: false}))
  stack.reverse()
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const {node, closing} = entry
    if (closing) visitor.close(node as HtmlElement)
    else if (node.nodeName === '#text') visitor.text((node as DefaultTreeAdapterTypes.TextNode).value)
    else {
      const element = isElement(node)
      if (element && !visitor.open(node)) continue
      if (element) stack.push({node, closing: true})
      const children = 'childNodes' in node ? node.childNodes : []
      for (let index = children.length - 1; index >= 0; index--) stack.push({node: children[index]!, closing: false})
    }
  }
}

/** The elements of a scope in order of the text, but not what the last of `found` holds. Looks no further than it is asked. */
function* walk(scope: HtmlScope, found?: readonly HtmlElement[]): Generator<HtmlElement> {
  const open = [{nodes: nodesOf(scope), at: 0}]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.nodes[level.at++]
    if (!node) {
      open.pop()
      continue
    }
    if (isElement(node)) yield node
    if ('childNodes' in node && (found === undefined || found.at(-1) !== node))
      open.push({nodes: node.childNodes, at: 0})
  }
}

const nodesOf = (scope: HtmlScope): readonly HtmlNode[] => (Array.isArray(scope) ? scope : [scope as HtmlNode])

type Test = (element: HtmlElement) => boolean

const none = () => false

const compiled = new Map<string, Test>()

/** Only our own selectors come here, so the list of what was compiled stays short. */
function compile(match: Match): Test {
  if (typeof match !== 'string') return match
  const known = compiled.get(match)
  if (known) return known
  const tests = match.split(/\s*,\s*/).map(compileOne)
  const test: Test = tests.length === 1 ? tests[0]! : element => tests.some(one => one(element))
  compiled.set(match, test)
  return test
}

function compileOne(selector: string): Test {
  const [, tag = '', rest = ''] = /^([a-z][a-z0-9]*)?(.*)$/.exec(selector)!
  const id = /#([\w-]+)/.exec(rest)?.[1]
  const classes = [...rest.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!)
  return element =>
    (tag === '' || element.tagName === tag) &&
    (id === undefined || attribute(element, 'id') === id) &&
    classes.every(name => hasClass(element, name))
}
