/**
 * Chance that is the same on every machine: a seed gives one row of numbers, always.
 */

/** A source of choices. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** True with this probability, 0–1. */
  chance(probability: number): boolean
  /** One of the list. */
  pick<Item>(list: readonly Item[]): Item
  /** `count` different ones of the list, in the order of the list. */
  some<Item>(list: readonly Item[], count: number): Item[]
  /** Each thing that `make` makes, `min` to `max` times. */
  times<Item>(min: number, max: number, make: (index: number) => Item): Item[]
}

/**
 * A source of choices that starts from a seed (mulberry32, 32 bits of state).
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <Item>(list: readonly Item[]): Item => list[int(0, list.length - 1)]!
  return {
    int,
    pick,
    chance: probability => next() < probability,
    some(list, count) {
      const rest = list.map((_, index) => index)
      const taken = Array.from(
        {length: Math.min(count, rest.length)},
        () => rest.splice(int(0, rest.length - 1), 1)[0]!
      )
      return taken.sort((a, b) => a - b).map(index => list[index]!)
    },
    times: (min, max, make) => Array.from({length: int(min, max)}, (_, index) => make(index))
  }
}
