import {readCitation} from '@pubcite/nlm'
import {type Article, type ArticleId, emptyArticle, type Ids} from '@pubcite/schema/model'
import type {Report, Span} from './input.js'

/** A citation as printed, its lines as they were wrapped, and where it stands. */
export interface CitationText {
  text: string
  place: Span
}

/**
 * The article that a citation names, of its parts: no copy of the string is kept.
 * @returns `undefined` for what is no NLM citation; that is reported, and so is every part that is in doubt.
 */
export function citationArticle({text, place}: CitationText, report: Report): Article | undefined {
  const read = readCitation(text)
  if (!read) {
    report('citation/unreadable', {place})
    return undefined
  }
  const {doubts, ...parts} = read
  for (const {part} of doubts) report(part === 'end' ? 'citation/maybe-cut' : 'citation/doubtful-part', {place})
  parts.authors.forEach((author, index) => {
    if (author.type === 'person' && author.fullName !== undefined) {
      report('citation/uncertain-name', {place, path: ['authors', index]})
    }
  })
  return {...emptyArticle(parts.type), ...parts, articleIds: printedIds(parts.ids)}
}

/** The identifiers in the order in which a citation prints them. */
const printedIds = ({doi, pmid, pmcid, mid}: Ids): ArticleId[] =>
  [
    {type: 'doi', id: doi},
    {type: 'pubmed', id: pmid},
    {type: 'pmc', id: pmcid},
    {type: 'mid', id: mid}
  ].filter((entry): entry is ArticleId => entry.id !== undefined)
