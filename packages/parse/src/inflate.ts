/**
 * Unpacks gzip where `DecompressionStream` gives up: that throws away what it has unpacked when a member is cut or something
 * follows it, and does not say where; browsers take even a second member for such a thing. Short rather than fast.
 * @see https://www.rfc-editor.org/rfc/rfc1951 DEFLATE
 * @see https://www.rfc-editor.org/rfc/rfc1952 gzip
 */

/** How a member ended: where the next byte stands, and whether the member was whole and sound. */
export interface MemberEnd {
  end: number
  whole: boolean
}

interface State {
  bytes: Uint8Array
  /** The next byte to read, and the bits that are read and not taken. */
  at: number
  hold: number
  count: number
  output: Uint8Array<ArrayBuffer>
  used: number
}

/** What a block does to fill the output; true when it has ended. */
type Step = (state: State) => boolean

const windowSize = 32768
const full = 7 * windowSize

/** Unpack the member that begins at `from`, in pieces. What comes before a cut or damage is unpacked too. */
export function* inflateMember(bytes: Uint8Array, from: number): Generator<Uint8Array, MemberEnd, undefined> {
  const at = skipHeader(bytes, from)
  const state: State = {bytes, at, hold: 0, count: 0, output: new Uint8Array(8 * windowSize), used: 0}
  let told = 0
  let whole = at <= bytes.length
  try {
    for (let isLast = !whole; !isLast; ) {
      isLast = take(state, 1) === 1
      for (const step = openBlock(state); !step(state); told = windowSize) {
        yield state.output.slice(told, state.used)
        state.output.copyWithin(0, state.used - windowSize, state.used)
        state.used = windowSize
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    whole = false
  }
  if (state.used > told) yield state.output.slice(told, state.used)
  const end = state.at - (state.count >> 3) + 8 // CRC-32 and length
  return whole && end <= bytes.length ? {end, whole} : {end: bytes.length, whole: false}
}

/** Where the packed data begins. */
function skipHeader(bytes: Uint8Array, from: number): number {
  const flags = bytes[from + 3] ?? 0
  let at = from + 10
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const isThere of [flags & 8, flags & 16]) if (isThere) at = bytes.indexOf(0, at) + 1 || bytes.length + 1
  return flags & 2 ? at + 2 : at
}

function take(state: State, bits: number): number {
  while (state.count < bits) {
    if (state.at >= state.bytes.length) throw new RangeError('cut')
    state.hold |= state.bytes[state.at++]! << state.count
    state.count += 8
  }
  const value = state.hold & ((1 << bits) - 1)
  state.hold >>>= bits
  state.count -= bits
  return value
}

function openBlock(state: State): Step {
  const type = take(state, 2)
  if (type === 0) return storedBlock(state)
  if (type === 1) return packedBlock(fixedLengths, fixedDistances)
  if (type === 2) return packedBlock(...readCodes(state))
  throw new RangeError('no such block')
}

function storedBlock(state: State): Step {
  take(state, state.count & 7)
  let left = take(state, 16)
  if ((take(state, 16) ^ left) !== 0xffff) throw new RangeError('damaged')
  return () => {
    for (; left > 0 && state.used < full; left--) {
      const byte = take(state, 8)
      state.output[state.used++] = byte
    }
    return left === 0
  }
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577
]
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function packedBlock(lengths: Code, distances: Code): Step {
  return state => {
    while (state.used < full) {
      const symbol = decode(state, lengths)
      if (symbol === 256) return true
      if (symbol < 256) state.output[state.used++] = symbol
      else copy(state, symbol - 257, distances)
    }
    return false
  }
}

function copy(state: State, symbol: number, distances: Code): void {
  if (symbol >= lengthBases.length) throw new RangeError('damaged')
  const length = lengthBases[symbol]! + take(state, lengthBits[symbol]!)
  const far = decode(state, distances)
  if (far >= distanceBases.length) throw new RangeError('damaged')
  const distance = distanceBases[far]! + take(state, distanceBits[far]!)
  if (distance > state.used) throw new RangeError('damaged')
  for (let left = length; left > 0; left--) {
    state.output[state.used] = state.output[state.used - distance]!
    state.used++
  }
}

/** A Huffman code: how many codes there are of each length, and the symbols in the order of their codes. */
interface Code {
  counts: Uint16Array
  symbols: Uint16Array
}

function makeCode(lengths: readonly number[]): Code {
  const counts = new Uint16Array(16)
  for (const length of lengths) counts[length]!++
  counts[0] = 0
  const offsets = new Uint16Array(17)
  for (let length = 1; length < 16; length++) offsets[length + 1] = offsets[length]! + counts[length]!
  const symbols = new Uint16Array(lengths.length)
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[offsets[length]!++] = symbol
  })
  return {counts, symbols}
}

function decode(state: State, {counts, symbols}: Code): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length < 16; length++) {
    code |= take(state, 1)
    const count = counts[length]!
    if (code - count < first) return symbols[index + code - first]!
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  throw new RangeError('damaged')
}

const range = (length: number, value: number) => new Array<number>(length).fill(value)
const fixedLengths = /* @__PURE__ */ (() =>
  makeCode([...range(144, 8), ...range(112, 9), ...range(24, 7), ...range(8, 8)]))()
const fixedDistances = /* @__PURE__ */ (() => makeCode(range(30, 5)))()

/** The codes of a block that brings its own. */
function readCodes(state: State): [lengths: Code, distances: Code] {
  const lengthCount = take(state, 5) + 257
  const distanceCount = take(state, 5) + 1
  const codeLengths = range(19, 0)
  for (let left = take(state, 4) + 4, index = 0; left > 0; left--) codeLengths[codeOrder[index++]!] = take(state, 3)
  const code = makeCode(codeLengths)
  const lengths: number[] = []
  while (lengths.length < lengthCount + distanceCount) {
    const symbol = decode(state, code)
    if (symbol < 16) lengths.push(symbol)
    else if (symbol === 16) lengths.push(...range(3 + take(state, 2), lengths.at(-1) ?? 0))
    else lengths.push(...range(symbol === 17 ? 3 + take(state, 3) : 11 + take(state, 7), 0))
  }
  return [makeCode(lengths.slice(0, lengthCount)), makeCode(lengths.slice(lengthCount, lengthCount + distanceCount))]
}
