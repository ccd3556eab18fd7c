import type {ProblemRow} from './problem.js'

/** What any input may be: no format, no text, packed, cut. */
export const frameProblems = {
  'parse/unknown-format': ['error', 'This is none of the formats that pubcite reads.'],
  'parse/empty': ['info', 'There is no text.'],
  'parse/gzip': ['error', 'This is gzip: give it to parseStream, which unpacks it.'],
  'parse/encoding': ['warning', 'Some bytes are no UTF-8. They are read as windows-1252.'],
  'parse/gzip-damaged': ['error', 'The gzip is cut or damaged. What comes before that is read.'],
  'parse/gzip-trailing': ['warning', 'Something follows the gzip. It is left out.'],
  'parse/too-long': ['error', 'This is longer than a stream keeps at once. It is not read from here on.'],
  'parse/too-many': ['error', 'There are more records than a stream was to read. What follows is left out.'],
  'parse/too-deep': [
    'warning',
    'This is nested deeper than any page or record. From here on it is read as if it were not.'
  ],
  'parse/gzip-ratio': ['error', 'This gzip unpacks to far more than records do. It is not unpacked any further.'],
  'parse/no-record': ['error', 'There is no record in this text.']
} as const satisfies Record<string, ProblemRow>

/** A diagnostic of any input. */
export type FrameCode = keyof typeof frameProblems
