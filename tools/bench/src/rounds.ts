/**
 * Measuring on a machine that is never quiet: everything runs in turn, round after round, in one process, and what is told is
 * the ratio of CPU times within a round.
 */

/** Something to measure. */
export interface Contender {
  name: string
  /** Do the work once. What it returns is how much was done, so that the work cannot be left out. */
  run(): number | Promise<number>
}

/** What was measured: CPU milliseconds of each round, all threads together. */
export interface Timing {
  name: string
  /** What `run` returned last. */
  count: number
  cpu: number[]
}

/** How often everything runs. */
export interface Rounds {
  rounds: number
  /** Rounds before those that count. */
  warmUp: number
}

/**
 * Run everything in turn. Garbage is not collected in between by force: V8 then throws away what it has learned of shapes that
 * happen not to be alive, and compiles all anew, which no user sees.
 */
export async function alternate(contenders: readonly Contender[], {rounds, warmUp}: Rounds): Promise<Timing[]> {
  const timings = contenders.map(({name}): Timing => ({name, count: 0, cpu: []}))
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, {run}] of contenders.entries()) {
      const timing = timings[index]!
      const before = cpuTime()
      timing.count = await run()
      if (round >= 0) timing.cpu.push(cpuTime() - before)
    }
  }
  return timings
}

/** How a contender compares with another: the median of the ratios of all rounds, and their range. */
export interface Ratio {
  median: number
  min: number
  max: number
}

/** Compare round by round. */
export function ratioTo(base: Timing, {cpu}: Timing): Ratio {
  const ratios = cpu.map((time, round) => time / base.cpu[round]!)
  return {median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios)}
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** CPU milliseconds that this process has used, all threads together. */
export function cpuTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/** Rows as a table of Markdown, whose first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head, ...body] = rows
  return [line(head!), line(head!.map(() => '---')), ...body.map(line)].join('\n')
}
