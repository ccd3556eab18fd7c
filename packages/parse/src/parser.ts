import type {ParseResult} from '@pubcite/schema/model'
import {createDecoder, type Encoding, headLength, sniff} from './decode.js'
import {atBeginning, hasText, type Input, isUnreadable} from './input.js'
import type {Data} from './places.js'
import type {ProblemCode} from './problems.js'

/** Options of `parse`. What a format takes besides stands in its own options, and is handed on to it. */
export interface ParseOptions<Name extends string = string> {
  /** Read the input as this format, without recognising it. */
  format?: Name
}

/** A parser of the formats that it was made from. */
export interface Parser<Name extends string = string> {
  /** Recognise a text and read it. Returns for every string; throws only if the input is no text, or the format unknown. */
  parse(input: string | Uint8Array, options?: ParseOptions<Name>): ParseResult<Name, ProblemCode>
  /** What a text would be read as. */
  detect(input: string | Uint8Array): Name | undefined
}

/** Make a parser of some formats. A bundle then carries these and no others. */
export function createParser<const Inputs extends readonly Input<string, never, never>[]>(
  inputs: Inputs
): Parser<Inputs[number]['name']> {
  type Name = Inputs[number]['name']
  const known = inputs as unknown as readonly Input[]
  return {
    detect: input =>
      isUnreadable(input) ? undefined : (recognise(known, input, sniff(input))?.name as Name | undefined),
    parse(input, options = {}) {
      const named = options.format === undefined ? undefined : byName(known, options.format)
      if (isUnreadable(input)) return nothing('parse/gzip')
      const format = named ?? recognise(known, input, sniff(input))
      if (format) return format.parse(input, options) as ParseResult<Name, ProblemCode>
      return nothing(hasText(input) ? 'parse/unknown-format' : 'parse/empty')
    }
  }
}

/** The format of this name. @throws RangeError if there is none. */
export function byName(inputs: readonly Input[], name: string): Input {
  const found = inputs.find(input => input.name === name)
  if (found) return found
  throw new RangeError(`There is no format '${name}'. These are known: ${inputs.map(input => input.name).join(', ')}.`)
}

/** The first format that takes this beginning of an input for its own. */
export function recognise(inputs: readonly Input[], input: Data, encoding: Encoding): Input | undefined {
  const begin = input.slice(encoding.lead, encoding.lead + headLength)
  const head = typeof begin === 'string' ? begin : createDecoder(encoding.label).decode(begin, false)
  return inputs.find(format => format.detect(head))
}

function nothing<Name extends string>(code: ProblemCode): ParseResult<Name, ProblemCode> {
  return {articles: [], places: [], deletions: [], diagnostics: [atBeginning(code)]}
}
