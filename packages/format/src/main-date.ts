import type {Article, DateParts, PartialDate} from '@pubcite/schema/model'

/**
 * The date under which an article is filed: that of its issue, or of its book. The electronic date stands in only
 * where there is no issue yet.
 * @returns `undefined` where the article says neither.
 */
export function mainDate(article: Article): PartialDate | undefined {
  const {pubDate, articleDate, book} = article
  if (article.publicationStatus === 'aheadofprint') return articleDate ?? pubDate
  return pubDate ?? articleDate ?? book?.endingDate ?? book?.beginningDate
}

/** The electronic date, where it is another than the one that an article is filed under. */
export function electronicDate(article: Article): PartialDate | undefined {
  const {articleDate} = article
  const main = mainDate(article)
  return articleDate && articleDate !== main && !(main && sameDay(articleDate, main)) ? articleDate : undefined
}

/** The part of a date that is true of all of it: of `2019 Sep-Oct` the year, of `2000 Apr 8-14` year and month. */
export function commonParts({year, month, day, end}: PartialDate): DateParts {
  const parts: DateParts = {}
  if (year === undefined || (end && end.year !== year)) return year === undefined ? parts : {year}
  parts.year = year
  if (month === undefined || (end && end.month !== month)) return parts
  parts.month = month
  if (day !== undefined && (!end || end.day === day)) parts.day = day
  return parts
}

function sameDay(one: PartialDate, other: PartialDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}
