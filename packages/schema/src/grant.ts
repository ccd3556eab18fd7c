import * as z from 'zod/mini'
import {optional, text} from './shape.js'

/** Funding: `R01 HL12345/HL/NHLBI NIH HHS/United States`. */
export interface Grant {
  /** The number as given: `R01 HL12345`, `MR/K006665/1`. */
  grantId?: string
  /** NIH institute or funder code: `HL`. */
  acronym?: string
  agency?: string
  country?: string
}

/** Data that the paper deposited or used: `ClinicalTrials.gov/NCT02239640`. */
export interface DataBank {
  name: string
  accessionNumbers: string[]
}

export const grantSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    grantId: optional(text),
    acronym: optional(text),
    agency: optional(text),
    country: optional(text)
  }))()

export const dataBankSchema = /* @__PURE__ */ (() => z.strictObject({name: text, accessionNumbers: z.array(text)}))()
