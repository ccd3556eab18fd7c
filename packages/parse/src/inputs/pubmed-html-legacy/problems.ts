import type {ProblemRow} from '../../problem.js'

/** What may be odd in a PubMed page in the design until 2020. */
export const pubmedHtmlLegacyProblems = {
  'pubmed-html-legacy/no-pmid': ['info', 'This page says no PMID of its article.'],
  'pubmed-html-legacy/no-title': ['warning', 'No title stands where this page has it.'],
  'pubmed-html-legacy/unreadable-citation': [
    'warning',
    'The line of journal, date and pages is not in a form that PubMed prints.'
  ],
  'pubmed-html-legacy/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'pubmed-html-legacy/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ]
} as const satisfies Record<string, ProblemRow>
