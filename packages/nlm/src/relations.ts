/**
 * What NLM calls the ties between records: in XML, as a MEDLINE tag, and as the heading of a page.
 */
import type {RelationType} from '@pubcite/schema/model'

/** One tie in its three spellings. */
export interface RelationTag {
  /** `CommentsCorrections@RefType` */
  type: RelationType
  /** The MEDLINE tag, where there is one. */
  tag?: string
  /** The heading of a page, and the words of an old citation: `Erratum in`. */
  label: string
}

/**
 * All ties that NLM knows, in the order of the DTD.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html#cc
 */
export const relationTags: readonly RelationTag[] = [
  {type: 'AssociatedDataset', tag: 'DDIN', label: 'Dataset described in'},
  {type: 'AssociatedPublication', tag: 'DRIN', label: 'Dataset use reported in'},
  {type: 'CommentIn', tag: 'CIN', label: 'Comment in'},
  {type: 'CommentOn', tag: 'CON', label: 'Comment on'},
  {type: 'CorrectedandRepublishedIn', tag: 'CRI', label: 'Corrected and republished in'},
  {type: 'CorrectedandRepublishedFrom', tag: 'CRF', label: 'Corrected and republished from'},
  {type: 'ErratumIn', tag: 'EIN', label: 'Erratum in'},
  {type: 'ErratumFor', tag: 'EFR', label: 'Erratum for'},
  {type: 'ExpressionOfConcernIn', tag: 'ECI', label: 'Expression of concern in'},
  {type: 'ExpressionOfConcernFor', tag: 'ECF', label: 'Expression of concern for'},
  {type: 'RepublishedIn', tag: 'RPI', label: 'Republished in'},
  {type: 'RepublishedFrom', tag: 'RPF', label: 'Republished from'},
  {type: 'RetractedandRepublishedIn', tag: 'RRI', label: 'Retracted and republished in'},
  {type: 'RetractedandRepublishedFrom', tag: 'RRF', label: 'Retracted and republished from'},
  {type: 'RetractionIn', tag: 'RIN', label: 'Retraction in'},
  {type: 'RetractionOf', tag: 'ROF', label: 'Retraction of'},
  {type: 'UpdateIn', tag: 'UIN', label: 'Update in'},
  {type: 'UpdateOf', tag: 'UOF', label: 'Update of'},
  {type: 'SummaryForPatientsIn', tag: 'SPIN', label: 'Summary for patients in'},
  {type: 'OriginalReportIn', tag: 'ORI', label: 'Original report in'},
  {type: 'ReprintIn', label: 'Reprint in'},
  {type: 'ReprintOf', label: 'Reprint of'},
  {type: 'PartialRetractionIn', tag: 'PRIN', label: 'Partial retraction in'},
  {type: 'PartialRetractionOf', tag: 'PROF', label: 'Partial retraction of'},
  {type: 'Cites', label: 'Cites'}
]

const byTag = /* @__PURE__ */ (() =>
  new Map(relationTags.flatMap(entry => (entry.tag === undefined ? [] : [[entry.tag, entry] as const]))))()
const byLabel = /* @__PURE__ */ (() => new Map(relationTags.map(entry => [entry.label.toLowerCase(), entry])))()

/** The tie that a MEDLINE tag names: `EIN`. @returns `undefined` for any other tag. */
export function relationByTag(tag: string): RelationTag | undefined {
  return byTag.get(tag)
}

/** The tie that a heading names, in any case and with or without colon: `Erratum in:`. @returns `undefined` for another. */
export function relationByLabel(label: string): RelationTag | undefined {
  return byLabel.get(label.replace(/\s+/g, ' ').trim().replace(/ ?:$/, '').toLowerCase())
}
