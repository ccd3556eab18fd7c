import {bcp47, writeDate} from '@pubcite/nlm'
import {type Article, type Author, isRetracted, type PartialDate, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {givenNames} from '../../given-names.js'
import {isoDate} from '../../iso-date.js'
import {keywordsOf} from '../../keywords.js'
import {mainDate} from '../../main-date.js'
import {isPreprint, notesOf} from '../../notes.js'
import {oneLine} from '../../one-line.js'
import {wholeRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'
import {readRuns} from '../../xml.js'

type Creator = {creatorType: string; firstName: string; lastName: string} | {creatorType: string; name: string}

/** An item of Zotero. A field that its type does not have is not among its keys: the API would refuse the item. */
export type Item = Record<string, string | Creator[] | {tag: string; type: 1}[] | string[] | Record<string, never>>

/** The item of an article. */
export function map(article: Article): Item {
  const {abstract, ids, languages} = article
  const date = mainDate(article)
  const itemType = typeOf(article)
  const common: Fields = [
    ['abstractNote', abstractText(abstract)],
    ['date', date && writeZoteroDate(date)],
    ['language', languages[0] && (bcp47(languages[0]) ?? languages[0])],
    ['url', ids.doi && ids.pmid === undefined ? undefined : recordUrls(ids)[0]],
    ['libraryCatalog', ids.pmid && 'PubMed']
  ]
  return {
    itemType,
    title: writeTitle(article),
    creators: creators(article),
    ...filled(itemType === 'journalArticle' ? journalFields(article) : otherFields(article, itemType)),
    ...filled(common),
    ...filled([['extra', extraLines(article, itemType).join('\n')]]),
    tags: keywordsOf(article).map(keyword => ({tag: oneLine(keyword), type: 1 as const})),
    collections: [],
    relations: {}
  }
}

type ItemType = 'journalArticle' | 'preprint' | 'book' | 'bookSection' | 'document'
type Fields = (readonly [name: string, value: string | undefined])[]

const types = {
  'journal-article': 'journalArticle',
  book: 'book',
  'book-chapter': 'bookSection',
  other: 'document'
} as const

function typeOf(article: Article): ItemType {
  return isPreprint(article) ? 'preprint' : types[article.type]
}

function filled(fields: Fields): Record<string, string> {
  const lines = fields.map(([name, value]) => [name, name === 'extra' ? (value ?? '') : oneLine(value ?? '')] as const)
  return Object.fromEntries(lines.filter(([, value]) => value !== ''))
}

/** Zotero prints these four elements, and takes no entities. */
function writeTitle({title = '', titleHtml}: Article): string {
  return readRuns(title, titleHtml)
    .map(({text, within}) => {
      const marks = within.filter(mark => mark !== 'u')
      return marks.reduceRight((inner, mark) => `<${mark}>${inner}</${mark}>`, text)
    })
    .join('')
}

function creators({type, authors, authorsComplete, editors, book}: Article): Creator[] {
  const list = (creatorType: string, people: readonly Author[]) =>
    printedAuthors(people).map(author => writeCreator(creatorType, author))
  return [
    ...list('author', authors),
    ...(authorsComplete === false ? [{creatorType: 'author', name: 'et al.'}] : []),
    ...list('editor', type === 'book-chapter' ? (book?.editors ?? []) : editors)
  ]
}

/** A suffix stands behind the given names, where Zotero's own import leaves it. */
function writeCreator(creatorType: string, author: Author): Creator {
  if (author.type === 'group') return {creatorType, name: oneLine(author.collectiveName)}
  const given = [givenNames(author), author.suffix].filter(part => part !== undefined).join(', ')
  const lastName = oneLine(author.lastName)
  return given === '' ? {creatorType, name: lastName} : {creatorType, firstName: oneLine(given), lastName}
}

function journalFields({journal, volume, issue, pagination, ids}: Article): Fields {
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  return [
    ['publicationTitle', journal?.title ?? abbreviation],
    ['journalAbbreviation', abbreviation],
    ['volume', volume],
    ['issue', issue],
    ['pages', wholeRange(pagination)],
    ['ISSN', journal?.issns[0]?.issn],
    ['DOI', ids.doi]
  ]
}

function otherFields({journal, ids, book, volume, pagination}: Article, itemType: ItemType): Fields {
  if (itemType === 'document') return []
  if (itemType === 'preprint') {
    return [
      ['repository', journal?.title ?? journal?.medlineTa],
      ['DOI', ids.doi]
    ]
  }
  return [
    ['bookTitle', itemType === 'bookSection' ? book?.title : undefined],
    ['series', book?.collectionTitle],
    ['volume', volume ?? book?.volume],
    ['edition', book?.edition],
    ['publisher', book?.publisher?.name],
    ['place', book?.publisher?.location],
    ['pages', itemType === 'bookSection' ? wholeRange(pagination) : undefined],
    ['ISBN', book?.isbns.join(' ')]
  ]
}

/** `2023-01-10`, `Winter 2021`, and what is neither as it is printed. */
function writeZoteroDate(date: PartialDate): string {
  const {year, month, season, end} = date
  if (end || date.raw || (month !== undefined && season !== undefined)) return writeDate(date)
  return season === undefined ? (isoDate(date) ?? '') : `${season} ${year ?? ''}`
}

/** `Key: value`, of which Zotero and its plugins read these; a text cannot add a line, since each is one. */
function extraLines(article: Article, itemType: ItemType): string[] {
  const {pmid, pmcid, mid, bookshelf, doi} = article.ids
  const host = article.journal?.title ?? article.journal?.medlineTa
  const lines: Fields = [
    ['PMID', pmid],
    ['PMCID', pmcid],
    ['NIHMSID', mid],
    ['Bookshelf ID', bookshelf],
    ['DOI', itemType === 'journalArticle' || itemType === 'preprint' ? undefined : doi],
    ['container-title', itemType === 'document' ? host : undefined],
    ['status', isRetracted(article) ? 'retracted' : undefined]
  ]
  return [
    ...lines.flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${oneLine(value)}`)),
    ...notesOf(article).map(oneLine)
  ]
}
