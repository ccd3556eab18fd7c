import type {Article} from '@pubcite/schema/model'
import {type ByteText, byteText, standsAt} from '../../bytes.js'
import {type DepthOptions, depthOf} from '../../depth.js'
import type {Report} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {markupEnd} from '../../xml.js'
import {RecordCursor, usualDepth} from './cursor.js'

/** One record in what is read. `to` is where what may be of it ends; whoever reads it says where it does end. */
export interface PubmedRecord {
  bytes: Uint8Array
  text: ByteText
  /** Walks over all records of what is read, one after the other. */
  cursor: RecordCursor
  from: number
  to: number
  /** Where its end tag stands; asked for where reading does not tell. */
  findEnd?: (() => number) | undefined
}

/** The elements that are a record, and what may stand in them under the same name as a record of its own. */
const recordNames = new Map([
  ['PubmedArticle', ['MedlineCitation']],
  ['PubmedBookArticle', ['BookDocument']],
  ['MedlineCitation', []],
  ['BookDocument', []],
  ['DeleteCitation', []],
  ['DeleteDocument', []],
  ['PubMedArticle', ['MedlineCitation', 'NCBIArticle']],
  ['NCBIArticle', []]
])
const initials = new Set([...recordNames.keys()].map(name => name.charCodeAt(0)))

/** How much is read at once: many records, and little to hold. */
const windowSize = 1 << 18

/** Is this a beginning of PubMed XML, or of what NCBI answers instead of it? */
export function detect(head: string): boolean {
  const names =
    'Pub[Mm]ed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?|BookDocument(?:Set)?|Delete(?:Citation|Document)'
  return (
    !/<html\b/i.test(head) && new RegExp(`<(?:!DOCTYPE\\s+)?(?:${names}|NCBIArticle|eFetchResult)[\\s>/]`).test(head)
  )
}

/** Where a record begins: the last one in the window, or else the next. */
export function next(bytes: Uint8Array, from: number): number {
  const window = byteText(bytes.subarray(from, from + windowSize))
  if (!markFinder(bytes.subarray(from, from + windowSize), window)(0, windowSize)) {
    const last = window.lastIndexOf('<PubmedArticle>', windowSize)
    if (last > 0 && last > window.indexOf('<PubmedArticle>', 0)) return from + last
  }
  const text = byteText(bytes)
  let found = startFrom(bytes, text, from)
  let last = -1
  while (found) {
    found = startFrom(bytes, text, found.at + 1, found.name)
    if (found && (last < 0 || found.at < from + windowSize)) last = found.at
    if (found && found.at >= from + windowSize) break
  }
  return last
}

/**
 * Divide the bytes into records. What stands between them is looked at too. Reading a record whole tells where it ends, so that
 * nobody has to look for its end tag before: until one comes that is odd, or of which not all is read.
 */
export function* read(
  bytes: Uint8Array,
  report: Report,
  {fields, detach, ...depth}: {fields?: readonly (keyof Article)[]; detach?: boolean} & DepthOptions
): Generator<PubmedRecord> {
  const text = byteText(bytes)
  const cursor = new RecordCursor(bytes, {text, isDetached: detach}, fields && new Set(fields))
  cursor.maxDepth = depthOf(depth, usualDepth)
  const ends = endFinder(bytes, text)
  let isSought = fields !== undefined
  let at = 0
  let count = 0
  for (let start = startFrom(bytes, text, at); start; start = startFrom(bytes, text, at)) {
    lookBetween(text, at, start.at, report)
    const {at: from} = start
    let to = isSought ? ends.find(start) : bytes.length
    const findEnd = (own: Start) => () => {
      isSought = true
      to = ends.find(own)
      return to
    }
    const record: PubmedRecord = {bytes, text, cursor, from, to, findEnd: isSought ? undefined : findEnd(start)}
    yield record
    if (isSought && record.to < to) ends.beCareful()
    at = record.to
    count += 1
  }
  if (count > 0) lookBetween(text, at, bytes.length, report)
  else explain(text, bytes.length, report)
}

/** Where another record begins in one that has no end; -1 if none does. */
export function startInside({bytes, text, from, to}: PubmedRecord): number {
  const own = startFrom(bytes, text, from)
  const found = own && startFrom(bytes, text, own.at + 1, own.name)
  return found && found.at < to ? found.at : -1
}

interface Start {
  at: number
  name: string
}

/** The first start tag of a record from a place on, which may be in a record of the name `around`. */
function startFrom(bytes: Uint8Array, text: ByteText, from: number, around?: string): Start | undefined {
  let inner = (around !== undefined && recordNames.get(around)) || []
  for (let at = bytes.indexOf(60, from); at >= 0; at = bytes.indexOf(60, at)) {
    const following = bytes[at + 1]!
    if (following === 33 || following === 63) {
      at = markupEnd(bytes, text, at)
      if (at < 0) return undefined
      continue
    }
    if (initials.has(following)) {
      const name = nameAt(bytes, at + 1)
      if (name !== undefined && !inner.includes(name)) return {at, name}
    } else if (following === 47 && inner.length > 0 && nameAt(bytes, at + 2) === around) inner = []
    at += 1
  }
  return undefined
}

function nameAt(bytes: Uint8Array, at: number): string | undefined {
  for (const name of recordNames.keys()) {
    if (standsAt(bytes, name, at) && isNameEnd(bytes[at + name.length])) return name
  }
  return undefined
}

const isNameEnd = (byte: number | undefined) => byte !== undefined && (byte <= 32 || byte === 62 || byte === 47)

/** Where `/PubmedArticle>` stands first from a place on, or else the end of the bytes: every byte is passed, most unseen. */
function searchFor(wanted: string): (bytes: Uint8Array, from: number) => number {
  const last = wanted.length - 1
  const steps = new Uint8Array(256).fill(wanted.length)
  for (let index = 0; index < last; index++) steps[wanted.charCodeAt(index)] = last - index
  return (bytes, from) => {
    for (let at = from; at + last < bytes.length; at += steps[bytes[at + last]!]!) {
      if (bytes[at + last] === 62 && standsAt(bytes, wanted, at)) return at
    }
    return bytes.length
  }
}

const endTags = new Map([...recordNames.keys()].map(name => [name, searchFor(`/${name}>`)]))

/** Finds where records end: at once where all is in order, or else by looking at each tag. */
function endFinder(bytes: Uint8Array, text: ByteText) {
  let isCareful = false
  const hasMarkup = markFinder(bytes, text)
  return {
    beCareful: () => {
      isCareful = true
    },
    find({at, name}: Start): number {
      const found = isCareful ? bytes.length : endTags.get(name)!(bytes, at)
      const isEnd = found < bytes.length && bytes[found - 1] === 60
      if (isEnd && !hasMarkup(at, found)) return found + name.length + 2
      isCareful ||= found === bytes.length
      return carefulEnd(bytes, text, at, name)
    }
  }
}

/**
 * Is there a comment, CDATA or a declaration from one place to another? The last `!` that was found is kept: most files have
 * hardly any, and the places come in order.
 */
function markFinder(bytes: Uint8Array, text: ByteText): (from: number, to: number) => boolean {
  let mark = -1
  const find = (from: number) => {
    const found = text.indexOf('!', from)
    return found < 0 ? bytes.length : found
  }
  return (from, to) => {
    if (mark < from) mark = find(from)
    while (mark < to && mark < bytes.length && bytes[mark - 1] !== 60) mark = find(mark + 1)
    return mark < Math.min(to, bytes.length)
  }
}

/** Where the record ends that begins at `from`: behind its end tag, before another record, or at the end. */
function carefulEnd(bytes: Uint8Array, text: ByteText, from: number, name: string): number {
  const inner = recordNames.get(name)!
  for (let at = bytes.indexOf(60, from + 1); at >= 0; at = bytes.indexOf(60, at + 1)) {
    const following = bytes[at + 1]!
    if (following === 33 || following === 63) {
      at = markupEnd(bytes, text, at) - 1
      if (at < 0) return bytes.length
    } else if (following === 47) {
      if (nameAt(bytes, at + 2) !== name) continue
      const close = bytes.indexOf(62, at)
      return close < 0 ? bytes.length : close + 1
    } else if (initials.has(following)) {
      const other = nameAt(bytes, at + 1)
      if (other !== undefined && !inner.includes(other)) return at
    }
  }
  return bytes.length
}

/** Look at what stands between records: tags of a set as a rule, and white space. */
function lookBetween(text: ByteText, from: number, to: number, report: Report): void {
  const between = text.ascii(from, to)
  if (between.trim() === '') return
  const say = (code: ProblemCode, index: number, length: number) =>
    report(code, {place: {from: from + index, to: from + index + length}})
  const subset = /<!DOCTYPE[^<>[]*\[/.exec(between)
  if (subset) say('xml/entity-declaration', subset.index, subset[0].length)
  const error = /<(?:eFetchResult|ERROR)>/.exec(between)
  if (error) say('pubmed-xml/efetch-error', error.index, error[0].length)
  else if (!subset) {
    const stray = /[^\s\0-\x1f]/.exec(withoutTags(between))
    if (stray) say('pubmed-xml/stray-text', stray.index, 1)
  }
}

/** Tags and comments blanked out, so that what is left stands where it stood. */
function withoutTags(text: string): string {
  let left = ''
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at)
    if (open < 0) return left + text.slice(at)
    const closing = text.startsWith('<!--', open) ? '-->' : '>'
    const close = text.indexOf(closing, open)
    const end = close < 0 ? text.length : close + closing.length
    left += text.slice(at, open) + ' '.repeat(end - open)
    at = end
  }
  return left
}

/** Say what this is, where it holds no record. */
function explain(text: ByteText, length: number, report: Report): void {
  const head = text.ascii(0, Math.min(length, 65536))
  const kinds: [ProblemCode, RegExp][] = [
    ['pubmed-xml/web-page', /<(?:!doctype )?html\b/i],
    ['pubmed-xml/efetch-error', /<(?:eFetchResult|ERROR)\b/],
    ['pubmed-xml/empty-set', /<(?:Pub[Mm]ed(?:Book)?ArticleSet|MedlineCitationSet|BookDocumentSet)\b/]
  ]
  const [code, pattern] = kinds.find(([, sign]) => sign.test(head)) ?? []
  const found = pattern?.exec(head)
  if (code && found) report(code, {place: {from: found.index, to: found.index + found[0].length}})
}
