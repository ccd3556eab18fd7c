import type {ProblemRow} from '../../problem.js'

/** What may be odd in Abstract (text). */
export const abstractTextProblems = {
  'abstract-text/unreadable-citation': [
    'warning',
    'The line of journal, date and pages is not in a form that PubMed prints.'
  ],
  'abstract-text/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ],
  'abstract-text/unclaimed-affiliation': [
    'info',
    'No author carries the number of this affiliation. It is kept in `extra`.'
  ],
  'abstract-text/no-title': ['warning', 'No title stands where this record has it.'],
  'abstract-text/no-pmid': ['info', 'This record has no PMID.'],
  'abstract-text/stray-text': ['warning', 'This text belongs to no record.']
} as const satisfies Record<string, ProblemRow>
