/**
 * Whole NLM citations: `Okafor NK. Sleep in mice. J Imag Sleep. 2023 Jan 10;4(2):101-9. doi: 10.5555/x. PMID: 1.`
 */
import {type Article, type Citation, isRetracted} from '@pubcite/schema/model'
import {readBook, writeBook} from './book-citation.js'
import {type Head, readHead, writeHead} from './head.js'
import {readDoi} from './ids.js'
import {join} from './join.js'
import {readJournal} from './journal.js'
import {type Sentence, sentences} from './sentence.js'
import {
  citationParts,
  findSource,
  isCitationOnly,
  type ReadSourceOptions,
  readPlainSource,
  readSourceAt,
  type Source,
  tidyCitation,
  writeIssue,
  writeLocations,
  writeSeconds
} from './source.js'
import {writeLanguages, writeNote, writeRecordIds} from './tail.js'

/** The parts of a citation, with their meaning in an `Article`, and what was not read. */
export interface ReadCitation
  extends Source,
    Pick<Article, 'authors' | 'authorsComplete' | 'editors' | 'title' | 'titleHtml'> {}

/** How a citation is written. */
export interface CitationOptions {
  /** The most authors to print; `et al` follows where there are more. Default: all, as PubMed prints them. */
  authors?: number | undefined
  /** Print PMID and PMCID. Default `true`. */
  ids?: boolean | undefined
  /** Print the inline tags of the title, as PubMed's saved lists do (`<i>E. coli</i>`). Default `true`. */
  markup?: boolean
  /** How an article that is ahead of print says so. Default `Epub`, as in PubMed's saved lists. */
  ahead?: 'Epub' | 'Online' | false
  /** Say `Retracted publication.` where the record has no notice of the retraction to name. Default `false`, as in PubMed. */
  retraction?: boolean
}

/**
 * Read a citation in NLM's style, with or without authors, title and ids. Lines may be wrapped.
 * @returns The parts that are printed; `doubts` holds each stretch that is in none of them. `undefined` if no date is
 *   found that a place or an end follows: that is no NLM citation. Linear in the length of the text.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1
 */
export function readCitation(text: string, {bookTitle}: ReadSourceOptions = {}): ReadCitation | undefined {
  const plain = isOneCase(text) ? undefined : readPlainSource(text)
  if (plain) return {...plain, authors: [], editors: []}
  const printed = tidyCitation(text)
  if (!/[12]\d{3}/.test(printed)) return undefined // no year: a look that is cheap where most of a text is no citation
  if (isOneCase(printed)) return undefined // no name can be told from a word
  const all = sentences(printed)
  const found = findSource(all)
  const book = found?.dated.hasPlace ? undefined : readBook(printed, all, bookTitle)
  if (book) return {...book.head, ...book.source, doubts: [...book.head.doubts, ...book.source.doubts]}
  if (!found || all.slice(0, found.at).some((_, index) => isLabelled(all, index))) return undefined
  const source = readSourceAt(printed, all, found)
  const start = journalStart(all, found.at)
  const head = readHead(printed, all.slice(0, start))
  const read = combine(head, source, printed.slice(all[start]!.start, all[found.at]!.start).trim())
  return read.authors.length > 0 || read.title !== undefined ? withoutCutIds(read, all.at(-1)!.text) : read
}

/**
 * Write a citation exactly as PubMed's `Summary (text)` prints it, without number: authors, title, journal, date, place,
 * language, doi, second date, notes, PMID, PMCID.
 * @returns `''` for an article of which nothing is known.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1
 */
export function writeCitation(source: Article, options: CitationOptions = {}): string {
  const {
    authors: max = Number.POSITIVE_INFINITY,
    ids = true,
    markup = true,
    ahead = 'Epub',
    retraction = false
  } = options
  const article = partsOf(source)
  const isBook = article.type === 'book' || article.type === 'book-chapter'
  let text = isBook ? writeBook(article, {max, markup}) : join(writeHead(article, {max, markup}), writeIssue(article))
  if (printsLanguages(article)) text = join(text, writeLanguages(article.languages))
  text = join(text, writeLocations(article))
  if (!isBook) text = join(text, writeSeconds(article, ahead))
  let saysRetracted = !retraction
  for (const relation of article.relations) {
    if (!isPrinted(article, relation.type)) continue
    text = join(text, writeNote(relation))
    saysRetracted ||= relation.type === 'RetractionIn' || relation.type === 'RetractedandRepublishedIn'
  }
  if (!saysRetracted && isRetracted(article)) text = join(text, 'Retracted publication.')
  return ids ? join(text, writeRecordIds(article.ids)) : text
}

/**
 * Fill the parts of a mention from its text: authors, title, journal, dates, place and ids, where it is in NLM's style.
 * What stands in it already stays, and so does the text; of a text in another style only the DOI is taken.
 */
export function fillCitation<Mention extends Citation>(citation: Mention): Mention {
  const read = readCitation(citation.text)
  if (!read) return {...citation, ids: {...doiIn(citation.text), ...citation.ids}}
  const {authors, authorsComplete, title, titleHtml} = read
  const people = citation.authors.length > 0 ? {} : {authors, ...(authorsComplete === false && {authorsComplete})}
  const titled = title === undefined ? {} : {title, ...(titleHtml !== undefined && {titleHtml})}
  const parts = citationParts(read)
  return {...parts, ...titled, ...citation, ...people, ids: {...parts.ids, ...citation.ids}}
}

/** Where the journal begins: at the sentence before the date, or before that where each word has a period of its own. */
function journalStart(all: readonly Sentence[], at: number): number {
  let start = Math.max(0, at - 1)
  while (start > 0 && at > 0 && /^\p{Lu}\p{L}{0,7}\.$/u.test(all[start - 1]!.text)) start -= 1
  const cut = all.slice(start, at - 1)
  return cut.length > 2 || cut.some(({text}) => text.length === 2) ? start : Math.max(0, at - 1)
}

/** The three stretches together; where the journal looks like none, the title before it is not sure either. */
function combine({doubts, ...head}: Head, source: Source, journal: string): ReadCitation {
  const parts = {...source, ...head, editors: []}
  if (journal === '') return {...parts, doubts: [...doubts, ...source.doubts]}
  const named = readJournal(journal)
  const words = journal.split(' ').filter(word => word.length > 1) // `Proc Natl Acad Sci U S A` has four
  const isTitleToo = head.title === undefined && head.authors.length > 0 && words.length > 6
  if (!named || isTitleToo) return {...parts, doubts: [...doubts, {part: 'journal', text: journal}, ...source.doubts]}
  const publicationTypes = [...source.publicationTypes, ...named.publicationTypes]
  return {...parts, ...named, publicationTypes, doubts: [...doubts, ...source.doubts]}
}

/**
 * PubMed closes a citation with a period. Where none stands its end may be cut, and half a PMID is that of another
 * paper: one of less than eight digits is left out, unless the paper is as old as that.
 */
function withoutCutIds(read: ReadCitation, end: string): ReadCitation {
  if (/[.\]]$/.test(end) && !/^doi: ?10\.\d+\/[^\d.]*\.\D*\.$/i.test(end)) return read
  const {pmid, pmcid, ...ids} = read.ids
  const keepsPmid =
    pmid !== undefined &&
    (!end.endsWith(pmid) || pmid.length > 7 || ((read.pubDate ?? read.articleDate)?.year ?? 0) < 2000)
  const keepsPmcid = pmcid !== undefined && (!end.endsWith(pmcid) || pmcid.length > 9)
  return {
    ...read,
    ids: {...ids, ...(keepsPmid && {pmid}), ...(keepsPmcid && {pmcid})},
    doubts: [...read.doubts, {part: 'end', text: end}]
  }
}

/** All small letters, or all capitals and more than a short source line. */
const isOneCase = (text: string) => !/\p{Lu}/u.test(text) || (text.length > 60 && !/\p{Ll}/u.test(text))

/** A label of the tail before the date: the parts are out of order. In a title it stands within a sentence. */
const isLabelled = (all: readonly Sentence[], index: number) =>
  /^(?:doi|pii|PMID|PMCID|PubMed PMID): ?\S/i.test(all[index]!.text) &&
  (index === 0 || /[.?!]$/.test(all[index - 1]!.text))

function doiIn(text: string): Citation['ids'] {
  const [printed] = /(?:(?<=doi: ?|doi\.org\/|\s)|^)10\.\d{4,9}\/\S+/i.exec(text) ?? []
  const doi = printed === undefined ? undefined : readDoi(printed)
  return doi === undefined ? {} : {doi}
}

/**
 * What a citation says of an article, in an object that has always the same keys. Hardly two articles have: a key that
 * is asked for is costly to find, one that is met on a walk through the article is not; its length tells nearly all apart.
 */
function partsOf(article: Article): Article {
  const parts = nothing()
  for (const key in article) {
    const value = article[key as keyof Article] as undefined
    switch (key.length) {
      case 3:
        if (key === 'ids') parts.ids = value
        break
      case 4:
        if (key === 'type') parts.type = value
        else if (key === 'book') parts.book = value
        break
      case 5:
        if (key === 'title') parts.title = value
        else if (key === 'issue') parts.issue = value
        break
      case 6:
        if (key === 'volume') parts.volume = value
        break
      case 7:
        if (key === 'authors') parts.authors = value
        else if (key === 'journal') parts.journal = value
        else if (key === 'pubDate') parts.pubDate = value
        else if (key === 'history') parts.history = value
        else if (key === 'editors') parts.editors = value
        break
      case 8:
        if (key === 'pubModel') parts.pubModel = value
        break
      case 9:
        if (key === 'locations') parts.locations = value
        else if (key === 'titleHtml') parts.titleHtml = value
        else if (key === 'languages') parts.languages = value
        else if (key === 'relations') parts.relations = value
        break
      case 10:
        if (key === 'pagination') parts.pagination = value
        break
      case 11:
        if (key === 'articleDate') parts.articleDate = value
        else if (key === 'dateRevised') parts.dateRevised = value
        break
      case 15:
        if (key === 'authorsComplete') parts.authorsComplete = value
        else if (key === 'vernacularTitle') parts.vernacularTitle = value
        break
      case 16:
        if (key === 'publicationTypes') parts.publicationTypes = value
        else if (key === 'contributionDate') parts.contributionDate = value
        break
      case 17:
        if (key === 'publicationStatus') parts.publicationStatus = value
        break
    }
  }
  return parts as object as Article
}

const nothing = () => ({
  type: undefined,
  ids: undefined,
  locations: undefined,
  authors: undefined,
  authorsComplete: undefined,
  title: undefined,
  titleHtml: undefined,
  vernacularTitle: undefined,
  journal: undefined,
  pubDate: undefined,
  articleDate: undefined,
  pubModel: undefined,
  publicationStatus: undefined,
  volume: undefined,
  issue: undefined,
  pagination: undefined,
  languages: undefined,
  publicationTypes: undefined,
  relations: undefined,
  history: undefined,
  editors: undefined,
  book: undefined,
  contributionDate: undefined,
  dateRevised: undefined
})

/**
 * English is the rule: PubMed names it beside another language, and alone where the paper has a title in another one; a
 * citation of an article that named it names it again.
 */
function printsLanguages(article: Article): boolean {
  const {languages, vernacularTitle, journal} = article
  if (languages.length !== 1 || languages[0] !== 'eng' || vernacularTitle !== undefined) return true
  return journal !== undefined && isCitationOnly(article)
}

const unprinted = new Set<string>([
  'CommentIn',
  'CommentOn',
  'AssociatedDataset',
  'AssociatedPublication',
  'SummaryForPatientsIn',
  'OriginalReportIn',
  'Cites'
])

/** PubMed's saved lists name corrections, retractions, updates; a citation that named a comment names it again. */
const isPrinted = (article: Article, type: string) => !unprinted.has(type) || isCitationOnly(article)
