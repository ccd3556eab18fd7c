/** JSON with places: numbers are text as printed, objects are lists of their entries. */
export type Json = JsonString | JsonWord | JsonList | JsonObject

interface Placed {
  from: number
  to: number
}

export interface JsonString extends Placed {
  kind: 'string'
  text: string
}

/** What stands without quotation marks: a number, `true`, `null`. */
export interface JsonWord extends Placed {
  kind: 'word'
  text: string
}

export interface JsonList extends Placed {
  kind: 'list'
  values: Json[]
}

/** Of entries with the same name the last one counts. */
export interface JsonObject extends Placed {
  kind: 'object'
  entries: Map<string, Json>
}

/** What stood where JSON has something else. */
export class JsonError extends Error {
  readonly at: number
  constructor(at: number) {
    super('This is not well-formed JSON.')
    this.at = at
  }
}

/**
 * Read one value of JSON, of no more than `levels` objects and lists in each other. A comma before the end of a list, and line
 * breaks in strings are let pass.
 * @throws JsonError with the place from which on it cannot be read, or is too deep.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function readJson(text: string, from: number, levels: number): Json {
  const at = skipSpace(text, from)
  if (levels < 0) throw new JsonError(at)
  const first = text[at]
  if (first === '{') return readObject(text, at, levels)
  if (first === '[') return readList(text, at, levels)
  return first === '"' ? readString(text, at) : readWord(text, at)
}

/** Where white space ends. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at++
  return at
}

function readObject(text: string, from: number, levels: number): JsonObject {
  const entries = new Map<string, Json>()
  let at = skipSpace(text, from + 1)
  while (text[at] !== '}') {
    if (text[at] !== '"') throw new JsonError(at)
    const name = readString(text, at)
    const colon = skipSpace(text, name.to)
    if (text[colon] !== ':') throw new JsonError(colon)
    const value = readJson(text, colon + 1, levels - 1)
    entries.set(name.text, value)
    at = afterValue(text, value.to, '}')
  }
  return {kind: 'object', entries, from, to: at + 1}
}

function readList(text: string, from: number, levels: number): JsonList {
  const values: Json[] = []
  let at = skipSpace(text, from + 1)
  while (text[at] !== ']') {
    const value = readJson(text, at, levels - 1)
    values.push(value)
    at = afterValue(text, value.to, ']')
  }
  return {kind: 'list', values, from, to: at + 1}
}

/** Where the next entry, or the end, stands. */
function afterValue(text: string, from: number, end: string): number {
  const at = skipSpace(text, from)
  if (text[at] === ',') return skipSpace(text, at + 1)
  if (text[at] !== end) throw new JsonError(at)
  return at
}

const word = /[^\s,:"[\]{}]+/y

function readWord(text: string, from: number): JsonWord {
  word.lastIndex = from
  const [found] = word.exec(text) ?? []
  if (found === undefined) throw new JsonError(from)
  return {kind: 'word', text: found, from, to: from + found.length}
}

const escapes = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t']
])

function readString(text: string, from: number): JsonString {
  const parts: string[] = []
  let begin = from + 1
  for (let at = begin; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      parts.push(text.slice(begin, at))
      return {kind: 'string', text: parts.join(''), from, to: at + 1}
    }
    if (code !== 92) continue
    const hex = text[at + 1] === 'u' ? /^[\da-f]{4}/i.exec(text.slice(at + 2, at + 6)) : null
    const letter = text[at + 1] ?? ''
    parts.push(
      text.slice(begin, at),
      hex ? String.fromCharCode(Number.parseInt(hex[0], 16)) : (escapes.get(letter) ?? letter)
    )
    at += hex ? 5 : 1
    begin = at + 1
  }
  throw new JsonError(text.length)
}

/** Write a value as one line of JSON, numbers as they were printed. */
export function writeJson(value: Json): string {
  if (value.kind === 'string') return JSON.stringify(value.text)
  if (value.kind === 'word') return value.text
  if (value.kind === 'list') return `[${value.values.map(writeJson).join(',')}]`
  return `{${Array.from(value.entries, ([name, one]) => `${JSON.stringify(name)}:${writeJson(one)}`).join(',')}}`
}
