/**
 * An article on its way. While it is filled every key is there, so that all records have one shape, and V8 knows where in it each
 * key is; the article that comes of it has only what the record says.
 */
import type {Article} from '@pubcite/schema/model'

/** What may be absent in an article is `undefined` in a draft. */
type Draft = {[Key in keyof Required<Article>]: undefined extends Article[Key] ? undefined : Article[Key]}

/** An article with every key, which nothing fills yet. */
export function emptyDraft(): Article {
  const draft: Draft = {
    type: 'journal-article',
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
    extra: [],
    sourceType: undefined,
    status: undefined,
    owner: undefined,
    indexingMethod: undefined,
    versionId: undefined,
    versionDate: undefined,
    version: undefined,
    dateCreated: undefined,
    dateCompleted: undefined,
    dateRevised: undefined,
    pubModel: undefined,
    journal: undefined,
    citedMedium: undefined,
    volume: undefined,
    issue: undefined,
    pubDate: undefined,
    title: undefined,
    titleLink: undefined,
    titleHtml: undefined,
    pagination: undefined,
    abstract: undefined,
    authorsComplete: undefined,
    dataBanksComplete: undefined,
    grantsComplete: undefined,
    vernacularTitle: undefined,
    vernacularTitleHtml: undefined,
    articleDate: undefined,
    numberOfReferences: undefined,
    coiStatement: undefined,
    coiStatementHtml: undefined,
    contributionDate: undefined,
    publicationStatus: undefined,
    book: undefined,
    page: undefined
  }
  return draft as unknown as Article
}

/** The article that a draft has become: its lists, and what else the record says. */
export function finished(draft: Article): Article {
  const article: Article = {
    type: draft.type,
    ids: draft.ids,
    articleIds: draft.articleIds,
    locations: draft.locations,
    authors: draft.authors,
    editors: draft.editors,
    investigators: draft.investigators,
    locationLabels: draft.locationLabels,
    sections: draft.sections,
    itemLists: draft.itemLists,
    otherAbstracts: draft.otherAbstracts,
    keywords: draft.keywords,
    languages: draft.languages,
    publicationTypes: draft.publicationTypes,
    meshHeadings: draft.meshHeadings,
    supplMeshNames: draft.supplMeshNames,
    chemicals: draft.chemicals,
    geneSymbols: draft.geneSymbols,
    personalNameSubjects: draft.personalNameSubjects,
    spaceFlightMissions: draft.spaceFlightMissions,
    grants: draft.grants,
    dataBanks: draft.dataBanks,
    relations: draft.relations,
    references: draft.references,
    history: draft.history,
    citationSubsets: draft.citationSubsets,
    otherIds: draft.otherIds,
    generalNotes: draft.generalNotes,
    objects: draft.objects,
    extra: draft.extra
  }
  fillRecord(article, draft)
  fillArticle(article, draft)
  return article
}

/** What is said of the record. */
function fillRecord(article: Article, draft: Article): void {
  if (draft.sourceType !== undefined) article.sourceType = draft.sourceType
  if (draft.status !== undefined) article.status = draft.status
  if (draft.owner !== undefined) article.owner = draft.owner
  if (draft.indexingMethod !== undefined) article.indexingMethod = draft.indexingMethod
  if (draft.versionId !== undefined) article.versionId = draft.versionId
  if (draft.versionDate !== undefined) article.versionDate = draft.versionDate
  if (draft.version !== undefined) article.version = draft.version
  if (draft.dateCreated !== undefined) article.dateCreated = draft.dateCreated
  if (draft.dateCompleted !== undefined) article.dateCompleted = draft.dateCompleted
  if (draft.dateRevised !== undefined) article.dateRevised = draft.dateRevised
}

/** What is said of the article, in the order of the DTD. */
function fillArticle(article: Article, draft: Article): void {
  if (draft.pubModel !== undefined) article.pubModel = draft.pubModel
  if (draft.journal !== undefined) article.journal = draft.journal
  if (draft.citedMedium !== undefined) article.citedMedium = draft.citedMedium
  if (draft.volume !== undefined) article.volume = draft.volume
  if (draft.issue !== undefined) article.issue = draft.issue
  if (draft.pubDate !== undefined) article.pubDate = draft.pubDate
  if (draft.title !== undefined) article.title = draft.title
  if (draft.titleLink !== undefined) article.titleLink = draft.titleLink
  if (draft.titleHtml !== undefined) article.titleHtml = draft.titleHtml
  if (draft.pagination !== undefined) article.pagination = draft.pagination
  if (draft.abstract !== undefined) article.abstract = draft.abstract
  if (draft.authorsComplete !== undefined) article.authorsComplete = draft.authorsComplete
  if (draft.dataBanksComplete !== undefined) article.dataBanksComplete = draft.dataBanksComplete
  if (draft.grantsComplete !== undefined) article.grantsComplete = draft.grantsComplete
  if (draft.vernacularTitle !== undefined) article.vernacularTitle = draft.vernacularTitle
  if (draft.vernacularTitleHtml !== undefined) article.vernacularTitleHtml = draft.vernacularTitleHtml
  if (draft.articleDate !== undefined) article.articleDate = draft.articleDate
  if (draft.numberOfReferences !== undefined) article.numberOfReferences = draft.numberOfReferences
  if (draft.coiStatement !== undefined) article.coiStatement = draft.coiStatement
  if (draft.coiStatementHtml !== undefined) article.coiStatementHtml = draft.coiStatementHtml
  if (draft.contributionDate !== undefined) article.contributionDate = draft.contributionDate
  if (draft.publicationStatus !== undefined) article.publicationStatus = draft.publicationStatus
  if (draft.book !== undefined) article.book = draft.book
  if (draft.page !== undefined) article.page = draft.page
}
