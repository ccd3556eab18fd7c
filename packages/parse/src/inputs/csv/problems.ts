import type {ProblemRow} from '../../problem.js'

/** What may be odd in a table of PubMed. */
export const csvProblems = {
  'csv/no-header': ['warning', 'No header stands above this row, so nobody can tell what its cells are.'],
  'csv/stray-quote': ['info', 'This quotation mark should be doubled. It is read as text.'],
  'csv/unclosed-quote': ['warning', 'This quotation mark is never closed. From here on each line is a row.'],
  'csv/damaged-pmid': ['warning', 'A spreadsheet made a rounded number of this PMID. It is kept in `extra`.'],
  'csv/unreadable-id': ['warning', 'This is no identifier of its kind. It is kept in `extra`.'],
  'csv/unreadable-date': ['warning', 'This is no date of the form year/month/day. It is kept in `extra`.'],
  'csv/unreadable-citation': ['warning', 'The citation is not in a form that PubMed prints.'],
  'csv/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'csv/dois-differ': ['info', 'The citation has another DOI than its column. Both are in `articleIds`.'],
  'csv/no-title': ['warning', 'This row has no title.'],
  'csv/no-pmid': ['info', 'This row has no PMID.'],
  'csv/other-database': ['error', 'This row is of another database than PubMed.']
} as const satisfies Record<string, ProblemRow>
