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
  const end = beforeTags(trimmed)
  const text = trimmed.slice(0, end)
  if (!text.endsWith('.') || text.endsWith('..') || endsInAbbreviation(text)) return trimmed
  return text.slice(0, -1).trimEnd() + trimmed.slice(end)
}

/** Close a title with a period, unless a mark that closes a sentence (`.`, `?`, `!`) stands there already. */
export function withPeriod(title: string): string {
  return isClosed(title) ? title : `${title}.`
}

/** Does a mark stand there that closes a sentence? Nothing needs none. */
export function isClosed(title: string): boolean {
  const mark = title.charCodeAt(beforeTags(title) - 1)
  return mark === 46 || mark === 63 || mark === 33 || title === ''
}

/** Where the text of a title ends, and only closing tags follow. */
function beforeTags(title: string): number {
  let end = title.length
  while (title.charCodeAt(end - 1) === 62) {
    const start = title.lastIndexOf('<', end - 1)
    if (start < 0 || !/^<\/[a-z]+>$/.test(title.slice(start, end))) break
    end = start
  }
  return end
}

/** `U.S.`, `B.C.E.`: single letters, each with its period. */
function endsInAbbreviation(text: string): boolean {
  if (text.at(-3) !== '.' && text.at(-4) !== '.') return false // a letter is one unit or two
  return /(?<![\p{L}\p{N}])\p{L}\.\p{L}\.$/u.test(text.slice(-12))
}
