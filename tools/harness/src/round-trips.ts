/**
 * Generated articles through every format that we write and read: `npm run test:round-trips [-- --count N] [--format NAME]
 * [--record]`. What the format carries has to come back as it was, unless `round-trips/causes.ts` says why it does not; every
 * second article has hostile texts. Each format has a process of its own, as many at a time as there are processors.
 * `--record` keeps what came of it in docs/reliability.
 */
import {fileURLToPath} from 'node:url'
import {isDeepStrictEqual} from 'node:util'
import {carriedByMedline, carriedByPubmedXml, generateArticle} from '@pubcite/generator'
import type {Article} from '@pubcite/schema/model'
import {inProcesses} from './processes.js'
import {keepRow} from './reliability.js'
import {causeOf, notRead} from './round-trips/causes.js'
import {type Trip, trips} from './round-trips/trips.js'

const args = process.argv.slice(2)
const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const count = Number(value('--count') ?? 200_000)
const only = value('--format')

/** What of an article a format has a place for, where that is less than all. */
const carriedBy = new Map([
  ['pubmed-xml', carriedByPubmedXml],
  ['medline', carriedByMedline]
])

if (only === undefined) {
  const runs = trips.map(({name}) => [...args, '--format', name])
  const ended = await inProcesses(fileURLToPath(import.meta.url), runs, printed => process.stdout.write(printed))
  if (ended.some(({passed}) => !passed)) process.exitCode = 1
} else {
  const trip = trips.find(({name}) => name === only)
  if (!trip) throw new RangeError(`There is no format "${only}". There are: ${trips.map(({name}) => name).join(', ')}.`)
  tryTrip(trip)
}

function tryTrip(trip: Trip): void {
  const before = process.cpuUsage()
  const explained = new Map<string, number>()
  const failures: string[] = []
  let values = 0
  for (let seed = 1; seed <= count; seed++) {
    const generated = generateArticle(seed, {hostile: seed % 2 === 0})
    const article = carriedBy.get(trip.name)?.(generated) ?? generated
    for (const [part, one, other] of differences(trip, article)) {
      values++
      if (isDeepStrictEqual(one, other)) continue
      const cause = part === '' ? notRead(trip.name, article) : causeOf(trip.name, part, one, other, article)
      if (cause === undefined) failures.push(`seed ${seed} ${part || 'is not read'}: ${short(one)} ≠ ${short(other)}`)
      else explained.set(`${part}: ${cause}`, (explained.get(`${part}: ${cause}`) ?? 0) + 1)
    }
  }
  const {user, system} = process.cpuUsage(before)
  const known = [...explained.values()].reduce((sum, number) => sum + number, 0)
  const result = `${values} values, ${known} otherwise for a known cause, ${failures.length} for none`
  console.log(
    `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${trip.name}: ${count} articles, ${result}, ${((user + system) / 1e6).toFixed(1)} s`
  )
  for (const [cause, number] of explained) console.log(`       ${number} ${cause}`)
  for (const line of failures.slice(0, 8)) console.log(`     - ${line}`)
  if (failures.length > 0) process.exitCode = 1
  if (!args.includes('--record')) return
  keepRow(`round-trip-${trip.name}`, {
    promise: 4,
    check: `${trip.name}, there and back`,
    command: `npm run test:round-trips -- --count ${count}`,
    inputs: `${count} generated articles, half of them with hostile texts`,
    result
  })
}

/** Every part that the format carries, as it was written and as it was read; of an article that is not read, nothing. */
function differences({back, carried}: Trip, article: Article): [part: string, written: unknown, read: unknown][] {
  const read = back(article)
  const written = carried(article, false)
  if (!read) return [['', 'an article', undefined]]
  const found = carried(read, true)
  return [...new Set([...written.keys(), ...found.keys()])].map(part => [part, written.get(part), found.get(part)])
}

function short(one: unknown): string {
  return (JSON.stringify(one) ?? 'nothing').slice(0, 120)
}
