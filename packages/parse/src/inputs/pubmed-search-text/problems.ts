import type {ProblemRow} from '../../problem.js'

/** What may be odd in a copied list of results. */
export const pubmedSearchTextProblems = {
  'pubmed-search-text/no-title': ['warning', 'This item has no title.'],
  'pubmed-search-text/unreadable-citation': ['warning', 'No line of journal and pages stands where this item has it.']
} as const satisfies Record<string, ProblemRow>
