import type {Abstract, AbstractSection, Article} from '@pubcite/schema/model'
import {all, first, type HtmlElement, type HtmlScope, isElement, markedText, parentOf, textOf} from '../../../html.js'
import {type BookshelfPage, isProperty} from '../read.js'

const main = /^(?:summary|abstract|structured abstract|executive summary|about this book)\.?$/i
const plain = /^(?:plain[- ]language summary|summary for patients)\.?$/i

/** The section that is called `Summary` or `Abstract`; of a whole book, what describes it. The text stays outside. */
export function mapAbstract(article: Article, {document}: BookshelfPage): void {
  const headings = all(document, element => /^h[23]$/.test(element.tagName))
  const seen = new Set<HtmlElement>()
  for (const heading of headings) {
    const block = parentOf(heading) ?? heading
    const title = textOf(heading)
    const isMain = main.test(title)
    if ((!isMain && !plain.test(title)) || seen.has(block)) continue
    seen.add(block)
    const sections = readSections(block, heading)
    if (sections.length === 0) continue
    const abstract: Abstract = {sections}
    if (isMain && !article.abstract) article.abstract = abstract
    else article.otherAbstracts.push({...abstract, ...(!isMain && {type: 'plain-language-summary'})})
  }
  if (!article.abstract) {
    const described = first(document, isProperty('description'))
    const sections = described ? readSections(described) : []
    if (sections.length > 0) article.abstract = {sections}
  }
  mapSynonyms(article, document)
}

/** Paragraphs under the headings within; a bold beginning of a paragraph is its label. */
function readSections(block: HtmlElement, title?: HtmlElement): AbstractSection[] {
  const sections: AbstractSection[] = []
  let label = ''
  let isOver = false
  const parts = all(block, element => /^(?:h[2-6]|p|li)$/.test(element.tagName))
  for (const part of parts) {
    if (part === title) continue
    const isHeading = /^h/.test(part.tagName)
    if (isHeading && title && part.tagName <= title.tagName) isOver = sections.length > 0 || isOver
    if (isOver) break
    if (isHeading) label = textOf(part).replace(/[:.]$/, '')
    else {
      const section = readParagraph(part, label)
      if (section) sections.push(section)
      if (section) label = ''
    }
  }
  return parts.length === 0 ? [readParagraph(block, '')].filter(section => section !== undefined) : sections
}

function readParagraph(paragraph: HtmlElement, heading: string): AbstractSection | undefined {
  const nodes = paragraph.childNodes.filter(node => isElement(node) || textOf(node) !== '')
  const [begin] = nodes
  const bold = begin && isElement(begin) && /^(?:b|strong)$/.test(begin.tagName) ? textOf(begin) : ''
  const isLabel = /^.{2,60}[:.]$/.test(bold)
  const content: HtmlScope = isLabel ? nodes.slice(1) : paragraph
  const {text, html} = markedText(content)
  const label = [heading, isLabel ? bold.replace(/[:.]$/, '') : ''].filter(Boolean).join(': ')
  if (text === '') return undefined
  return {...(label !== '' && {label}), text, ...(html !== undefined && {textHtml: html})}
}

/** `Synonyms: Night Rise, Bed Drift` */
function mapSynonyms(article: Article, document: HtmlScope): void {
  for (const paragraph of all(document, 'p').slice(0, 40)) {
    const [, list] = /^Synonyms?: (.{1,1000})$/.exec(textOf(paragraph)) ?? []
    const items = (list ?? '')
      .split(/[,;] /)
      .map(item => item.trim().replace(/\.$/, ''))
      .filter(Boolean)
    if (items.length > 0) {
      article.itemLists.push({type: 'Synonyms', items})
      return
    }
  }
}
