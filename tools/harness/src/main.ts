/**
 * Try to break every input: `npm run harness [-- --short | --long] [--input NAME] [--output NAME] [--try NAME] [--mutants N] [--seed N] [--record]`.
 * Mutants of the fixtures, the fixtures cut at every offset, and their elements nested thousands deep: nothing may be thrown,
 * every article must be what the schema allows, and none may take longer than its length explains.
 * Growth: doubling a hostile text must not much more than double the time.
 * Chunks: a stream must give what the whole text gives, however it is cut.
 * The short form stops trying mutants of an input after some five seconds. The long form tries a million (of pages a hundred
 * thousand), and grows texts to 32 MB. `--record` keeps what came of it in docs/reliability.
 * Each input has a process of its own, as many at a time as there are processors.
 */
import {fileURLToPath} from 'node:url'
import {outputs} from '@pubcite/format'
import {type Input, inputs} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'
import {articleFamilies} from './article-families.js'
import {families} from './families.js'
import {readFixtures} from './fixtures.js'
import {notationFamilies, notations} from './notations.js'
import {inProcesses} from './processes.js'
import {keepRow} from './reliability.js'
import {tryChunks} from './tries/chunks.js'
import {tryGrowth} from './tries/growth.js'
import {tryLongGrowth} from './tries/long-growth.js'
import {tryMutants, tryTruncations} from './tries/mutants.js'
import {tryNesting} from './tries/nesting.js'
import type {Outcome} from './tries/outcome.js'

const args = process.argv.slice(2)
const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const short = args.includes('--short')
const long = args.includes('--long')
const seed = Number(value('--seed') ?? 1)
const only = value('--input')
const wanted = value('--try')

/** Print what came of a try, and say whether it passed. */
function tell(what: string, {tried, failures, note}: Outcome): boolean {
  const passed = failures.length === 0
  console.log(
    `${passed ? 'ok  ' : 'FAIL'} ${what}: ${tried} tried, ${failures.length} failed${note ? `, ${note}` : ''}`
  )
  for (const failure of failures.slice(0, 5)) console.log(`     ${failure}`)
  return passed
}

/** A try: the promise that it stands for, its name, and how much of what is tried. */
type Try = [promise: number, name: string, what: string, attempt: () => Outcome | Promise<Outcome>]

function triesOf(input: Input): Try[] {
  const fixtures = readFixtures()
  const texts = fixtures.map(({text}) => text)
  const own = fixtures.filter(({format}) => format === input.name).map(({text}) => text)
  const mutants = Number(value('--mutants') ?? (long && !input.page ? 1_000_000 : 100_000))
  const seconds = short ? 5 : Number.POSITIVE_INFINITY
  const read = (text: string) => input.parse(text)
  const thorough: Try[] = [
    [1, 'truncations', 'beginnings of its fixtures', () => tryTruncations(input, own)],
    ...(own.some(text => text.includes('</'))
      ? [[1, 'nesting', 'texts whose elements stand in themselves, 6,000 deep', () => tryNesting(input, own)] as Try]
      : [])
  ]
  return [
    [1, 'mutants', 'mutants of its fixtures', () => tryMutants(input, own, texts, {mutants, seconds, seed})],
    ...(short ? [] : thorough),
    [
      2,
      'growth',
      'hostile families',
      () => (long ? tryLongGrowth(read, families, 32) : tryGrowth(read, families, 1 << (short ? 15 : 18)))
    ],
    [6, 'chunks', 'cuts of its fixtures', () => tryChunks(input, own, seed)]
  ]
}

async function tryInput(input: Input): Promise<boolean> {
  let passed = true
  for (const [promise, name, what, attempt] of triesOf(input)) {
    if (wanted !== undefined && wanted !== name) continue
    const before = process.cpuUsage()
    const outcome = await attempt()
    const {user, system} = process.cpuUsage(before)
    const seconds = `${((user + system) / 1e6).toFixed(1)} s`
    if (outcome.tried === 0) outcome.failures.push('There is no fixture of this format.')
    if (!tell(`${input.name} ${name}`, {...outcome, note: [outcome.note, seconds].filter(Boolean).join(', ')}))
      passed = false
    if (args.includes('--record')) keep(input.name, promise, name, what, outcome)
  }
  return passed
}

function keep(input: string, promise: number, name: string, what: string, {tried, failures, note}: Outcome): void {
  const form = long ? '--long' : short ? '--short' : `--mutants ${value('--mutants') ?? 100_000}`
  keepRow(`input-${input}`, {
    promise,
    check: `${input}: ${name}`,
    command: `npm run harness -- --input ${input} --try ${name} ${form}`,
    inputs: `${tried.toLocaleString('en')} ${what}`,
    result: [`${failures.length} failed`, note].filter(Boolean).join(', ')
  })
}

/** Of a writer only the growth is tried. */
function tryOutput(name: string): boolean {
  const output = outputs.find(output => output.name === name)
  if (!output)
    throw new RangeError(`There is no output "${name}". There are: ${outputs.map(({name}) => name).join(', ')}.`)
  const write = (articles: Article[]) => output.format(articles)
  const chosen = articleFamilies.filter((_, index) => !short || index % 4 === 0)
  const outcome = long ? tryLongGrowth(write, chosen, 32) : tryGrowth(write, chosen, 1 << (short ? 15 : 16))
  if (args.includes('--record')) {
    keepRow('outputs-growth', {
      promise: 2,
      check: `${name}: growth of what is written`,
      command: `npm run harness -- --output ${name}${long ? ' --long' : short ? ' --short' : ''}`,
      inputs: `${outcome.tried} hostile families`,
      result: `${outcome.failures.length} failed, ${outcome.note}`
    })
  }
  return tell(`${name} written growth`, outcome)
}

/** The readers of single parts have no records and no streams: of them only the growth is tried. */
function tryNotations(): boolean {
  const chosen = notationFamilies.filter((_, index) => !short || index % 3 === 0)
  const outcomes = notations.map(([name, read]) =>
    tell(`nlm ${name} growth`, tryGrowth(read, chosen, 1 << (short ? 12 : 16)))
  )
  return outcomes.every(Boolean)
}

async function tryAll(): Promise<void> {
  const runs = [
    ...[...inputs.map(({name}) => name), 'nlm'].map(name => [...args, '--input', name]),
    ...outputs.map(({name}) => [...args, '--output', name])
  ]
  const outcomes = await inProcesses(fileURLToPath(import.meta.url), runs, printed => process.stdout.write(printed))
  const passed = outcomes.filter(outcome => outcome.passed).length
  console.log(`harness: ${passed} inputs and outputs passed, ${runs.length - passed} failed`)
  if (passed < runs.length) process.exitCode = 1
}

const output = value('--output')
if (output !== undefined) {
  if (!tryOutput(output)) process.exitCode = 1
} else if (only === undefined) await tryAll()
else if (only === 'nlm') {
  if (!tryNotations()) process.exitCode = 1
} else {
  const input = inputs.find(({name}) => name === only)
  if (!input)
    throw new RangeError(`There is no input "${only}". There are: ${inputs.map(({name}) => name).join(', ')}.`)
  if (!(await tryInput(input))) process.exitCode = 1
}
