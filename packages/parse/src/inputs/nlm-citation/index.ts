import type {ParseResult} from '@pubcite/schema/model'
import {type CitationText, citationArticle} from '../../citation-article.js'
import {citationProblems} from '../../citation-problems.js'
import {defineInput} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {nlmCitationProblems} from './problems.js'
import {detect, next, read} from './read.js'

/**
 * NLM citations, one a line, or wrapped and parted by numbers, bullets or blank lines, as they stand in documents:
 *
 *     1. Okafor NK, Grewal J. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x. PMID: 40123456.
 *     J Imag Sleep. 2012 Jan;10(2):225-34.
 *
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7256/ Citing Medicine
 */
export const nlmCitation = /* @__PURE__ */ defineInput<'nlm-citation', CitationText>({
  name: 'nlm-citation',
  problems: [nlmCitationProblems, citationProblems],
  detect,
  next,
  read,
  map(row, report) {
    const article = citationArticle(row, report)
    // Few papers are anonymous; a citation that is cut from a line before it looks so too.
    const maybeCut = article?.title !== undefined && article.authors.length === 0 && article.editors.length === 0
    if (maybeCut) report('citation/maybe-cut', {place: row.place})
    return article
  },
  place: ({place}) => place
})

/** Read citations into articles. A line that is none is reported, and costs itself alone. */
export function parseNlmCitation(input: string | Uint8Array): ParseResult<'nlm-citation', ProblemCode> {
  return nlmCitation.parse(input)
}
