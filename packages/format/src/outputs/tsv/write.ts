/**
 * The cells of a row with tabs between them, where there can be none. TSV knows no quotes, but most of its readers do:
 * a cell that begins with one would swallow the next, and is quoted as in CSV.
 */
export function write(cells: readonly string[]): string {
  return cells.map(cell => (cell.startsWith('"') ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')
}
