import {readJatsDate} from '../../../jats/dates.js'
import {type Draft, type Fill, fillFrom, keep, kept, nothing, tell} from '../../../jats/draft.js'
import {mapPeople} from '../../../jats/people.js'
import {mapCounts, mapPlace} from '../../../jats/place.js'
import {mapRights, rightsNames} from '../../../jats/rights.js'
import {mapTitles} from '../../../jats/titles.js'
import {attributeOf, childOf, childrenOf, childText} from '../../../jats/tree.js'
import type {XmlElement} from '../../../xml.js'
import {metaOf} from '../read.js'
import {commonRows} from './common.js'
import {takeDates} from './dates.js'
import {mapBookId} from './ids.js'

/** `book-part`: a chapter, or what stands in its place. */
export function mapPart(draft: Draft, part: XmlElement): void {
  const meta = metaOf(part)
  const {article} = draft
  mapPeople(draft, meta)
  mapDates(draft, childrenOf(meta, 'pub-date'))
  fillFrom(draft, partTable, meta)
  mapRights(draft, meta)
  mapPlace(article, meta)
  mapTitles(draft, meta)
  takeDates(article)
  const label = labelOf(part, childText(childOf(meta, 'title-group') ?? meta, 'label'))
  if (label !== '') {
    const type = attributeOf(part, 'book-part-type')
    article.locationLabels.push({label, ...(type !== '' && {type})})
  }
}

/** `Chapter 3` where it is printed, or the number. */
const labelOf = (part: XmlElement, printed: string): string => printed || attributeOf(part, 'book-part-number')

/** The date of a chapter is when it was first posted: the date of the citation is its book's. */
function mapDates(draft: Draft, elements: readonly XmlElement[]): void {
  for (const element of elements) {
    const date = readJatsDate(element)
    const status = attributeOf(element, 'date-type') || attributeOf(element, 'pub-type') || 'pub'
    if (!date) {
      tell(draft, 'jats/unreadable-date', element)
      keep(draft, 'pub-date', element)
    } else if (/^(?:pub|epub|ppub)$/.test(status) && !draft.article.contributionDate)
      draft.article.contributionDate = date
    else draft.article.history.push({status, date})
  }
}

/** What each element of `book-part-meta` says. */
const partTable: ReadonlyMap<string, Fill> = new Map<string, Fill>([
  ['book-part-id', mapBookId],
  ...commonRows,
  ['counts', mapCounts],
  ...['isbn', 'issn', 'subj-group', 'book-part-categories', 'edition', 'supplementary-material', 'conference'].map(
    name => [name, kept(name)] as const
  ),
  ...['pub-date', 'contrib-group', 'aff', 'aff-alternatives', 'title-group', 'title', 'label', 'permissions'].map(
    name => [name, nothing] as const
  ),
  ...['fpage', 'lpage', 'page-range', 'elocation-id', 'alternate-form', 'volume', 'issue', ...rightsNames].map(
    name => [name, nothing] as const
  ),
  ...['self-uri', 'custom-meta-group', 'custom-meta-wrap', 'notes', 'ext-link', 'uri', 'x', 'email'].map(
    name => [name, nothing] as const
  )
])
