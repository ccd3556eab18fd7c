import * as z from 'zod/mini'
import {type Citation, citationSchema} from './citation.js'
import {optional, text} from './shape.js'

/** A link that a page offers. */
export interface PageLink {
  /** The heading it stands under: `Full Text Sources`. */
  group?: string
  text: string
  /** An absolute http or https address. */
  url?: string
}

export interface Figure {
  /** `Figure 1` */
  label?: string
  /** The caption as the page prints it, which may be cut. */
  caption?: string
  captionHtml?: string
  url?: string
}

/** What only a web page says. */
export interface Page {
  similarArticles: Citation[]
  citedBy: Citation[]
  /** How many articles cite this one, where the page counts them. */
  citedByCount?: number
  figures: Figure[]
  /** LinkOut: full text and other resources. */
  linkOut: PageLink[]
  /** Links to other databases (`Related information`, `Associated data`). */
  relatedInformation: PageLink[]
  associatedData: PageLink[]
  /** `Free PMC article`, `Free article`, as printed without a period. */
  freeFullText?: string
  /** The words around the searched terms, in a list of results. */
  snippet?: string
}

const pageLink = () => z.strictObject({group: optional(text), text, url: optional(text)})

export const pageSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    similarArticles: z.array(citationSchema),
    citedBy: z.array(citationSchema),
    citedByCount: optional(z.int().check(z.gte(0))),
    figures: z.array(
      z.strictObject({
        label: optional(text),
        caption: optional(text),
        captionHtml: optional(text),
        url: optional(text)
      })
    ),
    linkOut: z.array(pageLink()),
    relatedInformation: z.array(pageLink()),
    associatedData: z.array(pageLink()),
    freeFullText: optional(text),
    snippet: optional(text)
  }))()
