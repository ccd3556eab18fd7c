import type {Diagnostic, StreamItem} from '@pubcite/schema/model'
import {describe, headLength, isGzip, joinBytes, sniff} from './decode.js'
import {type FrameCode, frameProblems} from './frame-problems.js'
import {gunzip} from './gunzip.js'
import {atBeginning, hasText, type Input, readRecords} from './input.js'
import type {Intake} from './intake.js'
import type {Data} from './places.js'
import type {ProblemCode} from './problems.js'
import {mayBePage, pageLength, recognise, recognisePage} from './recognise.js'
import {chunksOf} from './source.js'

/** How a stream is read. */
export interface StreamSettings {
  /** The format, where it is known. */
  input: Input | undefined
  signal: AbortSignal | undefined
  /** How much is kept at once: of a format that is read as one piece, all of it. */
  maxLength: number
  /** How many records are read. */
  maxRecords: number
  /** How many bytes one byte of gzip may become. */
  maxRatio: number
  /** What the format takes. */
  options: object
}

/** Half of what a string can hold in V8: in UTF-16 units, or in bytes. */
export const defaultMaxLength = 256 * 1024 * 1024

/** A fifth of what PubMed holds is more than any file of its has. */
export const defaultMaxRecords = 10_000_000

/** Records pack to a tenth of their length, and tables of little else than blanks to a hundredth; gzip can do a thousandth. */
export const defaultMaxRatio = 250

/**
 * Read a source record by record, as it comes: nothing is asked of it before the reader has taken what is there.
 * @throws What the source throws, and the reason of the signal.
 */
export async function* streamRecords(
  inputs: readonly Input[],
  source: unknown,
  {input: wanted, signal, maxLength, maxRecords, maxRatio, options}: StreamSettings
): AsyncGenerator<StreamItem<ProblemCode>, void, undefined> {
  const late: FrameCode[] = []
  const chunks = uniform(unpacked(chunksOf(source, signal), maxRatio, code => late.push(code)))
  try {
    let head = await readHead(chunks, headLength)
    const encoding = sniff(head)
    let format = wanted ?? recognise(inputs, head, encoding)
    if (!format && mayBePage(inputs, head, encoding)) {
      head = await readHead(startingWith(head, chunks), pageLength)
      format = recognisePage(inputs, head, encoding)
    }
    const input = format?.begin?.() ?? format
    if (!input) {
      yield {diagnostic: atBeginning((await hasMoreText(head, chunks)) ? 'parse/unknown-format' : 'parse/empty')}
      return
    }
    const intake = input.open(encoding)
    const found = {records: false, text: false}
    let count = 0
    const all = startingWith(head.slice(encoding.lead), chunks)
    for await (const items of readChunks(input, intake, all, maxLength, options)) {
      for (const item of items) {
        signal?.throwIfAborted()
        found.text ||= 'text' in item
        if ('text' in item) continue
        found.records ||= !('diagnostic' in item) || item.diagnostic.severity === 'error'
        if (!('diagnostic' in item) && ++count > maxRecords) {
          yield {diagnostic: atPoint('parse/too-many', intake)}
          return
        }
        yield item
      }
    }
    for (const code of late) {
      found.records ||= frameProblems[code][0] === 'error'
      yield {diagnostic: atPoint(code, intake)}
    }
    if (!found.records) yield {diagnostic: atBeginning(found.text ? 'parse/no-record' : 'parse/empty')}
  } finally {
    await chunks.return()
  }
}

/** The records of a chunk at a time, as they are read, and once `{text}` where there is more than white space. */
async function* readChunks(
  input: Input,
  intake: Intake<Data>,
  chunks: AsyncIterable<Data>,
  maxLength: number,
  options: object
): AsyncGenerator<Iterable<StreamItem<ProblemCode> | {text: true}>, void, undefined> {
  let asked = 0
  let hasSeenText = false
  let empty: Data = ''
  for await (const chunk of chunks) {
    empty = chunk.slice(0, 0)
    if (!hasSeenText && hasText(chunk, 0)) {
      hasSeenText = true
      yield [{text: true}]
    }
    intake.take(chunk, false)
    // asked again only when there is twice as much: a long record costs no more than its length
    if (intake.length >= 2 * asked) {
      yield readRecords(input, intake, false, options)
      asked = intake.length
    }
    if (intake.length > maxLength) {
      yield [{diagnostic: atPoint('parse/too-long', intake)}]
      return
    }
  }
  intake.take(empty, true)
  yield readRecords(input, intake, true, options)
}

/** Chunks of bytes that are gzip, unpacked; any others as they are. */
async function* unpacked(
  chunks: AsyncGenerator<Data, void, undefined>,
  maxRatio: number,
  report: (code: FrameCode) => void
): AsyncGenerator<Data, void, undefined> {
  try {
    let head: Data | undefined
    while (head === undefined || (typeof head !== 'string' && head.length < 2)) {
      const {done, value} = await chunks.next()
      if (done) break
      head =
        head === undefined || typeof head === 'string' || typeof value === 'string' ? value : joinBytes([head, value])
    }
    if (head === undefined) return
    const all = startingWith(head, chunks)
    if (typeof head !== 'string' && isGzip(head)) yield* gunzip(all as AsyncGenerator<Uint8Array>, report, maxRatio)
    else yield* all
  } finally {
    chunks.return().catch(() => {}) // not waited for: the unpacker may still be asking for more
  }
}

/** Either strings or bytes: offsets could not be counted in both. */
async function* uniform(chunks: AsyncGenerator<Data, void, undefined>): AsyncGenerator<Data, void, undefined> {
  let kind: string | undefined
  for await (const chunk of chunks) {
    kind ??= typeof chunk
    if (typeof chunk !== kind)
      throw new TypeError(`A stream gives strings or bytes, and this gives ${describe(chunk)} too.`)
    yield chunk
  }
}

async function* startingWith(
  head: Data,
  chunks: AsyncGenerator<Data, void, undefined>
): AsyncGenerator<Data, void, undefined> {
  if (head.length > 0) yield head
  yield* chunks
}

/** As much as formats are recognised by, after the byte order mark. */
async function readHead(chunks: AsyncGenerator<Data, void, undefined>, wanted: number): Promise<Data> {
  const parts: Data[] = []
  for (let length = 0; length < wanted + 3; ) {
    const {done, value} = await chunks.next()
    if (done) break
    parts.push(value)
    length += value.length
  }
  return typeof parts[0] === 'string' ? parts.join('') : joinBytes(parts as Uint8Array[])
}

async function hasMoreText(head: Data, chunks: AsyncIterable<Data>): Promise<boolean> {
  if (hasText(head)) return true
  for await (const chunk of chunks) if (hasText(chunk, 0)) return true
  return false
}

/** A diagnostic about what follows the records that were read. */
function atPoint(code: FrameCode, {start}: Intake<Data>): Diagnostic<ProblemCode> {
  return {...atBeginning(code), place: {start}}
}
