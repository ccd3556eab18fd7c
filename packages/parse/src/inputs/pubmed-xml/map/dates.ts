/**
 * Dates. The DTD has one kind, in parts: `<Year>2012</Year><Month>Jan</Month><Day>1</Day>`, a season, or a `MedlineDate`.
 */
import {monthName, readDate, readMonth} from '@pubcite/nlm'
import type {DateTime, PartialDate} from '@pubcite/schema/model'
import {expected} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {elements, type Fill, fillFrom, type Table} from '../table.js'
import {keepRepeated, textOnce} from './leaf.js'

/** What is printed; `''` where nothing is. There are some thirty dates in a record, so that these rows do without keys. */
interface Parts {
  year: string
  month: string
  day: string
  season: string
  medlineDate: string
  hour: string
  minute: string
  second: string
}

const dayParts: Record<string, Fill<Parts>> = {
  Year: (cursor, parts) => {
    parts.year = textOnce(cursor, parts.year)
  },
  Month: (cursor, parts) => {
    parts.month = textOnce(cursor, parts.month)
  },
  Day: (cursor, parts) => {
    parts.day = textOnce(cursor, parts.day)
  },
  Season: (cursor, parts) => {
    parts.season = textOnce(cursor, parts.season)
  },
  MedlineDate: (cursor, parts) => {
    parts.medlineDate = textOnce(cursor, parts.medlineDate)
  }
}
const parts = elements<Parts>(dayParts)
const timedParts = elements<Parts>({
  ...dayParts,
  Hour: (cursor, parts) => {
    parts.hour = textOnce(cursor, parts.hour)
  },
  Minute: (cursor, parts) => {
    parts.minute = textOnce(cursor, parts.minute)
  },
  Second: (cursor, parts) => {
    parts.second = textOnce(cursor, parts.second)
  }
})

/** An element that is a date, and where it stands in what is filled. */
export function date<Target>(
  of: (target: Target) => PartialDate | undefined,
  fill: (target: Target, value: PartialDate) => void
): Fill<Target> {
  return (cursor, target) => {
    if (of(target) !== undefined) return keepRepeated(cursor)
    const value = readParts(cursor, parts)
    if (value) fill(target, value)
  }
}

/** The date, with the time of day, that the element at hand is; `undefined` where it says nothing. */
export function readDateTimeElement(cursor: RecordCursor): DateTime | undefined {
  return readParts(cursor, timedParts)
}

/** What cannot be read is reported, and `raw`. */
function readParts(cursor: RecordCursor, table: Table<Parts>): DateTime | undefined {
  return readPlain(cursor, table === timedParts) ?? readTable(cursor, table)
}

const year = expected('Year')
const month = expected('Month')
const day = expected('Day')
const hour = expected('Hour')
const minute = expected('Minute')

/**
 * A date with nothing odd in it, as nearly all are, at once: there are some thirty parts of dates in a record.
 * `undefined` where something else stands here, and nothing is passed.
 */
function readPlain(cursor: RecordCursor, hasTime: boolean): DateTime | undefined {
  const {at, nameFrom, nameTo, isEmpty} = cursor
  if (isEmpty) return undefined
  const date: DateTime | undefined = cursor.passLeaf(year) ? {year: numberAt(cursor, 0, 9999)} : undefined
  if (date && cursor.passLeaf(month)) date.month = monthAt(cursor)
  if (date && cursor.passLeaf(day)) date.day = numberAt(cursor, 1, 31)
  if (date && hasTime && cursor.passLeaf(hour)) date.hour = numberAt(cursor, 0, 23)
  if (date && hasTime && cursor.passLeaf(minute)) date.minute = numberAt(cursor, 0, 59)
  if (date && !isUnread(date) && cursor.passEndOf(nameFrom, nameTo)) return date
  cursor.at = at
  return undefined
}

/** The month that a leaf holds: `2`, `02`, `Feb`. */
function monthAt(cursor: RecordCursor): number {
  const number = cursor.leafTo - cursor.leafFrom <= 2 ? numberAt(cursor, 1, 12) : unread
  if (number !== unread || !cursor.isLeafPlain) return number
  return months.get(cursor.leafText()) ?? unread
}

/** The number that a leaf holds. */
function numberAt({bytes, leafFrom, leafTo}: RecordCursor, min: number, max: number): number {
  let number = leafTo > leafFrom && leafTo <= leafFrom + 4 ? 0 : unread
  for (let at = leafFrom; at < leafTo && number !== unread; at++) {
    const digit = bytes[at]! - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : unread
  }
  return number >= min && number <= max ? number : unread
}

function readTable(cursor: RecordCursor, table: Table<Parts>): DateTime | undefined {
  const {tagFrom} = cursor
  const read = {year: '', month: '', day: '', season: '', medlineDate: '', hour: '', minute: '', second: ''}
  fillFrom(cursor, table, read)
  const value = toDate(read)
  if (value?.raw !== undefined && value.year === undefined)
    cursor.report('pubmed-xml/unreadable-date', tagFrom, cursor.at)
  return value
}

function toDate(parts: Parts): DateTime | undefined {
  const {year, month, day, season, medlineDate, hour, minute, second} = parts
  if (medlineDate !== '') return readDate(medlineDate) ?? {raw: medlineDate}
  if (season !== '' || year === '') return readPrinted(parts)
  const value: DateTime = {year: within(year, 0, 9999)}
  if (month !== '') value.month = monthOf(month)
  if (day !== '') value.day = within(day, 1, 31)
  if (hour !== '') value.hour = within(hour, 0, 23)
  if (minute !== '') value.minute = within(minute, 0, 59)
  if (second !== '') value.second = within(second, 0, 60)
  return isUnread(value) ? readPrinted(parts) : value
}

const isUnread = ({year, month, day, hour, minute, second}: DateTime) =>
  year === unread || month === unread || day === unread || hour === unread || minute === unread || second === unread

/** A season, or what cannot be read. */
function readPrinted({year, month, day, season}: Parts): DateTime | undefined {
  const printed = [year, season || month, day].filter(Boolean).join(' ')
  if (printed === '') return undefined
  return (season !== '' && year !== '' && readDate(printed)) || {raw: printed}
}

const unread = -1
const monthOf = (printed: string): number => months.get(printed) ?? readMonth(printed) ?? unread

/** The forms in which nearly all months are printed. */
const months = new Map(
  Array.from({length: 12}, (_, index) => index + 1).flatMap(month => [
    [String(month), month] as const,
    [String(month).padStart(2, '0'), month] as const,
    [monthName(month), month] as const
  ])
)

/** A number of up to four digits. */
function within(printed: string, min: number, max: number): number {
  let number = printed.length > 4 ? unread : 0
  for (let at = 0; at < printed.length && number !== unread; at++) {
    const digit = printed.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : unread
  }
  return number >= min && number <= max ? number : unread
}
