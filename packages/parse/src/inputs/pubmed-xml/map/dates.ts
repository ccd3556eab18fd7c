/**
 * Dates. The DTD has one kind, in parts: `<Year>2012</Year><Month>Jan</Month><Day>1</Day>`, a season, or a `MedlineDate`.
 */
import {readDate, readMonth} from '@pubcite/nlm'
import type {DateTime, PartialDate} from '@pubcite/schema/model'
import type {RecordCursor} from '../cursor.js'
import {elements, type Fill, fillFrom, type Table} from '../table.js'
import {keepRepeated, text} from './leaf.js'

interface Parts {
  year?: string
  month?: string
  day?: string
  season?: string
  medlineDate?: string
  hour?: string
  minute?: string
  second?: string
}

const dayParts = {
  Year: text('year'),
  Month: text('month'),
  Day: text('day'),
  Season: text('season'),
  MedlineDate: text('medlineDate')
}
const parts = elements<Parts>(dayParts)
const timedParts = elements<Parts>({
  ...dayParts,
  Hour: text('hour'),
  Minute: text('minute'),
  Second: text('second')
})

/** An element that is a date. */
export function date<Key extends string>(key: Key): Fill<{[Name in Key]?: PartialDate}> {
  return (cursor, target) => {
    if (target[key] !== undefined) return keepRepeated(cursor)
    const value = readParts(cursor, parts)
    if (value) target[key] = value
  }
}

/** The date, with the time of day, that the element at hand is; `undefined` where it says nothing. */
export function readDateTimeElement(cursor: RecordCursor): DateTime | undefined {
  return readParts(cursor, timedParts)
}

/** What cannot be read is reported, and `raw`. */
function readParts(cursor: RecordCursor, table: Table<Parts>): DateTime | undefined {
  const {tagFrom} = cursor
  const read: Parts = {}
  fillFrom(cursor, table, read)
  const value = toDate(read)
  if (value?.raw !== undefined && value.year === undefined)
    cursor.report('pubmed-xml/unreadable-date', tagFrom, cursor.at)
  return value
}

function toDate({year, month, day, season, medlineDate, hour, minute, second}: Parts): DateTime | undefined {
  if (medlineDate !== undefined) return readDate(medlineDate) ?? {raw: medlineDate}
  const printed = [year, season ?? month, day].filter(part => part !== undefined).join(' ')
  if (printed === '') return undefined
  if (season !== undefined) return (year !== undefined && readDate(printed)) || {raw: printed}
  const value: DateTime = {}
  let isRead = year !== undefined
  const put = (key: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number: number | undefined) => {
    if (number === undefined) isRead = false
    else value[key] = number
  }
  put('year', within(year, 0, 9999))
  if (month !== undefined) put('month', readMonth(month))
  if (day !== undefined) put('day', within(day, 1, 31))
  if (!isRead) return {raw: printed}
  if (hour !== undefined) put('hour', within(hour, 0, 23))
  if (minute !== undefined) put('minute', within(minute, 0, 59))
  if (second !== undefined) put('second', within(second, 0, 60))
  return value
}

function within(printed: string | undefined, min: number, max: number): number | undefined {
  if (printed === undefined || !/^\d{1,4}$/.test(printed)) return undefined
  const number = Number(printed)
  return number >= min && number <= max ? number : undefined
}
