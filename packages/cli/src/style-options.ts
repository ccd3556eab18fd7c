/**
 * How a bibliography is asked for.
 */
export const listFormats = ['text', 'html', 'markdown', 'rtf'] as const
export type ListFormat = (typeof listFormats)[number]

export interface StyleOptions {
  /** `nlm`, a CSL style by name, or a `.csl` file. */
  style: string
  locale?: string
  format: ListFormat
  /** Seconds that a `.csl` file may take. */
  timeLimit?: number
}

/** Seconds that a `.csl` file may take, unless `--time-limit` says another number. */
export const defaultTimeLimit = 60
