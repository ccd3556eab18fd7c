import type {ProblemRow} from '../../problem.js'

/** What may be odd in notes. */
export const notesProblems = {
  'notes/left-alone': ['info', 'This text is none of the formats that pubcite reads. It is left alone.']
} as const satisfies Record<string, ProblemRow>
