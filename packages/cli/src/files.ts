import {randomUUID} from 'node:crypto'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {gunzip} from 'node:zlib'
import {UsageError} from './exit.js'

/** An input of the command: a file, or standard input as `-`. */
export interface Source {
  /** As the caller named it. */
  name: string
  bytes: Uint8Array
}

/** Read a file or standard input, unpacked if it is gzip. */
export async function readSource(name: string): Promise<Source> {
  const bytes = name === '-' ? await readStdin() : await readFile(name)
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return {name, bytes: packed ? await promisify(gunzip)(bytes) : bytes}
}

/** The files that are named, or standard input where none is and something comes in there. */
export function namedSources(names: readonly string[], stdin: {isTTY?: boolean} = process.stdin): readonly string[] {
  if (names.length > 0) return names
  if (stdin.isTTY) throw new UsageError('Name a file, or pipe text in. For example: pubcite cite page.txt')
  return ['-']
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Write a file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, {force: true})
    throw error
  }
}
