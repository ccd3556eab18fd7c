import type {Abstract, Article, Book, Journal} from '@pubcite/schema/model'
import {citationDate, citesArticleDate, toCslDate} from './date.js'
import {type CslCustom, type CslItem, otherFields} from './item.js'
import {marcToBcp47} from './language.js'
import {toCslText} from './markup.js'
import {toCslNames} from './name.js'
import {toCslPages} from './pages.js'
import {toCslRetraction} from './retraction.js'
import {isPreprint, toCslType} from './type.js'
import {present} from './value.js'

/**
 * Write an article as a CSL-JSON item, valid against `csl-data.json`. What CSL has no field for and a citation may need
 * is kept in `custom` (`CslCustom`).
 * @returns The item; its `id` is `pmid21874597`, else the PMCID, the DOI, or the first author, the year and a word of the title.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export function toCsl(article: Article): CslItem {
  const {ids, title, vernacularTitle} = article
  const custom = customFields(article)
  return {
    ...restFields(article),
    id: itemId(article),
    type: toCslType(article),
    ...present({
      title: title && toCslText(title, article.titleHtml),
      'original-title': vernacularTitle && toCslText(vernacularTitle, article.vernacularTitleHtml),
      author: list(toCslNames(article.authors, article.authorsComplete)),
      editor: list(toCslNames(article.editors)),
      genre: isPreprint(article) ? 'Preprint' : undefined,
      ...(isPreprint(article) ? serverFields(article) : journalFields(article.journal)),
      ...bookFields(article),
      ...dateFields(article),
      volume: article.volume ?? article.book?.volume,
      issue: article.issue,
      ...(isPreprint(article) ? {} : toCslPages(article.pagination)),
      abstract: article.abstract && writeAbstract(article.abstract),
      keyword: list(keywords(article))?.join('; '),
      language: article.languages[0] && marcToBcp47(article.languages[0]),
      DOI: ids.doi,
      PMID: ids.pmid,
      PMCID: ids.pmcid,
      status: article.publicationStatus === 'aheadofprint' ? 'advance online publication' : undefined,
      ...toCslRetraction(article)
    }),
    ...(Object.keys(custom).length > 0 && {custom: {...custom}})
  }
}

function itemId(article: Article): string {
  const {pmid, pmcid, doi} = article.ids
  if (pmid) return `pmid${pmid}`
  const [author] = article.authors
  const name = author?.type === 'group' ? author.collectiveName : author?.lastName
  const words = [name, citationDate(article)?.year, article.title?.match(/[\p{L}\p{N}]{4,}/u)?.[0]]
  return pmcid ?? doi ?? (words.join('').replace(/[^\p{L}\p{N}]/gu, '') || 'article')
}

function journalFields(journal?: Journal) {
  const short = journal?.medlineTa ?? journal?.isoAbbreviation
  const title = journal?.title ?? short
  return {
    'container-title': title && toCslText(title),
    'container-title-short': short,
    journalAbbreviation: short,
    ISSN: list(journal?.issns ?? [])
      ?.map(({issn}) => issn)
      .join(', ')
  }
}

/** The server publishes a preprint; no journal contains it. */
function serverFields({journal, pagination}: Article) {
  const server = journal?.medlineTa ?? journal?.isoAbbreviation ?? journal?.title
  return {publisher: server, number: pagination?.startPage ?? pagination?.medlinePgn}
}

/** A chapter names its book as container; a book is what the item is. */
function bookFields({type, book, ids, locationLabels}: Article) {
  const collection = book?.collectionTitle
  return {
    ...(book && type !== 'book' && hostFields(book)),
    'chapter-number': type === 'book-chapter' ? locationLabels.map(numberOf).find(Boolean) : undefined,
    'collection-title': collection && toCslText(collection, book.collectionTitleHtml),
    'volume-title': book?.volumeTitle && toCslText(book.volumeTitle, book.volumeTitleHtml),
    edition: book?.edition?.replace(/^(\d+)(?:st|nd|rd|th)?(?: ed(?:ition)?\.?)?$/i, '$1'),
    ...(book?.publisher && {publisher: book.publisher.name, 'publisher-place': book.publisher.location}),
    ISBN: list(book?.isbns ?? [])?.join(' '),
    medium: book?.medium,
    URL: ids.bookshelf && `https://www.ncbi.nlm.nih.gov/books/${ids.bookshelf}/`,
    ...(book?.reportNumber && {number: book.reportNumber})
  }
}

/** `Chapter 3`, `Chapter S4`, `3` */
const numberOf = ({label}: Article['locationLabels'][number]): string | undefined =>
  /^Chapter (\S+)$/i.exec(label)?.[1] ?? /\d+/.exec(label)?.[0]

function hostFields(book: Book) {
  return {
    ...(book.title && {'container-title': toCslText(book.title, book.titleHtml)}),
    'container-author': list(toCslNames(book.authors, book.authorsComplete)),
    ...(book.editors.length > 0 && {editor: toCslNames(book.editors)})
  }
}

function dateFields(article: Article) {
  const issued = citationDate(article) ?? article.contributionDate
  const available = citesArticleDate(article) ? undefined : article.articleDate
  return {issued: issued && toCslDate(issued), 'available-date': available && toCslDate(available)}
}

function writeAbstract({sections}: Abstract): string | undefined {
  const paragraphs = sections.map(({label, text}) => (label ? `${label}: ${text}` : text).replace(/\s+/g, ' ').trim())
  return paragraphs.filter(Boolean).join('\n') || undefined
}

/** MeSH headings first (`Sleep/physiology`), then the authors' own words. No value holds the semicolon that divides them. */
function keywords(article: Article): string[] {
  const headings = article.meshHeadings.flatMap(({descriptor, qualifiers}) =>
    qualifiers.length === 0 ? [descriptor.name] : qualifiers.map(({name}) => `${descriptor.name}/${name}`)
  )
  const all = [...headings, ...article.keywords.map(({text}) => text)]
  return [...new Set(all.map(word => word.replace(/(?<!\s)\s*;\s*/g, ', ').trim()).filter(Boolean))]
}

function customFields(article: Article): CslCustom {
  const {authorsComplete, pubModel, publicationStatus, pubDate, languages, ids, journal, book, type, sourceType} =
    article
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  return present({
    authorsComplete,
    containerAuthorsComplete: type === 'book' ? undefined : book?.authorsComplete,
    ...(isPreprint(article)
      ? {journalTitle: journal?.title, medlineTa: journal?.medlineTa}
      : {containerTitleAbbreviated: abbreviation && !journal?.title ? (true as const) : undefined}),
    pubModel,
    publicationStatus,
    pubDate: pubDate && citesArticleDate(article) ? toCslDate(pubDate) : undefined,
    languages: languages.length > 1 ? [...languages] : undefined,
    pii: ids.pii,
    mid: ids.mid,
    bookshelf: ids.bookshelf,
    sourceType
  })
}

/** What another item had and an article has no place for: it is kept in `extra` under the name that CSL has for it. */
function restFields({extra}: Article): Record<string, unknown> {
  return Object.fromEntries(
    extra.flatMap(({path, text}) => {
      const kind = otherFields.get(path)
      const value = kind === 'text' ? text : kind && readOther(path, text)
      return value === undefined ? [] : [[path, value]]
    })
  )
}

const dates: ReadonlySet<string> = new Set(['accessed', 'event-date', 'original-date', 'submitted'])

/** Names, dates and categories are kept as JSON. What another tool wrote in their place would trip a citation engine. */
function readOther(name: string, text: string): unknown {
  const value = readJson(text)
  if (dates.has(name)) return isObject(value) ? value : undefined
  const isPart = name === 'categories' ? (part: unknown) => typeof part === 'string' : isObject
  return Array.isArray(value) && value.every(isPart) ? value : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list<Value>(values: Value[]): Value[] | undefined {
  return values.length > 0 ? values : undefined
}
