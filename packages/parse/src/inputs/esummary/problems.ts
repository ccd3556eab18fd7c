import type {ProblemRow} from '../../problem.js'

/** What may be odd in a document summary. */
export const esummaryProblems = {
  'esummary/error-answer': ['error', 'NCBI answered with an error here, and not with records.'],
  'esummary/rate-limit': ['error', 'NCBI refused to answer, since it was asked too often in a second.'],
  'esummary/empty-answer': ['error', 'This answer has no record in it.'],
  'esummary/no-summary': ['error', 'NCBI found no record of this id.'],
  'esummary/other-database': ['error', 'This summary is of a database that holds no articles.'],
  'esummary/not-json': ['warning', 'This is not well-formed JSON. What can be read is kept.'],
  'esummary/unknown-field': ['info', 'This field is none that we know. It is kept in `extra`.'],
  'esummary/unreadable-date': ['warning', 'This date is not in a form that NLM prints. It is kept as printed.'],
  'esummary/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.']
} as const satisfies Record<string, ProblemRow>
