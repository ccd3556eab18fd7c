/** A stretch of a text, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** How much of a long text is shown at once. */
const size = 200_000

/**
 * The stretch of a long text that is shown around an offset: whole lines, a quarter of it before the offset. A line that is
 * longer than all of it is cut.
 */
export function windowAt(text: string, offset: number): Span {
  const wanted = Math.max(0, Math.min(offset - size / 4, text.length - size))
  const lineStart = wanted === 0 ? 0 : text.lastIndexOf('\n', wanted - 1) + 1
  const start = offset - lineStart < size ? lineStart : wanted
  const most = Math.min(start + size, text.length)
  const lineEnd = most === text.length ? most : text.lastIndexOf('\n', most - 1) + 1
  return {start, end: lineEnd > offset ? lineEnd : most}
}

/** How many lines of a text end before an offset, and one: the number of its line. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
