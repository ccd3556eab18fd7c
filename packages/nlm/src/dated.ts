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
}

/**
 * Read the sentence that says when and where: `2012 Jan;106(2):225-34.`
 * @returns `undefined` unless it begins with a year and the whole sentence is date and place.
 */
export function readDated(sentence: string): Dated | undefined {
  if (!/^[12]\d{3}/.test(sentence)) return undefined
  const printed = unclosed(sentence)
  const end = printed.search(/[;:]/)
  const date = readMainDate(end < 0 ? printed : printed.slice(0, end), printed[end])
  const place = end < 0 ? {} : readPlace(printed.slice(end))
  return date && place && {date, place, hasPlace: end >= 0}
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
