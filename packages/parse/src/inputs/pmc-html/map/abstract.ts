import {createFragment, languageCode, readFragment} from '@pubcite/nlm'
import type {AbstractSection, Article} from '@pubcite/schema/model'

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
  textOf,
  trimmed,
  visit
} from '../../../html.js'
import {readSections} from '../../../pubmed/abstract-sections.js'
import {isNoteMark} from './marks.js'

/** What an abstract is for, by its heading; the main one has no kind. */
const kinds: readonly [heading: RegExp, type: string][] = [
  [
    /^(?:plain[- ]language summary|lay (?:summary|abstract)|simple summary|non-?technical (?:summary|abstract))$/i,
    'plain-language-summary'
  ],
  [/^graphical abstract|^visual abstract|^toc graphic/i, 'graphical'],
  [/^author('s|s'|s|’s)? summary$/i, 'author-summary'],
  [/^(?:research )?highlights$/i, 'highlights'],
  [/^key ?points?\b|^key messages?$/i, 'key-points'],
  [/^significance(?: statement)?$|^impact statement$|^translational perspective$/i, 'significance'],
  [/^(?:teaser|in brief|etoc blurb)$/i, 'teaser'],
  [/^(?:executive|short|editor('s|’s)?) (?:summary|abstract)$/i, 'executive-summary']
]
const mainHeading =
  /^(?:(?:structured |english )?abstract|summary|synopsis|overview|abstract (?:and|&) .{3,30})\s*[.:]?$/i
const foreignHeading =
  /^(?:r[ée]sum[ée]n?|zusammenfassung|resumo|riassunto|摘要|要旨|абстракт|аннотация|streszczenie|özet|abstrakt)$/i

/** The abstracts, which stand in boxes of their own, and the keywords. */
export function mapAbstracts(article: Article, page: HtmlScope): void {
  for (const {heading, content, language} of blocksOf(page)) {
    const sections = readAbstract(content)
    if (sections.length === 0) continue
    const type = kinds.find(([sign]) => sign.test(heading))?.[1]
    const isForeign = foreignHeading.test(heading) || (language !== '' && language !== 'en')
    if (type === undefined && !isForeign && !article.abstract) article.abstract = {sections}
    else {
      const code = isForeign ? languageCode(language) : undefined
      article.otherAbstracts.push({
        sections,
        ...(type !== undefined && {type}),
        ...(code !== undefined && code !== 'eng' && {language: code})
      })
    }
  }
  mapKeywords(article, page)
}

interface Block {
  heading: string
  content: HtmlScope
  language: string
}

/** Today `section.abstract`; before that a section with such an id or heading; in 2009 what follows a heading. */
function blocksOf(page: HtmlScope): Block[] {
  const boxes = all(page, 'section.abstract, div.abstract').filter(box => !around(box, '.sub-article, .response'))
  const former = boxes.length > 0 ? [] : all(page, '.tsec').filter(isAbstract)
  if (boxes.length + former.length > 0) {
    return [...boxes, ...former].map(box => ({
      heading: headingOf(box),
      content: box,
      language: attribute(box, 'lang').slice(0, 2)
    }))
  }
  return all(page, '.section-title')
    .filter(title => mainHeading.test(textOf(title)) || kinds.some(([sign]) => sign.test(textOf(title))))
    .map(title => ({heading: textOf(title), content: contentAfter(title), language: ''}))
}

const isTitle = (element: HtmlElement): boolean => /^h[2-5]$/.test(element.tagName)

const headingOf = (box: HtmlElement): string => {
  const title = first(box, 'h2') ?? first(box, '.head')
  return title ? textOf(title) : ''
}

const isAbstract = (box: HtmlElement): boolean =>
  /^(?:__)?abstract/i.test(attribute(box, 'id')) ||
  mainHeading.test(headingOf(box)) ||
  kinds.some(([sign]) => sign.test(headingOf(box)))

function contentAfter(title: HtmlElement): HtmlNode[] {
  for (const next of following(title)) if (isElement(next)) return [next]
  return []
}

/** What stands in the box and is no part of the text. */
const isApart = (element: HtmlElement): boolean =>
  element.tagName === 'h2' ||
  element.tagName === 'button' ||
  element.tagName === 'figure' ||
  matches(element, '.goto, .kwd-group, .kwd-title, .kwd-text, .kwd-label, .head, .fig, .permissions, .small-caption') ||
  isKeywords(element) ||
  isNoteMark(element)

const isKeywords = (element: HtmlElement): boolean => {
  if (!/^(?:p|div|section)$/.test(element.tagName)) return false
  const label = first(element, 'strong, .kwd-title, .kwd-label')
  return label !== undefined && keywordLabel.test(textOf(label)) && textOf(element).startsWith(textOf(label))
}

const keywordLabel =
  /^(?:key ?-?words?(?: and phrases)?|index terms|subject terms|mesh terms|palabras clave|schl[üu]sselw[öo]rter|mots[- ]cl[ée]s)\s*:?$/i

/** Sections under headings of their own, whose first paragraph takes the heading for its label. */
function readAbstract(content: HtmlScope): AbstractSection[] {
  const sections: AbstractSection[] = []
  let label = ''
  const apart = new Set(all(content, isApart))
  for (const part of all(content, isPart)) {
    if (apart.has(part) || around(part, element => apart.has(element))) continue
    if (isTitle(part)) {
      if (label !== '') sections.push({label, text: ''})
      label = textOf(part).replace(/(?<!\s)\s*[:.]$/, '')
      continue
    }
    const read = readSections(part, isApart)
    const [head] = read
    if (head && label !== '') {
      if (head.label === undefined) read[0] = {label, ...head}
      else sections.push({label, text: ''})
      label = ''
    }
    append(sections, read)
  }
  if (sections.length > 0) return sections
  return readLoose(content)
}

const isPart = (element: HtmlElement): boolean =>
  element.tagName === 'p' ||
  (hasClass(element, 'p') && !first(element, 'p')) ||
  isTitle(element) ||
  element.tagName === 'ul' ||
  element.tagName === 'ol'

function readLoose(content: HtmlScope): AbstractSection[] {
  const fragment = createFragment()
  visit(content, {
    open(element) {
      if (isApart(element) || isTitle(element)) return false
      fragment.open(element.tagName)
      return true
    },
    close: ({tagName}) => fragment.close(tagName),
    text: value => fragment.text(value)
  })
  const {text, html} = trimmed(fragment.result())
  return text === '' ? [] : [{text, ...(html !== undefined && {textHtml: html})}]
}

/** `Keywords: sleep, CO<sub>2</sub>`; other groups of words (abbreviations) are kept. */
function mapKeywords(article: Article, page: HtmlScope): void {
  const titled = all(page, '.kwd-title, .kwd-label').flatMap(title => around(title, 'p, div, section') ?? [])
  const groups = new Set(all(page, '.kwd-group'))
  const loose = all(all(page, 'section.abstract, div.abstract'), 'p').filter(isKeywords)
  for (const group of new Set([...groups, ...titled, ...loose])) {
    if (!around(group, element => groups.has(element))) readGroup(article, group)
  }
}

function readGroup(article: Article, group: HtmlElement): void {
  const label = first(group, '.kwd-title, .kwd-label, strong, b, h2, h3, h4')
  const name = label ? textOf(label).replace(/(?<!\s)\s*:$/, '') : ''
  const {text, html} = markedText(group, element => element === label)
  const words = splitWords(html ?? text)
  const known = new Set(article.keywords.map(keyword => keyword.text))
  for (const word of words) {
    const {text: keyword, html: textHtml} = html === undefined ? {text: word, html: undefined} : readFragment(word)
    if (keyword === '') continue
    if (name !== '' && !keywordLabel.test(name)) {
      article.extra.push({path: `kwd-group[${name}]/kwd`, text: keyword})
    } else if (!known.has(keyword)) {
      known.add(keyword)
      article.keywords.push({text: keyword, ...(textHtml !== undefined && {textHtml})})
    }
  }
}

/** PMC sets commas; a list that has semicolons is divided by them. A comma within brackets or a number divides nothing. */
function splitWords(text: string): string[] {
  const printed = text.replace(/^[\s:]+|(?<![\s.;,])[\s.;,]+$/g, '')
  const mark = /;\s/.test(printed.replace(/&\w+;/g, '')) ? /(?<!&(?:amp|lt|gt));\s+/ : /,\s+(?![^()]{0,60}\))/
  return printed.split(mark).map(word => word.trim())
}
