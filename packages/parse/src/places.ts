import type {Place, Point} from '@pubcite/schema/model'
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
  /** How the lines of bytes are found. Absent for text. */
  lines?: ((data: Source) => LineFinder) | undefined
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
export function pointFinder({data, start, end, width, size, lines: ofBytes}: Piece): (at: number) => Point {
  let lines: LineFinder | undefined
  const columns = distance(data, width)
  const offset = counter(data, size)
  return at => {
    const inside = Math.min(Math.max(at, 0), data.length)
    if (end && data.length - inside < near) return pointBefore(end, data as string, inside, start)
    lines ??= ofBytes ? ofBytes(data) : lineFinder(data as string)
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
export type LineFinder = (at: number) => {line: number; from: number}

function lineFinder(data: string): LineFinder {
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
export function lastNotAbove(list: number[], value: number): number {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
