import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {open, readdir, readFile, stat} from 'node:fs/promises'
import {basename, join} from 'node:path'
import type {Written} from './safely.js'
import type {FileReport, Part, Settings} from './task.js'

/** A line of the manifest: what was made of which state of which file, and how. */
export interface Entry extends Omit<FileReport, 'input' | 'output' | 'skipped' | 'parts'> {
  /** As the caller named it. */
  input: string
  /** Milliseconds since 1970, as the file system says. `bytes` is its size. */
  inputTime: number
  /** Its name in the folder. */
  output: string
  outputTime: number
  sha256: string
  /** Where the output is several files. */
  parts?: (Part & {time: number})[]
  settings: Settings
  /** The version of this program. */
  version: string
}

/** The manifest of a folder: `manifest.jsonl`, one line for each output, the last line of an output counts. */
export interface Manifest {
  /** What an earlier run made of this file, if it is still whole, and would be made the same way now. */
  find(input: string, output: string, settings: Settings): Promise<FileReport | undefined>
  add(report: FileReport, settings: Settings): Promise<void>
  close(): Promise<void>
}

/**
 * Open the manifest of a folder. Each shard writes one of its own, and reads all.
 * @param shard `3-of-16`
 */
export async function openManifest(folder: string, version: string, shard?: string): Promise<Manifest> {
  const known = await readEntries(folder)
  const path = join(folder, shard === undefined ? 'manifest.jsonl' : `manifest.${shard}.jsonl`)
  const handle = await open(path, 'a')
  const lines = await readFile(path)
  await handle.truncate(lines.lastIndexOf('\n') + 1) // a run that was ended may leave half a line
  return {
    async find(input, output, settings) {
      const entry = known.get(basename(output))
      if (!entry || entry.version !== version || JSON.stringify(entry.settings) !== JSON.stringify(settings)) return
      const source = await stat(input).catch(() => undefined)
      if (basename(entry.input) !== basename(input) || source?.size !== entry.bytes) return
      if (source.mtimeMs !== entry.inputTime || !(await areWhole(folder, output, entry))) return
      const {inputTime: _i, outputTime: _o, settings: _s, version: _v, ...report} = entry
      return {...report, input, output, skipped: true}
    },
    async add(report, settings) {
      const {input, output, sha256} = report
      if (sha256 === undefined) return
      const timeOf = async (path: string) => (await stat(path)).mtimeMs
      const parts =
        report.parts &&
        (await Promise.all(report.parts.map(async part => ({...part, time: await timeOf(join(folder, part.output))}))))
      const times = {inputTime: await timeOf(input), outputTime: parts?.at(-1)?.time ?? (await timeOf(output))}
      const {parts: _, ...rest} = report
      const entry: Entry = {
        ...rest,
        output: basename(output),
        sha256,
        ...times,
        settings,
        version,
        ...(parts && {parts})
      }
      await handle.write(`${JSON.stringify(entry)}\n`)
      await handle.sync()
    },
    close: () => handle.close()
  }
}

/** The last entry of each output. What was cut when a run was ended is passed over. */
async function readEntries(folder: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const names = (await readdir(folder)).filter(name => /^manifest(?:\.\d+-of-\d+)?\.jsonl$/.test(name))
  for (const name of names) {
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      const entry = readEntry(line)
      if (entry) entries.set(entry.output, entry)
    }
  }
  return entries
}

function readEntry(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null
    return typeof entry?.output === 'string' && typeof entry.input === 'string' ? (entry as Entry) : undefined
  } catch {
    return undefined
  }
}

/** Are all files of an output as they were written? */
async function areWhole(folder: string, output: string, entry: Entry): Promise<boolean> {
  const {parts, outputBytes: bytes, outputTime: time, sha256} = entry
  if (!parts) return isWhole(output, {bytes, time, sha256})
  for (const part of parts) if (!(await isWhole(join(folder, part.output), part))) return false
  return true
}

/** Is a file as it was written? By its size and time, and by its bytes where the time is another (a copy). */
async function isWhole(path: string, {bytes, time, sha256}: Written & {time: number}): Promise<boolean> {
  const file = await stat(path).catch(() => undefined)
  if (file?.size !== bytes) return false
  if (file.mtimeMs === time) return true
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex') === sha256
}
