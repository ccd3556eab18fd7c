import {unbroken} from '../../unbroken.js'
import type {Field} from './map.js'

const width = 87
const indent = '      '

/** The fields of a record, folded. A field without a value is no field. */
export function write(fields: Field[]): string {
  const lines: string[] = []
  for (const [tag, value] of fields) {
    const text = value === undefined ? '' : unbroken(value).trim()
    if (text !== '') lines.push(fold(`${tag.padEnd(4)}- `, text))
  }
  return lines.join('\n')
}

/** PubMed folds before a word and leaves the blank where it was; a word that is longer than a line stays whole. */
function fold(tag: string, text: string): string {
  if (tag.length + text.length <= width) return tag + text
  let folded = ''
  let line = tag
  let columns = tag.length
  for (const [, blanks = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) {
    const more = columnsOf(word)
    if (blanks !== '' && columns + blanks.length + more > width) {
      folded += `${line}${blanks}\n`
      line = indent + word
      columns = indent.length + more
    } else {
      line += blanks + word
      columns += blanks.length + more
    }
  }
  return folded + line
}

/** Characters beyond the first plane are two units, and one column. */
function columnsOf(word: string): number {
  return /[\ud800-\udbff]/.test(word) ? [...word].length : word.length
}
