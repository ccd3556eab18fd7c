/**
 * The place of an article in its journal: volume, issue and pages as they follow the date: `;106(2):225-34`.
 */
import type {Article} from '@pubcite/schema/model'
import {readPages, writePages} from './pages.js'

/** What stands between the date and the period. */
export type Place = Pick<Article, 'volume' | 'issue' | 'pagination'>

/**
 * Read volume, issue and pages as they follow the date: `;106(2):225-34`, `;14 Suppl 3:S13-8`, `;(4):CD002020`, `:1-9`.
 * Stray blanks go; `null`, which some producers print for no page, is none.
 * @returns The parts that are printed; `undefined` if this is no such place.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1
 */
export function readPlace(value: string): Place | undefined {
  const printed = value.trim().replace(/^:(?=\d{1,4}(?:-\d{1,4})?:\S)/, ';') // `2018 Dec 15:17:70-81`: so pages print a volume without issue
  if (printed === '') return {}
  const colon = openColon(printed)
  const numbers = printed.startsWith(';') ? printed.slice(1, colon < 0 ? undefined : colon).trim() : ''
  const location = colon < 0 ? '' : printed.slice(colon + 1).trim()
  if (!/^[;:]/.test(printed) || !isLocation(location)) return undefined
  if (colon < 0 && /^\p{Ll}{3,8}\d{3,}$/u.test(numbers)) return readLocation(numbers) // `2022 Jan 25;dkac006`
  const place = readNumbers(numbers)
  return place && {...place, ...readLocation(location)}
}

/**
 * Write volume, issue and pages as they follow the date.
 * @param otherwise What stands for pages that are not known.
 * @returns `;106(2):225-34`; `''` where none is known.
 */
export function writePlace({volume, issue, pagination}: Place, otherwise?: string): string {
  const numbers = (volume ?? '') + (issue === undefined ? '' : `(${issue})`)
  const pages = pagination ? writePages(pagination) : otherwise
  return (numbers === '' ? '' : `;${numbers}`) + (pages === undefined ? '' : `:${pages}`)
}

/** The colon before the pages: the first that stands in no bracket. */
function openColon(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    else if (text[index] === ')') depth -= 1
    else if (text[index] === ':' && depth <= 0) return index
  }
  return -1
}

function readNumbers(numbers: string): Place | undefined {
  const open = issueStart(numbers)
  const volume = (open < 0 ? numbers : numbers.slice(0, open)).trim()
  const issue = open < 0 ? '' : numbers.slice(open + 1, -1).trim()
  if (volume.length > 60 || issue.length > 80 || /[,;:[\]]/.test(volume) || !isBalanced(volume)) return undefined
  return {...(volume !== '' && {volume}), ...(issue !== '' && {issue})}
}

/** The bracket that the issue stands in: the last, and whole: in `73(Suppl 2)(2)` that of `2`. */
function issueStart(numbers: string): number {
  if (!numbers.endsWith(')')) return -1
  let depth = 0
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    if (numbers[index] === ')') depth += 1
    else if (numbers[index] === '(') depth -= 1
    if (depth === 0) return index
  }
  return -1
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Pages hold a number or are one word; a sentence is none. */
function isLocation(location: string): boolean {
  if (location.length > 160) return false
  const words = location.split(' ')
  return words.length < 3 || (/\d/.test(words[0]!) && words.length < 16) || words.some(word => /^[a-z]?\d/i.test(word))
}

function readLocation(location: string): Place {
  const pagination = readPages(location)
  return pagination.medlinePgn === undefined ? {} : {pagination}
}
