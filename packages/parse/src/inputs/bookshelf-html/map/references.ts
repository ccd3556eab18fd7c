import {fillCitation, readIdUrl} from '@pubcite/nlm'
import {type Article, emptyCitation, type Reference} from '@pubcite/schema/model'
import {all, attribute, first, type HtmlElement, type HtmlScope, hasClass, markedText, textOf} from '../../../html.js'
import type {BookshelfPage} from '../read.js'

const heading =
  /^(?:references|literature cited|bibliography|suggested reading|published (?:guidelines|statements)|further reading)/i

/** Every `.bk_ref`, under the heading of its list and with the number before it; of older pages the items of such a list. */
export function mapReferences(article: Article, {document}: BookshelfPage): void {
  const block = first(document, 'body') ?? document
  takeItems(article, block, element => hasClass(element, 'bk_ref'))
  if (article.references.length === 0) takeItems(article, block, ({tagName}) => /^(?:li|dd)$/.test(tagName), true)
}

function takeItems(
  article: Article,
  block: HtmlScope,
  isItem: (element: HtmlElement) => boolean,
  isHeaded = false
): void {
  let listTitle = ''
  let label = ''
  for (const element of all(block, part => isItem(part) || /^(?:h[2-4]|dt)$/.test(part.tagName))) {
    if (isItem(element)) {
      const isList = heading.test(listTitle)
      const reference = isHeaded && !isList ? undefined : readReference(element)
      if (reference) {
        article.references.push({...reference, ...(label !== '' && {label}), ...(isList && {listTitle})})
      }
      label = ''
    } else if (element.tagName === 'dt')
      label = textOf(element)
        .replace(/^[\s([]{1,5}/, '')
        .replace(/[\s)\].:]{1,5}$/, '')
    else listTitle = textOf(element)
  }
}

const linkText = /^(?:PMC free article|PubMed|CrossRef|DOI|Free full text|Full text|Google Scholar|Reference Source)\b/i

/** `[PMC free article: PMC9000001] [PubMed: 90000003] [CrossRef]` behind the text are links. */
function withoutLinks(text: string): string {
  let left = text.trim()
  while (left.endsWith(']')) {
    const at = left.lastIndexOf('[')
    const inside = left.slice(at + 1, -1).trim()
    if (at < 0 || inside.length > 40 || (inside !== '' && !linkText.test(inside))) break
    left = left.slice(0, at).trimEnd()
  }
  return left
}

function readReference(item: HtmlElement): Reference | undefined {
  const links = new Set(all(item, 'a').filter(link => linkText.test(textOf(link))))
  const {text, html} = markedText(item, element => links.has(element))
  const bare = withoutLinks(text)
  if (bare === '') return undefined
  const reference: Reference = {...emptyCitation(bare), ...(html !== undefined && {textHtml: withoutLinks(html)})}
  for (const link of all(item, 'a')) {
    const {pmid, pmcid, doi} = readIdUrl(attribute(link, 'href'))
    if (pmid !== undefined) reference.ids.pmid ??= pmid
    if (pmcid !== undefined) reference.ids.pmcid ??= pmcid
    if (doi !== undefined) reference.ids.doi ??= doi
  }
  return fillCitation(reference)
}
