import type {Abstract, Article} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {
  all,
  attribute,
  first,
  type HtmlElement,
  type HtmlScope,
  hasClass,
  isElement,
  markedText,
  parentOf,
  textOf
} from '../../../html.js'
import {readSections, takeCopyright} from '../../../pubmed/abstract-sections.js'
import {readKeywords} from '../../../pubmed/keywords.js'
import type {PageRow} from '../read.js'

const english = new Set(['', 'en', 'eng', 'enc', 'english'])

/** Read the abstract, its translations, the keywords and the copyright line. */
export function readAbstract(article: Article, {heading, body}: PageRow): void {
  const inHead = new Set(all(heading, '.abstract'))
  const block = all(body, '#abstract, .abstract, #excerpt').find(element => !inHead.has(element))
  if (!block) return
  const contents = all(block, '.abstract-content')
  for (const content of contents.length > 0 ? contents : [block]) addAbstract(article, content)
  readKeywordsAndCopyright(article, block)
}

/** One text: the first in English is the abstract, the others are translations, which the publisher gives, and summaries. */
function addAbstract(article: Article, block: HtmlElement): void {
  const sections = readSections(block, isApart)
  if (sections.length === 0) return
  const [, code = ''] = /^([a-z]+)-abstract/i.exec(attribute(block, 'id')) ?? []
  const summary = /plain-language/.test(`${attribute(block, 'id')} ${attribute(block, 'class')}`)
  if (summary) article.otherAbstracts.push({sections, type: 'plain-language-summary'})
  else if (!article.abstract && english.has(code)) article.abstract = {sections}
  else if (/^[a-z]{3}$/.test(code) && !english.has(code))
    article.otherAbstracts.push({sections, language: code, type: 'Publisher'})
  else article.otherAbstracts.push({sections})
}

/** What stands in the block of the abstract and is no part of its text. */
const isApart = (element: HtmlElement): boolean =>
  element.tagName === 'h2' ||
  element.tagName === 'button' ||
  hasClass(element, 'copyright') ||
  hasClass(element, 'disclaimer') ||
  hasClass(element, 'empty-abstract') ||
  isDisclaimer(element) ||
  isKeywords(element)

const isDisclaimer = (element: HtmlElement): boolean =>
  element.tagName === 'a' && /^PubMed Disclaimer$/i.test(textOf(element))

const isKeywords = (element: HtmlElement): boolean => {
  const label = element.tagName === 'p' ? first(element, '.sub-title, strong') : undefined
  return label !== undefined && /^(?:author )?key ?words? ?:?$/i.test(textOf(label))
}

/** On a page that was translated the label is any word; but the keywords stand beside the texts of the abstract. */
const isBeside = (element: HtmlElement): boolean =>
  element.tagName === 'p' &&
  first(element, '.sub-title') !== undefined &&
  parentOf(element)?.childNodes.some(sibling => isElement(sibling) && hasClass(sibling, 'abstract-content')) === true

function readKeywordsAndCopyright(article: Article, block: HtmlScope): void {
  for (const paragraph of all(block, isKeywords)) addKeywords(article, paragraph)
  if (article.keywords.length === 0) for (const paragraph of all(block, isBeside)) addKeywords(article, paragraph)
  for (const paragraph of all(block, '.copyright')) {
    const text = textOf(paragraph)
    if (text === '') continue
    const abstract: Abstract = article.abstract ?? {sections: []}
    abstract.copyright ??= text
    article.abstract = abstract
  }
  if (article.abstract && article.abstract.copyright === undefined) takeCopyright(article.abstract)
}

/** `Keywords: sleep; H2O.` */
function addKeywords(article: Article, paragraph: HtmlElement): void {
  const label = first(paragraph, '.sub-title, strong')
  append(article.keywords, readKeywords(markedText(paragraph, element => element === label)))
}
