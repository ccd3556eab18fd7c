import type {Pagination} from '@pubcite/schema/model'
import type {Random} from '../random.js'

const range = (medlinePgn: string, startPage: string, endPage?: string): Pagination => ({
  medlinePgn,
  startPage,
  ...(endPage !== undefined && {endPage})
})

/** Two whole pages, of which the second has as many digits as the first. */
function twoPages(random: Random): [number, number] {
  const start = random.int(100, 900)
  return [start, start + random.int(1, 90)]
}

/** The end as NLM abbreviates it: the digits from the first that differs. */
function abbreviate(start: number, end: number): string {
  const [from, to] = [String(start), String(end)]
  const same = [...to].findIndex((digit, index) => digit !== from[index])
  return to.slice(same)
}

const shapes: readonly ((random: Random) => Pagination)[] = [
  random => {
    const [start, end] = twoPages(random)
    return range(`${start}-${abbreviate(start, end)}`, `${start}`, `${end}`)
  },
  random => {
    const [start, end] = twoPages(random)
    return range(`${start}-${end}`, `${start}`, `${end}`)
  },
  random => range(`${random.int(1653, 1700)}-${1786}`, '', '1786'),
  random => {
    const page = `${random.pick(['e', 'CD', 'V', 'Doc', 'eabl', ''])}${random.int(1000, 99_999)}`
    return range(page, page)
  },
  random => {
    const start = random.int(10, 80)
    return range(`S${start}-S${start + 7}`, `S${start}`, `S${start + 7}`)
  },
  random => {
    const start = random.int(1, 8)
    return range(`S${start}-${start + 1}`, `S${start}`, `S${start + 1}`)
  },
  random => {
    const start = random.int(700, 790)
    return range(`${start}.e9-${start}.e13`, `${start}.e9`, `${start}.e13`)
  },
  random => {
    const start = random.int(500, 560)
    return range(`${start}-${start + 14}.e22`, `${start}`, `${start + 14}.e22`)
  },
  random => {
    const start = random.int(720, 727)
    return range(`${start}-${start + 2}; author reply ${start + 3}`, `${start}`, `${start + 2}`)
  },
  random => {
    const page = `E${random.int(100, 200)}`
    return range(`${page}; discussion ${page}`, page)
  },
  random => {
    const start = random.int(10, 40)
    return range(`${start}-${start + 6}, ${start + 9}`, `${start}`, `${start + 6}`)
  },
  () => range('v-vi', 'v', 'vi'),
  () => range('12S-5S', '12S', '15S')
]

/** Pages in one of the shapes that NLM prints; first and last page are complete. */
export function makePages(random: Random): Pagination {
  const pages = random.pick(shapes)(random)
  return pages.startPage === '' ? {...pages, startPage: pages.medlinePgn!.split('-')[0]!} : pages
}

/** `4`, `3-4`, `Suppl 1`, `12 Suppl 1`, `Pt 2`: the ways in which an issue is named. */
export const makeIssue = (random: Random): string =>
  random.pick([
    () => `${random.int(1, 24)}`,
    () => `${random.int(1, 24)}`,
    () => `${random.int(1, 9)}-${random.int(10, 12)}`,
    () => `Suppl ${random.int(1, 4)}`,
    () => `${random.int(1, 12)} Suppl`,
    () => `${random.int(1, 12)} Suppl ${random.int(1, 4)}`,
    () => 'Suppl_1',
    () => `${random.int(1, 6)} Pt ${random.int(1, 2)}`,
    () => `S${random.int(1, 3)}`,
    () => 'Database issue',
    () => `RR-0${random.int(1, 9)}`
  ])()

/**
 * Volume and issue as they occur together: `106(2)`, `14 Suppl 3`, `181-182`, `82-A(10)`, an issue alone; never neither.
 */
export function makePlace(random: Random): {volume?: string; issue?: string} {
  const number = random.int(1, 300)
  return random.pick([
    () => ({volume: `${number}`, issue: makeIssue(random)}),
    () => ({volume: `${number}`, issue: makeIssue(random)}),
    () => ({volume: `${number}`, issue: makeIssue(random)}),
    () => ({volume: `${number}`}),
    () => ({volume: `${number} Suppl ${random.int(1, 4)}`}),
    () => ({volume: `${number}-${number + 1}`}),
    () => ({volume: `${number}-A`, issue: `${random.int(1, 12)}`}),
    () => ({issue: `${random.int(1, 12)}`})
  ])()
}
