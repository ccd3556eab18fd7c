/**
 * The tests of the libraries on runtimes that are not as ours: `npm run test:hostile-runtime [-- PATH …] [--repeats N] [--record]`.
 * A frozen `Object.prototype`, no `__proto__`, the ends of the time zones, a locale that writes `i` in its own way, another
 * order of the tests in each repeat.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {keepRow} from '../reliability.js'

const {values, positionals} = parseArgs({
  options: {repeats: {type: 'string', default: '1'}, record: {type: 'boolean', default: false}},
  allowPositionals: true
})
const libraries = ['schema', 'nlm', 'csl', 'parse', 'format', 'styles', 'citation-js'].map(name => `packages/${name}/`)
const paths = positionals.length > 0 ? positionals : libraries

/** A runtime: the promise that it tries, its arguments of vitest, its environment. */
type Runtime = {name: string; promise: number; args: string[]; env?: Record<string, string>; repeat?: number}

const frozen = new URL('frozen.config.ts', import.meta.url).pathname
const shuffles = Array.from({length: Number(values.repeats)}, (_, seed) => `--sequence.seed=${seed + 1}`)
const runtimes: Runtime[] = [
  {name: 'a frozen Object.prototype', promise: 5, args: ['--config', frozen, '--root', '.']},
  {name: '--disable-proto=throw', promise: 5, args: ['--execArgv=--disable-proto=throw']},
  {
    name: 'TZ=Pacific/Kiritimati, LC_ALL=tr_TR',
    promise: 6,
    args: [],
    env: {TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8'}
  },
  {
    name: 'TZ=America/St_Johns, LC_ALL=lt_LT',
    promise: 6,
    args: [],
    env: {TZ: 'America/St_Johns', LC_ALL: 'lt_LT.UTF-8'}
  },
  ...shuffles.map((seed, index) => ({
    name: `random order, ${seed.slice(2)}`,
    promise: 6,
    args: ['--sequence.shuffle', seed],
    repeat: index + 1
  }))
]

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'))
const file = join(folder, 'vitest.json')
const where = positionals.length > 0 ? positionals.join(', ') : 'the libraries'
let unsound = 0
for (const {name, promise, args, env, repeat} of runtimes) {
  rmSync(file, {force: true})
  const run = spawnSync(
    'npx',
    ['vitest', 'run', '--testTimeout=600000', '--reporter=json', `--outputFile.json=${file}`, ...args, ...paths],
    {
      env: {...process.env, ...env},
      encoding: 'utf8',
      maxBuffer: 1 << 28
    }
  )
  const {passed, failed, lines} = summary()
  const isSound = run.status === 0 && failed === 0 && passed > 0
  console.log(`${isSound ? 'ok  ' : 'FAIL'} ${name}: ${passed} tests passed, ${failed} failed`)
  for (const line of passed > 0 ? lines : [run.stderr]) console.log(`     ${line}`)
  if (!isSound) process.exitCode = 1
  if (repeat !== undefined && !isSound) unsound++
  if (!values.record || (repeat !== undefined && repeat < shuffles.length)) continue
  keepRow('runtimes', {
    promise,
    check: `tests of ${where}: ${repeat === undefined ? name : 'a random order'}`,
    command: ['npm run test:hostile-runtime --', ...process.argv.slice(2).filter(arg => arg !== '--record')].join(' '),
    inputs: `${passed + failed} tests${repeat === undefined ? '' : `, ${repeat} times`}`,
    result: repeat !== undefined ? `${unsound} runs failed` : isSound ? '0 failed' : `${failed} failed, or did not run`
  })
}
rmSync(folder, {recursive: true})

interface Summary {
  passed: number
  failed: number
  /** The tests that failed, with what they said. */
  lines: string[]
}

function summary(): Summary {
  if (!existsSync(file)) return {passed: 0, failed: 0, lines: []}
  const {numPassedTests, numFailedTests, testResults} = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    testResults: {
      name: string
      message: string
      status: string
      assertionResults: {fullName: string; failureMessages: string[]}[]
    }[]
  }
  const lines = testResults.flatMap(({name, message, status, assertionResults}) => [
    ...(status === 'failed' && message ? [`${name}: ${message}`] : []),
    ...assertionResults.flatMap(({fullName, failureMessages}) =>
      failureMessages.map(failure => `${fullName}: ${failure.split('\n')[0]}`)
    )
  ])
  return {passed: numPassedTests, failed: numFailedTests, lines}
}
