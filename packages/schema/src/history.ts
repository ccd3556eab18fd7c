import * as z from 'zod/mini'
import {type DateTime, dateTimeSchema} from './date.js'
import {type OpenWord, openWord} from './shape.js'

const statuses = [
  'received',
  'accepted',
  'revised',
  'epublish',
  'ppublish',
  'aheadofprint',
  'ecollection',
  'retracted',
  'pmc',
  'pmcr',
  'pmc-release',
  'pubmed',
  'pubmedr',
  'premedline',
  'medline',
  'medliner',
  'entrez'
] as const

/** A step on the way of a record (`PubMedPubDate`). */
export interface HistoryEvent {
  status: OpenWord<(typeof statuses)[number]>
  date: DateTime
}

export const historyEventSchema = /* @__PURE__ */ (() =>
  z.strictObject({status: openWord(statuses), date: dateTimeSchema}))()
