/** A word, or a number. */
export const word = /[\p{L}\p{M}]+|\d+/gu

/** All words that the model says; of initials each letter too. */
export function wordsIn(value: unknown): Set<string> {
  const json = JSON.stringify(value)
  const initials = [...json.matchAll(/"initials":"([^"]*)"/g)].flatMap(
    ([, letters = '']) => letters.match(/\p{L}\p{M}*/gu) ?? []
  )
  return new Set([...(json.match(word) ?? []), ...initials].map(one => one.toLowerCase()))
}
