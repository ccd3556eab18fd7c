/** The rows of a table, as RFC 4180 divides them. */
export function readTable(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t,\r\n"][^\t\r\n]*|)(\r?\n|,|\t|$)/y
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  while (cell.lastIndex < text.length) {
    const [, value = '', end] = cell.exec(text) ?? []
    if (end === undefined) throw new SyntaxError('A quote stands where none may.')
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value)
    if (end !== separator) rows.push([])
  }
  rows.pop()
  return rows
}
