/** What a column holds: text, a whole number of 32 bits, yes or no, or a part of the article as JSON text. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'json'

/** What stands in a cell. `undefined` is null. */
export type Cell = string | number | boolean | undefined

/** A column of a table. */
export interface Column {
  name: string
  type: ColumnType
  /** Whether a cell may be null. */
  nullable: boolean
  /** Where its values stand in the part of the article that a row shows: `journal.medlineTa`. Absent where it is derived. */
  path?: string
  /** What a cell says where the article says nothing: `true` for `valid`. */
  otherwise?: boolean
  /** What is to know beyond the path. */
  about?: string
  /** The cell of a row. */
  cell(row: Row): Cell
}

/** A part of an article that is a row: an author, a qualifier, the article itself. */
export interface Row {
  value: unknown
  /** The positions that lead to it, each from 1, as many as its table has ordinals. */
  at: readonly number[]
  /** Which of its table's lists it stands in: `editors`. */
  role: string
}

/** Columns of text by their paths; `'ids.doi doi'` gives one a name of its own. */
export const texts = (...paths: string[]): Column[] => paths.map(path => column('text', path))

/** Columns of whole numbers. */
export const integers = (...paths: string[]): Column[] => paths.map(path => column('integer', path))

/** Columns that hold parts with parts of their own, as JSON. An empty list is null. */
export const jsons = (...paths: string[]): Column[] =>
  paths.map(path => {
    const found = column('json', path)
    const inner = found.cell as (row: Row) => unknown
    return {
      ...found,
      cell(row) {
        const value = inner(row)
        return value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : JSON.stringify(value)
      }
    }
  })

/** Flags that an article has only where they say `false`: everywhere else they are true. */
export const trueUnlessSaid = (...paths: string[]): Column[] => paths.map(path => flag(path, true))

/** Flags that an article has only where they say `true`. */
export const falseUnlessSaid = (...paths: string[]): Column[] => paths.map(path => flag(path, false))

/** A column that is made of others, for convenience. */
export function derived<Value>(
  name: string,
  type: ColumnType,
  about: string,
  cell: (value: Value, row: Row) => Cell
): Column {
  return {name, type, nullable: type !== 'boolean', about, cell: row => cell(row.value as Value, row)}
}

function flag(path: string, otherwise: boolean): Column {
  const found = column('boolean', path)
  return {...found, nullable: false, otherwise, cell: row => found.cell(row) ?? otherwise}
}

function column(type: ColumnType, pathAndName: string): Column {
  const [path = '', name = snakeCase(path)] = pathAndName.split(' ')
  const get = getter(path)
  return {name, type, nullable: true, path, cell: ({value}) => get(value) as Cell}
}

/** `.` is the value itself. */
function getter(path: string): (value: unknown) => unknown {
  if (path === '.') return value => value
  const keys = path.split('.')
  const [first = ''] = keys
  if (keys.length === 1) return value => (value as Record<string, unknown>)[first]
  return value => {
    let inner = value
    for (const key of keys) inner = (inner as Record<string, unknown> | undefined)?.[key]
    return inner
  }
}

/** `journal.medlineTa` is `journal_medline_ta`. */
export function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`).replaceAll('.', '_')
}
