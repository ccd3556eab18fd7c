import type {Report} from './conformance/report.js'

/** Print what a run found. */
export function printReport({name, ok, counts, lines}: Report): void {
  console.log(`\n${ok ? 'ok  ' : 'FAIL'} ${name}`)
  for (const [key, value] of Object.entries(counts)) console.log(`     ${key}: ${value}`)
  for (const line of lines) console.log(`     - ${line}`)
}
