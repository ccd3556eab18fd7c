import type {Severity} from '@pubcite/schema/model'

/**
 * How much a diagnostic costs, and its sentence.
 * `error`: a record is missing. `warning`: a part of a record is missing or doubtful. `info`: nothing is missing.
 */
export type ProblemRow = readonly [Severity, string]
