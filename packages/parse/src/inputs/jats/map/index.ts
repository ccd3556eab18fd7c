import {fillIds, languageCode, readPages} from '@pubcite/nlm'
import {type Article, emptyArticle, emptyJournal, type Journal, type Pagination} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import {addPublicationType} from '../../../pubmed/subjects.js'
import type {XmlElement} from '../../../xml.js'
import {type JatsRow, partsOf} from '../read.js'
import {attributeOf, childOf, childrenOf, childText, descendantsOf, markedText, textOf} from '../tree.js'
import {mapAbstract, mapTransAbstract} from './abstracts.js'
import {mapHistoryDate, mapPubDates} from './dates.js'
import {type Draft, type Fill, fillFrom, keep} from './draft.js'
import {mapGrants, mapNumber, mapSponsor} from './grants.js'
import {mapNotes} from './notes.js'
import {mapPeople} from './people.js'
import {mapReferences, pagesOf} from './references.js'
import {mapRelation} from './relations.js'
import {mapTitles} from './titles.js'
import {typesOf} from './types.js'

const nothing: Fill = () => {}
const kept =
  (path: string): Fill =>
  (draft, element) =>
    keep(draft, path, element)

/** Take an article over. */
export function map({article: element, place}: JatsRow, report: Report): Article {
  const article = emptyArticle()
  const draft: Draft = {article, report}
  const {journal, meta} = partsOf(element)
  if (journal) mapJournal(draft, journal)
  readKind(article, element)
  if (meta) {
    mapPubDates(draft, childrenOf(meta, 'pub-date'))
    mapPeople(draft, meta)
    fillFrom(draft, metaTable, meta)
    mapRights(draft, meta)
    mapPlace(article, meta)
    mapTitles(draft, meta)
  }
  for (const notes of childrenOf(element, 'back')) mapNotes(draft, notes)
  mapReferences(draft, element)
  fillIds(article.ids, article.articleIds)
  if (meta && article.title === undefined) report('jats/no-title', {place})
  return article
}

/** The class of the article, and its language. */
function readKind(article: Article, element: XmlElement): void {
  const word = attributeOf(element, 'article-type').toLowerCase() || attributeOf(element, 'record-type')
  const types = typesOf(word)
  for (const name of types) addPublicationType(article, name)
  if (types.length === 0 && word !== '' && word !== 'article' && word !== 'other') article.sourceType = word
  const language = languageCode(attributeOf(element, 'xml:lang'))
  if (language !== undefined) article.languages.push(language)
}

const issnTypes = new Map([
  ['ppub', 'Print'],
  ['print', 'Print'],
  ['epub', 'Electronic'],
  ['electronic', 'Electronic'],
  ['online', 'Electronic'],
  ['linking', 'Linking']
])

/** `journal-meta` */
function mapJournal(draft: Draft, element: XmlElement): void {
  const journal = emptyJournal()
  const table = new Map<string, Fill>([
    ['journal-id', (_, id) => mapJournalId(draft, journal, id, attributeOf(id, 'journal-id-type'))],
    ['object-id', (_, id) => mapJournalId(draft, journal, id, attributeOf(id, 'pub-id-type'))],
    ['journal-title', (_, title) => mapJournalTitle(draft, journal, title)],
    ['title', (_, title) => mapJournalTitle(draft, journal, title)],
    ['abbrev-journal-title', (_, title) => mapAbbreviation(draft, journal, title)],
    ['journal-title-group', (_, group) => fillFrom(draft, table, group)],
    ['title-group', (_, group) => fillFrom(draft, table, group)],
    ['issn', (_, issn) => mapIssn(journal, issn)],
    ['issn-l', (_, issn) => mapIssn(journal, issn, 'Linking')],
    ['publisher', keepParts],
    ['journal-subtitle', kept('journal-subtitle')],
    ['trans-title-group', kept('journal-title-group/trans-title')],
    ['contrib-group', nothing],
    ['isbn', kept('journal-meta/isbn')],
    ['notes', nothing],
    ['self-uri', nothing],
    ['custom-meta-group', nothing]
  ])
  fillFrom(draft, table, element)
  if (journal.issns.length > 0 || Object.keys(journal).length > 1) draft.article.journal = journal
}

function mapJournalId(draft: Draft, journal: Journal, id: XmlElement, kind: string): void {
  const text = textOf(id)
  if (text === '') return
  if (kind === 'nlm-ta' && journal.medlineTa === undefined) journal.medlineTa = text
  else if (kind === 'iso-abbrev' && journal.isoAbbreviation === undefined) journal.isoAbbreviation = text
  else if (/^nlm-(?:journal-)?id$/.test(kind) && journal.nlmUniqueId === undefined) journal.nlmUniqueId = text
  else keep(draft, id.name, id)
}

function mapJournalTitle(draft: Draft, journal: Journal, title: XmlElement): void {
  const text = textOf(title)
  if (journal.title === undefined && text !== '') journal.title = text
  else if (text !== journal.title) keep(draft, 'journal-title', title)
}

function mapAbbreviation(draft: Draft, journal: Journal, title: XmlElement): void {
  const text = textOf(title)
  const isNlm = /^nlm/.test(attributeOf(title, 'abbrev-type'))
  if (text === '') return
  if (isNlm && journal.medlineTa === undefined) journal.medlineTa = text
  else if (journal.isoAbbreviation === undefined) journal.isoAbbreviation = text
  else if (text !== journal.isoAbbreviation) keep(draft, 'abbrev-journal-title', title)
}

function mapIssn(journal: Journal, element: XmlElement, kind?: string): void {
  const issn = textOf(element)
  const word = attributeOf(element, 'pub-type') || attributeOf(element, 'publication-format')
  const type = kind ?? issnTypes.get(word.toLowerCase()) ?? word
  if (issn !== '' && !journal.issns.some(other => other.issn === issn && other.type === type)) {
    journal.issns.push({issn, ...(type !== '' && {type})})
  }
}

const idTypes = new Map([
  ['pmid', 'pubmed'],
  ['pmc', 'pmc'],
  ['pmcid', 'pmc'],
  ['doi', 'doi'],
  ['pii', 'pii'],
  ['manuscript', 'mid'],
  ['manuscript-id', 'mid']
])
/** PMC's own numbers, by which nothing can be found. */
const internal = /^(?:pmc-?uid|pmc-?aid|pmcaid|pmc-?aiid|pmcaiid)$/

const mapId: Fill = ({article}, element) => {
  const word = attributeOf(element, 'pub-id-type').toLowerCase()
  const id = textOf(element)
  if (id === '' || internal.test(word) || (word === 'accession' && /^PMC\d+$/.test(id))) return
  const type = idTypes.get(word) ?? (word || 'other')
  const value = type === 'pmc' && /^\d+$/.test(id) ? `PMC${id}` : id
  if (!article.articleIds.some(other => other.type === type && other.id === value))
    article.articleIds.push({type, id: value})
}

const rightsNames = ['copyright-statement', 'copyright-year', 'copyright-holder', 'license']

/**
 * `permissions`, or in the NLM DTD its parts without it: the copyright line goes with the abstract, wherever that stands;
 * the licence is kept.
 */
function mapRights(draft: Draft, meta: XmlElement): void {
  const {abstract} = draft.article
  for (const part of [
    ...childrenOf(meta, 'permissions').flatMap(all => childrenOf(all)),
    ...childrenOf(meta, ...rightsNames)
  ]) {
    const text = textOf(part)
    const isLine = part.name === 'copyright-statement' && abstract && abstract.copyright === undefined && text !== ''
    if (isLine) abstract.copyright = text
    else keep(draft, `permissions/${part.name}`, part)
  }
}

const mapKeywords: Fill = (draft, element) => {
  const {article} = draft
  const kind = attributeOf(element, 'kwd-group-type')
  const isOther = /abbr|classification|msc|jel|pacs|funding|code/i.test(kind)
  const language = languageCode(attributeOf(element, 'xml:lang'))
  const isTranslated = language !== undefined && article.languages.length > 0 && !article.languages.includes(language)
  for (const word of descendantsOf(element, ['kwd', 'compound-kwd', 'unstructured-kwd-group'])) {
    const parts = childrenOf(word, 'compound-kwd-part')
    const nested = word.name === 'kwd' ? word.children : []
    const {text, html} =
      parts.length > 0
        ? {text: parts.map(part => textOf(part)).join(' ')}
        : markedText(nested.length > 0 ? nested : word.children, ['nested-kwd'])
    if (isOther || isTranslated) keep(draft, `kwd-group[${isOther ? kind : language}]/kwd`, word)
    else
      for (const {text: keyword, ...markup} of splitWords(word.name, text, html))
        article.keywords.push({text: keyword, ...markup})
  }
}

const splitWords = (name: string, text: string, html?: string): {text: string; textHtml?: string}[] =>
  name === 'unstructured-kwd-group'
    ? text.split(/[;,] /).flatMap(word => (word.trim() === '' ? [] : [{text: word.trim()}]))
    : text === ''
      ? []
      : [{text, ...(html !== undefined && {textHtml: html})}]

const keepParts: Fill = (draft, element) => {
  for (const part of childrenOf(element)) keep(draft, `${element.name}/${part.name}`, part)
}

/** `support-group` holds funding, and what else somebody gave. */
const mapSupport: Fill = (draft, element) => {
  for (const part of childrenOf(element)) {
    if (part.name === 'funding-group') mapGrants(draft, part)
    else keep(draft, `support-group/${part.name}`, part)
  }
}

const mapHistory: Fill = (draft, element) => {
  for (const step of childrenOf(element)) mapHistoryDate(draft, step)
}

const mapCategories: Fill = (draft, element) => {
  for (const subject of descendantsOf(element, ['subject', 'series-title', 'series-text'])) {
    keep(draft, `article-categories/${subject.name}`, subject)
  }
}

/** What each element of `article-meta` says. Dates, people, place and titles have been read together. */
const metaTable: ReadonlyMap<string, Fill> = new Map<string, Fill>([
  ['article-id', mapId],
  ['object-id', mapId],
  ['article-categories', mapCategories],
  ['abstract', mapAbstract],
  ['trans-abstract', mapTransAbstract],
  ['kwd-group', mapKeywords],
  ['history', mapHistory],
  ['pub-history', mapHistory],
  ['related-article', mapRelation],
  ['related-object', mapRelation],
  ['funding-group', mapGrants],
  ['support-group', mapSupport],
  ['contract-num', mapNumber],
  ['contract-sponsor', mapSponsor],
  ['grant-num', mapNumber],
  ['grant-sponsor', mapSponsor],
  ['author-notes', mapNotes],
  ['product', kept('product')],
  ['conference', kept('conference')],
  ['issue-title', kept('issue-title')],
  ['issue-sponsor', kept('issue-sponsor')],
  ['issue-id', kept('issue-id')],
  ['issue-title-group', kept('issue-title')],
  ['volume-id', kept('volume-id')],
  ['volume-series', kept('volume-series')],
  ['article-version', kept('article-version')],
  ['article-version-alternatives', kept('article-version')],
  ['supplementary-material', kept('supplementary-material')],
  ['isbn', kept('isbn')],
  ['counts', mapCounts],
  ...[
    'permissions',
    ...rightsNames,
    'pub-date',
    'pub-date-not-available',
    'contrib-group',
    'contrib',
    'aff',
    'aff-alternatives',
    'collab-alternatives',
    'title-group',
    'volume',
    'issue',
    'issue-part',
    'supplement',
    'fpage',
    'lpage',
    'page-range',
    'elocation-id',
    'title'
  ].map(name => [name, nothing] as const),
  ...['self-uri', 'custom-meta-group', 'custom-meta-wrap', 'ext-link', 'uri', 'xref', 'x'].map(
    name => [name, nothing] as const
  )
])

function mapCounts({article}: Draft, element: XmlElement): void {
  const count = childOf(element, 'ref-count')
  const printed = count ? attributeOf(count, 'count') : ''
  if (printed !== '') article.numberOfReferences = printed
}

/** Volume, issue and pages, or the number that stands for them. */
function mapPlace(article: Article, meta: XmlElement): void {
  const volume = childText(meta, 'volume')
  const issue = [childText(meta, 'issue'), childText(meta, 'issue-part'), childText(meta, 'supplement')]
    .filter(Boolean)
    .join(' ')
  if (volume !== '') article.volume = volume
  if (issue !== '') article.issue = issue
  const numbers = childrenOf(meta, 'elocation-id')
  for (const number of numbers) {
    const kind = attributeOf(number, 'content-type')
    if (/^(?:doi|pii)$/.test(kind) && textOf(number) !== '') article.locations.push({type: kind, id: textOf(number)})
  }
  const children = meta.children.filter(
    child =>
      typeof child === 'string' || !numbers.includes(child) || !/^(?:doi|pii)$/.test(attributeOf(child, 'content-type'))
  )
  const pages = pagesOf({...meta, children})
  if (pages !== '') article.pagination = abbreviate(readPages(pages))
}

/** `668-674` is `668-74`, as PubMed prints it. */
function abbreviate(pages: Pagination): Pagination {
  const {medlinePgn, startPage = '', endPage = ''} = pages
  if (medlinePgn !== `${startPage}-${endPage}` || startPage.length !== endPage.length) return pages
  let same = 0
  while (same < endPage.length - 1 && startPage[same] === endPage[same]) same++
  return {...pages, medlinePgn: `${startPage}-${endPage.slice(same)}`}
}
