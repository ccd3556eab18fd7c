import {withPeriod} from '@pubcite/nlm'
import type {Article, MeshTerm} from '@pubcite/schema/model'
import {demanded, element, list, type Node, optional, optionalRich, rich} from '../element.js'
import {fullDate, pubDate} from './dates.js'
import {
  abstractNode,
  articleIdList,
  grantList,
  historyNode,
  keywordLists,
  known,
  locationNodes,
  objectList,
  paginationNode,
  pmid,
  publicationType,
  referenceLists
} from './parts.js'
import {authorList, investigatorLists, type ListIds, listIds, nameNodes} from './people.js'

/** An article of a journal, with its record. */
export function journalArticle(article: Article, taken: ListIds): Node {
  return element('PubmedArticle', [
    medlineCitation(article, listIds(article.investigators, taken)),
    element('PubmedData', [
      historyNode(article),
      demanded('PublicationStatus', article.publicationStatus),
      articleIdList(article),
      objectList(article),
      ...referenceLists(article.references)
    ])
  ])
}

const status = known('Completed In-Process PubMed-not-MEDLINE In-Data-Review Publisher MEDLINE OLDMEDLINE')
const owner = known('NLM NASA PIP KIE HSR HMD NOTNLM')

function medlineCitation(article: Article, idOf: ReadonlyMap<string, string>): Node {
  const {ids, journal, version} = article
  const linking = journal?.issns.find(({type}) => type === 'Linking')?.issn
  return element(
    'MedlineCitation',
    [
      pmid(ids.pmid, version),
      fullDate('DateCompleted', article.dateCompleted),
      fullDate('DateRevised', article.dateRevised),
      articleNode(article, idOf),
      element('MedlineJournalInfo', [
        optional('Country', journal?.country),
        demanded('MedlineTA', journal?.medlineTa),
        optional('NlmUniqueID', journal?.nlmUniqueId),
        optional('ISSNLinking', linking)
      ]),
      ...subjectNodes(article),
      ...noteNodes(article),
      ...investigatorLists(article.investigators, idOf),
      ...article.generalNotes.map(note => demanded('GeneralNote', note.text, {Owner: noteOwner(note.owner)}))
    ],
    {
      // the DTD demands a status; this one says that the record is as it was supplied
      Status: status(article.status) ?? 'Publisher',
      Owner: owner(article.owner),
      VersionID: article.versionId,
      VersionDate: article.versionDate,
      IndexingMethod: article.indexingMethod
    }
  )
}

const noteOwner = known('NLM NASA PIP KIE HSR HMD')
const pubModel = known('Print Print-Electronic Electronic Electronic-Print Electronic-eCollection')

function articleNode(article: Article, idOf: ReadonlyMap<string, string>): Node {
  const {title = '', titleHtml, titleLink, languages, publicationTypes, articleDate, dataBanks} = article
  const pages = paginationNode(article.pagination)
  const locations = locationNodes(article.locations)
  const unplaced = pages || locations.length > 0 ? [] : [element('Pagination', [demanded('MedlinePgn', undefined)])]
  return element(
    'Article',
    [
      journalNode(article),
      rich('ArticleTitle', withPeriod(title), titleHtml && withPeriod(titleHtml), {...titleLink}),
      pages,
      ...locations,
      ...unplaced,
      abstractNode('Abstract', article.abstract),
      authorList(article.authors, article.authorsComplete === false ? {CompleteYN: 'N'} : {}, idOf),
      ...(languages.length > 0 ? languages : [undefined]).map(language => demanded('Language', language)),
      list('DataBankList', dataBanks.map(dataBank), {CompleteYN: article.dataBanksComplete === false ? 'N' : 'Y'}),
      grantList(article),
      element(
        'PublicationTypeList',
        (publicationTypes.length > 0 ? publicationTypes : [{name: ''}]).map(publicationType)
      ),
      optionalRich(
        'VernacularTitle',
        article.vernacularTitle && withPeriod(article.vernacularTitle),
        article.vernacularTitleHtml && withPeriod(article.vernacularTitleHtml)
      ),
      fullDate('ArticleDate', articleDate, {DateType: 'Electronic'})
    ],
    {PubModel: pubModel(article.pubModel) ?? (articleDate ? 'Print-Electronic' : 'Print')}
  )
}

const medium = known('Print Internet')
const issnKind = known('Print Electronic')

function journalNode({journal, volume, issue, pubDate: date, citedMedium, pubModel: model}: Article): Node {
  const issn = journal?.issns.find(({type}) => type !== 'Linking')
  return element('Journal', [
    optional('ISSN', issn?.issn, {IssnType: issnKind(issn?.type) ?? 'Print'}),
    element('JournalIssue', [optional('Volume', volume), optional('Issue', issue), pubDate(date)], {
      CitedMedium: medium(citedMedium) ?? (model?.startsWith('Electronic') ? 'Internet' : 'Print')
    }),
    optional('Title', journal?.title),
    optional('ISOAbbreviation', journal?.isoAbbreviation)
  ])
}

function dataBank({name, accessionNumbers}: Article['dataBanks'][number]): Node {
  const numbers = accessionNumbers.map(number => demanded('AccessionNumber', number))
  return element('DataBank', [demanded('DataBankName', name), list('AccessionNumberList', numbers)])
}

const supplKind = known('Disease Protocol Organism Anatomy Population')

function subjectNodes(article: Article): (Node | undefined)[] {
  const chemicals = article.chemicals.map(({name, registryNumber = '0', ui = ''}) =>
    element('Chemical', [demanded('RegistryNumber', registryNumber), demanded('NameOfSubstance', name, {UI: ui})])
  )
  const suppl = article.supplMeshNames.map(({name, type, ui = ''}) =>
    demanded('SupplMeshName', name, {Type: supplKind(type) ?? 'Protocol', UI: ui})
  )
  const headings = article.meshHeadings.map(({descriptor, qualifiers}) =>
    element('MeshHeading', [
      meshTerm('DescriptorName', descriptor),
      ...qualifiers.map(qualifier => meshTerm('QualifierName', qualifier))
    ])
  )
  const persons = article.personalNameSubjects.map(name => element('PersonalNameSubject', nameNodes(name)))
  return [
    list('ChemicalList', chemicals),
    list('SupplMeshList', suppl),
    ...article.citationSubsets.map(subset => demanded('CitationSubset', subset)),
    relationList(article),
    list(
      'GeneSymbolList',
      article.geneSymbols.map(symbol => demanded('GeneSymbol', symbol))
    ),
    list('MeshHeadingList', headings),
    optional('NumberOfReferences', article.numberOfReferences),
    list('PersonalNameSubjectList', persons)
  ]
}

function meshTerm(name: string, term: MeshTerm): Node {
  return demanded(name, term.name, {
    UI: term.ui ?? '',
    MajorTopicYN: term.majorTopic ? 'Y' : 'N',
    AutoHM: term.autoHm ? 'Y' : undefined,
    Type: name === 'DescriptorName' && term.type === 'Geographic' ? 'Geographic' : undefined
  })
}

const relation = known(
  'AssociatedDataset AssociatedPublication CommentIn CommentOn CorrectedandRepublishedIn CorrectedandRepublishedFrom ' +
    'ErratumIn ErratumFor ExpressionOfConcernIn ExpressionOfConcernFor RepublishedIn RepublishedFrom ' +
    'RetractedandRepublishedIn RetractedandRepublishedFrom RetractionIn RetractionOf UpdateIn UpdateOf ' +
    'SummaryForPatientsIn OriginalReportIn ReprintIn ReprintOf Cites'
)

function relationList({relations}: Article): Node | undefined {
  const nodes = relations
    .filter(({type}) => relation(type))
    .map(({type, text, ids, note}) =>
      element(
        'CommentsCorrections',
        [demanded('RefSource', text), ids.pmid === undefined ? undefined : pmid(ids.pmid), optional('Note', note)],
        {RefType: type}
      )
    )
  return list('CommentsCorrectionsList', nodes)
}

const idSource = known('NASA KIE PIP POP ARPL CPC IND CPFH CLML NRCBL NLM QCIM')
const abstractKind = known('AAMC AIDS KIE PIP NASA Publisher plain-language-summary')

function noteNodes(article: Article): (Node | undefined)[] {
  return [
    ...article.otherIds
      .filter(({source}) => idSource(source))
      .map(({source, id}) => demanded('OtherID', id, {Source: source})),
    ...article.otherAbstracts.map(other =>
      abstractNode('OtherAbstract', other, {Type: abstractKind(other.type) ?? 'Publisher', Language: other.language})
    ),
    ...keywordLists(article.keywords),
    optionalRich('CoiStatement', article.coiStatement, article.coiStatementHtml),
    ...article.spaceFlightMissions.map(mission => demanded('SpaceFlightMission', mission))
  ]
}
