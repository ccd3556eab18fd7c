import {readDate, readDigits} from '@pubcite/nlm'
import type {PartialDate} from '@pubcite/schema/model'
import type {Field} from '../read.js'
import {type Draft, setAside, take, textOf} from './draft.js'

/**
 * The date: `PY` and `Y1` have the year, `DA` the day with or without it. Of those that agree in the year the most precise
 * one is the date, the others say nothing else.
 */
export function fillDate(draft: Draft): void {
  const {article} = draft
  let date: PartialDate | undefined
  for (const tag of ['PY', 'Y1', 'DA']) {
    for (const field of take(draft, tag)) {
      const read = readRisDate(textOf(field), date?.year)
      if (!read) setAside(draft, field, 'ris/unreadable-date')
      else if (date?.year !== undefined && read.year !== date.year) setAside(draft, field, 'ris/dates-differ')
      else if (!date || precision(read) > precision(date)) date = read
      else if (!says(date, read)) setAside(draft, field, 'ris/dates-differ')
    }
  }
  if (date) article.pubDate = date
}

/** EndNote writes the electronic date of an article where books have their edition: `20180327`, `2018/03/27`. */
export function fillEdition(draft: Draft): void {
  const {article, book} = draft
  for (const field of take(draft, 'ET')) fillOne(draft, field)

  function fillOne(whole: Draft, field: Field): void {
    const value = textOf(field)
    const date = article.type === 'journal-article' ? readRisDate(value) : undefined
    if (date && article.articleDate === undefined) article.articleDate = date
    else if (article.type !== 'journal-article' && book.edition === undefined) book.edition = value
    else setAside(whole, field, date ? 'ris/repeated-field' : 'ris/unreadable-date')
  }
}

/**
 * Read a date: `2012/05/03`, `2012/05//`, `2012///Winter`, `2018-03-27`, `20180327`, `Mar 27, 2018`; `Mar 27` of a known year.
 * @returns `undefined` where no year is said, or a month that does not exist.
 */
export function readRisDate(value: string, year?: number): PartialDate | undefined {
  const slashed = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2})(?:(?:[/ T-])(.*))?)?)?$/.exec(value)
  if (slashed) return fromSlashed(slashed)
  const digits = /^\d{8}$|^\d{6}$/.test(value) ? readDigits(value) : undefined
  if (digits) return digits
  const own = /(?<!\d)[12]\d{3}(?!\d)/.exec(value)
  const known = own ? own[0] : year === undefined ? undefined : String(year)
  if (known === undefined) return undefined
  const rest = own ? `${value.slice(0, own.index)} ${value.slice(own.index + 4)}` : value
  return known.length === 4 ? fromWords(known, rest) : undefined
}

function fromSlashed([, year = '', month = '', day = '', rest = '']: RegExpExecArray): PartialDate | undefined {
  if (Number(month) === 0) return fromWords(year, rest)
  return readDigits(Number(day) === 0 ? `${year}/${month}` : `${year}/${month}/${day}`)
}

/** `2014` and `DEC 21`, `21 Dec`, `Winter`, `1st Quart` */
function fromWords(year: string, words: string): PartialDate | undefined {
  const rest = words
    .replace(/[\s,/]+/g, ' ')
    .replace(/^(\d{1,2})\.? (\p{L}+\.?)/u, '$2 $1')
    .replace(/\b[A-Z]{3,}\b/g, word => word.charAt(0) + word.slice(1).toLowerCase())
    .trim()
  // `2012///-2013`
  return Number(year) === 0 ? undefined : readDate(/^(?:-|$)/.test(rest) ? `${year}${rest}` : `${year} ${rest}`)
}

const precision = ({month, day, season, end, raw}: PartialDate): number =>
  [month, day, season, end, raw].filter(part => part !== undefined).length

/** Does the more precise date say what the other one says? */
function says(date: PartialDate, other: PartialDate): boolean {
  const {month = date.month, day = date.day, season = date.season, raw = date.raw} = other
  return month === date.month && day === date.day && season === date.season && raw === date.raw
}
