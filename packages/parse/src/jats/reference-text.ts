/**
 * The text of a reference: as printed where it was, or else put together from its parts in the order of NLM.
 */
import {createFragment, escapeText, type MarkedText, withPeriod} from '@pubcite/nlm'
import type {XmlElement} from '../xml.js'
import {attributeOf, childrenOf, descendantsOf, isElement, markedText, textOf, visitXml} from './tree.js'

export const citationNames = ['element-citation', 'mixed-citation', 'nlm-citation', 'citation']

/** Elements that hold a part, as against those that mark letters. */
const parts = new Set(
  (
    'name string-name surname given-names prefix suffix person-group collab etal article-title chapter-title part-title ' +
    'data-title trans-title trans-source source year month day season date volume issue supplement series edition version ' +
    'fpage lpage page-range elocation-id size publisher-name publisher-loc institution conf-name conf-loc conf-date ' +
    'conf-sponsor comment annotation pub-id object-id isbn issn date-in-citation role uri ext-link gov patent std note label'
  ).split(' ')
)
const peopleNames = ['name', 'string-name', 'collab', 'anonymous', 'name-alternatives', 'etal']

/** Does text stand between the parts? An `element-citation` has none, and blanks are none. */
export function isPrinted(citation: XmlElement): boolean {
  if (citation.name === 'element-citation') return childrenOf(citation).every(({name}) => !parts.has(name))
  return citation.children.some(child => typeof child === 'string' && /[^\s.,;]/.test(child)) || hasSigns(citation)
}

/** Periods and commas alone, between parts that are more than a few. */
const hasSigns = ({children}: XmlElement): boolean =>
  children.filter(child => typeof child === 'string' && child.trim() !== '').length > 1 ||
  !children.some(child => isElement(child) && parts.has(child.name))

type Step = {open: XmlElement} | {close: XmlElement} | {text: string}

/** The identifiers of which `ids` holds the value are no part of the text, nor are their labels. */
const isId = (element: XmlElement): boolean =>
  element.name === 'pub-id' && /^(?:doi|pmid|pmc|pmcid|pmc-?id|medline)$/i.test(attributeOf(element, 'pub-id-type'))
const idLabel =
  /(?:[\s([]|^)(?:doi|pmid|pmcid|pubmed|https?:\/\/(?:dx\.)?doi\.org\/?)\s*(?::\s*)?$|https?:\/\/(?:dx\.)?doi\.org\/$/i

/** The text as the publisher printed it. */
export function printedText(citation: XmlElement): MarkedText {
  const steps: Step[] = []
  visitXml(citation, {
    open(element) {
      if (element.name === 'label' || element.name === 'graphic') return false
      const last = steps.at(-1)
      if (isId(element)) {
        if (last && 'text' in last) last.text = last.text.replace(idLabel, ' ')
        return false
      }
      if (parts.has(element.name) && last && 'close' in last && parts.has(last.close.name)) steps.push({text: ' '})
      steps.push({open: element})
      return true
    },
    close(element) {
      const last = steps.at(-1)
      if (parts.has(element.name) && last && 'text' in last) last.text = last.text.trimEnd()
      steps.push({close: element})
    },
    text(value, parent) {
      const last = steps.at(-1)
      const isFirst = parts.has(parent.name) && last !== undefined && 'open' in last
      steps.push({text: withoutLayout(isFirst ? value.trimStart() : value)})
    }
  })
  const fragment = createFragment()
  for (const step of steps) {
    if ('text' in step) fragment.text(step.text)
    else if ('open' in step) fragment.open(step.open.name, step.open.attributes)
    else fragment.close(step.close.name)
  }
  return clean(fragment.result())
}

/** Some files stand each element on a line of its own: what breaks after a bracket or a dash is no blank. */
function withoutLayout(value: string): string {
  const [end, start] = [value.trimEnd(), value.trimStart()]
  const isOpen = /[([–-]$/.test(end) && value.includes('\n', end.length)
  const isClose = /^[)\].,;:–]/.test(start) && value.slice(0, value.length - start.length).includes('\n')
  return isOpen && isClose ? end.trimStart() : isOpen ? end : isClose ? start : value
}

/** Without what an identifier that was taken out leaves at the end. */
function clean({text, html}: MarkedText): MarkedText {
  const short = (value: string) =>
    value.replace(/(\.?)(?<![\s,;:([])[\s,;:([]+(\.?)$/, (_, before: string, after: string) => before || after).trim()
  const shortHtml = html === undefined ? undefined : short(html)
  return {text: short(text), ...(shortHtml !== undefined && {html: shortHtml})}
}

type Piece = readonly (XmlElement | string)[]

/** The text made of parts: none is left out, but those that `ids` holds. */
export function builtText(citation: XmlElement): MarkedText {
  const left = new Set(childrenOf(citation).filter(child => child.name !== 'label' && !isId(child)))
  const take = (...names: string[]): XmlElement[] => {
    const found = [...left].filter(({name}) => names.includes(name))
    for (const element of found) left.delete(element)
    return found
  }
  const join = (elements: readonly XmlElement[], between = ' '): Piece =>
    elements.flatMap((element, index) => [...(index === 0 ? [] : [between]), ...element.children])
  const groups = take('person-group')
  const authors = groups.filter(group => /^(?:author|allauthors|)$/.test(attributeOf(group, 'person-group-type')))
  const others = groups.filter(group => !authors.includes(group))
  const loose = take(...peopleNames)
  const titles = take('article-title', 'chapter-title', 'part-title', 'data-title')
  const sources = take('source')
  const sentences: Piece[] = [
    [...authors, ...(loose.length > 0 ? [{...citation, children: loose}] : [])]
      .map(writePeople)
      .filter(Boolean)
      .join(', ') || ''
  ].map(people => [people])
  sentences.push(join(titles, '. '), join(take('trans-title')))
  const editors = others.map(group => [writePeople(group), roleOf(group)].filter(Boolean).join(', '))
  if (titles.length > 0 && editors.length > 0) sentences.push([`In: ${editors.join('; ')}`])
  else sentences.push([editors.join('; ')])
  sentences.push(join(sources), join(take('trans-source')), edition(take('edition')), join(take('version')))
  sentences.push(join(take('conf-name', 'conf-date', 'conf-loc', 'conf-sponsor'), '; '))
  const place = join(take('publisher-loc'))
  const publisher = join(take('publisher-name', 'institution'), ', ')
  const date = join(take('date', 'year', 'month', 'season', 'day').sort(byDate))
  const imprint: Piece = [...place, ...(place.length > 0 && publisher.length > 0 ? [': '] : []), ...publisher]
  const volume = join(take('volume', 'series'))
  const issue = join(take('issue', 'supplement'))
  const [first, last, range, location] = [take('fpage'), take('lpage'), take('page-range'), take('elocation-id')].map(
    found => join(found)
  )
  const span: Piece = [...first!, ...(last!.length > 0 ? [first!.length > 0 ? '-' : '', ...last!] : [])]
  const pages =
    span.length > 0
      ? [
          ...span,
          ...(range!.length > 0 ? [', ', ...range!] : []),
          ...(location!.length > 0 ? [', ', ...location!] : [])
        ]
      : [...range!, ...location!]
  const numbers: Piece = [
    ...volume,
    ...(issue.length > 0 ? ['(', ...issue, ')'] : []),
    ...(pages.length > 0 ? [volume.length + issue.length > 0 ? ':' : '', ...pages] : [])
  ]
  const published: Piece = [...date, ...(numbers.length > 0 && date.length > 0 ? [';'] : []), ...numbers]
  sentences.push(imprint.length > 0 ? [...imprint, ...(published.length > 0 ? ['; '] : []), ...published] : published)
  for (const element of left)
    sentences.push(
      element.name === 'size'
        ? [...element.children, attributeOf(element, 'units') === 'page' && !/p/.test(textOf(element)) ? ' p' : '']
        : linked(element)
    )
  return joinSentences(sentences)
}

/** A link without words is told by its address. */
const linked = (element: XmlElement): Piece =>
  textOf(element) === '' && element.name !== 'etal' ? [attributeOf(element, 'xlink:href')] : element.children

const dateOrder = ['date', 'year', 'month', 'season', 'day']
const byDate = (a: XmlElement, b: XmlElement) => dateOrder.indexOf(a.name) - dateOrder.indexOf(b.name)

const edition = ([first]: readonly XmlElement[]): Piece =>
  first ? [...first.children, /ed|[^\d\s]{4}/i.test(textOf(first)) ? '' : ' ed'] : []

function joinSentences(sentences: readonly Piece[]): MarkedText {
  const read = sentences.map(piece => markedText(piece, ['label'])).filter(({text}) => text !== '')
  const isMarked = read.some(({html}) => html !== undefined)
  const text = read.map(sentence => withPeriod(sentence.text)).join(' ')
  const html = read.map(sentence => withPeriod(sentence.html ?? escapeText(sentence.text))).join(' ')
  return {text, ...(isMarked && {html})}
}

/** `Okafor N, Grewal J, et al` */
function writePeople(group: XmlElement): string {
  const people = descendantsOf(group, [...peopleNames, 'role'])
  if (people.length === 0) return textOf(group)
  return people
    .map(element => {
      if (element.name === 'etal') return textOf(element) || 'et al'
      const pieces = ['surname', 'given-names', 'prefix', 'suffix'].map(name => textOf(childrenOf(element, name)[0]))
      return pieces.some(Boolean) ? pieces.filter(Boolean).join(' ') : textOf(element)
    })
    .filter(Boolean)
    .join(', ')
}

/** `editor`, `translators` */
function roleOf(group: XmlElement): string {
  const role = attributeOf(group, 'person-group-type')
  return role === '' || role === 'other' ? '' : descendantsOf(group, peopleNames).length > 1 ? `${role}s` : role
}
