/**
 * The imprint of a book: `Seattle (WA): University of Imagination; 1993–2025.`
 */
import type {Article, Book, PartialDate, Publisher} from '@pubcite/schema/model'
import {readDate, writeDate} from './date.js'
import {join} from './join.js'
import {type Sentence, unclosed} from './sentence.js'

/** Who published a book, and when. */
export interface Imprint {
  publisher: Publisher
  /** The date of the book, or the first one of a book that goes on. */
  date: PartialDate
  /** Present where the book goes on, or went on for years: `2012–`, `1993–2025`. */
  range?: Pick<Book, 'beginningDate' | 'endingDate'>
}

/**
 * Read an imprint: `Seattle (WA): University of Imagination; 1993–2025.`
 * @returns `undefined` unless place, publisher and date stand there, in this order.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7271/ Citing Medicine, chapter 2, Books
 */
export function readImprint(sentence: string): Imprint | undefined {
  const printed = unclosed(sentence)
  const colon = printed.indexOf(': ')
  const semicolon = printed.lastIndexOf('; ')
  const location = printed.slice(0, Math.max(0, colon))
  if (semicolon < colon + 3 || !/^[\p{Lu}[]/u.test(location) || location.length > 60 || location.includes(';'))
    return undefined
  const dates = readImprintDate(printed.slice(semicolon + 2))
  return dates && {publisher: {name: printed.slice(colon + 2, semicolon).trim(), location}, ...dates}
}

/** `Rest Press; 1995–.` More than one name before the semicolon are authors, groups among them. */
function readPlaceless(sentence: string): Imprint | undefined {
  const printed = unclosed(sentence)
  const semicolon = printed.lastIndexOf('; ')
  const name = printed.slice(0, Math.max(0, semicolon)).trim()
  if (!/^\p{Lu}/u.test(name) || name.length > 120 || /[;[\]]/.test(name)) return undefined
  const dates = readImprintDate(printed.slice(semicolon + 2))
  return dates && {publisher: {name}, ...dates}
}

/** Write the imprint of a book. @returns `Seattle (WA): University of Imagination; 1993–2025`; `''` where nothing is known. */
export function writeImprint({book, pubDate}: Pick<Article, 'book' | 'pubDate'>): string {
  const {publisher, beginningDate, endingDate} = book ?? {}
  const names = join(publisher?.location ?? '', publisher?.name, ': ')
  const first = beginningDate ?? pubDate
  const date = first ? writeDate(first) : ''
  const dates = beginningDate ? `${date}–${endingDate ? writeDate(endingDate) : ''}` : date
  return join(names, dates, '; ')
}

/** Where an imprint stands: from sentence `from` up to, and without, sentence `to`. */
export interface FoundImprint {
  from: number
  to: number
  imprint: Imprint
}

/** Find the first imprint: it has more than one sentence where `U.S.` or `St.` divides it. */
export function findImprint(text: string, all: readonly Sentence[], start: number): FoundImprint | undefined {
  for (let index = start; index < all.length; index += 1) {
    const {end, text: sentence} = all[index]!
    if (!/; (?:c|©)?\d{4}/.test(sentence)) continue
    for (const from of [index, index - 1, index - 2]) {
      if (from < start || (from < index && !/(?:^|[ .(])(?:\p{L}|St|Inc|Co|Ltd)\.$/u.test(all[from]!.text))) break
      const imprint = readImprint(text.slice(all[from]!.start, end))
      if (imprint) return {from, to: index + 1, imprint}
    }
  }
  return findPlaceless(all, start)
}

/** Where no imprint has a place, a sentence is one that says nothing but publisher and date. */
function findPlaceless(all: readonly Sentence[], start: number): FoundImprint | undefined {
  for (let index = start; index < all.length; index += 1) {
    const imprint = readPlaceless(all[index]!.text)
    if (imprint) return {from: index, to: index + 1, imprint}
  }
  return undefined
}

const range = /^(\d{4}(?: \p{L}{3}(?: \d{1,2})?)?) ?[–-] ?(\d{4}(?: \p{L}{3}(?: \d{1,2})?)?)?$/u

const inWords = /^\d{4} (?:\p{Lu}\p{Ll}{4,}|[1-4](?:st|nd|rd|th) Quart(?:er)?)$/u // `2016 Christmas`, `1983 1st Quart`

function readImprintDate(printed: string): Omit<Imprint, 'publisher'> | undefined {
  const [, first, last] = range.exec(printed) ?? []
  const date = readDate(first ?? printed.replace(/^(?:c|©) ?(?=\d)/, ''))
  if (!date || (date.raw !== undefined && !inWords.test(date.raw))) return undefined
  const end = last === undefined ? undefined : readDate(last)
  return {date, ...(first !== undefined && {range: {beginningDate: date, ...(end && {endingDate: end})}})}
}
