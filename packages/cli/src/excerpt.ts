import type {Diagnostic, Place} from '@pubcite/schema'
import {paint} from './talk.js'
import {printable, type Terminal} from './terminal.js'
import {widthOf} from './width.js'

/** Characters before the place that are shown of a line that is too long for the terminal. */
const before = 24

/** A text larger than this is not held in memory a second time for its excerpts. */
const largest = 50_000_000

/**
 * Excerpts of a text for a person at a terminal: the line that a diagnostic speaks of, and a caret below the place.
 * @returns A function from a diagnostic to two lines; to `''` without a place, and for data that no terminal shows.
 */
export function excerptsOf(
  bytes: Uint8Array,
  columns: number | undefined,
  colors: Terminal['colors']
): (diagnostic: Diagnostic) => string {
  if (columns === undefined || bytes.length > largest) return () => ''
  let rows: string[] | undefined
  return ({place, severity}) => {
    if (!place) return ''
    rows ??= decode(bytes).split(/\r\n|\n|\r/)
    const [line, caret] = excerpt(rows[place.start.line - 1] ?? '', place, columns)
    const margin = String(place.start.line)
    return `${colors.dim(`  ${margin} │`)} ${line}\n${colors.dim(`  ${' '.repeat(margin.length)} │`)} ${colors[paint[severity]](caret)}\n`
  }
}

/** The part of a line that has room, and carets below what `place` spans of it. */
function excerpt(line: string, {start, end}: Place, columns: number): [line: string, carets: string] {
  const room = Math.max(20, columns - String(start.line).length - 5)
  const from = widthOf(line) > room ? Math.max(0, start.column - 1 - before) : 0
  const [head, tail] = [from > 0 ? '…' : '', from > 0 ? room - 1 : room]
  const shown = fitting(line.slice(from), tail)
  const spaces = ' '.repeat(widthOf(head) + widthOf(line.slice(from, start.column - 1)))
  const to = end && end.line === start.line ? end.column - 1 : end ? line.length : start.column
  const marked = widthOf(line.slice(start.column - 1, Math.min(to, from + shown.length)))
  return [head + clean(shown), spaces + '^'.repeat(Math.max(1, marked))]
}

/** As much of a text as `room` columns hold; an ellipsis stands for the rest. */
function fitting(text: string, room: number): string {
  if (text.length <= room && widthOf(text) <= room) return text
  let width = 0
  let shown = ''
  for (const character of text) {
    width += widthOf(character)
    if (width >= room) return `${shown}…`
    shown += character
  }
  return shown
}

function clean(text: string): string {
  return printable(text.replaceAll('\t', ' '))
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}
