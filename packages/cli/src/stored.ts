import type {Article, Diagnostic} from '@pubcite/schema'

/** An article with what is odd in it, or what is wrong with a value that is none. */
export type StoredItem = {article: Article; diagnostics: Diagnostic[]} | {diagnostic: Diagnostic}

/** Articles in JSON, one after the other. */
export interface Stored {
  format: 'json' | 'jsonl'
  items: AsyncIterable<StoredItem>
}

/** Are these articles in JSON: because they are said to be, or by their beginning? */
export const isStored = (head: Uint8Array, from?: string): boolean =>
  from === 'json' || from === 'jsonl' || (from === undefined && looksStored(head))

/** As `--to json` and `--to jsonl` write them. */
function looksStored(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head.subarray(0, 200)).trimStart()
  return /^\[?\s*\{\s*"type"\s*:\s*"(?:journal-article|book|book-chapter|other)"\s*,\s*"(?:sourceType|ids)"/.test(text)
}

/**
 * Read articles from JSON Lines, a line at a time, or from JSON (one, or a list), which is read whole. A value that is no
 * article costs itself alone.
 */
export async function openStored(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  from?: string
): Promise<Stored> {
  const rows = linesOf(chunks)
  const first = await rows.next()
  const isLines = from === 'jsonl' || (!first.done && /^\s*\{/.test(first.value.text) && tryJson(first.value.text))
  if (isLines) return {format: 'jsonl', items: checked(valuesOf(startingWith(first, rows)))}
  let text = ''
  for await (const row of startingWith(first, rows)) text += `${row.text}\n`
  const whole = tryJson(text)
  const values = whole ? [whole.value].flat().map(value => ({value})) : valuesOf(rowsOf(text))
  return {format: whole ? 'json' : 'jsonl', items: checked(values)}
}

/** A line, where it stands, and where it begins, in bytes. */
interface Row {
  text: string
  line: number
  offset: number
}

/** What stands in a line; `undefined` for what is no JSON. */
interface Value {
  value?: unknown
  place?: Diagnostic['place']
}

/** Values as articles, checked by the schema: with zod, which nothing else needs. */
async function* checked(values: Iterable<Value> | AsyncIterable<Value>): AsyncGenerator<StoredItem> {
  const {readArticle} = await import('@pubcite/schema')
  for await (const {value, place} of values) {
    const there = place === undefined ? {} : {place}
    if (value === undefined) {
      const message = 'This line is no JSON.'
      yield {diagnostic: {code: 'json/unreadable', severity: 'error', message, ...there}}
      continue
    }
    const {article, diagnostics: found} = readArticle(value)
    const diagnostics = found.map(diagnostic => ({...diagnostic, ...there}))
    if (article) yield {article, diagnostics}
    else for (const diagnostic of diagnostics) yield {diagnostic}
  }
}

async function* valuesOf(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Value> {
  for await (const {text, line, offset} of rows) {
    if (text.trim() !== '') yield {...tryJson(text), place: {start: {line, column: 1, offset}}}
  }
}

async function* startingWith(first: IteratorResult<Row, void>, rest: AsyncIterable<Row>): AsyncGenerator<Row> {
  if (first.done) return
  yield first.value
  yield* rest
}

/** The lines of UTF-8, as they come. */
async function* linesOf(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Row, void> {
  let parts: Uint8Array[] = []
  let line = 1
  let offset = 0
  const take = (last: Uint8Array): Row => {
    const bytes = Buffer.concat([...parts, last])
    const row = {text: decoder.decode(bytes), line, offset}
    parts = []
    line++
    offset += bytes.length + 1
    return row
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield take(chunk.subarray(from, to))
      from = to + 1
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  yield take(new Uint8Array())
}

const decoder = new TextDecoder()

function* rowsOf(text: string): Generator<Row> {
  let offset = 0
  for (const [index, row] of text.split('\n').entries()) {
    yield {text: row, line: index + 1, offset}
    offset += Buffer.byteLength(row) + 1
  }
}

function tryJson(text: string): {value: unknown} | undefined {
  try {
    return {value: JSON.parse(text)}
  } catch {
    return undefined
  }
}
