import {describe} from './decode.js'
import type {Data} from './places.js'

/** What a stream reads: all at once, or chunk by chunk. */
export type StreamSource =
  | string
  | Uint8Array
  | ArrayBuffer
  | {stream(): unknown}
  | {body: unknown}
  | {getReader(): unknown}
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>

/**
 * The chunks of a source: a string, bytes, a `Blob`, a `Response`, a web stream, anything that is iterated over in chunks.
 * It is closed when the reader stops.
 * @throws What the source throws, the reason of the signal, and a TypeError if something else comes.
 */
export async function* chunksOf(source: unknown, signal?: AbortSignal): AsyncGenerator<Data, void, undefined> {
  const iterator = iteratorOf(source)
  try {
    for (;;) {
      signal?.throwIfAborted()
      const {done, value} = await (signal ? unlessAborted(iterator.next(), signal) : iterator.next())
      if (done) return
      yield toChunk(value)
    }
  } finally {
    // not waited for: where the source hangs, closing it would too
    Promise.resolve(iterator.return?.()).catch(() => {})
  }
}

interface Chunks {
  next(): unknown
  return?(): unknown
}

type Step = {done?: boolean; value?: unknown}

function iteratorOf(source: unknown): {next(): Promise<Step>; return?(): unknown} {
  const chunks = openSource(source)
  return {next: async () => (await chunks.next()) as Step, return: () => chunks.return?.()}
}

function openSource(source: unknown): Chunks {
  if (typeof source === 'string' || source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return [source][Symbol.iterator]()
  }
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source) return (source as AsyncIterable<unknown>)[Symbol.asyncIterator]()
    if ('getReader' in source) return streamReader(source as ReadableStream)
    if ('stream' in source) return streamReader((source as {stream(): ReadableStream}).stream())
    if ('body' in source) return source.body ? openSource(source.body) : [][Symbol.iterator]()
    if (Symbol.iterator in source) return (source as Iterable<unknown>)[Symbol.iterator]()
  }
  throw new TypeError(
    `A stream is read from a string, bytes, a Blob, a Response, a stream or chunks, and this is ${describe(source)}.`
  )
}

/** Where web streams cannot be iterated over, as in Safari. */
function streamReader(stream: ReadableStream): Chunks {
  const reader = stream.getReader()
  return {next: () => reader.read(), return: () => reader.cancel()}
}

function toChunk(value: unknown): Data {
  if (typeof value === 'string' || value instanceof Uint8Array) return value
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  throw new TypeError(`A chunk is a string or bytes, and this is ${describe(value)}.`)
}

/** A step of the source, or the reason of the signal. Nothing is left at the signal, which may outlive a thousand sources. */
function unlessAborted(step: Promise<Step>, signal: AbortSignal): Promise<Step> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, {once: true})
    step.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
