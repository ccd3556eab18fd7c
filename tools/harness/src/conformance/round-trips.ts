import {isDeepStrictEqual} from 'node:util'
import type {Article} from '@pubcite/schema/model'
import {readCorpus} from '../../../readers/src/records.js'
import {causeOf, notRead} from '../round-trips/causes.js'
import {trips} from '../round-trips/trips.js'
import type {Report} from './report.js'

/** Every record of the corpus through every format that we write and read: is what the format carries the same? */
export function roundTrips(corpus: string): Report {
  const counts: Record<string, number> = {records: 0, unexplained: 0}
  const lines: string[] = []
  const add = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  const articles = readCorpus(corpus)
  counts['records'] = articles.length
  for (const {name, back, carried} of trips) {
    counts[`${name}: values`] = 0
    counts[`${name}: equal`] = 0
    for (const article of articles) {
      const read = back(article)
      const [expected, found] = [carried(article, false), read ? carried(read, true) : new Map<string, unknown>()]
      if (!read) {
        const cause = notRead(name, article)
        add(`${name}: not read: ${cause ?? 'unexplained'}`)
        if (cause !== undefined) continue
      }
      for (const part of new Set([...expected.keys(), ...found.keys()])) {
        const [one, other] = [expected.get(part), found.get(part)]
        if (isEmpty(one) && isEmpty(other)) continue
        add(`${name}: values`)
        if (isDeepStrictEqual(one, other)) {
          add(`${name}: equal`)
          continue
        }
        const cause = causeOf(name, part, one, other, article)
        add(`${name}: ${part}: ${cause ?? 'unexplained'}`)
        if (cause !== undefined) continue
        counts['unexplained']!++
        if (counts[`${name}: ${part}: unexplained`]! <= 6)
          lines.push(`${name} ${part} ${label(article)}: ${parting(one, other)}`)
      }
    }
  }
  return {name: 'round-trips', ok: counts['unexplained'] === 0, counts, lines}
}

const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const label = ({ids, title = ''}: Article) => ids.pmid ?? ids.doi ?? title.slice(0, 30)

/** Where two values part, with what stands around. */
function parting(one: unknown, other: unknown): string {
  const [left, right] = [one, other].map(value => JSON.stringify(value) ?? '–') as [string, string]
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const from = Math.max(0, at - 30)
  return `${left.slice(from, at + 60)} ≠ ${right.slice(from, at + 60)}`
}
