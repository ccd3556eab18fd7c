import {languageCode, type ReadCitation, readCitation} from '@pubcite/nlm'
import type {CitationText} from '../../citation-article.js'
import type {Report} from '../../input.js'
import {type Line, lines} from '../../lines.js'

/** `[1]`, `(1)`, `1. `, `1: `, a bullet, one with a box to tick. Lists that a word processor numbered have a tab there, or nothing. */
const mark =
  /^\s{0,20}(?:(?<open>[[(]?)(?<number>\d{1,5})(?<close>[\].):])(?:[ \t\u00a0]{1,8}|(?<!:)(?=\p{L})|(?<=\]))|(?<bullet>[-*•‣▪●◦·–>])[ \t\u00a0]{1,8}(?:\[[ xX]\][ \t\u00a0]{1,8})?)(?=\S)/u
/** What a citation goes on with, and none begins with. */
const tail =
  /^\s{0,20}(?:doi: ?\S|pii: ?\S|(?:doi: ?)?https?:\/\/(?:dx\.)?doi\.org\/|(?:PubMed )?PMID: ?\d|(?:PubMed Central )?PMCID: ?PMC|\[?(?:Epub|Online) ahead of print|(?:Epub|eCollection|Print) \d{4}|(?:Erratum|Retraction|Update) (?:in|for|of): |Review\.|No abstract available|Available from: |(?:1[5-9]|20)\d\d[ ;:.-])/i
/** How many lines a wrapped citation may take. */
const longest = 40

/** A page has its journal on a line of its own: `. 2012 Jan;10(2):225-34.` */
const pageCite =
  /^[ \t\u00a0]{0,20}(?:[>•·*-][ \t\u00a0]{0,8})?(?:\[Preprint\])?\.[ \u00a0]{0,4}(?:1[6-9]|20)\d\d[ \u00a0;:.-]/m

/** Is this a list of citations: are most of its items such, each in a place of its own? */
export function detect(head: string): boolean {
  if (pageCite.test(head)) return false
  const whole = head.length < 4096 ? head : head.slice(0, head.lastIndexOf('\n') + 1) || head
  let sound = 0
  let others = 0
  let weight = 1
  for (const {text} of read(whole, () => {})) {
    if (isSound(text)) sound += 1
    else others += 1
    if (sound === 0) weight = 3 // what begins with something else needs more of them
  }
  return sound > 0 && sound >= others * weight
}

/** A citation that says where a work stands, with nothing in doubt but its end; or `undefined`. */
export function soundCitation(text: string): ReadCitation | undefined {
  const read = placedCitation(text)
  return read && isCertain(read) ? read : undefined
}

/** A citation that says where a work stands, whatever is in doubt; or `undefined`. */
export function placedCitation(text: string): ReadCitation | undefined {
  const read = readCitation(text)
  const place = read?.journal && (read.volume ?? read.pagination ?? read.ids.doi ?? read.ids.pmid)
  return (place ?? read?.book) ? read : undefined
}

const isSound = (text: string) => soundCitation(text) !== undefined
const isCertain = ({doubts}: ReadCitation) => doubts.every(({part}) => part === 'end')

/** Read the citations of a text, each with its place. Headings between them are left out. */
export function* read(text: string, report: Report): Generator<CitationText> {
  for (const paragraph of paragraphs(text)) {
    let first = 0
    while (isHeading(paragraph[first], paragraph[first + 1])) {
      report('nlm-citation/heading', {place: paragraph[first]!.place})
      first += 1
    }
    yield* items(paragraph.slice(first))
  }
}

const headings =
  /^(?:references?|bibliography|literature(?: cited)?|works cited|reading list|(?:my )?(?:papers|publications))\W*$/i

/** `References`, `## My papers`: a line without number or mark, above a blank line or a list. */
function isHeading(line: Line | undefined, next: Line | undefined): boolean {
  const words = line?.text.replace(/[#*_]/g, '').trim() ?? ''
  if (words.length > 60 || !/^\p{L}[^\d,;.?!\]]{3,}$/u.test(words)) return false
  return headings.test(words) || !next || mark.test(next.text)
}

/** From so many lines on a paragraph is parted where one citation is closed and another begins. */
const many = 100

/** Lines that no blank line parts, nor the middle of a long list. */
function* paragraphs(text: string, from = 0): Generator<Line[]> {
  let paragraph: Line[] = []
  for (const line of lines(text, from)) {
    const isBlank = line.text.trim() === ''
    if (paragraph.length > 0 && (isBlank || (paragraph.length >= many && isBetween(paragraph.at(-1)!, line)))) {
      yield paragraph
      paragraph = []
    }
    if (!isBlank) paragraph.push(line)
  }
  if (paragraph.length > 0) yield paragraph
}

/** Is a citation closed by an identifier, or marked, or one a line, so that the next line begins another? */
function isBetween({text: line}: Line, {text: next}: Line): boolean {
  if (isTail({text: next}) || /^\s/.test(next)) return false
  if (mark.test(next) || /(?:PMID: ?\d{1,8}|PMC\d{4,9})\.$/.test(line.trimEnd())) return true
  return isSound(line) && isSound(next)
}

/** Where the next paragraph begins; the line there must have come whole. */
export function next(text: string, from: number): number {
  const [, second] = firstTwo(paragraphs(text, from))
  if (!second) return -1
  const [{place}] = second as [Line]
  return place.to + 1 < text.length ? place.from : -1
}

function firstTwo(list: Iterable<Line[]>): Line[][] {
  const found: Line[][] = []
  for (const paragraph of list) {
    found.push(paragraph)
    if (found.length === 2) break
  }
  return found
}

/** An item of a list, and whether a number or bullet stood before it. */
export interface Item extends CitationText {
  place: {from: number; to: number}
  marked: boolean
  /** Where each of its lines begins. */
  starts: number[]
}

/**
 * The items of a paragraph: at each mark one. Without marks there are three ways in which documents print them: one a line,
 * with a hanging indent, wrapped with nothing that parts them. That way is taken which leaves the fewest lines in doubt.
 */
export function items(paragraph: readonly Line[]): Item[] {
  const begins = countedMarks(paragraph)
  if (begins.includes(true)) return divided(paragraph, (_, index) => begins[index]!)
  const single = divided(paragraph, line => !isTail(line))
  const alone = new Set(single.filter(({text}) => isSound(text)).map(({place}) => place.from))
  if (alone.size === single.length) return single
  const isIndented = ({text}: Line) => /^\s/.test(text)
  const hangs = paragraph.some(isIndented) && !isIndented(paragraph[0]!)
  const folded = hangs ? divided(paragraph, line => !isIndented(line)) : wrapped(paragraph)
  return doubtful(folded, alone) < doubtful(single, alone) ? folded : single
}

/** How many lines stand in items that are no citation, or have swallowed one: it stands below a line that names nobody. */
function doubtful(list: readonly Item[], alone: ReadonlySet<number>): number {
  let count = 0
  for (const {text, starts} of list) {
    const read = soundCitation(text)
    const swallows = read?.authors.length === 0 && starts.slice(1).some(start => alone.has(start))
    if (!read || swallows) count += starts.length
  }
  return count
}

/**
 * Which lines begin an item. Bullets do that, and numbers that begin with the first line or with 1, and count: `108.` in the
 * middle may be a page, and `1. PMID:` a day. A mark of another look needs a closed line above it.
 */
function countedMarks(paragraph: readonly Line[]): boolean[] {
  let style: string | undefined
  let last = 0
  return paragraph.map(({text}, index) => {
    const found = mark.exec(text)
    if (!found) return false
    const {open = '', number, close = '', bullet} = found.groups!
    const own = bullet ?? `${open}1${close}`
    const before = paragraph[index - 1]?.text.trim() ?? ''
    const afterPart = before.length <= 40 || /[.:;?!)\]]$/.test(before) // a line that is not full was not wrapped
    if (style !== own && !afterPart) return false
    if (number !== undefined) {
      if (isTail({text: text.slice(found[0].length)})) return false
      if (Number(number) !== 1 && Number(number) !== last + 1 && index > 0) return false
      last = Number(number)
    }
    style = own
    return true
  })
}

function isTail({text}: Pick<Line, 'text'>): boolean {
  if (tail.test(text)) return true
  const [, names] = /^\s{0,20}(\p{Lu}\p{L}{2,20}(?:, \p{Lu}\p{L}{2,20}){0,4})\. /u.exec(text) ?? []
  return names?.split(', ').every(name => languageCode(name) !== undefined) ?? false
}

function divided(paragraph: readonly Line[], begins: (line: Line, index: number) => boolean): Item[] {
  const list: Line[][] = []
  for (const [index, line] of paragraph.entries()) {
    if (index === 0 || begins(line, index)) list.push([line])
    else list.at(-1)!.push(line)
  }
  return list.map(joined)
}

/** Wrapped citations that nothing parts: one ends where a line closes it, and none of its tail follows. */
function wrapped(paragraph: readonly Line[]): Item[] {
  const list: Line[][] = [[]]
  for (const [index, line] of paragraph.entries()) {
    const item = list.at(-1)!
    item.push(line)
    const next = paragraph[index + 1]
    if (next && (item.length === longest || (!isTail(next) && isClosed(item)))) list.push([])
  }
  return list.map(joined)
}

function isClosed(item: readonly Line[]): boolean {
  if (!/[.\]]\s*$/.test(item.at(-1)!.text)) return false
  return placedCitation(joined(item).text)?.doubts.length === 0
}

/** The links that a page prints behind its references: `[PubMed] [Google Scholar]`. */
const links =
  /(?:\s{0,9}\[(?:PubMed|PMC free article|Free PMC article|PMC|Google Scholar|Cross ?Ref|DOI|(?:Free )?Full[ -]?Text|Web of Science|Scopus|Medline)\]){1,8}\s{0,9}$/i

/** `**Sleep in mice.** *J Imag Sleep*. [PMID: 1](https://…)`: what Markdown adds; but `HLA-B*57:01` stays. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^[\]\n]{1,300})\]\(https?:[^\s()]{1,300}\)/g, '$1')
    .replace(/(?<![^\s([_*])(\*{1,3}|_{1,3})(?=[^\s*_])([^*\n]{1,400}?)(?<=[^\s*_])\1(?![^\s.,;:!?)\]_*/–—-])/g, '$2')
    .replace(/\\(?=[_*[\]()#.-])/g, '')
}

/** Without links, and with a PMID in brackets or an address as the citation's own end. */
function withoutLinks(text: string): string {
  return text
    .trimEnd()
    .replace(links, '')
    .replace(/[[(]PMID: ?(\d{1,8})[)\]]\.?$/, 'PMID: $1.')
    .replace(/(?:(?:Available (?:from|at)|doi): ?)?(https?:\/\/(?:dx\.)?doi\.org\/10\.[^\s<>]{1,200}?)\.?$/i, '$1.')
}

function joined(list: readonly Line[]): Item {
  const [first, ...rest] = list.map(({text}) => text)
  return {
    text: withoutLinks(withoutMarkdown([first!.replace(mark, ''), ...rest].join('\n'))),
    marked: mark.test(first!),
    starts: list.map(({place}) => place.from),
    place: {from: list[0]!.place.from, to: list.at(-1)!.place.to}
  }
}
