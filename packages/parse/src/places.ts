import type {Place, Point} from '@pubcite/schema/model'
import type {Decoded} from './decode.js'
import type {Span} from './input.js'

/** Find places in a text: both ends of a span as points. */
export function placeFinder(decoded: Pick<Decoded, 'text' | 'lead' | 'measure'>): (span: Span) => Place {
  const point = pointFinder(decoded)
  return ({from, to}) => {
    const start = point(from)
    return to === undefined ? {start} : {start, end: point(to)}
  }
}

/**
 * Find points in a text: line and column from 1, and the offset in the unit of the input.
 * The lines are counted once, when the first point is asked for; offsets that rise cost no second walk.
 */
export function pointFinder({text, lead, measure}: Pick<Decoded, 'text' | 'lead' | 'measure'>): (at: number) => Point {
  let starts: number[] | undefined
  let known = {at: 0, offset: lead}
  const offsetOf = (at: number): number => {
    if (!measure) return lead + at
    if (at < known.at) known = {at: 0, offset: lead}
    known = {at, offset: known.offset + measure(text, known.at, at)}
    return known.offset
  }
  return at => {
    starts ??= lineStarts(text)
    const inside = Math.min(Math.max(at, 0), text.length)
    const line = lastNotAbove(starts, inside)
    return {line: line + 1, column: inside - starts[line]! + 1, offset: offsetOf(inside)}
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
