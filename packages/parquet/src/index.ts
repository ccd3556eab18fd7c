/**
 * Articles as flat tables in Parquet: one file for each table, joined by `file` and `record`.
 */
export type {Cell, Column, ColumnType, Row} from './column.js'
export {formatParquet, formatParquetStream, type ParquetPiece} from './format.js'
export type {Table} from './table.js'
export {tables, tablesVersion} from './tables.js'
export {keyColumns, type ParquetOptions} from './write.js'
