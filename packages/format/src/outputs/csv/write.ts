/** The cells of a row in quotes; a quote within is doubled. */
export function write(cells: readonly string[]): string {
  return cells.map(cell => `"${cell.replace(/"/g, '""')}"`).join(',')
}
