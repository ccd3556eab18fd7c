import * as z from 'zod/mini'
import {optional, text} from './shape.js'

/** A value that the source has and the model has no place for: an element of a newer DTD, an unknown tag. */
export interface Extra {
  /** Where it stood: `MedlineCitation/Article/NewElement`, `XYZ`. */
  path: string
  text: string
  attributes?: Record<string, string>
}

export const extraSchema = /* @__PURE__ */ (() =>
  z.strictObject({path: text, text: z.string(), attributes: optional(z.record(z.string(), z.string()))}))()
