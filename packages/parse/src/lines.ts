import type {Span} from './input.js'

/** A line of a text, without its end, and where it stands. */
export interface Line {
  text: string
  place: Span & {to: number}
}

/** The lines of a text, from a point on. They end with LF, CRLF or CR; what follows the last end is a line only if it has characters. */
export function* lines(text: string, from = 0): Generator<Line> {
  while (from < text.length) {
    let to = from
    while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++
    yield {text: text.slice(from, to), place: {from, to}}
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1
  }
}
