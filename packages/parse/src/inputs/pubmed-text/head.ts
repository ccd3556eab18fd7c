import {languageCode, leadingPublicationType, readSource, withoutPeriod} from '@pubcite/nlm'
import {type Affiliation, type Article, emptyJournal} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {type Affiliations, addAffiliation} from './affiliations.js'
import {
  type Entry,
  isAuthorLine,
  isNumberedAuthorLine,
  type ListedAuthor,
  readAuthorList,
  readEntries
} from './authors.js'
import {continuesCite, isModernCite, readShortCite} from './cite-line.js'
import {addCollaborators} from './collaborators.js'
import {pageOf, reportDivided} from './draft.js'
import {type HeadPart, readHeading} from './headings.js'
import {addIdLine, isIdLine} from './id-line.js'
import type {PageLine} from './page-lines.js'
import type {Page} from './read.js'
import {addPublicationType, retractedPublication} from './subjects.js'

/** What the head has said so far. */
interface Head {
  article: Article
  page: Page
  report: Report
  part?: HeadPart
  authors: ListedAuthor[]
  affiliations: Affiliations
  open: {open?: string}
  collaborators: PageLine[]
  stray?: {from: number; to: number}
}

/** Read what stands above the abstract: type, journal, date and pages, title, authors, affiliations, identifiers. */
export function mapHead(article: Article, page: Page, report: Report): void {
  const head: Head = {article, page, report, authors: [], affiliations: new Map(), open: {}, collaborators: []}
  const lines = [...page.head]
  readLead(article, page.lead)
  if (page.cite) readCite(head, [page.cite, ...takeWhile(lines, line => continuesCite(line.text))])
  readTitle(head, lines)
  readAuthors(head, takeAuthors(lines))
  for (const line of lines) readLine(head, line)
  giveAffiliations(head)
  addCollaborators(article, head.collaborators, page, report)
  if (head.stray) report('pubmed-text/stray-line', {place: head.stray})
  if (page.cite && !article.pubDate && !article.articleDate)
    report('pubmed-text/unreadable-citation', {place: page.cite.place})
}

/** `Review` above `J Imag Sleep`, or both on one line. */
function readLead(article: Article, lead: readonly PageLine[]): void {
  const leading = leadingPublicationType(lead.map(({text}) => text).join(' '))
  const journal = leading ? leading.rest : lead.map(({text}) => text).join(' ')
  if (leading) addPublicationType(article, leading.publicationType)
  if (journal === '') return
  if (/ ?\[Preprint\]$/.test(journal)) addPublicationType(article, {name: 'Preprint'})
  article.journal = {
    ...emptyJournal(),
    medlineTa: journal.replace(/ ?\[(?:Preprint|Internet)\]$/, '').replace(/\.$/, '')
  }
}

function readCite({article, page, report}: Head, cite: readonly PageLine[]): void {
  const printed = cite.map(({text}) => text).join(' ')
  const leading = isModernCite(printed) ? undefined : leadingPublicationType(printed)
  if (leading) addPublicationType(article, leading.publicationType)
  const source = readSource(leading ? leading.rest : printed)
  if (!source) {
    report('pubmed-text/unreadable-citation', {place: page.cite!.place})
    return
  }
  const {doubts, type, journal, publicationTypes, ids, locations, relations, languages, ...parts} = source
  Object.assign(article, parts)
  Object.assign(article.ids, ids)
  if (type !== undefined) article.type = type
  if (journal) article.journal = journal
  for (const each of publicationTypes) addPublicationType(article, each)
  article.locations.push(...locations)
  article.relations.push(...relations)
  article.languages.push(...languages)
  if (doubts.length > 0) report('pubmed-text/unreadable-citation', {place: page.cite!.place})
}

/** The title, which a paste with hard line ends has on two lines, before a line of authors with numbers. */
function readTitle({article, page, report}: Head, lines: PageLine[]): void {
  const first = lines[0]
  if (first && isBookDate(first.text)) readBookDate(article, lines.shift()!.text)
  const line = lines[0]
  if (!line || readHeading(line.text) || isIdLine(line.text) || readBanner(line.text)) {
    const {title} = page.about
    if (title !== undefined) article.title = withoutPeriod(title)
    else report('pubmed-text/no-title', {place: page.cite?.place ?? page.span})
    return
  }
  lines.shift()
  const [second, third] = lines
  const isFolded =
    second && third && !second.apart && !third.apart && !isAuthorLine(second) && isNumberedAuthorLine(third)
  const title =
    isFolded && !readHeading(second.text) && !isIdLine(second.text) ? `${line.text} ${lines.shift()!.text}` : line.text
  article.title = withoutPeriod(title)
}

const isBookDate = (text: string) =>
  /^(?:1[89]|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?(?: \[updated [^\]]{4,30}\])?\.?$/.test(text)

function readBookDate(article: Article, text: string): void {
  const [, first = '', updated] = /^([^[.]*)(?: ?\[updated ([^\]]+)\])?/.exec(text) ?? []
  const posted = readSource(`. ${first.trim()}.`)?.pubDate
  const revised = updated === undefined ? undefined : readSource(`. ${updated.trim()}.`)?.pubDate
  if (posted) article.contributionDate ??= posted
  if (revised) article.dateRevised ??= revised
}

/** The list of authors, which a paste with hard line ends has on several lines. */
function takeAuthors(lines: PageLine[]): PageLine[] {
  const [first] = lines
  if (!first || !isHeadLine(first) || !isAuthorLine(first)) return []
  const authors = [lines.shift()!]
  while (lines[0] && isHeadLine(lines[0])) {
    const open = /[,;]$/.test(authors.at(-1)!.text)
    if (!(open ? isAuthorLine(lines[0]) : !lines[0].apart && isNumberedAuthorLine(lines[0]))) break
    authors.push(lines.shift()!)
  }
  return authors
}

const isHeadLine = ({text}: PageLine) =>
  !readHeading(text) &&
  !isIdLine(text) &&
  !readBanner(text) &&
  !readShortCite(text) &&
  leadingPublicationType(text)?.rest !== ''

function readAuthors(head: Head, lines: readonly PageLine[]): void {
  const {article, page, report} = head
  const entries: Entry[] = []
  for (const line of lines) {
    const read = readEntries(line, page.text.slice(line.place.from, line.place.to))
    entries.push(...read.entries)
    if (!read.complete) article.authorsComplete = false
  }
  head.authors = readAuthorList(entries)
  for (const {author, certain, entry} of head.authors) {
    if (entry.equal) author.equalContribution = true
    article.authors.push(author)
    if (!certain) reportDivided(report, entry.place, ['authors', article.authors.length - 1])
  }
}

/** One line of what follows the authors. */
function readLine(head: Head, line: PageLine): void {
  const {article} = head
  const {text} = line
  const heading = readHeading(text)
  if (heading && 'part' in heading) {
    head.part = heading.part
    head.open = {}
    return
  }
  if (isIdLine(text)) {
    delete head.part
    addIdLine(article, text)
  } else if (!readBanner(text)?.(article) && !isRepeated(head, text)) {
    if (readShortCite(text)) readShort(head, line)
    else if (!readPart(head, line)) addStray(head, line)
  }
}

/** The first lines that belong to nothing; notes that stand further down are no part of the page. */
function addStray(head: Head, line: PageLine): void {
  const {stray, page} = head
  if (!stray) head.stray = {...line.place}
  else if (page.text.slice(stray.to, line.place.from).trim() === '') stray.to = line.place.to
}

/** A line that belongs to the part whose heading stands above it. */
function readPart(head: Head, line: PageLine): boolean {
  if (/^#? ?Contributed equally\.?$/i.test(line.text)) return true
  if (head.part === 'collaborators') {
    head.collaborators.push(line)
    return true
  }
  if (head.part === 'affiliations' || head.part === 'book-affiliations') {
    const list: Affiliations = head.part === 'affiliations' ? head.affiliations : new Map()
    return addAffiliation(list, line, head.open)
  }
  return head.part === 'authors' || head.part === 'editors' ? readMore(head, line) : false
}

/** Authors and editors under a heading of their own: the copy of the head, or a book. */
function readMore({article, page, part, report}: Head, line: PageLine): boolean {
  if (!isAuthorLine(line)) return false
  const target = part === 'editors' ? article.editors : article.authors
  if (target.length > 0) return true
  const {entries} = readEntries(line, page.text.slice(line.place.from, line.place.to))
  for (const {author, certain, entry} of readAuthorList(entries)) {
    target.push(author)
    if (!certain) reportDivided(report, entry.place, [part!, target.length - 1])
  }
  return true
}

/** The copy of the head that stands in the page says type, journal and title once more. */
function isRepeated({article, page}: Head, text: string): boolean {
  const title = withoutPeriod(text)
  return (
    title === article.title ||
    leadingPublicationType(text)?.rest === '' ||
    page.lead.some(line => line.text === text) ||
    continuesCite(text) ||
    text === article.journal?.medlineTa
  )
}

/** `Jai Grewal et al. J Neurooncol. 2012 Jan.`: in a text without buttons the only place with journal and author. */
function readShort(head: Head, line: PageLine): void {
  const {article, report, page} = head
  const short = readShortCite(line.text)!
  article.journal ??= {...emptyJournal(), medlineTa: short.journal}
  const date = readSource(`. ${short.date}.`)?.pubDate
  const known = [article.pubDate?.year, article.articleDate?.year].filter(year => year !== undefined)
  if (date && known.length === 0) article.pubDate = date
  else if (date?.year !== undefined && !known.includes(date.year))
    report('pubmed-text/dates-differ', {place: line.place})
  if (article.authors.length > 0) return
  const {entries} = readEntries({...line, text: short.author}, page.text.slice(line.place.from, line.place.to))
  for (const {author, certain, entry} of readAuthorList(entries)) {
    article.authors.push(author)
    if (!certain) reportDivided(report, entry.place, ['authors', article.authors.length - 1])
  }
  if (!short.complete) article.authorsComplete = false
}

/** Lines that say one thing about the article. */
const banners: readonly [RegExp, (article: Article, text: string) => void][] = [
  [
    /^Free (?:PMC )?article\.?$/i,
    (article, text) => {
      pageOf(article).freeFullText = text.replace(/\.$/, '')
    }
  ],
  [
    /^\[?Article in [A-Z][\p{L}, ]{2,80}\]?$/u,
    (article, text) => {
      for (const name of text.replace(/^\[?Article in |\]$/g, '').split(/, | and /)) {
        const code = languageCode(name)
        if (code !== undefined && !article.languages.includes(code)) article.languages.push(code)
      }
    }
  ],
  [
    /^(?:Retracted article|This article has been retracted\b.{0,80}|See the retraction notice)$/i,
    article => {
      addPublicationType(article, retractedPublication)
    }
  ],
  [/^(?:Free Books & Documents|Book|Expression of concern|This article has been corrected\b.{0,80})$/i, () => {}]
]

function readBanner(text: string): ((article: Article) => true) | undefined {
  if (text.length > 160) return undefined
  const found = banners.find(([sign]) => sign.test(text))
  return (
    found &&
    (article => {
      found[1](article, text)
      return true
    })
  )
}

/** Give each author the texts that the numbers stand for. A text that no author claims is kept, and reported. */
function giveAffiliations({article, authors, affiliations, report, page}: Head): void {
  const claimed = new Set<string>()
  for (const {author, entry} of authors) {
    for (const number of entry.numbers) {
      const text = affiliations.get(number)
      if (text === undefined || text === '') continue
      claimed.add(number)
      const affiliation: Affiliation = {text, ids: []}
      author.affiliations.push(affiliation)
    }
  }
  for (const [number, text] of affiliations) {
    if (claimed.has(number) || text === '') continue
    const only = authors[0]
    if (authors.length === 1 && only) only.author.affiliations.push({text, ids: []})
    else {
      article.extra.push({path: 'Affiliations', text})
      report('pubmed-text/unclaimed-affiliation', {place: page.span})
    }
  }
}

function takeWhile(lines: PageLine[], test: (line: PageLine) => boolean): PageLine[] {
  const end = lines.findIndex(line => !test(line))
  return lines.splice(0, end < 0 ? lines.length : end)
}
