import {readFragment} from '@pubcite/nlm'
import type {Article, Reference} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {
  all,
  around,
  attribute,
  first,
  following,
  type HtmlElement,
  type HtmlNode,
  type HtmlScope,
  hasClass,
  isElement,
  markedText,
  matches,
  parentOf,
  textOf
} from '../../../html.js'
import {readLinkedMention} from '../../../pmc/linked-mention.js'

const lists = '.ref-list, .ref-list-sec, .back-ref-list, #reference-list'
const citations = 'cite, .element-citation, .mixed-citation, .nlm-citation, .citation'
const headings =
  /^(?:references?(?: (?:and notes|cited))?|(?:literature|works) cited|bibliography|(?:supplementary|additional|selected|supplemental) references)$/i

/** Every entry of the lists of references, in order; where one holds several works, each is a reference with its label. */
export function mapReferences(article: Article, page: HtmlScope): void {
  const found = all(page, element => matches(element, lists) && !around(element, '.body-link-popper'))
  const scopes: HtmlScope[] = found.length > 0 ? found : headedLists(page)
  const titles: Titles = new Map()
  for (const scope of scopes) {
    for (const item of itemsOf(scope)) append(article.references, readItem(item, titles))
  }
}

/** A list that has lost its classes stands under its heading. */
function headedLists(page: HtmlScope): HtmlScope[] {
  const titles = all(page, element => /^h[1-4]$/.test(element.tagName) || hasClass(element, 'section-title'))
  return titles
    .filter(title => headings.test(textOf(title)))
    .slice(0, 4)
    .map((title): HtmlNode[] => {
      const content: HtmlNode[] = []
      for (const next of following(title)) {
        if (isElement(next) && next.tagName === title.tagName && next.tagName !== 'div') break
        content.push(next)
      }
      return content
    })
}

/** The innermost items; a list that has none is a list of citations. */
function itemsOf(scope: HtmlScope): HtmlElement[] {
  const isItem = (element: HtmlElement) =>
    element.tagName === 'li' || element.tagName === 'dd' || hasClass(element, 'ref-cit-blk')
  const open = all(scope, isItem).reverse()
  const items: HtmlElement[] = []
  for (let item = open.pop(); item; item = open.pop()) {
    const inside = all(item.childNodes, isItem)
    if (inside.length === 0) items.push(item)
    else append(open, inside.reverse())
  }
  return items.length > 0 ? items : all(scope, citations)
}

function readItem(item: HtmlElement, titles: Titles): Reference[] {
  const works = all(item, citations)
  const [label, listTitle] = [labelOf(item), titleOf(item, titles)]
  const groups = works.length < 2 ? undefined : linksOf(item, works)
  return (works.length > 0 ? works : [item]).flatMap(work => {
    const {text, html} = printed(work, work === item ? label : '')
    if (text === '') return []
    const links = groups ? (groups.get(work) ?? []) : all(item, 'a')
    return [
      {
        ...readLinkedMention({text, ...(html !== undefined && {html})}, links, work),
        ...(label !== '' && {label}),
        ...(listTitle !== '' && {listTitle})
      }
    ]
  })
}

/** The links of one of several works stand in it, and behind it up to the next. */
function linksOf(item: HtmlElement, works: readonly HtmlElement[]): Map<HtmlElement, HtmlElement[]> {
  const groups = new Map(works.map(work => [work, all(work, 'a')]))
  let links: HtmlElement[] = []
  for (const element of all(item, candidate => candidate.tagName === 'a' || groups.has(candidate))) {
    const own = groups.get(element)
    if (own) links = own
    else links.push(element)
  }
  return groups
}

/** `1.`, `[1]`: in an element of its own, or before the citation. */
function labelOf(item: HtmlElement): string {
  const marked = first(item, '.label, .ref-label')
  const shown = marked
    ? textOf(marked)
    : (/^\s*(\[?[A-Z]{0,3}\d{1,4}[a-z]?[.)\]]+)(?=\s|$)/.exec(leadOf(item))?.[1] ?? '')
  return shown.replace(/^[\s([]+|(?<![\s)\].:,])[\s)\].:,]+$/g, '')
}

/** What stands before the first element of an item. */
function leadOf(item: HtmlElement): string {
  const lead: HtmlNode[] = []
  for (const node of item.childNodes) {
    if (isElement(node)) break
    lead.push(node)
  }
  return textOf(lead)
}

/** Links that say where they lead, and no part of the text. */
const isLabel = (element: HtmlElement): boolean =>
  (element.tagName === 'a' &&
    /^(?:DOI|PMC|PubMed|Google Scholar|Europe PMC|(?:Free )?PMC (?:free )?article|Cross ?Ref|Full text|ISI|Ref list|PubMed Central)$/i.test(
      textOf(element)
    )) ||
  matches(element, '.label, .ref-label, script, .tag-json') ||
  (hasClass(element, 'nowrap') && first(element, 'a') !== undefined)

const brackets = /(?<!\s)\s*\[\s*\]/g

function printed(work: HtmlElement, label: string): {text: string; html?: string} {
  const {text, html} = markedText(work, isLabel)
  const tidy = (value: string) => value.replace(brackets, '').trim()
  const clean = tidy(text)
  const lead = label === '' ? 0 : (/^\[?[A-Z]{0,3}\d{1,4}[a-z]?[.)\]]+\s+/.exec(clean)?.[0].length ?? 0)
  if (lead > 0) return {text: clean.slice(lead)}
  return {text: clean, ...(html !== undefined && readHtml(tidy(html), clean))}
}

/** The fragment, where what was taken out of it left it whole. */
function readHtml(html: string, text: string): {html?: string} {
  const read = readFragment(html)
  return read.html !== undefined && read.text === text ? {html: read.html} : {}
}

/** The heading in an element that holds a list, by that element. */
type Titles = Map<HtmlElement, string>

/** A journal may divide its list under headings. */
function titleOf(item: HtmlElement, titles: Titles): string {
  for (let node = parentOf(item), steps = 0; node && steps < 3; node = parentOf(node), steps++) {
    const text = titles.get(node) ?? headingIn(node)
    titles.set(node, text)
    if (text !== '') return headings.test(text) ? '' : text
    if (attribute(node, 'id') === 'reference-list') return ''
  }
  return ''
}

function headingIn(node: HtmlElement): string {
  const title = node.childNodes.find(child => isElement(child) && /^h[2-6]$/.test(child.tagName))
  return title ? textOf(title) : ''
}
