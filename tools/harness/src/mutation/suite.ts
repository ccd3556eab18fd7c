/**
 * The tests, in a process of their own that its parent may end: it is sent mutants, and answers of each whether a test
 * noticed. Started by `main.ts` with the files of the tests; the first message says whether they pass as they are.
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
/** What each test of a file took, in milliseconds, as the file declares them. */
const costs = new Map<string, number[]>()

let failed = false
for (const file of files) {
  const error = await failure(file)
  if (error) console.error(`fails as it is: ${file}`, error.reason)
  failed ||= error !== undefined
}
process.send?.(failed)
process.on('message', (next: Task) => void attempt(next))
process.on('disconnect', () => process.exit())

async function attempt({path, mutant}: Task): Promise<void> {
  forget(path, withMutant(readFileSync(path, 'utf8'), mutant))
  process.send?.(await isNoticed(path))
  forget(path)
}

async function isNoticed(path: string): Promise<boolean> {
  for (const file of testsOf(path)) if (await failure(file)) return true
  return false
}

/** What the first test that fails has thrown, the quickest tests first. A file that cannot begin fails too. */
async function failure(file: string): Promise<{reason: unknown} | undefined> {
  const spent = costs.get(file) ?? []
  costs.set(file, spent)
  try {
    const tests = gather(() => load(file)).map((run, index) => ({run, index}))
    tests.sort((one, other) => (spent[one.index] ?? 0) - (spent[other.index] ?? 0))
    for (const {run, index} of tests) {
      const start = performance.now()
      await run()
      spent[index] ??= performance.now() - start
    }
  } catch (reason) {
    return {reason}
  }
}

/** The tests that import a source, those of its own folder first, then the quickest. */
function testsOf(path: string): string[] {
  const changed = dependents(path)
  const cost = (file: string) =>
    (costs.get(file) ?? []).reduce((sum, one) => sum + one, dirname(file).startsWith(dirname(path)) ? 0 : 1e9)
  return files.filter(file => changed.has(file)).sort((one, other) => cost(one) - cost(other))
}
