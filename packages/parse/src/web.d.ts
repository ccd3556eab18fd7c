/** What every runtime has of the web platform and this package uses: Node, browsers, Deno, Bun, workers. */

declare class TextDecoder {
  constructor(label?: string, options?: {fatal?: boolean; ignoreBOM?: boolean})
  decode(input?: Uint8Array, options?: {stream?: boolean}): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array
}
