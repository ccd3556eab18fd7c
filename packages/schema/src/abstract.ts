import * as z from 'zod/mini'
import {type OpenWord, openWord, optional, text} from './shape.js'

const categories = ['BACKGROUND', 'OBJECTIVE', 'METHODS', 'RESULTS', 'CONCLUSIONS', 'UNASSIGNED'] as const
const abstractTypes = ['AAMC', 'AIDS', 'KIE', 'PIP', 'NASA', 'Publisher', 'plain-language-summary'] as const

/** A part of an abstract: one `AbstractText`, one printed paragraph. */
export interface AbstractSection {
  /** The label as printed, without its colon: `METHODS`, `Background`. */
  label?: string
  /** What NLM takes the label to mean. */
  category?: OpenWord<(typeof categories)[number]>
  /** May be empty where the source prints a label and nothing after it. */
  text: string
  textHtml?: string
}

export interface Abstract {
  sections: AbstractSection[]
  /** The copyright line. */
  copyright?: string
  /** Language of the text, three letters as in `languages`: `ger`. Absent for the main abstract, which is English. */
  language?: string
  /** Who made it, or what it is for (`OtherAbstract@Type`); absent for the main abstract. */
  type?: OpenWord<(typeof abstractTypes)[number]>
}

export const abstractSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    sections: z.array(
      z.strictObject({
        label: optional(text),
        category: optional(openWord(categories)),
        text: z.string(),
        textHtml: optional(text)
      })
    ),
    copyright: optional(text),
    language: optional(text),
    type: optional(openWord(abstractTypes))
  }))()
