import type {CitationText} from '../../citation-article.js'
import type {Report} from '../../input.js'
import {lines} from '../../lines.js'

const number = /^\s{0,9}\d{1,7}: (?=\S)/
const beginning = /\n\r?\n[\r\n]{0,9}\d{1,7}: (?=\S)/g

/** Does this begin with a numbered citation, and end one with a PMID? A menu behind it is that of an old page. */
export function detect(head: string): boolean {
  if (/^\s{0,99}\d{1,7}: .{1,600} Links *\r?\n/.test(head)) return false
  return /^\s{0,99}\d{1,7}: \S/.test(head) && /\bPMID:\s{1,3}\d/.test(head)
}

/** Where the next number begins a line after a blank line. */
export function next(text: string, from: number): number {
  beginning.lastIndex = from
  const found = beginning.exec(text)
  return found ? found.index + found[0].search(/\d/) : -1
}

/** Read one record: its number is dropped, its lines are joined. */
export function* read(text: string, report: Report): Generator<CitationText> {
  const printed = [...lines(text)].filter(line => line.text.trim() !== '')
  const [first] = printed
  if (!first) return
  const place = {from: first.place.from, to: printed.at(-1)!.place.to}
  if (number.test(first.text)) {
    yield {text: [first.text.replace(number, ''), ...printed.slice(1).map(line => line.text)].join('\n'), place}
  } else report('summary-text/stray-text', {place})
}
