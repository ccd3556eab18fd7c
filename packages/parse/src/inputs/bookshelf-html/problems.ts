import type {ProblemRow} from '../../problem.js'

/** What may be odd in a page of Bookshelf. */
export const bookshelfHtmlProblems = {
  'bookshelf-html/no-title': ['warning', 'No title stands where this page has it.'],
  'bookshelf-html/no-id': ['info', 'This page does not say its accession (NBK…).'],
  'bookshelf-html/uncertain-name': [
    'info',
    'This name could be divided by rule only. It is kept as printed in `fullName`.'
  ]
} as const satisfies Record<string, ProblemRow>
