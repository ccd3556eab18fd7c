/**
 * Have nothing leave its field: `npm run test:injection [-- --every N] [--output NAME] [--record]`. Some hundred texts that
 * are syntax somewhere, in every text of an article, through every output; each file is judged by readers of that syntax that
 * others wrote, and by the programs that are here. Each output has a process of its own, as many at a time as there are
 * processors. `--record` keeps what came of it in docs/reliability.
 */
import {fileURLToPath} from 'node:url'
import {outputs} from '@pubcite/format'
import {inProcesses} from '../../harness/src/processes.js'
import {keepRow} from '../../harness/src/reliability.js'
import {inject, type Output} from './injection/inject.js'
import {inspectors} from './injection/programs.js'

const args = process.argv.slice(2)
const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const every = Number(value('--every') ?? 1)
const only = value('--output')

if (only === undefined) {
  const runs = outputs.map(({name}) => [...args, '--output', name])
  const ended = await inProcesses(fileURLToPath(import.meta.url), runs, printed => process.stdout.write(printed))
  if (ended.some(({passed}) => !passed)) process.exitCode = 1
} else {
  const output = outputs.find(({name}) => name === only)
  if (!output)
    throw new RangeError(`There is no output "${only}". There are: ${outputs.map(({name}) => name).join(', ')}.`)
  tryOutput(output)
}

function tryOutput(output: Output): void {
  const before = process.cpuUsage()
  const verdicts = [...inject(output, every, inspectors.get(output.name))]
  const {user, system} = process.cpuUsage(before)
  const escaped = verdicts.reduce((sum, verdict) => sum + verdict.escaped.length, 0)
  const records = verdicts.reduce((sum, verdict) => sum + verdict.records, 0)
  const places = verdicts[0]?.places ?? 0
  console.log(
    `${escaped === 0 ? 'ok  ' : 'FAIL'} ${output.name}: ${records} records, ${places} texts, ${escaped} escaped, ${((user + system) / 1e6).toFixed(1)} s`
  )
  for (const verdict of verdicts)
    for (const line of verdict.escaped.slice(0, 4)) console.log(`     - ${verdict.kind}: ${line}`)
  if (escaped > 0) process.exitCode = 1
  if (!args.includes('--record')) return
  keepRow(`injection-${output.name}`, {
    promise: 4,
    check: `injection into ${output.name}`,
    command: `npm run test:injection${every > 1 ? ` -- --every ${every}` : ''}`,
    inputs: `${records} records, payloads in ${places} texts`,
    result: `${escaped} escaped`
  })
}
