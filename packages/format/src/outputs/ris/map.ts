import {bookshelfUrl, doiUrl, pmcUrl, pubmedUrl, writeDate} from '@pubcite/nlm'
import {type Article, type Author, type PartialDate, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {keywordsOf} from '../../keywords.js'
import {kindOfArticle} from '../../kind.js'
import {electronicDate, mainDate} from '../../main-date.js'
import {commaName, withoutCommas} from '../../names.js'
import {notesOf} from '../../notes.js'
import {pageRange} from '../../page-range.js'

/** A tag and what stands behind it; without a value it is not printed. */
export type Field = readonly [tag: string, value: string | undefined]

export interface RisOptions {
  /**
   * For EndNote: groups end in a comma and double the commas in their name, the electronic date stands in `ET`, the
   * number of an article in `C7`, the first affiliation in `AD`. Other readers take these for an empty given name, an
   * edition, an issue and the place of the publisher.
   */
  endnote?: boolean
}

const types = {'journal-article': 'JOUR', book: 'BOOK', 'book-chapter': 'CHAP', other: 'GEN'} as const

/** The fields of a record, in an order that no reader stumbles over. */
export function map(article: Article, options: RisOptions): Field[] {
  return [
    ['TY', types[article.type]],
    ...nameFields(article, options),
    ['TI', article.title],
    ...hostFields(article),
    ...dateFields(article, options),
    ...placeFields(article, options),
    ...identifierFields(article),
    ['AB', abstractText(article.abstract)],
    ...keywordFields(article),
    ...article.languages.map((language): Field => ['LA', language]),
    ['AD', options.endnote ? firstAffiliation(article) : undefined],
    ['M3', kindOfArticle(article)],
    ...notesOf(article).map((note): Field => ['N1', note])
  ]
}

function nameFields(article: Article, options: RisOptions): Field[] {
  const names = (tag: string, authors: readonly Author[]) =>
    printedAuthors(authors).map((author): Field => [tag, writeAuthor(author, options)])
  const cut = article.authorsComplete === false
  return [
    ...names('AU', article.authors),
    // without a comma, so that Zotero and citation-js take it for a name of one piece and print it as it is;
    // bibutils knows it, and MEDLINE itself says so
    ...(cut ? [['AU', options.endnote ? 'et al.,' : 'et al.'] as const] : []),
    ...names('A3', article.type === 'book' ? article.editors : []),
    ...names('A2', article.type === 'book-chapter' ? (article.book?.editors ?? []) : [])
  ]
}

/** `Family, Given, Suffix`: a comma of a name itself would begin its next part. */
function writeAuthor(author: Author, options: RisOptions): string {
  if (author.type === 'group') {
    const {collectiveName} = author
    return options.endnote ? `${collectiveName.replace(/,/g, ',,')},` : withoutCommas(collectiveName)
  }
  return commaName(author)
}

/** The journal, or the book that a chapter stands in. JabRef wants the abbreviation after the title. */
function hostFields({type, journal, book}: Article): Field[] {
  const abbreviation = (journal?.medlineTa ?? journal?.isoAbbreviation)?.replace(/\./g, '')
  const title = journal?.title ?? abbreviation
  return [
    ['T2', type === 'book-chapter' ? book?.title : title],
    ['JF', journal?.title],
    ['J2', abbreviation],
    ['JA', abbreviation],
    ['T3', book?.collectionTitle],
    ['PB', book?.publisher?.name],
    ['CY', book?.publisher?.location],
    ['ET', book?.edition],
    ['SN', book?.isbns[0] ?? journal?.issns[0]?.issn]
  ]
}

function dateFields(article: Article, options: RisOptions): Field[] {
  const date = mainDate(article)
  const epub = electronicDate(article)
  return [
    ['PY', date?.year === undefined ? undefined : four(date.year)],
    ['DA', date && writeSlashed(date)],
    ['ET', options.endnote && epub ? writeSlashed(epub) : undefined]
  ]
}

/** `2020/03/04`, `2020/03//`, and what is no such date behind the third slash: `2020///Winter`, `2019///Sep-Oct`. */
function writeSlashed(date: PartialDate): string | undefined {
  const {year, month, day, season, end} = date
  if (year === undefined) return undefined
  if (month !== undefined && season === undefined && !end) {
    return `${four(year)}/${two(month)}/${day === undefined ? '/' : two(day)}`
  }
  const rest = withoutYear(writeDate(date), String(year)).trim().replace(/\//g, '-')
  return rest === '' ? undefined : `${four(year)}///${rest}`
}

/** The year stands first, or, behind a season, last. */
function withoutYear(printed: string, year: string): string {
  if (printed.startsWith(year)) return printed.slice(year.length)
  const before = printed.slice(0, -year.length)
  return printed.endsWith(year) && !/\d/.test(before.slice(-1)) ? before : printed
}

const two = (part: number) => String(part).padStart(2, '0')
const four = (part: number) => String(part).padStart(4, '0')

function placeFields({volume, book, issue, pagination}: Article, options: RisOptions): Field[] {
  const pages = pageRange(pagination)
  return [
    ['VL', volume ?? book?.volume],
    ['C7', options.endnote && pages && !pages.end && /\D/.test(pages.start) ? pages.start : undefined],
    ['IS', issue],
    ['SP', pages?.start],
    ['EP', pages?.end],
    ['N1', pages?.all && `Pages: ${pages.all}`]
  ]
}

function identifierFields({ids}: Article): Field[] {
  const {pmid, pmcid, doi, mid, bookshelf} = ids
  return [
    ['DO', doi],
    ['AN', pmid],
    ['C2', pmcid],
    ['C6', mid],
    ['DB', pmid && 'PubMed'],
    ['DP', pmid && 'NLM'],
    ['UR', pmid && pubmedUrl(pmid)],
    ['UR', pmcid && pmcUrl(pmcid)],
    ['UR', bookshelf && bookshelfUrl(bookshelf)],
    // rispy ends a link at a semicolon, which a DOI may hold
    ['UR', doi && !pmid && !doi.includes(';') ? doiUrl(doi) : undefined]
  ]
}

/** Zotero divides keywords at semicolons, and a single one at its commas too. */
function keywordFields(article: Article): Field[] {
  const keywords = keywordsOf(article).map(keyword => keyword.replace(/;/g, ',').replace(/^\*+/, ''))
  const alone = keywords.length === 1
  return keywords.map(keyword => ['KW', alone ? keyword.replace(/, ?/g, ' – ') : keyword])
}

function firstAffiliation({authors}: Article): string | undefined {
  return authors.find(({affiliations}) => affiliations.length > 0)?.affiliations[0]?.text
}
