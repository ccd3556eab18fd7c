import * as z from 'zod/mini'
import {type Author, authorSchema} from './author.js'
import {type Book, bookSchema} from './book.js'
import {type PartialDate, partialDateSchema} from './date.js'
import {type Ids, idsSchema} from './ids.js'
import {type Journal, journalSchema} from './journal.js'
import {type Pagination, paginationSchema} from './pagination.js'
import {optional, text} from './shape.js'

/**
 * Another work as a source mentions it: a reference, a relation, a similar article.
 * `text` is what was printed; the parts stand beside it where they were read, with the meaning that they have in an `Article`.
 */
export interface Citation {
  /** The whole mention as printed, without the labels of its links (`PubMed`, `DOI`) and without what `ids` says. */
  text: string
  textHtml?: string
  ids: Ids
  authors: Author[]
  authorsComplete?: false
  title?: string
  titleHtml?: string
  journal?: Journal
  /** The book that a cited chapter stands in, or what a cited book has beyond its title and authors. */
  book?: Book
  pubDate?: PartialDate
  articleDate?: PartialDate
  volume?: string
  issue?: string
  pagination?: Pagination
}

/** An entry of the list of references. */
export interface Reference extends Citation {
  /** The number or letter printed before it. */
  label?: string
  /** The heading of the list that it stands in. */
  listTitle?: string
}

export const citationShape = () => ({
  text,
  textHtml: optional(text),
  ids: idsSchema,
  authors: z.array(authorSchema),
  authorsComplete: optional(z.literal(false)),
  title: optional(text),
  titleHtml: optional(text),
  journal: optional(journalSchema),
  book: optional(bookSchema),
  pubDate: optional(partialDateSchema),
  articleDate: optional(partialDateSchema),
  volume: optional(text),
  issue: optional(text),
  pagination: optional(paginationSchema)
})

export const citationSchema = /* @__PURE__ */ (() => z.strictObject(citationShape()))()

export const referenceSchema = /* @__PURE__ */ (() =>
  z.strictObject({...citationShape(), label: optional(text), listTitle: optional(text)}))()
