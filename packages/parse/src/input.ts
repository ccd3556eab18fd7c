import type {Article, Deletion, Diagnostic, ParseResult, Place} from '@pubcite/schema/model'
import {decode} from './decode.js'
import {placeFinder} from './places.js'
import {type ProblemCode, problems} from './problems.js'

/** A stretch of the text that is being read, in UTF-16 units from its beginning. Without `to` it is a point. */
export interface Span {
  from: number
  to?: number
}

/** Say that something is odd, and where: in the text (`place`), in the article (`path`), or both. */
export type Report = (code: ProblemCode, at?: {place?: Span; path?: Array<string | number>}) => void

/** What reading a record gives: an article, records to delete, or nothing. */
export type Mapped = Article | {deletions: Deletion[]} | undefined

/** A format: how it is recognised, divided, spelled and understood. */
export interface InputDefinition<Name extends string, Row, Options extends object> {
  /** The name by which callers ask for it, and which a result carries: `medline`. */
  name: Name
  /** Is this text of the format? Sees the first 4 kB, decoded. */
  detect(head: string): boolean
  /**
   * Where the record after the one at `from` begins, or -1 if the text up to its end has no other.
   * Looks no further than the beginning of that record, so that a stream may ask before the rest has come.
   * Without it the text is read as one piece.
   */
  next?(text: string, from: number): number
  /** How it is spelled: the text of one record (or of all, without `next`) as rows, each of which is one record. */
  read(text: string, report: Report, options: Options): Iterable<Row>
  /** What it means. */
  map(row: Row, report: Report, options: Options): Mapped
  /** Where a record stands; by default from the beginning of its text to the end. */
  place?(row: Row): Span
}

/** A format that is ready to be used. */
export interface Input<Name extends string = string, Options extends object = object> {
  name: Name
  detect(head: string): boolean
  /** Read a whole text. */
  parse(input: string | Uint8Array, options?: Options): ParseResult<Name, ProblemCode>
  /** For streams: see `InputDefinition.next`. Absent where a text can only be read as one piece. */
  next?(text: string, from: number): number
  /** For streams: read the text of one record, in a text of which it is a part. */
  readPart(text: string, options: Options): Part[]
}

/** A record, or what stands between two, with offsets that count from the beginning of its part. */
export interface Part {
  mapped: Mapped
  span: Span
  notes: Note[]
}

/** A diagnostic whose place is not worked out yet. */
export interface Note {
  code: ProblemCode
  place?: Span
  path?: Array<string | number>
}

/**
 * Make a format usable.
 * @see InputDefinition for what each part has to do.
 */
export function defineInput<Name extends string, Row, Options extends object = object>(
  definition: InputDefinition<Name, Row, Options>
): Input<Name, Options> {
  const {name, next} = definition
  const readPart = (text: string, options: Options): Part[] => readRows(definition, text, options)
  return {
    name,
    detect: head => definition.detect(head),
    ...(next && {next: (text, from) => next.call(definition, text, from)}),
    readPart,
    parse(input, options = {} as Options) {
      const decoded = decode(input)
      const {text, notes} = decoded
      const result: ParseResult<Name, ProblemCode> = {
        format: name,
        articles: [],
        places: [],
        deletions: [],
        diagnostics: []
      }
      const place = placeFinder(decoded)
      result.diagnostics.push(...notes.map(note => toDiagnostic(note, 0, place)))
      for (const {from, to} of slices(text, next && ((whole, at) => next.call(definition, whole, at)))) {
        for (const part of readPart(text.slice(from, to), options)) {
          result.diagnostics.push(...part.notes.map(note => toDiagnostic(note, from, place)))
          if (!part.mapped) continue
          if ('deletions' in part.mapped) {
            result.deletions.push(...part.mapped.deletions)
          } else {
            result.articles.push(part.mapped)
            result.places.push(place(shift(part.span, from)))
          }
        }
      }
      const nothing = result.articles.length === 0 && result.deletions.length === 0
      if (nothing && !result.diagnostics.some(({severity}) => severity === 'error')) {
        result.diagnostics.push(
          toDiagnostic({code: text.trim() ? 'parse/no-record' : 'parse/empty', place: {from: 0}}, 0, place)
        )
      }
      return result
    }
  }
}

/** The records of one text. What `read` reports before its first row, between rows and at the end goes with the row at hand. */
function readRows<Name extends string, Row, Options extends object>(
  definition: InputDefinition<Name, Row, Options>,
  text: string,
  options: Options
): Part[] {
  const parts: Part[] = []
  let notes: Note[] = []
  const report: Report = (code, at = {}) => {
    notes.push({code, ...(at.place && {place: {...at.place}}), ...(at.path && {path: at.path})})
  }
  for (const row of definition.read(text, report, options)) {
    const mapped = definition.map(row, report, options)
    parts.push({mapped, span: definition.place?.(row) ?? {from: 0, to: text.length}, notes})
    notes = []
  }
  const last = parts.at(-1)
  if (last) last.notes.push(...notes)
  else if (notes.length > 0) parts.push({mapped: undefined, span: {from: 0, to: text.length}, notes})
  return parts
}

/** The text, divided where `next` says that a record begins. */
export function* slices(
  text: string,
  next?: (text: string, from: number) => number
): Generator<{from: number; to: number}> {
  let from = 0
  while (from < text.length) {
    const found = next ? next(text, from) : -1
    const to = found > from ? found : text.length
    yield {from, to}
    from = to
  }
}

/** A span of a part, in the text that the part was cut from. */
export function shift({from, to}: Span, by: number): Span {
  return to === undefined ? {from: from + by} : {from: from + by, to: to + by}
}

/** A note in full: its severity and sentence from the table, its place worked out. */
export function toDiagnostic(note: Note, by: number, place: (span: Span) => Place): Diagnostic<ProblemCode> {
  const [severity, message] = problems[note.code]
  return {
    code: note.code,
    severity,
    message,
    ...(note.place && {place: place(shift(note.place, by))}),
    ...(note.path && {path: note.path})
  }
}
