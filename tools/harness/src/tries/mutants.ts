import type {Input} from '@pubcite/parse'
import {mutate, mutateBytes} from '../mutate.js'
import type {Outcome} from './outcome.js'
import {createWatch} from './watch.js'

/** How much is tried. */
export interface MutantSettings {
  /** Of texts of up to 4 kB; of longer ones a tenth, and 100,000 at most. */
  mutants: number
  /** Where they are over the rest is left; how many were tried is said. */
  seconds: number
  seed: number
}

/** A text of this length is small: it can be changed at each of its places. */
const small = 4096

/**
 * Mutants of the texts: nothing is thrown, every article is what the schema allows, none takes more of the processor's time
 * than 50 ms and a second per megabyte.
 * Each text gets the same number of characters to read, so that a small one is changed at each of its places many times over.
 */
export function tryMutants(
  input: Input,
  texts: readonly string[],
  others: readonly string[],
  {mutants, seconds, seed}: MutantSettings
): Outcome {
  const watch = createWatch(input)
  const largeCount = texts.some(({length}) => length <= small)
    ? Math.min(100_000, mutants / 10)
    : Math.min(100_000, mutants)
  const groups = [
    {group: texts.filter(({length}) => length <= small), count: mutants},
    {group: texts.filter(({length}) => length > small), count: largeCount}
  ]
  for (const {group, count} of groups) {
    const weights = group.map(({length}) => 1 / length)
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    for (const [index, text] of group.entries()) {
      const share = weights[index]! / whole
      const end = performance.now() + seconds * 1000 * Math.max(share / 2, 1 / texts.length)
      for (let round = 0; round < count * share && (round % 100 > 0 || performance.now() < end); round++) {
        const own = seed * 1_000_003 + texts.indexOf(text) * 10_000_019 + round
        const mutant = mutate(text, others, own)
        watch.read(round % 8 === 7 ? mutateBytes(mutant, own) : mutant, `seed ${own}`)
      }
    }
  }
  return watch.outcome()
}

/** The texts cut at every offset; of long ones at two thousand. */
export function tryTruncations(input: Input, texts: readonly string[]): Outcome {
  const watch = createWatch(input)
  for (const [index, text] of texts.entries()) {
    const step = text.length > small ? Math.ceil(text.length / 2000) : 1
    for (let at = 0; at <= text.length; at += step) watch.read(text.slice(0, at), `text ${index} cut at ${at}`)
  }
  return watch.outcome()
}
