import type {ProblemRow} from '../../problem.js'

/** What may be odd in a list of NLM citations, besides the citations. */
export const nlmCitationProblems = {
  'nlm-citation/heading': ['info', 'This heading is no citation. It is left out.']
} as const satisfies Record<string, ProblemRow>
