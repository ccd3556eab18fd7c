import {writeDate} from '@pubcite/nlm'
import {type Article, type Citation, isRetracted, type Relation, retractionNotices} from '@pubcite/schema/model'
import {electronicDate} from './main-date.js'

/** Is this a preprint, by NLM's publication type? */
export function isPreprint(article: Article): boolean {
  return article.publicationTypes.some(({name, ui}) => ui === 'D000076942' || name.toLowerCase() === 'preprint')
}

/**
 * What a reader has to know and most formats have no field for, one sentence each without period: retraction first,
 * then expressions of concern, the electronic date, and that a preprint is one.
 */
export function notesOf(article: Article): string[] {
  const notes = isRetracted(article) ? ['Retracted publication'] : []
  notes.push(...retractionNotices(article).map(notice => `${label(notice)}: ${mention(notice)}`))
  const concerns = article.relations.filter(({type}) => type === 'ExpressionOfConcernIn')
  notes.push(...concerns.map(concern => `Expression of concern in: ${mention(concern)}`))
  const epub = electronicDate(article)
  if (epub) notes.push(`Epub ${writeDate(epub)}`)
  if (article.publicationStatus === 'aheadofprint') notes.push('Online ahead of print')
  if (isPreprint(article)) notes.push('Preprint')
  return notes
}

/** Another work in one line: what was printed, and those of its identifiers that are not in it. */
export function mention({text, ids}: Citation): string {
  const parts = [text]
  if (ids.doi && !text.includes(ids.doi)) parts.push(`doi: ${ids.doi}`)
  if (ids.pmid && !text.includes(ids.pmid)) parts.push(`PMID: ${ids.pmid}`)
  return parts
    .map(part => part.replace(/\.$/, ''))
    .filter(Boolean)
    .join('. ')
}

function label({type}: Relation): string {
  return type === 'RetractionIn' ? 'Retraction in' : 'Retracted and republished in'
}
