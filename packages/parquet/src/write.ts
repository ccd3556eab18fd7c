import type {Article} from '@pubcite/schema/model'
import {ByteWriter, ParquetWriter} from 'hyparquet-writer/src/index.js'
import type {Cell, Column, ColumnType, Row} from './column.js'
import {startFooter} from './footer.js'
import type {Table} from './table.js'
import {tablesVersion} from './tables.js'

/** What is said of the files. */
export interface ParquetOptions {
  /** What the column `file` says, so that the rows of many files can lie together: `pubmed26n0001`. By default empty. */
  file?: string
  /** The version of the program that writes, for the metadata of each file. */
  version?: string
  /** When a group of rows ends: so many of them, or so many characters in them. By default 16,384 and a million. */
  rowGroup?: {rows?: number; characters?: number}
  /**
   * About how many bytes may wait in the groups of all tables together. By default 8 million. Where there are more, that
   * table ends its group whose rows take the most.
   */
  waiting?: number
}

/** A table that is being written. */
export interface TableWriter {
  /** Take the rows of an article. @param record Its position in the file, from 1. */
  add(article: Article, record: number): void
  /** Is there enough for a group of rows? */
  isFull(): boolean
  /** About how many bytes the rows take that wait. */
  weight(): number
  /** The bytes of the rows that were taken since. */
  flush(): Uint8Array
  /** The last bytes. */
  end(): Uint8Array
}

const keys = ['file', 'record', 'pmid'] as const

/** The columns that every table begins with. */
export const keyColumns: readonly Omit<Column, 'cell'>[] = [
  {name: 'file', type: 'text', nullable: false, about: 'the file that the record came from'},
  {name: 'record', type: 'integer', nullable: false, about: 'position in that file, from 1'},
  {name: 'pmid', type: 'text', nullable: true, path: 'ids.pmid', about: 'of the record'}
]

/** What a string takes besides its characters, and what its place in a column takes. */
const stringWeight = 24
const cellWeight = 8

/** Begin a table. */
export function startTable(table: Table, options: ParquetOptions): TableWriter {
  const {file = '', version, rowGroup: {rows: maxRows = 16_384, characters: maxCharacters = 1_000_000} = {}} = options
  const columns = [...keyColumns, ...table.columns]
  const cells: Cell[][] = columns.map(() => [])
  const readers = table.columns.map(({cell}) => cell)
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{name: 'schema', num_children: columns.length}, ...columns.map(element)],
    createdBy: version === undefined ? 'pubcite' : `pubcite version ${version}`,
    kvMetadata: metadata(table, version)
  })
  const footer = startFooter(writer)
  let characters = 0
  let strings = 0

  /** What was written since, as bytes of their own. */
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }

  const take = (row: Row, record: number, pmid: string | undefined): void => {
    cells[0]!.push(file)
    cells[1]!.push(record)
    cells[2]!.push(pmid)
    for (let index = 0; index < readers.length; index++) {
      const value = readers[index]!(row)
      if (typeof value === 'string') {
        characters += value.length
        strings++
      }
      cells[index + keys.length]!.push(value)
    }
  }

  const writeRows = (): void => {
    if (cells[0]!.length > 0) {
      const columnData = columns.map(({name, type}, index) => ({
        name,
        data: cells[index]! as unknown[],
        statistics: (type !== 'text' && type !== 'json') || name === 'pmid',
        offsetIndex: false // nearly all columns of a group are one page
      }))
      writer.write({columnData, rowGroupSize: cells[0]!.length})
      writer.pendingIndexes.length = 0 // there are none, and what they were made of would be kept to the end
      footer.take()
    }
    for (const column of cells) column.length = 0
    characters = 0
    strings = 0
  }

  return {
    add(article, record) {
      const {pmid} = article.ids
      for (const row of table.rows(article)) take(row, record, pmid)
    },
    weight: () => characters + strings * stringWeight + cells[0]!.length * cells.length * cellWeight,
    isFull: () => cells[0]!.length >= maxRows || characters >= maxCharacters,
    flush() {
      writeRows()
      return taken()
    },
    end() {
      writeRows()
      footer.end()
      return taken()
    }
  }
}

const parquetTypes = {
  text: {type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: {type: 'STRING'}},
  json: {type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: {type: 'STRING'}},
  integer: {type: 'INT32'},
  boolean: {type: 'BOOLEAN'}
} as const satisfies Record<ColumnType, object>

function element({name, type, nullable}: Omit<Column, 'cell'>) {
  return {name, ...parquetTypes[type], repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const)}
}

function metadata({name, about}: Table, version: string | undefined): {key: string; value: string}[] {
  return [
    {key: 'pubcite.table', value: name},
    {key: 'pubcite.about', value: about},
    {key: 'pubcite.tables_version', value: String(tablesVersion)},
    {key: 'pubcite.article_schema', value: 'urn:pubcite:schema:article:v1'},
    ...(version === undefined ? [] : [{key: 'pubcite.version', value: version}])
  ]
}
