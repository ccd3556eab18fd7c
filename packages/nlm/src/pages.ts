/**
 * Pages as NLM prints them: `225-34`, `S4-11`, `e14-6`, `545-559.e22`, `99-105, 108`, `727-8; author reply 729-30`.
 */
import type {Pagination} from '@pubcite/schema/model'

/**
 * Read pages as printed, and complete the first range: `225-34` runs from `225` to `234`.
 * @returns The pagination; empty where nothing is printed, or `null` as some producers print it.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1, Location (Pagination)
 */
export function readPages(value: string): Pagination {
  const dash = dashAmongDigits(value)
  if (dash > 0) {
    const from = value.slice(0, dash)
    const to = value.slice(dash + 1)
    return {medlinePgn: value, startPage: from, endPage: complete(from, to) ?? to}
  }
  const [, prefix = '', from, endPrefix, to] = plainPages.exec(value) ?? []
  if (from !== undefined) {
    const startPage = prefix + from
    if (to === undefined) return {medlinePgn: value, startPage}
    const end = endPrefix === '' ? complete(from, to) : undefined
    return {medlinePgn: value, startPage, endPage: end === undefined ? endPrefix + to : prefix + end}
  }
  const medlinePgn = value.replace(/\s+/g, ' ').trim()
  if (medlinePgn === '' || medlinePgn === 'null') return {}
  return {medlinePgn, ...expandPages(medlinePgn)}
}

/** Where the hyphen stands in `225-34`, as nearly all ranges are; -1 in anything else. */
function dashAmongDigits(value: string): number {
  let dash = -1
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 45 && dash < 0 && at > 0 && at <= 10) dash = at
    else if (code < 48 || code > 57 || (code === 48 && at === dash + 1)) return -1
  }
  return value.length - dash > 1 && value.length - dash <= 11 ? dash : -1
}

/** `225`, `e12`, `225-34`, `S4-11`, `S12-S15`: as nearly all pages are. */
const plainPages = /^([a-z]{0,8})([1-9]\d{0,9})(?:-([a-z]{0,8})([1-9]\d{0,9}))?$/i

/**
 * Write pages as NLM prints them: as they were printed, or else `first-last`.
 * @returns `undefined` where no page is known.
 */
export function writePages(pages: Pagination): string | undefined {
  const {medlinePgn, startPage, endPage} = pages
  if (medlinePgn !== undefined || startPage === undefined) return medlinePgn
  return endPage === undefined || endPage === startPage ? startPage : `${startPage}-${endPage}`
}

/**
 * The first range of pages, complete: `225-34` is 225 and 234, `S5-9` is S5 and S9, `606-10.e1` is 606 and 610.e1.
 * A single page or an article number has no end. A second part that is smaller than the first stays as it is printed.
 */
export function expandPages(value: string): {startPage?: string; endPage?: string} {
  const first = firstRange(value)
  if (first === '' || first.startsWith('[')) return {} // `[3 p.]` counts pages, and names none
  const range = splitRange(first)
  if (!range) return {startPage: first}
  const [startPage, end] = range
  return {startPage, endPage: expandEnd(startPage, end)}
}

function firstRange(value: string): string {
  const [first = ''] = value.trim().split(/[,;]\s|[,;]$/, 1)
  return first
    .replace(/^(?:pp?\.? |discussion |author reply |quiz |suppl: ?)/i, '')
    .replace(/ passim$/i, '')
    .trim()
}

const numbered = /^[\p{L}.]{0,8}\d+(?:\p{L}{0,3}|\.?\p{L}{1,3}\d+)$/u // but no `rs.3.rs` in `rs.3.rs-1800050`
const lettered = /^(?:[ivxlcdm]+|\p{L}{1,2})$/iu
const dashed = /^\p{L}{1,2}-\d+$/u

/** Both parts of a range, where a dash stands between two pages: `bcr-2016-219135`, `S1080-6032(22)00139-9` are none. */
function splitRange(first: string): [string, string] | undefined {
  const parts = first.split(/ ?[-‐‑‒–—−] ?/, 5)
  const [a = '', b = '', c = '', d = ''] = parts
  if (parts.length === 4) return bothAre(dashed, `${a}-${b}`, `${c}-${d}`) // `A-12-A-15`
  if (parts.length !== 2 || (b.startsWith('0') && b.length >= a.length)) return undefined // `19-00123` is one number
  return bothAre(numbered, a, b) ?? bothAre(lettered, a, b)
}

const bothAre = (kind: RegExp, start: string, end: string): [string, string] | undefined =>
  kind.test(start) && kind.test(end) ? [start, end] : undefined

/** The last page with the leading characters that NLM leaves out. */
function expandEnd(start: string, end: string): string {
  const [, digits = '', rest = ''] = /^(\d+)(?!\d)(.*)$/u.exec(end) ?? []
  // `379.e9-13` goes on counting after the point, `606-10.e1` before it
  const counted = start.includes('.') && rest === '' ? /^(.*\D)(\d+)$/u : /^(\D*)(\d+)/u
  const [, head = '', from = ''] = counted.exec(start) ?? []
  if (digits === '' || from === '') return end
  const full = complete(from, digits)
  return full === undefined ? end : head + full + rest
}

/** The digits of a last page with those that it shares with the first; `undefined` where that would be a page before it. */
function complete(from: string, digits: string): string | undefined {
  const full = from.slice(0, Math.max(0, from.length - digits.length)) + digits
  return full.length === from.length && full < from ? undefined : full
}
