import {fillIds, readDoi, readMid, readPmcid, readPmid, readTaggedId} from '@pubcite/nlm'
import type {ArticleId} from '@pubcite/schema/model'
import type {Field} from '../read.js'
import {type Draft, type Fill, keepExtra, tidy} from './draft.js'

/** Identifiers, in the order of the record; `finishIds` takes the first sound one of each kind. */
export const ids: [tag: string, fill: Fill][] = [
  [
    'PMID',
    (draft, field) => {
      const pmid = readPmid(field.value)
      if (pmid === undefined) draft.report('medline/unreadable-id', {place: field.place})
      draft.article.articleIds.push({type: 'pubmed', id: pmid ?? tidy(field.value)})
    }
  ],
  ['PMC', ({article}, {value}) => article.articleIds.push({type: 'pmc', id: tidy(value)})],
  ['MID', ({article}, {value}) => article.articleIds.push({type: 'mid', id: tidy(value)})],
  ['UI', ({article}, {value}) => article.articleIds.push({type: 'medline', id: tidy(value)})],
  ['AID', (draft, field) => add(draft, field, draft.article.articleIds)],
  ['LID', (draft, field) => add(draft, field, draft.article.locations)],
  [
    'OID',
    ({article}, {value}) => {
      const [, source, id = tidy(value)] = /^([A-Z]{2,6}): ?(.+)$/.exec(tidy(value)) ?? []
      article.otherIds.push({source: source ?? article.owner ?? 'NLM', id})
    }
  ]
]

/** `10.5555/x [doi]`. Without its kind it is a DOI, an address, or (LID) the number of an electronic article. */
function add(draft: Draft, field: Field, list: ArticleId[]): void {
  const value = tidy(field.value)
  const id = readTaggedId(value)
  if (id) list.push(id)
  else if (readDoi(value)) list.push({type: 'doi', id: value})
  else if (field.tag === 'LID' && /^[\w.-]+$/.test(value) && /\d/.test(value)) list.push({type: 'pii', id: value})
  else {
    if (!/^(?:https?:\/\/|www\.)/.test(value)) draft.report('medline/unreadable-id', {place: field.place})
    keepExtra(draft, field)
  }
}

/** The normal forms. A DOI may stand in LID, in AID, or in both; a PMCID of old in OID alone. */
export function finishIds({article: {ids, articleIds, locations, otherIds}}: Draft): void {
  fillIds(ids, locations) // first, as in XML: the indexer checked them
  fillIds(ids, articleIds)
  for (const {source, id} of otherIds) {
    if (source !== 'NLM') continue
    const pmcid = /^PMC\d/.test(id) ? readPmcid(id) : undefined
    const mid = /^(?:NIHMS|NIHPA|EMS|HALMS|UKMS|CAMS)/.test(id) ? readMid(id) : undefined
    if (pmcid) ids.pmcid ??= pmcid
    else if (mid) ids.mid ??= mid
  }
}
