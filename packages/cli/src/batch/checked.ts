import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import {SetAside} from './task.js'

/** What has been seen of a file. */
export interface Seen {
  /** Bytes of it that were read, as they lie there. */
  bytes: number
}

/**
 * The bytes of a file, unpacked where it is gzip, with the proof at their end that the file is whole.
 * @param seen Counts on while it is read.
 * @throws SetAside for a file that cannot be read, gzip that is cut or damaged, a checksum beside the file that is another's,
 *   and PubMed XML without its closing tag. It comes last: what was made of the bytes until then is not to be kept.
 */
export async function* checkedBytes(path: string, seen: Seen): AsyncGenerator<Uint8Array, void, undefined> {
  const wanted = await checksumBeside(path)
  const hash = wanted === undefined ? undefined : createHash('md5')
  const edges = new Edges()
  for await (const chunk of unpacked(rawBytes(path, seen, chunk => hash?.update(chunk)))) {
    edges.see(chunk)
    yield chunk
  }
  const md5 = hash?.digest('hex')
  if (md5 !== wanted) throw new SetAside(`its MD5 is ${md5}, and the file beside it says ${wanted || 'none'}`)
  if (edges.isCut()) throw new SetAside('the XML ends before its root element: it is cut')
}

/**
 * The MD5 that lies beside a file: `MD5(pubmed26n0001.xml.gz)= 0123…`, or as `md5sum` writes it.
 * @returns Lower-case hex digits; empty where the file says none; `undefined` where there is no such file.
 */
async function checksumBeside(path: string): Promise<string | undefined> {
  const text = await readFile(`${path}.md5`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [, md5 = ''] = /(?:= ?|^\\?)([0-9a-f]{32})\b/im.exec(text.slice(0, 10_000)) ?? []
  return md5.toLowerCase()
}

async function* rawBytes(path: string, seen: Seen, see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, {highWaterMark: 1 << 18}) as AsyncIterable<Uint8Array>) {
      seen.bytes += chunk.length
      see(chunk)
      yield chunk
    }
  } catch (error) {
    throw new SetAside(`it cannot be read: ${(error as Error).message}`)
  }
}

async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const {done, value: first} = await chunks.next()
  if (done) return
  const all = startingWith(first, chunks)
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip({chunkSize: 1 << 20})
  const feeding = pipeline(Readable.from(all), gunzip).catch(() => {}) // its error comes out of gunzip too
  try {
    for await (const chunk of gunzip) yield chunk
  } catch (error) {
    if (error instanceof SetAside) throw error
    const cut = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
    throw new SetAside(cut ? 'the gzip ends too early: it is cut' : `the gzip is damaged: ${(error as Error).message}`)
  } finally {
    gunzip.destroy()
    await feeding
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/** The first and the last bytes of a text: what its root element is, and whether it is closed. */
class Edges {
  private head = ''
  private tail = ''

  see(chunk: Uint8Array): void {
    const text = (from: number, to?: number) => Buffer.from(chunk.subarray(from, to)).toString('latin1')
    if (this.head.length < 4096) this.head += text(0, 4096)
    this.tail = (this.tail + text(Math.max(0, chunk.length - 256))).slice(-256)
  }

  isCut(): boolean {
    const root = /<(?:!DOCTYPE\s+)?(?<name>Pub[Mm]edArticleSet|PubmedBookArticleSet|MedlineCitationSet)[\s>]/.exec(
      this.head
    )
    return root !== null && !this.tail.includes(`</${root.groups!['name']}`)
  }
}
