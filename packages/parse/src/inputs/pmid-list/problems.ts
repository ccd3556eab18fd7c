import type {ProblemRow} from '../../problem.js'

/** What may be odd in a list of PMIDs. */
export const pmidListProblems = {
  'pmid-list/only-numbers': ['info', 'There is nothing but PMIDs here: the articles have no other field.'],
  'pmid-list/stray-line': ['error', 'This line has more than PMIDs. It is left out.'],
  'pmid-list/no-pmid': ['error', 'This number is no PMID.']
} as const satisfies Record<string, ProblemRow>
