/**
 * What a reference in a CSL style costs, beside plain citation-js in the same run: `npm run bench:styles [-- --count N] [--json]`.
 * Each program prints the same made-up articles in a process of its own, three times; the best of each figure counts.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {toCsl} from '@pubcite/csl'
import {generateArticle} from '@pubcite/generator'
import {numberOf} from './options.js'

/** Figures of one program. Milliseconds are CPU time; megabytes are the most that was resident, less what Node itself takes. */
export interface StyleFigures {
  program: string
  style: string
  /** Milliseconds to the first reference, with loading. */
  first: number
  /** To one more. */
  next: number
  perSecond: number
  megabytes: number
}

const rows: Array<[program: string, style: string]> = [
  ['@pubcite/styles', 'apa'],
  ['citation-js', 'apa'],
  ['@pubcite/styles', 'vancouver'],
  ['citation-js', 'vancouver'],
  ['@pubcite/format', 'nlm']
]

/** Measure each program in turn, so that a busy minute of the machine meets all of them. */
export function benchStyles(count: number, rounds = 3): StyleFigures[] {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-bench-'))
  const data = join(folder, 'articles.json')
  const articles = Array.from({length: count}, (_, index) => generateArticle(index + 1))
  writeFileSync(data, JSON.stringify({articles, items: articles.map((each, id) => ({...toCsl(each), id: `${id}`}))}))
  try {
    const measured = Array.from({length: rounds}, () => rows.map(row => measure(row, data)))
    return rows.map((_, index) => measured.map(round => round[index]!).reduce(best))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function measure([program, style]: [string, string], data: string): StyleFigures {
  const child = fileURLToPath(new URL('styles/child.mjs', import.meta.url))
  const printed = execFileSync(process.execPath, [child, program, style, data], {encoding: 'utf8'})
  return {program, style, ...JSON.parse(printed)}
}

function best(one: StyleFigures, other: StyleFigures): StyleFigures {
  return {
    ...one,
    first: Math.min(one.first, other.first),
    next: Math.min(one.next, other.next),
    perSecond: Math.max(one.perSecond, other.perSecond),
    megabytes: Math.min(one.megabytes, other.megabytes)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  const count = numberOf('--count', 300)
  const figures = benchStyles(count)
  if (args.includes('--json')) console.log(JSON.stringify({node: process.version, count, figures}, null, 2))
  else print(count, figures)
}

function print(count: number, figures: readonly StyleFigures[]): void {
  console.log(`${count} made-up articles, best of 3, CPU time, Node ${process.version}`)
  for (const {program, style, first, next, perSecond, megabytes} of figures) {
    console.log(
      `${program.padEnd(16)} ${style.padEnd(10)} first ${first.toFixed(0)} ms, next ${next.toFixed(1)} ms, ` +
        `${perSecond.toFixed(0)} references a second, ${megabytes.toFixed(0)} MB`
    )
  }
}
