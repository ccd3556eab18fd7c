import {decodeEntities} from '@pubcite/nlm'
import type {Report, Span} from '../../input.js'

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

const unpadded = /^([A-Z]{2,4}) ?-(?: |$)/

/** Is this a beginning of MEDLINE? RIS has tags of the same shape, and begins with `TY`. */
export function detect(head: string): boolean {
  if (/^PMID- ?\d/m.test(head) || /<pre[^<>]{0,200}>\s{0,9}PMID- ?\d/.test(head)) return true
  if (/^TY {2}- /m.test(head)) return false
  let known = 0
  for (const [, tag = ''] of head.matchAll(/^([A-Z][A-Z0-9]{1,3}) {0,2}(?<=^.{4})-/gm)) if (tags.has(tag)) known++
  return known >= 2
}

/**
 * Where the next record begins. That is a PMID where the record at hand has one or has a title; after a blank line also a tag
 * that a record has only once. A blank line alone does not end a record: abstracts have paragraphs.
 */
export function next(text: string, from: number): number {
  if (from === 0 && isPage(text)) return -1
  const plain = nextPlain(text, from)
  if (plain >= 0) return plain
  const seen = new Set<string>()
  let first: string | undefined
  let afterBlank = false
  for (let at = from, end = at; at < text.length; at = afterEnd(text, end)) {
    end = lineEnd(text, at)
    const tag = tagAt(text, at, end, end < text.length)
    if (tag === undefined) {
      afterBlank = isBlank(text, at, end)
      continue
    }
    if (first !== undefined && isBeginning(tag, first, seen, afterBlank)) return at
    first ??= tag
    seen.add(tag)
    afterBlank = false
  }
  return -1
}

/**
 * The same where a record runs from PMID to PMID, and no blank line stands in it, as PubMed prints them; or else -1. Looks at
 * lines only where it must.
 */
function nextPlain(text: string, from: number): number {
  if (!text.startsWith('PMID-', from)) return -1
  const at = text.indexOf('\nPMID', from) + 1
  if (at === 0 || !text.startsWith('PMID- ', at) || text.charCodeAt(at + 6) <= blank) return -1
  const record = text.slice(from, at)
  if (record.includes('\r')) return -1
  const gap = record.search(/\n\s*\n/)
  return gap < 0 || record.slice(gap).trim() === '' ? at : -1
}

/** The same in bytes: -1 where the next record has not come, and `from` where only text can tell. */
export function cut(bytes: Uint8Array, from: number): number {
  const {length} = bytes // nothing is read behind it: such a look makes every other one slow
  let at = from
  while (at < length && bytes[at] === feed) at++
  if (at + 4 >= length) return -1
  if (!isPmid(bytes, at)) return from
  for (let hasGap = false; ; ) {
    at = breakFrom(bytes, at)
    if (at === length) return -1
    if (bytes[at] !== feed) return from
    const text = firstSign(bytes, ++at)
    if (text + 6 >= length) return -1
    if (bytes[text] === feed) hasGap = true
    else if (text === at && isPmidWord(bytes, at))
      return isPmid(bytes, at) && bytes[at + 5] === blank && bytes[at + 6]! > blank ? at : from
    else if (hasGap || isWideBlank(bytes, text)) return from
  }
}

/** Where a line ends, or all. */
function breakFrom(bytes: Uint8Array, from: number): number {
  const {length} = bytes
  let at = from
  for (; at < length; at++) {
    const byte = bytes[at]!
    if (byte < 14 && (byte === feed || byte === 13)) break
  }
  return at
}

/** Where a line has its first sign that is no blank of ASCII, or ends. */
function firstSign(bytes: Uint8Array, from: number): number {
  const {length} = bytes
  let at = from
  for (; at < length; at++) {
    const byte = bytes[at]!
    if (byte !== blank && (byte > 12 || byte < 9 || byte === feed)) break
  }
  return at
}

/** A blank of Unicode may make a line blank: U+00A0, U+1680, U+2000 and the like, U+3000, U+FEFF, and some that are none. */
function isWideBlank(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1]!
  switch (bytes[at]) {
    case 0xc2:
      return next === 0xa0
    case 0xe1:
      return next === 0x9a
    case 0xe2:
      return (next === 0x80 && (bytes[at + 2]! < 0x8b || bytes[at + 2]! > 0xa7)) || next === 0x81
    case 0xe3:
      return next === 0x80
    case 0xef:
      return next === 0xbb
    default:
      return false
  }
}

const isPmidWord = (bytes: Uint8Array, at: number) =>
  bytes[at] === 80 && bytes[at + 1] === 77 && bytes[at + 2] === 73 && bytes[at + 3] === 68
const isPmid = (bytes: Uint8Array, at: number) => isPmidWord(bytes, at) && bytes[at + 4] === hyphen

function isBeginning(tag: string, first: string, seen: Set<string>, afterBlank: boolean): boolean {
  const hasBody = () => [...seen].some(known => !leading.has(known))
  if (tag === 'PMID') return seen.has('PMID') || hasBody()
  if (tag === first && leading.has(tag)) return hasBody()
  return afterBlank && ((single.has(tag) && seen.has(tag)) || (leading.has(tag) && seen.has('SO')))
}

/** Read one record; of a web page all that stand in its `<pre>`. */
export function* read(text: string, report: Report): Generator<Field[]> {
  const page = isPage(text)
  const begin = page ? /<pre[^<>]*>/i.exec(text) : undefined
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
  let at = 0
  while (text.charCodeAt(at) <= 32) at++
  if (text[at] !== '<') return false
  return /^<(?:!doctype|html|head|body|pre)\b/i.test(text.slice(at, at + 20)) && pre.test(text.slice(0, 8192))
}

const pre = /<pre[^<>]{0,200}>\s{0,9}(?:PMID|PMC )- ?\w/i

function readRecord(text: string, begin: number, report: Report): Field[] {
  const record: Field[] = []
  const stray = strayText(report)
  let last: Field | undefined
  let previous = begin
  let afterBlank = false
  const hasReturns = text.includes('\r', begin)
  for (let at = begin, end = at; at < text.length; at = afterEnd(text, end)) {
    end = hasReturns ? lineEnd(text, at) : feedOrEnd(text, at)
    if (isBlank(text, at, end)) {
      afterBlank = true
      continue
    }
    const tag = tagAt(text, at, end, true)
    if (tag !== undefined) {
      last = {tag, value: withoutBlanks(text, text.indexOf('-', at) + 1, end), place: {from: at, to: end}}
      record.push(last)
    } else if (last && isContinuation(text, at, last, afterBlank)) {
      if (text.charCodeAt(at) > 32) report('medline/unindented-line', {place: {from: at, to: end}})
      last.value += seam(text, previous, last, afterBlank) + withoutBlanks(text, at, end)
      last.place.to = end
    } else {
      stray.add({from: at, to: end})
    }
    previous = at
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

const feed = 10
const hyphen = 45
const blank = 32

/** `PMID- 1`; by hand people write `TI - Sleep` and `TI- Sleep`, which only known tags may, and only on a line that is whole. */
function tagAt(text: string, from: number, to: number, isWhole: boolean): string | undefined {
  if (!isUpper(text.charCodeAt(from)) || to - from < 3) return undefined
  if (text.charCodeAt(from + 4) === hyphen && to > from + 4) {
    const tag = paddedTag(text, from)
    if (tag !== undefined) return tag
  }
  const [, tag = ''] = (isWhole && unpadded.exec(text.slice(from, Math.min(from + 7, to)))) || []
  return tags.has(tag) ? tag : undefined
}

/** Two to four capitals and digits, padded to four columns. */
function paddedTag(text: string, from: number): string | undefined {
  const known = tagByCode.get(codeOf(text, from))
  if (known !== undefined) return known
  const [second, third, fourth] = [text.charCodeAt(from + 1), text.charCodeAt(from + 2), text.charCodeAt(from + 3)]
  if (!isTagSign(second) || !isTagSign(third, blank) || !isTagSign(fourth, blank)) return undefined
  if (third === blank && fourth !== blank) return undefined
  return text.slice(from, from + 4).trimEnd()
}

const isUpper = (code: number) => code >= 65 && code <= 90
const isTagSign = (code: number, also = 0) => isUpper(code) || (code >= 48 && code <= 57) || code === also

/** Four signs of ASCII as one number: a known tag is found by it, and no string is made. */
const codeOf = (text: string, at: number) =>
  text.charCodeAt(at) +
  (text.charCodeAt(at + 1) << 7) +
  (text.charCodeAt(at + 2) << 14) +
  (text.charCodeAt(at + 3) << 21)
const tagByCode = /* @__PURE__ */ (() => new Map([...tags].map(tag => [codeOf(tag.padEnd(4), 0), tag])))()

/** LF, CRLF and CR end a line; U+2028 and the like do not, values may hold them. */
function lineEnd(text: string, from: number): number {
  let to = from
  for (; to < text.length; to++) {
    const code = text.charCodeAt(to)
    if (code === 10 || code === 13) break
  }
  return to
}

function feedOrEnd(text: string, from: number): number {
  const to = text.indexOf('\n', from)
  return to < 0 ? text.length : to
}

function afterEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > blank) return code > 127 && text.slice(at, to).trim() === ''
  }
  return true
}

/** A line's part of a value. A no-break space at its end is the value's own. */
function withoutBlanks(text: string, from: number, to: number): string {
  while (from < to && text.charCodeAt(from) <= 32) from++
  while (from < to && text.charCodeAt(to - 1) <= 32) to--
  return text.slice(from, to)
}

/** Six blanks, or what editors have made of them; prose goes on even where they are lost. */
function isContinuation(text: string, from: number, {tag}: Field, afterBlank: boolean): boolean {
  const code = text.charCodeAt(from)
  if (afterBlank) return code === 9 || text.startsWith('      ', from)
  return code === blank || code === 9 || /\s/.test(text[from]!) || prose.has(tag)
}

/**
 * What stands between two lines of a value: a blank, a line break where a blank line parts paragraphs, and nothing where
 * a word was cut: until 2020 one that is longer than the line was cut where that ends, in column 87.
 */
function seam(text: string, previous: number, {tag, place}: Field, afterBlank: boolean): string {
  if (afterBlank && prose.has(tag)) return '\n'
  return place.to - previous === 87 && !/\s/.test(text.slice(previous + 6, place.to)) ? '' : ' '
}
