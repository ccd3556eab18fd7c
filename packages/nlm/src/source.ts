/**
 * The line that says where an article appeared: `J Imag Sleep. 2023 Jan 10;4(2):101-9. doi: 10.5555/x. Epub 2022 Nov 2.`
 */
import {type Article, emptyCitation, type PartialDate, type Relation} from '@pubcite/schema/model'
import {type ReadBook, readBook, writeBookSource} from './book-citation.js'
import {writeDate} from './date.js'
import {type Dated, readDated} from './dated.js'
import {readDoi} from './ids.js'
import {join} from './join.js'
import {isPreprint, readJournal, writeJournal} from './journal.js'
import {writePlace} from './place.js'
import {joinLines, type Sentence, sentences} from './sentence.js'
import {isTail, readTail, type Second, type Tail, typesOf, writeSecond} from './tail.js'

/**
 * A stretch of a citation that was not read, and the part that it stands for; or the `end` of one that no period
 * closes: it was read, and may be cut.
 */
export interface Doubt {
  part: 'authors' | 'title' | 'journal' | 'place' | 'tail' | 'end'
  text: string
}

type SourcePart =
  | 'type'
  | 'ids'
  | 'locations'
  | 'journal'
  | 'book'
  | 'pubDate'
  | 'articleDate'
  | 'contributionDate'
  | 'dateRevised'
  | 'pubModel'
  | 'publicationStatus'
  | 'volume'
  | 'issue'
  | 'pagination'
  | 'languages'
  | 'publicationTypes'
  | 'relations'

/** The parts of a source line, with their meaning in an `Article`, and what was not read. */
export interface Source extends Pick<Article, SourcePart> {
  doubts: Doubt[]
}

/** What is known of a citation or source line beside its text. */
export interface ReadSourceOptions {
  /** The title of the book, where something else names it: the imprint follows it, whatever its periods and colons. */
  bookTitle?: string | undefined
}

/** How a source line is written. */
export interface SourceOptions {
  /** How an article that is ahead of print says so; `false` where it does not, as in MEDLINE's SO. Default `Online`. */
  ahead?: 'Online' | 'Epub' | false
}

/**
 * Read a source line, as MEDLINE's SO, lists, references and the head of a page print it:
 * `J Imag Sleep. 2023 Jan 10;4(2):101-9. doi: 10.5555/x. Epub 2022 Nov 2.` The journal may be missing (`. 2012 Jan;…`);
 * so may the title of a book or chapter (`2023 Jun 26. In: Imaginary Sleep [Internet]. …`).
 * @returns The parts that are printed; `undefined` if this is no source line, or if more stands before the date than a
 *   journal: that is a citation.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1
 */
export function readSource(text: string, {bookTitle}: ReadSourceOptions = {}): Source | undefined {
  const plain = readPlainSource(text)
  if (plain) return plain
  const printed = tidyCitation(text)
  const all = sentences(printed)
  const found = findSource(all)
  const book = found?.dated.hasPlace ? undefined : readBook(printed, all, bookTitle)
  if (book) return hasHead(book) ? undefined : book.source
  if (!found) return undefined
  const source = readSourceAt(printed, all, found)
  const head = printed.slice(0, all[found.at]!.start).trim()
  if (head === '') return source
  const named = readJournal(head)
  return named && {...source, ...named, publicationTypes: [...source.publicationTypes, ...named.publicationTypes]}
}

// a journal without periods, a date, volume and issue in words that open no sentence, pages, and perhaps a DOI
const plainSource =
  /^(?<journal>\p{Lu}[\p{L}-]*(?: [\p{L}][\p{L}-]*){0,11}(?: \([\p{L}\p{N} -]{1,60}\))?)\. (?<dated>[12]\d{3}(?: [A-Z][a-z]{2,5}(?: \d{1,2})?(?:-[A-Z][a-z]{2,5}(?: \d{1,2})?|-\d{1,2})?)?;\w{0,8}(?:-\d{1,4})?(?: (?:Suppl|Pt)(?: \d{1,3})?)?(?:\((?:\d{1,4}(?:-\d{1,4})?|(?:\d{1,3} )?(?:Suppl|Pt)(?: \d{1,3})?)\))?:[A-Z]{0,4}\d[\w-]{0,20}(?:\.e\d{1,6})?(?:; (?:author reply|discussion) [A-Z]{0,2}\d{1,3}(?:-\d{1,4})?)?)\.?(?:(?<=\.) doi: (?<doi>10\.[^\s"'”’»)\]<>]{6,100})\.)?$/u
const unplain = /PMC|Epub|eCollection|ahead|abstract|article/i

/**
 * `J Imag Sleep. 2023 Jan 10;4(2):101-9. doi: 10.5555/x.`, as most are: it has no sentences but these, and is not looked
 * through for others. `undefined` for any other.
 */
export function readPlainSource(printed: string): Source | undefined {
  const {journal = '', dated = '', doi} = plainSource.exec(printed)?.groups ?? {}
  if (journal === '' || unplain.test(printed)) return undefined
  const found = readDated(dated)
  const named = readJournal(`${journal}.`)
  const id = doi === undefined ? undefined : readDoi(doi)
  if (!found || !named || (doi !== undefined && id === undefined)) return undefined
  return {
    type: 'journal-article',
    ids: id === undefined ? {} : {doi: id},
    locations: [],
    pubDate: found.date,
    ...found.place,
    languages: [],
    publicationTypes: named.publicationTypes,
    relations: [],
    journal: named.journal,
    doubts: []
  }
}

/**
 * Write the source line of an article, as MEDLINE's SO and the head of a page print it.
 * @returns `''` for an article without journal and date.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html#so
 */
export function writeSource(article: Article, {ahead = 'Online'}: SourceOptions = {}): string {
  if (article.type === 'book' || article.type === 'book-chapter') return writeBookSource(article)
  return join(join(writeIssue(article), writeLocations(article)), writeSeconds(article, ahead))
}

/** Journal, date and place: `J Imag Sleep. 2023 Jan 10;4(2):101-9.` */
export function writeIssue(article: Article): string {
  const {pagination, journal} = article
  const {main} = datesOf(article)
  // PubMed prints the item's identifier for a page that is not known, unless the citation gave it in a phrase
  const pages = pagination || isCitationOnly(article) ? undefined : piiOf(article)
  const name = journal && writeJournal(journal)
  const dated = (main ? writeDate(main) : '') + writePlace(article, pages)
  return join(name ? `${name}${isPreprint(article) ? ' [Preprint]' : ''}.` : '', dated && `${dated}.`)
}

/** `pii: 32822.` where a citation printed it so, and `doi: 10.5555/x.` */
export function writeLocations(article: Article): string {
  const {doi} = article.ids
  const pii = article.pagination || !isCitationOnly(article) ? undefined : piiOf(article)
  return join(pii === undefined ? '' : `pii: ${pii}.`, doi && `doi: ${doi}.`)
}

/** `Epub 2022 Nov 2.`, `Online ahead of print.` */
export function writeSeconds(article: Article, ahead: 'Online' | 'Epub' | false): string {
  const {second} = datesOf(article)
  const isAhead = ahead && article.publicationStatus === 'aheadofprint'
  return join(second ? writeSecond(second.kind, second.date) : '', isAhead ? `${ahead} ahead of print.` : '')
}

/** Was this article read from a citation, or a line of one? Records name more of their journal, and their own types. */
export function isCitationOnly({journal, publicationTypes, history, vernacularTitle}: Article): boolean {
  if (journal?.title !== undefined || history.length > 0 || vernacularTitle !== undefined) return false
  const typed = publicationTypes.some(type => !isPreprint({publicationTypes: [type]}) && type.ui !== 'D016441')
  return !typed && (journal?.issns.length ?? 0) === 0
}

/** On one line, without the number or bullet before it and the labels of links after it. */
export function tidyCitation(text: string): string {
  return joinLines(withoutHardBlanks(text))
    .replace(/^(?:(?:[•·‣▪*>-]|\d{1,5}[:.)]) (?=\D)|\. )/, '')
    .replace(/(?: - (?:PubMed|PMC|DOI))+$/, '')
}

/** Word processors print hard blanks between the parts; a title may have its own: `5\u00a0mg`. */
function withoutHardBlanks(text: string): string {
  const isStructural =
    /[\u00a0\u202f]/.test(text) &&
    /[.;,][\u00a0\u202f](?:\p{L}|\d{4})|\d{4}[\u00a0\u202f]\p{Lu}\p{Ll}{2}\b|(?:doi|PMID):[\u00a0\u202f]/iu.test(text)
  return isStructural ? text.replace(/[\u00a0\u2002-\u200a\u202f]/g, ' ') : text
}

/** Where date and place stand: the index of the sentence, and what it says. */
export interface FoundSource {
  at: number
  dated: Dated
}

/**
 * Find the sentence that says when and where: the first after which nothing but a tail follows. Where there is none,
 * the last that has a volume or pages, if more stands before it than after.
 */
export function findSource(all: readonly Sentence[]): FoundSource | undefined {
  let last: FoundSource | undefined
  for (const [at, {text}] of all.entries()) {
    const dated = readDated(text)
    const next = all[at + 1]
    if (dated && (!next || isTail(next.text))) return {at, dated}
    if (dated?.hasPlace && all.at(-1)!.end - all[at]!.end < all[at]!.end) last = {at, dated}
  }
  return last
}

/** What a citation says from its date on. */
export function readSourceAt(text: string, all: readonly Sentence[], {at, dated}: FoundSource): Source {
  const tail = readTail(text, all, at + 1)
  const place: Doubt[] = dated.isSure ? [] : [{part: 'place', text: all[at]!.text}]
  return {
    type: 'journal-article',
    ids: tail.ids,
    locations: tail.locations,
    ...readDates(dated.date, tail),
    ...(tail.aheadOfPrint && {publicationStatus: 'aheadofprint'}),
    ...dated.place,
    languages: tail.languages,
    publicationTypes: typesOf(tail),
    relations: tail.notes.map(({type, text}) => ({...readMention(text), type})),
    doubts: [...place, ...tail.unread.map((text): Doubt => ({part: 'tail', text}))]
  }
}

const hasHead = ({head}: ReadBook) => head.title !== undefined || head.authors.length > 0 || head.doubts.length > 0

/** A mention of another work that has no authors and no title: a source line, or a DOI alone. */
function readMention(text: string): Omit<Relation, 'type'> {
  const source = readSource(text)
  if (source) return {...emptyCitation(text), ...citationParts(source)}
  const doi = /^doi: ?\S+$/.test(text) ? readDoi(text) : undefined
  return {...emptyCitation(text), ids: doi === undefined ? {} : {doi}}
}

/** What of a source a `Citation` has a place for. */
export function citationParts(source: Source): Pick<Relation, 'ids' | Exclude<SourcePart & keyof Relation, 'type'>> {
  const {ids, journal, book, pubDate, articleDate, volume, issue, pagination} = source
  return {
    ids,
    ...(journal && {journal}),
    ...(book && {book}),
    ...(pubDate && {pubDate}),
    ...(articleDate && {articleDate}),
    ...(volume !== undefined && {volume}),
    ...(issue !== undefined && {issue}),
    ...(pagination && {pagination})
  }
}

const models = {
  Epub: {pubModel: 'Print-Electronic', main: 'pubDate', other: 'articleDate'},
  eCollection: {pubModel: 'Electronic-eCollection', main: 'articleDate', other: 'pubDate'},
  Print: {pubModel: 'Electronic-Print', main: 'articleDate', other: 'pubDate'}
} as const

/** The two dates of a citation: the word before the second says which is which. */
function readDates(main: PartialDate, {second}: Tail): Pick<Article, 'pubDate' | 'articleDate' | 'pubModel'> {
  if (!second) return {pubDate: main}
  const model = models[second.kind]
  return {[model.main]: main, [model.other]: second.date, pubModel: model.pubModel}
}

interface Dates {
  main?: PartialDate
  second?: {kind: Second; date: PartialDate}
}

/** Which date a citation of this article begins with, and which one it adds. */
function datesOf({pubDate, articleDate, pubModel, publicationStatus}: Article): Dates {
  if (!pubDate || !articleDate) return pubDate || articleDate ? {main: (pubDate ?? articleDate)!} : {}
  if (pubModel === 'Electronic-eCollection') return {main: articleDate, second: {kind: 'eCollection', date: pubDate}}
  if (pubModel === 'Electronic-Print') return {main: articleDate, second: {kind: 'Print', date: pubDate}}
  if (pubModel === 'Print' || publicationStatus === 'aheadofprint') return {main: pubDate}
  if (pubModel === 'Electronic' || (pubModel === undefined && publicationStatus === 'epublish'))
    return {main: articleDate}
  return {main: pubDate, second: {kind: 'Epub', date: articleDate}}
}

/** The valid item identifier that the record gives as the article's location. */
function piiOf({locations}: Article): string | undefined {
  return locations.find(({type, valid}) => type === 'pii' && valid !== false)?.id
}
