import type {DateParts, PartialDate} from '@pubcite/schema/model'

/** `2023`, `2023-01`, `2023-01-10`. @returns `undefined` without a year. @see ISO 8601 */
export function isoDate({year, month, day}: DateParts): string | undefined {
  if (year === undefined) return undefined
  const parts = month === undefined ? [] : day === undefined ? [month] : [month, day]
  return [String(year).padStart(4, '0'), ...parts.map(part => String(part).padStart(2, '0'))].join('-')
}

const seasons = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24]
])

/**
 * A date with its season and its range: `2023-21`, `2019-09/2019-10`, `1998-12/1999-01`.
 * @returns `undefined` without a year.
 * @see https://www.loc.gov/standards/datetime/ Extended Date/Time Format, level 1
 */
export function edtfDate(date: PartialDate): string | undefined {
  const from = withSeason(date)
  const to = date.end && withSeason(date.end)
  return from !== undefined && to !== undefined && to !== from ? `${from}/${to}` : from
}

function withSeason(date: DateParts): string | undefined {
  const season = seasons.get(date.season?.toLowerCase() ?? '')
  return isoDate(season === undefined ? date : {...(date.year !== undefined && {year: date.year}), month: season})
}
