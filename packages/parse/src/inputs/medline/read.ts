import {decodeEntities} from '@pubcite/nlm'
import type {Report, Span} from '../../input.js'
import {lines} from '../../lines.js'

/** A tag with its value, unfolded. A blank line in the middle of the value is a line break in it. */
export interface Field {
  tag: string
  value: string
  place: Span & {to: number}
}

const words = (text: string) => text.trim().split(/\s+/)

/** Every tag that NLM prints or printed, and those that ERIC (ISSN, ISBN) and KoreaMed (KW) add. */
export const tags = new Set(
  words(`
    PMID OWN STAT DA DCOM LR PUBM IS ISBN ISSN VI IP DP TI TT BTI VTI CTI EN CP PB PG LID AB OAB OABL CI OCI
    FAU AU AUID AD CN FED ED FIR IR IRAD LA SI GR PT DEP PL TA JT JID RN NM SB MH PS FPS GS RF OTO OT KW OID GN SFM
    PMC PMCR MID COIS EDAT MHDA CRDT CDAT CTDT DRDT PHST AID PST SO UI
    CIN CON EIN EFR CRI CRF RIN ROF RRI RRF ECI ECF RPI RPF UIN UOF SPIN ORI PRIN PROF DRIN DDIN`)
)

/** What a record has once: if it comes again after a blank line, another record has begun. */
const single = new Set(words('PMID OWN STAT DA DCOM LR VI IP DP TI BTI PG AB TA JT JID PMC EDAT MHDA CRDT PST SO'))
/** What may stand before the PMID, or in its place. */
const leading = new Set(words('PMID PMC OWN STAT'))
/** Running text: a line after it that has lost its indent still belongs to it. */
const prose = new Set(words('TI TT BTI AB OAB CI OCI AD IRAD COIS GN'))

const padded = /^(?=.{4}-)([A-Z][A-Z0-9]{1,3}) *-(.*)$/s // a value may hold U+2028, which is no end of a line here
const unpadded = /^([A-Z]{2,4}) ?-(?: (.*))?$/s
const blank = /^\s*$/

/** Is this a beginning of MEDLINE? RIS has tags of the same shape, and begins with `TY`. */
export function detect(head: string): boolean {
  if (/^PMID- ?\d/m.test(head) || /<pre[^<>]{0,200}>\s{0,9}PMID- ?\d/.test(head)) return true
  if (/^TY {2}- /m.test(head)) return false
  let known = 0
  for (const {text} of lines(head)) if (tags.has(padded.exec(text)?.[1] ?? '')) known++
  return known >= 2
}

/**
 * Where the next record begins. That is a PMID where the record at hand has one or has a title; after a blank line also a tag
 * that a record has only once. A blank line alone does not end a record: abstracts have paragraphs.
 */
export function next(text: string, from: number): number {
  if (from === 0 && isPage(text)) return -1
  const seen = new Set<string>()
  let first: string | undefined
  let afterBlank = false
  for (const {text: line, place} of lines(text, from)) {
    const tag = readTag(line, place.to < text.length)?.tag
    if (tag === undefined) {
      afterBlank = blank.test(line)
      continue
    }
    if (first !== undefined && isBeginning(tag, first, seen, afterBlank)) return place.from
    first ??= tag
    seen.add(tag)
    afterBlank = false
  }
  return -1
}

function isBeginning(tag: string, first: string, seen: Set<string>, afterBlank: boolean): boolean {
  const hasBody = () => [...seen].some(known => !leading.has(known))
  if (tag === 'PMID') return seen.has('PMID') || hasBody()
  if (tag === first && leading.has(tag)) return hasBody()
  return afterBlank && ((single.has(tag) && seen.has(tag)) || (leading.has(tag) && seen.has('SO')))
}

/** Read one record; of a web page all that stand in its `<pre>`. */
export function* read(text: string, report: Report): Generator<Field[]> {
  const page = isPage(text)
  const begin = page ? /<pre[^>]*>/i.exec(text) : undefined
  const end = page ? text.search(/<\/pre/i) : -1
  const whole = end < 0 ? text : text.slice(0, end)
  for (let from = begin ? begin.index + begin[0].length : 0, to: number; from < whole.length; from = to) {
    const found = page ? next(whole, from) : -1
    to = found > from ? found : whole.length
    const record = readRecord(whole.slice(0, to), from, report)
    if (page) for (const field of record) field.value = decodeEntities(field.value)
    if (record.length > 0) yield record
  }
}

/** Browsers show the answer of efetch as a page, and save it so. */
function isPage(text: string): boolean {
  return (
    /^\s{0,99}<(?:!doctype|html|head|body|pre)\b/i.test(text) &&
    /<pre[^<>]{0,200}>\s{0,9}(?:PMID|PMC )- ?\w/.test(text.slice(0, 8192))
  )
}

function readRecord(text: string, begin: number, report: Report): Field[] {
  const record: Field[] = []
  const stray = strayText(report)
  let previous = ''
  let afterBlank = false
  for (const {text: line, place} of lines(text, begin)) {
    if (blank.test(line)) {
      afterBlank = true
      continue
    }
    const field = readTag(line, true)
    const last = record.at(-1)
    if (field) {
      record.push({...field, place})
    } else if (last && isContinuation(line, last, afterBlank)) {
      if (!/^\s/.test(line)) report('medline/unindented-line', {place})
      last.value = unfold(last, line, previous, afterBlank)
      last.place.to = place.to
    } else {
      stray.add(place)
    }
    previous = line
    afterBlank = false
  }
  stray.end()
  return record
}

/** Lines that follow one another are reported as one text. */
function strayText(report: Report) {
  let place: (Span & {to: number}) | undefined
  const end = () => {
    if (place) report('medline/stray-text', {place})
    place = undefined
  }
  return {
    end,
    add(line: Span & {to: number}) {
      if (place && line.from - place.to > 2) end()
      place = {from: place?.from ?? line.from, to: line.to}
    }
  }
}

/** `PMID- 1`; by hand people write `TI - Sleep` and `TI- Sleep`, which only known tags may. */
function readTag(line: string, isWhole: boolean): {tag: string; value: string} | undefined {
  const first = line.charCodeAt(0)
  if (first < 65 || first > 90) return undefined
  const [, tag, value = ''] = padded.exec(line) ?? ((isWhole && unpadded.exec(line)) || [])
  if (tag === undefined || (line.charCodeAt(4) !== 45 && !tags.has(tag))) return undefined
  return {tag, value: value.trim()}
}

/** Six blanks, or what editors have made of them; prose goes on even where they are lost. */
function isContinuation(line: string, {tag}: Field, afterBlank: boolean): boolean {
  if (afterBlank) return /^(?: {6}|\t)/.test(line)
  return /^\s/.test(line) || prose.has(tag)
}

/** Until 2020 a word longer than the line was cut where the line ends, in column 87. */
function unfold({tag, value}: Field, line: string, previous: string, afterBlank: boolean): string {
  if (afterBlank && prose.has(tag)) return `${value}\n${line.trim()}`
  const isCut = previous.length === 87 && !/\s/.test(previous.slice(6))
  return `${value}${isCut ? '' : ' '}${line.trim()}`
}
