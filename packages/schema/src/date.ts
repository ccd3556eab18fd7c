import * as z from 'zod/mini'
import {optional, text, whole} from './shape.js'

/** One end of a date, to the precision that is printed. Months are 1–12, days 1–31. */
export interface DateParts {
  year?: number
  month?: number
  day?: number
  /** A season as printed: `Spring`, `Autumn`, `Fall`. */
  season?: string
}

/**
 * A date to the precision that NLM prints: `2023`, `2023 Jan`, `2023 Jan 10`, `2023 Spring`, `1998 Dec-1999 Jan`.
 * A date of which nothing could be read has `raw` alone.
 */
export interface PartialDate extends DateParts {
  /** The last day, month, season or year of a range, with all its parts: `2019 Sep-Oct` ends in `{year: 2019, month: 10}`. */
  end?: DateParts
  /** What was printed, where writing the parts would not give it back: `1983 1st Quart`, `2018 May - Jun`. */
  raw?: string
}

/** A date with the time of day that the processing history gives. */
export interface DateTime extends PartialDate {
  /** 0–23 */
  hour?: number
  /** 0–59 */
  minute?: number
  /** 0–60 */
  second?: number
}

const parts = () => ({
  year: optional(whole(0, 9999)),
  month: optional(whole(1, 12)),
  day: optional(whole(1, 31)),
  season: optional(text)
})

const partial = () => ({...parts(), end: optional(z.strictObject(parts())), raw: optional(text)})

export const partialDateSchema = /* @__PURE__ */ (() => z.strictObject(partial()))()

export const dateTimeSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    ...partial(),
    hour: optional(whole(0, 23)),
    minute: optional(whole(0, 59)),
    second: optional(whole(0, 60))
  }))()
