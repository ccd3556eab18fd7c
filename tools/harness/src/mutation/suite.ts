/**
 * The tests, in a process of their own that its parent may end: it is sent mutants, and answers of each whether a test
 * noticed. Started by `main.ts` with the filters of the tests; the first message says whether they pass as they are.
 */
import {dirname, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createVitest, type TestSpecification, type Vitest} from 'vitest/node'
import {type Mutant, withMutant} from './mutants.js'

/** What the parent sends: a source by its path, and the mistake to make in it. */
export interface Task {
  path: string
  mutant: Mutant
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
let task: Task | undefined

/** Keeps the order that is given: the nearest tests first. */
class Given {
  sort = async (list: TestSpecification[]) => list
  shard = this.sort
}

const vitest = await createVitest(
  'test',
  {
    root,
    watch: false,
    bail: 1,
    pool: 'threads',
    fileParallelism: false,
    reporters: [{}],
    silent: true,
    coverage: {enabled: false},
    sequence: {sequencer: Given}
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (code, id) => (task && id.split('?')[0] === task.path ? withMutant(code, task.mutant) : undefined)
      }
    ]
  }
)
const all = await vitest.globTestSpecifications(process.argv.slice(2))
const seconds = new Map<string, number>()
process.send?.(await noticed(vitest, all, true))
process.on('message', (next: Task) => void attempt(next))
process.on('disconnect', () => process.exit())

async function attempt(next: Task): Promise<void> {
  task = next
  vitest.invalidateFile(next.path)
  process.send?.(await noticed(vitest, await testsOf(next.path)))
  vitest.invalidateFile(next.path)
}

/** Do these tests fail, or does one not even begin? A result names the modules of earlier runs too. */
async function noticed(by: Vitest, tests: TestSpecification[], measured = false): Promise<boolean> {
  const {testModules, unhandledErrors} = await by.runTestSpecifications(tests)
  const tried = testModules.filter(({moduleId}) => tests.some(test => test.moduleId === moduleId))
  if (measured) for (const module of tried) seconds.set(module.moduleId, module.diagnostic().duration)
  if (measured) for (const module of tried) if (!module.ok()) console.error(`fails as it is: ${module.moduleId}`)
  return unhandledErrors.length > 0 || tried.some(module => !module.ok())
}

const related = new Map<string, TestSpecification[]>()

/** The tests that import a source, those of its own folder first, then the quickest. */
async function testsOf(path: string): Promise<TestSpecification[]> {
  const known = related.get(path)
  if (known) return known
  vitest.config.related = [path]
  const tests = await vitest.getRelevantTestSpecifications(process.argv.slice(2))
  const cost = ({moduleId}: TestSpecification) =>
    (seconds.get(moduleId) ?? 0) + (relative(dirname(path), moduleId).startsWith('..') ? 1e9 : 0)
  const found = tests.sort((one, other) => cost(one) - cost(other))
  related.set(path, found)
  return found
}
