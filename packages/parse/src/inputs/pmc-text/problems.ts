import type {ProblemRow} from '../../problem.js'

/** What may be odd in a copied PMC page. */
export const pmcTextProblems = {
  'pmc-text/no-title': ['warning', 'No title stands where this page has it.'],
  'pmc-text/unreadable-citation': ['warning', 'The line of journal, date and pages is not in a form that PMC prints.'],
  'pmc-text/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.']
} as const satisfies Record<string, ProblemRow>
