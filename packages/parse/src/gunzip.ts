import {isGzip, joinBytes} from './decode.js'
import type {FrameCode} from './frame-problems.js'
import {inflateMember} from './inflate.js'

/** How many packed bytes are kept, so that an odd file can be unpacked again from its beginning. */
const keptLimit = 64 * 1024 * 1024

/** So much is unpacked of anything: what is small may well be packed tightly. */
const ratioFloor = 64 * 1024 * 1024

/**
 * Unpack gzip: all members, one after the other. `DecompressionStream` does it; where that gives up, the packed bytes that
 * were kept are unpacked again without it.
 * @param report Told at the end: `parse/gzip-damaged` where a member is cut or damaged (what comes before is given; of more
 *   than 64 MiB only what the platform gave), `parse/gzip-trailing` where something else than a member follows; `parse/gzip-ratio` where it is packed tighter than `maxRatio`, which
 *   ends it there.
 * @throws What `source` throws.
 */
export async function* gunzip(
  source: AsyncIterator<Uint8Array>,
  report: (code: FrameCode) => void,
  maxRatio: number
): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = keeper(source)
  const {readable, writable} = new DecompressionStream('gzip')
  const reader = readable.getReader()
  const feeding = feed(packed, writable as WritableStream<Uint8Array>) // DOM's type asks for unshared bytes
  let given = 0
  const isTooMuch = () => given > ratioFloor && given > maxRatio * packed.length
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return
      given += value.length
      if (isTooMuch()) return report('parse/gzip-ratio')
      yield value
    }
  } catch {
    await feeding
    if (packed.failure) throw packed.failure.error
    while (await packed.next()) {
      // what follows is wanted too
    }
    const bytes = packed.bytes()
    if (!bytes) return report('parse/gzip-damaged')
    for (const piece of unpackAgain(bytes, given, report)) {
      given += piece.length
      if (isTooMuch()) return report('parse/gzip-ratio')
      yield piece
    }
  } finally {
    reader.cancel().catch(() => {})
    Promise.resolve(source.return?.()).catch(() => {})
  }
}

interface Keeper {
  /** The next packed bytes; `undefined` at the end. */
  next(): Promise<Uint8Array | undefined>
  /** All that came, unless it is too much to keep. */
  bytes(): Uint8Array | undefined
  /** How many came. */
  readonly length: number
  failure?: {error: unknown}
}

function keeper(source: AsyncIterator<Uint8Array>): Keeper {
  let chunks: Uint8Array[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    bytes: () => (length > keptLimit ? undefined : joinBytes(chunks)),
    async next() {
      try {
        const {done, value} = await source.next()
        if (done) return undefined
        length += value.length
        if (length > keptLimit) chunks = []
        else chunks.push(value)
        return value
      } catch (error) {
        this.failure = {error}
        throw error
      }
    }
  }
}

/** Never throws: what goes wrong is seen where the unpacked bytes are read. */
async function feed(packed: Keeper, writable: WritableStream<Uint8Array>): Promise<void> {
  const writer = writable.getWriter()
  try {
    for (let chunk = await packed.next(); chunk; chunk = await packed.next()) await writer.write(chunk)
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => {})
  }
}

/** All members once more, without the bytes that were given already. */
function* unpackAgain(
  bytes: Uint8Array,
  given: number,
  report: (code: FrameCode) => void
): Generator<Uint8Array, void, undefined> {
  let at = 0
  let damaged = false
  while (!damaged && isGzip(bytes.subarray(at))) {
    const member = inflateMember(bytes, at)
    let step = member.next()
    for (; !step.done; step = member.next()) {
      const fresh = step.value.subarray(Math.min(given, step.value.length))
      given -= step.value.length - fresh.length
      if (fresh.length > 0) yield fresh
    }
    at = step.value.end
    damaged = !step.value.whole
  }
  const follows = bytes.subarray(at).some(byte => byte !== 0) // tapes and some tools fill up with zeros
  report(follows ? 'parse/gzip-trailing' : 'parse/gzip-damaged')
}
