/**
 * Read all of the corpus (`PUBCITE_CORPUS`) and say what was found: `npm run conformance [-- NAME …] [--json]`.
 * Each file in `conformance/` exports one run, a function of the folder that returns a `Report`. Several files have a process
 * each, as many at a time as there are processors.
 */
import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Report} from './conformance/report.js'
import {printReport} from './print-report.js'
import {inProcesses} from './processes.js'

const corpus = process.env['PUBCITE_CORPUS']
const args = process.argv.slice(2)
const wanted = args.filter(arg => !arg.startsWith('--'))

if (!corpus || !existsSync(corpus)) {
  console.log('conformance: PUBCITE_CORPUS names no folder, so there is nothing to read.')
} else {
  const reports = await runAll(corpus)
  if (args.includes('--json')) console.log(JSON.stringify(reports, null, 2))
  else reports.forEach(printReport)
  if (reports.some(({ok}) => !ok)) process.exitCode = 1
}

async function runAll(folder: string): Promise<Report[]> {
  const here = new URL('./conformance/', import.meta.url)
  const names = readdirSync(here)
    .sort()
    .filter(file => file.endsWith('.ts'))
    .map(file => file.slice(0, -3))
    .filter(name => wanted.length === 0 || wanted.includes(name))
  if (names.length < 2) return names[0] === undefined ? [] : runFile(new URL(`${names[0]}.ts`, here), folder)
  const runs = names.map(name => [name, '--json'])
  const ended = await inProcesses(fileURLToPath(import.meta.url), runs)
  return ended.flatMap(({printed}, index) => readReports(names[index]!, printed))
}

async function runFile(file: URL, folder: string): Promise<Report[]> {
  const reports: Report[] = []
  for (const value of Object.values((await import(file.href)) as Record<string, unknown>)) {
    const report = typeof value === 'function' && value.length === 1 ? await value(folder) : undefined
    if (isReport(report)) reports.push(report)
  }
  return reports
}

/** The reports that a process printed; one that printed something else has failed. */
function readReports(name: string, printed: string): Report[] {
  try {
    return JSON.parse(printed)
  } catch {
    return [{name, ok: false, counts: {}, lines: [printed]}]
  }
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'counts' in value && 'ok' in value
}
