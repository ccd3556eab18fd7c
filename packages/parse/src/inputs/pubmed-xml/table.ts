/**
 * What the elements of the DTD fill, as tables: one for each element that has others in it, a row for each of those.
 */
import type {Article} from '@pubcite/schema/model'
import type {ProblemCode} from '../../problems.js'
import {type ExpectedElement, expected, nameHash} from '../../xml.js'
import type {RecordCursor} from './cursor.js'
import {capacity, numberAt, numberOf} from './names.js'

/** What an element does to what is filled. The cursor stands behind its start tag, and is left behind its end tag. */
export type Fill<Target> = (cursor: RecordCursor, target: Target) => void

/** An element: the attributes that it may have, and what it does. */
export interface Row<Target> {
  attributes: readonly number[]
  fill: Fill<Target>
  /** The keys of the article that it fills, where an article may be wanted without them. */
  keys: readonly (keyof Article)[] | undefined
}

/** The elements that an element may have in it. */
export interface Table<Target> {
  rows: readonly (Row<Target> | undefined)[]
  /** What a list consists of: it is looked for first. */
  usual: Usual<Target> | undefined
}

/** An element with the start tag that it has as a rule: its attributes say no more than if they were not there. */
interface Usual<Target> {
  element: ExpectedElement
  fill: Fill<Target>
}

/** An element with the attributes that are named. */
export function element<Target>(attributes: readonly string[], fill: Fill<Target>): Row<Target> {
  return {attributes: attributes.map(nameHash), fill, keys: undefined}
}

/** Rows of an article, and what each fills: they are passed over where that is not wanted. */
export function filling<Target>(
  keys: Readonly<Record<string, readonly (keyof Article)[]>>,
  table: Table<Target>
): Table<Target> {
  const rows = [...table.rows]
  for (const [name, list] of Object.entries(keys)) {
    const number = numberOf(name)
    const row = rows[number]
    if (row) rows[number] = {attributes: row.attributes, fill: row.fill, keys: list}
  }
  return {rows, usual: table.usual}
}

/** A table, written as an object: its keys are names of elements, its values what they do. */
export function elements<Target>(rows: Readonly<Record<string, Fill<Target> | Row<Target>>>): Table<Target> {
  const list: (Row<Target> | undefined)[] = new Array(capacity).fill(undefined)
  for (const [name, row] of Object.entries(rows)) {
    list[numberOf(name)] = typeof row === 'function' ? element([], row) : row
  }
  return {rows: list, usual: undefined}
}

/** The table of a list, in which nearly all start tags are the same: `<Author ValidYN="Y">`. */
export function listOf<Target>(name: string, attributes: string, {rows}: Table<Target>): Table<Target> {
  return {rows, usual: {element: expected(name, attributes), fill: rows[numberOf(name)]!.fill}}
}

/** Fill from what stands in the element at hand: each child by its row. What no row knows is kept in `extra`. */
export function fillFrom<Target>(cursor: RecordCursor, table: Table<Target>, target: Target): void {
  if (cursor.isEmpty) return
  if (cursor.open.length >= cursor.maxDepth) {
    keepText(cursor, 'parse/too-deep')
    return
  }
  const {nameFrom, nameTo, nameHash} = cursor
  const {usual} = table
  cursor.enter()
  for (;;) {
    if (usual !== undefined && cursor.passStart(usual.element)) {
      usual.fill(cursor, target)
      continue
    }
    const tag = cursor.step(nameFrom, nameTo, nameHash)
    if (tag === 'open') fillBy(cursor, table, target)
    else if (tag === 'close' || !step(cursor, table, target, nameHash)) break
  }
  cursor.leave()
}

/** One child, where something may be odd. False behind the end tag of the element around. */
function step<Target>(cursor: RecordCursor, table: Table<Target>, target: Target, own: number): boolean {
  const tag = cursor.nextTag()
  if (cursor.strayFrom >= 0) cursor.keepStray()
  if (tag === 'end') return false
  if (tag === 'close') return cursor.nameHash === own ? false : passOther(cursor)
  fillBy(cursor, table, target)
  return true
}

/** Fill from the element at hand by its own row. */
export function fillBy<Target>(cursor: RecordCursor, table: Table<Target>, target: Target): void {
  const row = table.rows[numberAt(cursor.nameHash)]
  if (row === undefined) {
    keepUnknown(cursor)
  } else if (row.keys !== undefined && !cursor.wants(row.keys)) {
    cursor.skip()
  } else {
    if (cursor.attributeCount > 0) cursor.checkAttributes(row.attributes)
    row.fill(cursor, target)
  }
}

/** An end tag that is not the one we wait for: that of an element around, which ends this one too, or of none. */
function passOther(cursor: RecordCursor): boolean {
  cursor.report('xml/not-well-formed', cursor.tagFrom, cursor.at)
  if (!cursor.isOpen(cursor.nameHash)) return true
  cursor.unread()
  return false
}

/** Keep all that stands in an element as one text. */
function keepText(cursor: RecordCursor, code: ProblemCode): void {
  const {tagFrom: from, at} = cursor
  const path = cursor.pathTo(cursor.name)
  cursor.keep(code, {path, text: cursor.mixed().text}, from, at)
}

const nothing = elements<undefined>({})

/** Keep an element that has no place. Where it has elements in it and no text, each of those is kept. */
export function keepUnknown(cursor: RecordCursor, code: ProblemCode = 'pubmed-xml/unknown-element'): void {
  const {tagFrom: from, at} = cursor
  const attributes = cursor.attributes().filter(([name]) => !name.startsWith('xmlns'))
  const hasElements = cursor.startsWithElement()
  const isKept = !hasElements || attributes.length > 0
  const path = isKept ? cursor.pathTo(cursor.name) : '' // as long as the element is deep: asked for only where it is kept
  const extra = {path, text: '', ...(attributes.length > 0 && {attributes: Object.fromEntries(attributes)})}
  if (hasElements) fillFrom(cursor, nothing, undefined)
  else extra.text = cursor.mixed().text
  if (isKept) cursor.keep(code, extra, from, at)
}
