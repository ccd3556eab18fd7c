import type {PageLink} from '@pubcite/schema/model'
import {
  all,
  around,
  attribute,
  first,
  following,
  type HtmlElement,
  type HtmlNode,
  type HtmlScope,
  isElement,
  type Match,
  parentOf,
  placeOf,
  textOf
} from '../html.js'
import type {Span} from '../input.js'
import {readHeading, type SectionHeading, type SectionName} from './headings.js'
import {webAddress} from './page-only.js'

/** A part of a page under its heading; without a name where the heading is none that we know. */
export interface HtmlSection {
  name?: SectionName
  title: string
  relation?: SectionHeading['relation']
  count?: number
  content: HtmlNode[]
  place: Span & {to: number}
}

/** What a page calls its blocks, where the heading does not say it. */
const ids = new Map<string, SectionName>([
  ['abstract', 'abstract'],
  ['excerpt', 'abstract'],
  ['plain-language-summary', 'plain-language-summary'],
  ['conflict-of-interest', 'conflict-of-interest'],
  ['figures', 'figures'],
  ['similar', 'similar'],
  ['citedby', 'cited-by'],
  ['references', 'references'],
  ['publication-types', 'publication-types'],
  ['mesh-terms', 'mesh-terms'],
  ['supplementary-concepts', 'supplementary-concepts'],
  ['substances', 'substances'],
  ['personal-names', 'personal-names'],
  ['associated-data', 'associated-data'],
  ['related-links', 'related-information'],
  ['grants', 'grants'],
  ['linkout', 'link-out']
])

/** Blocks of the page that are not about the article. */
const tools =
  /^(?:actions?|share|cite|save|full[ -]?text links?|page navigation|resources|send to|display options|permalink|format|email citation|add to .*|your .*|create .*|follow ncbi|connect with nlm|affiliations?|collaborators?.*|authors?|publication types?|title & authors|details)$/i

/**
 * Find the sections of a page by the headings of PubMed, in any element of the rank 2 to 4, each with what follows up to
 * the next. What a heading says counts before the id of its block.
 * @param heading The head of the article, where the same words name other things.
 * @param skip In what a heading is none of a section.
 */
export function findSections(body: HtmlScope, heading: HtmlScope, skip: Match = notSections): HtmlSection[] {
  const inHead = new Set(all(heading, isTitle))
  const known = new Set<HtmlElement>()
  const found: HtmlSection[] = []
  for (const title of all(body, isTitle)) {
    if (inHead.has(title) || around(title, skip)) continue
    const section = readTitle(title)
    if (!section || (section.name === undefined && known.has(parentOf(title)!))) continue
    const block = parentOf(title)
    if (block) known.add(block)
    found.push(section)
  }
  return found
}

const notSections = '.dialog, .overlay, .short-view, .abstract'

const isTitle = ({tagName}: HtmlElement) => tagName === 'h2' || tagName === 'h3' || tagName === 'h4'

function readTitle(title: HtmlElement): HtmlSection | undefined {
  const text = textOf(title, 'button')
  const heading = headingOf(text)
  const parent = parentOf(title)
  const block = parent && parent.tagName !== 'body' ? parent : undefined
  const name = heading?.section ?? (block && isFirstTitle(title, block) ? ids.get(attribute(block, 'id')) : undefined)
  const amount = heading?.section === 'cited-by' || name === 'cited-by' ? countIn(title) : undefined
  const count = heading?.count ?? amount
  const isBlock = block !== undefined && attribute(block, 'id') !== '' && around(title, 'main') !== undefined
  if (name === undefined && (title.tagName !== 'h2' || !isBlock || text === '' || tools.test(text))) return undefined
  return {
    title: text,
    content: contentOf(title),
    place: placeOf(title),
    ...(name !== undefined && {name}),
    ...(heading?.relation !== undefined && {relation: heading.relation}),
    ...(count !== undefined && {count})
  }
}

function headingOf(text: string): SectionHeading | undefined {
  const said = readHeading(text)
  return said && 'section' in said ? said : undefined
}

const isFirstTitle = (title: HtmlElement, block: HtmlElement) => first(block, isTitle) === title

/** `Cited by <em class="amount">1,234</em> articles` */
function countIn(title: HtmlElement): number | undefined {
  const amount = first(title, '.amount')
  const digits = /^\d[\d,.]{0,9}$/.exec(amount ? textOf(amount) : '')?.[0].replace(/\D/g, '')
  return digits === undefined ? undefined : Number(digits)
}

/** What follows a heading up to the next one of its rank; a heading may stand in a box of its own. */
function contentOf(title: HtmlElement): HtmlNode[] {
  let node = title
  while (!hasElementAfter(node)) {
    const parent = parentOf(node)
    if (!parent || /^(?:body|main|html)$/.test(parent.tagName)) break
    node = parent
  }
  const content: HtmlNode[] = []
  for (const next of following(node)) {
    if (isElement(next) && isTitle(next) && next.tagName <= title.tagName) break
    content.push(next)
  }
  return content
}

function hasElementAfter(node: HtmlElement): boolean {
  for (const next of following(node)) if (isElement(next)) return true
  return false
}

/** The terms of a list: the words of its buttons, or else its items without their menus. */
export function keywordTexts(content: HtmlScope): string[] {
  const buttons = all(content, '.keyword-actions-trigger')
  const items = buttons.length > 0 ? buttons : all(content, 'li').filter(item => !around(item, '.dropdown'))
  return items.map(item => textOf(item, '.dropdown')).filter(text => text !== '')
}

/** The links of a list, with their addresses; an item without a link is a text. */
export function linksOf(content: HtmlScope): PageLink[] {
  const items = all(content, 'li')
  const scopes = items.length > 0 ? items : all(content, 'a')
  return scopes.flatMap(item => {
    const link = first(item, 'a')
    const text = textOf(item, '.dropdown')
    const url = webAddress(link ? attribute(link, 'href') : '')
    return text === '' ? [] : [{text, ...(url !== undefined && {url})}]
  })
}
