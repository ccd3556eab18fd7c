import type {Article, Citation, RelationType} from '@pubcite/schema/model'
import {append} from '../append.js'
import {addPublicationType, retractedPublication} from './subjects.js'

const retractions: ReadonlySet<string> = new Set(['RetractionIn', 'RetractedandRepublishedIn'])

/**
 * Add what a page lists under the heading of a tie. A copy may have kept the heading alone: that the article was taken back
 * must not be lost with the notice, so it is said as the publication type says it.
 */
export function addRelations(article: Article, type: RelationType | undefined, mentions: readonly Citation[]): void {
  append(
    article.relations,
    mentions.map(mention => ({type: type ?? 'Cites', ...mention}))
  )
  if (mentions.length === 0 && type !== undefined && retractions.has(type))
    addPublicationType(article, retractedPublication)
}
