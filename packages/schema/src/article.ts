import * as z from 'zod/mini'
import {type Abstract, abstractSchema} from './abstract.js'
import {
  type Author,
  authorSchema,
  type Investigator,
  investigatorSchema,
  type PersonName,
  personNameSchema
} from './author.js'
import {
  type Book,
  type BookSection,
  type BookshelfLink,
  bookSchema,
  bookSectionSchema,
  bookshelfLinkSchema,
  type ItemList,
  itemListSchema,
  type LocationLabel,
  locationLabelSchema
} from './book.js'
import {type Reference, referenceSchema} from './citation.js'
import {type PartialDate, partialDateSchema} from './date.js'
import {type Extra, extraSchema} from './extra.js'
import {type DataBank, dataBankSchema, type Grant, grantSchema} from './grant.js'
import {type HistoryEvent, historyEventSchema} from './history.js'
import {type ArticleId, articleIdSchema, type Ids, idsSchema} from './ids.js'
import {type Journal, journalSchema} from './journal.js'
import {type Page, pageSchema} from './page.js'
import {type Pagination, paginationSchema} from './pagination.js'
import {type Relation, relationSchema} from './relation.js'
import {type OpenWord, openWord, optional, text} from './shape.js'
import {
  type Chemical,
  chemicalSchema,
  type Keyword,
  keywordSchema,
  type MeshHeading,
  meshHeadingSchema,
  type PublicationType,
  publicationTypeSchema,
  type SupplMeshName,
  supplMeshNameSchema
} from './subject.js'

const articleTypes = ['journal-article', 'book', 'book-chapter', 'other'] as const
const pubModels = ['Print', 'Print-Electronic', 'Electronic', 'Electronic-Print', 'Electronic-eCollection'] as const
const publicationStatuses = ['ppublish', 'epublish', 'aheadofprint'] as const
const statuses = [
  'MEDLINE',
  'PubMed-not-MEDLINE',
  'In-Process',
  'In-Data-Review',
  'Publisher',
  'OLDMEDLINE',
  'Completed'
] as const
const owners = ['NLM', 'NASA', 'PIP', 'KIE', 'HSR', 'HMD', 'NOTNLM'] as const

export type ArticleType = (typeof articleTypes)[number]

/** An identifier that a collaborating producer gave the record (`OtherID`). */
export interface OtherId {
  source: OpenWord<'NASA' | 'KIE' | 'PIP' | 'POP' | 'ARPL' | 'CPC' | 'IND' | 'CPFH' | 'CLML' | 'NRCBL' | 'NLM' | 'QCIM'>
  id: string
}

/** A cataloguer's remark (`GeneralNote`). */
export interface GeneralNote {
  owner?: OpenWord<(typeof owners)[number]>
  text: string
}

/** An object with its parameters (`Object`): rare, kept as it is. */
export interface PubmedObject {
  type: string
  params: {name: string; text: string; textHtml?: string}[]
}

/**
 * A journal article, a book, a chapter, or (`other`) what a foreign source calls something else.
 * Lists and `ids` are always there, empty where the source gives nothing; everything else is absent where it is not said.
 */
export interface Article {
  type: ArticleType
  /** The source's own word, where `type` is `other`. */
  sourceType?: string

  // What it is called, and by whom
  ids: Ids
  /** All identifiers that the record lists (`ArticleIdList`), in order. */
  articleIds: ArticleId[]
  /** All electronic locations that the record lists (`ELocationID`), in order. */
  locations: ArticleId[]
  /** Version of the record, where a PMID has several. */
  version?: string
  /** Without its closing period. A translated title stands in brackets: `[Sleep in mice]`. Of a whole book, the book's. */
  title?: string
  titleHtml?: string
  /** Where on Bookshelf the chapter (or the book) stands. */
  titleLink?: BookshelfLink
  /** The title in the original language, in Latin script. */
  vernacularTitle?: string
  vernacularTitleHtml?: string
  authors: Author[]
  /** Present where the list is known to be cut: every reference then says `et al.`. */
  authorsComplete?: false
  /** Editors of a whole book. */
  editors: Author[]
  /** Collaborators who are not authors. */
  investigators: Investigator[]

  // Where and when it appeared
  journal?: Journal
  /** Which edition NLM's indexer used (`JournalIssue@CitedMedium`). */
  citedMedium?: OpenWord<'Print' | 'Internet'>
  /** Date of the issue, or of the book (`PubDate`). */
  pubDate?: PartialDate
  /** Date of electronic publication (`ArticleDate`). */
  articleDate?: PartialDate
  /** How the dates belong together: which one a citation prints (`Article@PubModel`). */
  pubModel?: OpenWord<(typeof pubModels)[number]>
  /** `ppublish`, `epublish`, `aheadofprint` */
  publicationStatus?: OpenWord<(typeof publicationStatuses)[number]>
  volume?: string
  issue?: string
  pagination?: Pagination
  book?: Book
  /** The place of a chapter in its book. */
  locationLabels: LocationLabel[]
  /** The table of contents of a whole book. */
  sections: BookSection[]
  itemLists: ItemList[]
  /** When a chapter was first posted. */
  contributionDate?: PartialDate

  // What it says
  abstract?: Abstract
  /** Translations, summaries for everyone, and abstracts by other producers. */
  otherAbstracts: Abstract[]
  keywords: Keyword[]
  /** Three-letter MARC codes: `eng`, `ger`. */
  languages: string[]
  coiStatement?: string
  coiStatementHtml?: string

  // What it is about
  publicationTypes: PublicationType[]
  meshHeadings: MeshHeading[]
  supplMeshNames: SupplMeshName[]
  chemicals: Chemical[]
  geneSymbols: string[]
  /** Persons whom the article is about. */
  personalNameSubjects: PersonName[]
  spaceFlightMissions: string[]

  // What it stands on
  grants: Grant[]
  grantsComplete?: false
  dataBanks: DataBank[]
  dataBanksComplete?: false
  relations: Relation[]
  references: Reference[]
  /** As printed, without reading it as a number. */
  numberOfReferences?: string

  // The record
  /** How far the record is: `MEDLINE` is indexed. */
  status?: OpenWord<(typeof statuses)[number]>
  owner?: OpenWord<(typeof owners)[number]>
  indexingMethod?: OpenWord<'Automated' | 'Curated' | 'Manual'>
  versionId?: string
  versionDate?: string
  dateCreated?: PartialDate
  dateCompleted?: PartialDate
  dateRevised?: PartialDate
  history: HistoryEvent[]
  citationSubsets: string[]
  otherIds: OtherId[]
  generalNotes: GeneralNote[]
  objects: PubmedObject[]

  /** What only a web page says. */
  page?: Page
  /** What the source says and the model has no place for. */
  extra: Extra[]
}

/** The shape of an `Article`, for JSON of unknown origin. Unknown keys are refused: `readArticle` keeps them. */
export const articleSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    type: z.enum(articleTypes),
    sourceType: optional(text),

    ids: idsSchema,
    articleIds: z.array(articleIdSchema),
    locations: z.array(articleIdSchema),
    version: optional(text),
    title: optional(text),
    titleHtml: optional(text),
    titleLink: optional(bookshelfLinkSchema),
    vernacularTitle: optional(text),
    vernacularTitleHtml: optional(text),
    authors: z.array(authorSchema),
    authorsComplete: optional(z.literal(false)),
    editors: z.array(authorSchema),
    investigators: z.array(investigatorSchema),

    journal: optional(journalSchema),
    citedMedium: optional(openWord(['Print', 'Internet'])),
    pubDate: optional(partialDateSchema),
    articleDate: optional(partialDateSchema),
    pubModel: optional(openWord(pubModels)),
    publicationStatus: optional(openWord(publicationStatuses)),
    volume: optional(text),
    issue: optional(text),
    pagination: optional(paginationSchema),
    book: optional(bookSchema),
    locationLabels: z.array(locationLabelSchema),
    sections: z.array(bookSectionSchema),
    itemLists: z.array(itemListSchema),
    contributionDate: optional(partialDateSchema),

    abstract: optional(abstractSchema),
    otherAbstracts: z.array(abstractSchema),
    keywords: z.array(keywordSchema),
    languages: z.array(text),
    coiStatement: optional(text),
    coiStatementHtml: optional(text),

    publicationTypes: z.array(publicationTypeSchema),
    meshHeadings: z.array(meshHeadingSchema),
    supplMeshNames: z.array(supplMeshNameSchema),
    chemicals: z.array(chemicalSchema),
    geneSymbols: z.array(text),
    personalNameSubjects: z.array(personNameSchema),
    spaceFlightMissions: z.array(text),

    grants: z.array(grantSchema),
    grantsComplete: optional(z.literal(false)),
    dataBanks: z.array(dataBankSchema),
    dataBanksComplete: optional(z.literal(false)),
    relations: z.array(relationSchema),
    references: z.array(referenceSchema),
    numberOfReferences: optional(text),

    status: optional(openWord(statuses)),
    owner: optional(openWord(owners)),
    indexingMethod: optional(openWord(['Automated', 'Curated', 'Manual'])),
    versionId: optional(text),
    versionDate: optional(text),
    dateCreated: optional(partialDateSchema),
    dateCompleted: optional(partialDateSchema),
    dateRevised: optional(partialDateSchema),
    history: z.array(historyEventSchema),
    citationSubsets: z.array(text),
    otherIds: z.array(
      z.strictObject({
        source: openWord(['NASA', 'KIE', 'PIP', 'POP', 'ARPL', 'CPC', 'IND', 'CPFH', 'CLML', 'NRCBL', 'NLM', 'QCIM']),
        id: text
      })
    ),
    generalNotes: z.array(z.strictObject({owner: optional(openWord(owners)), text})),
    objects: z.array(
      z.strictObject({
        type: text,
        params: z.array(z.strictObject({name: text, text: z.string(), textHtml: optional(text)}))
      })
    ),

    page: optional(pageSchema),
    extra: z.array(extraSchema)
  }))()
