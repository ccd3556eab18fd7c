/** The parts that records of articles and of books have in common. */
import type {
  Abstract,
  Affiliation,
  AgentId,
  Article,
  ArticleId,
  Author,
  DateParts,
  HistoryEvent,
  Investigator,
  Keyword,
  Pagination,
  PartialDate,
  PersonName,
  Reference
} from '@pubcite/schema/model'
import {monthName, printDate, two} from './notation.js'
import {type Child, type Element, element, leaf, list, mixed} from './xml.js'

/** `Y` or `N`. */
export const yn = (yes: boolean | undefined): string => (yes ? 'Y' : 'N')

/** Dates of the record: month and day with two digits. */
export const paddedDate = (name: string, date: PartialDate | undefined, attributes = {}): Child =>
  date &&
  element(name, attributes, [
    leaf('Year', date.year),
    leaf('Month', two(date.month ?? 1)),
    leaf('Day', two(date.day ?? 1))
  ])

/** A date with the name of its month, or a season. */
export const plainDate = (name: string, date: DateParts | undefined): Child =>
  date && element(name, {}, dateParts(date, false))

const dateParts = ({year, month, day, season}: DateParts, numeric: boolean): Child[] => [
  leaf('Year', year),
  leaf('Month', month && (numeric ? two(month) : monthName(month))),
  leaf('Day', day && (numeric ? two(day) : day)),
  leaf('Season', season)
]

/** The date of the issue; ranges are a `MedlineDate`. Publishers' own records have numbers for months. */
export function pubDate({pubDate: date = {}, status}: Article): Element {
  if (date.raw !== undefined || date.end) return element('PubDate', {}, [leaf('MedlineDate', printDate(date))])
  return element('PubDate', {}, dateParts(date, status === 'Publisher' || status === 'PubMed-not-MEDLINE'))
}

/** Since the service of 2022 pages are complete too; before, they were only printed. */
export function pagination({pagination: pages, pubDate: date}: Article): Child {
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

/** The electronic locations, wrong ones marked. */
export const locations = (ids: readonly ArticleId[]): Child[] =>
  ids.map(({type, id, valid}) => leaf('ELocationID', id, {EIdType: type, ValidYN: yn(valid !== false)}))

/** The sections of an abstract, and its copyright line. */
export const abstractParts = ({sections, copyright}: Abstract): Child[] => [
  ...sections.map(({label, category, text, textHtml}) =>
    mixed('AbstractText', text, textHtml, {Label: label, NlmCategory: category})
  ),
  leaf('CopyrightInformation', copyright)
]

/** A list of authors; where some contributed equally, each says whether. */
export function authorList(
  authors: readonly Author[],
  complete: false | undefined,
  type?: 'authors' | 'editors'
): Child {
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

/** The parts of a personal name. */
export const nameParts = ({lastName, foreName, initials, suffix, suffixHtml}: PersonName): Child[] => [
  leaf('LastName', lastName),
  leaf('ForeName', foreName),
  leaf('Initials', initials),
  mixed('Suffix', suffix, suffixHtml)
]

/** Identifiers as printed. */
export const identifiers = (ids: readonly AgentId[]): Child[] =>
  ids.map(({source, id, raw}) => leaf('Identifier', raw ?? id, {Source: source}))

const affiliation = ({text, textHtml, ids}: Affiliation): Element =>
  element('AffiliationInfo', {}, [mixed('Affiliation', text, textHtml), ...identifiers(ids)])

/** A collaborator. */
export const investigator = (person: Investigator): Element =>
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

/** One list for each group that refers to its members. */
export const investigatorLists = (persons: readonly Investigator[]): Child[] =>
  grouped(persons, ({listId}) => listId).map(({key, items}) =>
    list('InvestigatorList', items.map(investigator), {ID: key})
  )

/** One list for each owner. */
export const keywordLists = (keywords: readonly Keyword[]): Child[] =>
  grouped(keywords, ({owner}) => owner).map(({key, items}) =>
    list(
      'KeywordList',
      items.map(({text, textHtml, majorTopic}) => mixed('Keyword', text, textHtml, {MajorTopicYN: yn(majorTopic)})),
      {Owner: key}
    )
  )

/** Grants; an agency is never missing. */
export const grantList = ({grants, grantsComplete}: Article): Child =>
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

/** The history, without padding. */
export const history = (events: readonly HistoryEvent[]): Child =>
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

/** A list of identifiers. */
export const idList = (ids: readonly ArticleId[]): Child =>
  list(
    'ArticleIdList',
    ids.map(({type, id}) => leaf('ArticleId', id, {IdType: type}))
  )

/** Objects with their parameters. */
export const objectList = ({objects}: Article): Child =>
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
export function referenceLists(references: readonly Reference[]): Child {
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
