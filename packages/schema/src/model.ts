/**
 * The model without its checker: empty parts to fill, and questions about an article. Nothing here loads zod.
 */
import type {Article, ArticleType} from './article.js'
import type {Group, Person} from './author.js'
import type {Book} from './book.js'
import type {Citation} from './citation.js'
import type {Journal} from './journal.js'
import type {Page} from './page.js'
import type {Relation} from './relation.js'

/** An article that says nothing yet: its lists are there, and empty. */
export function emptyArticle(type: ArticleType = 'journal-article'): Article {
  return {
    type,
    ids: {},
    articleIds: [],
    locations: [],
    authors: [],
    editors: [],
    investigators: [],
    locationLabels: [],
    sections: [],
    itemLists: [],
    otherAbstracts: [],
    keywords: [],
    languages: [],
    publicationTypes: [],
    meshHeadings: [],
    supplMeshNames: [],
    chemicals: [],
    geneSymbols: [],
    personalNameSubjects: [],
    spaceFlightMissions: [],
    grants: [],
    dataBanks: [],
    relations: [],
    references: [],
    history: [],
    citationSubsets: [],
    otherIds: [],
    generalNotes: [],
    objects: [],
    extra: []
  }
}

/** A mention of another work of which only the printed text is known. */
export function emptyCitation(text: string): Citation {
  return {text, ids: {}, authors: []}
}

/** A journal of which nothing is known yet. */
export function emptyJournal(): Journal {
  return {issns: []}
}

/** A book of which nothing is known yet. */
export function emptyBook(): Book {
  return {authors: [], editors: [], investigators: [], isbns: [], locations: []}
}

/** A page that says nothing beyond the record. */
export function emptyPage(): Page {
  return {similarArticles: [], citedBy: [], figures: [], linkOut: [], relatedInformation: [], associatedData: []}
}

/** A person of whom the family name is known. */
export function emptyPerson(lastName: string): Person {
  return {type: 'person', lastName, ids: [], affiliations: []}
}

/** A group among the authors. */
export function emptyGroup(collectiveName: string): Group {
  return {type: 'group', collectiveName, ids: [], affiliations: []}
}

/** Was this article taken back, wholly? True for the article itself, not for the notice that takes it back. */
export function isRetracted(article: Article): boolean {
  return (
    article.publicationTypes.some(({name, ui}) => ui === 'D016441' || (name.length === 21 && retracted.test(name))) ||
    article.relations.some(isRetractionNotice)
  )
}

/** The notices that took this article back, where the record names them. */
export function retractionNotices(article: Article): Relation[] {
  return article.relations.filter(isRetractionNotice)
}

const retracted = /^retracted publication$/i
const isRetractionNotice = ({type}: Relation) => type === 'RetractionIn' || type === 'RetractedandRepublishedIn'

/** The authors whom a reference prints: misspelt forms, which PubMed keeps for retrieval, are left out. */
export function printedAuthors<Kind extends {valid?: false}>(authors: readonly Kind[]): Kind[] {
  return authors.filter(author => author.valid !== false)
}

export type {Abstract, AbstractSection} from './abstract.js'
export type {Article, ArticleType, GeneralNote, OtherId, PubmedObject} from './article.js'
export type {Affiliation, AgentId, Author, Group, Investigator, Person, PersonName} from './author.js'
export type {Book, BookSection, BookshelfLink, ItemList, LocationLabel, Publisher} from './book.js'
export type {Citation, Reference} from './citation.js'
export type {DateParts, DateTime, PartialDate} from './date.js'
export type {Diagnostic, Place, Point, Severity} from './diagnostic.js'
export type {Extra} from './extra.js'
export type {DataBank, Grant} from './grant.js'
export type {HistoryEvent} from './history.js'
export type {ArticleId, ArticleIdType, Ids} from './ids.js'
export type {Issn, Journal} from './journal.js'
export type {Figure, Page, PageLink} from './page.js'
export type {Pagination} from './pagination.js'
export type {Relation, RelationType} from './relation.js'
export type {Deletion, ParseResult, StreamItem} from './result.js'
export type {OpenWord} from './shape.js'
export type {Chemical, Keyword, MeshHeading, MeshTerm, PublicationType, SupplMeshName} from './subject.js'
