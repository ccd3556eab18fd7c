import type {ParseResult} from '@pubcite/schema/model'
import {type CitationText, citationArticle} from '../../citation-article.js'
import {citationProblems} from '../../citation-problems.js'
import {defineInput} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {summaryTextProblems} from './problems.js'
import {detect, next, read} from './read.js'

/**
 * PubMed's `Save > Summary (text)`: numbered citations, wrapped at 80 columns, parted by blank lines.
 *
 *     1: Okafor NK, Grewal J. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34. doi:
 *     10.5555/x. Epub 2011 Aug 28. PMID: 40123456; PMCID: PMC9000001.
 *
 * Before 2020 authors, title and source began a line each.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/#save-to-file
 */
export const summaryText = /* @__PURE__ */ defineInput<'summary-text', CitationText>({
  name: 'summary-text',
  problems: [summaryTextProblems, citationProblems],
  detect,
  next,
  read,
  map: citationArticle,
  place: ({place}) => place
})

/** Read a Summary (text) file into articles. What is no citation is reported, and costs itself alone. */
export function parseSummaryText(input: string | Uint8Array): ParseResult<'summary-text', ProblemCode> {
  return summaryText.parse(input)
}
