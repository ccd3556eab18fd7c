import type {Point} from '@pubcite/schema/model'
import {byteMeasure, createDecoder, type Encoding, textMeasure, utf16Length} from './decode.js'
import type {Data, Measure} from './places.js'

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
  /** How the units of a stretch count in the input, of which the data begins at `base`. */
  sizeAt(base: number): Measure<Source> | undefined
  /** Where in the text the bytes were no UTF-8. */
  broken: readonly number[]
}

/** Take in for a format that reads text. */
export function textIntake({label, lead}: Encoding): Intake<string> {
  const decoder = label === 'string' ? undefined : createDecoder(label)
  const broken = decoder?.broken ?? []
  return {
    data: '',
    base: 0,
    start: {line: 1, column: 1, offset: lead},
    broken,
    sizeAt: base => (decoder ? textMeasure(label, broken, base) : undefined),
    take(chunk, last) {
      this.data += typeof chunk === 'string' ? chunk : decoder!.decode(chunk, last)
    }
  }
}

/** Take in for a format that reads UTF-8. UTF-8 is passed on as it is, even where it is broken. */
export function byteIntake({label, lead}: Encoding): Intake<Uint8Array> {
  const decoder = label === 'string' || label === 'utf-8' ? undefined : createDecoder(label)
  const encoder = new TextEncoder()
  const size = byteMeasure(label)
  let half = ''
  let room = new Uint8Array(0) // never of the caller
  const encode = (text: string, last: boolean): Uint8Array => {
    const whole = half + text
    half = !last && /[\ud800-\udbff]$/.test(whole) ? whole.slice(-1) : ''
    return encoder.encode(half ? whole.slice(0, -1) : whole)
  }
  return {
    data: new Uint8Array(0),
    base: 0,
    start: {line: 1, column: 1, offset: lead},
    broken: [],
    width: utf16Length,
    sizeAt: () => size,
    take(chunk, last) {
      const bytes =
        typeof chunk === 'string' ? encode(chunk, last) : decoder ? encode(decoder.decode(chunk, last), last) : chunk
      this.data = this.data.length === 0 ? bytes : append(this.data, bytes)
    }
  }

  /**
   * Chunks come by the thousand: the room doubles, so that each byte is copied a few times at most, and is used again where
   * most of it was read.
   */
  function append(data: Uint8Array, bytes: Uint8Array): Uint8Array {
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
