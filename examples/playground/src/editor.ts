import type {Diagnostic, Place} from '@pubcite/schema/model'
import {byId, h} from './dom.js'
import {segments, spanOf} from './segments.js'

const area = byId<HTMLTextAreaElement>('text')
const mirror = byId<HTMLPreElement>('mirror')

/** Beyond this length the text is not drawn a second time: its diagnostics stand in the list alone. */
const longest = 400_000

/** The text as it stands in the editor: line ends are `\n`. */
export function text(): string {
  return area.value
}

/** Put another text into the editor. */
export function setText(value: string): void {
  area.value = value
  area.scrollTop = 0
  mark([])
}

/** Mark where the diagnostics stand, on a copy of the text that lies below it. */
export function mark(diagnostics: readonly Diagnostic[]): void {
  const value = area.value
  if (value.length > longest || diagnostics.length === 0) {
    mirror.replaceChildren()
    return
  }
  const pieces = segments(value, diagnostics).map(({start, end, severity, marks}) => {
    const piece = value.slice(start, end)
    return severity ? h('mark', {class: severity, 'data-marks': marks.join(' ')}, piece) : piece
  })
  mirror.replaceChildren(...pieces, '\n') // a last line that is empty has its height only so
  follow()
}

/** Select the place of a diagnostic, and bring it into view. */
export function goToDiagnostic(diagnostic: Diagnostic): void {
  const span = spanOf(area.value, diagnostic)
  if (span) select(span.start, span.end)
}

/** Put the cursor where an article begins. */
export function goToPlace({start}: Place): void {
  const lineEnd = area.value.indexOf('\n', start.offset)
  select(start.offset, lineEnd < 0 ? area.value.length : lineEnd)
}

function select(start: number, end: number): void {
  area.focus({preventScroll: true})
  area.setSelectionRange(start, end)
  area.scrollTop = Math.max(0, topOf(start) - area.clientHeight / 3)
  area.scrollIntoView({block: 'nearest'})
  follow()
}

/** How far below the top of the text an offset is drawn: measured in the copy, which wraps as the text does. */
function topOf(offset: number): number {
  const before = mirror.childNodes.length > 0 ? [...mirror.childNodes] : undefined
  const point = h('span', {}, '\u200b')
  mirror.replaceChildren(area.value.slice(0, offset), point, area.value.slice(offset))
  const top = point.offsetTop
  mirror.replaceChildren(...(before ?? []))
  return top
}

function follow(): void {
  mirror.scrollTop = area.scrollTop
  mirror.scrollLeft = area.scrollLeft
}

area.addEventListener('scroll', follow, {passive: true})
new ResizeObserver(() => follow()).observe(area)
