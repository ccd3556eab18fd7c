/**
 * Have what we write read by programs and libraries that others wrote: `npm run test:readers`.
 *
 *     npm run test:readers                    install the programs (Debian), all records
 *     npm run test:readers -- --present       those that are here; says which it skipped
 *     npm run test:readers -- --short         every twelfth record
 *     npm run test:readers -- --only pandoc
 *
 * The records are those of `PUBCITE_CORPUS`, and generated ones; without a corpus the generated ones alone.
 */
import {execFileSync} from 'node:child_process'
import {type Finding, isSound, unexplained} from './finding.js'
import {isPresent} from './programs.js'
import type {Reader} from './reader.js'
import {readers} from './readers.js'
import {readRecords} from './records.js'

const args = process.argv.slice(2)
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
const corpus = process.env['PUBCITE_CORPUS']
const wanted = readers.filter(({name}) => only === undefined || name === only)

if (!args.includes('--present')) install(wanted)
const articles = readRecords(corpus, args.includes('--short') ? 12 : 1)
console.log(`${articles.length} articles${corpus ? ', of the generator and the corpus' : ' of the generator'}`)
let failed = false
for (const reader of wanted) {
  if (reader.needs && !isPresent(reader.needs.command, reader.needs.module)) {
    console.log(
      `skip ${reader.name}: there is no ${reader.needs.module ?? reader.needs.command} (Debian: ${reader.needs.package})`
    )
    continue
  }
  for (const finding of await reader.read(articles, corpus)) print(finding)
}
if (failed) process.exitCode = 1

/** Debian's packages. @throws where there is no apt-get, or it may not install. */
function install(list: readonly Reader[]): void {
  const missing = list.flatMap(({needs}) => (needs && !isPresent(needs.command, needs.module) ? [needs.package] : []))
  if (missing.length === 0) return
  execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'})
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...new Set(missing)], {stdio: 'inherit'})
}

function print(finding: Finding): void {
  const {output, reader, records, read, errors, values, equal, different, examples} = finding
  const sound = isSound(finding)
  failed ||= !sound
  const compared = values === 0 ? '' : `, ${equal} of ${values} values equal, ${unexplained(finding)} unexplained`
  console.log(
    `${sound ? 'ok  ' : 'FAIL'} ${output} by ${reader}: ${read} of ${records} read, ${errors.length} errors${compared}`
  )
  for (const [cause, count] of [...different].sort(([, one], [, other]) => other - one))
    console.log(`       ${count} ${cause}`)
  for (const line of [...errors.slice(0, 8), ...examples]) console.log(`     - ${line.slice(0, 300)}`)
}
