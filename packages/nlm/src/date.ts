/**
 * Dates as NLM prints them: `2023 Jan 10`, `2019 Sep-Oct`, `2023 Spring`, and the digits of the processing history.
 */
import type {DateParts, DateTime, PartialDate} from '@pubcite/schema/model'
import {join} from './join.js'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const monthWords = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const
const months = /* @__PURE__ */ (() =>
  new Map<string, number>([
    ...monthNames.map((name, index) => [name.toLowerCase(), index + 1] as const),
    ...monthWords.map((name, index) => [name.toLowerCase(), index + 1] as const),
    ['sept', 9]
  ]))()
const seasons = /* @__PURE__ */ (() =>
  new Map(['Winter', 'Spring', 'Summer', 'Autumn', 'Fall'].map(name => [name.toLowerCase(), name])))()

/**
 * Read a date as NLM prints it, to the precision that is printed: `2023`, `2023 Jan`, `2023 Jan 10`, `2023 Spring`,
 * and ranges: `2019 Sep-Oct`, `2000 Apr 8-14`, `1998 Dec-1999 Jan`, `1944-1945`.
 * @returns The date, month 1–12; year and `raw` where only the year could be read (`1983 1st Quart`);
 *   `undefined` if no year stands there (the caller knows the place, and reports it).
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1, Date of Publication
 */
export function readDate(value: string): PartialDate | undefined {
  const plain = readPlainDate(value)
  if (plain) return plain
  const printed = value.replace(/\s+/g, ' ').trim()
  const date = readParts(printed)
  if (date) return writeDate(date) === printed ? date : {...date, raw: printed}
  const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(printed)?.[0]
  return year === undefined ? undefined : {year: Number(year), raw: printed}
}

/** `2023`, `2023 Jan`, `2023 Jan 9`, `2023 Jan-Feb`, as nearly all are: spelled as `writeDate` spells them. `undefined` for any other. */
function readPlainDate(value: string): PartialDate | undefined {
  const {length} = value
  if (length !== 4 && (length < 8 || length > 12 || value.charCodeAt(4) !== 32)) return undefined
  const year = numberAt(value, 0, 4)
  if (!(year >= 1000 && year <= 2999)) return undefined
  if (length === 4) return {year}
  const month = monthAt(value, 5)
  if (month === 0) return undefined
  if (length === 8) return {year, month}
  const last = length === 12 && value.charCodeAt(8) === 45 ? monthAt(value, 9) : 0
  if (last > 0) return {year, month, end: {year, month: last}}
  const day = numberAt(value, 9, length)
  const isWritten = value.charCodeAt(8) === 32 && value.charCodeAt(9) !== 48
  return isWritten && day >= 1 && day <= 31 ? {year, month, day} : undefined
}

/** The month whose name stands there, or 0. */
const monthAt = (text: string, at: number) => (monthNames as readonly string[]).indexOf(text.slice(at, at + 3)) + 1

/** The number that a stretch of digits makes, `NaN` where another sign stands in it or none. */
function numberAt(text: string, from: number, to: number): number {
  let number = from < to ? 0 : Number.NaN
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? 10 * number + digit : Number.NaN
  }
  return number
}

/**
 * Write a date as NLM prints it: what was printed, or else its parts in NLM's order.
 * @returns `2023 Jan 10`; `''` for a date without parts.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/
 */
export function writeDate(date: PartialDate): string {
  const parts = partsOf(date)
  if (parts.raw !== undefined) return parts.raw
  const start = writeParts(parts)
  return parts.end ? `${start}-${writeEnd(date, parts.end)}` : start
}

type Parts = {[Part in keyof PartialDate]: PartialDate[Part] | undefined}

/** In an object that has always the same keys: they are found by a walk, since to ask for one is costly where dates differ. */
function partsOf(date: PartialDate): Parts {
  const parts: Parts = {
    year: undefined,
    month: undefined,
    day: undefined,
    season: undefined,
    end: undefined,
    raw: undefined
  }
  for (const key in date) {
    const value = date[key as keyof PartialDate] as undefined
    switch (key) {
      case 'year':
        parts.year = value
        break
      case 'month':
        parts.month = value
        break
      case 'day':
        parts.day = value
        break
      case 'season':
        parts.season = value
        break
      case 'end':
        parts.end = value
        break
      case 'raw':
        parts.raw = value
    }
  }
  return parts
}

/**
 * Read a month: `Jan`, `January`, `Sept`, `01`, `1`.
 * @returns 1–12, or `undefined` if this is no month.
 */
export function readMonth(word: string): number | undefined {
  const month = word.trim()
  if (/^\d{1,2}$/.test(month)) return within(Number(month), 1, 12)
  return months.get(month.replace(/\.$/, '').toLowerCase())
}

/** NLM's name of a month: 1 is `Jan`. `''` for a number that is no month. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? ''
}

/**
 * Read a date that is printed in digits, as MEDLINE's DEP and LR are: `20170728`, `2017/07/28`, `201707`, `2017`.
 * @returns The date without `raw`; parts that are `00` are absent; `undefined` for anything else.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export function readDigits(value: string): PartialDate | undefined {
  const plain = readPlainDigits(value)
  if (plain) return plain
  const printed = value.trim()
  const [, year, month, day] =
    /^(\d{4})(?:(\d\d)(\d\d)?)?$/.exec(printed) ?? /^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/.exec(printed) ?? []
  if (year === undefined || Number(year) === 0) return undefined
  const date: PartialDate = {year: Number(year)}
  if (month === undefined || Number(month) === 0) return date
  if (!within(Number(month), 1, 12)) return undefined
  date.month = Number(month)
  if (day === undefined || Number(day) === 0) return date
  if (!within(Number(day), 1, 31)) return undefined
  date.day = Number(day)
  return date
}

/** `20170728` and `2017/07/28`, complete. `undefined` for any other. */
function readPlainDigits(value: string): PartialDate | undefined {
  const gap = value.length === 10 ? 1 : 0
  if (value.length !== 8 + 2 * gap) return undefined
  if (gap === 1 && !(isSlash(value, 4) && isSlash(value, 7))) return undefined
  const year = numberAt(value, 0, 4)
  const month = numberAt(value, 4 + gap, 6 + gap)
  const day = numberAt(value, 6 + 2 * gap, 8 + 2 * gap)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? {year, month, day} : undefined
}

const isSlash = (text: string, at: number) => text.charCodeAt(at) === 47

/**
 * Write a date in digits: `20170728`, and of a less precise one what is known of it: `201707`, `2017`.
 * @returns `''` for a date without a year.
 */
export function writeDigits(date: PartialDate): string {
  return digits(date).join('')
}

/**
 * Read a date with the time of day, as the processing history gives it: `2018/02/10 06:00`, `2018/02/10`.
 * @returns Hour 0–23 and minute 0–59 where they are printed; `undefined` if this is no such date.
 */
export function readDateTime(value: string): DateTime | undefined {
  const plain = readPlainDateTime(value)
  if (plain) return plain
  const [day = '', time, more] = value.trim().split(/[ T]+/)
  const date = readDigits(day)
  if (!date || more !== undefined) return undefined
  if (time === undefined) return date
  const [, hour, minute, second] = /^(\d{1,2}):(\d\d)(?::(\d\d))?Z?$/.exec(time) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  return {...date, hour: Number(hour), minute: Number(minute), ...(second !== undefined && {second: Number(second)})}
}

/** `2018/02/10 06:00`. `undefined` for any other. */
function readPlainDateTime(value: string): DateTime | undefined {
  if (value.length !== 16 || value.charCodeAt(10) !== 32 || value.charCodeAt(13) !== 58) return undefined
  const date = readPlainDigits(value.slice(0, 10))
  const hour = numberAt(value, 11, 13)
  const minute = numberAt(value, 14, 16)
  if (!date || !(hour <= 23 && minute <= 59)) return undefined
  const {year, month, day} = date
  return {year: year!, month: month!, day: day!, hour, minute}
}

/**
 * Write a date with its time of day, where it has one: `2018/02/10 06:00`, `2018/02/10`.
 * @returns `''` for a date without a year.
 */
export function writeDateTime(date: DateTime): string {
  const day = digits(date).join('/')
  if (date.hour === undefined) return day
  const time = [date.hour, date.minute ?? 0, ...(date.second === undefined ? [] : [date.second])]
  return `${day} ${time.map(two).join(':')}`
}

type Token = {year: number} | {number: number} | {month: number} | {season: string} | 'to'

/** The two ends of the date, or `undefined` where a word or the order is none of NLM's. */
function readParts(printed: string): PartialDate | undefined {
  const tokens = readTokens(printed)
  if (!tokens) return undefined
  const middle = tokens.indexOf('to')
  const start = readEnd(middle < 0 ? tokens : tokens.slice(0, middle))
  if (!start || middle < 0) return start?.year === undefined ? undefined : start
  const rest = tokens.slice(middle + 1)
  const end = rest.length === 1 ? readShortEnd(start, rest[0]!) : readEnd(rest)
  if (!end) return rest.length === 0 && start.year !== undefined ? start : undefined // `2025 Jan–`: not ended yet
  return joinEnds(start, end)
}

function readTokens(printed: string): Token[] | undefined {
  const tokens: Token[] = []
  for (const [word] of printed.matchAll(/\d+|\p{L}+\.?|[-‐‑‒–—−/]|[^ ]/gu)) {
    const token = readToken(word)
    if (!token) return undefined
    tokens.push(token)
  }
  return tokens
}

function readToken(word: string): Token | undefined {
  if (/^[-‐‑‒–—−/]$/.test(word)) return 'to'
  if (/^[12]\d{3}$/.test(word)) return {year: Number(word)}
  if (/^\d{1,2}$/.test(word)) return {number: Number(word)}
  const month = readMonth(word)
  if (month) return {month}
  const season = seasons.get(word.toLowerCase())
  return season === undefined ? undefined : {season}
}

/** One end: a year, a month or season, a day, each once, and no day without its month. */
function readEnd(tokens: readonly Token[]): DateParts | undefined {
  const parts: DateParts = {}
  for (const token of tokens) {
    if (token === 'to') return undefined
    const part = 'number' in token ? numbered(parts, token.number) : token
    if (Object.keys(part).some(key => key in parts)) return undefined
    Object.assign(parts, part)
  }
  if (parts.day !== undefined && (parts.month === undefined || !within(parts.day, 1, 31))) return undefined
  if (parts.season !== undefined && parts.month !== undefined) return undefined
  return tokens.length === 0 ? undefined : ordered(parts)
}

/** A number is the day of a month; right after the year, as EndNote writes it, the month: `2013 06 10`. */
function numbered({year, month, season}: DateParts, number: number): DateParts {
  return year !== undefined && month === undefined && season === undefined && within(number, 1, 12)
    ? {month: number}
    : {day: number}
}

/** The second end where it is one word: in `2000 Apr 8-14` a day, in `1998-99` a year. */
function readShortEnd(start: DateParts, token: Token): DateParts | undefined {
  if (token === 'to' || !('number' in token)) return readEnd([token])
  if (start.day !== undefined && start.month !== undefined) {
    return within(token.number, 1, 31) ? {month: start.month, day: token.number} : undefined
  }
  if (start.year === undefined || start.month !== undefined || start.season !== undefined) return undefined
  const year = start.year - (start.year % 100) + token.number
  return year > start.year ? {year} : undefined
}

/** Both ends with all their parts: the year stands once where both have the same. */
function joinEnds(start: DateParts, end: DateParts): PartialDate | undefined {
  const year = start.year ?? end.year
  if (year === undefined) return undefined
  return {...ordered({...start, year}), end: ordered({...end, year: end.year ?? year})}
}

function ordered({year, month, day, season}: DateParts): DateParts {
  return {
    ...(year !== undefined && {year}),
    ...(month !== undefined && {month}),
    ...(day !== undefined && {day}),
    ...(season !== undefined && {season})
  }
}

function writeParts({year, month, day, season}: Parts): string {
  const name = season ?? (month === undefined ? undefined : monthName(month))
  return join(join(year === undefined ? '' : four(year), name), day === undefined ? '' : String(day))
}

/** The second end, without what it shares with the first. */
function writeEnd(start: DateParts, end: DateParts): string {
  const {year: _, ...rest} = end
  if (
    end.year !== start.year ||
    (start.month ?? start.season) === undefined ||
    (end.month ?? end.season) === undefined
  ) {
    return writeParts(end)
  }
  return start.day !== undefined && end.day !== undefined && end.month === start.month ? `${end.day}` : writeParts(rest)
}

function digits({year, month, day}: DateParts): string[] {
  if (year === undefined) return []
  if (month === undefined) return [four(year)]
  return day === undefined ? [four(year), two(month)] : [four(year), two(month), two(day)]
}

const two = (part: number) => String(part).padStart(2, '0')
const four = (part: number) => (part > 999 ? String(part) : String(part).padStart(4, '0'))
const within = (part: number, min: number, max: number) => (part >= min && part <= max ? part : undefined)
