/**
 * Bytes as strings, and strings among bytes: by Node's `Buffer` where there is one, which is several times faster, or else
 * by what every runtime has.
 */
import {createDecoder} from './decode.js'

interface Buffer extends Uint8Array {
  latin1Slice(from: number, to: number): string
  utf8Slice(from: number, to: number): string
  indexOf(value: string | number, from?: number, encoding?: 'latin1'): number
  lastIndexOf(value: string | number, from?: number, encoding?: 'latin1'): number
}

interface BufferClass {
  from(buffer: ArrayBufferLike, offset: number, length: number): Buffer
}

/** Strings of bytes, and places of strings in them. */
export interface ByteText {
  /** One character for each byte; only those of ASCII are what they stand for. */
  ascii(from: number, to: number): string
  /** The same as a slice of the text of some kilobytes around it, which costs less for places in order, and holds them. */
  slice(from: number, to: number): string
  /** The text of a stretch of UTF-8, in which what is none is U+FFFD. */
  utf8(from: number, to: number): string
  /** Where ASCII text stands first from a place on, or -1. */
  indexOf(text: string, from: number): number
  /** Where ASCII text stands last, not after `from`, or -1. */
  lastIndexOf(text: string, from: number): number
}

/** Look at bytes as text. */
export function byteText(bytes: Uint8Array): ByteText {
  return new BlockText(bytes, byteStrings(bytes))
}

/** The same without `Buffer`. */
export function plainByteText(bytes: Uint8Array): ByteText {
  return new BlockText(bytes, plainByteStrings(bytes))
}

type ByteStrings = Omit<ByteText, 'slice'>

/** How much of the bytes becomes text at once. */
const blockSize = 8192

class BlockText implements ByteText {
  readonly ascii: ByteStrings['ascii']
  readonly utf8: ByteStrings['utf8']
  readonly indexOf: ByteStrings['indexOf']
  readonly lastIndexOf: ByteStrings['lastIndexOf']
  readonly #end: number
  #block = ''
  #from = 0
  #to = 0

  constructor({length}: Uint8Array, {ascii, utf8, indexOf, lastIndexOf}: ByteStrings) {
    this.#end = length
    this.ascii = ascii
    this.utf8 = utf8
    this.indexOf = indexOf
    this.lastIndexOf = lastIndexOf
  }

  slice(from: number, to: number): string {
    if (from < this.#from || to > this.#to) {
      this.#from = from
      this.#to = Math.min(this.#end, Math.max(to, from + blockSize))
      this.#block = this.ascii(from, this.#to)
    }
    return this.#block.slice(from - this.#from, to - this.#from)
  }
}

function byteStrings(bytes: Uint8Array): ByteStrings {
  const buffers = (globalThis as unknown as {Buffer?: BufferClass}).Buffer
  return buffers && hasSlices(buffers)
    ? nodeText(buffers.from(bytes.buffer, bytes.byteOffset, bytes.length))
    : plainByteStrings(bytes)
}

function plainByteStrings(bytes: Uint8Array): ByteStrings {
  const ascii = new TextDecoder('latin1') // this is windows-1252: it differs from ASCII in no character that is taken from it
  const utf8 = new TextDecoder('utf-8', {ignoreBOM: true})
  return {
    ascii: (from, to) => ascii.decode(bytes.subarray(from, to)),
    utf8: (from, to) => utf8.decode(bytes.subarray(from, to)),
    indexOf(text, from) {
      const first = text.charCodeAt(0)
      for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
        if (standsAt(bytes, text, at)) return at
      }
      return -1
    },
    lastIndexOf(text, from) {
      const first = text.charCodeAt(0)
      for (let at = Math.min(from, bytes.length - text.length); at >= 0; at--) {
        if (bytes[at] === first && standsAt(bytes, text, at)) return at
      }
      return -1
    }
  }
}

/** Does ASCII text stand in the bytes at this place? */
export function standsAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false
  return true
}

/** The text of a stretch of bytes that is no UTF-8 throughout: the broken bytes are read as windows-1252. */
export function brokenText(bytes: Uint8Array): string {
  return createDecoder('utf-8').decode(bytes, true)
}

function nodeText(buffer: Buffer): ByteStrings {
  return {
    ascii: (from, to) => buffer.latin1Slice(from, to),
    utf8: (from, to) => buffer.utf8Slice(from, to),
    indexOf: (text, from) => buffer.indexOf(text.length === 1 ? text.charCodeAt(0) : text, from, 'latin1'),
    lastIndexOf: (text, from) => buffer.lastIndexOf(text, from, 'latin1')
  }
}

function hasSlices(buffers: BufferClass): boolean {
  const {prototype} = buffers as unknown as {prototype: Partial<Buffer>}
  return typeof prototype.latin1Slice === 'function' && typeof prototype.utf8Slice === 'function'
}
