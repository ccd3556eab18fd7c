/**
 * PubMed XML, as efetch and the baseline files have it, valid against the DTD of 2025.
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
import {type Article, type Citation, type Deletion, emptyJournal, type MeshTerm} from '@pubcite/schema/model'
import {type Articles, cleaned, closed, listed, only} from './notation.js'
import {bookRecord} from './pubmed-xml-book.js'
import {
  abstractParts,
  authorList,
  grantList,
  history,
  idList,
  investigatorLists,
  keywordLists,
  locations,
  nameParts,
  objectList,
  paddedDate,
  pagination,
  pubDate,
  referenceLists,
  yn
} from './pubmed-xml-parts.js'
import {type Element, element, leaf, list, mixed, writeElement} from './xml.js'

/** What stands in a set beside its records. */
export interface PubmedXmlOptions {
  /** Records that an update file takes out, at its end. */
  deletions?: readonly Deletion[]
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
`

/** Print a set of records, with its DOCTYPE. */
export function printPubmedXml(articles: Articles, {deletions = []}: PubmedXmlOptions = {}): string {
  const records = listed(articles).map(article =>
    article.type.startsWith('book') ? bookRecord(article) : articleRecord(article)
  )
  const deleted = list(
    'DeleteCitation',
    deletions.map(({pmid, version}) => leaf('PMID', pmid, {Version: version ?? '1'}))
  )
  return head + writeElement(element('PubmedArticleSet', {}, [...records, deleted]))
}

const articleRecord = (article: Article): Element =>
  element('PubmedArticle', {}, [medlineCitation(article), pubmedData(article)])

function medlineCitation(article: Article): Element {
  const {journal = emptyJournal()} = article
  return element(
    'MedlineCitation',
    {
      Status: article.status ?? 'MEDLINE',
      Owner: article.owner,
      VersionID: article.versionId,
      VersionDate: article.versionDate,
      IndexingMethod: article.indexingMethod
    },
    [
      leaf('PMID', article.ids.pmid, {Version: article.version ?? '1'}),
      paddedDate('DateCompleted', article.dateCompleted),
      paddedDate('DateRevised', article.dateRevised),
      articleElement(article),
      element('MedlineJournalInfo', {}, [
        leaf('Country', journal.country),
        leaf('MedlineTA', journal.medlineTa),
        leaf('NlmUniqueID', journal.nlmUniqueId),
        leaf('ISSNLinking', journal.issns.find(({type}) => type === 'Linking')?.issn)
      ]),
      list(
        'ChemicalList',
        article.chemicals.map(({name, registryNumber, ui}) =>
          element('Chemical', {}, [
            leaf('RegistryNumber', registryNumber ?? '0'),
            leaf('NameOfSubstance', name, {UI: ui ?? ''})
          ])
        )
      ),
      list(
        'SupplMeshList',
        article.supplMeshNames.map(({name, type, ui}) => leaf('SupplMeshName', name, {Type: type, UI: ui ?? ''}))
      ),
      article.citationSubsets.map(subset => leaf('CitationSubset', subset)),
      list(
        'CommentsCorrectionsList',
        article.relations.map(({type, text, ids, note}) =>
          element('CommentsCorrections', {RefType: type}, [
            leaf('RefSource', text),
            leaf('PMID', ids.pmid, {Version: '1'}),
            leaf('Note', note)
          ])
        )
      ),
      list(
        'GeneSymbolList',
        article.geneSymbols.map(symbol => leaf('GeneSymbol', symbol))
      ),
      list(
        'MeshHeadingList',
        article.meshHeadings.map(({descriptor, qualifiers}) =>
          element('MeshHeading', {}, [
            leaf('DescriptorName', descriptor.name, {...termAttributes(descriptor), Type: descriptor.type}),
            ...qualifiers.map(qualifier => leaf('QualifierName', qualifier.name, termAttributes(qualifier)))
          ])
        )
      ),
      leaf('NumberOfReferences', article.numberOfReferences),
      list(
        'PersonalNameSubjectList',
        article.personalNameSubjects.map(name => element('PersonalNameSubject', {}, nameParts(name)))
      ),
      article.otherIds.map(({source, id}) => leaf('OtherID', id, {Source: source})),
      article.otherAbstracts.map(abstract =>
        element(
          'OtherAbstract',
          {Type: abstract.type ?? 'Publisher', Language: abstract.language ?? 'eng'},
          abstractParts(abstract)
        )
      ),
      keywordLists(article.keywords),
      mixed('CoiStatement', article.coiStatement, article.coiStatementHtml),
      article.spaceFlightMissions.map(mission => leaf('SpaceFlightMission', mission)),
      investigatorLists(article.investigators),
      article.generalNotes.map(({owner, text}) => leaf('GeneralNote', text, {Owner: owner}))
    ]
  )
}

const termAttributes = ({ui, majorTopic, autoHm}: MeshTerm) => ({
  UI: ui ?? '',
  MajorTopicYN: yn(majorTopic),
  AutoHM: autoHm ? 'Y' : undefined
})

function articleElement(article: Article): Element {
  const {journal = emptyJournal()} = article
  const issn = journal.issns.find(({type}) => type === 'Print' || type === 'Electronic')
  return element('Article', {PubModel: article.pubModel ?? 'Print'}, [
    element('Journal', {}, [
      leaf('ISSN', issn?.issn, {IssnType: issn?.type}),
      element('JournalIssue', {CitedMedium: article.citedMedium ?? 'Internet'}, [
        leaf('Volume', article.volume),
        leaf('Issue', article.issue),
        pubDate(article)
      ]),
      leaf('Title', journal.title),
      leaf('ISOAbbreviation', journal.isoAbbreviation)
    ]),
    mixed(
      'ArticleTitle',
      article.title && closed(article.title),
      article.titleHtml && closedHtml(article.title!, article.titleHtml)
    ),
    pagination(article),
    locations(article.locations),
    article.abstract && element('Abstract', {}, abstractParts(article.abstract)),
    authorList(article.authors, article.authorsComplete),
    article.languages.map(language => leaf('Language', language)),
    list(
      'DataBankList',
      article.dataBanks.map(({name, accessionNumbers}) =>
        element('DataBank', {}, [
          leaf('DataBankName', name),
          list(
            'AccessionNumberList',
            accessionNumbers.map(number => leaf('AccessionNumber', number))
          )
        ])
      ),
      {CompleteYN: yn(article.dataBanksComplete !== false)}
    ),
    grantList(article),
    list(
      'PublicationTypeList',
      article.publicationTypes.map(({name, ui}) => leaf('PublicationType', name, {UI: ui ?? ''}))
    ),
    mixed(
      'VernacularTitle',
      article.vernacularTitle && closed(article.vernacularTitle),
      article.vernacularTitleHtml && closedHtml(article.vernacularTitle!, article.vernacularTitleHtml)
    ),
    paddedDate('ArticleDate', article.articleDate, {DateType: 'Electronic'})
  ])
}

const closedHtml = (title: string, html: string): string => html + closed(title).slice(title.length)

function pubmedData(article: Article): Element {
  return element('PubmedData', {}, [
    history(article.history),
    leaf('PublicationStatus', article.publicationStatus ?? 'ppublish'),
    idList(article.articleIds),
    objectList(article),
    referenceLists(article.references)
  ])
}

/**
 * What a perfect reader makes of the print: all but what is on pages only. Mentions keep text and identifiers; their
 * parts are read on request.
 */
export function carriedByPubmedXml(printed: Article): Article {
  const {page: _, dateCreated: __, sourceType: ___, ...article} = cleaned(printed)
  return {
    ...article,
    type: article.type === 'other' ? 'journal-article' : article.type,
    ids: {...(article.type === 'book' && doiOf(article.book)), ...article.ids},
    relations: article.relations.map(relation => ({
      ...mention(relation),
      ids: only(relation.ids, 'pmid'),
      ...only(relation, 'type', 'note')
    })),
    references: article.references.map(reference => ({
      ...mention(reference),
      ...only(reference, 'textHtml', 'ids', 'listTitle')
    }))
  }
}

const mention = ({text, ids}: Citation): Citation => ({text, ids, authors: []})

/** The DOI of a whole book is that of its record. */
function doiOf(book: Article['book']): Article['ids'] {
  const doi = book?.locations.find(({type, valid}) => type === 'doi' && valid !== false)?.id
  return doi === undefined ? {} : {doi}
}
