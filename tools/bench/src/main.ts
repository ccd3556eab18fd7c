/**
 * What everything costs, in one table of ratios: `npm run bench [-- --short] [--only PART] [--json]`.
 * A part is `xml`, `medline`, `convert`, `nlm`, `outputs` or `styles`, a script of its own (`npm run bench:xml`), in a process
 * of its own: what one makes V8 compile or keep is no matter of another. Generated data, and real ones with `PUBCITE_CORPUS`.
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {cpus, loadavg} from 'node:os'
import {fileURLToPath} from 'node:url'
import {goalOf, isReached, printGoal} from './goals.js'
import {optionOf} from './options.js'
import {type Part, parts, type Row} from './parts.js'
import {table} from './rounds.js'

const args = process.argv.slice(2)
const isJson = args.includes('--json')
const isShort = args.includes('--short')
const only = optionOf('--only')
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const wanted = parts.filter(({name, script}) => (only === undefined || only === name) && existsSync(at(script)))
const machine = {
  date: new Date().toISOString(),
  node: process.version,
  cpus: cpus().length,
  model: cpus()[0]?.model,
  load: loadavg().map(value => Number(value.toFixed(1)))
}
const rows: (Row & {part: string})[] = []
const notes: string[] = []
for (const part of wanted) {
  if (!isJson) console.error(`${part.name} …`)
  const printed = run(part) as never
  if (printed === undefined) continue
  rows.push(...part.rows(printed).map(row => ({part: part.name, ...row})))
  notes.push(...(part.notes?.(printed) ?? []))
}

/** What a script prints. One that fails is told, and costs itself alone. */
function run({name, script, short}: Part): unknown {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', at(script), '--json', ...(isShort ? short : [])],
    {encoding: 'utf8', maxBuffer: 1 << 28, env: {...process.env, TSX_TSCONFIG_PATH: at('../tsconfig.json')}}
  )
  try {
    return JSON.parse(stdout)
  } catch {
    console.error(`${name} failed with ${status}: ${stderr.slice(-2000)}`)
    process.exitCode = 1
    return undefined
  }
}

const told = rows.map(row => {
  const goal = goalOf(row.part, row.name, row.base)
  return {...row, ...(goal && {wanted: printGoal(goal), reached: isReached(goal, row.ratio)})}
})
if (isJson) console.log(JSON.stringify({machine, short: isShort, rows: told, notes}, null, 2))
else {
  console.log(
    `${machine.date.slice(0, 10)}, Node ${machine.node}, ${machine.cpus} × ${machine.model}, load ${machine.load[0]}${isShort ? ', short' : ''}\n`
  )
  console.log(
    table([
      ['part', 'what', 'compared with', 'wanted', 'ratio', 'range'],
      ...told.map(({part, name, base, ratio, range, wanted: goal = '', reached}) => [
        part,
        name,
        base,
        goal && `${goal} ${reached ? '✓' : '✗'}`,
        digits(ratio),
        range ? range.map(digits).join('–') : ''
      ])
    ])
  )
  console.log(`\n${notes.map(note => `- ${note}`).join('\n')}`)
}

function digits(value: number): string {
  return value >= 20 ? value.toFixed(0) : value.toFixed(value >= 3 ? 1 : 2)
}
