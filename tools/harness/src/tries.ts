import {type Input, parseStream} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import type {Family} from './families.js'
import {mutate} from './mutate.js'
import {mulberry32} from './random.js'

/** What came of a try. */
export interface Outcome {
  tried: number
  failures: string[]
  note?: string
}

/**
 * Mutants of the texts: nothing is thrown, and every article is what the schema allows.
 * Each text gets the same number of characters to read, so that a small one is changed at each of its places many times over.
 * Where the seconds are over the rest is left; how many were tried is said.
 */
export function tryMutants(
  input: Input,
  texts: readonly string[],
  others: readonly string[],
  {mutants, seconds, seed}: {mutants: number; seconds: number; seed: number}
): Outcome {
  const failures: string[] = []
  let tried = 0
  let articles = 0
  let slowest = 0
  const weights = texts.map(({length}) => 1 / length)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, text] of texts.entries()) {
    const share = weights[index]! / whole
    const count = Math.ceil(mutants * share)
    const end = performance.now() + seconds * 1000 * Math.max(share, 1 / texts.length)
    for (let round = 0; round < count && (round % 100 > 0 || performance.now() < end); round++) {
      const own = seed * 1_000_003 + index * 10_000_019 + round
      const mutant = mutate(text, others, own)
      tried++
      const before = performance.now()
      try {
        for (const article of input.parse(mutant).articles) {
          articles++
          const {success, error} = articleSchema.safeParse(article)
          if (!success) failures.push(`seed ${own}: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`)
        }
      } catch (error) {
        failures.push(`seed ${own}: threw ${String(error)}`)
      }
      slowest = Math.max(slowest, performance.now() - before)
    }
  }
  return {tried, failures, note: `${articles} articles, slowest ${slowest.toFixed(1)} ms`}
}

/** The most by which the time may grow where the text doubles. */
const bound = 2.3

/**
 * A hostile text against two of half its length, four of a quarter and eight of an eighth: the same work where time is linear.
 * The median of all doublings tells by how much one makes the processor's time grow.
 */
export function tryGrowth(read: (text: string) => unknown, families: readonly Family[], size: number): Outcome {
  const failures: string[] = []
  let worst = {name: '', growth: 0}
  for (const family of families) {
    let growth = growthOf(read, family, size)
    // What really grows faster than its text does so the more, the longer the text is; what a busy machine adds does not.
    for (const larger of [size * 4, size * 16]) {
      if (growth >= bound) growth = Math.min(growth, growthOf(read, family, larger))
    }
    if (growth > worst.growth) worst = {name: family.name, growth}
    if (growth >= bound) failures.push(`${family.name}: ${growth.toFixed(2)} times the time for twice the text`)
  }
  return {tried: families.length, failures, note: `worst ${worst.growth.toFixed(2)} (${worst.name})`}
}

/** The median growth of three doublings in three rounds, or in nine where that is too much. */
function growthOf(read: (text: string) => unknown, {grow}: Family, size: number): number {
  const texts = [8, 4, 2, 1].map(parts => ({parts, text: grow(size / parts)}))
  const growths: number[] = []
  const measure = (): void => {
    const times = texts.map(({parts, text}) => time(read, text, parts))
    growths.push(...times.slice(1).map((later, index) => (2 * later) / times[index]!))
  }
  for (let round = 0; round < 3 || (round < 9 && median(growths) >= bound); round++) measure()
  return median(growths)
}

/** The microseconds of the processor that a text takes, read so many times: of two rounds the fewer. */
function time(read: (text: string) => unknown, text: string, times: number): number {
  const rounds = [0, 0].map(() => {
    const before = process.cpuUsage()
    for (let round = 0; round < times; round++) read(text)
    const {user, system} = process.cpuUsage(before)
    return Math.max(user + system, 1)
  })
  return Math.min(...rounds)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!
}

/** A stream gives what the whole gives: cut into single bytes, into sevens, at random. */
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
    ['at random', () => 1 + Math.floor(random() * 100)]
  ]
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
