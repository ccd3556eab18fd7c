import type {ProblemRow} from '../../problem.js'

/** What may be odd in RIS. */
export const risProblems = {
  'ris/stray-text': ['warning', 'This text belongs to no field.'],
  'ris/no-type': ['warning', 'This record does not say its type (TY).'],
  'ris/unknown-type': ['info', 'This type is none of RIS. It is kept in `sourceType`.'],
  'ris/no-end': ['warning', 'This record has no end (ER). It may be cut.'],
  'ris/unknown-tag': ['info', 'This tag is none of RIS. The field is kept in `extra`.'],
  'ris/repeated-field': ['warning', 'A record has this once. The second is kept in `extra`.'],
  'ris/unreadable-date': ['warning', 'This is no date. It is kept in `extra`.'],
  'ris/dates-differ': ['warning', 'This date says something else than the one before it. It is kept in `extra`.'],
  'ris/unreadable-id': ['warning', 'This is no identifier of its kind. It is kept in `extra`.']
} as const satisfies Record<string, ProblemRow>
