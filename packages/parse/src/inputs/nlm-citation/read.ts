import {type ReadCitation, readCitation} from '@pubcite/nlm'
import type {CitationText} from '../../citation-article.js'
import type {Report} from '../../input.js'
import {type Line, lines} from '../../lines.js'

/** `1. `, `[1]`, `(1)`, `1: `, a bullet; lists that a word processor numbered have a tab there, or nothing. */
const mark =
  /^\s{0,20}(?:\[(\d{1,5})\][ \t\u00a0]{0,8}|\(?(\d{1,5})[.):](?:[ \t\u00a0]{1,8}|(?=\p{L}))|[-*•‣▪●◦·–>][ \t\u00a0]{1,8})(?=\S)/u
/** What a citation goes on with, and none begins with. */
const tail =
  /^\s{0,20}(?:doi: ?\S|pii: ?\S|(?:doi: ?)?https?:\/\/(?:dx\.)?doi\.org\/|(?:PubMed )?PMID: ?\d|(?:PubMed Central )?PMCID: ?PMC|\[?(?:Epub|Online) ahead of print|(?:Epub|eCollection|Print) \d{4}|Available from: )/i
/** How many lines a wrapped citation may take. */
const longest = 40

/** Is this a list of citations: are half of its items such, and is each in a place of its own? */
export function detect(head: string): boolean {
  const whole = head.length < 4096 ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), 0) || head.length)
  let sound = 0
  let others = 0
  for (const item of read(whole, () => {})) {
    const found = readCitation(item.text)
    if (found && isPlaced(found)) sound += 1
    else if (sound === 0) return false
    else others += 1
  }
  return sound > 0 && sound >= others
}

/** Does this say where a work stands, with nothing in doubt but its end? */
export function isPlaced(read: ReadCitation): boolean {
  const {doubts, volume, pagination, ids, book} = read
  return doubts.every(({part}) => part === 'end') && Boolean(volume ?? pagination ?? ids.doi ?? ids.pmid ?? book)
}

/** Read the citations of a text, each with its place. Headings between them are left out. */
export function* read(text: string, report: Report): Generator<CitationText> {
  for (const paragraph of paragraphs(text)) {
    let first = 0
    while (isHeading(paragraph[first], paragraph[first + 1])) {
      report('nlm-citation/heading', {place: paragraph[first]!.place})
      first += 1
    }
    if (first < paragraph.length) yield* items(paragraph.slice(first))
  }
}

const headings =
  /^(?:references?|bibliography|literature(?: cited)?|works cited|reading list|(?:my )?(?:papers|publications))\W*$/i

/** `References`, `## My papers`: a line without number or mark, above a blank line or a list. */
function isHeading(line: Line | undefined, next: Line | undefined): boolean {
  const words = line?.text.replace(/[#*_]+/g, ' ').trim() ?? ''
  if (words.length > 60 || !/^\p{L}[^\d,;.?!\]]{3,}$/u.test(words)) return false
  return headings.test(words) || !next || mark.test(next.text)
}

/** Lines that no blank line parts. */
export function* paragraphs(text: string): Generator<Line[]> {
  let paragraph: Line[] = []
  for (const line of lines(text)) {
    if (line.text.trim() !== '') paragraph.push(line)
    else if (paragraph.length > 0) {
      yield paragraph
      paragraph = []
    }
  }
  if (paragraph.length > 0) yield paragraph
}

/** An item of a list, and whether a number or bullet stood before it. */
export interface Item extends CitationText {
  place: {from: number; to: number}
  marked: boolean
}

/** The items of a paragraph: at each mark one; else one a line, unless few lines are a citation by themselves. */
export function* items(paragraph: Line[]): Generator<Item> {
  const begins = countedMarks(paragraph)
  if (paragraph.some(begins)) {
    yield* divided(paragraph, countedMarks(paragraph))
    return
  }
  const own = paragraph.filter(({text}) => !tail.test(text))
  const whole = own.filter(({text}) => readCitation(text)).length
  const isWrapped = whole * 2 < own.length || (whole * 2 === own.length && !/[.?!]\s*$/.test(paragraph[0]!.text))
  const isIndented = ({text}: Line) => /^\s/.test(text)
  if (!isWrapped) yield* divided(paragraph, ({text}) => !tail.test(text))
  else if (paragraph.some(isIndented) && !isIndented(paragraph[0]!))
    yield* divided(paragraph, line => !isIndented(line))
  else yield* wrapped(paragraph)
}

/**
 * Bullets begin an item, or numbers: the first line has one, or it is 1, or it follows the last. `108.` in the middle may be
 * a page.
 */
function countedMarks([first]: readonly Line[]): (line: Line) => boolean {
  let last: number | undefined
  return line => {
    const found = mark.exec(line.text)
    if (!found) return false
    const number = numberOf(found)
    if (number === undefined) return last === undefined
    if (number !== 1 && line !== first && number !== (last ?? 0) + 1) return false
    last = number
    return true
  }
}

function numberOf([, bracketed, plain]: RegExpExecArray): number | undefined {
  return bracketed === undefined && plain === undefined ? undefined : Number(bracketed ?? plain)
}

function* divided(paragraph: readonly Line[], begins: (line: Line) => boolean): Generator<Item> {
  let item: Line[] = []
  for (const line of paragraph) {
    if (begins(line) && item.length > 0) {
      yield joined(item)
      item = []
    }
    item.push(line)
  }
  yield joined(item)
}

/** Wrapped citations that nothing parts: one ends where a line closes it, and none of its tail follows. */
function* wrapped(paragraph: readonly Line[]): Generator<Item> {
  let item: Line[] = []
  for (const [index, line] of paragraph.entries()) {
    item.push(line)
    const next = paragraph[index + 1]
    if (next && (item.length === longest || (!tail.test(next.text) && isClosed(item)))) {
      yield joined(item)
      item = []
    }
  }
  yield joined(item)
}

function isClosed(item: readonly Line[]): boolean {
  if (!/[.\]]\s*$/.test(item.at(-1)!.text)) return false
  const read = readCitation(joined(item).text)
  return read !== undefined && read.doubts.length === 0 && isPlaced(read)
}

/** The links that a page prints behind its references: `[PubMed] [Google Scholar]`. */
const links =
  /(?:\s{0,9}\[(?:PubMed|PMC free article|Free PMC article|PMC|Google Scholar|Cross ?Ref|DOI|(?:Free )?Full[ -]?Text|Web of Science|Scopus|Medline)\]){1,8}\s{0,9}$/i

/** Without links, and with a PMID in brackets or an address as the citation's own end. */
function withoutLinks(text: string): string {
  return text
    .trimEnd()
    .replace(links, '')
    .replace(/\[?\(?PMID: ?(\d{1,8})[)\]]\.?$/, 'PMID: $1.')
    .replace(/(?:Available (?:from|at): ?)?(https?:\/\/(?:dx\.)?doi\.org\/10\.[^\s<>]{1,200}?)\.?$/i, '$1.')
}

function joined(list: readonly Line[]): Item {
  const [first, ...rest] = list.map(({text}) => text)
  const text = withoutLinks([first!.replace(mark, ''), ...rest].join('\n'))
  return {text, marked: mark.test(first!), place: {from: list[0]!.place.from, to: list.at(-1)!.place.to}}
}
