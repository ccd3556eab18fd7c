import type {Pagination} from '@pubcite/schema/model'

/**
 * Write the place in the volume for CSL: a range with both pages complete (`225-234`), anything less simple as printed
 * (`727-8; author reply 729-30`). The number that an electronic journal prints instead of pages stands in `number` too,
 * where styles look for it that call it an article number.
 */
export function toCslPages(pagination: Pagination | undefined): {page?: string; number?: string} {
  const {medlinePgn, startPage, endPage} = pagination ?? {}
  const several = medlinePgn !== undefined && /[,;]/.test(medlinePgn)
  if (several || (medlinePgn !== undefined && startPage === undefined)) return {page: medlinePgn}
  if (startPage === undefined) return {}
  if (endPage !== undefined && endPage !== startPage) return {page: `${startPage}-${endPage}`}
  return isArticleNumber(startPage) ? {page: startPage, number: startPage} : {page: startPage}
}

/** `e1005`, `CD000078`, `2020.09.07.20190165`; a page may have a letter before or after its number, too: `S12`, `45A`. */
function isArticleNumber(page: string): boolean {
  return /^e\d+$|^[A-Za-z]{2,}\d{4,}|^\d+\.\d/i.test(page)
}

/** Read a page field: `225-234`, `225–34`, `e1005`; several ranges give the first page of the first. */
export function fromCslPages(page: string | undefined, number: string | undefined): Pagination | undefined {
  const printed = page?.replace(/[‐‑‒–—−]/g, '-').trim() || number?.trim()
  if (!printed) return undefined
  const range = /^(?<start>[^\s,;-]+)(?: ?- ?(?<end>[^\s,;-]+))?(?<more>[\s,;]|$)/.exec(printed)?.groups
  if (!range) return {medlinePgn: printed}
  const start = range['start']!
  const end = range['end'] && expand(start, range['end'])
  const pages = {startPage: start, ...(end && end !== start && {endPage: end})}
  const plain = range['more'] === ''
  return {medlinePgn: plain && end ? `${start}-${shorten(start, end)}` : printed, ...pages}
}

/** `225`, `34` → `234` */
function expand(start: string, end: string): string {
  return /^\d+$/.test(end) && /\d$/.test(start) && end.length < start.length
    ? start.slice(0, start.length - end.length) + end
    : end
}

/** `225`, `234` → `34`: NLM drops what both begin with. */
function shorten(start: string, end: string): string {
  const sameKind = start.length === end.length && /^\D*\d+$/.test(start) && /^\D*\d+$/.test(end)
  if (!sameKind || start === end) return end
  let same = 0
  while (start[same] === end[same]) same += 1
  const digits = /\d/.exec(end)!.index
  return same >= digits ? end.slice(same) : end
}
