import {oneLine} from '../../one-line.js'
import type {Field} from './map.js'

/** One line a field, the end of the record last. A field without a value is no field. */
export function write(fields: Field[]): string {
  let record = ''
  for (const [tag, value] of fields) {
    const line = value === undefined ? '' : oneLine(value)
    if (line !== '') record += `${tag}  - ${line}\r\n`
  }
  return `${record}ER  - `
}
