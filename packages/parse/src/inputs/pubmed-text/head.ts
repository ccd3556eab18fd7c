import {leadingPublicationType, withoutPeriod} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {type HeadPart, readHeading} from '../../pubmed/headings.js'
import {addIdLine, isIdLine} from '../../pubmed/id-line.js'
import {readAbstract} from './abstract.js'
import {type Affiliations, addAffiliation} from './affiliations.js'
import {isAuthorLine, isNumberedAuthorLine, type ListedAuthor} from './authors.js'
import {isBanner, readBanner} from './banners.js'
import {addPreprint, isBookDate, readBookDate, readCite, readLead, readShortSource} from './citation.js'
import {continuesCite, isJournalCite, readShortCite} from './cite-line.js'
import {addCollaborators} from './collaborators.js'
import type {PageLine} from './page-lines.js'
import {addPeople, giveAffiliations, type Target, takeAuthors} from './people.js'
import type {Page} from './read.js'

/** What the head has said so far. */
interface Head extends Target {
  part?: HeadPart
  listed: ListedAuthor[]
  affiliations: Affiliations
  /** The line of the title, by which its copy is told. */
  title?: string
  /** The affiliation that a line may go on with. */
  open: {open?: string}
  collaborators: PageLine[]
  stray?: {from: number; to: number}
}

/** Read what stands above the abstract: type, journal, date and pages, title, authors, affiliations, identifiers. */
export function mapHead(article: Article, page: Page, report: Report): void {
  const target: Target = {article, list: 'authors', page, report}
  const head: Head = {...target, listed: [], affiliations: new Map(), open: {}, collaborators: []}
  const lines = [...page.head]
  readLead(article, page.lead)
  if (page.cite) readCite(article, [page.cite, ...takeWhile(lines, line => continuesCite(line.text))], report)
  if (lines[0] && isBookDate(lines[0].text)) readBookDate(article, lines.shift()!.text)
  readTitle(head, lines)
  readBanners(article, lines)
  head.listed = addPeople(target, takeAuthors(lines))
  takeUnheaded(head, lines)
  for (const line of lines) readLine(head, line)
  giveAffiliations(target, head.listed, head.affiliations)
  addCollaborators({...target, list: 'investigators'}, head.collaborators)
  if (head.stray) report('pubmed-text/stray-line', {place: head.stray})
}

/** What a page says of its article only where nothing else does. */
export function mapRest(article: Article, page: Page): void {
  addPreprint(article, page.lead, page.cite)
}

/** Pages of before 2011 had no headings: below the authors stood the affiliation, then the abstract, then the PMID. */
function takeUnheaded({article, page, affiliations}: Head, lines: PageLine[]): void {
  if (!page.cite || !isJournalCite(page.cite.text) || page.sections.some(({name}) => name === 'abstract')) return
  if (lines.some(({text}) => readHeading(text)) || !lines.some(({text}) => isIdLine(text))) return
  const body = takeWhile(lines, ({text}) => !isIdLine(text))
  const begin = body.findIndex(({text}) => text.length > 150 && /[.!?] \p{Lu}\p{Ll}* /u.test(text))
  const isAffiliation = begin === 1 && !isNoTitle(body[0]!)
  if (isAffiliation) affiliations.set('1', body.shift()!.content)
  if (begin >= 0) readAbstract(article, body.splice(isAffiliation ? 0 : begin))
  lines.unshift(...body)
}

/** The title, which a paste with hard line ends has on several lines, before a line of authors with numbers. */
function readTitle(head: Head, lines: PageLine[]): void {
  const {article, page, report} = head
  readBanners(article, lines)
  const line = lines[0]
  if (line) head.title = withoutPeriod(line.text)
  const title = line && !isNoTitle(line) ? [lines.shift()!.content] : []
  if (line) for (const {content} of lines.splice(0, restOfTitle(lines))) title.push(content)
  const printed = withoutPeriod(title.length > 0 ? title.join(' ') : (page.about.title ?? ''))
  if (printed === '') report('pubmed-text/no-title', {place: page.cite?.place ?? page.span})
  else article.title = printed
}

/** How many lines go on with a title: those before a line of authors with numbers. A list of authors has commas. */
function restOfTitle(lines: readonly PageLine[]): number {
  const end = lines.findIndex(isNumberedAuthorLine)
  const rest = lines.slice(0, Math.max(0, end))
  const isTitle = (line: PageLine) => !isNoTitle(line) && !(isAuthorLine(line) && /[,;]/.test(line.text))
  return end < 8 && !lines[end]?.apart && rest.every(line => !line.apart && isTitle(line)) ? rest.length : 0
}

function readBanners(article: Article, lines: PageLine[]): void {
  while (lines[0] && readBanner(article, lines[0].text)) lines.shift()
}

const isNoTitle = ({text}: PageLine) => readHeading(text) !== undefined || isIdLine(text) || isBanner(text)

/** One line of what follows the authors. */
function readLine(head: Head, line: PageLine): void {
  const {article, report} = head
  const {text} = line
  const heading = readHeading(text)
  const short = readShortCite(text)
  if (heading && 'part' in heading) {
    head.part = heading.part
    head.open = {}
  } else if (isIdLine(text)) {
    delete head.part
    addIdLine(article, text)
  } else if (short) {
    readShortSource(article, short, line, report)
    if (article.authors.length > 0) return
    if (short.author !== '') addPeople(head, [{...line, content: short.author}])
    if (!short.complete) article.authorsComplete = false
  } else if (!readBanner(article, text) && !isRepeated(head, text) && !readPart(head, line)) addStray(head, line)
}

/** The copy of the head that stands in the page says type, journal and title once more. */
function isRepeated({article, page, title}: Head, text: string): boolean {
  return (
    withoutPeriod(text) === title ||
    leadingPublicationType(text)?.rest === '' ||
    page.lead.some(line => line.text === text) ||
    continuesCite(text) ||
    text === article.journal?.medlineTa
  )
}

/** A line that belongs to the part whose heading stands above it. */
function readPart(head: Head, line: PageLine): boolean {
  const {article, part} = head
  if (/^#? ?Contributed equally\.?$/i.test(line.text)) return true
  if (part === 'collaborators') head.collaborators.push(line)
  else if (part === 'affiliations') return addAffiliation(head.affiliations, line, head.open)
  else if (part === 'authors' || part === 'editors') {
    if (!isAuthorLine(line)) return false
    if (article[part].length === 0) addPeople({...head, list: part}, [line])
  } else return part === 'book-affiliations'
  return true
}

/** The first lines that belong to nothing; notes that stand further down are no part of the page. */
function addStray(head: Head, line: PageLine): void {
  const {stray, page} = head
  if (!stray) head.stray = {...line.place}
  else if (page.text.slice(stray.to, line.place.from).trim() === '') stray.to = line.place.to
}

function takeWhile(lines: PageLine[], test: (line: PageLine) => boolean): PageLine[] {
  const end = lines.findIndex(line => !test(line))
  return lines.splice(0, end < 0 ? lines.length : end)
}
