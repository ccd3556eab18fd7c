import type {Diagnostic, ParseResult} from '@pubcite/schema/model'
import {decode} from './decode.js'
import {type Input, toDiagnostic} from './input.js'
import {placeFinder} from './places.js'
import type {ProblemCode} from './problems.js'

/** Options of `parse`. */
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

const headLength = 4096

/** Make a parser of some formats. A bundle then carries these and no others. */
export function createParser<const Inputs extends readonly Input<string, never>[]>(
  inputs: Inputs
): Parser<Inputs[number]['name']> {
  type Name = Inputs[number]['name']
  const byName = new Map<string, Input>(inputs.map(input => [input.name, input as unknown as Input]))
  const recognise = (text: string): Input | undefined => {
    const head = text.slice(0, headLength)
    return [...byName.values()].find(input => input.detect(head))
  }
  return {
    detect: input => recognise(decode(input).text)?.name as Name | undefined,
    parse(input, {format} = {}) {
      if (format !== undefined && !byName.has(format)) {
        throw new RangeError(`There is no format '${format}'. These are known: ${[...byName.keys()].join(', ')}.`)
      }
      const decoded = decode(input)
      const {text, notes} = decoded
      const known = format === undefined ? recognise(text) : byName.get(format)
      if (known) return known.parse(input) as ParseResult<Name, ProblemCode>
      const place = placeFinder(decoded)
      const unknown = {code: text.trim() ? 'parse/unknown-format' : 'parse/empty', place: {from: 0}} as const
      const diagnostics = [...notes, ...(notes.length > 0 ? [] : [unknown])].map(
        (note): Diagnostic<ProblemCode> => toDiagnostic(note, 0, place)
      )
      return {articles: [], places: [], deletions: [], diagnostics}
    }
  }
}
