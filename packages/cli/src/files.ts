import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {pipeline, Readable} from 'node:stream'
import {promisify} from 'node:util'
import {createGunzip, gunzip} from 'node:zlib'
import {UsageError} from './exit.js'

/** An input of the command: a file, or standard input as `-`. */
export interface Source {
  /** As the caller named it. */
  name: string
  bytes: Uint8Array
}

/** Read a file or standard input, unpacked if it is gzip. */
export async function readSource(name: string): Promise<Source> {
  return {name, bytes: await unpacked(name === '-' ? await joined(process.stdin) : await readFile(name))}
}

/** The files that are named, or standard input where none is and something comes in there. */
export function namedSources(names: readonly string[], stdin: {isTTY?: boolean} = process.stdin): readonly string[] {
  if (names.length > 0) return names
  if (stdin.isTTY) throw new UsageError('Name a file, or pipe text in. For example: pubcite cite page.txt')
  return ['-']
}

/** Chunks as they come, unpacked if their first piece says that they are gzip. */
export function unpackChunks(head: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return isGzip(head) ? pipeline(Readable.from(chunks), createGunzip(), () => {}) : chunks
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = []
  for await (const chunk of chunks) list.push(chunk)
  return Buffer.concat(list)
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  return isGzip(bytes) ? promisify(gunzip)(bytes) : bytes
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** What comes of a source, and its first piece, to see what it is. */
export interface Chunks {
  head: Uint8Array
  chunks: AsyncIterable<Uint8Array>
}

/** A file or standard input as it comes. */
export async function openSource(name: string): Promise<Chunks> {
  const stream = name === '-' ? process.stdin : createReadStream(name, {highWaterMark: 1 << 18})
  const pieces: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  const first = await pieces.next()
  const head = first.done ? new Uint8Array() : first.value
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value
    } finally {
      stream.destroy()
    }
  }
  return {head, chunks: chunks()}
}
