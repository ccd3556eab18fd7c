/**
 * What BibTeX and BibLaTeX have in common: an entry, its fields, and the ways in which a field is spelled.
 */
import {bookshelfUrl, expandPages, pmcUrl, pubmedUrl} from '@pubcite/nlm'
import type {Article, Author, Pagination} from '@pubcite/schema/model'
import {keywordsOf} from '../keywords.js'
import {type PageRange, pageRange} from '../page-range.js'

/** What stands in a field, by the way in which it is spelled. */
export type Value =
  | {text: string}
  | {title: string; html?: string | undefined}
  | {names: readonly Author[]; complete: boolean}
  | {verbatim: string}
  | {macro: string}

export type Field = readonly [name: string, value: Value | undefined]

export interface Entry {
  type: string
  key: string
  fields: Field[]
}

export const text = (value: string | undefined): Value | undefined => (value ? {text: value} : undefined)

export const verbatim = (value: string | undefined): Value | undefined =>
  value === undefined ? undefined : {verbatim: value}

export const title = (value: string | undefined, html: string | undefined): Value | undefined =>
  value === undefined ? undefined : {title: value, html}

/** Names, if there are any, or if it is known that some are missing. */
export function names(authors: readonly Author[], complete: boolean): Value | undefined {
  return authors.length === 0 && complete ? undefined : {names: authors, complete}
}

/** `225--234`, `94--98, 101`, `606--610.e1; discussion 611`, `e123`: each range complete, with an en dash; no other hyphen. */
export function writePages(pagination: Pagination | undefined): string | undefined {
  const pages: PageRange | undefined = pageRange(pagination)
  if (pages?.all !== undefined) return pages.all.replace(/[^\s,;]+/g, writeRange)
  return pages?.end === undefined ? pages?.start : `${pages.start}--${pages.end}`
}

function writeRange(printed: string): string {
  const {startPage, endPage} = expandPages(printed)
  return startPage === undefined || endPage === undefined ? printed : `${startPage}--${endPage}`
}

/** The record on NLM's own pages. Not written beside a DOI, of which styles make a link. */
export function recordUrl({ids}: Article): string | undefined {
  const {pmid, pmcid, bookshelf} = ids
  return bookshelf ? bookshelfUrl(bookshelf) : pmid ? pubmedUrl(pmid) : pmcid ? pmcUrl(pmcid) : undefined
}

/** Readers divide keywords at commas: `Receptors, Estrogen` is `Receptors – Estrogen`. */
export function writeKeywords(article: Article): string {
  return keywordsOf(article)
    .map(keyword => keyword.replace(/(?<!\s)\s*,\s*/g, ' – '))
    .join(', ')
}
