/**
 * Have nothing leave its field: `npm run test:injection [-- --every N] [--only OUTPUT]`. Some hundred texts that are
 * syntax somewhere, in every text of an article, through every output; each file is judged by a reader of that syntax
 * that others wrote.
 */
import {inject} from './injection/inject.js'

const args = process.argv.slice(2)
const every = args.includes('--every') ? Number(args[args.indexOf('--every') + 1]) : 1
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
let tried = 0
for (const {output, kind, records, escaped} of inject(every, only)) {
  console.log(
    `${escaped.length === 0 ? 'ok  ' : 'FAIL'} ${output}, ${kind}: ${records} records, ${escaped.length} escaped`
  )
  for (const line of escaped.slice(0, 5)) console.log(`     - ${line}`)
  if (escaped.length > 0) process.exitCode = 1
  tried += records
}
console.log(`${tried} records`)
