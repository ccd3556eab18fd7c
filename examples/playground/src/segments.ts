import type {Diagnostic, Severity} from '@pubcite/schema/model'
import type {Span} from './window.js'

/** A stretch of the text, and the diagnostics that it belongs to: their numbers in the list. */
export interface Segment extends Span {
  marks: number[]
  /** The worst of its diagnostics. */
  severity?: Severity
}

const weight: Record<Severity, number> = {info: 1, warning: 2, error: 3}

/** The stretch that a diagnostic marks: where it says no end, up to the end of the line; `undefined` where it says no place. */
export function spanOf(text: string, {place}: Diagnostic): Span | undefined {
  if (!place) return undefined
  const start = Math.min(place.start.offset, text.length)
  const lineEnd = text.indexOf('\n', start)
  const end = place.end?.offset ?? (lineEnd < 0 ? text.length : lineEnd)
  return {start, end: Math.min(Math.max(end, start + 1), text.length)}
}

/** Cut a text, or the part of it that is in view, where diagnostics begin and end. Joined, the segments are what was cut. */
export function segments(
  text: string,
  diagnostics: readonly Diagnostic[],
  view: Span = {start: 0, end: text.length}
): Segment[] {
  const spans = diagnostics
    .map((diagnostic, index) => ({index, severity: diagnostic.severity, span: clip(spanOf(text, diagnostic), view)}))
    .filter((each): each is typeof each & {span: Span} => each.span !== undefined)
    .sort((one, other) => one.span.start - other.span.start)
  const edges = [...new Set([view.start, view.end, ...spans.flatMap(({span}) => [span.start, span.end])])].sort(
    (a, b) => a - b
  )
  const result: Segment[] = []
  let open: typeof spans = []
  let next = 0
  for (let index = 0; index + 1 < edges.length; index++) {
    const start = edges[index]!
    open = open.filter(({span}) => span.end > start)
    while (spans[next]?.span.start === start) open.push(spans[next++]!)
    const segment: Segment = {start, end: edges[index + 1]!, marks: open.map(each => each.index)}
    const worst = open.map(({severity}) => severity).sort((one, other) => weight[other] - weight[one])[0]
    result.push(worst ? {...segment, severity: worst} : segment)
  }
  return result
}

/** What of a span is in view. */
function clip(span: Span | undefined, view: Span): Span | undefined {
  if (!span) return undefined
  const [start, end] = [Math.max(span.start, view.start), Math.min(span.end, view.end)]
  return start < end ? {start, end} : undefined
}
