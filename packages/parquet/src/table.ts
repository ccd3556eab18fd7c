import type {Article} from '@pubcite/schema/model'
import type {Column, Row} from './column.js'

/** A table: what its rows are, and what its columns hold. */
export interface Table {
  /** `mesh_headings`; the folder of its files, where there are many. */
  name: string
  about: string
  /** The parts of an article that are its rows: `authors.affiliations`. */
  from: readonly string[]
  /** All columns, in their order: the key, the role where there are several lists, positions, and what is said. */
  columns: readonly Column[]
  /** The rows of an article, in its order. */
  rows(article: Article): Row[]
}

/** What defines a table. */
export interface TableDefinition {
  name: string
  about: string
  /** Paths of the parts that are rows. */
  from: readonly string[]
  /** What the column `role` says of the rows of a path; without it there is no such column. */
  role?: (path: string) => string
  /** Names of the positions that lead to a row, the last one that in its own list; none for a single part. */
  ordinals?: readonly string[]
  columns: readonly Column[]
  /** The rows, where a walk along the paths does not give them. */
  rows?: (article: Article) => Omit<Row, 'role'>[]
}

/** Make a table of its definition. */
export function defineTable({name, about, from, role, ordinals = [], columns, rows}: TableDefinition): Table {
  const lists = from.map(path => ({keys: path.split('.'), role: role?.(path) ?? ''}))
  return {
    name,
    about,
    from,
    columns: [...(role ? [roleColumn] : []), ...ordinals.map(ordinalColumn), ...columns],
    rows(article) {
      if (rows) return rows(article).map(row => ({...row, role: ''}))
      const found: Row[] = []
      for (const list of lists) walk(article, list.keys, 0, [], ordinals.length, list.role, found)
      return found
    }
  }
}

const roleColumn: Column = {
  name: 'role',
  type: 'text',
  nullable: false,
  about: 'which of its lists a row is of',
  cell: ({role}) => role
}

const ordinalColumn = (name: string, index: number, {length}: readonly string[]): Column => ({
  name,
  type: 'integer',
  nullable: false,
  about:
    index === length - 1 ? 'position in its list, from 1' : `the \`ordinal\` of the ${name} that it belongs to, from 1`,
  cell: ({at}) => at[index]
})

/** Go down the keys, through every item of a list, and take what stands at the end. */
function walk(
  value: unknown,
  keys: readonly string[],
  depth: number,
  at: readonly number[],
  ordinals: number,
  role: string,
  found: Row[]
): void {
  if (value === undefined) return
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      walk(value[index], keys, depth, [...at, index + 1], ordinals, role, found)
  } else if (depth < keys.length) {
    walk((value as Record<string, unknown>)[keys[depth]!], keys, depth + 1, at, ordinals, role, found)
  } else {
    // a part that is no list has fewer positions: it is number 0, before those of the list
    found.push({value, at: at.length < ordinals ? padded(at, ordinals) : at, role})
  }
}

function padded(at: readonly number[], length: number): number[] {
  return [...Array.from({length: length - at.length}, () => 0), ...at]
}
