import type {ProblemRow} from '../../problem.js'

/** What may be odd in a PubMed page. */
export const pubmedHtmlProblems = {
  'pubmed-html/no-heading': [
    'warning',
    'This page has lost the heading of its article. What the head of the file says is kept.'
  ],
  'pubmed-html/no-pmid': ['info', 'This page says no PMID of its article.'],
  'pubmed-html/no-title': ['warning', 'No title stands where this page has it.'],
  'pubmed-html/unreadable-citation': ['warning', 'The line of date and pages is not in a form that PubMed prints.'],
  'pubmed-html/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'pubmed-html/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],
  'pubmed-html/unknown-section': ['info', 'This section is none that we know. It is kept in `extra`.']
} as const satisfies Record<string, ProblemRow>
