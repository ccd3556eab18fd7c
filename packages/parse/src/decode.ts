/**
 * Bytes as text. The encoding is taken from the byte order mark, from what the document declares, or is UTF-8, and what is
 * no UTF-8 in a UTF-8 text is read as windows-1252, byte by byte: files put together from several sources come out whole.
 */
import type {Data, Measure} from './places.js'

/** An encoding, and how many bytes its mark takes at the beginning. */
export interface Encoding {
  /** A label of the Encoding Standard, in lower case: `utf-8`, `utf-16le`, `gbk`. Of what is text already: `string`. */
  label: string
  /** In the unit of the input. */
  lead: number
}

/** How many bytes `sniff` looks at. A stream waits for them. */
export const headLength = 4096

/** Find out how an input spells text, from its beginning. Of a string the label is `string`. */
export function sniff(head: Data): Encoding {
  if (typeof head === 'string') return {label: 'string', lead: head.startsWith('\ufeff') ? 1 : 0}
  const [first, second, third] = head
  if (first === 0xef && second === 0xbb && third === 0xbf) return {label: 'utf-8', lead: 3}
  if (first === 0xff && second === 0xfe) return {label: 'utf-16le', lead: 2}
  if (first === 0xfe && second === 0xff) return {label: 'utf-16be', lead: 2}
  if (first && second === 0 && third) return {label: 'utf-16le', lead: 0}
  if (first === 0 && second) return {label: 'utf-16be', lead: 0}
  return {label: declared(head.subarray(0, headLength)) ?? 'utf-8', lead: 0}
}

/** Are these the first bytes of gzip? */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * What `<?xml encoding="…"?>` or `<meta charset=…>` say, where it can be true: a page that was saved in UTF-8
 * often still declares what it was served in.
 */
function declared(head: Uint8Array): string | undefined {
  const text = latin1(head)
  const label =
    /^\s*<\?xml [^>]*encoding *= *["']([\w:.-]+)/.exec(text)?.[1] ??
    /<meta [^>]*charset *= *["']?([\w:.-]+)/i.exec(text)?.[1]
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return undefined
  const {broken, text: read} = decodeUtf8(head.subarray(0, wholeLength(head)))
  if (broken.length === 0 && /[^\0-\x7f]/.test(read)) return undefined
  try {
    new TextDecoder(label)
    return label.toLowerCase()
  } catch {
    return undefined // `encoding="none"`
  }
}

/** Turns chunks of bytes into text. A character may be cut by the end of a chunk. */
export interface Decoder {
  decode(chunk: Uint8Array, last: boolean): string
  /** Where in the text a byte was read as windows-1252, since it is no UTF-8. */
  broken: readonly number[]
}

/** Make a decoder. It wants the bytes after the mark. */
export function createDecoder(label: string): Decoder {
  if (label !== 'utf-8') {
    if (isWindows1252(label))
      return {broken: [], decode: chunk => chunk.reduce((text, byte) => text + windows1252(byte), '')}
    const decoder = new TextDecoder(label, {ignoreBOM: true})
    return {broken: [], decode: (chunk, last) => decoder.decode(chunk, {stream: !last})}
  }
  const broken: number[] = []
  let rest = new Uint8Array(0)
  let length = 0
  return {
    broken,
    decode(chunk, last) {
      const bytes = rest.length === 0 ? chunk : joinBytes([rest, chunk])
      const end = last ? bytes.length : wholeLength(bytes)
      rest = bytes.slice(end)
      const decoded = decodeUtf8(bytes.subarray(0, end))
      for (const at of decoded.broken) broken.push(length + at)
      length += decoded.text.length
      return decoded.text
    }
  }
}

/** How many units of an input a stretch of its text takes. `base` is where `text` begins in all the text that was decoded. */
export function textMeasure(label: string, broken: readonly number[], base: number): Measure<string> | undefined {
  if (label.startsWith('utf-16')) return (_, from, to) => 2 * (to - from)
  if (isDoubleByte(label)) return doubleByteLength
  if (label !== 'utf-8') return undefined
  if (broken.length === 0) return utf8Length
  return (text, from, to) => {
    let bytes = utf8Length(text, from, to)
    for (let at = firstFrom(broken, base + from); at < broken.length && broken[at]! < base + to; at++) {
      bytes -= utf8Length(text, broken[at]! - base, broken[at]! - base + 1) - 1
    }
    return bytes
  }
}

/** The same of a stretch of UTF-8 that was made from the input. */
export function byteMeasure(label: string): Measure<Uint8Array> | undefined {
  if (label === 'utf-8') return undefined
  if (label.startsWith('utf-16')) return (bytes, from, to) => 2 * utf16Length(bytes, from, to)
  return isDoubleByte(label) ? doubleByteLengthOf : utf16Length
}

/** How many bytes a stretch of text takes in UTF-8. Each half of a surrogate pair counts two. */
export function utf8Length(text: string, from: number, to: number): number {
  const end = Math.min(to, text.length)
  return end - from > 64 && nodeByteLength
    ? lengthByNode(text, from, end, nodeByteLength)
    : lengthOneByOne(text, from, end)
}

const nodeByteLength = /* @__PURE__ */ (() =>
  (globalThis as unknown as {Buffer?: {byteLength?(text: string): number}}).Buffer?.byteLength)()

/** Node counts three for each half of a pair that the stretch cuts. */
function lengthByNode(text: string, from: number, to: number, byteLength: (text: string) => number): number {
  const isCut = (at: number) =>
    isHalf(text, at - 1, text.charCodeAt(at - 1)) && (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return byteLength(text.slice(from, to)) - Number(from > 0 && isCut(from)) - Number(to > 0 && isCut(to))
}

function lengthOneByOne(text: string, from: number, to: number): number {
  let bytes = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) bytes += 1
    else if (code < 0x800 || isHalf(text, at, code)) bytes += 2
    else bytes += 3
  }
  return bytes
}

/** How many UTF-16 units a stretch of UTF-8 takes. */
export function utf16Length(bytes: Uint8Array, from: number, to: number): number {
  const end = Math.min(to, bytes.length)
  const view = end - from < 64 ? undefined : new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let units = end - from
  for (let at = from; at < end; at++) {
    while (view && at + 4 < end && (view.getInt32(at, true) & 0x80808080) === 0) at += 4 // ASCII
    const byte = bytes[at]!
    if (byte < 0x80) continue
    if (byte < 0xc0) units -= 1
    else if (byte >= 0xf0) units += 1
  }
  return Math.max(units, 0)
}

/** Chunks as one. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}

/** Is this what parsers read? */
export function isData(value: unknown): value is Data {
  return typeof value === 'string' || value instanceof Uint8Array
}

/** What a value is, for the sentence of an error. */
export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? `an object (${value.constructor?.name ?? 'without a class'})` : typeof value
}

function isHalf(text: string, at: number, code: number): boolean {
  if (code >= 0xd800 && code < 0xdc00) return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
  return code >= 0xdc00 && code < 0xe000 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

function isDoubleByte(label: string): boolean {
  return /^(?:gb|big5|euc|shift|iso-2022|ks|x-sjis)/.test(label)
}

/** In the double-byte encodings of Asia: exact but for the rare characters that take more. */
function doubleByteLength(text: string, from: number, to: number): number {
  let bytes = to - from
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x7f) bytes++
  return bytes
}

function doubleByteLengthOf(bytes: Uint8Array, from: number, to: number): number {
  let length = 0
  for (let at = from; at < to && at < bytes.length; at++) {
    const byte = bytes[at]!
    if ((byte & 0xc0) !== 0x80) length += byte < 0x80 ? 1 : 2
  }
  return length
}

/** A decoder of UTF-8 that throws where bytes are none. */
export const strict = () => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/** UTF-8 as text, and where in it bytes are none, which are read as windows-1252. */
export function decodeUtf8(bytes: Uint8Array): {text: string; broken: number[]} {
  try {
    return {text: strict().decode(bytes), broken: []}
  } catch {
    return decodeBroken(bytes)
  }
}

function decodeBroken(bytes: Uint8Array): {text: string; broken: number[]} {
  const decoder = strict()
  const broken: number[] = []
  let text = ''
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    at += length || 1
    if (length > 0) continue
    text += decoder.decode(bytes.subarray(from, at - 1))
    broken.push(text.length)
    text += windows1252(bytes[at - 1]!)
    from = at
  }
  return {text: text + decoder.decode(bytes.subarray(from)), broken}
}

/** How many bytes the character at `at` takes, or 0 if none begins there. @see https://encoding.spec.whatwg.org/#utf-8-decoder */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length = wantedLength(lead)
  if (length === 0 || at + length > bytes.length) return 0
  const second = bytes[at + 1]!
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let next = 2; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0
  return length
}

function wantedLength(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** How many bytes there are up to a character that the end of the chunk may have cut. */
export function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) !== 0x80) return wantedLength(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The names of one encoding. Node before 24 reads some of its bytes as control characters. */
function isWindows1252(label: string): boolean {
  return /^(?:windows-1252|cp1252|x-cp1252|iso_?-?8859-1|latin-?1|l1|us-ascii|ascii)$/.test(label)
}

function windows1252(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? upperHalf[byte - 0x80]! : String.fromCharCode(byte)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The index of the first number that is not below `value`, in a rising list. */
function firstFrom(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
