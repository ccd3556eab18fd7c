import type {ProblemRow} from '../../problem.js'

/** What may be odd in CSL-JSON. */
export const cslJsonProblems = {
  'csl-json/stray-text': ['warning', 'This text is no JSON.'],
  'csl-json/broken-item': ['error', 'This item is not well-formed JSON. It is left out.'],
  'csl-json/no-item': ['error', 'This is no item of CSL-JSON: it has neither a type nor a title.'],
  'csl-json/ncbi-error': ['error', 'NCBI answered with an error here, and not with an item.'],
  'csl-json/wrong-value': ['warning', 'This field cannot have such a value. It is kept in `extra`.'],
  'csl-json/unknown-field': ['info', 'CSL-JSON has no such field. It is kept in `extra`.']
} as const satisfies Record<string, ProblemRow>
