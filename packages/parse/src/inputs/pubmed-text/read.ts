import {leadingPublicationType} from '@pubcite/nlm'
import type {Report, Span} from '../../input.js'
import {readHeading, type SectionHeading, type SectionName} from '../../pubmed/headings.js'
import {isBareLabel, isIdLine, readIdLine} from '../../pubmed/id-line.js'
import {type About, aboutAbove, isAddress, readAbout} from './about.js'
import {isAuthorLine, isNumberedAuthorLine} from './authors.js'
import {continuesCite, isBookCite, isJournal, isJournalCite, isModernCite} from './cite-line.js'
import {isFooter, isMenu, isToolbar, isTop} from './noise.js'
import {type PageLine, pageLines} from './page-lines.js'
import {linkGroups} from './resources.js'

/** A part of a page under its heading. */
export interface Section {
  name: SectionName
  heading: SectionHeading
  lines: PageLine[]
}

/** An article page, divided: what stands before the line of date and pages, that line, the head, the sections. */
export interface Page {
  /** The publication type and the journal, on one line or two. */
  lead: PageLine[]
  cite?: PageLine
  /** From the title to the abstract, headings of the head included. */
  head: PageLine[]
  sections: Section[]
  /** What the text says of the page before it begins. */
  about: About
  /** The whole text, in which the places count. */
  text: string
  span: Required<Span>
}

interface State {
  text: string
  pages: Page[]
  page?: Page | undefined
  section?: Section | undefined
  /** What stands before the next page, and belongs to none so far. */
  pending: PageLine[]
  about: About
  /** The title of the page, and whether something that follows the authors has been seen. */
  title?: string | undefined
  passed: boolean
}

/** Sections whose lines look like the head of a page. */
const lists = new Set<SectionName>(['similar', 'cited-by', 'references', 'relation'])

/** `Ã¼` for `ü`, `Â±` for `±`, `â€™` for `’`: no language has these. */
const twiceEncoded =
  /Ã[\u0080-\u009f\u00a1-\u00bfŒœŠšŸŽžƒˆ˜‘-†‰›€™]|Â[\u00b0-\u00b9]|â€[\u0080-\u00bf\u2018-\u203aœ€™˜]/

/** Divide a text into the pages that were pasted into it. What stands between them, notes and addresses, is left out. */
export function read(text: string, report: Report): Page[] {
  const misread = text.search(twiceEncoded)
  if (misread >= 0) report('pubmed-text/misread', {place: {from: misread, to: misread + 2}})
  const all = [...pageLines(text)]
  const whole = disclaimersAhead(all)
  const state: State = {text, pages: [], pending: [], about: {}, passed: false}
  all.forEach((line, index) => {
    if (isTop(line.text) || isFooter(line.text)) close(state)
    else if (!begins(state, line, all[index + 1])) {
      if (isForeign(state, line, whole[index]!)) close(state, line)
      else addLine(state, line)
    }
  })
  return state.pages
}

/** For each line: does the abstract that it may stand before end as on a whole page, with PubMed's disclaimer? */
function disclaimersAhead(all: readonly PageLine[]): boolean[] {
  const ahead: boolean[] = []
  let seen = false
  for (let index = all.length - 1; index >= 0; index--) {
    const {text} = all[index]!
    if (text === 'PubMed Disclaimer') seen = true
    ahead[index] = seen
    if (isTop(text) || isModernCite(text)) seen = false
  }
  return ahead
}

/** Begin a page if one begins here. */
function begins(state: State, line: PageLine, next: PageLine | undefined): boolean {
  const {page, section} = state
  const inList = section !== undefined && lists.has(section.name)
  if (page && !section && isCopy(page, line)) return true
  if (isModernCite(line.text) || (!inList && isBookCite(line.text))) {
    start(state, line)
    return true
  }
  if (!inList && isJournalCite(line.text) && next && mayBeTitle(next)) {
    start(state, line)
    return true
  }
  return !inList && beginsWithTitle(state, line, next)
}

/** Is this the line of date and pages again, in the copy of the head that a page carries? */
function isCopy(page: Page, {text}: PageLine): boolean {
  const cite = page.cite?.text
  return cite !== undefined && (text === cite || (isModernCite(cite) && isJournalCite(text) && text.endsWith(cite)))
}

const mayBeTitle = ({text, level}: {text: string; level?: number | undefined}) =>
  text !== '---' &&
  level === undefined &&
  !isAddress(text) &&
  !isIdLine(text) &&
  !readHeading(text) &&
  !isJournalCite(text)

/** A paste may begin at the title. What follows tells: affiliations, identifiers or the abstract, after a line of authors. */
function beginsWithTitle(state: State, line: PageLine, next: PageLine | undefined): boolean {
  const heading = readHeading(line.text)
  const part = heading && 'part' in heading ? heading.part : undefined
  const ids = isIdLine(line.text) && (readIdLine(line.text).length > 1 || (next !== undefined && isIdLine(next.text)))
  const abstract = heading && 'section' in heading && heading.section === 'abstract'
  if (!ids && part !== 'affiliations' && part !== 'collaborators' && !(abstract && !state.page)) return false
  const before = container(state)
  const last = before.at(-1)
  const authors = last && (abstract || state.page ? isNumberedAuthorLine(last) : isAuthorLine(last)) ? last : undefined
  const title = authors ? before.at(-2) : last
  if (!title || (!authors && (!ids || state.page)) || !mayBeTitle({...title, level: undefined})) return false
  if (state.page && (!state.passed || title.text === state.title)) return false
  before.splice(authors ? -2 : -1)
  const page = open(state, title, {lead: [], about: aboutAbove(state.about, before, title)})
  page.head.push(title, ...(authors ? [authors] : []))
  state.title = title.text
  addLine(state, line)
  return true
}

/** Begin a page at the line of date and pages; type and journal stand on the lines before it. */
function start(state: State, cite: PageLine): void {
  const before = container(state)
  const lead: PageLine[] = []
  const last = before.at(-1)
  if (last && isModernOrBook(cite) && isLead(last)) {
    lead.unshift(before.pop()!)
    const type = before.at(-1)
    const isType = (line: PageLine) => leadingPublicationType(line.text)?.rest === ''
    if (type && !isType(last) && !last.apart && isType(type)) lead.unshift(before.pop()!)
  }
  const first = lead[0] ?? cite
  open(state, first, {lead, cite, about: aboutAbove(state.about, before, first)}).span.to = cite.place.to
}

const isModernOrBook = ({text}: PageLine) => isModernCite(text) || isBookCite(text)
const isLead = (line: PageLine) => isJournal(line.text) && line.level === undefined && !readHeading(line.text)

function open(state: State, first: PageLine, parts: Pick<Page, 'lead' | 'cite' | 'about'>): Page {
  const page: Page = {...parts, head: [], sections: [], text: state.text, span: {...first.place}}
  const previous = state.pages.at(-1)
  if (previous && previous.span.to > page.span.from) previous.span.to = lastBefore(state.text, page.span.from)
  Object.assign(state, {page, section: undefined, pending: [], about: {}, title: undefined, passed: false})
  state.pages.push(page)
  return page
}

/** Where the last character stands before a place that is no blank. */
function lastBefore(text: string, place: number): number {
  let end = place
  while (end > 0 && /\s/.test(text[end - 1]!)) end--
  return end
}

/** End the page. The line that ends it stands before the next one. */
function close(state: State, line?: PageLine): void {
  Object.assign(state, {page: undefined, section: undefined, pending: line ? [line] : []})
}

/** Is this a line of the person's own notes: a heading that PubMed does not have, a rule, a bare address? */
function isForeign(state: State, line: PageLine, whole: boolean): boolean {
  const {page, section} = state
  if (!page || (whole && (section === undefined || section.name === 'abstract'))) return false
  if (line.level !== undefined || line.text === '---') {
    const isTitle = section === undefined && page.head.length === 0
    return line.text === '---' || !(isTitle || line.text === state.title || isSubheading(line, section))
  }
  return isAddress(line.text) && (section === undefined || section.name === 'abstract')
}

/** Headings that Markdown makes of PubMed's own: of sections, of groups of links, of figures. */
const isSubheading = ({text}: PageLine, section: Section | undefined) =>
  readHeading(text) !== undefined ||
  linkGroups.has(text) ||
  section?.name === 'figures' ||
  section?.name === 'conflict-of-interest'

function addLine(state: State, line: PageLine): void {
  const {page, section} = state
  const heading = readHeading(line.text)
  if (!page) {
    readAbout(state.about, line)
    if (!heading && !isToolbar(line.text)) state.pending.push(line)
    return
  }
  if (section?.name === 'abstract' && isOwnIdLine(section, line)) state.section = undefined
  if (heading && 'section' in heading && !isTerm(section, line)) {
    const name = heading.section
    state.section = {name, heading, lines: []}
    state.passed = true
    page.sections.push(state.section)
  } else if (state.section) {
    if (!isMenu(line.text) && line.text !== '---') state.section.lines.push(line)
  } else if (!isToolbar(line.text)) {
    if (heading || isIdLine(line.text)) state.passed = true
    else if (!continuesCite(line.text)) state.title ??= line.text
    addToHead(page, line)
  }
  page.span.to = line.place.to
}

/** In a list of terms a word may look like a heading: the publication type `Abstract`. */
const isTerm = (section: Section | undefined, line: PageLine) =>
  section?.name === 'publication-types' && leadingPublicationType(line.text)?.rest === ''

/** Until 2020 the identifiers stood below the abstract; those of a list, whose heading is lost, follow a citation. */
function isOwnIdLine(section: Section, {text}: PageLine): boolean {
  const last = section.lines.at(-1)
  if (text === 'PMID:') return true
  if (!isIdLine(text) || (last && isJournalCite(last.text))) return false
  return /^PMID: ?\d+(?: \[[^\]]{4,60}\])?$/.test(text) || readIdLine(text).length > 1
}

/** A label, its value and the status of the record may stand on three lines. */
function addToHead(page: Page, line: PageLine): void {
  const last = page.head.at(-1)
  const isStatus = /^\[[^\]]{4,60}\]$/.test(line.text)
  if (last && (isBareLabel(last.text) || (isStatus && /^PMID: ?\d+$/.test(last.text))))
    page.head[page.head.length - 1] = {...last, text: `${last.text} ${line.text}`}
  else page.head.push(line)
}

const container = ({page, section, pending}: State): PageLine[] => (page ? (section?.lines ?? page.head) : pending)
