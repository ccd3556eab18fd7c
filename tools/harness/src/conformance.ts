/**
 * Read all of the corpus (`PUBCITE_CORPUS`) and say what was found: `npm run conformance [-- NAME …] [--json]`.
 * Each file in `conformance/` exports one run, a function of the folder that returns a `Report`.
 */
import {existsSync, readdirSync} from 'node:fs'
import type {Report} from './conformance/report.js'
import {printReport} from './print-report.js'

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
  const reports: Report[] = []
  for (const file of readdirSync(here).sort()) {
    if (!file.endsWith('.ts') || (wanted.length > 0 && !wanted.includes(file.replace('.ts', '')))) continue
    for (const value of Object.values((await import(new URL(file, here).href)) as Record<string, unknown>)) {
      const report = typeof value === 'function' && value.length === 1 ? await value(folder) : undefined
      if (isReport(report)) reports.push(report)
    }
  }
  return reports
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'counts' in value && 'ok' in value
}
