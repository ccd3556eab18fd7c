import type {Point} from '@pubcite/schema/model'
import {byteLineFinder, lineFeedsOf} from './byte-lines.js'
import {
  byteMeasure,
  createDecoder,
  decodeUtf8,
  type Encoding,
  strict,
  textMeasure,
  utf16Length,
  wholeLength
} from './decode.js'
import type {Data, LineFinder, Measure} from './places.js'

/** Takes an input in, whole or in chunks, and turns it into what a format reads: text, or UTF-8. */
export interface Intake<Source extends Data> {
  /** What has come and is not read yet. */
  data: Source
  /** Where `data` begins in all that has come. */
  base: number
  /** The same as a point of the input. */
  start: Point
  /** Take a chunk in: the first without its byte order mark, the last marked as such. */
  take(chunk: Data, last: boolean): void
  width?: Measure<Source>
  /** How the lines of bytes are found. */
  lines?: (data: Source) => LineFinder
  /** How the units of a stretch count in the input, of which the data begins at `base`. */
  sizeAt(base: number): Measure<Source> | undefined
  /** Where in the text the bytes were no UTF-8. */
  broken: readonly number[]
  /** How much has come and is not read yet. */
  readonly length: number
  /** The records that are found before the input becomes text, each as a text of its own. */
  records?(): Generator<CutRecord>
  /** What is left becomes `data`, as far as it has come whole. */
  open?(last: boolean): void
  /** What of `data` was not read waits as bytes again. */
  close?(): void
}

/** A record that was found among bytes. Its lines end with LF alone. */
export interface CutRecord {
  text: string
  /** Where it ends in the input. */
  end: Point
}

/** Take in for a format that reads text. */
export function textIntake({label, lead}: Encoding): Intake<string> {
  const decoder = label === 'string' ? undefined : createDecoder(label)
  const broken = decoder?.broken ?? []
  return {
    data: '',
    base: 0,
    start: {line: 1, column: 1, offset: lead},
    get length() {
      return this.data.length
    },
    broken,
    sizeAt: base => (decoder ? textMeasure(label, broken, base) : undefined),
    take(chunk, last) {
      this.data += typeof chunk === 'string' ? chunk : decoder!.decode(chunk, last)
    }
  }
}

/**
 * The same of UTF-8 in which records can be told from one another (`cut`): each becomes a text of its own. That costs less than
 * to decode by the chunk, most records being ASCII, of which a string takes half the room. What cannot be told so is decoded
 * as a whole, up to the end of what has come.
 */
export function recordIntake({lead}: Encoding, cut: (bytes: Uint8Array, from: number) => number): Intake<string> {
  const room = createRoom()
  const decoder = strict()
  let bytes = new Uint8Array(0)
  let offset = lead // where the bytes begin in the input
  let asText = false
  /** `undefined` where bytes are no UTF-8. */
  const textOf = (record: Uint8Array): string | undefined => {
    try {
      return decoder.decode(record)
    } catch {
      return undefined
    }
  }
  return {
    data: '',
    base: 0,
    start: {line: 1, column: 1, offset: lead},
    get length() {
      return bytes.length
    },
    broken: [],
    sizeAt(base) {
      return textMeasure('utf-8', this.broken, base)
    },
    take(chunk, last) {
      if (typeof chunk === 'string') return // the end of nothing
      bytes = last && bytes.length === 0 ? (chunk as Uint8Array<ArrayBuffer>) : room(bytes, chunk)
    },
    *records() {
      for (let from = 0, to = cut(bytes, from); ; from = to, to = cut(bytes, from)) {
        const record = bytes.subarray(from, Math.max(from, to))
        const text = to > from ? textOf(record) : undefined
        asText = text === undefined && to >= from
        if (text === undefined) return
        this.base += text.length
        yield {text, end: {line: this.start.line + lineFeedsOf(record), column: 1, offset: offset + to}}
      }
    },
    open(last) {
      if (!last && !asText) return
      bytes = bytes.subarray(this.start.offset - offset)
      offset = this.start.offset
      const {text, broken} = decodeUtf8(bytes.subarray(0, last ? bytes.length : wholeLength(bytes)))
      this.data = text
      this.broken = [...this.broken, ...broken.map(at => this.base + at)]
    },
    close() {
      bytes = bytes.subarray(this.start.offset - offset)
      offset = this.start.offset
      this.data = ''
      this.broken = this.broken.filter(at => at < this.base)
    }
  }
}

/** Take in for a format that reads UTF-8. UTF-8 is passed on as it is, even where it is broken. */
export function byteIntake({label, lead}: Encoding): Intake<Uint8Array> {
  const decoder = label === 'string' || label === 'utf-8' ? undefined : createDecoder(label)
  const encoder = new TextEncoder()
  const size = byteMeasure(label)
  const room = createRoom()
  let half = ''
  const encode = (text: string, last: boolean): Uint8Array => {
    const whole = half + text
    half = !last && /[\ud800-\udbff]$/.test(whole) ? whole.slice(-1) : ''
    return encoder.encode(half ? whole.slice(0, -1) : whole)
  }
  return {
    data: new Uint8Array(0),
    base: 0,
    start: {line: 1, column: 1, offset: lead},
    get length() {
      return this.data.length
    },
    broken: [],
    width: utf16Length,
    lines: byteLineFinder,
    sizeAt: () => size,
    take(chunk, last) {
      const bytes =
        typeof chunk === 'string' ? encode(chunk, last) : decoder ? encode(decoder.decode(chunk, last), last) : chunk
      this.data = this.data.length === 0 ? bytes : room(this.data, bytes)
    }
  }
}

/**
 * Make room for bytes behind those that are not read yet. Chunks come by the thousand: the room doubles, so that each byte is
 * copied a few times at most, and is used again where most of it was read.
 */
function createRoom(): (data: Uint8Array, bytes: Uint8Array) => Uint8Array<ArrayBuffer> {
  let room = new Uint8Array(0) // never of the caller
  return (data, bytes) => {
    const length = data.length + bytes.length
    const isInRoom = data.buffer === room.buffer
    let begin = isInRoom ? data.byteOffset : room.length
    if (begin + length > room.length) {
      begin = 0
      if (isInRoom && length <= room.length && 4 * data.length <= room.length)
        room.copyWithin(0, data.byteOffset, data.byteOffset + data.length)
      else {
        room = new Uint8Array(2 * length)
        room.set(data)
      }
    }
    room.set(bytes, begin + data.length)
    return room.subarray(begin, begin + length)
  }
}
