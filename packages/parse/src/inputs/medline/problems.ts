import type {ProblemRow} from '../../problem.js'

/** What may be odd in MEDLINE. */
export const medlineProblems = {
  'medline/stray-text': ['warning', 'This text belongs to no field.'],
  'medline/unindented-line': ['info', 'This line has lost its indent. It is read as part of the field before it.'],
  'medline/unknown-tag': ['info', 'This tag is none of MEDLINE. The field is kept in `extra`.'],
  'medline/repeated-field': ['warning', 'A record has this field once. The second is kept in `extra`.'],
  'medline/ownerless-field': ['warning', 'This belongs to a person, and none stands before it. It is kept in `extra`.'],
  'medline/unreadable-date': ['warning', 'This date is not in a form that NLM prints.'],
  'medline/unreadable-id': ['warning', 'This is no identifier of its kind.'],
  'medline/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'medline/no-pmid': ['info', 'This record has no PMID.']
} as const satisfies Record<string, ProblemRow>
