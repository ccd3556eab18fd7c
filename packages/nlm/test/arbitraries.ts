/** Made-up parts for the properties of this package. */
import type {DateParts, PartialDate, PersonName} from '@pubcite/schema'
import fc from 'fast-check'

const year = fc.integer({min: 1000, max: 2999})
const month = fc.integer({min: 1, max: 12})
const day = fc.integer({min: 1, max: 31})
const season = fc.constantFrom('Winter', 'Spring', 'Summer', 'Autumn', 'Fall')

const dateParts: fc.Arbitrary<DateParts> = fc.oneof(
  fc.record({year}),
  fc.record({year, month}),
  fc.record({year, month, day}),
  fc.record({year, season})
)

/** Dates and ranges to any precision; both ends have their year. */
export const partialDates: fc.Arbitrary<PartialDate> = fc.oneof(
  dateParts,
  fc.tuple(dateParts, dateParts, fc.boolean()).map(([start, end, sameYear]) => ({
    ...start,
    end: sameYear && start.year !== undefined ? {...end, year: start.year} : end
  }))
)

const word = fc.constantFrom(
  'Okafor',
  'Grewal',
  'Ndiaye',
  'Åsberg',
  'O’Rourke',
  'Müller-Lüdenscheidt',
  'Nguyễn',
  "D'Arcy"
)
const particle = fc.constantFrom('', 'van der ', 'de la ', 'von ', 'El ', 'St ')
const given = fc.constantFrom('Nkechi', 'Wen-Yu', 'Ólafur', 'J', 'Marie-Claire', 'N')
const suffix = fc.constantFrom('Jr', 'Sr', '2nd', '3rd', '4th')

/** Names in short form, as NLM divides them. */
export const shortNames: fc.Arbitrary<PersonName> = fc
  .record({
    particle,
    word,
    initials: fc.constantFrom('J', 'NK', 'WYC', 'IuA', 'Kh', 'Å'),
    suffix: fc.option(suffix, {nil: undefined})
  })
  .map(({particle, word, initials, suffix}) => ({
    lastName: particle + word,
    initials,
    ...(suffix !== undefined && {suffix})
  }))

/** Names with given names. */
export const fullNames: fc.Arbitrary<PersonName> = fc
  .record({
    particle,
    word,
    given: fc.array(given, {minLength: 1, maxLength: 3}),
    suffix: fc.option(suffix, {nil: undefined})
  })
  .map(({particle, word, given, suffix}) => ({
    lastName: particle + word,
    foreName: given.join(' '),
    ...(suffix !== undefined && {suffix})
  }))
