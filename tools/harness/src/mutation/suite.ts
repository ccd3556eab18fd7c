/**
 * The tests, in a process of their own that its parent may end: it is sent mutants, and answers of each whether a test
 * noticed. Started by `main.ts` with the files of the tests; the first message says that they are ready. A test that fails
 * as it is says nothing about a mistake, and is left out.
 */
import {readFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {dependents, forget, load} from './modules.js'
import {type Mutant, withMutant} from './mutants.js'
import {gather} from './tests.js'

/** What the parent sends: a source by its path, and the mistake to make in it. */
export interface Task {
  path: string
  mutant: Mutant
}

const files = process.argv.slice(2)
/** What each test of a file took, in milliseconds, as the file declares them; nothing if it fails as it is. */
const costs = new Map<string, (number | undefined)[]>()

for (const file of files) costs.set(file, await measure(file))
process.send?.(true)
process.on('message', (next: Task) => void attempt(next))
process.on('disconnect', () => process.exit())

async function attempt({path, mutant}: Task): Promise<void> {
  forget(path, withMutant(readFileSync(path, 'utf8'), mutant))
  process.send?.(await isNoticed(path))
  forget(path)
}

async function measure(file: string): Promise<(number | undefined)[]> {
  const spent: (number | undefined)[] = []
  for (const run of gather(() => load(file))) {
    const start = performance.now()
    try {
      await run()
      spent.push(performance.now() - start)
    } catch (error) {
      console.error(`fails as it is: ${file}: ${error}`)
      spent.push(undefined)
    }
  }
  return spent
}

async function isNoticed(path: string): Promise<boolean> {
  for (const file of testsOf(path)) if (await isNoticedBy(file)) return true
  return false
}

/** Does one of its tests fail, the quickest tried first? A file that cannot begin fails too. */
async function isNoticedBy(file: string): Promise<boolean> {
  try {
    const spent = costs.get(file) ?? []
    const tests = gather(() => load(file)).map((run, index) => ({run, cost: spent[index]}))
    const sound = tests.filter(({cost}) => cost !== undefined)
    for (const {run} of sound.sort((one, other) => one.cost! - other.cost!)) await run()
    return false
  } catch {
    return true
  }
}

/** The tests that import a source, those of its own folder first, then the quickest. */
function testsOf(path: string): string[] {
  const changed = dependents(path)
  const cost = (file: string) =>
    (costs.get(file) ?? []).reduce<number>(
      (sum, one) => sum + (one ?? 0),
      dirname(file).startsWith(dirname(path)) ? 0 : 1e9
    )
  return files.filter(file => changed.has(file)).sort((one, other) => cost(one) - cost(other))
}
