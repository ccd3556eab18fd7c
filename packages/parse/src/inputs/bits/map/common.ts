import {mapAbstract, mapTransAbstract} from '../../../jats/abstracts.js'
import {mapHistory} from '../../../jats/dates.js'
import type {Fill} from '../../../jats/draft.js'
import {mapGrants, mapSupport} from '../../../jats/grants.js'
import {mapKeywords} from '../../../jats/keywords.js'
import {mapNotes} from '../../../jats/notes.js'
import {mapRelation} from '../../../jats/relations.js'
import {mapBookId} from './ids.js'

/** What says the same in `book-meta` and in `book-part-meta`. */
export const commonRows: readonly (readonly [name: string, fill: Fill])[] = [
  ['object-id', mapBookId],
  ['abstract', mapAbstract],
  ['trans-abstract', mapTransAbstract],
  ['kwd-group', mapKeywords],
  ['history', mapHistory],
  ['pub-history', mapHistory],
  ['funding-group', mapGrants],
  ['support-group', mapSupport],
  ['related-article', mapRelation],
  ['related-object', mapRelation],
  ['author-notes', mapNotes]
]
