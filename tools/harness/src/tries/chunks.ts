import {gzipSync} from 'node:zlib'
import {type Input, parseStream} from '@pubcite/parse'
import {mulberry32} from '../random.js'
import type {Outcome} from './outcome.js'

/** A stream gives what the whole gives: cut into single bytes, into sevens, into 64 kB, at random, in members of gzip. */
export async function tryChunks(input: Input, texts: readonly string[], seed: number): Promise<Outcome> {
  const failures: string[] = []
  let tried = 0
  for (const text of texts) {
    for (const [name, bytes] of variants(text)) {
      const whole = wholeItems(input, bytes)
      for (const [cut, size] of cuts(seed)) {
        tried++
        const streamed = await streamItems(input, chunks(bytes, size))
        if (streamed !== whole) failures.push(`${name}, cut ${cut}: ${firstDifference(whole, streamed)}`)
      }
      for (const [cut, size] of memberCuts(seed)) {
        tried++
        const streamed = await streamItems(input, chunks(members(bytes, size), size))
        if (streamed !== whole) failures.push(`${name}, in members cut ${cut}: ${firstDifference(whole, streamed)}`)
      }
    }
  }
  return {tried, failures}
}

function* variants(text: string): Generator<[string, Uint8Array]> {
  const bytes = new TextEncoder().encode(text)
  yield ['as it is', bytes]
  yield ['with CRLF', new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'))]
  yield ['with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])]
}

function cuts(seed: number): [name: string, size: () => number][] {
  const random = mulberry32(seed)
  return [
    ['into bytes', () => 1],
    ['into sevens', () => 7],
    ['into 64 kB', () => 65_536],
    ['at random', () => 1 + Math.floor(random() * 100)]
  ]
}

/** Members of gzip cost a hundred times as much as what is in them: fewer, and of more. */
function memberCuts(seed: number): [name: string, size: () => number][] {
  const random = mulberry32(seed)
  return [
    ['into 997', () => 997],
    ['at random', () => 1 + Math.floor(random() * 4000)]
  ]
}

/** The bytes packed in members one after the other, cut wherever it falls: within a character, a line end, a reference. */
function members(bytes: Uint8Array, size: () => number): Uint8Array {
  const packed: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + size())
    packed.push(gzipSync(bytes.subarray(from, to)))
    from = to
  }
  return Buffer.concat(packed)
}

async function* chunks(bytes: Uint8Array, size: () => number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + size())
    yield bytes.subarray(from, to)
    from = to
  }
}

function wholeItems(input: Input, bytes: Uint8Array): string {
  const {articles, places, deletions, diagnostics} = input.parse(bytes)
  return JSON.stringify({articles, places, deletions, diagnostics: sorted(diagnostics)})
}

async function streamItems(input: Input, source: AsyncIterable<Uint8Array>): Promise<string> {
  const articles = []
  const places = []
  const deletions = []
  const diagnostics = []
  for await (const item of parseStream(source, {format: input.name as never})) {
    if ('article' in item) {
      articles.push(item.article)
      places.push(item.place)
      diagnostics.push(...item.diagnostics)
    } else if ('deletion' in item) deletions.push(item.deletion)
    else diagnostics.push(item.diagnostic)
  }
  return JSON.stringify({articles, places, deletions, diagnostics: sorted(diagnostics)})
}

function sorted<Value>(diagnostics: readonly Value[]): Value[] {
  return diagnostics.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return `whole …${one.slice(Math.max(0, at - 30), at + 50)}… stream …${other.slice(Math.max(0, at - 30), at + 50)}…`
}
