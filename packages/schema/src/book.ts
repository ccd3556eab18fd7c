import * as z from 'zod/mini'
import {type Author, authorSchema, type Investigator, investigatorSchema} from './author.js'
import {type PartialDate, partialDateSchema} from './date.js'
import {type ArticleId, articleIdSchema} from './ids.js'
import {optional, text} from './shape.js'

/** Where on Bookshelf a title stands: `{book: 'gene', part: 'apert'}`. */
export interface BookshelfLink {
  book?: string
  part?: string
  sec?: string
}

export interface Publisher {
  name?: string
  nameHtml?: string
  /** `Seattle (WA)` */
  location?: string
}

/**
 * A book: of an article of type `book` what a book has beyond an article, of a `book-chapter` the book that it stands in.
 * Title, authors and editors of a whole book are those of the article; here they are those of the chapter's book.
 */
export interface Book {
  title?: string
  titleHtml?: string
  titleLink?: BookshelfLink
  publisher?: Publisher
  /** First and last year of a book that is kept up to date. */
  beginningDate?: PartialDate
  endingDate?: PartialDate
  authors: Author[]
  authorsComplete?: false
  editors: Author[]
  investigators: Investigator[]
  volume?: string
  volumeTitle?: string
  volumeTitleHtml?: string
  /** `3rd` */
  edition?: string
  /** The series. */
  collectionTitle?: string
  collectionTitleHtml?: string
  collectionTitleLink?: BookshelfLink
  isbns: string[]
  locations: ArticleId[]
  /** `Internet` */
  medium?: string
  reportNumber?: string
}

/** An entry of a book's table of contents. */
export interface BookSection {
  locationLabel?: LocationLabel
  title: string
  titleHtml?: string
  titleLink?: BookshelfLink
  sections: BookSection[]
}

/** `Chapter 3` */
export interface LocationLabel {
  label: string
  /** `chapter`, `appendix` */
  type?: string
}

/** A list in a book, such as the synonyms of a disease. */
export interface ItemList {
  type: string
  items: string[]
}

const link = () => z.strictObject({book: optional(text), part: optional(text), sec: optional(text)})
const label = () => z.strictObject({label: text, type: optional(text)})

export const bookshelfLinkSchema = /* @__PURE__ */ (() => link())()
export const locationLabelSchema = /* @__PURE__ */ (() => label())()
export const itemListSchema = /* @__PURE__ */ (() => z.strictObject({type: text, items: z.array(text)}))()

export const bookSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    title: optional(text),
    titleHtml: optional(text),
    titleLink: optional(link()),
    publisher: optional(z.strictObject({name: optional(text), nameHtml: optional(text), location: optional(text)})),
    beginningDate: optional(partialDateSchema),
    endingDate: optional(partialDateSchema),
    authors: z.array(authorSchema),
    authorsComplete: optional(z.literal(false)),
    editors: z.array(authorSchema),
    investigators: z.array(investigatorSchema),
    volume: optional(text),
    volumeTitle: optional(text),
    volumeTitleHtml: optional(text),
    edition: optional(text),
    collectionTitle: optional(text),
    collectionTitleHtml: optional(text),
    collectionTitleLink: optional(link()),
    isbns: z.array(text),
    locations: z.array(articleIdSchema),
    medium: optional(text),
    reportNumber: optional(text)
  }))()

export const bookSectionSchema: z.ZodMiniType<BookSection> = /* @__PURE__ */ (() =>
  z.strictObject({
    locationLabel: optional(label()),
    title: text,
    titleHtml: optional(text),
    titleLink: optional(link()),
    sections: z.array(z.lazy(() => bookSectionSchema))
  }))()
