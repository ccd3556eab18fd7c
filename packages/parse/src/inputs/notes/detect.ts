import {csv} from '../csv/index.js'
import {nlmCitation} from '../nlm-citation/index.js'
import {pmidList} from '../pmid-list/index.js'
import {summaryText} from '../summary-text/index.js'
import {divide} from './blocks.js'
import {stretchesOf} from './quotes.js'
import {spanning} from './read.js'

/**
 * Is this a mixture: records of two formats, or citations between other words? A text that another format takes for its own
 * is left to it.
 */
export function detect(head: string): boolean {
  if (/^\s*[<{[\u0000]/.test(head) || head.includes('\u0000')) return false
  if ([csv, summaryText, pmidList].some(input => input.detect(head))) return false
  const stretches = stretchesOf(head)
  const kinds = new Set<string>()
  let others = 0
  for (const {text} of stretches) {
    for (const {input, from, to} of divide(text)) {
      const words = text.slice(from, to)
      const name = (input ?? spanning(words))?.name
      if (name !== undefined) kinds.add(name)
      else if (/\p{L}/u.test(words)) others += 1
    }
  }
  if (kinds.size > 1 || (kinds.size > 0 && stretches.some(({quoted}) => quoted))) return true
  return kinds.has('nlm-citation') && others > 0 && !nlmCitation.detect(head)
}
