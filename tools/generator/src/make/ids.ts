import type {AgentId} from '@pubcite/schema/model'
import type {Random} from '../random.js'

const digits = (random: Random, count: number): string => Array.from({length: count}, () => random.int(0, 9)).join('')

/** An ISSN that no journal has, with its check digit. */
export function issn(number: number): string {
  const body = String(9_900_000 + (number % 99_999)).slice(0, 7)
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return `${body.slice(0, 4)}-${body.slice(4)}${check === 10 ? 'X' : check}`
}

/** The 16 characters of an ORCID or ISNI: 15 digits and a check by ISO 7064 MOD 11-2. */
function checked(body: string): string {
  const total = [...body].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
  const check = (12 - total) % 11
  return body + (check === 10 ? 'X' : check)
}

const inFours = (text: string, glue: string): string => (text.match(/.{4}/g) ?? []).join(glue)

/** An ORCID iD, printed in one of the ways that records have. */
export function makeOrcid(random: Random): AgentId {
  const bare = checked(`0000000${random.int(1, 3)}${digits(random, 7)}`)
  const id = inFours(bare, '-')
  const raw = random.pick([id, id, id, `https://orcid.org/${id}`, `http://orcid.org/${id}`, bare])
  return {source: 'ORCID', id, ...(raw !== id && {raw})}
}

/** An identifier of an institution. */
export function makeInstitutionId(random: Random): AgentId {
  return random.pick([
    {source: 'ISNI', id: inFours(checked(`00000001${digits(random, 7)}`), ' ')},
    {source: 'GRID', id: `grid.${digits(random, 6)}.${random.pick(['4', 'b', 'f'])}`},
    {source: 'RINGGOLD', id: `${random.int(1000, 99_999)}`}
  ])
}

/** An ISBN of 13 digits with its check digit. */
export function makeIsbn(random: Random): string {
  const body = `978${digits(random, 9)}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

/** A DOI under 10.5555, the prefix that is kept for examples. */
export function makeDoi(random: Random): string {
  const number = random.int(1000, 999_999)
  return random.pick([
    `10.5555/jis.${random.int(1998, 2025)}.${number}`,
    `10.5555/s${random.int(10_000, 99_999)}-0${random.int(10, 25)}-${number}-${random.int(0, 9)}`,
    `10.5555/REST.${number}/v${random.int(1, 3)}`,
    `10.5555/j.quiet.${random.int(2000, 2025)}.${random.int(10, 12)}.0${random.int(10, 99)}`,
    `10.5555/(SICI)1097-0142(19960101)77:${random.int(1, 9)}<${random.int(1, 99)}::AID-QTR1>3.0.CO;2-#`,
    `10.5555/${number}_a(b)c`
  ])
}

/** A PMID beyond those that NLM has given. */
export const makePmid = (random: Random): string => String(random.int(90_000_000, 99_999_999))
/** A PMCID beyond those that NLM has given. */
export const makePmcid = (random: Random): string => `PMC${random.int(90_000_000, 99_999_999)}`
/** The id of an author manuscript. */
export const makeMid = (random: Random): string =>
  `${random.pick(['NIHMS', 'NIHMS', 'EMS'])}${random.int(9_000_000, 9_999_999)}`
/** A Bookshelf accession. */
export const makeBookshelf = (random: Random): string => `NBK${random.int(9_000_000, 9_999_999)}`

/** A publisher's item identifier. */
export const makePii = (random: Random): string =>
  random.pick([
    `S0000-${random.int(1000, 9999)}(${random.int(10, 25)})${random.int(10_000, 99_999)}-${random.int(0, 9)}`,
    `jis-${random.int(2010, 2025)}-${digits(random, 6)}`,
    `${random.int(1000, 9999)}`,
    `REST.0${random.int(100, 999)}-24.2025`
  ])
