import {fillCitation, readIdUrl} from '@pubcite/nlm'
import {type Citation, emptyCitation, type Reference} from '@pubcite/schema/model'
import {append} from '../append.js'
import {
  all,
  attribute,
  first,
  type HtmlElement,
  type HtmlNode,
  type HtmlScope,
  markedText,
  parentOf,
  textOf
} from '../html.js'

/**
 * Read the list of references: the innermost items, without the labels of their links (`- DOI - PMC - PubMed`). The
 * short list that a page shows first is left out where the whole one is there.
 */
export function readReferences(content: HtmlScope): Reference[] {
  const whole = first(content, element => attribute(element, 'id').startsWith('full-references-list'))
  const scope = whole && first(whole, 'li') ? whole : content
  const titles: Titles = new Map()
  const references = innermost(scope).flatMap(item => {
    const mention = linkedText(item)
    if (!mention) return []
    const listTitle = titleOf(item, titles)
    return [{...fillCitation(mention), ...(listTitle !== undefined && {listTitle})} as Reference]
  })
  return numbered(references)
}

/** The items of lists in lists. */
function innermost(scope: HtmlScope): HtmlElement[] {
  const found: HtmlElement[] = []
  const open = all(scope, 'li').reverse()
  for (let item = open.pop(); item; item = open.pop()) {
    const inside = all(item.childNodes, 'li')
    if (inside.length === 0) found.push(item)
    else append(open, inside.reverse())
  }
  return found
}

/** The headings of the lists that were asked for theirs already: a list may have a hundred thousand items. */
type Titles = Map<HtmlElement, HtmlElement | undefined>

/** A journal may divide its list under headings. */
function titleOf(item: HtmlElement, titles: Titles): string | undefined {
  for (let node = parentOf(item), steps = 0; node && steps < 4; node = parentOf(node), steps++) {
    if (attribute(node, 'id') === 'references') return undefined
    if (!titles.has(node)) titles.set(node, node.childNodes.find(isTitle))
    const title = titles.get(node)
    const text = title ? textOf(title) : ''
    if (text !== '' && !/^references$/i.test(text)) return text
    if (text !== '') return undefined
  }
  return undefined
}

const isTitle = (node: HtmlNode): node is HtmlElement => 'tagName' in node && /^h[3-5]$/.test(node.tagName)

/** An item as a mention: its text, without the links behind it, and the identifiers that they lead to. */
export function linkedText(item: HtmlElement): Citation | undefined {
  const links = new Set(all(item, 'a').filter(isLabel))
  const {text, html} = markedText(item, element => links.has(element))
  const plain = withoutSigns(text, links.size)
  if (plain === '') return undefined
  const mention = emptyCitation(plain)
  if (html !== undefined) mention.textHtml = withoutSigns(html, links.size)
  for (const link of all(item, 'a')) {
    const {pmid, pmcid, doi} = readIdUrl(attribute(link, 'href'))
    if (pmid !== undefined) mention.ids.pmid ??= pmid
    if (pmcid !== undefined) mention.ids.pmcid ??= pmcid
    if (doi !== undefined) mention.ids.doi ??= doi
  }
  return mention
}

/** The signs that stood before the links, so many at most, each a word of its own at the end of the text: ` - | ·`. */
function withoutSigns(text: string, count: number): string {
  let kept = text.trim()
  for (let left = count; left > 0 && /^[-–|·]/.test(kept.slice(-1)); left--) {
    const rest = kept.slice(0, -1)
    kept = rest.trimEnd()
    if (kept === rest) break
  }
  return kept
}

/** Links that say where they lead, and no part of the text. */
const isLabel = (link: HtmlElement): boolean =>
  /^(?:DOI|PMC|PubMed|Google Scholar|Europe PMC|PMC Free Article|Free PMC article|CrossRef|Full text)$/i.test(
    textOf(link)
  )

/** Every item of a page is number 1 of a list of its own; only numbers in the text that count up are labels. */
function numbered(references: Reference[]): Reference[] {
  const found = references.map(({text}) => /^(\d{1,4})\.\s+(?=\S)/.exec(text))
  if (references.length < 2 || !found.every((match, index) => match?.[1] === String(index + 1))) return references
  return references.map((reference, index) => {
    const {textHtml, ...rest} = reference
    const cut = found[index]![0].length
    return fillCitation({
      ...rest,
      label: String(index + 1),
      text: reference.text.slice(cut),
      ...(textHtml?.startsWith(found[index]![0]) && {textHtml: textHtml.slice(cut)})
    }) as Reference
  })
}
