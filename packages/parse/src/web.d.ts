/** What every runtime has of the web platform and this package uses: Node, browsers, Deno, Bun, workers. */

declare class TextDecoder {
  constructor(label?: string, options?: {fatal?: boolean; ignoreBOM?: boolean})
  decode(input?: Uint8Array, options?: {stream?: boolean}): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array
}

declare function atob(text: string): string

interface ReadableStreamDefaultReader<Chunk> {
  read(): Promise<{done: false; value: Chunk} | {done: true; value?: undefined}>
  cancel(reason?: unknown): Promise<void>
}

interface ReadableStream<Chunk = unknown> {
  getReader(): ReadableStreamDefaultReader<Chunk>
}

interface WritableStream<Chunk = unknown> {
  getWriter(): {
    write(chunk: Chunk): Promise<void>
    close(): Promise<void>
    abort(reason?: unknown): Promise<void>
  }
}

declare class DecompressionStream {
  constructor(format: 'gzip')
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: {once?: boolean}): void
  removeEventListener(type: 'abort', listener: () => void): void
}
