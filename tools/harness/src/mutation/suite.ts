/**
 * The tests, in a process of their own that its parent may end: it is sent mutants, and answers of each whether a test
 * noticed. Started by `main.ts` with the files of the tests; the first message says that they are ready. A test that fails
 * as it is says nothing about a mistake, and is left out.
 */
import {readFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {dependents, forget, load} from './modules.js'
import {type Mutant, withMutant} from './mutants.js'
import {beginCounting, endCounting, ownersAt, ranSince} from './ran.js'
import {gather} from './tests.js'

/** What the parent sends: a source by its path, and the mistake to make in it. */
export interface Task {
  path: string
  mutant: Mutant
}

const files = process.argv.slice(2)

/** What a test took, in milliseconds, and the functions that it ran. */
interface Measure {
  cost: number
  ran: ReadonlySet<string>
}

/** Each test of a file, as the file declares them; nothing if it fails as it is. */
const measures = new Map<string, (Measure | undefined)[]>()
/** What ran as the files were loaded. */
const early = new Set<string>()

beginCounting()
for (const file of files) measures.set(file, await measure(file))
endCounting()
process.send?.(true)
process.on('message', (next: Task) => void attempt(next))
process.on('disconnect', () => process.exit())

async function attempt({path, mutant}: Task): Promise<void> {
  const source = readFileSync(path, 'utf8')
  forget(path, withMutant(source, mutant))
  const owners = ownersAt(path, source, mutant.start)
  const anyMay = owners === undefined || [...owners].some(owner => early.has(owner))
  process.send?.(await isNoticed(path, anyMay ? undefined : owners))
  forget(path)
}

async function measure(file: string): Promise<(Measure | undefined)[]> {
  const measured: (Measure | undefined)[] = []
  const tests = gather(() => load(file))
  for (const name of ranSince()) early.add(name)
  for (const run of tests) {
    const start = performance.now()
    try {
      await run()
      measured.push({cost: performance.now() - start, ran: ranSince()})
    } catch (error) {
      console.error(`fails as it is: ${file}: ${error}`)
      measured.push(undefined)
    }
  }
  return measured
}

async function isNoticed(path: string, owners: ReadonlySet<string> | undefined): Promise<boolean> {
  for (const file of testsOf(path)) if (await isNoticedBy(file, owners)) return true
  return false
}

/** Does one of its tests that run the mistake fail, the quickest tried first? A file that cannot begin fails too. */
async function isNoticedBy(file: string, owners: ReadonlySet<string> | undefined): Promise<boolean> {
  const known = measures.get(file) ?? []
  const may = known.map(
    one => one !== undefined && (owners === undefined || [...owners].some(owner => one.ran.has(owner)))
  )
  if (owners !== undefined && !may.includes(true)) return false
  try {
    const tests = gather(() => load(file)).map((run, index) => ({run, may: may[index], cost: known[index]?.cost ?? 0}))
    const sound = tests.filter(test => test.may)
    for (const {run} of sound.sort((one, other) => one.cost - other.cost)) await run()
    return false
  } catch {
    return true
  }
}

/** The tests that import a source, those of its own folder first, then the quickest. */
function testsOf(path: string): string[] {
  const changed = dependents(path)
  const cost = (file: string) =>
    (measures.get(file) ?? []).reduce<number>(
      (sum, one) => sum + (one?.cost ?? 0),
      dirname(file).startsWith(dirname(path)) ? 0 : 1e9
    )
  return files.filter(file => changed.has(file)).sort((one, other) => cost(one) - cost(other))
}
