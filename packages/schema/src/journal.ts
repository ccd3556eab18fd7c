import * as z from 'zod/mini'
import {type OpenWord, openWord, optional, text} from './shape.js'

const issnTypes = ['Print', 'Electronic', 'Linking'] as const

export interface Issn {
  /** `1759-8486` */
  issn: string
  type?: OpenWord<(typeof issnTypes)[number]>
}

/** The journal, as far as the source names it: no title is made from an abbreviation. */
export interface Journal {
  /** Full title: `Journal of neuro-oncology`. */
  title?: string
  /** NLM's abbreviation, which citations print: `J Neurooncol`, `J Med Imaging (Bellingham)`. */
  medlineTa?: string
  /** ISO 4 abbreviation, with or without periods. */
  isoAbbreviation?: string
  issns: Issn[]
  /** NLM Catalog id: `101234567`, `2985038R`. */
  nlmUniqueId?: string
  /** Country of publication, in NLM's words. */
  country?: string
}

export const journalSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    title: optional(text),
    medlineTa: optional(text),
    isoAbbreviation: optional(text),
    issns: z.array(z.strictObject({issn: text, type: optional(openWord(issnTypes))})),
    nlmUniqueId: optional(text),
    country: optional(text)
  }))()
