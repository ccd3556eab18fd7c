/** What a visitor loads, gzipped: before the page is painted, once there is something to read, and with the first style. */
import {readdirSync, readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
  dynamicImports?: string[]
}

const dist = new URL('../dist/', import.meta.url)
const manifest = new Map<string, Chunk>(
  Object.entries(JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')))
)

/** The most script that may come before the first paint. */
const most = 100_000

/** A chunk with all that it needs at once. */
function files(name: string, seen = new Set<string>()): Set<string> {
  const {file, imports = []} = manifest.get(name)!
  if (seen.has(file)) return seen
  seen.add(file)
  for (const each of imports) files(each, seen)
  return seen
}

const gzipped = (names: Iterable<string>) =>
  [...names].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)
const show = (label: string, bytes: number) =>
  console.log(`${label.padEnd(36)} ${(bytes / 1000).toFixed(1).padStart(6)} kB gzipped`)

const first = files('index.html')
const later = (end: string) => {
  const name = [...manifest.keys()].find(key => key.endsWith(end))
  if (name === undefined) throw new Error(`There is no chunk of ${end}.`)
  return [...files(name)].filter(file => !first.has(file))
}

const workers = readdirSync(new URL('assets', dist))
  .filter(name => name.includes('.worker-'))
  .map(name => `assets/${name}`)

show('script before the first paint', gzipped(first))
show('styles of the page', gzipped(manifest.get('index.html')!.css ?? []))
show('parser, in its worker, then', gzipped(workers))
show('view and writers, then', gzipped(later('src/reading.ts')))
show(
  'engine, with the first style',
  gzipped(new Set([...later('core/lib-mjs/index.js'), ...later('plugin-csl/lib-mjs/index.js')]))
)
if (gzipped(first) >= most) {
  console.error(`More than ${most / 1000} kB of script come before the first paint.`)
  process.exitCode = 1
}
