import type {Family} from '../families.js'
import {median, type Outcome, processorTime} from './outcome.js'

type Read<Source> = (source: Source) => unknown

/** The most by which the time may grow where the text doubles. */
const bound = 2.3

/**
 * A hostile text of each family against such of half its length, of a quarter, of an eighth: how much does a doubling cost?
 * Eight short texts against one long one tell most families to be linear; the rest is measured doubling by doubling.
 */
export function tryGrowth<Source = string>(
  read: Read<Source>,
  families: readonly Family<Source>[],
  size: number
): Outcome {
  const failures: string[] = []
  let worst = {name: '', growth: 0}
  for (const family of families) {
    const growth = settledGrowth(read, family, size)
    if (growth > worst.growth) worst = {name: family.name, growth}
    if (growth >= bound) failures.push(`${family.name}: ${growth.toFixed(2)} times the time for twice the text`)
  }
  return {tried: families.length, failures, note: `worst ${worst.growth.toFixed(2)} (${worst.name})`}
}

/** What really grows faster than its text does so the more, the longer the text is; what a busy machine adds does not. */
function settledGrowth<Source>(read: Read<Source>, family: Family<Source>, size: number): number {
  const quick = quickGrowth(read, family, size)
  if (quick < bound * 0.93) return quick
  let growth = growthOf(read, family, size)
  for (const larger of [size * 4, size * 16]) {
    if (growth >= bound) growth = Math.min(growth, growthOf(read, family, larger))
  }
  return growth
}

/** The mean growth of three doublings, from the fewest microseconds of three rounds at either end. */
function quickGrowth<Source>(read: Read<Source>, {grow}: Family<Source>, size: number): number {
  const [short, long] = [grow(size / 8), grow(size)]
  let [shortest, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 3; round++) {
    shortest = Math.min(shortest, time(read, short, 8))
    longest = Math.min(longest, time(read, long, 1))
  }
  return 2 * Math.cbrt(longest / shortest)
}

/** The median growth of three doublings in three rounds, or in nine where that is too much. */
function growthOf<Source>(read: Read<Source>, {grow}: Family<Source>, size: number): number {
  const texts = [8, 4, 2, 1].map(parts => ({parts, text: grow(size / parts)}))
  const growths: number[] = []
  const measure = (): void => {
    const times = texts.map(({parts, text}) => Math.min(time(read, text, parts), time(read, text, parts)))
    growths.push(...times.slice(1).map((later, index) => (2 * later) / times[index]!))
  }
  for (let round = 0; round < 3 || (round < 9 && median(growths) >= bound); round++) measure()
  return median(growths)
}

/** The microseconds of the processor that a text takes, read so many times. */
function time<Source>(read: Read<Source>, text: Source, times: number): number {
  return processorTime(() => {
    for (let round = 0; round < times; round++) read(text)
  })
}
