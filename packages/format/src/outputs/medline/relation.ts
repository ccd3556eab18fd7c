import {type RelationTag, relationTags} from '@pubcite/nlm'
import type {Relation} from '@pubcite/schema/model'
import type {Field} from './map.js'

const tags = new Map(relationTags.flatMap(({type, tag}: RelationTag) => (tag === undefined ? [] : [[type, tag]])))

/**
 * `Stroke. 2014 Jan;45(1):141-5. PMID: 24302483`. NLM's remark follows in parentheses, or, without a PMID, bare.
 * @returns No field for a tie that MEDLINE has no tag for.
 */
export function relationField({type, text, ids, note}: Relation): Field[] {
  const tag = tags.get(type)
  if (tag === undefined) return []
  const {pmid, doi} = ids
  const missing = doi !== undefined && !text.includes(doi) ? ` doi: ${doi}.` : ''
  const source = (/\bdoi: /.test(text) || text.endsWith('.') ? text : `${text}.`) + missing
  const remark = note === undefined ? '' : pmid === undefined ? ` ${note}` : ` (${note})`
  return [[tag, `${source}${pmid === undefined ? '' : ` PMID: ${pmid}`}${remark}`]]
}
