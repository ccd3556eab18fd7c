import type {Article, DateParts, PartialDate} from '@pubcite/schema/model'
import type {CslDate} from './item.js'

/** Models in which the electronic version is the published one: a citation prints its date. */
const electronicModels = new Set(['Electronic', 'Electronic-Print', 'Electronic-eCollection'])

/**
 * The date that a citation prints: of the electronic version where that is the published one, else of the issue.
 * @returns `undefined` where the article has no date at all.
 */
export function citationDate(article: Article): PartialDate | undefined {
  return citesArticleDate(article) ? article.articleDate : article.pubDate
}

/** Is the date that a citation prints that of the electronic version? The two may be the same day. */
export function citesArticleDate({pubDate, articleDate, pubModel = ''}: Article): boolean {
  return articleDate !== undefined && (pubDate === undefined || electronicModels.has(pubModel))
}

const seasons = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4]
])
const seasonNames = new Map([
  ['1', 'Spring'],
  ['2', 'Summer'],
  ['3', 'Autumn'],
  ['4', 'Winter']
])

/**
 * Write a date for CSL. A range becomes two `date-parts`, a season a number from 1 (spring) to 4, any other season the
 * words that were printed. A date of which no year could be read is a `literal`.
 */
export function toCslDate(date: PartialDate): CslDate | undefined {
  const {year, season, end, raw} = date
  if (!year) return raw ? {literal: raw} : undefined
  const from = [year, ...steps(date)]
  const to = end?.year && !end.season ? [end.year, ...steps(end)] : undefined
  return {
    'date-parts': to ? [from, to] : [from],
    ...(season && {
      season: end?.season ? seasonRange(season, end, year) : (seasons.get(season.toLowerCase()) ?? season)
    }),
    ...(raw && {raw})
  }
}

function steps({month, day}: DateParts): number[] {
  return month === undefined ? [] : day === undefined ? [month] : [month, day]
}

/** `Winter-Spring`, `Winter-1999 Spring` */
function seasonRange(season: string, end: DateParts, year: number): string {
  return end.year && end.year !== year ? `${season}-${end.year} ${end.season}` : `${season}-${end.season}`
}

/**
 * Read a CSL date. What is no number, month or day is left out; a `literal` or `raw` of which nothing else is known is
 * kept as `raw`.
 * @returns `undefined` where nothing is left.
 */
export function fromCslDate(value: unknown): PartialDate | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {'date-parts': parts, season, literal, raw} = value as CslDate
  const [from, to] = Array.isArray(parts) ? parts.map(fromParts) : []
  const printed = [literal, raw].find(text => typeof text === 'string' && text.trim() !== '')
  if (from?.year === undefined) return printed ? {raw: printed.trim()} : undefined
  const end = to?.year === undefined ? undefined : to
  return {...from, ...(end && {end}), ...fromSeason(season, from.year), ...(printed && {raw: printed.trim()})}
}

function fromParts(parts: unknown): DateParts {
  const [year, month, day] = Array.isArray(parts) ? parts.map(part => (part === '' ? Number.NaN : Number(part))) : []
  const within = (part: number | undefined, max: number) =>
    part !== undefined && Number.isInteger(part) && part >= 1 && part <= max
  return {
    ...(within(year, 9999) && {year: year!}),
    ...(within(month, 12) && {month: month!}),
    ...(within(month, 12) && within(day, 31) && {day: day!})
  }
}

function fromSeason(season: unknown, year: number): {season?: string; end?: DateParts} {
  if ((typeof season !== 'string' && typeof season !== 'number') || season === '') return {}
  const range = /^(?<first>[A-Za-z]+)-(?:(?<year>\d{4}) )?(?<last>[A-Za-z]+)$/.exec(`${season}`)?.groups
  if (!range) return {season: seasonNames.get(`${season}`) ?? `${season}`}
  return {season: range['first']!, end: {year: range['year'] ? Number(range['year']) : year, season: range['last']!}}
}
