import type {ProblemRow} from '../../problem.js'

/** What may be odd in a list of results. */
export const pubmedSearchHtmlProblems = {
  'pubmed-search-html/no-pmid': ['info', 'This item says no PMID.'],
  'pubmed-search-html/no-title': ['warning', 'This item has no title.'],
  'pubmed-search-html/unreadable-citation': [
    'warning',
    'The line of journal and pages is not in a form that PubMed prints.'
  ]
} as const satisfies Record<string, ProblemRow>
