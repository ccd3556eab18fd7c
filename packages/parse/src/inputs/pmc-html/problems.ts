import type {ProblemRow} from '../../problem.js'

/** What may be odd in a PMC page. */
export const pmcHtmlProblems = {
  'pmc-html/no-pmcid': ['info', 'This page says no PMCID of its article.'],
  'pmc-html/no-title': ['warning', 'No title stands where this page has it.'],
  'pmc-html/unreadable-citation': ['warning', 'The line of journal, date and pages is not in a form that PMC prints.'],
  'pmc-html/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'pmc-html/unclaimed-affiliation': ['info', 'No author carries the number of this affiliation. It is kept in `extra`.']
} as const satisfies Record<string, ProblemRow>
