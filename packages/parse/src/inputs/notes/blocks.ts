import type {Input} from '../../input.js'
import {type Line, lines} from '../../lines.js'
import {readHeading} from '../../pubmed/headings.js'
import {isIdLine, readIdLine} from '../../pubmed/id-line.js'
import {abstractText} from '../abstract-text/index.js'
import {csv} from '../csv/index.js'
import {medline} from '../medline/index.js'
import {tags} from '../medline/read.js'
import {nlmCitation} from '../nlm-citation/index.js'
import {type Item, items, placedCitation, soundCitation} from '../nlm-citation/read.js'
import {pubmedSearchText} from '../pubmed-search-text/index.js'
import {isBookCite, isModernCite} from '../pubmed-text/cite-line.js'
import {pubmedText} from '../pubmed-text/index.js'
import {ris} from '../ris/index.js'

export type TextInput = Input<string, object, string>

/** A stretch of the text, and what it is: a format that tells its records apart by itself, or what is not known yet. */
export interface Block {
  input?: TextInput
  from: number
  to: number
}

/** Divide a text into stretches that cover it: tagged records, numbered abstracts, citations, and what stands between. */
export function divide(text: string): Block[] {
  return tagged(text).flatMap(block => (block.input ? [block] : divideProse(text, block)))
}

const tagLine = /^([A-Z][A-Z0-9]{1,3}) {0,2}(?<=^.{4})-(?: |$)/
/** With one of these a record begins. */
const leading = new Set(['PMID', 'OWN', 'STAT', 'TI'])

/**
 * A run of lines with tags, or of a table; `apart` where a record may have ended: after a blank line, or after RIS's `ER`.
 * In a table a quote may be open.
 */
interface Run {
  input: TextInput
  from: number
  to: number
  apart: boolean
  open: boolean
}

/** Runs of lines with tags, MEDLINE's and RIS's, tables, and what stands around them. */
function tagged(text: string): Block[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const {text: line, place} of lines(text)) {
    if (line.trim() === '' && !run?.open) {
      if (run && run.input !== ris) run.apart = true
    } else if (run && goesOn(run, line)) {
      run.to = place.to
      run.apart = run.input === ris && /^ER {2}-/.test(line)
      run.open = run.input === csv && run.open !== isOdd(line)
    } else {
      const input = beginningOf(line)
      run = input && {input, from: place.from, to: place.to, apart: false, open: false}
      if (run) runs.push(run)
    }
  }
  return covering(
    runs.map(({input, from, to}) => ({input, from, to})),
    0,
    text.length
  )
}

/** Does a quote begin on this line that does not end on it, or the other way round? */
const isOdd = (line: string) => (line.match(/"/g)?.length ?? 0) % 2 === 1

function beginningOf(line: string): TextInput | undefined {
  if (/^\W{0,2}(?:PMID|Title)\W/.test(line) && csv.detect(line)) return csv
  if (/^TY {2}- /.test(line)) return ris
  const [, tag = ''] = tagLine.exec(line) ?? []
  return leading.has(tag) && (tag !== 'PMID' || /^PMID- ?\d/.test(line)) ? medline : undefined
}

/** Lines with a tag or an indent belong to a record; others do where none may have ended. */
function goesOn({input, apart, open}: Run, line: string): boolean {
  if (input === csv) return open || !apart
  const next = beginningOf(line)
  if (input === ris) return next === ris || (!apart && next !== csv && !/^PMID- ?\d/.test(line))
  if (next === ris || next === csv) return false
  const [, tag] = tagLine.exec(line) ?? []
  return !apart || (tag !== undefined && tags.has(tag)) || /^ {6}/.test(line)
}

/** Where we are in the prose: on a page, in a list of it, whose items are no articles of their own. */
interface Page {
  /** Is there a page or a list of results at all? Its lines may look like a source. */
  any: boolean
  on: boolean
  inList: boolean
}

const lists = new Set(['similar', 'cited-by', 'references', 'relation'])

function divideProse(text: string, {from, to}: Block): Block[] {
  const blocks: Block[] = []
  const prose = text.slice(from, to)
  const page: Page = {any: pubmedText.detect(prose) || pubmedSearchText.detect(prose), on: false, inList: false}
  let end = from
  for (const paragraph of paragraphsOf(text, from, to)) {
    const begin = paragraph[0]!.place.from
    if (begin < end) continue
    const isAbstract = !page.on && beginsAbstract(text, begin, to)
    const record = isAbstract ? endOfAbstract(text, begin, to) : begin
    if (isAbstract && record === begin) Object.assign(page, {any: true, on: true}) // its end is not there
    if (record > begin) blocks.push({input: abstractText, from: begin, to: record})
    else {
      const found = page.inList ? [] : citationsIn(paragraph, page)
      const items = new Map(found.flatMap(item => item.starts.map(start => [start, item] as const)))
      const own = new Set<Item>()
      for (const {text: line, place} of paragraph) {
        const item = items.get(place.from)
        if (!item) follow(page, line.trim())
        else if (!page.inList) own.add(item) // a page without blank lines is one paragraph
      }
      for (const {place} of own) blocks.push({input: nlmCitation, ...place})
    }
    end = Math.max(record, paragraph.at(-1)!.place.to)
  }
  return covering(blocks, from, to)
}

/** Take the page's lines in: where it begins, and under which heading we are. A person's own heading ends it. */
function follow(page: Page, line: string): void {
  if (/^#{1,6} /.test(line) || /^[-=_*]{3,}$/.test(line)) {
    if (!readHeading(line.replace(/^#+ /, ''))) Object.assign(page, {on: false, inList: false})
    return
  }
  const heading = readHeading(line)
  if (isModernCite(line) || isBookCite(line) || line === 'PubMed Disclaimer') page.on = true
  if (isIdLine(line) && new Set(readIdLine(line).map(({label}) => label)).size > 1) page.on = true
  if (heading && page.on) page.inList = 'section' in heading && lists.has(heading.section)
}

/** The citations of a paragraph. A source line alone counts where nothing but such stands there, or marks part them. */
function citationsIn(paragraph: readonly Line[], page: Page): Item[] {
  if (!/[12]\d{3}/.test(paragraph.map(({text}) => text.trim()).join(''))) return [] // no year
  const all = items(paragraph)
  const found = all.filter(item => isOwn(item, page))
  const isList = found.length === all.length || all.some(({marked}) => marked)
  return isList ? found : found.filter(({text}) => isWhole(text) && soundCitation(text))
}

/** On a page, and where one may be, a citation counts only if it names people and a title. */
function isOwn({text, marked}: Item, page: Page): boolean {
  return isWhole(text) || ((marked ? !page.on : !page.any) && soundCitation(text) !== undefined)
}

/** People, title and place, and at most a remark after them: `… 2012;10(2):225-34. PMID: 40123456. -- good figures!` */
function isWhole(text: string): boolean {
  const {authors = [], title, doubts = []} = placedCitation(text) ?? {}
  return authors.length > 0 && title !== undefined && doubts.every(({part}) => part === 'end' || part === 'tail')
}

/** How far the end of an abstract is looked for. */
const longest = 40_000

/** Where the numbered abstracts that begin here end: with identifiers, and a statement that follows them; else `from`. */
function endOfAbstract(text: string, from: number, to: number): number {
  let end = from
  let isWhole = true
  for (const paragraph of paragraphsOf(text, from, Math.min(to, from + longest))) {
    const [{text: first, place}] = paragraph as [Line]
    if (isWhole && end > from && /^Conflict of interest statement: /.test(first)) {
      end = paragraph.at(-1)!.place.to
      continue
    }
    if (isWhole && !beginsAbstract(text, place.from, to)) break
    isWhole = paragraph.some(line => /^PMID: \d/.test(line.text))
    if (isWhole) end = paragraph.at(-1)!.place.to
  }
  return end
}

/** A number, and below the source a title: in a list of references that blank lines part another number stands there. */
function beginsAbstract(text: string, from: number, to: number): boolean {
  const head = text.slice(from, Math.min(to, from + 4096))
  if (!/^\d{1,6}\. \S/.test(head) || !abstractText.detect(head)) return false
  const [first, second] = [...paragraphsOf(head, 0, head.length)]
  return first !== undefined && second !== undefined && !/^\d{1,6}\. /.test(second[0]!.text)
}

/** The blocks, and between them what is not known. */
function covering(blocks: readonly Block[], from: number, to: number): Block[] {
  const all: Block[] = []
  let end = from
  for (const block of blocks) {
    if (block.from > end) all.push({from: end, to: block.from})
    all.push(block)
    end = block.to
  }
  if (end < to) all.push({from: end, to})
  return all
}

function* paragraphsOf(text: string, from: number, to: number): Generator<Line[]> {
  let paragraph: Line[] = []
  for (const line of lines(text.slice(0, to), from)) {
    const isRule = /^\s*[-=_*]{3,}\s*$/.test(line.text)
    if (line.text.trim() !== '' && !isRule) paragraph.push(line)
    if ((line.text.trim() === '' || isRule) && paragraph.length > 0) {
      yield paragraph
      paragraph = []
    }
    if (isRule) yield [line]
  }
  if (paragraph.length > 0) yield paragraph
}
