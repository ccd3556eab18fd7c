import type {Diagnostic, Place} from '@pubcite/schema/model'
import {byId, h} from './dom.js'
import {segments, spanOf} from './segments.js'
import {lineAt, type Span, windowAt} from './window.js'

const area = byId<HTMLTextAreaElement>('text')
const mirror = byId<HTMLPreElement>('mirror')
const part = byId('part')

/** A longer text is shown by a window on it, and cannot be edited: a browser lays out no more than this at once without a pause. */
export const longest = 400_000

/** The whole text, where the editor holds a window on it. */
let long: string | undefined
/** Where in the text the window is. */
let view: Span = {start: 0, end: 0}
let marked: readonly Diagnostic[] = []

/** The whole text; line ends are `\n`, as in the editor. */
export function text(): string {
  return long ?? area.value
}

/** Is what stands in the editor a part of the text? */
export function isPart(): boolean {
  return long !== undefined
}

/** Put another text into the editor. */
export function setText(value: string): void {
  const plain = value.replace(/\r\n?/g, '\n')
  long = plain.length > longest ? plain : undefined
  marked = []
  show(plain, long === undefined ? {start: 0, end: plain.length} : windowAt(plain, 0))
  area.scrollTop = 0
}

/** After somebody typed or pasted: where the text has become too long to edit, show a window on it. */
export function takeInput(): void {
  if (area.value.length > longest) setText(area.value)
  else view = {start: 0, end: area.value.length}
}

function show(value: string, span: Span): void {
  view = span
  area.value = value.slice(span.start, span.end)
  area.readOnly = isPart()
  part.hidden = !isPart()
  part.replaceChildren(...(isPart() ? describe(value) : []))
  drawMarks()
}

/** Which lines are shown, and the ways to the others. */
function describe(value: string): Array<Node | string> {
  const move = (label: string, offset: number, isEnd: boolean) =>
    h(
      'button',
      {type: 'button', class: 'quiet', disabled: isEnd, click: () => show(value, windowAt(value, offset))},
      label
    )
  const number = (offset: number) => lineAt(value, offset).toLocaleString('en')
  return [
    `Lines ${number(view.start)} to ${number(view.end - 1)} of ${number(value.length)}. All of it is read; it is too long to be edited here. `,
    move('Earlier', view.start - 1, view.start === 0),
    ' ',
    move('Later', view.end, view.end === value.length)
  ]
}

/** Mark where the diagnostics stand, on a copy of the text that lies below it. */
export function mark(diagnostics: readonly Diagnostic[]): void {
  marked = diagnostics
  drawMarks()
}

function drawMarks(): void {
  if (marked.length === 0) {
    mirror.replaceChildren()
    return
  }
  const value = text()
  const pieces = segments(value, marked, view).map(({start, end, severity, marks}) => {
    const piece = value.slice(start, end)
    return severity ? h('mark', {class: severity, 'data-marks': marks.join(' ')}, piece) : piece
  })
  mirror.replaceChildren(...pieces, '\n') // a last line that is empty has its height only so
  follow()
}

/** Select the place of a diagnostic, and bring it into view. */
export function goToDiagnostic(diagnostic: Diagnostic): void {
  const span = spanOf(text(), diagnostic)
  if (span) select(span)
}

/** Select the line in which an article begins. */
export function goToPlace({start: {offset}}: Place): void {
  const lineEnd = text().indexOf('\n', offset)
  select({start: offset, end: lineEnd < 0 ? text().length : lineEnd})
}

function select({start, end}: Span): void {
  if (long !== undefined && (start < view.start || end > view.end)) show(long, windowAt(long, start))
  area.focus({preventScroll: true})
  area.setSelectionRange(start - view.start, end - view.start)
  area.scrollTop = Math.max(0, topOf(start - view.start) - area.clientHeight / 3)
  area.scrollIntoView({block: 'nearest'})
  follow()
}

/** How far below the top of the text an offset is drawn: measured in the copy, which wraps as the text does. */
function topOf(offset: number): number {
  const before = [...mirror.childNodes]
  const point = h('span', {}, '\u200b')
  mirror.replaceChildren(area.value.slice(0, offset), point, area.value.slice(offset))
  const top = point.offsetTop
  mirror.replaceChildren(...before)
  return top
}

function follow(): void {
  mirror.scrollTop = area.scrollTop
  mirror.scrollLeft = area.scrollLeft
}

area.addEventListener('scroll', follow, {passive: true})
new ResizeObserver(() => follow()).observe(area)
