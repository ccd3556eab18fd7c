import type {Article} from '@pubcite/schema/model'
import {tables} from './tables.js'
import {type ParquetOptions, startTable} from './write.js'

/** Some bytes of a table's file. */
export interface ParquetPiece {
  /** The name of the table: `authors`. */
  table: string
  bytes: Uint8Array
}

/**
 * Write articles as Parquet, a file for each table, all at once.
 * @returns The files by the names of their tables, every table that there is, also where it has no row.
 * @throws TypeError for what is no list of articles.
 * @see https://parquet.apache.org/docs/file-format/
 */
export function formatParquet(articles: Iterable<Article>, options: ParquetOptions = {}): Map<string, Uint8Array> {
  if (!isList(articles, Symbol.iterator)) throw new TypeError('parquet: expected a list of articles.')
  const files = new Map(tables.map(({name}) => [name, [] as Uint8Array[]]))
  const writer = startTables(options)
  const keep = (pieces: Iterable<ParquetPiece>) => {
    for (const {table, bytes} of pieces) files.get(table)!.push(bytes)
  }
  for (const article of articles) keep(writer.add(article))
  keep(writer.end())
  return new Map([...files].map(([name, pieces]) => [name, joined(pieces)]))
}

/**
 * Write articles as Parquet as they come: pieces of the files of all tables, each to be appended to its own. What is kept is
 * a group of rows for each table, of all together about as much as `waiting` says.
 * @throws TypeError for what is no list of articles; what the source throws passes through.
 */
export async function* formatParquetStream(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: ParquetOptions = {}
): AsyncGenerator<ParquetPiece, void, undefined> {
  if (!isList(articles, Symbol.iterator) && !isList(articles, Symbol.asyncIterator))
    throw new TypeError('parquet: expected a list of articles.')
  const writer = startTables(options)
  for await (const article of articles) yield* writer.add(article)
  yield* writer.end()
}

/** The files of all tables, side by side: an article gives the pieces that are full with it. */
function startTables(options: ParquetOptions) {
  const {waiting = 8_000_000} = options
  const writers = tables.map(table => ({table: table.name, ...startTable(table, options)}))
  let record = 0
  return {
    *add(article: Article): Generator<ParquetPiece> {
      checked(article, ++record)
      let weight = 0
      let heaviest = writers[0]!
      for (const writer of writers) {
        writer.add(article, record)
        if (writer.isFull()) yield {table: writer.table, bytes: writer.flush()}
        weight += writer.weight()
        if (writer.weight() > heaviest.weight()) heaviest = writer
      }
      if (weight > waiting) yield {table: heaviest.table, bytes: heaviest.flush()}
    },
    *end(): Generator<ParquetPiece> {
      for (const {table, end} of writers) yield {table, bytes: end()}
    }
  }
}

function checked(article: Article, record: number): void {
  const {ids, authors} = (article ?? {}) as Partial<Article>
  if (ids === undefined || authors === undefined)
    throw new TypeError(`parquet: item ${record} of the list is no article.`)
}

function isList(value: unknown, iterator: symbol): boolean {
  return typeof value === 'object' && value !== null && iterator in value
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
