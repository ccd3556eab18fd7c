/** Fold a text between words so that no line is wider than `width`; `end` stands at the end of each line that goes on. */
export function wrap(text: string, width: number, end: '' | ' ' = '', indent = ''): string {
  return fold(text.split(' '), ' ', width - indent.length)
    .map(row => indent + row)
    .join(`${end}\n`)
}

/**
 * Fold as Summary (text) does: also after a hyphen within a word, which then stays at the end of its line, and no blank
 * belongs between the two lines.
 */
export function wrapAtHyphens(text: string, width: number): string {
  const pieces = text.split(/( )|(?<=\p{L}-)(?=\p{L})/u).filter(piece => piece !== undefined && piece !== '')
  const rows: string[] = []
  let row = ''
  for (const piece of pieces) {
    if (length(row) + length(piece) > width && row !== '') {
      rows.push(row.trimEnd())
      row = piece === ' ' ? '' : piece
    } else {
      row += piece
    }
  }
  return [...rows, row.trimEnd()].filter(line => line !== '').join('\n')
}

const length = (text: string): number => [...text].length

function fold(words: readonly string[], glue: string, width: number): string[] {
  const rows: string[] = []
  let row: string | undefined
  for (const word of words) {
    if (row === undefined) {
      row = word
    } else if (length(row) + 1 + length(word) > width) {
      rows.push(row)
      row = word
    } else {
      row += glue + word
    }
  }
  return row === undefined ? rows : [...rows, row]
}
