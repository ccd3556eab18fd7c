import type {Note} from './input.js'

/** A text, and how its offsets count in the input that it came from. */
export interface Decoded {
  text: string
  /** What stood before the text, in the unit of the input: its byte order mark. */
  lead: number
  /** How much of the input a stretch of the text takes. Absent for strings, where it is its length. */
  measure?: (text: string, from: number, to: number) => number
  notes: Note[]
}

/**
 * Take a string as it is, and bytes as text: by byte order mark, else as UTF-8, else as windows-1252.
 * A byte order mark is no part of the text.
 * @throws TypeError if the input is neither.
 */
export function decode(input: string | Uint8Array): Decoded {
  if (typeof input === 'string') {
    return input.charCodeAt(0) === 0xfeff
      ? {text: input.slice(1), lead: 1, notes: []}
      : {text: input, lead: 0, notes: []}
  }
  if (!(input instanceof Uint8Array)) {
    throw new TypeError(`A parser takes a string or a Uint8Array, and this is ${describe(input)}.`)
  }
  const [first, second, third] = input
  if (first === 0x1f && second === 0x8b) return {text: '', lead: 0, notes: [{code: 'parse/gzip', place: {from: 0}}]}
  if (first === 0xff && second === 0xfe) return utf16(input, 'utf-16le')
  if (first === 0xfe && second === 0xff) return utf16(input, 'utf-16be')
  const lead = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(input.subarray(lead))
    return {text, lead, measure: utf8Length, notes: []}
  } catch {
    const text = new TextDecoder('windows-1252').decode(input.subarray(lead))
    return {text, lead, measure: (_, from, to) => to - from, notes: [{code: 'parse/encoding', place: {from: 0}}]}
  }
}

function utf16(input: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(label, {ignoreBOM: true}).decode(input.subarray(2))
  return {text, lead: 2, measure: (_, from, to) => 2 * (to - from), notes: []}
}

/** How many bytes a stretch of text takes in UTF-8. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else if (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length) {
      bytes += 4
      at++
    } else bytes += 3
  }
  return bytes
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : typeof value
}
