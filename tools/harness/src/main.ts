/**
 * Try to break every input: `npm run harness [-- --short] [--input NAME] [--mutants N] [--seed N]`.
 * Mutants of the fixtures: nothing may be thrown, and every article must be what the schema allows.
 * Growth: doubling a hostile text must not much more than double the time.
 * Chunks: a stream must give what the whole text gives, however it is cut.
 */
import {inputs} from '@pubcite/parse'
import {readFixtures} from './fixtures.js'
import {type Outcome, tryChunks, tryGrowth, tryMutants} from './tries.js'

const args = process.argv.slice(2)
const value = (name: string): string | undefined =>
  args[args.indexOf(name) + 1] && args.includes(name) ? args[args.indexOf(name) + 1] : undefined
const short = args.includes('--short')
const mutants = Number(value('--mutants') ?? (short ? 3_000 : 100_000))
const seed = Number(value('--seed') ?? 1)
const only = value('--input')

const fixtures = readFixtures()
let failed = 0
let passed = 0

function tell(what: string, {tried, failures, note}: Outcome): void {
  failures.length > 0 ? failed++ : passed++
  console.log(
    `${failures.length > 0 ? 'FAIL' : 'ok  '} ${what}: ${tried} tried, ${failures.length} failed${note ? `, ${note}` : ''}`
  )
  for (const failure of failures.slice(0, 5)) console.log(`     ${failure}`)
}

for (const input of inputs) {
  if (only && input.name !== only) continue
  const own = fixtures.filter(({format}) => format === input.name).map(({text}) => text)
  if (own.length === 0) {
    tell(input.name, {tried: 0, failures: ['There is no fixture of this format.']})
    continue
  }
  tell(
    `${input.name} mutants`,
    tryMutants(
      input,
      own,
      fixtures.map(({text}) => text),
      {mutants, seed}
    )
  )
  tell(`${input.name} growth`, tryGrowth(input, short ? 1 << 17 : 1 << 21))
  tell(`${input.name} chunks`, await tryChunks(input, own, seed))
}
console.log(`harness: ${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
