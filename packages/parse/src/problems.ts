import type {Severity} from '@pubcite/schema/model'

/**
 * Every diagnostic of this package: its code, how much it costs, and its sentence.
 * `error`: a record is missing. `warning`: a part of a record is missing or doubtful. `info`: nothing is missing.
 */
export const problems = {
  'parse/unknown-format': ['error', 'This is none of the formats that pubcite reads.'],
  'parse/empty': ['info', 'There is no text.'],
  'parse/gzip': ['error', 'This is gzip: give it to parseStream, which unpacks it.'],
  'parse/encoding': ['warning', 'Some bytes are no UTF-8. They are read as windows-1252.'],
  'parse/no-record': ['error', 'There is no record in this text.'],

  // Copied PubMed page

  // MEDLINE
  'medline/stray-line': ['warning', 'This line belongs to no field.']
} as const satisfies Record<string, readonly [Severity, string]>

export type ProblemCode = keyof typeof problems
