/**
 * A conversion that is killed, and goes on: files in, `kill -9` at points that a seed draws, the same bytes out.
 */
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {createRandom, generateArticle, printPubmedXml} from '@pubcite/generator'

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** Without a build there is nothing to kill. */
export const isBuilt = existsSync(program)

/** What was seen. */
export interface Killed {
  kills: number
  /** Kills that left a file half written, which the next run took away. */
  halfWritten: number
  /** Conversions that came to their end, and were compared. */
  compared: number
  /** Names of outputs that were not as in the undisturbed run, or too many. */
  different: string[]
}

/** One file for each input, or one in the folder of each table. */
export type Format = 'jsonl' | 'parquet'

/** Write made-up baseline files; their folder. */
export function makeBaseline(files: number, records: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-kill-'))
  mkdirSync(join(folder, 'in'))
  for (let file = 1; file <= files; file++) {
    const articles = Array.from({length: 50}, (_, at) => generateArticle(file * 100 + at, {like: 'pubmed-xml'}))
    const text = printPubmedXml(articles)
    const from = text.indexOf('<PubmedArticleSet>') + '<PubmedArticleSet>'.length
    const to = text.lastIndexOf('</PubmedArticleSet>')
    const body = text.slice(from, to).repeat(Math.ceil(records / 50))
    writeFileSync(
      join(folder, 'in', `pubmed99n${String(file).padStart(4, '0')}.xml.gz`),
      gzipSync(text.slice(0, from) + body + text.slice(to))
    )
  }
  return folder
}

/** Start a conversion of the files of a folder. */
export function startConvert(folder: string, out: string, to: Format, ...args: string[]): ChildProcess {
  const all = ['convert', join(folder, 'in', '*.xml.gz'), '--to', to, '-o', `${join(folder, out)}/`, ...args]
  return spawn(process.execPath, [program, ...all], {stdio: 'ignore'})
}

/** Every output below a folder by its path; the manifests tell times, and are left out. */
export function outputs(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
    name => !name.startsWith('manifest') && statSync(join(folder, name)).isFile()
  )
  return new Map(files.map(name => [name, readFileSync(join(folder, name))]))
}

/** Names of outputs that differ. */
export function difference(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter(name => !one.get(name)?.equals(other.get(name) ?? Buffer.of(0)))
}

/** Kill conversions at random points and let them go on, until so many were killed; then compare what they wrote. */
export async function killAndResume(
  folder: string,
  points: number,
  seed: number,
  to: Format = 'jsonl'
): Promise<Killed> {
  const random = createRandom(seed)
  const started = performance.now()
  const [code] = await once(startConvert(folder, 'undisturbed', to, '--jobs', '2'), 'exit')
  if (code !== 0) throw new Error(`The undisturbed conversion ended with ${code}.`)
  const length = performance.now() - started
  const expected = outputs(join(folder, 'undisturbed'))
  const seen: Killed = {kills: 0, halfWritten: 0, compared: 0, different: []}
  const out = join(folder, 'killed')
  while (seen.kills < points || seen.compared === 0) {
    const child = startConvert(folder, 'killed', to, '--jobs', '2')
    const end = once(child, 'exit')
    if (seen.kills < points) await Promise.race([end, wait(random.int(Math.round(length / 20), Math.round(length)))])
    if (seen.kills < points) child.kill('SIGKILL')
    await end
    if (child.signalCode === 'SIGKILL') {
      seen.kills++
      const left = existsSync(out) ? readdirSync(out, {recursive: true, encoding: 'utf8'}) : []
      if (left.some(name => name.endsWith('.part'))) seen.halfWritten++
      continue
    }
    seen.compared++
    seen.different.push(...difference(expected, outputs(out)))
    if (seen.kills < points) rmSync(out, {recursive: true})
  }
  return seen
}
