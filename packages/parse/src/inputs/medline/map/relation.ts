import {fillCitation, readPmid, relationTags} from '@pubcite/nlm'
import {emptyCitation, type Relation} from '@pubcite/schema/model'
import {type Fill, tidy} from './draft.js'

/** CIN, EIN, RIN …: ties to other records. */
export const relations: [tag: string, fill: Fill][] = relationTags.flatMap(({type, tag}) =>
  tag === undefined ? [] : [[tag, ({article}, {value}) => article.relations.push(readRelation(type, tidy(value)))]]
)

/**
 * `Crit Care. 2017 Feb 22;21(1):41. PMID: 28222758`, perhaps with NLM's note after it, in parentheses or bare:
 * `J Sleep. 2009 Jun;49(3):253. Kornel, Tony [corrected to Korner, Tony]`.
 */
export function readRelation(type: Relation['type'], value: string): Relation {
  const [pmidText = '', pmid = '', after = ''] = ownPmid(value)
  const cited = value.slice(0, value.length - pmidText.length)
  const [, source = cited, bare = ''] =
    /^(.+?;[^:;]*:[^\s.;]+)\. (?!doi:|pii:|Epub |eCollection |Print )(\S[\s\S]*)$/.exec(cited) ?? []
  const note = (after.trim() || bare).replace(/^\((.*)\)$/, '$1').trim()
  const id = readPmid(pmid)
  const citation = emptyCitation(withoutPeriod(source.trim()) || value)
  if (id) citation.ids.pmid = id
  return {...fillCitation(citation), type, ...(note && {note})}
}

/** The PMID at the end, or that behind the period of a source, and what follows it; a title may name another one. */
function ownPmid(value: string): readonly string[] {
  const last = / ?\bPMID: ?(\d+)\.?$/.exec(value)
  if (last) return last
  for (const {0: text, 1: pmid = '', index} of value.matchAll(/ ?\bPMID: ?(\d+)\.?/g)) {
    const after = value.slice(index + text.length)
    if ('.;)]'.includes(value[index - 1] ?? ' ') || /^\s*[([]/.test(after)) return [text + after, pmid, after]
  }
  return []
}

/** XML has no period after the pages, and one after a DOI; MEDLINE always prints one. */
function withoutPeriod(source: string): string {
  return /\bdoi: /.test(source) ? source : source.replace(/\.$/, '')
}
