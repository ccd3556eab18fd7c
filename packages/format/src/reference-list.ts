/**
 * A list of references for readers, as Markdown, HTML and RTF have it: whose names stand out, and in which order.
 */
import type {Article, Author} from '@pubcite/schema/model'
import {isOneOf} from './highlight.js'
import {commonParts, mainDate} from './main-date.js'
import type {Context} from './output.js'
import {divide, type Stretch} from './stretches.js'

export interface ListOptions {
  /**
   * Whose names stand out, in any of their forms: `Okafor NK`, `Nkechi Okafor`, `Okafor, N.`, the name of a group, or
   * an ORCID.
   */
  highlight?: string | readonly string[]
  /** `year`: the newest first, below a heading for each year. A stream is collected for it. Default: as they come. */
  groupBy?: 'year'
  /** Number the references from 1, through all groups. Default: bullets. */
  numbered?: boolean
  /** The level of the headings of groups, 1–6. Default 2. */
  headingLevel?: number
  /** The most authors to print; `et al` follows where there are more. Default: all. */
  authors?: number
  /** Print PMID and PMCID. Default `true`. */
  ids?: boolean
}

/** A reference, and the heading above it where a group begins. */
export interface Item {
  heading?: string
  reference: Stretch[]
}

/** The group that was written last, and whose names stand out. */
export interface Group {
  heading?: string
  wanted?: (author: Author) => boolean
}

/** What is remembered along a list. */
export const noGroup = (): Group => ({})

/** What an article is in a list. */
export function mapItem(article: Article, {options, state}: Context<ListOptions, Group>): Item {
  if (options.highlight !== undefined) state.wanted ??= isOneOf(options.highlight)
  const reference = divide(article, options, state.wanted)
  if (!isGrouped(options)) return {reference}
  const heading = mainDate(article)?.year?.toString() ?? 'Undated'
  if (state.heading === heading) return {reference}
  state.heading = heading
  return {heading, reference}
}

/** Articles newest first, if they are grouped by year; those without a date stand last. */
export function arrangeList(options: ListOptions): ((one: Article, other: Article) => number) | undefined {
  return isGrouped(options) ? (one, other) => rank(other) - rank(one) : undefined
}

function rank(article: Article): number {
  const {year, month = 0, day = 0} = commonParts(mainDate(article) ?? {})
  return year === undefined ? -1 : year * 10_000 + month * 100 + day
}

function isGrouped({groupBy}: ListOptions): boolean {
  if (groupBy === undefined || groupBy === 'year') return groupBy === 'year'
  throw new RangeError(`A list is grouped by 'year', not by ${JSON.stringify(groupBy)}.`)
}

/** The level of a heading, 1–6. @throws RangeError for another number. */
export function headingLevel({headingLevel: level = 2}: ListOptions): number {
  if (Number.isInteger(level) && level >= 1 && level <= 6) return level
  throw new RangeError(`A heading has a level from 1 to 6, not ${JSON.stringify(level)}.`)
}
