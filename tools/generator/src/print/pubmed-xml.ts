/**
 * PubMed XML, as efetch and the baseline files have it, valid against the DTD of 2025.
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
import {
  type Abstract,
  type Affiliation,
  type AgentId,
  type Article,
  type ArticleId,
  type Author,
  type BookSection,
  type BookshelfLink,
  type Citation,
  type DateParts,
  type Deletion,
  emptyBook,
  emptyJournal,
  type HistoryEvent,
  type Investigator,
  type Keyword,
  type MeshTerm,
  type Pagination,
  type PartialDate,
  type PersonName,
  type Reference
} from '@pubcite/schema/model'
import {type Articles, cleaned, closed, listed, monthName, only, printDate, two} from './notation.js'
import {type Child, type Element, element, leaf, list, mixed, writeElement} from './xml.js'

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

// ---------------------------------------------------------------------------------------------- a journal article

const articleRecord = (article: Article): Element =>
  element('PubmedArticle', {}, [medlineCitation(article), pubmedData(article)])

const yn = (yes: boolean | undefined): string => (yes ? 'Y' : 'N')

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

// ---------------------------------------------------------------------------------------------------------- a book

function bookRecord(article: Article): Element {
  const book = article.book ?? emptyBook()
  const whole = article.type === 'book'
  const linked = (link: BookshelfLink | undefined) => ({book: link?.book, part: link?.part, sec: link?.sec})
  const title = whole ? article : book
  const people = whole ? article : book
  return element('PubmedBookArticle', {}, [
    element('BookDocument', {}, [
      leaf('PMID', article.ids.pmid, {Version: '1'}),
      idList(article.articleIds.filter(({type}) => type !== 'pubmed')),
      element('Book', {}, [
        element('Publisher', {}, [
          mixed('PublisherName', book.publisher?.name ?? '', book.publisher?.nameHtml),
          leaf('PublisherLocation', book.publisher?.location)
        ]),
        mixed('BookTitle', title.title, title.titleHtml, linked(title.titleLink)),
        pubDate(article),
        plainDate('BeginningDate', book.beginningDate),
        plainDate('EndingDate', book.endingDate),
        authorList(people.authors, people.authorsComplete, 'authors'),
        authorList(people.editors, undefined, 'editors'),
        !whole && list('InvestigatorList', book.investigators.map(investigator)),
        leaf('Volume', book.volume),
        mixed('VolumeTitle', book.volumeTitle, book.volumeTitleHtml),
        leaf('Edition', book.edition),
        mixed('CollectionTitle', book.collectionTitle, book.collectionTitleHtml, linked(book.collectionTitleLink)),
        book.isbns.map(isbn => leaf('Isbn', isbn)),
        locations(book.locations),
        leaf('Medium', book.medium),
        leaf('ReportNumber', book.reportNumber)
      ]),
      article.locationLabels.map(({label, type}) => leaf('LocationLabel', label, {Type: type})),
      !whole && mixed('ArticleTitle', article.title, article.titleHtml, linked(article.titleLink)),
      mixed('VernacularTitle', article.vernacularTitle, article.vernacularTitleHtml),
      pagination(article),
      article.languages.map(language => leaf('Language', language)),
      !whole && authorList(article.authors, article.authorsComplete, 'authors'),
      !whole && authorList(article.editors, undefined, 'editors'),
      list('InvestigatorList', article.investigators.map(investigator)),
      article.publicationTypes.map(({name, ui}) => leaf('PublicationType', name, {UI: ui ?? ''})),
      article.abstract && element('Abstract', {}, abstractParts(article.abstract)),
      list('Sections', article.sections.map(section)),
      keywordLists(article.keywords),
      plainDate('ContributionDate', article.contributionDate),
      paddedDate('DateRevised', article.dateRevised),
      grantList(article),
      article.itemLists.map(({type, items}) =>
        list(
          'ItemList',
          items.map(item => leaf('Item', item)),
          {ListType: type}
        )
      ),
      referenceLists(article.references)
    ]),
    element('PubmedBookData', {}, [
      history(article.history),
      leaf('PublicationStatus', article.publicationStatus ?? 'ppublish'),
      idList(article.articleIds.filter(({type}) => type === 'pubmed')),
      objectList(article)
    ])
  ])
}

const section = ({locationLabel, title, titleHtml, titleLink, sections}: BookSection): Element =>
  element('Section', {}, [
    leaf('LocationLabel', locationLabel?.label, {Type: locationLabel?.type}),
    mixed('SectionTitle', title, titleHtml, {book: titleLink?.book, part: titleLink?.part, sec: titleLink?.sec}),
    ...sections.map(section)
  ])

// ----------------------------------------------------------------------------------------------------- parts of both

/** Dates of the record: month and day with two digits. */
const paddedDate = (name: string, date: PartialDate | undefined, attributes = {}): Child =>
  date &&
  element(name, attributes, [
    leaf('Year', date.year),
    leaf('Month', two(date.month ?? 1)),
    leaf('Day', two(date.day ?? 1))
  ])

const plainDate = (name: string, date: DateParts | undefined): Child =>
  date && element(name, {}, dateParts(date, false))

const dateParts = ({year, month, day, season}: DateParts, numeric: boolean): Child[] => [
  leaf('Year', year),
  leaf('Month', month && (numeric ? two(month) : monthName(month))),
  leaf('Day', day && (numeric ? two(day) : day)),
  leaf('Season', season)
]

/** The date of the issue; ranges are a `MedlineDate`. Publishers' own records have numbers for months. */
function pubDate({pubDate: date = {}, status}: Article): Element {
  if (date.raw !== undefined || date.end) return element('PubDate', {}, [leaf('MedlineDate', printDate(date))])
  return element('PubDate', {}, dateParts(date, status === 'Publisher' || status === 'PubMed-not-MEDLINE'))
}

/** Since the service of 2022 pages are complete too; before, they were only printed. */
function pagination({pagination: pages, pubDate: date}: Article): Child {
  const {medlinePgn, startPage, endPage}: Pagination = pages ?? {}
  const complete = (date?.year ?? 0) >= 2000 || medlinePgn === undefined
  return (
    pages &&
    element('Pagination', {}, [
      complete && leaf('StartPage', startPage),
      complete && leaf('EndPage', endPage),
      leaf('MedlinePgn', medlinePgn)
    ])
  )
}

const locations = (ids: readonly ArticleId[]): Child[] =>
  ids.map(({type, id, valid}) => leaf('ELocationID', id, {EIdType: type, ValidYN: yn(valid !== false)}))

const abstractParts = ({sections, copyright}: Abstract): Child[] => [
  ...sections.map(({label, category, text, textHtml}) =>
    mixed('AbstractText', text, textHtml, {Label: label, NlmCategory: category})
  ),
  leaf('CopyrightInformation', copyright)
]

function authorList(authors: readonly Author[], complete: false | undefined, type?: 'authors' | 'editors'): Child {
  const equal = authors.some(({equalContribution}) => equalContribution)
  return list(
    'AuthorList',
    authors.map(author => authorElement(author, equal)),
    {CompleteYN: yn(complete !== false), Type: type}
  )
}

function authorElement(author: Author, equal: boolean): Element {
  const attributes = {
    ValidYN: yn(author.valid !== false),
    EqualContrib: equal ? yn(author.equalContribution) : undefined
  }
  const name =
    author.type === 'group'
      ? [
          mixed('CollectiveName', author.collectiveName, author.collectiveNameHtml, {
            Investigators: author.investigators
          })
        ]
      : nameParts(author)
  return element('Author', attributes, [...name, ...identifiers(author.ids), ...author.affiliations.map(affiliation)])
}

const nameParts = ({lastName, foreName, initials, suffix, suffixHtml}: PersonName): Child[] => [
  leaf('LastName', lastName),
  leaf('ForeName', foreName),
  leaf('Initials', initials),
  mixed('Suffix', suffix, suffixHtml)
]

const identifiers = (ids: readonly AgentId[]): Child[] =>
  ids.map(({source, id, raw}) => leaf('Identifier', raw ?? id, {Source: source}))

const affiliation = ({text, textHtml, ids}: Affiliation): Element =>
  element('AffiliationInfo', {}, [mixed('Affiliation', text, textHtml), ...identifiers(ids)])

const investigator = (person: Investigator): Element =>
  element('Investigator', {ValidYN: yn(person.valid !== false)}, [
    ...nameParts(person),
    ...identifiers(person.ids),
    ...person.affiliations.map(affiliation)
  ])

/** Neighbours that have the same key, together. */
function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined
): {key: string | undefined; items: Item[]}[] {
  const groups: {key: string | undefined; items: Item[]}[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && last.key === keyOf(item)) last.items.push(item)
    else groups.push({key: keyOf(item), items: [item]})
  }
  return groups
}

const investigatorLists = (persons: readonly Investigator[]): Child[] =>
  grouped(persons, ({listId}) => listId).map(({key, items}) =>
    list('InvestigatorList', items.map(investigator), {ID: key})
  )

const keywordLists = (keywords: readonly Keyword[]): Child[] =>
  grouped(keywords, ({owner}) => owner).map(({key, items}) =>
    list(
      'KeywordList',
      items.map(({text, textHtml, majorTopic}) => mixed('Keyword', text, textHtml, {MajorTopicYN: yn(majorTopic)})),
      {Owner: key}
    )
  )

const grantList = ({grants, grantsComplete}: Article): Child =>
  list(
    'GrantList',
    grants.map(({grantId, acronym, agency, country}) =>
      element('Grant', {}, [
        leaf('GrantID', grantId),
        leaf('Acronym', acronym),
        leaf('Agency', agency ?? ''),
        leaf('Country', country)
      ])
    ),
    {CompleteYN: yn(grantsComplete !== false)}
  )

const history = (events: readonly HistoryEvent[]): Child =>
  list(
    'History',
    events.map(({status, date}) =>
      element('PubMedPubDate', {PubStatus: status}, [
        leaf('Year', date.year),
        leaf('Month', date.month),
        leaf('Day', date.day),
        leaf('Hour', date.hour),
        leaf('Minute', date.minute),
        leaf('Second', date.second)
      ])
    )
  )

const idList = (ids: readonly ArticleId[]): Child =>
  list(
    'ArticleIdList',
    ids.map(({type, id}) => leaf('ArticleId', id, {IdType: type}))
  )

const objectList = ({objects}: Article): Child =>
  list(
    'ObjectList',
    objects.map(({type, params}) =>
      element(
        'Object',
        {Type: type},
        params.map(({name, text, textHtml}) => mixed('Param', text, textHtml, {Name: name}))
      )
    )
  )

/** One list for each heading; of two the second stands in the first, as the DTD allows. */
function referenceLists(references: readonly Reference[]): Child {
  const lists = grouped(references, ({listTitle}) => listTitle).map(({key, items}) =>
    element('ReferenceList', {}, [leaf('Title', key), ...items.map(referenceElement)])
  )
  const [first, ...others] = lists
  return first && {...first, children: [...first.children!, ...others]}
}

const referenceElement = ({text, textHtml, ids}: Reference): Element =>
  element('Reference', {}, [
    mixed('Citation', text, textHtml),
    idList([
      ...(ids.pmid === undefined ? [] : [{type: 'pubmed', id: ids.pmid}]),
      ...(ids.pmcid === undefined ? [] : [{type: 'pmc', id: ids.pmcid}]),
      ...(ids.doi === undefined ? [] : [{type: 'doi', id: ids.doi}])
    ])
  ])

// ------------------------------------------------------------------------------------------------ what comes back

/**
 * What a perfect reader makes of the print: all but what is on pages only. Mentions keep text and identifiers; their
 * parts are read on request.
 */
export function carriedByPubmedXml(printed: Article): Article {
  const {page: _, dateCreated: __, sourceType: ___, ...article} = cleaned(printed)
  return {
    ...article,
    type: article.type === 'other' ? 'journal-article' : article.type,
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
