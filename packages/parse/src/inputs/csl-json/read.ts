import {type DepthOptions, deepest, depthOf} from '../../depth.js'
import type {Report} from '../../input.js'
import {type Json, JsonError, type JsonObject, readJson, skipSpace} from './json.js'

/** Objects that hold items: answers of Zotero and Crossref, and our own wrapping. */
const wrappers = ['items', 'message', 'references']

/** Items have five levels. */
const usualDepth = 64

/**
 * Read items: one, a list, lists one after another, one item a line. An item that is broken costs itself: reading goes on
 * at the next object that is an item.
 */
export function* read(text: string, report: Report, options: DepthOptions): Generator<JsonObject> {
  const levels = depthOf(options, usualDepth)
  let isLost = false // until the next item: what is odd has been reported
  for (let at = skipFrame(text, 0); at < text.length; at = skipFrame(text, at)) {
    const place = at
    const value = readOr(text, at, levels, broken => {
      if (!isLost)
        report(text[place] === '{' ? 'csl-json/broken-item' : 'csl-json/stray-text', {place: {from: place, to: broken}})
      isLost = true
    })
    if (typeof value === 'number') {
      const next = text.indexOf('{', Math.max(value, place + 1))
      at = next < 0 ? text.length : next
      continue
    }
    at = value.to
    const items = value.kind === 'object' ? [...unwrap(value)] : []
    if (items.length === 0 && !isLost) report(problemOf(value), {place: {from: value.from, to: value.to}})
    isLost = items.length === 0 && (isLost || value.kind !== 'object')
    yield* items
  }
}

/** Where an item ends, if more follows it. */
export function next(text: string, from: number): number {
  const value = readOr(text, skipFrame(text, from), deepest, () => {})
  if (typeof value === 'number' || value.kind !== 'object' || !isItem(value)) return -1
  return value.to < text.length ? value.to : -1
}

/** The value; or the place from which on it cannot be read. */
function readOr(text: string, from: number, levels: number, report: (at: number) => void): Json | number {
  try {
    return readJson(text, from, levels)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    report(error.at)
    return error.at
  }
}

const wrapper = /\{\s*"(?:items|references)"\s*:\s*(?=\[)/y

/** Brackets and commas around items, so that each is read on its own. */
function skipFrame(text: string, from: number): number {
  let at = skipSpace(text, from)
  for (;;) {
    wrapper.lastIndex = at
    const [frame] = (text[at] === '{' && wrapper.exec(text)) || []
    if (frame !== undefined) at += frame.length
    else if (text[at] === ',' || text[at] === '[' || text[at] === ']' || text[at] === '}') at++
    else return at
    at = skipSpace(text, at)
  }
}

function* unwrap(value: JsonObject): Generator<JsonObject> {
  if (isItem(value)) {
    yield value
    return
  }
  const inner = wrappers.map(name => value.entries.get(name)).find(one => one !== undefined)
  const held: Json[] =
    inner === undefined ? [...value.entries.values()] : inner.kind === 'list' ? inner.values : [inner]
  for (const one of held) {
    if (one.kind !== 'object') continue
    if (isItem(one)) yield one
    else if (inner?.kind === 'object') yield* unwrap(one)
  }
}

const isItem = ({entries}: JsonObject): boolean =>
  entries.get('type')?.kind === 'string' || (entries.has('title') && !entries.has('family'))

function problemOf(value: Json) {
  if (value.kind !== 'object')
    return value.kind === 'string' || value.kind === 'word' ? 'csl-json/stray-text' : 'csl-json/no-item'
  const status = value.entries.get('status')
  return status?.kind === 'string' && status.text === 'error' ? 'csl-json/ncbi-error' : 'csl-json/no-item'
}
