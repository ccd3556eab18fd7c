import type {Report, Span} from '../../input.js'

/** A tag with the lines of its value: the first stands behind the tag, the others below it. */
export interface Field {
  tag: string
  lines: string[]
  place: Span & {to: number}
}

/** Every tag that RIS has or had, with those that Zotero, EndNote and databases add. */
export const tags = new Set(
  `TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP DS ED EP ET ID IS J1 J2 JA JF JO
  KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO
  Y1 Y2`.split(/\s+/)
)

const full = /^([A-Z][A-Z0-9])[ \u00a0]{2}-/
const indented = /^[ \t]{1,8}([A-Z][A-Z0-9])[ \u00a0]{2}-[ \u00a0]/
const narrow = /^[ \t]{0,8}([A-Z][A-Z0-9])[ \u00a0]?-(?:[ \u00a0]|$)/

/** Is this a beginning of RIS? A record says its type first. */
export function detect(head: string): boolean {
  return !/^\s*[<{[]/.test(head) && /^[ \t]{0,8}TY[ \u00a0]{0,2}-[ \u00a0]?[A-Z]{2}/m.test(head)
}

/** Where the next record begins: at a `TY`, or after an `ER` at any tag, if somebody lost the `TY`. */
export function next(text: string, from: number): number {
  let begun = false
  let ended = false
  for (let at = from, end = at; at < text.length; at = afterEnd(text, end)) {
    end = lineEnd(text, at)
    const tag = tagOf(text.slice(at, Math.min(end, at + 16)), {isWhole: end < text.length, isNarrow: false})
    if (tag === undefined) continue
    if ((begun && tag === 'TY') || (ended && tag !== 'ER')) return at
    begun = true
    ended ||= tag === 'ER'
  }
  return -1
}

/** Read one record: its fields, the last of which is `ER` where the record has one. */
export function* read(text: string, report: Report): Generator<Field[]> {
  const record: Field[] = []
  const stray = strayText(report)
  let isNarrow = false
  for (let at = 0, end = at; at < text.length; at = afterEnd(text, end)) {
    end = lineEnd(text, at)
    const line = text.slice(at, end)
    const place = {from: at, to: end}
    const tag = tagOf(line, {isWhole: true, isNarrow})
    const last = record.at(-1)
    if (line.trim() === '' || (tag === 'ER' && last?.tag === 'ER')) continue
    if (last?.tag === 'ER' || (!last && tag === undefined)) {
      stray.add(place)
    } else if (tag !== undefined) {
      isNarrow ||= !full.test(line)
      record.push({tag, lines: [line.slice(line.indexOf('-') + 1).trim()], place})
    } else if (last) {
      last.lines.push(line.trim())
      last.place.to = end
    }
  }
  stray.end()
  if (record.some(({tag}) => tag !== 'ER')) yield record
}

/**
 * `TY  - JOUR`, `TY  -JOUR`. By hand people write `TY - JOUR` and `TY- JOUR`: of the other tags that is believed only in a
 * record that has begun so, since a line of an abstract may begin with `ED - `.
 */
function tagOf(line: string, {isWhole, isNarrow}: {isWhole: boolean; isNarrow: boolean}): string | undefined {
  const [, tag] = full.exec(line) ?? []
  if (tag !== undefined) return tag
  const [, inside = ''] = indented.exec(line) ?? []
  if (tags.has(inside)) return inside
  const [, known = ''] = (isWhole && narrow.exec(line)) || []
  return known === 'TY' || known === 'ER' || (isNarrow && tags.has(known)) ? known : undefined
}

/** Lines that follow one another are reported as one text. */
function strayText(report: Report) {
  let place: (Span & {to: number}) | undefined
  const end = () => {
    if (place) report('ris/stray-text', {place})
    place = undefined
  }
  return {
    end,
    add(line: Span & {to: number}) {
      if (place && line.from - place.to > 2) end()
      place = {from: place?.from ?? line.from, to: line.to}
    }
  }
}

function lineEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++
  return to
}

function afterEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
}
