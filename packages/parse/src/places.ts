import type {Place, Point} from '@pubcite/schema/model'
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
  /** In the unit of the input, in which offsets count: UTF-16 units of a string, bytes of anything else. */
  size?: Measure<Source> | undefined
}

/** Find places in a piece: both ends of a span as points. */
export function placeFinder(piece: Piece): (span: Span) => Place {
  const point = pointFinder(piece)
  return ({from, to}) => {
    const start = point(from)
    return to === undefined ? {start} : {start, end: point(to)}
  }
}

/**
 * Find points in a piece: line and column from 1, and the offset in the unit of the input.
 * Lines are counted once, when the first point is asked for; the points may be asked for in any order.
 */
export function pointFinder({data, start, width, size}: Piece): (at: number) => Point {
  let starts: number[] | undefined
  const column = counter(data, width)
  const offset = counter(data, size)
  return at => {
    starts ??= lineStarts(data)
    const inside = Math.min(Math.max(at, 0), data.length)
    const line = lastNotAbove(starts, inside)
    const before = line === 0 ? start.column : 1
    return {
      line: start.line + line,
      column: before + column(inside) - column(starts[line]!),
      offset: start.offset + offset(inside)
    }
  }
}

const stride = 1024

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
function lineStarts(data: Data): number[] {
  const starts = [0]
  const find =
    typeof data === 'string' ? (from: number) => data.indexOf('\n', from) : (from: number) => data.indexOf(10, from)
  const hasReturns = typeof data === 'string' ? data.includes('\r') : data.includes(13)
  if (!hasReturns) {
    for (let at = find(0); at >= 0; at = find(at + 1)) starts.push(at + 1)
    return starts
  }
  const unit = typeof data === 'string' ? (at: number) => data.charCodeAt(at) : (at: number) => data[at]
  for (let at = 0; at < data.length; at++) {
    const code = unit(at)
    if (code === 10 || (code === 13 && unit(at + 1) !== 10)) starts.push(at + 1)
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
