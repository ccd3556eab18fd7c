import {
  type Abstract,
  type Article,
  type Book,
  type Extra,
  emptyArticle,
  emptyBook,
  emptyJournal,
  type Ids,
  type Journal
} from '@pubcite/schema/model'
import {fromCslDate} from './date.js'
import {type CslItem, otherFields} from './item.js'
import {bcp47ToMarc} from './language.js'
import {fromCslText} from './markup.js'
import {fromCslNames} from './name.js'
import {fromCslPages} from './pages.js'
import {fromCslRetraction} from './retraction.js'
import {toCsl} from './to-csl.js'
import {fromCslType} from './type.js'
import {present, textOf} from './value.js'

/**
 * Read a CSL-JSON item as an article: one of ours gives back what `toCsl` was given, as far as CSL carries it.
 * A value that is not what the schema of CSL-JSON asks for is left out; a field that an article has no place for is in
 * `extra`; nothing is thrown.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export function fromCsl(item: CslItem): Article {
  const custom = customOf(item)
  const preprint = /preprint/i.test(textOf(item.genre) ?? '')
  const kind = fromCslType(item.type, textOf(custom['sourceType']), preprint)
  const {authors, complete} = fromCslNames(item.author)
  const {publicationTypes, relations} = fromCslRetraction(textOf(item.status), textOf(item.references))
  const status =
    textOf(custom['publicationStatus']) ??
    (/^advance online|ahead of print/i.test(textOf(item.status) ?? '') ? 'aheadofprint' : undefined)
  const isChapter = kind.type === 'book-chapter'
  const abstract = textOf(item.abstract)
  const article: Article = {
    ...emptyArticle(),
    ...kind,
    ids: readIds(item, custom),
    ...rich('title', item.title),
    ...rich('vernacularTitle', item['original-title']),
    authors,
    ...((complete === false || custom['authorsComplete'] === false) && {authorsComplete: false}),
    editors: isChapter ? [] : fromCslNames(item.editor).authors,
    ...present({
      journal: preprint
        ? readServer(item, custom)
        : isChapter || kind.type === 'book'
          ? undefined
          : readJournal(item, custom),
      ...readDates(item, custom),
      pubModel: textOf(custom['pubModel']),
      publicationStatus: status,
      volume: textOf(item.volume),
      issue: textOf(item.issue),
      pagination: fromCslPages(textOf(item.page), isChapter || kind.type === 'book' ? undefined : textOf(item.number)),
      book: preprint ? undefined : readBook(item, custom, kind.type),
      abstract: abstract === undefined ? undefined : readAbstract(abstract)
    }),
    locationLabels:
      isChapter && textOf(item['chapter-number'])
        ? [{label: `Chapter ${textOf(item['chapter-number'])}`, type: 'chapter'}]
        : [],
    keywords: (textOf(item.keyword) ?? '')
      .split(/(?<!\s)\s*;\s*/)
      .filter(Boolean)
      .map(text => ({text})),
    languages: readLanguages(item, custom),
    publicationTypes: [...(preprint ? [{name: 'Preprint', ui: 'D000076942'}] : []), ...publicationTypes],
    relations
  }
  return {...article, extra: readRest(item, article)}
}

function customOf({custom}: CslItem): Record<string, unknown> {
  return typeof custom === 'object' && custom !== null ? custom : {}
}

/** `{title, titleHtml}` */
function rich<Key extends string>(key: Key, value: unknown): {[Name in Key | `${Key}Html`]?: string} {
  const {text, html} = fromCslText(textOf(value) ?? '')
  const fields = {...(text && {[key]: text}), ...(text && html && {[`${key}Html`]: html})}
  return fields as {[Name in Key | `${Key}Html`]?: string}
}

function readIds(item: CslItem, custom: Record<string, unknown>): Ids {
  const url = textOf(item.URL) ?? ''
  const bookshelf = /^NBK\d+$/.exec(textOf(custom['bookshelf']) ?? '')?.[0] ?? /\/books\/(NBK\d+)/.exec(url)?.[1]
  return present({
    pmid: /^(?:PMID:? ?)?0*(?<id>[1-9]\d*)$/i.exec(textOf(item.PMID) ?? '')?.groups?.['id'],
    pmcid: textOf(item.PMCID)
      ?.replace(/^(?:PMCID:? ?)?(?:PMC)?(?=\d+$)/i, 'PMC')
      .match(/^PMC\d+$/)?.[0],
    doi: /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)?(?<id>10\.[^\s/]+\/.+)$/is.exec(textOf(item.DOI) ?? '')?.groups?.[
      'id'
    ],
    pii: textOf(custom['pii']),
    mid: textOf(custom['mid']),
    bookshelf
  })
}

function readJournal(item: CslItem, custom: Record<string, unknown>): Journal | undefined {
  const {text: title} = fromCslText(textOf(item['container-title']) ?? '')
  const medlineTa = textOf(item['container-title-short']) ?? textOf(item.journalAbbreviation)
  const issns = (textOf(item.ISSN)?.match(/\d{4}-?\d{3}[\dX]/gi) ?? []).map(issn => ({
    issn: issn.toUpperCase().replace(/^(\d{4})(?=\w{4}$)/, '$1-')
  }))
  const isTitle = title !== '' && custom['containerTitleAbbreviated'] !== true
  if (!isTitle && !medlineTa && issns.length === 0) return undefined
  return {...emptyJournal(), ...(isTitle && {title}), ...(medlineTa && {medlineTa}), issns}
}

/** The server of a preprint is its publisher; other sources may call it the container. */
function readServer(item: CslItem, custom: Record<string, unknown>): Journal | undefined {
  const own = present({title: textOf(custom['journalTitle']), medlineTa: textOf(custom['medlineTa'])})
  if (Object.keys(own).length > 0) return {...emptyJournal(), ...own}
  const title = textOf(item.publisher)
  return title ? {...emptyJournal(), title} : readJournal(item, custom)
}

/** `issued` is the electronic date where `custom` has that of the issue, or where nothing but `pubModel` says so. */
function readDates(item: CslItem, custom: Record<string, unknown>) {
  const issued = fromCslDate(item.issued)
  const pubDate = fromCslDate(custom['pubDate'])
  if (pubDate) return {pubDate, articleDate: issued} // every record has a date of its issue: a lone one is that
  return {pubDate: issued, articleDate: fromCslDate(item['available-date'])}
}

function readBook(item: CslItem, custom: Record<string, unknown>, type: Article['type']): Book | undefined {
  const name = textOf(item.publisher)
  const location = textOf(item['publisher-place'])
  const host = type === 'book-chapter'
  const containerAuthors = fromCslNames(item['container-author'])
  const isCut = containerAuthors.complete === false || custom['containerAuthorsComplete'] === false
  const fields = {
    ...(host && rich('title', item['container-title'])),
    ...(name || location ? {publisher: present({name, location})} : {}),
    ...present({edition: textOf(item.edition), medium: textOf(item.medium)}),
    ...(type === 'book' || host ? present({reportNumber: textOf(item.number)}) : {}),
    ...rich('volumeTitle', item['volume-title']),
    ...rich('collectionTitle', item['collection-title']),
    ...(host && isCut && {authorsComplete: false as const})
  }
  const lists = {
    authors: host ? containerAuthors.authors : [],
    editors: host ? fromCslNames(item.editor).authors : [],
    isbns: (textOf(item.ISBN) ?? '').split(/[\s,;]+/).filter(isbn => /\d{3}/.test(isbn))
  }
  const isEmpty = Object.keys(fields).length === 0 && Object.values(lists).every(({length}) => length === 0)
  return isEmpty ? undefined : {...emptyBook(), ...fields, ...lists}
}

/** A line is a section; a label in capitals before a colon is its label. */
function readAbstract(abstract: string): Abstract {
  const lines = abstract.split(/(?<!\s)\s*\n\s*/).filter(Boolean)
  const sections = lines.map(line => {
    const labelled = /^(?<label>[A-Z][A-Z ,/&()'-]{2,}): (?<text>.*)$/.exec(line)?.groups
    return labelled ? {label: labelled['label']!, text: labelled['text']!} : {text: line}
  })
  return {sections}
}

/** The fields that are read above, or that say what others say. */
const known = new Set(
  (
    'id type custom title original-title author editor container-author genre container-title container-title-short ISSN ' +
    'journalAbbreviation issued available-date volume issue page page-first number abstract keyword language DOI PMID PMCID ' +
    'status references note chapter-number collection-title volume-title edition publisher publisher-place ISBN medium URL'
  ).split(' ')
)

/**
 * What the article has no place for, as it stands: a field that nothing reads, one that an article of this type does not
 * have (a `chapter-number` of a report), and a note or a link that is not one of ours.
 */
function readRest(item: CslItem, article: Article): Extra[] {
  const back: Partial<Record<string, unknown>> = {...toCsl(article)}
  const isSaid = (key: string, value: unknown) =>
    key === 'id' ||
    key === 'custom' ||
    (known.has(key) &&
      (!otherFields.has(key) || back[key] !== undefined || (key === 'page-first' && isFirstPage(value, article))) &&
      !(key === 'note' && item.status !== 'retracted') &&
      !(key === 'URL' && !/\/books\/NBK/.test(`${value}`)))
  return Object.entries(item).flatMap(([key, value]) => {
    const text = isSaid(key, value)
      ? undefined
      : (textOf(value) ?? (value && typeof value === 'object' ? JSON.stringify(value) : undefined))
    return text ? [{path: key, text}] : []
  })
}

const isFirstPage = (value: unknown, {pagination}: Article): boolean => textOf(value) === pagination?.startPage

function readLanguages(item: CslItem, custom: Record<string, unknown>): string[] {
  const all = Array.isArray(custom['languages'])
    ? custom['languages'].map(textOf).filter(code => code !== undefined)
    : []
  const first = bcp47ToMarc(textOf(item.language) ?? '')
  return all.length > 0 ? all : first ? [first] : []
}
