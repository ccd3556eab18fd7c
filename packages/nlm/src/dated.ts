/**
 * The sentence of a citation that says when and where: `2012 Jan;106(2):225-34`, `2020 Mar 27`, `2018 Nov 1:1-7`.
 */
import type {PartialDate} from '@pubcite/schema/model'
import {readDate} from './date.js'
import {type Place, readPlace} from './place.js'
import {unclosed} from './sentence.js'

/** The main date of a citation, and the place that follows it. */
export interface Dated {
  date: PartialDate
  place: Place
  /** Does anything follow the date, even if it is empty: `2023 Mar 16;:`. */
  hasPlace: boolean
  /** Is the semicolon there that parts the date from the volume? */
  isSure: boolean
}

/**
 * Read the sentence that says when and where: `2012 Jan;106(2):225-34.`
 * @returns `undefined` unless it begins with a year and the whole sentence is date and place.
 */
export function readDated(sentence: string): Dated | undefined {
  if (!/^[12]\d{3}/.test(sentence)) return undefined
  const printed = unclosed(sentence)
  const end = printed.search(/[;:]/)
  const unparted = printed[end] === ';' ? undefined : readUnparted(printed)
  if (unparted) return unparted
  const date = readMainDate(end < 0 ? printed : printed.slice(0, end), printed[end])
  const place = end < 0 ? {} : readPlace(printed.slice(end))
  return date && place && {date, place, hasPlace: end >= 0, isSure: true}
}

// the date, a blank or none, volume, issue, and what follows
const lostSemicolon =
  /^(?<date>\d{4}(?: \p{Lu}\p{L}{2}(?:-\p{Lu}\p{L}{2})?(?: (?:0?[1-9]|[12]\d|3[01])(?!\d))?)?)(?<volume> ?\d{1,4}(?: Suppl(?: \d{1,2})?)?)?(?<issue>\([^()]{1,40}\))?(?=:|$)/u

/** `2012 Jan 10(2):225-34`, `2022 Oct 6167:39`: the semicolon is lost. A day and a volume that run together stay unread. */
function readUnparted(printed: string): Dated | undefined {
  const {0: match, groups} = lostSemicolon.exec(printed) ?? {}
  if (match === undefined || !groups) return undefined
  const {date = '', volume = '', issue = ''} = groups
  const hasDay = / \d/.test(date)
  const runsTogether = volume !== '' && (!volume.startsWith(' ') || (!hasDay && /^ \d{4}$/.test(volume))) // `Oct 6167`
  const day = hasDay || (volume.startsWith(' ') && Number(volume) > 31) || date.length === 4
  if (volume === '' ? issue === '' : !runsTogether && !day && issue === '') return undefined
  if (date.length === 4 && issue === '' && volume !== '') return undefined // `2013 06:12`
  const main = readDate(runsTogether && hasDay ? date.slice(0, date.lastIndexOf(' ')) : date)
  const place = readPlace((runsTogether ? '' : `;${volume.trim()}${issue}`) + printed.slice(match.length))
  return main && main.raw === undefined && place ? {date: main, place, hasPlace: true, isSure: false} : undefined
}

// `1983 1st Quart`, `1998 Christmas`; in `2003 Sep15;` the blank is lost, which nothing but the semicolon shows
const medlineDate = /^\d{4}(?:[- /]+(?:\d{1,2}(?:st|nd|rd|th)?|\d{4}|\p{Lu}\p{L}{2,9}\.?)){1,5}$/u

/** A date in words that are not all NLM's must look like one, and have a place behind it. */
function readMainDate(printed: string, after: string | undefined): PartialDate | undefined {
  const date = printed.length > 48 ? undefined : readDate(printed)
  if (date?.raw === undefined) return date
  if (/\p{L}\d/u.test(printed) && after !== ';') return undefined
  if (date.month !== undefined || date.season !== undefined || date.end) return date
  return after !== undefined && medlineDate.test(printed.trim()) ? date : undefined
}
