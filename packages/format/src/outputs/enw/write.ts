import {oneLine} from '../../one-line.js'
import type {Field} from './map.js'

/** One line a value; a further value of a tag that would look like a tag begins with a full-width sign. */
export function write(fields: Field[]): string {
  const lines: string[] = []
  for (const [tag, ...values] of fields) {
    const written = values.map(value => (value === undefined ? '' : oneLine(value))).filter(Boolean)
    written.forEach((value, index) => {
      lines.push(index === 0 ? `${tag} ${value}` : value.replace(/^%/, '％'))
    })
  }
  return lines.join('\n')
}
