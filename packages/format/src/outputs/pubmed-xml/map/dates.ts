import {monthName, writeDate} from '@pubcite/nlm'
import type {DateTime, PartialDate} from '@pubcite/schema/model'
import {demanded, element, type Node, optional} from '../element.js'

const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
const four = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(4, '0'))

/** The date of an issue: its parts, or the printed text where it is a range or no such date. */
export function pubDate(date: PartialDate | undefined): Node {
  if (date?.year === undefined || date.end || date.raw !== undefined) {
    return element('PubDate', [demanded('MedlineDate', date && writeDate(date))])
  }
  return element('PubDate', parts(date))
}

/** A date to its precision: `BeginningDate`, `ContributionDate`. */
export function looseDate(name: string, date: PartialDate | undefined): Node | undefined {
  return date && element(name, parts(date))
}

function parts({year, month, day, season}: PartialDate): (Node | undefined)[] {
  if (month === undefined) return [demanded('Year', four(year)), optional('Season', season)]
  return [
    demanded('Year', four(year)),
    demanded('Month', monthName(month)),
    optional('Day', day === undefined ? undefined : two(day))
  ]
}

/** A date in numbers, of which the DTD demands all three parts. */
export function fullDate(name: string, date: PartialDate | undefined, attributes = {}): Node | undefined {
  return date && element(name, numbers(date), attributes)
}

/** A step of the history, with its time where it is known. */
export function historyDate(status: string, date: DateTime): Node {
  const {hour, minute, second} = date
  const time = hour === undefined ? [] : [demanded('Hour', String(hour))]
  if (hour !== undefined && minute !== undefined) time.push(demanded('Minute', String(minute)))
  if (hour !== undefined && minute !== undefined && second !== undefined) time.push(demanded('Second', String(second)))
  return element('PubMedPubDate', [...numbers(date), ...time], {PubStatus: status})
}

function numbers({year, month, day}: PartialDate): Node[] {
  return [demanded('Year', four(year)), demanded('Month', two(month)), demanded('Day', two(day))]
}
