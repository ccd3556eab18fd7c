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
  /** Where it goes. Tables go to a file in the folder of each: their `output` is a pattern of them. */
  output: string
  /** The version of this program, for the metadata of what it writes. */
  version: string
}

/** A file of an output that is several. */
export interface Part {
  /** Its path in the folder. */
  output: string
  bytes: number
  sha256: string
}

/** What was written. */
export interface OutputReport {
  outputBytes: number
  /** Of the output; of several files, of their sums. */
  sha256?: string
  /** Where it is several files. */
  parts?: Part[]
}

/** How a file fared: `whole`; `lossy` where some of its records could not be read; `aside` where it is not to be trusted and
 * has no output; `failed` where the output could not be written. */
export type Outcome = 'whole' | 'lossy' | 'aside' | 'failed'

/** What is told of a file. */
export interface FileReport extends OutputReport {
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
