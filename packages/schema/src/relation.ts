import * as z from 'zod/mini'
import {type Citation, citationShape} from './citation.js'
import {type OpenWord, openWord, optional, text} from './shape.js'

/** What PubMed calls the ties between records (`CommentsCorrections@RefType`). */
export const relationTypes = [
  'AssociatedDataset',
  'AssociatedPublication',
  'CommentIn',
  'CommentOn',
  'CorrectedandRepublishedIn',
  'CorrectedandRepublishedFrom',
  'ErratumIn',
  'ErratumFor',
  'ExpressionOfConcernIn',
  'ExpressionOfConcernFor',
  'RepublishedIn',
  'RepublishedFrom',
  'RetractedandRepublishedIn',
  'RetractedandRepublishedFrom',
  'RetractionIn',
  'RetractionOf',
  'UpdateIn',
  'UpdateOf',
  'SummaryForPatientsIn',
  'OriginalReportIn',
  'ReprintIn',
  'ReprintOf',
  'PartialRetractionIn',
  'PartialRetractionOf',
  'Cites'
] as const

export type RelationType = OpenWord<(typeof relationTypes)[number]>

/** Another record that comments on this one, corrects it, takes it back, or is so treated by it. */
export interface Relation extends Citation {
  type: RelationType
  /** NLM's remark on the tie. */
  note?: string
}

export const relationSchema = /* @__PURE__ */ (() =>
  z.strictObject({...citationShape(), type: openWord(relationTypes), note: optional(text)}))()
