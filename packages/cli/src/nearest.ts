/** Of some words the one that this one was meant to be; `undefined` where none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 40) return undefined
  const scored = words.map(other => ({other, score: distance(word, other)}))
  const best = scored.reduce((one, each) => (each.score < one.score ? each : one))
  return best.score <= Math.max(1, Math.floor(word.length / 3)) ? best.other : undefined
}

/** Levenshtein's distance, row by row. */
function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
