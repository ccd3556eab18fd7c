import {cslTypes} from '@pubcite/csl'
import {foreignTypes} from './types.js'

const words = new Set<string>([...cslTypes, ...foreignTypes.keys()])

/** Other JSON: answers of esummary, articles of ours, items of Zotero. */
const others = /"(?:articleIds|articleids|uids|itemType|meshHeadings)"\s*:|"type"\s*:\s*"esummary"/

const fields = /"(?:container-title|container-title-short|date-parts|publisher-place|title-short|original-title)"\s*:/

/** Is this a beginning of CSL-JSON: a type of CSL, or fields that only CSL has? */
export function detect(head: string): boolean {
  if (!/^\s*[[{]/.test(head) || others.test(head)) return false
  if (fields.test(head)) return true
  for (const [, type = ''] of head.matchAll(/"type"\s*:\s*"([a-z_-]{1,40})"/g)) {
    if (words.has(type)) return /"(?:title|author|issued|DOI)"\s*:/.test(head)
  }
  return false
}
