/**
 * The closing period of a title: records print it, the model leaves it out, references put it back.
 */

/**
 * Take the closing period from a title: `Sleep in mice.` is `Sleep in mice`.
 * The period of an abbreviation (`… in the U.S.`), an ellipsis, and `?`, `!`, `]` stay.
 * Works on an `…Html` title too: the period may stand before closing tags.
 */
export function withoutPeriod(title: string): string {
  const trimmed = title.trim()
  const [tags = ''] = /(?:<\/[a-z]+>)*$/.exec(trimmed) ?? []
  const text = trimmed.slice(0, trimmed.length - tags.length)
  if (!text.endsWith('.') || text.endsWith('..') || endsInAbbreviation(text)) return trimmed
  return text.slice(0, -1).trimEnd() + tags
}

/** Close a title with a period, unless a mark that closes a sentence (`.`, `?`, `!`) stands there already. */
export function withPeriod(title: string): string {
  return /[.?!](?:<\/[a-z]+>)*$/.test(title) || title === '' ? title : `${title}.`
}

/** `U.S.`, `Ph.D.`: single letters, each with its period. */
function endsInAbbreviation(text: string): boolean {
  return /(?<![\p{L}\p{N}])\p{L}\.\p{L}\.$|\.\p{L}\.\p{L}\.$/u.test(text.slice(-12))
}
