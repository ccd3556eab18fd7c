import {citationProblems} from './citation-problems.js'
import {frameProblems} from './frame-problems.js'
import {abstractTextProblems} from './inputs/abstract-text/problems.js'
import {bookshelfHtmlProblems} from './inputs/bookshelf-html/problems.js'
import {cslJsonProblems} from './inputs/csl-json/problems.js'
import {csvProblems} from './inputs/csv/problems.js'
import {esummaryProblems} from './inputs/esummary/problems.js'
import {medlineProblems} from './inputs/medline/problems.js'
import {nlmCitationProblems} from './inputs/nlm-citation/problems.js'
import {notesProblems} from './inputs/notes/problems.js'
import {pmcHtmlProblems} from './inputs/pmc-html/problems.js'
import {pmcTextProblems} from './inputs/pmc-text/problems.js'
import {pmidListProblems} from './inputs/pmid-list/problems.js'
import {pubmedHtmlProblems} from './inputs/pubmed-html/problems.js'
import {pubmedHtmlLegacyProblems} from './inputs/pubmed-html-legacy/problems.js'
import {pubmedSearchHtmlProblems} from './inputs/pubmed-search-html/problems.js'
import {pubmedSearchTextProblems} from './inputs/pubmed-search-text/problems.js'
import {pubmedTextProblems} from './inputs/pubmed-text/problems.js'
import {pubmedXmlProblems} from './inputs/pubmed-xml/problems.js'
import {risProblems} from './inputs/ris/problems.js'
import {summaryTextProblems} from './inputs/summary-text/problems.js'
import {jatsProblems} from './jats/problems.js'
import {pageProblems} from './pubmed/page-problems.js'
import {xmlProblems} from './xml-problems.js'

/**
 * Every diagnostic of this package: its code, how much it costs, and its sentence. They stand beside what reports them, and
 * each format names the tables that it needs: a bundle of one format has the sentences of no other.
 */
export const problems = /* @__PURE__ */ (() => ({
  ...frameProblems,
  ...pubmedTextProblems,
  ...pageProblems,
  ...pubmedHtmlProblems,
  ...pubmedSearchHtmlProblems,
  ...pubmedSearchTextProblems,
  ...pubmedHtmlLegacyProblems,
  ...pmcHtmlProblems,
  ...bookshelfHtmlProblems,
  ...pmcTextProblems,
  ...medlineProblems,
  ...csvProblems,
  ...esummaryProblems,
  ...abstractTextProblems,
  ...risProblems,
  ...cslJsonProblems,
  ...xmlProblems,
  ...jatsProblems,
  ...pubmedXmlProblems,
  ...citationProblems,
  ...nlmCitationProblems,
  ...summaryTextProblems,
  ...notesProblems,
  ...pmidListProblems
}))()

export type ProblemCode = keyof typeof problems
