import type {DateTime, HistoryEvent, PartialDate} from '@pubcite/schema/model'
import type {Maker} from '../options.js'
import type {Random} from '../random.js'

/** Every status of the history that the DTD names. */
export const historyStatuses = [
  'received',
  'revised',
  'accepted',
  'epublish',
  'ppublish',
  'aheadofprint',
  'ecollection',
  'retracted',
  'pmc',
  'pmcr',
  'pmc-release',
  'premedline',
  'medliner',
  'pubmedr',
  'entrez',
  'pubmed',
  'medline'
] as const

/** A year of the time that PubMed covers. */
export const makeYear = (random: Random): number => random.int(1950, 2025)

/** A day, complete. */
export const makeDay = (
  random: Random,
  year = makeYear(random)
): Required<Pick<PartialDate, 'year' | 'month' | 'day'>> => ({
  year,
  month: random.int(1, 12),
  day: random.int(1, 28)
})

const seasons = ['Spring', 'Summer', 'Autumn', 'Fall', 'Winter'] as const

const ranges: readonly ((random: Random, year: number) => PartialDate)[] = [
  (random, year) => {
    const month = random.int(1, 11)
    return {year, month, end: {year, month: random.int(month + 1, 12)}}
  },
  (random, year) => ({year, month: random.int(11, 12), end: {year: year + 1, month: random.int(1, 2)}}),
  (random, year) => ({year, end: {year: year + random.int(1, 2)}}),
  (random, year) => {
    const month = random.int(1, 12)
    const day = random.int(1, 20)
    return {year, month, day, end: {year, month, day: day + random.int(1, 8)}}
  },
  (random, year) => {
    const month = random.int(1, 11)
    return {year, month, day: random.int(21, 28), end: {year, month: month + 1, day: random.int(1, 6)}}
  },
  (random, year) => {
    const [season, end] = random.pick([
      ['Spring', 'Summer'],
      ['Summer', 'Autumn'],
      ['Fall', 'Winter']
    ] as const)
    return {year, season, end: {year, season: end}}
  },
  (random, year) => ({year, raw: `${year} ${random.pick(['1st Quart', '4th Quarter', 'Christmas'])}`})
]

/** A date of an issue, in every form that NLM prints: `2023`, `2023 Jan`, `2023 Spring`, `1998 Dec-1999 Jan`. */
export function makePartialDate(random: Random, year = makeYear(random)): PartialDate {
  const kind = random.int(1, 10)
  if (kind <= 3) return makeDay(random, year)
  if (kind <= 6) return {year, month: random.int(1, 12)}
  if (kind === 7) return {year}
  if (kind === 8) return {year, season: random.pick(seasons)}
  return random.pick(ranges)(random, year)
}

/** A date without end, as a book has it. */
export function makePlainDate(random: Random, year = makeYear(random)): PartialDate {
  return random.pick([
    {year},
    {year, month: random.int(1, 12)},
    makeDay(random, year),
    {year, season: random.pick(seasons)}
  ])
}

function makeDateTime(maker: Maker, year: number, status: string): DateTime {
  const {random} = maker
  const day = makeDay(random, year)
  if (!['entrez', 'pubmed', 'medline', 'premedline', 'pubmedr', 'medliner'].includes(status)) return day
  const time = {...day, hour: random.int(0, 23), minute: random.int(0, 59)}
  return maker.complete && status === 'premedline' ? {...time, second: random.int(0, 59)} : time
}

/** The history of a record; a complete one has every status. */
export function makeHistory(maker: Maker, year: number): HistoryEvent[] {
  const statuses = maker.complete
    ? historyStatuses
    : [
        ...maker.random.some(['received', 'revised', 'accepted', 'pmc-release'] as const, maker.random.int(0, 4)),
        'entrez',
        'pubmed',
        'medline'
      ]
  return statuses.map(status => ({status, date: makeDateTime(maker, year, status)}))
}
