/**
 * XML as tags and text: one cursor over bytes, which a format drives by its own table (PubMed XML), or which builds a small
 * ordered tree (JATS, books, eSummary). It resolves no entity but the five of XML and the numeric ones, fetches nothing, and
 * goes on where a document is not well-formed.
 * @see https://www.w3.org/TR/xml/
 */
import {createFragment, type MarkedText} from '@pubcite/nlm'
import {type ByteText, brokenText, byteText, standsAt} from './bytes.js'
import {utf8Length} from './decode.js'
import {inlineTags, joinRuns, type Run} from './marked.js'
import type {ProblemCode} from './problems.js'

/** Told of what is odd, and where. */
export type XmlReport = (code: ProblemCode, from: number, to: number) => void

/** The character that a document type gives a name: `alpha` is `α`; `undefined` for a name that it has not. */
export type EntityReader = (name: string) => string | undefined

const noEntity: EntityReader = () => undefined

/** What `nextTag` came to: `end` is the end of the bytes. */
export type Tag = 'open' | 'close' | 'end'

const lessThan = 60
const greaterThan = 62
const slash = 47
const exclamation = 33
const question = 63
const openBracket = 91
const quotes = [34, 39]
const equals = 61

const high = 1
const reference = 2
const control = 4
const space = 8
const bracket = 16
/** What a byte asks of the text that it stands in. */
const kinds = Uint8Array.from({length: 256}, (_, byte) => {
  if (byte >= 0x80) return high
  if (byte === 38) return reference
  if (byte === 32) return space
  if (byte === lessThan) return bracket
  return byte < 32 || byte === 127 ? control : 0
})

/** How many numbers are kept of an attribute. */
const attributeSize = 6

/** White space, and what ends a name. */
const blanks = Uint8Array.from({length: 256}, (_, byte) => (byte <= 32 ? 1 : 0))
const nameEnds = Uint8Array.from({length: 256}, (_, byte) => (byte <= 32 || [62, 47, 61, 60].includes(byte) ? 1 : 0))

/** The number that stands for a name: two names of XML formats never have the same. */
export function nameHash(name: string): number {
  const bytes = encoder.encode(name)
  return hashOf(bytes, 0, bytes.length)
}

const encoder = new TextEncoder()
const hashFactor = 0x9e3779b1

/** The same of a name among bytes: its words of four bytes, of which the last one is filled up with zeros, as one number. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at += 4) {
    let word = 0
    for (let index = 0; index < 4 && at + index < to; index++) word |= bytes[at + index]! << (8 * index)
    hash = (Math.imul(hash, hashFactor) + word) | 0
  }
  return hash
}

/** What a cursor is made for, where it is more than a whole text. */
export interface CursorSettings {
  /** Where it begins, and where it stops. */
  from?: number
  to?: number
  /** The bytes as text, where somebody has them already. */
  text?: ByteText
  entity?: EntityReader | undefined
  isDetached?: boolean | undefined
}

/** A tag that is expected, as words of four bytes. The last word ends where the tag does, and begins in the word before. */
export interface ExpectedTag {
  words: Int32Array
  length: number
}

/** Both tags of an element that is expected. */
export interface ExpectedElement {
  nameLength: number
  nameHash: number
  open: ExpectedTag
  close: ExpectedTag
}

/** An element as `passStart` and `passLeaf` take it: its name, and its attributes as they are printed. */
export function expected(name: string, attributes = ''): ExpectedElement {
  return {
    nameLength: name.length,
    nameHash: nameHash(name),
    open: expectedTag(`<${name}${attributes}>`),
    close: expectedTag(`</${name}>`)
  }
}

function expectedTag(tag: string): ExpectedTag {
  const {length} = tag
  const view = new DataView(encoder.encode(tag).buffer)
  const words = Int32Array.from({length: (length + 3) >> 2}, (_, index) =>
    view.getInt32(Math.min(4 * index, length - 4), true)
  )
  return {words, length}
}

/**
 * Walks over the bytes of a document, or of a record in it. Offsets are bytes from the beginning of what it was given.
 * After `nextTag` it stands behind a tag; `text` and `mixed` then take the content of that element with its end tag.
 */
export class XmlCursor {
  readonly bytes: Uint8Array
  /** Where it began. */
  from: number
  /** Where it stands. */
  at: number
  /** Where it stops. */
  end: number

  /** Where the text of the leaf that was passed last begins and ends. */
  leafFrom = 0
  leafTo = 0
  #leafFlags = 0
  #passedHash = 0

  /** Is the text of that leaf what its bytes say, without references, white space, or what is not ASCII? */
  get isLeafPlain(): boolean {
    return this.#leafFlags === 0
  }

  // The tag that was read last
  tagFrom = 0
  nameFrom = 0
  nameTo = 0
  nameHash = 0
  /** `<Month/>`: there is no end tag. */
  isEmpty = false
  attributeCount = 0
  /** Did it come to the end of the bytes? */
  isCut = false
  /** Did it pass a comment, an instruction, CDATA or a declaration, or an attribute with `<` in it? */
  hasMarkup = false
  /** Text before the tag that is more than white space: it begins and ends here. */
  strayFrom = -1
  strayTo = -1

  /** The names of the elements around, by number. */
  readonly open: number[] = []

  /** False where text that was decoded may have white space in it which is no single blank between words. */
  #isPlain = true
  readonly #text: ByteText
  readonly #view: DataView
  readonly #isDetached: boolean
  readonly #report: XmlReport
  readonly #entity: EntityReader
  /** Of each attribute of the tag: the hash of its name, where name and value begin and end, what its bytes are. */
  readonly #attributes: number[] = []

  /** Detached values hold no more memory than their own: as slices, which cost less, they hold some kilobytes around them. */
  constructor(
    bytes: Uint8Array,
    report: XmlReport,
    {from = 0, to = bytes.length, text = byteText(bytes), entity = noEntity, isDetached = false}: CursorSettings = {}
  ) {
    this.#entity = entity
    this.#isDetached = isDetached
    this.bytes = bytes
    this.from = from
    this.at = from
    this.end = to
    this.#text = text
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#report = report
  }

  /** Begin anew, from one place to another. */
  begin(from: number, to: number): void {
    this.from = from
    this.at = from
    this.end = to
    this.isCut = false
    this.hasMarkup = false
    this.strayFrom = -1
    this.open.length = 0
  }

  /** The name of the tag. */
  get name(): string {
    return this.#plain(this.nameFrom, this.nameTo)
  }

  /** Go behind the next tag. Comments, processing instructions and declarations are passed over. */
  nextTag(): Tag {
    this.strayFrom = -1
    const {bytes, end} = this
    const at = this.#passBlanks()
    if (at + 1 < end && bytes[at] === lessThan && bytes[at + 1]! > question) return this.#openTagAt(at)
    return this.#nextTagSlowly()
  }

  /** Pass white space, which is a line feed and the blanks of an indent as a rule; where it stands then. */
  #passBlanks(): number {
    const {bytes, end} = this
    const view = this.#view
    let {at} = this
    if (at < end && bytes[at] === 10) at++
    for (const stop = end - 4; at <= stop && view.getInt32(at, true) === 0x20202020; ) at += 4
    while (at < end && bytes[at]! <= 32) at++
    this.at = at
    return at
  }

  /** Of a name that begins with a letter, as nearly all do, in one go. */
  #openTagAt(from: number): Tag {
    const at = this.#passName(from + 1)
    this.tagFrom = from
    this.nameFrom = from + 1
    this.nameTo = at
    this.nameHash = this.#passedHash
    this.attributeCount = 0
    if (at < this.end && this.bytes[at] === greaterThan) {
      this.at = at + 1
      this.isEmpty = false
      return 'open'
    }
    this.at = at
    return this.#readAttributes() ? 'open' : this.#stop()
  }

  /**
   * Where a name ends; its hash is then in `#passedHash`. Four bytes are looked at at once: letters have a bit that what ends a
   * name has not, and digits and signs have not either.
   */
  #passName(from: number): number {
    const view = this.#view
    let hash = 0
    let at = from
    for (const stop = this.end - 4; at <= stop; at += 4) {
      const word = view.getInt32(at, true)
      const others = ~word & 0x40404040
      if (others !== 0) {
        const bits = (31 - Math.clz32(others & -others)) & ~7
        const to = at + (bits >> 3)
        if (nameEnds[this.bytes[to]!] === 0) break
        this.#passedHash = bits === 0 ? hash : (Math.imul(hash, hashFactor) + (word & ((1 << bits) - 1))) | 0
        return to
      }
      hash = (Math.imul(hash, hashFactor) + word) | 0
    }
    return this.#passNameSlowly(from)
  }

  #passNameSlowly(from: number): number {
    const {bytes, end} = this
    let at = from
    while (at < end && nameEnds[bytes[at]!] === 0) at++
    this.#passedHash = hashOf(bytes, from, at)
    return at
  }

  /**
   * Go behind the next start tag, or behind the end tag of an element, by the place and the hash of its name. `undefined`, and
   * nothing is passed but white space, where something else stands here.
   */
  step(nameFrom: number, nameTo: number, hash: number): 'open' | 'close' | undefined {
    const {bytes, end} = this
    const at = this.#passBlanks()
    const length = nameTo - nameFrom
    if (at + length + 2 >= end || bytes[at] !== lessThan) return undefined
    const next = bytes[at + 1]!
    if (next > question) {
      this.strayFrom = -1
      return this.#openTagAt(at) === 'open' ? 'open' : undefined
    }
    if (next !== slash || !this.passEndOf(nameFrom, nameTo)) return undefined
    this.nameHash = hash
    return 'close'
  }

  #nextTagSlowly(): Tag {
    for (;;) {
      this.#skipText()
      if (this.at >= this.end) return this.#stop()
      const next = this.bytes[this.at + 1]!
      if (next === slash) return this.#closeTag()
      if (next === exclamation || next === question) this.#skipMarkup()
      else if (nameEnds[next] === 0) return this.#openTagAt(this.at)
      else this.#stray(this.at, ++this.at)
    }
  }

  /** Go behind the end tag of the element at hand, whatever stands in it. */
  skip(): void {
    if (this.isEmpty) return
    const own = this.nameHash
    for (let depth = 1; depth > 0; ) {
      const tag = this.nextTag()
      if (tag === 'end') return
      if (this.nameHash === own && tag === 'close') depth -= 1
      else if (this.nameHash === own && !this.isEmpty) depth += 1
    }
  }

  /** Step back before the tag that was read last. */
  unread(): void {
    this.at = this.tagFrom
  }

  /** The value of an attribute of the tag, white space collapsed; `''` where it is not there. */
  attribute(hash: number): string {
    const attributes = this.#attributes
    const end = this.attributeCount * attributeSize
    for (let slot = 0; slot < end; slot += attributeSize) {
      if (attributes[slot] === hash) {
        return this.#value(attributes[slot + 3]!, attributes[slot + 4]!, attributes[slot + 5]!)
      }
    }
    return ''
  }

  /** The number of an attribute's name. */
  attributeHash(index: number): number {
    return this.#attributes[index * attributeSize]!
  }

  /** An attribute of the tag by its place. */
  attributeAt(index: number): readonly [name: string, value: string] {
    const slot = index * attributeSize
    const [nameFrom, nameTo, from, to, flags] = this.#attributes.slice(slot + 1, slot + attributeSize)
    return [this.#text.utf8(nameFrom!, nameTo!), this.#value(from!, to!, flags!)]
  }

  /** All attributes of the tag, in order. */
  attributes(): (readonly [name: string, value: string])[] {
    return Array.from({length: this.attributeCount}, (_, index) => this.attributeAt(index))
  }

  /** Take the content of the element as plain text, white space collapsed; `''` also where the end of the bytes cuts it. */
  text(): string {
    if (this.isEmpty) return ''
    const from = this.at
    const flags = this.#run()
    const to = this.at
    if (!this.#passEnd()) return this.#element(from).text
    return flags === 0 ? this.#plain(from, to) : this.#value(from, to, flags)
  }

  /** Take the content of the element as text with the inline markup that the model keeps. */
  mixed(): MarkedText {
    if (this.isEmpty) return {text: ''}
    const from = this.at
    const flags = this.#run()
    const to = this.at
    return this.#passEnd() ? {text: this.#value(from, to, flags)} : this.#element(from)
  }

  /** Take the text up to the next tag, white space as it stands, references decoded. */
  characters(): string {
    let text = ''
    for (;;) {
      const begin = this.at
      const flags = this.#run()
      if (this.at > begin) text += this.#decode(begin, this.at, flags)
      if (this.at >= this.end) return text
      const next = this.bytes[this.at + 1]!
      if (next === exclamation || next === question) text += this.#skipMarkup() ?? ''
      else if (next === slash || nameEnds[next] === 0) return text
      else text += this.#looseBracket()
    }
  }

  /** The text between two places, white space collapsed, references decoded. */
  between(from: number, to: number): string {
    let flags = 0
    for (let at = from; at < to; at++) flags |= kinds[this.bytes[at]!]! | control
    return this.#value(from, to, flags)
  }

  /**
   * Pass an element that holds text and nothing else, `<Year>2012</Year>`, if it stands here. Its text is then from `leafFrom`
   * to `leafTo`.
   */
  passLeaf({open, close}: ExpectedElement): boolean {
    const {at: before} = this
    const from = this.#passBlanks()
    if (!this.#standsAt(from, open)) {
      this.at = before
      return false
    }
    this.leafFrom = from + open.length
    this.at = this.leafFrom
    this.#leafFlags = this.#run()
    this.leafTo = this.at
    const isLeaf = this.#standsAt(this.at, close)
    this.at = isLeaf ? this.at + close.length : before
    return isLeaf
  }

  /** Pass a leaf, if it stands here, and take its text; `''` where none does. */
  passText(leaf: ExpectedElement): string {
    return this.passLeaf(leaf) ? this.leafText() : ''
  }

  /** Pass a tag, if it stands here. */
  passTag(tag: ExpectedTag): boolean {
    const {at: before} = this
    const at = this.#passBlanks()
    const isHere = this.#standsAt(at, tag)
    this.at = isHere ? at + tag.length : before
    return isHere
  }

  /** Pass a start tag, if it stands here. Of its attributes nothing is known then. */
  passStart({open, nameLength, nameHash}: ExpectedElement): boolean {
    if (!this.passTag(open)) return false
    this.tagFrom = this.at - open.length
    this.nameFrom = this.tagFrom + 1
    this.nameTo = this.nameFrom + nameLength
    this.nameHash = nameHash
    this.isEmpty = false
    this.attributeCount = 0
    this.strayFrom = -1
    return true
  }

  #standsAt(at: number, {words, length}: ExpectedTag): boolean {
    if (at + length > this.end) return false
    const view = this.#view
    const last = words.length - 1
    for (let index = 0; index < last; index++) if (view.getInt32(at + 4 * index, true) !== words[index]) return false
    return view.getInt32(at + length - 4, true) === words[last]
  }

  /** The text of the leaf that was passed last, white space collapsed. */
  leafText(): string {
    return this.#value(this.leafFrom, this.leafTo, this.#leafFlags)
  }

  /** Pass the end tag of the element whose name stands there, if it stands here. */
  passEndOf(nameFrom: number, nameTo: number): boolean {
    const {bytes, end, at: before} = this
    const length = nameTo - nameFrom
    const at = this.#passBlanks()
    this.at = before
    if (at + length + 2 >= end || bytes[at] !== lessThan || bytes[at + 1] !== slash) return false
    if (bytes[at + 2 + length] !== greaterThan || !this.#areSame(nameFrom, at + 2, length)) return false
    this.strayFrom = -1
    this.tagFrom = at
    this.nameFrom = at + 2
    this.nameTo = at + 2 + length
    this.at = at + 3 + length
    return true
  }

  /** Do the same bytes stand at two places? */
  #areSame(one: number, other: number, length: number): boolean {
    const {bytes} = this
    const view = this.#view
    let index = 0
    for (; index + 4 <= length; index += 4)
      if (view.getInt32(one + index, true) !== view.getInt32(other + index, true)) return false
    for (; index < length; index++) if (bytes[one + index] !== bytes[other + index]) return false
    return true
  }

  /** Does it stand behind an end tag, with the name that stands at this place too? */
  endsLike(from: number): boolean {
    const {bytes, nameFrom, nameTo} = this
    if (bytes[nameFrom - 1] !== slash || this.at !== nameTo + 1) return false
    for (let at = nameFrom; at < nameTo; at++) if (bytes[at] !== bytes[from + at - nameFrom]) return false
    return nameEnds[bytes[from + nameTo - nameFrom]!] === 1
  }

  /** Is the first thing in the element at hand an element, and none that marks text? */
  startsWithElement(): boolean {
    const match = /^\s*<([a-z][\w.-]*)(?![\w.-])[^<>:]*>/i.exec(
      this.#text.ascii(this.at, Math.min(this.end, this.at + 200))
    )
    return !this.isEmpty && match !== null && !inline.test(match[1]!)
  }

  /** Is an element of this name open? */
  isOpen(hash: number): boolean {
    return this.open.includes(hash)
  }

  /** Say that something is odd from one place to another. */
  report(code: ProblemCode, from: number, to: number): void {
    this.#report(code, from, to)
  }

  /**
   * Where text from `at` on ends: at the next `<`, or at the end. What its bytes are is summed up. Four bytes are looked at at
   * once: of each test the high bit of some byte is set if one of them is what is asked for.
   */
  #run(): number {
    const {end} = this
    const view = this.#view
    let {at} = this
    let bits = 0
    let references = 0
    let controls = 0
    let blanksInRow = 0
    let before = 0xff
    for (const stop = end - 4; at <= stop; at += 4) {
      const word = view.getInt32(at, true)
      const bracket = word ^ 0x3c3c3c3c
      if ((((bracket - 0x01010101) | 0) & ~bracket & 0x80808080) !== 0) break
      const ampersand = word ^ 0x26262626
      const blank = word ^ 0x20202020
      const pair = blank | (blank << 8) | before // zero where a blank follows a blank
      before = blank >>> 24
      bits |= word
      references |= ((ampersand - 0x01010101) | 0) & ~ampersand
      controls |= (((word - 0x20202020) | 0) & ~word) | (((word & 0x7f7f7f7f) + 0x01010101) | 0)
      blanksInRow |= ((pair - 0x01010101) | 0) & ~pair
    }
    const flags =
      ((bits & 0x80808080) === 0 ? 0 : high) |
      ((references & 0x80808080) === 0 ? 0 : reference) |
      (((controls | blanksInRow) & 0x80808080) === 0 ? 0 : control)
    return this.#runOn(at, flags, before === 0 ? space : 0)
  }

  /** The same byte by byte, where at most four are left. Blanks count at both ends of the text, and where two follow each other. */
  #runOn(from: number, known: number, blank: number): number {
    const {bytes, end} = this
    let at = from
    let flags = bytes[this.at] === 32 ? known | space : known
    let last = blank
    let pairs = 0
    for (let byte = 0; at < end; at++) {
      byte = bytes[at]!
      if (byte === lessThan) break
      const kind = kinds[byte]!
      pairs |= kind & last
      last = kind
      flags |= kind
    }
    this.at = at
    return (pairs & space) === 0 ? flags | (last & space) : flags | control
  }

  /** Go behind the end tag of the element whose start tag was read last, if it stands here. */
  #passEnd(): boolean {
    const {bytes, at, nameFrom, nameTo} = this
    const last = at + 1 + nameTo - nameFrom
    if (
      last + 1 >= this.end ||
      bytes[at + 1] !== slash ||
      bytes[last + 1] !== greaterThan ||
      bytes[at + 2] !== bytes[nameFrom] ||
      bytes[last] !== bytes[nameTo - 1]
    ) {
      return false
    }
    this.at = last + 2
    return true
  }

  /** Take mixed content from a place on, and keep the name of the element. */
  #element(from: number): MarkedText {
    const {nameFrom, nameTo, nameHash} = this
    const read = this.#runs(from) ?? this.#mixed(from)
    this.nameFrom = nameFrom
    this.nameTo = nameTo
    this.nameHash = nameHash
    return read
  }

  /** Take content that has no more in it than text and inline tags that nest; `undefined` where it has. */
  #runs(from: number): MarkedText | undefined {
    const runs: Run[] = []
    const inside: string[] = []
    const spans: number[] = []
    let isClean = true
    this.at = from
    for (;;) {
      const begin = this.at
      const flags = this.#run()
      if (this.at > begin) {
        spans.push(begin, this.at, flags)
        isClean &&= (flags & control) === 0
        runs.push({kind: 'text', text: ''})
      }
      if (this.at >= this.end) return undefined
      if (inside.length === 0 && this.#passEnd()) break
      const name = this.#inlineTag()
      if (name === undefined) return undefined
      const isEnd = name.startsWith('/')
      if (isEnd && inside.pop() !== name.slice(1)) return undefined
      if (!isEnd) inside.push(name)
      runs.push(isEnd ? {kind: 'close', text: name.slice(1)} : {kind: 'open', text: name})
    }
    this.#isPlain = isClean
    let span = 0
    for (const run of runs) {
      if (run.kind !== 'text') continue
      run.text = this.#decode(spans[span]!, spans[span + 1]!, spans[span + 2]!)
      span += 3
    }
    return joinRuns(runs, this.#isPlain)
  }

  /** Pass an inline tag without attributes, if one stands here: `i`, `/i`. */
  #inlineTag(): string | undefined {
    const {bytes, at} = this
    let close = at + 1
    while (close < at + 6 && bytes[close] !== greaterThan) close++
    const name = close < at + 6 && close < this.end ? this.#plain(at + 1, close) : ''
    if (!inlineTags.has(name.startsWith('/') ? name.slice(1) : name)) return undefined
    this.at = close + 1
    return name
  }

  /** Take mixed content from a place on. An end tag that belongs to an element around ends it too. */
  #mixed(from: number): MarkedText {
    const own = this.nameHash
    const fragment = createFragment()
    const inside: number[] = []
    this.at = from
    for (;;) {
      const begin = this.at
      const flags = this.#run()
      if (this.at > begin) fragment.text(this.#decode(begin, this.at, flags))
      if (this.at >= this.end) {
        this.#stop()
        return {text: ''}
      }
      const next = this.bytes[this.at + 1]!
      if (next === slash) {
        this.#closeTag()
        const index = inside.lastIndexOf(this.nameHash)
        if (index < 0 && this.nameHash === own) return fragment.result()
        if (index >= 0) inside.length = index
        else if (this.isOpen(this.nameHash)) {
          this.unread()
          this.#report('xml/not-well-formed', this.tagFrom, this.tagFrom + 1)
          return fragment.result()
        } else this.#report('xml/not-well-formed', this.tagFrom, this.at)
        fragment.close(this.name)
      } else if (next === exclamation || next === question) {
        const cdata = this.#skipMarkup()
        if (cdata !== undefined) fragment.text(cdata)
      } else if (nameEnds[next] === 0) {
        this.#openTagAt(this.at)
        const {name} = this
        fragment.open(name, this.attributes())
        if (this.isEmpty) fragment.close(name)
        else inside.push(this.nameHash)
      } else fragment.text(this.#looseBracket())
    }
  }

  /** `P < 0.05`, which XML does not allow. */
  #looseBracket(): string {
    this.#report('xml/not-well-formed', this.at, ++this.at)
    return '<'
  }

  #value(from: number, to: number, flags: number): string {
    if (flags === 0) return this.#plain(from, to)
    this.#isPlain = (flags & control) === 0
    const text = this.#decode(from, to, flags)
    return this.#isPlain && this.bytes[from] !== 32 && this.bytes[to - 1] !== 32 ? text : collapse(text)
  }

  #decode(from: number, to: number, flags: number): string {
    let text = (flags & high) === 0 ? this.#plain(from, to) : this.#text.utf8(from, to)
    if ((flags & high) !== 0 && text.includes('\ufffd')) text = this.#mend(from, to, text)
    return (flags & reference) === 0 ? text : this.#decodeReferences(text, from)
  }

  #plain(from: number, to: number): string {
    return this.#isDetached ? this.#text.ascii(from, to) : this.#text.slice(from, to)
  }

  /** Text that holds U+FFFD: it was written, or the bytes are no UTF-8. */
  #mend(from: number, to: number, text: string): string {
    const mended = brokenText(this.bytes.subarray(from, to))
    if (mended !== text) this.#report('parse/encoding', from, to)
    return mended
  }

  /** References decoded. */
  #decodeReferences(text: string, from: number): string {
    let decoded = ''
    let done = 0
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
      const end = text.indexOf(';', at) + 1
      const character = end > 0 && end - at <= 10 ? plainReference(text.slice(at + 1, end - 1)) : undefined
      if (character === undefined) return decoded + this.#decodeCarefully(text, done, from)
      decoded += text.slice(done, at) + character
      done = end
    }
    return decoded + text.slice(done)
  }

  /** The same from a place on, with all kinds of references. The first one that is none is reported. */
  #decodeCarefully(text: string, done: number, from: number): string {
    this.#isPlain = false
    let isSound = true
    const decode = (whole: string, decimal?: string, hex?: string, name?: string, at = 0) => {
      const character = name === undefined ? codePoint(decimal, hex) : (named.get(name) ?? this.#entity(name))
      if (character === undefined && isSound) {
        const start = from + utf8Length(text, 0, done + at)
        this.#report(whole === '&' ? 'xml/not-well-formed' : 'xml/unknown-entity', start, start + whole.length)
        isSound = false
      }
      return character ?? whole
    }
    return text.slice(done).replace(/&(?:#(\d{1,9})|#x([\da-f]{1,8})|([a-z][\w.-]*));|&/gi, decode)
  }

  #skipText(): void {
    const {bytes, end} = this
    let {at} = this
    while (at < end && blanks[bytes[at]!] === 1) at++
    if (at < end && bytes[at] !== lessThan) {
      const from = at
      while (at < end && bytes[at] !== lessThan) at++
      this.#stray(from, at)
    }
    this.at = at
  }

  #stray(from: number, to: number): void {
    if (this.strayFrom < 0) this.strayFrom = from
    this.strayTo = to
  }

  #stop(): Tag {
    this.isCut = true
    this.at = this.end
    this.tagFrom = this.end
    return 'end'
  }

  /** Pass a comment, an instruction or a declaration; of CDATA give the text. */
  #skipMarkup(): string | undefined {
    const from = this.at
    this.hasMarkup = true
    const found = markupEnd(this.bytes, this.#text, from)
    this.at = found < 0 ? this.end : Math.min(this.end, found)
    if (!standsAt(this.bytes, '<![CDATA[', from)) return undefined
    this.#stray(from, this.at)
    return this.#decode(from + 9, found < 0 ? this.end : this.at - 3, high)
  }

  #closeTag(): Tag {
    this.tagFrom = this.at
    this.at += 2
    this.#readName()
    const {bytes, end} = this
    let {at} = this
    while (at < end && bytes[at] !== greaterThan && bytes[at] !== lessThan) at++
    if (at >= end) return this.#stop()
    this.at = bytes[at] === greaterThan ? at + 1 : at
    return 'close'
  }

  #readName(): void {
    this.nameFrom = this.at
    this.nameTo = this.#passName(this.at)
    this.nameHash = this.#passedHash
    this.at = this.nameTo
  }

  /** Read attributes up to the end of the tag. False where the bytes end before. */
  #readAttributes(): boolean {
    const {bytes, end} = this
    let {at} = this
    for (;;) {
      while (at < end && bytes[at]! <= 32) at++
      if (at >= end) {
        this.at = at
        return false
      }
      const byte = bytes[at]
      if (byte === greaterThan || byte === lessThan || (byte === slash && bytes[at + 1] === greaterThan)) {
        this.isEmpty = byte === slash
        this.at = byte === lessThan ? at : byte === slash ? at + 2 : at + 1
        return true
      }
      at = byte === slash ? at + 1 : this.#readAttribute(at)
    }
  }

  /** Read the attribute that begins at a place; where it ends. */
  #readAttribute(nameFrom: number): number {
    const {bytes, end} = this
    const nameTo = this.#passName(nameFrom)
    const hash = this.#passedHash
    let at = nameTo
    while (at < end && bytes[at]! <= 32) at++
    if (bytes[at] !== equals) {
      this.#keepAttribute(hash, nameFrom, nameTo, at, at, 0)
      return at === nameFrom ? at + 1 : at // `=` alone
    }
    at++
    while (at < end && bytes[at]! <= 32) at++
    const quote = bytes[at]
    if (quote !== 34 && quote !== 39) return this.#readBareValue(hash, nameFrom, nameTo, at)
    const from = ++at
    let flags = 0
    for (let byte = 0; at < end; at++) {
      byte = bytes[at]!
      if (byte === quote) break
      flags |= kinds[byte]!
    }
    if ((flags & bracket) !== 0) this.hasMarkup = true
    this.#keepAttribute(hash, nameFrom, nameTo, from, at, flags)
    return at + 1
  }

  #readBareValue(hash: number, nameFrom: number, nameTo: number, from: number): number {
    const {bytes, end} = this
    let flags = 0
    let at = from
    for (let byte = 0; at < end; at++) {
      byte = bytes[at]!
      if (byte <= 32 || byte === greaterThan || byte === lessThan) break
      flags |= kinds[byte]!
    }
    this.#keepAttribute(hash, nameFrom, nameTo, from, at, flags)
    return at
  }

  #keepAttribute(hash: number, nameFrom: number, nameTo: number, from: number, to: number, flags: number): void {
    const attributes = this.#attributes
    const slot = this.attributeCount++ * attributeSize
    attributes[slot] = hash
    attributes[slot + 1] = nameFrom
    attributes[slot + 2] = nameTo
    attributes[slot + 3] = from
    attributes[slot + 4] = to
    const kind = flags & ~bracket
    attributes[slot + 5] = (kind & space) === 0 ? kind : kind | control
  }
}

const inline = /^(?:i|b|u|em|strong|su[bp]|math)$/i

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"]
])

/** What a reference stands for: one of the five, or any character but white space and controls by its number. */
function plainReference(name: string): string | undefined {
  const known = named.get(name)
  if (known !== undefined || name.charCodeAt(0) !== 35) return known
  const [, decimal, hex] = /^#(?:(\d{1,6})|[xX]([\da-fA-F]{1,5}))$/.exec(name) ?? []
  const character = codePoint(decimal, hex)
  return character !== undefined && character > ' ' && character !== '\x7f' ? character : undefined
}

function codePoint(decimal?: string, hex?: string): string | undefined {
  if (decimal === undefined && hex === undefined) return undefined
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** White space as the model has it: one blank between words, none around. */
function collapse(text: string): string {
  return text.replace(/[\0- \x7f]{2,}|[\0-\x1f\x7f]/g, ' ').replace(/^ | $/g, '')
}

/**
 * Where the name of a document type and the address of its DTD end, `>` or `[`: one in quotes does not end it. A quote behind
 * whose fellow neither a blank nor the end follows has lost its own.
 */
function addressEnd(bytes: Uint8Array, from: number): number {
  let at = from + 9
  for (; at < bytes.length && bytes[at] !== greaterThan && bytes[at] !== openBracket; at++) {
    if (!quotes.includes(bytes[at]!)) continue
    const close = bytes.indexOf(bytes[at]!, at + 1)
    const next = close < 0 ? undefined : bytes[close + 1]
    if (next === greaterThan || next === openBracket || (next !== undefined && next <= 32)) at = close
  }
  return at < bytes.length ? at : -1
}

/**
 * Where a comment, an instruction, CDATA or a declaration ends that begins at `from` with `<!` or `<?`; -1 if it does not.
 * A document type may hold declarations of its own, in brackets.
 */
export function markupEnd(
  bytes: Uint8Array,
  text: {indexOf(text: string, from: number): number},
  from: number
): number {
  const closing = standsAt(bytes, '<!--', from)
    ? '-->'
    : standsAt(bytes, '<![CDATA[', from)
      ? ']]>'
      : bytes[from + 1] === question
        ? '?>'
        : '>'
  const found = standsAt(bytes, '<!DOCTYPE', from) ? addressEnd(bytes, from) : text.indexOf(closing, from + 2)
  if (found < 0) return -1
  if (bytes[found] !== openBracket) return found + closing.length
  const end = text.indexOf(']', found)
  const close = end < 0 ? -1 : text.indexOf('>', end)
  return close < 0 ? -1 : close + 1
}

/** An element of a tree: its children are elements and text, in order. */
export interface XmlElement {
  name: string
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
  /** Where it begins and ends, in bytes. */
  from: number
  to: number
}

/**
 * Read a document as a tree, with white space as it stands. Names keep their prefix. Several roots, or none, are read too:
 * the element that comes back is the document, without a name.
 */
export function readTree(bytes: Uint8Array, report: XmlReport, entity?: EntityReader): XmlElement {
  const cursor = new XmlCursor(bytes, report, {entity})
  const open = new Map<string, number>()
  const root: XmlElement = {name: '', attributes: new Map(), children: [], from: 0, to: bytes.length}
  const stack = [root]
  for (;;) {
    const text = cursor.characters()
    const parent = stack.at(-1)!
    if (text !== '') parent.children.push(text)
    const tag = cursor.nextTag()
    if (tag === 'open') {
      const {name, tagFrom: from, at: to} = cursor
      const element: XmlElement = {name, attributes: new Map(cursor.attributes()), children: [], from, to}
      parent.children.push(element)
      if (cursor.isEmpty) continue
      stack.push(element)
      open.set(name, (open.get(name) ?? 0) + 1)
    } else if (tag === 'close') closeElement(stack, open, cursor, report)
    else break
  }
  if (stack.length > 1) report('xml/cut', stack.at(-1)!.from, bytes.length)
  for (const element of stack.slice(1)) element.to = bytes.length
  return root
}

/** An end tag closes what is open in its element; one of an element that is not open closes nothing. */
function closeElement(stack: XmlElement[], open: Map<string, number>, cursor: XmlCursor, report: XmlReport): void {
  const {name, tagFrom, at} = cursor
  if (stack.at(-1)!.name !== name) report('xml/not-well-formed', tagFrom, at)
  if ((open.get(name) ?? 0) === 0) return
  for (let element = stack.pop(); element; element = stack.pop()) {
    element.to = at
    open.set(element.name, open.get(element.name)! - 1)
    if (element.name === name) return
  }
}
