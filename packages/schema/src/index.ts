/**
 * What an article is: its types, the zod shapes that check it, and nothing that reads or writes a format.
 */
export {type Abstract, type AbstractSection, abstractSchema} from './abstract.js'
export {
  type Article,
  type ArticleType,
  articleSchema,
  type GeneralNote,
  type OtherId,
  type PubmedObject
} from './article.js'
export {
  type Affiliation,
  type AgentId,
  type Author,
  authorSchema,
  type Group,
  type Investigator,
  investigatorSchema,
  type Person,
  type PersonName,
  personNameSchema
} from './author.js'
export {
  type Book,
  type BookSection,
  type BookshelfLink,
  bookSchema,
  bookSectionSchema,
  type ItemList,
  type LocationLabel,
  type Publisher
} from './book.js'
export {type Citation, citationSchema, type Reference, referenceSchema} from './citation.js'
export {type DateParts, type DateTime, dateTimeSchema, type PartialDate, partialDateSchema} from './date.js'
export type {Diagnostic, Place, Point, Severity} from './diagnostic.js'
export {type Extra, extraSchema} from './extra.js'
export {type DataBank, dataBankSchema, type Grant, grantSchema} from './grant.js'
export {type HistoryEvent, historyEventSchema} from './history.js'
export {type ArticleId, type ArticleIdType, articleIdSchema, type Ids, idsSchema} from './ids.js'
export {type Issn, type Journal, journalSchema} from './journal.js'
export {
  emptyArticle,
  emptyBook,
  emptyCitation,
  emptyGroup,
  emptyJournal,
  emptyPage,
  emptyPerson,
  isRetracted,
  printedAuthors,
  retractionNotices
} from './model.js'
export {type Figure, type Page, type PageLink, pageSchema} from './page.js'
export {type Pagination, paginationSchema} from './pagination.js'
export {type ArticleProblem, type ReadArticleResult, readArticle} from './read-article.js'
export {type Relation, type RelationType, relationSchema, relationTypes} from './relation.js'
export type {Deletion, ParseResult, StreamItem} from './result.js'
export type {OpenWord} from './shape.js'
export {
  type Chemical,
  chemicalSchema,
  type Keyword,
  keywordSchema,
  type MeshHeading,
  type MeshTerm,
  meshHeadingSchema,
  type PublicationType,
  publicationTypeSchema,
  type SupplMeshName,
  supplMeshNameSchema
} from './subject.js'
