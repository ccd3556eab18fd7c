import {widthOf} from './width.js'

/**
 * Break the lines of a text that are wider than a terminal between their words, which the terminal would do within them.
 * Colours have no width. Without a width, and where a line fits, nothing changes.
 */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text
  return text
    .split('\n')
    .map(line => (isWide(line, columns) ? broken(line, columns) : line))
    .join('\n')
}

function broken(line: string, columns: number): string {
  const [first = '', ...words] = line.split(/(?<=\S) (?=\S)/)
  let shown = first
  let width = visible(first)
  for (const word of words) {
    const needed = visible(word) + 1
    const fits = width + needed <= columns
    shown += (fits ? ' ' : '\n') + word
    width = fits ? width + needed : needed - 1
  }
  return shown
}

function isWide(line: string, columns: number): boolean {
  return line.length * 2 > columns && visible(line) > columns
}

function visible(text: string): number {
  return widthOf(text.replaceAll(/\u001b\[[\d;]*m/g, ''))
}
