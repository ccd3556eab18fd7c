import type {ParseResult, StreamItem} from '@pubcite/schema/model'
import {sniff} from './decode.js'
import type {DepthOptions} from './depth.js'
import type {FrameCode} from './frame-problems.js'
import {atBeginning, hasText, type Input, isUnreadable} from './input.js'
import type {ProblemCode} from './problems.js'
import {recognise, recognisePage} from './recognise.js'
import type {StreamSource} from './source.js'
import {defaultMaxLength, defaultMaxRatio, defaultMaxRecords, streamRecords} from './stream.js'

/** Options of `parse`. What a format takes besides stands in its own options, and is handed on to it. */
export interface ParseOptions<Name extends string = string> extends DepthOptions {
  /** Read the input as this format, without recognising it. */
  format?: Name
}

/** Options of `parseStream`. */
export interface StreamOptions<Name extends string = string> extends ParseOptions<Name> {
  /** Stops the stream: it throws the reason. */
  signal?: AbortSignal
  /**
   * How much may be kept at once, in UTF-16 units or bytes: a record of a format that comes in records, all of one that can
   * only be read as one piece. Default 256 Mi. What is longer is reported (`parse/too-long`), and not read on.
   */
  maxLength?: number
  /** How many records are read. Default 10 million. What follows is reported (`parse/too-many`), and not read. */
  maxRecords?: number
  /**
   * How many bytes one byte of gzip may become, once 64 MiB are unpacked. Default 250. What is packed tighter is reported
   * (`parse/gzip-ratio`), and not unpacked any further.
   */
  maxRatio?: number
}

/** A parser of the formats that it was made from. */
export interface Parser<Name extends string = string> {
  /** Recognise a text and read it. Returns for every string; throws only if the input is no text, or the format unknown. */
  parse(input: string | Uint8Array, options?: ParseOptions<Name>): ParseResult<Name, ProblemCode>
  /**
   * Read a source record by record, as it comes: a string, bytes, a `Blob`, a `Response`, a web stream, chunks. Gzip is unpacked.
   * Gives what `parse` gives, however the chunks are cut; offsets count the bytes of the unpacked input, or the UTF-16 units
   * of strings. Nothing is asked of the source before what came is taken.
   * @throws What the source throws, and the reason of the signal.
   */
  parseStream(
    source: StreamSource,
    options?: StreamOptions<Name>
  ): AsyncGenerator<StreamItem<ProblemCode>, void, undefined>
  /** What a text would be read as. */
  detect(input: string | Uint8Array): Name | undefined
}

/** Make a parser of some formats. A bundle then carries these and no others. */
export function createParser<const Inputs extends readonly Input<string, never, never>[]>(
  inputs: Inputs
): Parser<Inputs[number]['name']> {
  type Name = Inputs[number]['name']
  const known = inputs as unknown as readonly Input[]
  const find = (input: string | Uint8Array) => {
    const encoding = sniff(input)
    return recognise(known, input, encoding) ?? recognisePage(known, input, encoding)
  }
  return {
    detect: input => (isUnreadable(input) ? undefined : (find(input)?.name as Name | undefined)),
    parse(input, options = {}) {
      const named = options.format === undefined ? undefined : byName(known, options.format)
      if (isUnreadable(input)) return nothing('parse/gzip')
      const format = named ?? find(input)
      if (format) return format.parse(input, options) as ParseResult<Name, ProblemCode>
      return nothing(hasText(input) ? 'parse/unknown-format' : 'parse/empty')
    },
    parseStream(source, options = {}) {
      const {maxLength = defaultMaxLength, maxRecords = defaultMaxRecords, maxRatio = defaultMaxRatio} = options
      const {format, signal} = options
      const input = format === undefined ? undefined : byName(known, format)
      return streamRecords(known, source, {input, signal, maxLength, maxRecords, maxRatio, options})
    }
  }
}

/** The format of this name. @throws RangeError if there is none. */
export function byName(inputs: readonly Input[], name: string): Input {
  const found = inputs.find(input => input.name === name)
  if (found) return found
  throw new RangeError(`There is no format '${name}'. These are known: ${inputs.map(input => input.name).join(', ')}.`)
}

function nothing<Name extends string>(code: FrameCode): ParseResult<Name, ProblemCode> {
  return {articles: [], places: [], deletions: [], diagnostics: [atBeginning(code)]}
}
