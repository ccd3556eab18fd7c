/** A point in a text. Lines and columns count from 1, the offset from 0. */
export interface Point {
  line: number
  /** In UTF-16 units, as editors count. */
  column: number
  /** In strings UTF-16 units, in bytes and streams bytes of the uncompressed input. */
  offset: number
}

export interface Place {
  start: Point
  /** The point after the last character. */
  end?: Point
}

/** `error`: a record is missing. `warning`: a part of one is. `info`: nothing is, but it is good to know. */
export type Severity = 'error' | 'warning' | 'info'

/** Something odd in a text, or in an article. */
export interface Diagnostic<Code extends string = string> {
  /** `format/problem`, stable: `medline/unreadable-date`. */
  code: Code
  severity: Severity
  /** One sentence for people. */
  message: string
  /** Where in the text. */
  place?: Place
  /** Where in the article: `['authors', 2, 'ids', 0]`. */
  path?: Array<string | number>
}
