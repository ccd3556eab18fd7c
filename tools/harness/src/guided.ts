/**
 * Mutants that find their way by coverage: `npm run test:guided [-- --input NAME] [--seconds N] [--seed N] [--record]`.
 * A mutant that runs a part of the code which none has run before is kept, and mutated in its turn; so texts grow that a single
 * step from a fixture would never give. Nothing may be thrown, every article must be what the schema allows, and none may take
 * longer than 50 ms and a second per megabyte.
 */
import {Session} from 'node:inspector'
import {parseArgs} from 'node:util'
import {type Input, inputs} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {readFixtures} from './fixtures.js'
import {mutate, mutateBytes} from './mutate.js'
import {mulberry32} from './random.js'
import {keepRow} from './reliability.js'
import {processorTime} from './tries/outcome.js'

const {values} = parseArgs({
  options: {
    input: {type: 'string'},
    seconds: {type: 'string', default: '20'},
    seed: {type: 'string', default: '1'},
    record: {type: 'boolean', default: false}
  }
})

const session = new Session()
session.connect()
const seen = new Set<string>()

/** So many parts of the libraries ran for the first time since this was asked last. */
function newParts(): number {
  const before = seen.size
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error
    for (const {url, functions} of taken.result) {
      if (!/\/packages\/(?:parse|nlm)\/src\//.test(url)) continue
      for (const {ranges} of functions)
        for (const {startOffset, endOffset, count} of ranges)
          if (count > 0) seen.add(`${url}:${startOffset}-${endOffset}`)
    }
  })
  return seen.size - before
}

/** What a text makes of an input that it should not. */
function failureOf(input: Input, text: string | Uint8Array): string | undefined {
  let failure: string | undefined
  const took = processorTime(() => {
    try {
      for (const article of input.parse(text).articles) {
        const {error} = articleSchema.safeParse(article)
        if (error) failure = `${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`
      }
    } catch (error) {
      failure = `threw ${String(error)}`
    }
  })
  const allowed = (50 + text.length / 1000) * 1000
  if (failure !== undefined || took <= allowed) return failure
  const again = Math.min(...[0, 0, 0].map(() => processorTime(() => input.parse(text))))
  return again > allowed ? `took ${(again / 1000).toFixed(0)} ms for ${text.length} characters` : undefined
}

/** To ask what has run costs as much as to read some mutants: it is asked of so many at once, and all of them are kept. */
const batchSize = 8

/** A text that grew longer than this is not mutated any further: short ones try more in the same time. */
const longest = 8192

function guide(input: Input, seconds: number, seed: number): void {
  const fixtures = readFixtures()
  const others = fixtures.map(({text}) => text)
  const pool = fixtures
    .filter(({format, text}) => format === input.name && text.length <= 4 * longest)
    .map(({text}) => text)
  const given = pool.length
  for (const text of pool) input.parse(text)
  newParts()
  const begun = seen.size
  const random = mulberry32(seed)
  const failures: string[] = []
  const batch: string[] = []
  let tried = 0
  for (const end = performance.now() + seconds * 1000; performance.now() < end; tried++) {
    const late = random() < 0.5 ? Math.max(0, pool.length - 50) : 0 // what was found last leads on most often
    const parent = pool[late + Math.floor(random() * (pool.length - late))]!
    const own = seed * 1_000_003 + tried
    const mutant = mutate(parent, random() < 0.5 ? others : pool, own)
    const failure = failureOf(input, tried % 8 === 7 ? mutateBytes(mutant, own) : mutant)
    if (failure !== undefined) failures.push(`${failure}: ${JSON.stringify(mutant.slice(0, 2000))}`)
    if (mutant.length <= longest) batch.push(mutant)
    if (tried % batchSize < batchSize - 1) continue
    if (newParts() > 0) pool.push(...batch)
    batch.length = 0
  }
  const note = `${failures.length} failed, ${seen.size - begun} parts of the code run that no fixture runs, ${pool.length - given} mutants kept`
  console.log(`${failures.length > 0 ? 'FAIL' : 'ok  '} ${input.name} guided: ${tried} tried, ${note}`)
  for (const failure of failures.slice(0, 3)) console.log(`     ${failure}`)
  if (failures.length > 0) process.exitCode = 1
  if (values.record) {
    keepRow(`input-${input.name}`, {
      promise: 1,
      check: `${input.name}: mutants guided by coverage`,
      command: `npm run test:guided -- --input ${input.name} --seconds ${seconds}`,
      inputs: `${tried.toLocaleString('en')} mutants, in ${seconds} s`,
      result: note
    })
  }
}

session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', {callCount: false, detailed: true})
const wanted = inputs.filter(({name}) => values.input === undefined || name === values.input)
if (wanted.length === 0) throw new RangeError(`There is no input "${values.input}".`)
for (const input of wanted) guide(input, Number(values.seconds), Number(values.seed))
