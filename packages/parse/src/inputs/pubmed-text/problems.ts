import type {ProblemRow} from '../../problem.js'

/** What may be odd in a copied PubMed page. */
export const pubmedTextProblems = {
  'pubmed-text/no-pmid': ['info', 'This page says no PMID of its article.'],
  'pubmed-text/pmid-from-address': ['info', 'The PMID is taken from the address that stands above the article.'],
  'pubmed-text/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'pubmed-text/misread': [
    'warning',
    'Letters with accents look like UTF-8 that was read as windows-1252 before it came here. They are kept so.'
  ],
  'pubmed-text/no-title': ['warning', 'No title stands where this page has it.'],
  'pubmed-text/unreadable-citation': ['warning', 'The line of date and pages is not in a form that PubMed prints.'],
  'pubmed-text/dates-differ': ['warning', 'This page gives two different years for its article.'],
  'pubmed-text/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],
  'pubmed-text/stray-line': ['info', 'This text is no part of a page that we know. It is left out.']
} as const satisfies Record<string, ProblemRow>
