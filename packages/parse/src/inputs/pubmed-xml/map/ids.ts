/**
 * Identifiers of the record: its PMID, `ELocationID`, `ArticleIdList`, `OtherID`.
 */
import {fillIds, readMid, readPmcid, readPmid} from '@pubcite/nlm'
import type {Article, ArticleId, Ids} from '@pubcite/schema/model'
import {expected, nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom} from '../table.js'

const version = nameHash('Version')
const idType = nameHash('IdType')
const eIdType = nameHash('EIdType')
const validYn = nameHash('ValidYN')
const source = nameHash('Source')

/** The PMID of the record. The first version of a record is not named. */
export const pmid = element<Article>(['Version'], (cursor, article) => {
  const printed = readVersion(cursor)
  const {tagFrom} = cursor
  const value = cursor.text()
  const id = readPmid(value)
  if (id === undefined) {
    cursor.report('pubmed-xml/unreadable-id', tagFrom, cursor.at)
    if (value !== '') article.articleIds.push({type: 'pubmed', id: value})
  } else if (article.ids.pmid === undefined) {
    article.ids.pmid = id
    if (printed !== undefined) article.version = printed
  } else if (article.ids.pmid !== id) article.articleIds.push({type: 'pubmed', id})
})

/** The version that a PMID names; `undefined` for the first. */
export function readVersion(cursor: RecordCursor): string | undefined {
  const value = cursor.attribute(version)
  return value === '' || value === '1' ? undefined : value
}

const idList = elements<ArticleId[]>({
  ArticleId: element(['IdType'], (cursor, list) => {
    const type = cursor.attribute(idType) || 'pubmed' // the DTD's default
    const id = cursor.text()
    if (id !== '') list.push({type, id})
  })
})

/** `ArticleIdList`, of a record or of a reference. */
export const articleIds: Fill<ArticleId[]> = (cursor, list) => {
  if (!cursor.isEmpty) passIds(cursor, list)
  fillFrom(cursor, idList, list)
}

/** The kinds that nearly all identifiers are of, the most frequent first. */
const knownIds = ['pubmed', 'doi', 'pmc', 'pii', 'mid'].map(
  type => [type, expected('ArticleId', ` IdType="${type}"`)] as const
)

/** Identifiers of these kinds with nothing odd in them, as far as they go, without a look at the table. */
export function passIds(cursor: RecordCursor, list: ArticleId[]): void {
  for (let index = 0; index < knownIds.length; ) {
    const {at} = cursor
    const [type, leaf] = knownIds[index]!
    if (!cursor.passLeaf(leaf)) index += 1
    else if (cursor.isLeafPlain && cursor.leafTo > cursor.leafFrom) {
      list.push({type, id: cursor.leafText()})
      index = 0
    } else {
      cursor.at = at
      return
    }
  }
}

/** `ELocationID` */
export const location = element<{locations: ArticleId[]}>(['EIdType', 'ValidYN'], (cursor, {locations}) => {
  const type = cursor.attribute(eIdType) || 'pii'
  const isValid = cursor.attribute(validYn) !== 'N'
  const id = cursor.text()
  if (id !== '') locations.push(isValid ? {type, id} : {type, id, valid: false})
})

/** `OtherID` */
export const otherId = element<Article>(['Source'], (cursor, {otherIds}) => {
  const from = cursor.attribute(source) || 'NLM'
  const id = cursor.text()
  if (id !== '') otherIds.push({source: from, id})
})

/** The normal forms: those of a location first, since the indexer checked them, and a PMCID of old from `OtherID`. */
export function finishIds({ids, articleIds: list, locations, otherIds}: Article): void {
  if (locations.length > 0) fillIds(ids, locations)
  if (list.length > 0) fillIds(ids, list)
  for (const {source: from, id} of otherIds) if (from === 'NLM') fillOther(ids, id)
}

function fillOther(ids: Ids, id: string): void {
  const pmcid = /^PMC\d/.test(id) ? readPmcid(id) : undefined
  const mid = /^(?:NIHMS|NIHPA|EMS|HALMS|UKMS|CAMS)/.test(id) ? readMid(id) : undefined
  if (pmcid !== undefined) ids.pmcid ??= pmcid
  else if (mid !== undefined) ids.mid ??= mid
}
