import {createHash, randomUUID} from 'node:crypto'
import {type FileHandle, open, readdir, rename, rm} from 'node:fs/promises'
import {hostname} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'

/** What was written. */
export interface Written {
  bytes: number
  sha256: string
}

/** Of this run: a file of the same process number that another run left behind has another. */
const run = randomUUID().slice(0, 8)
const host = hostname().replace(/\W/g, '-')

/** How much is given to the disk at once. */
const blockSize = 1 << 18

/** A file that is written under a name of its own, and gets its name when it is whole. */
export interface Draft {
  write(chunk: Uint8Array): Promise<void>
  /** Bring it to the disk. */
  finish(): Promise<Written>
  /** Give it its name. */
  publish(): Promise<void>
  /** Leave nothing behind. */
  discard(): Promise<void>
}

/** Begin a file, in the folder in which it will lie. */
export async function openDraft(path: string): Promise<Draft> {
  const beside = `${path}.${host}.${process.pid}.${run}.part`
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(beside, 'w')
  return {
    async write(chunk) {
      hash.update(chunk)
      bytes += chunk.length
      await writeAll(handle, chunk)
    },
    async finish() {
      await handle.sync()
      await handle.close()
      return {bytes, sha256: hash.digest('hex')}
    },
    publish: () => rename(beside, path),
    async discard() {
      await handle.close().catch(() => {})
      await rm(beside, {force: true})
    }
  }
}

/**
 * Write a file so that it is there whole or not at all, whatever happens.
 * @throws What `pieces` throws; nothing is left then.
 */
export async function writeSafely(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  {gzip = false} = {}
): Promise<Written> {
  const draft = await openDraft(path)
  try {
    const save = async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) await draft.write(chunk)
    }
    const source = blocks(pieces)
    if (gzip) await pipeline(Readable.from(source), createGzip({level: 6, chunkSize: blockSize}), save)
    else await save(source)
    const written = await draft.finish()
    await draft.publish()
    await syncFolder(dirname(path))
    return written
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** Remove what runs of this machine that are over have left in a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const part = /\.(?<host>[\w-]+)\.(?<pid>\d+)\.(?<run>[0-9a-f]{8})\.part$/.exec(name)?.groups
    if (part?.['host'] !== host) continue
    const isOurs = part['run'] === run
    if (!isOurs && (Number(part['pid']) === process.pid || !isAlive(Number(part['pid']))))
      await rm(join(folder, basename(name)), {force: true})
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten
}

/** Pieces of text as bytes, many at once. */
async function* blocks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    text += piece
    if (text.length < blockSize) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}

/** Bring a new name to the disk. Where folders cannot be opened (Windows), it is left to the system. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
