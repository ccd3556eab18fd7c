/** What a conformance run found over the corpus. */
export interface Report {
  /** What was tried: `medline`. */
  name: string
  /** Whether every bar was reached. */
  ok: boolean
  /** Figures: records read, diagnostics by code, shares in per cent. */
  counts: Record<string, number>
  /** What a reader of the run should see: differences, each with its cause. */
  lines: string[]
}
