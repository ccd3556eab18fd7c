import type {ListOptions} from '@pubcite/format'

/** What makes one output differ from another of the same file. */
export interface Settings {
  /** The name of the output: `jsonl`. */
  to: string
  /** The name of the input, where the caller says it. */
  from?: string
  gzip: boolean
  list: ListOptions
}

/** One file to convert. */
export interface Task extends Settings {
  input: string
  output: string
}

/** How a file fared: `whole`; `lossy` where some of its records could not be read; `aside` where it is not to be trusted and
 * has no output; `failed` where the output could not be written. */
export type Outcome = 'whole' | 'lossy' | 'aside' | 'failed'

/** What is told of a file. */
export interface FileReport {
  input: string
  output: string
  outcome: Outcome
  /** Why it was set aside, or failed. */
  reason?: string
  /** An earlier run had made it. */
  skipped?: true
  records: number
  /** Records that the file takes out of PubMed (`DeleteCitation`): they have no place in a list of articles. */
  deletions: number
  /** How often each diagnostic was met. */
  diagnostics: Record<string, number>
  /** Bytes of the file as it lies there. */
  bytes: number
  outputBytes: number
  /** Of the output. */
  sha256?: string
  seconds: number
}

/** The report of a file of which nothing has been read yet. */
export const startReport = ({input, output}: Task, outcome: Outcome): FileReport => ({
  input,
  output,
  outcome,
  records: 0,
  deletions: 0,
  diagnostics: {},
  bytes: 0,
  outputBytes: 0,
  seconds: 0
})

/** A file that is not to be trusted: its output is not kept. */
export class SetAside extends Error {}
