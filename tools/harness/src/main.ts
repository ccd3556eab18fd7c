/**
 * Try to break every input: `npm run harness [-- --short] [--input NAME] [--mutants N] [--seed N]`.
 * Mutants of the fixtures: nothing may be thrown, and every article must be what the schema allows.
 * Growth: doubling a hostile text must not much more than double the time.
 * Chunks: a stream must give what the whole text gives, however it is cut.
 * The short form stops trying mutants of an input after some eight seconds, and grows texts to 64 kB instead of 2 MB.
 * Each input has a process of its own, as many at a time as there are processors.
 */
import {fileURLToPath} from 'node:url'
import {type Input, inputs} from '@pubcite/parse'
import {families} from './families.js'
import {readFixtures} from './fixtures.js'
import {notationFamilies, notations} from './notations.js'
import {inProcesses} from './processes.js'
import {type Outcome, tryChunks, tryGrowth, tryMutants} from './tries.js'

const args = process.argv.slice(2)
const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const short = args.includes('--short')
const mutants = Number(value('--mutants') ?? 100_000)
const seed = Number(value('--seed') ?? 1)
const only = value('--input')

/** Print what came of a try, and say whether it passed. */
function tell(what: string, {tried, failures, note}: Outcome): boolean {
  const passed = failures.length === 0
  console.log(
    `${passed ? 'ok  ' : 'FAIL'} ${what}: ${tried} tried, ${failures.length} failed${note ? `, ${note}` : ''}`
  )
  for (const failure of failures.slice(0, 5)) console.log(`     ${failure}`)
  return passed
}

async function tryInput(input: Input): Promise<boolean> {
  const fixtures = readFixtures()
  const texts = fixtures.map(({text}) => text)
  const own = fixtures.filter(({format}) => format === input.name).map(({text}) => text)
  if (own.length === 0) return tell(input.name, {tried: 0, failures: ['There is no fixture of this format.']})
  const tries: [name: string, () => Outcome | Promise<Outcome>][] = [
    ['mutants', () => tryMutants(input, own, texts, {mutants, seconds: short ? 8 : Number.POSITIVE_INFINITY, seed})],
    ['growth', () => tryGrowth(text => input.parse(text), families, short ? 1 << 16 : 1 << 21)],
    ['chunks', () => tryChunks(input, own, seed)]
  ]
  let passed = true
  for (const [name, attempt] of tries) {
    const before = process.cpuUsage()
    const outcome = await attempt()
    const {user, system} = process.cpuUsage(before)
    const seconds = `${((user + system) / 1e6).toFixed(1)} s`
    if (!tell(`${input.name} ${name}`, {...outcome, note: [outcome.note, seconds].filter(Boolean).join(', ')}))
      passed = false
  }
  return passed
}

/** The readers of single parts have no records and no streams: of them only the growth is tried. */
function tryNotations(): boolean {
  const chosen = notationFamilies.filter((_, index) => !short || index % 3 === 0)
  const outcomes = notations.map(([name, read]) =>
    tell(`nlm ${name} growth`, tryGrowth(read, chosen, short ? 1 << 12 : 1 << 16))
  )
  return outcomes.every(Boolean)
}

async function tryAll(): Promise<void> {
  const runs = [...inputs.map(({name}) => name), 'nlm'].map(name => [...args, '--input', name])
  const outcomes = await inProcesses(fileURLToPath(import.meta.url), runs, printed => process.stdout.write(printed))
  const passed = outcomes.filter(outcome => outcome.passed).length
  console.log(`harness: ${passed} inputs passed, ${runs.length - passed} failed`)
  if (passed < runs.length) process.exitCode = 1
}

if (only === undefined) await tryAll()
else if (only === 'nlm') {
  if (!tryNotations()) process.exitCode = 1
} else {
  const input = inputs.find(({name}) => name === only)
  if (!input)
    throw new RangeError(`There is no input "${only}". There are: ${inputs.map(({name}) => name).join(', ')}.`)
  if (!(await tryInput(input))) process.exitCode = 1
}
