/**
 * Would a test notice? `npm run test:mutation -- packages/nlm/src [--all | --per-file N] [--seed N] [--record]` makes
 * one mistake at a time in the sources under the paths, and runs the tests there that run it (`ran.ts`) until one fails.
 * Prints each mistake that nobody noticed, and of each folder how many of a hundred were noticed; what is tried is a sample
 * that is the same for a seed, or with `--all` every mistake. A mistake that loops for ever counts as noticed. `--record`
 * keeps the scores in docs/reliability.
 */
import {type ChildProcess, fork} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {mulberry32} from '../random.js'
import {keepRow} from '../reliability.js'
import {type Mutant, mutantsOf} from './mutants.js'
import type {Task} from './suite.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const args = process.argv.slice(2)
const option = (name: string, standard: number) =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : standard
const all = args.includes('--all')
const perFile = all ? Number.POSITIVE_INFINITY : option('--per-file', 20)
const seed = option('--seed', 1)
const patience = option('--seconds', 30) * 1000
const paths = args.filter(
  (arg, index) => !arg.startsWith('--') && !/^--(?:per-file|seed|seconds)$/.test(args[index - 1] ?? '')
)

interface Score {
  tried: number
  noticed: number
}

const scores = new Map<string, Score>()
let suite: ChildProcess | undefined

for (const path of paths.flatMap(sourcesUnder)) {
  const source = readFileSync(path, 'utf8')
  for (const mutant of sample(mutantsOf(source), perFile)) {
    const noticed = await isNoticed({path, mutant})
    const folder = relative(root, dirname(path))
    const score = scores.get(folder) ?? {tried: 0, noticed: 0}
    scores.set(folder, {tried: score.tried + 1, noticed: score.noticed + (noticed ? 1 : 0)})
    if (!noticed) console.log(described(path, source, mutant))
  }
}
suite?.kill('SIGKILL')
for (const [folder, {tried, noticed}] of scores)
  console.log(`${folder}: ${noticed} of ${tried} noticed, ${percent(noticed, tried)}`)
if (args.includes('--record')) for (const [folder, score] of scores) keep(folder, score)

/** The sources at or under a path, tests left out. */
function sourcesUnder(path: string): string[] {
  if (path.endsWith('.ts')) return [`${root}${path}`]
  return filesUnder(`${root}${path}`).filter(name => name.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(name))
}

function filesUnder(folder: string): string[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return names.map(name => join(folder, name))
}

/** Some of a list, the same for a seed, in the order of the list. */
function sample(mutants: readonly Mutant[], count: number): Mutant[] {
  const random = mulberry32(seed)
  const drawn = mutants
    .map((mutant, index) => ({mutant, index, lot: random()}))
    .sort((one, other) => one.lot - other.lot)
  return drawn
    .slice(0, count)
    .sort((one, other) => one.index - other.index)
    .map(({mutant}) => mutant)
}

/** A suite that was ended, or has never been there, begins anew. @throws if the tests cannot begin. */
async function isNoticed(task: Task): Promise<boolean> {
  if (!suite) {
    suite = fork(fileURLToPath(new URL('suite.ts', import.meta.url)), tests(), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    if ((await answer(suite, 20 * patience)) !== true) throw new Error('The tests cannot begin.')
  }
  suite.send(task)
  const noticed = await answer(suite, patience)
  if (noticed !== undefined) return noticed
  console.log(`ended, or no answer in ${patience / 1000} s: ${relative(root, task.path)}`)
  suite.kill('SIGKILL')
  suite = undefined
  return true
}

/** What the suite says; nothing if it ends, or loops. */
function answer(from: ChildProcess, milliseconds: number): Promise<boolean | undefined> {
  return new Promise(resolve => {
    const tell = (said: unknown): void => {
      clearTimeout(timer)
      from.off('message', tell).off('exit', tell)
      resolve(typeof said === 'boolean' ? said : undefined)
    }
    const timer = setTimeout(tell, milliseconds)
    from.on('message', tell).on('exit', tell)
  })
}

/** The tests beside the sources; what reads records is also tried by the fixtures and by the table of diagnostics. */
function tests(): string[] {
  const folders = new Set(paths.map(path => (path.endsWith('.ts') ? dirname(path) : path)))
  const beside = [...folders].flatMap(folder =>
    filesUnder(`${root}${folder}`).filter(name => name.endsWith('.test.ts'))
  )
  const reads = paths.some(path => path.includes('packages/parse'))
  const wide = ['fixtures', 'diagnostics'].map(name => `${root}test/${name}.test.ts`)
  return [...new Set(reads ? [...beside, ...wide] : beside)]
}

function described(path: string, source: string, {start, end, instead}: Mutant): string {
  const line = source.slice(0, start).split('\n').length
  const was = source.slice(start, end)
  return `${relative(root, path)}:${line}: ${JSON.stringify(was.slice(0, 160))} as ${JSON.stringify(instead.slice(0, 160))}`
}

function percent(noticed: number, tried: number): string {
  return `${((100 * noticed) / tried).toFixed(1)} %`
}

function keep(folder: string, {tried, noticed}: Score): void {
  const shown = {
    promise: 1,
    check: `a test notices a mistake in ${folder}`,
    command: `npm run test:mutation -- ${paths.join(' ')} ${all ? '--all' : `--per-file ${perFile} --seed ${seed}`}`,
    inputs: `${tried} mistakes: ${all ? 'all of each file' : `${perFile} of each file, seed ${seed}`}`,
    result: `${noticed} noticed, ${percent(noticed, tried)}`
  }
  keepRow('mutation', shown)
}
