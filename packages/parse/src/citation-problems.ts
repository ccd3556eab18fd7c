import type {ProblemRow} from './problem.js'

/** What may be odd in a citation: of NLM citations, and of Summary (text). */
export const citationProblems = {
  'citation/unreadable': ['error', 'This is no citation in the form that NLM prints.'],
  'citation/doubtful-part': ['warning', 'A part of this citation is in none of the fields that were read.'],
  'citation/maybe-cut': ['info', 'This citation names no author, or does not end in a period: it may be cut.'],
  'citation/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.']
} as const satisfies Record<string, ProblemRow>
