import {expandPages, writePages} from '@pubcite/nlm'
import type {Pagination} from '@pubcite/schema/model'

/** Pages as machines want them. */
export interface PageRange {
  /** The first page, complete, or the number of the article. */
  start: string
  /** The last page of the first range, complete: `234` for `225-34`. */
  end?: string
  /** All ranges as printed, where there is more than one: `94-8, 101`, `112-20; discussion 120`. */
  all?: string
}

/** The pages of an article with both numbers complete. @returns `undefined` where no page is known. */
export function pageRange(pagination: Pagination | undefined): PageRange | undefined {
  const printed = pagination && writePages(pagination)?.trim()
  if (!pagination || !printed) return undefined
  const {startPage: start = printed, endPage: end} = pagination.startPage ? pagination : expandPages(printed)
  return {start, ...(end !== undefined && end !== start && {end}), ...(/[\s,;]/.test(printed) && {all: printed})}
}

/** The pages of an article in one text: `225-234`, `e7`, `94-8, 101`. @returns `undefined` where no page is known. */
export function wholeRange(pagination: Pagination | undefined): string | undefined {
  const pages = pageRange(pagination)
  return pages && (pages.all ?? (pages.end === undefined ? pages.start : `${pages.start}-${pages.end}`))
}
