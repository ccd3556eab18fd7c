/**
 * Lines of bytes, in which most are counted and few asked for.
 */
import {byteText} from './bytes.js'
import {type LineFinder, lastNotAbove} from './places.js'

/** How far apart the marks are from which lines are counted again. */
const markStride = 16384

interface Mark {
  at: number
  line: number
  /** Where the line begins. */
  from: number
}

/** Find lines in bytes. Points come in order as a rule: each is counted from the last, an earlier one from the mark before it. */
export function byteLineFinder(bytes: Uint8Array): LineFinder {
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
