/**
 * The tables read back, and articles made of them again: what nothing was lost of comes out equal.
 */
import type {Article, BookSection, DataBank, ItemList, PubmedObject} from '@pubcite/schema/model'
import {parquetReadObjects} from 'hyparquet'
import {type Column, type Table, tables} from '../src/index.js'

type Cells = Record<string, unknown>
type Part = Record<string, unknown>

/** The rows of a file of Parquet. */
export async function readRows(bytes: Uint8Array): Promise<Cells[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return (await parquetReadObjects({file})) as Cells[]
}

/** The articles of the tables of a file, without what is empty. */
export async function rebuild(files: ReadonlyMap<string, Uint8Array>): Promise<unknown[]> {
  const articles: Part[] = []
  for (const table of tables) {
    for (const cells of await readRows(files.get(table.name)!)) {
      const index = (cells['record'] as number) - 1
      articles[index] ??= {}
      const article = articles[index]
      if (cells['pmid'] !== null) set(article, ['ids', 'pmid'], cells['pmid'])
      place(article, table, cells)
    }
  }
  return articles.map(article => prune(article))
}

/** Lists and parts that are empty say nothing. */
export function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, prune(inner)] as const)
  return Object.fromEntries(
    entries.filter(([, inner]) => typeof inner !== 'object' || inner === null || Object.keys(inner).length > 0)
  )
}

function place(article: Part, table: Table, cells: Cells): void {
  const special = specials.get(table.name)
  const value = partOf(table, cells)
  if (special) {
    special(article as Part & Article, value as Part, cells)
    return
  }
  const positions = ordinalsOf(table).map(({name}) => cells[name] as number)
  const at = positions.filter(position => position > 0)
  const role = cells['role'] as string | undefined
  const path = role ? table.from.find(from => from === role || from.startsWith(`${role}.`))! : fromOf(table, at.length)
  if (path === '') {
    for (const [key, inner] of Object.entries(value as Part)) setDeep(article, key, inner)
    return
  }
  const keys = path.split('.')
  const steps = keys.flatMap((key, index) => {
    const position = at[index - (keys.length - at.length)]
    return position === undefined ? [key] : [key, position - 1]
  })
  if (typeof value === 'object') setMerged(article, steps, value as Part)
  else set(article, steps, value)
}

/** Of the main abstract and the others: which has so many positions. */
function fromOf({from}: Table, positions: number): string {
  const [main = '', others = main] = from
  return from.length > 1 && positions === main.split('.').length ? others : main
}

const ordinalsOf = ({columns}: Table) =>
  columns.filter(({type, nullable, path}) => type === 'integer' && !nullable && path === undefined)

function partOf({columns}: Table, cells: Cells): unknown {
  const value: Part = {}
  for (const column of columns) {
    const cell = cells[column.name]
    if (column.path === undefined || cell === null || cell === undefined || cell === column.otherwise) continue
    if (column.path === '.') return cell
    set(value, column.path.split('.'), read(column, cell))
  }
  return value
}

const read = ({type}: Column, cell: unknown): unknown => (type === 'json' ? JSON.parse(cell as string) : cell)

function set(target: Part, steps: readonly (string | number)[], value: unknown): void {
  let inner: Record<string | number, unknown> = target
  for (const [index, step] of steps.slice(0, -1).entries()) {
    inner[step] ??= typeof steps[index + 1] === 'number' ? [] : {}
    inner = inner[step] as Record<string | number, unknown>
  }
  inner[steps.at(-1)!] = value
}

/** A part of which other tables have told something already. */
function setMerged(target: Part, steps: readonly (string | number)[], value: Part): void {
  const key = steps.at(-1)!
  const holder: Part = {}
  set(target, [...steps.slice(0, -1), key], merge(get(target, steps) ?? holder, value))
}

function setDeep(target: Part, key: string, value: unknown): void {
  const isPart = typeof value === 'object' && value !== null && !Array.isArray(value)
  target[key] = isPart ? merge((target[key] as Part) ?? {}, value as Part) : value
}

function merge(one: unknown, other: Part): Part {
  const merged = {...(one as Part)}
  for (const [key, value] of Object.entries(other)) setDeep(merged, key, value)
  return merged
}

function get(target: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Part | undefined)?.[step as string], target)
}

/** What stands at a position of a list, made where it is not there yet. */
function item<Item>(article: Part, key: string, position: unknown, made: Item): Item {
  article[key] ??= []
  const list = article[key] as Item[]
  const index = (position as number) - 1
  list[index] ??= made
  return list[index]
}

type Special = (article: Part & Article, value: Part, cells: Cells) => void

/** Tables whose rows are no parts of their own. */
const specials = new Map<string, Special>([
  [
    'data_banks',
    (article, {name, accessionNumber}, {bank}) => {
      const found = item<DataBank>(article, 'dataBanks', bank, {name: name as string, accessionNumbers: []})
      if (accessionNumber !== undefined) found.accessionNumbers.push(accessionNumber as string)
    }
  ],
  [
    'item_lists',
    (article, {type, text}, {list}) => {
      const found = item<ItemList>(article, 'itemLists', list, {type: type as string, items: []})
      if (text !== undefined) found.items.push(text as string)
    }
  ],
  [
    'objects',
    (article, {type, param}, {object}) => {
      const found = item<PubmedObject>(article, 'objects', object, {type: type as string, params: []})
      if (param !== undefined) found.params.push(param as {name: string; text: string})
    }
  ],
  [
    'book_sections',
    (article, section, {parent, ordinal}) => {
      article.sections ??= []
      const made = {...(section as unknown as BookSection), sections: []}
      const known = sectionsOf.get(article) ?? []
      sectionsOf.set(article, known)
      known[ordinal as number] = made
      const above = parent === 0 ? article.sections : known[parent as number]!.sections
      above.push(made)
    }
  ]
])
const sectionsOf = new WeakMap<object, BookSection[]>()
