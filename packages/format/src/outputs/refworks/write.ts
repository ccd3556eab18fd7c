import {oneLine} from '../../one-line.js'
import type {Field} from './map.js'

/** One line a field. A field without a value is no field. */
export function write(fields: Field[]): string {
  const lines: string[] = []
  for (const [tag, value] of fields) {
    const line = value === undefined ? '' : oneLine(value)
    if (line !== '') lines.push(`${tag} ${line}`)
  }
  return lines.join('\r\n')
}
