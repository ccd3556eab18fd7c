import type {ProblemRow} from './problem.js'

/** What may be wrong with any XML. */
export const xmlProblems = {
  'xml/not-well-formed': ['warning', 'This is not well-formed XML. What can be read is kept.'],
  'xml/unknown-entity': ['warning', 'This reference names no character of XML. It is kept as printed.'],
  'xml/entity-declaration': ['warning', 'This document declares entities of its own. They are not expanded.'],
  'xml/cut': ['warning', 'The document ends before its elements do.']
} as const satisfies Record<string, ProblemRow>
