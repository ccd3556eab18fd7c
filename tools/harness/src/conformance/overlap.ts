import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import type {Report} from './report.js'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const run = 12

/** What every page of PubMed carries (its banner, its footer, the names of its elements) stands in the generator's printers. */
const printers = 'tools/generator/src/print/'

/** The repository's texts are ours: none shares a run of twelve words with a record of the corpus, furniture of pages apart. */
export async function overlap(corpus: string): Promise<Report> {
  const ours = new Map<string, string>()
  const owned = ['fixtures', 'docs', 'examples', 'packages', 'tools', 'test'].flatMap(folder =>
    files(join(root, folder))
  )
  const furniture = new Set(files(join(root, printers)).flatMap(file => [...runs(readFileSync(file, 'utf8'))]))
  for (const file of owned) {
    for (const words of runs(readFileSync(file, 'utf8'))) {
      if (!furniture.has(words)) ours.set(words, relative(root, file))
    }
  }
  const found = new Map<string, string>()
  for (const file of files(corpus)) {
    if (/\/(dtd|MANIFEST|PAIRS|EXPECTED)/.test(file)) continue
    for (const words of runs(read(file))) {
      const at = ours.get(words)
      if (at) found.set(`${at}: ${words}`, relative(corpus, file))
    }
  }
  return {
    name: 'overlap',
    ok: found.size === 0,
    counts: {files: owned.length, runs: ours.size, shared: found.size},
    lines: [...found].map(([words, file]) => `${words} (${file})`)
  }
}

/** Every run of twelve words within a line, tags apart: their names and attributes are the format's. */
function* runs(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    const words =
      line
        .replace(/<[^<>]*>/g, ' ')
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? []
    for (let at = 0; at + run <= words.length; at++) yield words.slice(at, at + run).join(' ')
  }
}

function read(file: string): string {
  const bytes = readFileSync(file)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

function files(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'data', 'coverage', '.turbo'].includes(entry.name) ? [] : files(path)
    return statSync(path).size < 4_000_000 || path.includes('corpus') ? [path] : []
  })
}
