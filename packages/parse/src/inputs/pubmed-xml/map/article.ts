/**
 * `PubmedArticle`: what its elements fill.
 */
import {languageCode} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import {nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom, filling} from '../table.js'
import {abstract, otherAbstract} from './abstracts.js'
import {referenceList, relationList} from './citations.js'
import {date} from './dates.js'
import {history} from './history.js'
import {articleIds, location, otherId, pmid} from './ids.js'
import {journal, journalInfo, pagination} from './journal.js'
import {inside, item, marked, text, textOnce} from './leaf.js'
import {authorList, firstAffiliation, investigatorList, personalNameSubjects} from './people.js'
import {
  chemicalList,
  geneSymbolList,
  keywordList,
  meshHeadings,
  publicationTypeList,
  supplMeshNames
} from './subjects.js'
import {dataBankList, grantList, objectList} from './support.js'
import {title} from './titles.js'

const owner = nameHash('Owner')
const pubModel = nameHash('PubModel')

/** `Language`: three letters in lower case. */
export const language: Fill<{languages: string[]}> = (cursor, {languages}) => {
  const word = cursor.text()
  if (word !== '') languages.push(/^[a-z]{3}$/i.test(word) ? word.toLowerCase() : (languageCode(word) ?? word))
}

const articleKeys: Readonly<Record<string, readonly (keyof Article)[]>> = {
  Journal: ['journal', 'volume', 'issue', 'pubDate', 'citedMedium'],
  ArticleTitle: ['title', 'titleHtml', 'titleLink'],
  Pagination: ['pagination'],
  ELocationID: ['locations', 'ids'],
  Abstract: ['abstract'],
  Affiliation: ['authors'],
  AuthorList: ['authors', 'editors', 'authorsComplete'],
  Language: ['languages'],
  DataBankList: ['dataBanks', 'dataBanksComplete'],
  GrantList: ['grants', 'grantsComplete'],
  PublicationTypeList: ['publicationTypes'],
  VernacularTitle: ['vernacularTitle', 'vernacularTitleHtml'],
  ArticleDate: ['articleDate']
}

const articleDate: Fill<Article> = date(
  found => found.articleDate,
  (found, value) => {
    found.articleDate = value
  }
)

const articleParts = filling(
  articleKeys,
  elements<Article>({
    Journal: journal,
    ArticleTitle: title('title'),
    Pagination: pagination,
    ELocationID: location,
    Abstract: abstract,
    Affiliation: firstAffiliation,
    AuthorList: authorList,
    Language: language,
    DataBankList: dataBankList,
    GrantList: grantList,
    PublicationTypeList: publicationTypeList,
    VernacularTitle: title('vernacularTitle'),
    ArticleDate: element(['DateType'], articleDate),
    DateOfElectronicPublication: articleDate
  })
)

const article = element<Article>(['PubModel'], (cursor, target) => {
  const model = cursor.attribute(pubModel)
  if (model !== '') target.pubModel = model
  fillFrom(cursor, articleParts, target)
})

const citationKeys: Readonly<Record<string, readonly (keyof Article)[]>> = {
  DateCompleted: ['dateCompleted'],
  DateRevised: ['dateRevised'],
  MedlineJournalInfo: ['journal'],
  DataBankList: ['dataBanks', 'dataBanksComplete'],
  ChemicalList: ['chemicals'],
  SupplMeshList: ['supplMeshNames'],
  CitationSubset: ['citationSubsets'],
  CommentsCorrectionsList: ['relations'],
  CommentsCorrections: ['relations'],
  GeneSymbolList: ['geneSymbols'],
  MeshHeadingList: ['meshHeadings'],
  NumberOfReferences: ['numberOfReferences'],
  PersonalNameSubjectList: ['personalNameSubjects'],
  OtherID: ['otherIds', 'ids'],
  OtherAbstract: ['otherAbstracts'],
  KeywordList: ['keywords'],
  CoiStatement: ['coiStatement', 'coiStatementHtml'],
  SpaceFlightMission: ['spaceFlightMissions'],
  InvestigatorList: ['investigators'],
  GeneralNote: ['generalNotes']
}

const citationParts = filling(
  citationKeys,
  elements<Article>({
    PMID: pmid,
    MedlineID: (cursor, {articleIds: list}) => {
      const id = cursor.text()
      if (id !== '') list.push({type: 'medline', id})
    },
    DateCreated: date(
      found => found.dateCreated,
      (found, value) => {
        found.dateCreated = value
      }
    ),
    DateCompleted: date(
      found => found.dateCompleted,
      (found, value) => {
        found.dateCompleted = value
      }
    ),
    DateRevised: date(
      found => found.dateRevised,
      (found, value) => {
        found.dateRevised = value
      }
    ),
    Article: article,
    MedlineJournalInfo: journalInfo,
    DataBankList: dataBankList,
    ChemicalList: chemicalList,
    SupplMeshList: supplMeshNames,
    CitationSubset: item('citationSubsets'),
    CommentsCorrectionsList: relationList,
    CommentsCorrections: relationList,
    GeneSymbolList: geneSymbolList,
    MeshHeadingList: meshHeadings,
    NumberOfReferences: text('numberOfReferences'),
    PersonalNameSubjectList: personalNameSubjects,
    OtherID: otherId,
    OtherAbstract: otherAbstract,
    KeywordList: keywordList,
    CoiStatement: marked('coiStatement'),
    SpaceFlightMission: item('spaceFlightMissions'),
    InvestigatorList: investigatorList,
    GeneralNote: element(['Owner'], (cursor, {generalNotes}) => {
      const from = cursor.attribute(owner)
      const note = cursor.text()
      if (note !== '') generalNotes.push(from === '' ? {text: note} : {owner: from, text: note})
    })
  })
)

const statusName = nameHash('Status')
const indexingMethod = nameHash('IndexingMethod')
const versionId = nameHash('VersionID')
const versionDate = nameHash('VersionDate')
const recordAttributes = ['Status', 'Owner', 'IndexingMethod', 'VersionID', 'VersionDate']

/** What the start tag of a record says of it. */
function fillRecord(cursor: RecordCursor, target: Article): void {
  const status = cursor.attribute(statusName)
  const from = cursor.attribute(owner)
  const method = cursor.attribute(indexingMethod)
  const id = cursor.attribute(versionId)
  const day = cursor.attribute(versionDate)
  if (status !== '') target.status = status
  if (from !== '') target.owner = from
  if (method !== '') target.indexingMethod = method
  if (id !== '') target.versionId = id
  if (day !== '') target.versionDate = day
}

/** `MedlineCitation`, which the first files called `NCBIArticle`. */
export const medlineCitation = element<Article>(recordAttributes, (cursor, target) => {
  fillRecord(cursor, target)
  fillFrom(cursor, citationParts, target)
})

/** What `PubmedData` and `PubmedBookData` have in common. */
export const dataParts = filling(
  {
    History: ['history'],
    PublicationStatus: ['publicationStatus'],
    ArticleIdList: ['articleIds', 'ids'],
    ObjectList: ['objects'],
    ReferenceList: ['references']
  },
  elements<Article>({
    History: history,
    PublicationStatus: (cursor, target) => {
      const status = textOnce(cursor, target.publicationStatus)
      if (status !== '') target.publicationStatus = status
    },
    ArticleIdList: (cursor, target) => articleIds(cursor, target.articleIds),
    ObjectList: objectList,
    ReferenceList: referenceList
  })
)

/** `PubmedArticle` */
export const pubmedArticle = elements<Article>({
  MedlineCitation: medlineCitation,
  NCBIArticle: medlineCitation,
  PubmedData: inside(dataParts)
})
