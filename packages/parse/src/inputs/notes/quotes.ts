import type {Span} from '../../input.js'
import {type Line, lines} from '../../lines.js'

/** A stretch of a text as its writer had it, and where its characters stand in the whole. */
export interface Stretch {
  text: string
  /** Was it quoted, as a mail quotes what it answers: `> Okafor NK, Grewal J. …`? */
  quoted: boolean
  place(span: Span): Span
}

const quote = /^(?:> ?)+/

/** Divide a text into what is quoted, without the marks, and what is not. A single line is only so between blank lines. */
export function stretchesOf(text: string): Stretch[] {
  if (!/^>/m.test(text)) return [plain(text, 0, text.length)]
  const runs: Line[][] = []
  let isQuoted = false
  for (const line of lines(text)) {
    if (runs.length === 0 || line.text.startsWith('>') !== isQuoted) {
      isQuoted = line.text.startsWith('>')
      runs.push([])
    }
    runs.at(-1)!.push(line)
  }
  const quotes = runs.map((run, index) => isQuote(run, runs[index - 1]?.at(-1), runs[index + 1]?.[0]))
  const stretches: Stretch[] = []
  let end = 0
  runs.forEach((run, index) => {
    const from = run[0]!.place.from
    if (!quotes[index]) return
    if (from > end) stretches.push(plain(text, end, from))
    end = runs[index + 1]?.[0]?.place.from ?? text.length
    stretches.push(unquoted(text, run, end))
  })
  if (end < text.length) stretches.push(plain(text, end, text.length))
  return stretches
}

function isQuote(run: readonly Line[], before: Line | undefined, after: Line | undefined): boolean {
  if (!run[0]!.text.startsWith('>')) return false
  return run.length > 1 || [before, after].every(line => line === undefined || line.text.trim() === '')
}

const plain = (text: string, begin: number, end: number): Stretch => ({
  text: text.slice(begin, end),
  quoted: false,
  place: ({from, to}) => ({from: from + begin, ...(to !== undefined && {to: to + begin})})
})

/** Without the marks of each line; an offset is found again by the line that it is in. */
function unquoted(text: string, run: readonly Line[], end: number): Stretch {
  const starts: {own: number; whole: number}[] = []
  let own = ''
  run.forEach(({text: line, place}, index) => {
    const whole = place.from + (quote.exec(line)?.[0].length ?? 0)
    starts.push({own: own.length, whole})
    own += text.slice(whole, run[index + 1]?.place.from ?? end)
  })
  const find = (at: number) => {
    const {own, whole} = starts[lastNotAbove(starts, at)]!
    return whole + at - own
  }
  return {
    text: own,
    quoted: true,
    place: ({from, to}) => ({from: find(from), ...(to !== undefined && {to: to > 0 ? find(to - 1) + 1 : find(to)})})
  }
}

function lastNotAbove(starts: readonly {own: number}[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]!.own <= at) low = middle
    else high = middle - 1
  }
  return low
}
