import type {Article, Deletion, Diagnostic, ParseResult, Place, Point, StreamItem} from '@pubcite/schema/model'
import {describe, type Encoding, isData, isGzip, sniff, utf8Length} from './decode.js'
import {type FrameCode, frameProblems} from './frame-problems.js'
import {byteIntake, type Intake, recordIntake, textIntake} from './intake.js'
import type {PageForm} from './page.js'
import {type Data, type Piece, placeFinder, pointFinder, toPlace} from './places.js'
import type {ProblemRow} from './problem.js'
import type {ProblemCode} from './problems.js'

/**
 * A stretch of what is being read, from the beginning of what `read` was given: in UTF-16 units of a text, in bytes of bytes.
 * Without `to` it is a point.
 */
export interface Span {
  from: number
  to?: number
}

/** Say that something is odd, and where: in the text (`place`), in the article (`path`), or both. */
export type Report = (code: ProblemCode, at?: {place?: Span; path?: Array<string | number>}) => void

/** Diagnostics: how much each costs, and its sentence. */
export type ProblemTable = {readonly [Code in ProblemCode]?: ProblemRow}

/** What reading a record gives: an article, records to delete, or nothing. */
export type Mapped = Article | Deletion[] | undefined

/** A format: how it is recognised, divided, spelled and understood. */
export interface InputDefinition<Name extends string, Row, Options extends object, Source extends Data = string> {
  /** The name by which callers ask for it, and which a result carries: `medline`. */
  name: Name
  /** The diagnostics that `read` and `map` report, besides those of any input (`parse/…`). */
  problems?: readonly ProblemTable[]
  /** Is this text of the format? Sees the first 4 kB, decoded. */
  detect(head: string): boolean
  /** Of a page (`htmlPage`): `detect` is asked again, about the tags of the page, where the first 4 kB say nothing. */
  page?: PageForm
  /**
   * Where the record after the one at `from` begins, or -1 if the data up to its end has no other. Never between CR and LF.
   * Looks no further than the beginning of that record, so that a stream may ask before the rest has come: an answer
   * stays true, whatever comes. What stands before the first record belongs to it, what follows the last one too.
   * Without it the data is read as one piece.
   */
  next?(data: Source, from: number): number
  /**
   * Of a format that is read as text: the same in UTF-8, before it becomes text, where bytes alone can tell: from the beginning
   * of a record with lines that end with LF, to the beginning of the next. -1 where that has not come, or where only `next` can tell.
   */
  cut?(bytes: Uint8Array, from: number): number
  /** How it is spelled: the data of one record (or of all, without `next`) as rows, each of which is one record. */
  read(data: Source, report: Report, options: Options): Iterable<Row>
  /**
   * For a format whose records hang on what stands before them, as the rows of a table on its header: `next` and `read` for
   * one text, with a memory of it. Without them `read` takes a text that is whole.
   */
  begin?(): Required<Pick<InputDefinition<Name, Row, Options, Source>, 'next' | 'read'>>
  /** What it means. */
  map(row: Row, report: Report, options: Options): Mapped
  /** Where a record stands; by default from the beginning of its data to the end. */
  place?(row: Row): Span
}

/** A format that is ready to be used. */
export interface Input<Name extends string = string, Options extends object = object, Source extends Data = Data> {
  name: Name
  /** Take an input in, as what `next` and `readPart` take: decoded text, or the bytes of UTF-8. */
  open(encoding: Encoding): Intake<Data>
  detect(head: string): boolean
  /** See `InputDefinition.page`. */
  page?: PageForm
  /** See `InputDefinition.problems`. */
  problems: readonly ProblemTable[]
  /** Read a whole text. */
  parse(input: string | Uint8Array, options?: Options): ParseResult<Name, ProblemCode>
  /** For streams: see `InputDefinition.next`. Absent where a text can only be read as one piece. */
  next?(data: Source, from: number): number
  /** For streams: the same format with a memory of the text that it is about to read. See `InputDefinition.begin`. */
  begin?(): Input<Name, Options, Source>
  /** For streams: read the data of one record, or of some, one after the other as they are asked for. */
  readPart(data: Source, options: Options): Iterable<Part>
}

/** A record, or what stands between two, with offsets that count from the beginning of its data. */
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
 * Make a format usable that is read as text.
 * @see InputDefinition for what each part has to do.
 */
export function defineInput<Name extends string, Row, Options extends object = object>(
  definition: InputDefinition<Name, Row, Options>
): Input<Name, Options, string> {
  const {cut} = definition
  return define(definition, encoding =>
    cut && encoding.label === 'utf-8' ? recordIntake(encoding, cut) : textIntake(encoding)
  )
}

/**
 * Make a format usable that is read as bytes: `next` and `read` are given UTF-8 (without a byte order mark), and every
 * `Span` counts bytes. A string is encoded once; lines, columns and offsets of the result are those of the input as ever.
 *
 *     export const pubmedXml = defineByteInput({name: 'pubmed-xml', detect, next, read, map})
 *
 *     function next(bytes: Uint8Array, from: number): number   // where the record after the one at `from` begins, or -1
 *     function* read(bytes: Uint8Array, report: Report): Generator<Row>
 *       report('pubmed-xml/unknown-element', {place: {from: 120, to: 134}})   // bytes 120 to 134 of `bytes`
 *
 * The bytes of a UTF-8 input come as they are: `read` may meet broken sequences in them, and should keep no view of them.
 */
export function defineByteInput<Name extends string, Row, Options extends object = object>(
  definition: InputDefinition<Name, Row, Options, Uint8Array>
): Input<Name, Options, Uint8Array> {
  return define(definition, byteIntake)
}

function define<Name extends string, Row, Options extends object, Source extends Data>(
  definition: InputDefinition<Name, Row, Options, Source>,
  open: (encoding: Encoding) => Intake<Source>
): Input<Name, Options, Source> {
  const {name} = definition
  const input: Input<Name, Options, Source> = {
    name,
    open: open as (encoding: Encoding) => never,
    detect: head => definition.detect(head),
    ...(definition.page && {page: definition.page}),
    problems: definition.problems ?? [],
    ...(definition.next && {next: (data, from) => definition.next!(data, from)}),
    ...(definition.begin && {
      begin() {
        const {begin, ...rest} = definition
        return define({...rest, ...begin!()}, open)
      }
    }),
    readPart: (data, options) => readRows(definition, data, options),
    parse(data, options = {} as Options) {
      const result: ParseResult<Name, ProblemCode> = {
        format: name,
        articles: [],
        places: [],
        deletions: [],
        diagnostics: []
      }
      if (isUnreadable(data)) {
        result.diagnostics.push(atBeginning('parse/gzip'))
        return result
      }
      const intake = open(sniff(data))
      intake.take(intake.start.offset > 0 ? data.slice(intake.start.offset) : data, true)
      for (const item of readRecords(input.begin?.() ?? input, intake, true, options)) collect(result, item)
      if (isFruitless(result)) result.diagnostics.push(atBeginning(hasText(data) ? 'parse/no-record' : 'parse/empty'))
      return result
    }
  }
  return input
}

/** The records that have come whole, in order; at the end of the input all that is left. They are taken from the intake. */
export function* readRecords<Options extends object, Source extends Data>(
  input: Input<string, Options, Source>,
  intake: Intake<Source>,
  last: boolean,
  options: Options
): Generator<StreamItem<ProblemCode>> {
  if (intake.records) yield* readCut(input, intake, options)
  intake.open?.(last)
  const {data, base} = intake
  let from = 0
  while (from < data.length) {
    const found = input.next ? input.next(data, from) : -1
    if (found <= from && !last) break
    const to = found > from ? found : data.length
    const slice = (typeof data === 'string' ? data.slice(from, to) : data.subarray(from, to)) as Source
    const piece = {
      data: slice,
      start: intake.start,
      width: intake.width,
      lines: intake.lines,
      size: intake.sizeAt(base + from)
    } as Piece
    const [broken] = intake.broken
    if (broken !== undefined && broken >= base + from && broken < base + to) {
      const place = placeFinder(piece)({from: broken - base - from, to: broken - base - from + 1})
      yield {diagnostic: {...atBeginning('parse/encoding'), place}}
    }
    const point = pointFinder(piece)
    yield* items(input.readPart(slice, options), input.problems, point)
    intake.start = point(slice.length)
    from = to
  }
  intake.data = (typeof data === 'string' ? data.slice(from) : data.subarray(from)) as Source
  intake.base = base + from
  intake.close?.()
}

/** The records that were found before the input became text. */
function* readCut<Options extends object, Source extends Data>(
  input: Input<string, Options, Source>,
  intake: Intake<Source>,
  options: Options
): Generator<StreamItem<ProblemCode>> {
  for (const {text, end} of intake.records!()) {
    const point = pointFinder({data: text, start: intake.start, end, size: utf8Length} as Piece<string> as Piece)
    intake.start = end
    yield* items(input.readPart(text as Source, options), input.problems, point)
  }
}

function* items(
  parts: Iterable<Part>,
  problems: readonly ProblemTable[],
  point: (at: number) => Point
): Generator<StreamItem<ProblemCode>> {
  const place = toPlace(point)
  for (const {mapped, span, notes} of parts) {
    const diagnostics = notes.map(note => toDiagnostic(note, rowOf(note.code, problems), place))
    if (mapped && !Array.isArray(mapped)) {
      yield {article: mapped, place: place(span), diagnostics}
    } else {
      for (const diagnostic of diagnostics) yield {diagnostic}
      for (const deletion of mapped ?? []) yield {deletion}
    }
  }
}

function collect(result: ParseResult<string, ProblemCode>, item: StreamItem<ProblemCode>): void {
  if ('deletion' in item) {
    result.deletions.push(item.deletion)
  } else if ('diagnostic' in item) {
    result.diagnostics.push(item.diagnostic)
  } else {
    result.articles.push(item.article)
    result.places.push(item.place)
    for (const diagnostic of item.diagnostics) result.diagnostics.push(diagnostic)
  }
}

/**
 * The records of one piece, each read when the one before it was taken, so that no more than two are held at once.
 * What `read` reports before its first row, between rows and at the end goes with the row at hand.
 */
function* readRows<Name extends string, Row, Options extends object, Source extends Data>(
  definition: InputDefinition<Name, Row, Options, Source>,
  data: Source,
  options: Options
): Generator<Part> {
  let last: Part | undefined
  let notes: Note[] = []
  const report: Report = (code, at = {}) => {
    notes.push({code, ...(at.place && {place: {...at.place}}), ...(at.path && {path: at.path})})
  }
  for (const row of definition.read(data, report, options)) {
    const mapped = definition.map(row, report, options)
    if (last) yield last
    last = {mapped, span: definition.place?.(row) ?? {from: 0, to: data.length}, notes}
    notes = []
  }
  if (last) yield {...last, notes: [...last.notes, ...notes]}
  else if (notes.length > 0) yield {mapped: undefined, span: {from: 0, to: data.length}, notes}
}

/** Is this gzip, which only a stream unpacks? @throws TypeError if it is neither text nor bytes. */
export function isUnreadable(data: unknown): boolean {
  if (!isData(data)) throw new TypeError(`A parser takes a string or a Uint8Array, and this is ${describe(data)}.`)
  return typeof data !== 'string' && isGzip(data)
}

function isFruitless({articles, deletions, diagnostics}: ParseResult): boolean {
  return articles.length === 0 && deletions.length === 0 && !diagnostics.some(({severity}) => severity === 'error')
}

/** Is there more than white space, and a byte order mark before it? */
export function hasText(data: Data, lead = sniff(data).lead): boolean {
  return typeof data === 'string' ? data.trim() !== '' : data.some((byte, at) => byte > 32 && at >= lead)
}

/** A diagnostic about the input as a whole. */
export function atBeginning(code: FrameCode): Diagnostic<ProblemCode> {
  return toDiagnostic({code, place: {from: 0}}, frameProblems[code], () => ({start: {line: 1, column: 1, offset: 0}}))
}

/** A note in full: with its severity and sentence, its place worked out. */
function toDiagnostic(
  note: Note,
  [severity, message]: ProblemRow,
  place: (span: Span) => Place
): Diagnostic<ProblemCode> {
  return {
    code: note.code,
    severity,
    message,
    ...(note.place && {place: place(note.place)}),
    ...(note.path && {path: note.path})
  }
}

/** @throws RangeError if the format reports what it does not name: a mistake of ours. */
function rowOf(code: ProblemCode, problems: readonly ProblemTable[]): ProblemRow {
  const row = problems.find(table => table[code])?.[code] ?? (frameProblems as ProblemTable)[code]
  if (row) return row
  throw new RangeError(`This format reports '${code}', which is in none of its tables of problems.`)
}
