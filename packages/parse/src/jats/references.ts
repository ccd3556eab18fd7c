import {fillCitation, readDoi, readPages, readPmcid, readPmid, relationByLabel, withoutPeriod} from '@pubcite/nlm'
import {
  type Author,
  type Book,
  emptyBook,
  emptyCitation,
  emptyGroup,
  emptyJournal,
  type Ids,
  type Reference
} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import {readJatsDate} from './dates.js'
import {type Draft, tell} from './draft.js'
import {readPersonName} from './names.js'
import {referencesOf} from './reference-list.js'
import {builtText, citationNames, isPrinted, printedText} from './reference-text.js'
import {readLink} from './relations.js'
import {attributeOf, childOf, childrenOf, childText, descendantsOf, markedText, pushAll, textOf} from './tree.js'

/** Every `ref`, in order. Where one holds several works (`a)`, `b)`), each is a reference under the same label; without
 * those in `except`. */
export function mapReferences(draft: Draft, article: XmlElement, except?: ReadonlySet<XmlElement>): void {
  for (const {ref, listTitle} of referencesOf(article, except)) {
    const label = childText(ref, 'label')
    for (const forms of citationsOf(ref)) {
      const reference = readReference(draft, ref, forms)
      const printed = [label, childText(forms[0] ?? ref, 'label')].map(bare)
      const own = forms.length > 0 && printed[1] !== printed[0] ? printed.join('') : printed[0]!
      if (own !== '') reference.label = own
      if (listTitle !== '') reference.listTitle = listTitle
      draft.article.references.push(reference)
    }
  }
}

const bare = (label: string): string => label.replace(/^[\s([]+|(?<![\s)\].:,])[\s)\].:,]+$/g, '')

/**
 * The works of a `ref`: each in one form, or in several where these are alternatives. Springer sets the printed form of a
 * work beside its parts, and calls it `display-unstructured`.
 */
function citationsOf(ref: XmlElement): XmlElement[][] {
  const works: XmlElement[][] = []
  for (const element of descendantsOf(ref, ['citation-alternatives', ...citationNames])) {
    const forms = element.name === 'citation-alternatives' ? descendantsOf(element, citationNames) : [element]
    const last = works.at(-1)
    if (last && [...last, ...forms].some(isUnstructured) && last.length === 1) pushAll(last, forms)
    else if (forms.length > 0) works.push(forms)
  }
  return works.length > 0 ? works : [[]]
}

const isUnstructured = (citation: XmlElement): boolean =>
  (attributeOf(citation, 'citation-type') || attributeOf(citation, 'publication-type')) === 'display-unstructured'

function readReference(draft: Draft, ref: XmlElement, forms: readonly XmlElement[]): Reference {
  const source =
    forms.find(({name}) => name === 'element-citation') ?? forms.find(form => !isUnstructured(form)) ?? forms[0]
  const printed = forms.find(isPrinted)
  const {text, html} = printed ? printedText(printed) : source ? builtText(source) : markedText(ref.children, ['label'])
  const reference: Reference = {...emptyCitation(text), ...(html !== undefined && {textHtml: html})}
  if (source) fill(reference, source)
  for (const form of source ? forms : [ref]) readIds(reference.ids, form)
  if (text === '') {
    tell(draft, 'jats/empty-reference', ref)
    const {pmid, pmcid, doi} = reference.ids
    reference.text = doi ?? pmid ?? pmcid ?? (attributeOf(ref, 'id') || 'ref')
  }
  return isBare(reference) ? fillCitation(reference) : reference
}

/** Nothing in it is tagged: what stands there in NLM's order is read by that, and any other stays text. */
const isBare = ({authors, title, journal, book, pubDate}: Reference): boolean =>
  authors.length === 0 && !(title ?? journal ?? book ?? pubDate)

function fill(reference: Reference, citation: XmlElement): void {
  const kind = (attributeOf(citation, 'publication-type') || attributeOf(citation, 'citation-type')).toLowerCase()
  fillPeople(reference, citation)
  const title = childOf(citation, 'article-title', 'chapter-title', 'part-title', 'data-title')
  const source = childOf(citation, 'source', 'conf-name')
  const isJournal =
    kind === 'journal' ||
    (/^(?:|other|preprint|undeclared|unknown|letter|review|discussion)$/.test(kind) &&
      !childOf(citation, 'publisher-name', 'chapter-title'))
  if (title) setTitle(reference, title)
  if (isJournal && source && (title || kind === 'journal' || childOf(citation, 'volume', 'fpage'))) {
    const medlineTa = withoutPeriod(textOf(source)).replace(/[.,;:]$/, '')
    if (medlineTa !== '') reference.journal = {...emptyJournal(), medlineTa}
  } else fillBook(reference, citation, title ? source : undefined)
  if (!title && source && !reference.journal) setTitle(reference, source)
  const date = readJatsDate(
    childOf(citation, 'year') || !childOf(citation, 'date') ? citation : childOf(citation, 'date')!
  )
  const year = childText(citation, 'year')
  if (date) reference.pubDate = date
  else if (year !== '') reference.pubDate = yearOf(year)
  const [volume, issue, supplement] = ['volume', 'issue', 'supplement'].map(name =>
    trim(childText(citation, name))
  ) as [string, string, string]
  if (volume !== '') reference.volume = volume
  if (issue !== '' || supplement !== '') reference.issue = [issue, supplement].filter(Boolean).join(' ')
  const pages = pagesOf(citation)
  if (pages !== '') reference.pagination = readPages(pages)
}

/** What stands around a value: `(2)`, `, 2)`; but not the end of `Enugu (NG)`. */
function trim(value: string): string {
  const bare = value.replace(/^[\s,;:]+|[\s,;:]+$/g, '')
  const isWhole = bare.startsWith('(') ? /^[^()]*(?:\)$|$)/.test(bare.slice(1)) : !bare.includes('(')
  return isWhole ? bare.replace(/^[\s(,;:]+|(?<![\s),;:])[\s),;:]+$/g, '') : bare
}

/** `2009a`, `in press` */
function yearOf(printed: string): NonNullable<Reference['pubDate']> {
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(printed)?.[1]
  return {...(year !== undefined && {year: Number(year)}), raw: printed}
}

/** Pages as printed: text always, so that `4002.e26` stays what it is. */
export function pagesOf(element: XmlElement): string {
  const [first, last, range, location] = ['fpage', 'lpage', 'page-range', 'elocation-id'].map(name =>
    trim(childText(element, name))
  ) as [string, string, string, string]
  if (range !== '' && (first === '' || range.includes(','))) return range
  if (first === '') return location || last
  return last === '' || last === first ? first : `${first}-${last}`
}

function setTitle(reference: Reference, element: XmlElement): void {
  const {text, html} = markedText(element.children, ['xref', 'fn'])
  const clean = withoutPeriod(text).replace(/,$/, '')
  if (clean === '') return
  reference.title = clean
  if (html !== undefined) reference.titleHtml = withoutPeriod(html).replace(/,$/, '')
}

/** What a book has beyond title and authors. */
function fillBook(reference: Reference, citation: XmlElement, host: XmlElement | undefined): void {
  const book: Book = emptyBook()
  const [name, location, edition, series] = ['publisher-name', 'publisher-loc', 'edition', 'series'].map(word =>
    childText(citation, word)
  ) as [string, string, string, string]
  if (host) {
    const {text, html} = markedText(host.children)
    if (text !== '') book.title = withoutPeriod(text)
    if (text !== '' && html !== undefined) book.titleHtml = withoutPeriod(html)
  }
  if (name !== '' || location !== '')
    book.publisher = {...(name !== '' && {name: trim(name)}), ...(location !== '' && {location: trim(location)})}
  if (edition !== '') book.edition = trim(edition)
  if (series !== '') book.collectionTitle = series
  for (const isbn of childrenOf(citation, 'isbn')) if (textOf(isbn) !== '') book.isbns.push(textOf(isbn))
  for (const group of childrenOf(citation, 'person-group')) {
    if (/editor/i.test(attributeOf(group, 'person-group-type'))) book.editors = [...book.editors, ...readPeople(group)]
  }
  const {authors, editors, investigators, isbns, locations, ...said} = book
  if (editors.length + isbns.length + Object.keys(said).length > 0) reference.book = book
}

function fillPeople(reference: Reference, citation: XmlElement): void {
  const groups = childrenOf(citation, 'person-group').filter(group =>
    /^(?:author|allauthors|inventor|)$/i.test(attributeOf(group, 'person-group-type'))
  )
  const loose = childrenOf(citation, 'name', 'string-name', 'collab', 'name-alternatives', 'etal')
  reference.authors = [...groups.flatMap(readPeople), ...readPeople({...citation, children: loose})]
  const isCut =
    groups.some(group => descendantsOf(group, ['etal']).length > 0) || childOf(citation, 'etal') !== undefined
  const printsCut =
    reference.authors.length > 0 &&
    groups
      .concat(citation)
      .some(({children}) => children.some(child => typeof child === 'string' && /\bet\s+al\b/i.test(child)))
  if (isCut || printsCut) reference.authorsComplete = false
}

function readPeople(group: XmlElement): Author[] {
  return descendantsOf(group, ['name', 'string-name', 'collab']).flatMap((element): Author[] => {
    if (element.name !== 'collab') {
      const read = readPersonName(element, true)
      if (!read) return []
      return [read.person]
    }
    const {text, html} = markedText(element.children, ['contrib-group'])
    const name = text.replace(/[.,;]$/, '')
    return name === ''
      ? []
      : [{...emptyGroup(name), ...(html !== undefined && name === text && {collectiveNameHtml: html})}]
  })
}

/** Identifiers by kind, then by the links, then by what is printed. */
function readIds(ids: Ids, element: XmlElement): void {
  for (const id of descendantsOf(element, ['pub-id', 'object-id'])) {
    const kind = attributeOf(id, 'pub-id-type').toLowerCase()
    const value = textOf(id) || attributeOf(id, 'xlink:href')
    const doi = kind === 'doi' ? readDoi(value) : undefined
    const pmid = kind === 'pmid' ? readPmid(value) : undefined
    const pmcid = /^pmc(?:-?id)?$/.test(kind) ? readPmcid(value) : undefined
    if (doi !== undefined) ids.doi ??= doi
    if (pmid !== undefined) ids.pmid ??= pmid
    if (pmcid !== undefined) ids.pmcid ??= pmcid
  }
  for (const link of descendantsOf(element, ['ext-link', 'uri', 'self-uri'])) {
    const found = {...readLink(link)}
    for (const kind of ['doi', 'pmid', 'pmcid', 'bookshelf'] as const)
      if (found[kind] !== undefined) ids[kind] ??= found[kind]
  }
  if (ids.doi !== undefined) return
  const printed = printedDoi.exec(textOf({...element, children: element.children.flatMap(wordsOf)}))?.[1]
  const doi = printed === undefined ? undefined : readDoi(printed)
  if (doi !== undefined) ids.doi = doi
}

const printedDoi = /(?:\bdoi[:\s]\s*|\bdoi\.org\/)(10\.\d{4,9}\/\S+)/i
const doiAtEnd = /\b(?:doi[:\s]\s*|doi\.org\/)(?:10\.\d{4,9}\/\S+)?$/i
const longestDoi = 300

/** Where a DOI of the work may be printed: anywhere between its parts, but at the end of a title or a name alone. */
function wordsOf(child: XmlElement | string): (XmlElement | string)[] {
  if (typeof child === 'string') return [child]
  if (isNotice(child)) return []
  return isTitleOrName.test(child.name) ? [` ${doiAtEnd.exec(textOf(child).slice(-longestDoi))?.[0] ?? ''} `] : [child]
}

const isTitleOrName =
  /^(?:(?:article|chapter|part|data|trans)-title|(?:trans-)?source|series|conf-name|publisher-(?:name|loc)|person-group|(?:string-)?name|collab)$/

/** `Retraction in: J Imag Sleep. 2024;5(1):1. doi: 10.5555/x`: the DOI is that of the notice. */
const isNotice = (element: XmlElement): boolean =>
  element.name === 'comment' &&
  relationByLabel(/^([A-Z][a-z ]{5,40} in): /.exec(textOf(element))?.[1] ?? '') !== undefined
