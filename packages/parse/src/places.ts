import type {Place, Point} from '@pubcite/schema/model'
import {byteText} from './bytes.js'
import {utf8Length} from './decode.js'
import type {Span} from './input.js'

/** What an input is read as: its text, or its bytes in UTF-8. */
export type Data = string | Uint8Array

/** How much a stretch of the data takes in another unit. Absent where it is its length. */
export type Measure<Source extends Data> = (data: Source, from: number, to: number) => number

/** A piece of an input: what it holds, where it begins, and how its units count. */
export interface Piece<Source extends Data = Data> {
  data: Source
  start: Point
  /** In UTF-16 units, in which columns count. Absent for text. */
  width?: Measure<Source> | undefined
  /** Where it ends, of a text that is known to have no carriage return. */
  end?: Point
  /** In the unit of the input, in which offsets count: UTF-16 units of a string, bytes of anything else. */
  size?: Measure<Source> | undefined
}

/** Find places in a piece: both ends of a span as points. */
export function placeFinder(piece: Piece): (span: Span) => Place {
  return toPlace(pointFinder(piece))
}

/** Find places by a finder of points. */
export function toPlace(point: (at: number) => Point): (span: Span) => Place {
  return ({from, to}) => {
    const start = point(from)
    return to === undefined ? {start} : {start, end: point(to)}
  }
}

/**
 * Find points in a piece: line and column from 1, and the offset in the unit of the input.
 * Lines are counted once, when the first point is asked for; the points may be asked for in any order.
 */
export function pointFinder({data, start, end, width, size}: Piece): (at: number) => Point {
  let lines: LineFinder | undefined
  const columns = distance(data, width)
  const offset = counter(data, size)
  return at => {
    const inside = Math.min(Math.max(at, 0), data.length)
    if (end && data.length - inside < near) return pointBefore(end, data as string, inside, start)
    lines ??= lineFinder(data)
    const {line, from} = lines(inside)
    return {
      line: start.line + line,
      column: (line === 0 ? start.column : 1) + columns(from, inside),
      offset: start.offset + offset(inside)
    }
  }
}

/** How far from the end a point is counted from there. */
const near = 64

/** A point near the end of a text: a record's own is there. */
function pointBefore(end: Point, text: string, at: number, start: Point): Point {
  let {line} = end
  for (let after = at; after < text.length; after++) if (text.charCodeAt(after) === 10) line -= 1
  const from = text.lastIndexOf('\n', at - 1) + 1
  const column = (line === start.line ? start.column : 1) + at - (at === 0 ? 0 : from)
  return {line, column, offset: end.offset - utf8Length(text, at, text.length)}
}

/** Finds the line of a point: how many stand before it, and where it begins. */
type LineFinder = (at: number) => {line: number; from: number}

function lineFinder(data: Data): LineFinder {
  if (typeof data !== 'string') return byteLineFinder(data)
  let starts: number[] | undefined
  const isPlain = !data.includes('\r')
  const last = {at: 0, line: 0, from: 0, feed: data.indexOf('\n')}
  return at => {
    if (isPlain && !starts && at >= last.at) {
      for (; last.feed >= 0 && last.feed < at; last.feed = data.indexOf('\n', last.from)) {
        last.line += 1
        last.from = last.feed + 1
      }
      last.at = at
      return last
    }
    starts ??= lineStarts(data)
    const line = lastNotAbove(starts, at)
    return {line, from: starts[line]!}
  }
}

/** How far apart the marks are from which lines are counted again. */
const markStride = 16384

interface Mark {
  at: number
  line: number
  /** Where the line begins. */
  from: number
}

/** The same in bytes. Points come in order as a rule: each is counted from the last, an earlier one from the mark before it. */
function byteLineFinder(bytes: Uint8Array): LineFinder {
  const marks: Mark[] = [{at: 0, line: 0, from: 0}]
  const places = [0]
  const found = byteText(bytes).indexOf('\r', 0)
  const plain = found < 0 ? bytes.length : found
  const words = wordsOf(bytes)
  let last = marks[0]!
  return at => {
    if (at < last.at) return countLines(bytes, words, marks[lastNotAbove(places, at)]!, at, plain)
    while (last.at + markStride <= at) {
      last = countLines(bytes, words, last, last.at + markStride, plain)
      marks.push(last)
      places.push(last.at)
    }
    last = countLines(bytes, words, last, at, plain)
    return last
  }
}

/** Go on from a mark. There is no carriage return before `plain`. */
function countLines(bytes: Uint8Array, words: Words, {at, line, from}: Mark, end: number, plain: number): Mark {
  if (end > plain) return countReturns(bytes, words, {at, line, from}, end)
  const count = lineFeeds(bytes, words, at, end)
  if (count === 0) return {at: end, line, from}
  let last = end - 1
  while (bytes[last] !== 10) last--
  return {at: end, line: line + count, from: last + 1}
}

/** Bytes as words of four, and where the first one begins: memory is looked at in words only where a word may begin. */
interface Words {
  list: Int32Array
  first: number
}

function wordsOf({buffer, byteOffset, length}: Uint8Array): Words {
  const first = -byteOffset & 3
  return {
    list: length < 8 ? new Int32Array(0) : new Int32Array(buffer, byteOffset + first, (length - first) >> 2),
    first
  }
}

/** How many line feeds bytes hold. */
export const lineFeedsOf = (bytes: Uint8Array): number => lineFeeds(bytes, wordsOf(bytes), 0, bytes.length)

/** How many line feeds stand in a stretch. */
function lineFeeds(bytes: Uint8Array, {list, first}: Words, begin: number, end: number): number {
  const from = (begin - first + 3) >> 2
  const to = (end - first) >> 2
  if (to <= from || list.length === 0) return feedsOneByOne(bytes, begin, end)
  return (
    feedsOneByOne(bytes, begin, first + 4 * from) +
    feedsInWords(list, from, to) +
    feedsOneByOne(bytes, first + 4 * to, end)
  )
}

function feedsOneByOne(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (bytes[at] === 10) count += 1
  return count
}

/**
 * Every byte of every record is counted, so that four are looked at at once, and nothing branches: the bytes of a word that are
 * line feeds become zero, and the others a one in the sums.
 */
function feedsInWords(words: Int32Array, from: number, to: number): number {
  let others = 0
  for (let index = from; index < to; ) {
    let sums = 0 // four, each up to 255
    const stop = Math.min(to, index + 255)
    for (; index + 1 < stop; index += 2) {
      const feeds = words[index]! ^ 0x0a0a0a0a
      const next = words[index + 1]! ^ 0x0a0a0a0a
      const one = (((feeds & 0x7f7f7f7f) + 0x7f7f7f7f) | feeds) >>> 7
      const other = (((next & 0x7f7f7f7f) + 0x7f7f7f7f) | next) >>> 7
      sums = (sums + (one & 0x01010101) + (other & 0x01010101)) | 0
    }
    for (; index < stop; index++) {
      const feeds = words[index]! ^ 0x0a0a0a0a
      sums = (sums + (((((feeds & 0x7f7f7f7f) + 0x7f7f7f7f) | feeds) >>> 7) & 0x01010101)) | 0
    }
    others += (sums & 255) + ((sums >> 8) & 255) + ((sums >> 16) & 255) + (sums >>> 24)
  }
  return 4 * (to - from) - others
}

/** The same where lines end with CRLF or CR. */
function countReturns(bytes: Uint8Array, {list, first}: Words, {at, line, from}: Mark, end: number): Mark {
  const begin = (at - first + 3) >> 2
  const stop = (end - first) >> 2
  const count =
    list.length === 0 || stop <= begin
      ? breaksOneByOne(bytes, at, end)
      : breaksOneByOne(bytes, at, first + 4 * begin) +
        breaksInWords(list, begin, stop, bytes[first + 4 * stop]) +
        breaksOneByOne(bytes, first + 4 * stop, end)
  if (count === 0) return {at: end, line, from}
  let last = end - 1
  while (!isBreak(bytes, last)) last--
  return {at: end, line: line + count, from: last + 1}
}

/** Does a line end with this byte? With the second of CRLF, and not with the first. */
const isBreak = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)

function breaksOneByOne(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (isBreak(bytes, at)) count += 1
  return count
}

/** Line ends in words that are followed by a byte. A carriage return in the last byte of a word waits for the next one. */
function breaksInWords(words: Int32Array, from: number, to: number, following: number | undefined): number {
  let count = 0
  let waiting = 0
  for (let index = from; index < to; index++) {
    const word = words[index]!
    const feeds = zeros(word ^ 0x0a0a0a0a)
    const returns = zeros(word ^ 0x0d0d0d0d)
    count += waiting & ~feeds
    waiting = returns >>> 24
    count += Math.imul(feeds | (returns & ~(feeds >>> 8) & 0x00010101), 0x01010101) >>> 24 // the sum of its bytes
  }
  return following === 10 ? count : count + waiting
}

/** A one in each byte that was zero, and zero in the others. */
const zeros = (word: number): number => (~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) >>> 7) & 0x01010101

const stride = 1024

/** The measure of a stretch. A long one is told from the sums, so that no point costs a walk over its whole line. */
function distance(data: Data, measure?: Measure<never>): (from: number, to: number) => number {
  if (!measure) return (from, to) => to - from
  const upTo = counter(data, measure)
  return (from, to) => (to - from <= stride ? (measure as Measure<Data>)(data, from, to) : upTo(to) - upTo(from))
}

/** The measure of the data up to a point. Sums at every stride are kept, so that no point costs a walk from the beginning. */
function counter(data: Data, measure?: Measure<never>): (at: number) => number {
  if (!measure) return at => at
  const count = measure as Measure<Data>
  const sums = [0]
  return at => {
    const whole = Math.floor(at / stride)
    for (let known = sums.length; known <= whole; known++) {
      sums.push(sums[known - 1]! + count(data, (known - 1) * stride, known * stride))
    }
    return sums[whole]! + count(data, whole * stride, at)
  }
}

/** Where each line begins. Lines end with LF, CRLF or CR, as editors count them. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** The index of the last number that is not above `value`, in a rising list that begins with one. */
function lastNotAbove(list: number[], value: number): number {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
