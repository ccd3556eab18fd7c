import type {Family} from '../families.js'
import {median, type Outcome, processorTime} from './outcome.js'

const megabyte = 1 << 20

/** Times below this are the clock's and the collector's more than the reader's, in microseconds. */
const noise = 50_000

/**
 * Each family from one megabyte doubled up to the largest: the median growth of the doublings that take time at all is less
 * than 2.3.
 * @param largest In megabytes.
 */
export function tryLongGrowth<Source = string>(
  read: (source: Source) => unknown,
  families: readonly Family<Source>[],
  largest: number
): Outcome {
  const failures: string[] = []
  let worst = {name: '', growth: 0}
  for (const family of families) {
    let growth = doublings(read, family, largest)
    if (growth >= 2.3) growth = Math.min(growth, doublings(read, family, largest))
    if (growth > worst.growth) worst = {name: family.name, growth}
    if (growth >= 2.3) failures.push(`${family.name}: ${growth.toFixed(2)} times the time for twice the text`)
  }
  return {
    tried: families.length,
    failures,
    note: `up to ${largest} MB, worst ${worst.growth.toFixed(2)} (${worst.name})`
  }
}

function doublings<Source>(read: (source: Source) => unknown, {grow}: Family<Source>, largest: number): number {
  const growths: number[] = []
  let earlier = 0
  for (let size = 1; size <= largest; size *= 2) {
    const text = grow(size * megabyte)
    const took = processorTime(() => read(text))
    if (earlier > noise) growths.push(took / earlier)
    earlier = took
  }
  return growths.length > 0 ? median(growths) : 0
}
