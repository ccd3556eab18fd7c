import type {ProblemRow} from '../../problem.js'

/** What may be odd in Summary (text), besides the citations. */
export const summaryTextProblems = {
  'summary-text/stray-text': ['warning', 'This text stands before the first number. It is left out.']
} as const satisfies Record<string, ProblemRow>
