import {languageCode} from '@pubcite/nlm'
import type {Abstract, AbstractSection} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import type {Fill} from './draft.js'
import {attributeOf, childOf, childrenOf, isElement, markedText, textOf} from './tree.js'

/** Nothing of these is text of an abstract. */
const silent = ['label', 'fn', 'graphic', 'media', 'object-id', 'table-wrap', 'alt-text', 'long-desc', 'permissions']
const sectionNames = ['sec', 'abstract-sec', 'list-sec']

/** `abstract`: the one without a kind is the main one. */
export const mapAbstract: Fill = ({article}, element) => {
  const kind = attributeOf(element, 'abstract-type')
  const sections = readSections(element)
  if (sections.length === 0) return
  const isMain = kind === '' || /^(?:abstract|normal|main|structured|author|summary|section)$/i.test(kind)
  if (isMain && !article.abstract) article.abstract = {sections}
  else article.otherAbstracts.push({sections, ...(kind !== '' && {type: typeOf(kind)}), ...languageOf(element)})
}

/** `trans-abstract` */
export const mapTransAbstract: Fill = ({article}, element) => {
  const kind = attributeOf(element, 'abstract-type')
  const sections = readSections(element)
  if (sections.length > 0) {
    article.otherAbstracts.push({sections, ...languageOf(element), ...(kind !== '' && {type: typeOf(kind)})})
  }
}

const typeOf = (kind: string) =>
  /^(?:plain[- ]language|lay)[- ]?(?:summary|abstract)?$/i.test(kind) ? 'plain-language-summary' : kind

function languageOf(element: XmlElement): Pick<Abstract, 'language'> {
  const printed = attributeOf(element, 'xml:lang')
  const language = printed === '' ? undefined : (languageCode(printed) ?? printed)
  return language === undefined ? {} : {language}
}

/** Sections with their labels; one that holds others gives its label to the first of them or stands alone. */
function readSections(abstract: XmlElement): AbstractSection[] {
  const sections: AbstractSection[] = []
  const stack: XmlElement[] = [abstract]
  for (let element = stack.pop(); element; element = stack.pop()) {
    const inner = childrenOf(element, ...sectionNames)
    const isTop = element === abstract
    const title = childOf(element, 'title')
    const label = isTop || !title ? '' : textOf(title).replace(/(?<!\s)\s*[:.]$/, '')
    const paragraphs = isTop
      ? blocksOf(element)
      : [element.children.filter(child => child !== title && !isSection(child))]
    const read = paragraphs.flatMap(block => readBlock(block))
    const [head] = read
    if (label !== '' && head && head.label === undefined) read[0] = {label, ...head}
    else if (label !== '') read.unshift({label, text: ''})
    for (const section of read) sections.push(section)
    for (const section of inner.reverse()) stack.push(section)
  }
  return sections
}

const isSection = (child: XmlElement | string): boolean => isElement(child) && sectionNames.includes(child.name)

/** The paragraphs of an abstract without sections; text that stands loose is one. */
function blocksOf(element: XmlElement): (XmlElement | string)[][] {
  const blocks: (XmlElement | string)[][] = []
  let isOpen = false
  for (const child of element.children) {
    if (isElement(child) && (child.name === 'title' || isSection(child))) continue
    const isBlock =
      isElement(child) && /^(?:p|list|fig|disp-quote|disp-formula|boxed-text|def-list|fig-group)$/.test(child.name)
    if (isBlock || !isOpen) blocks.push([child])
    else blocks.at(-1)!.push(child)
    isOpen = !isBlock
  }
  return blocks
}

/** One paragraph, which may begin with its label in bold: `<p><bold>Methods:</bold> …`. */
function readBlock(block: readonly (XmlElement | string)[]): AbstractSection[] {
  const only = block.filter(child => isElement(child) || child.trim() !== '')
  const paragraph = only.length === 1 && isElement(only[0]!) && only[0].name === 'p' ? only[0].children : only
  const rest = paragraph.filter(child => isElement(child) || child.trim() !== '')
  const [first, second] = rest
  const bold = first !== undefined && isElement(first) && /^(?:bold|b)$/.test(first.name) ? textOf(first) : ''
  const colon = typeof second === 'string' && /^\s*:/.test(second)
  const isLabel = bold.length > 2 && bold.length < 60 && (bold.endsWith(':') || colon)
  const content: (XmlElement | string)[] = isLabel
    ? [...(colon ? [(second as string).replace(/^\s*:/, '')] : rest.slice(1, 2)), ...rest.slice(2)]
    : [...paragraph]
  const {text, html} = markedText(content, silent)
  if (text === '' && !isLabel) return []
  return [
    {...(isLabel && {label: bold.replace(/(?<!\s)\s*:$/, '')}), text, ...(html !== undefined && {textHtml: html})}
  ]
}
