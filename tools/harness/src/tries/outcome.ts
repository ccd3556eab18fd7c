/** What came of a try. */
export interface Outcome {
  tried: number
  failures: string[]
  note?: string
}

/** The processor's time that a piece of work takes, in microseconds. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return Math.max(user + system, 1)
}

/** The value in the middle; of an even number the greater of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!
}
