/** The values of a record by tag, each unfolded, in the order of the record. */
export type MedlineValues = Map<string, string[]>

/** The values of one MEDLINE record, with one blank where it has several or folds. */
export function medlineValues(record: string): MedlineValues {
  const values: MedlineValues = new Map()
  let last: string[] = []
  for (const line of record.split('\n')) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) *- ?(.*)$/.exec(line) ?? []
    if (tag !== undefined) {
      last = values.get(tag) ?? []
      values.set(tag, last)
      last.push(value.trim())
    } else if (line.startsWith('      ') && last.length > 0) last.push(`${last.pop()} ${line.trim()}`)
  }
  for (const list of values.values())
    for (const [index, value] of list.entries()) list[index] = value.replace(/ +/g, ' ')
  return values
}
