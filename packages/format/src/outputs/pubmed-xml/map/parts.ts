/**
 * Parts that journal articles and books share.
 */
import type {
  Abstract,
  Article,
  ArticleId,
  Citation,
  Grant,
  Ids,
  Keyword,
  Pagination,
  PublicationType,
  Reference
} from '@pubcite/schema/model'
import {demanded, element, list, type Node, optional, rich} from '../element.js'
import {historyDate} from './dates.js'

/** A word that the DTD lists; any other has no place in it. */
export function known(words: string): (word: string | undefined) => string | undefined {
  const listed = new Set(words.split(' '))
  return word => (word !== undefined && listed.has(word) ? word : undefined)
}

export function pmid(id: string | undefined, version = '1'): Node {
  return demanded('PMID', id, {Version: version})
}

const category = known('BACKGROUND OBJECTIVE METHODS RESULTS CONCLUSIONS UNASSIGNED')

/** The sections of an abstract; the DTD demands one. */
export function abstractNode(name: string, abstract: Abstract | undefined, attributes = {}): Node | undefined {
  if (!abstract) return undefined
  const sections = abstract.sections.length > 0 ? abstract.sections : [{text: ''}]
  const nodes = sections.map(section =>
    rich('AbstractText', section.text, section.textHtml, {
      Label: section.label,
      NlmCategory: category(section.category)
    })
  )
  return element(name, [...nodes, optional('CopyrightInformation', abstract.copyright)], attributes)
}

export function paginationNode(pagination: Pagination | undefined): Node | undefined {
  if (!pagination) return undefined
  const {startPage, endPage, medlinePgn} = pagination
  if (startPage === undefined) return element('Pagination', [demanded('MedlinePgn', medlinePgn)])
  return element('Pagination', [
    demanded('StartPage', startPage),
    optional('EndPage', endPage),
    optional('MedlinePgn', medlinePgn)
  ])
}

const locationKind = known('doi pii')

export function locationNodes(locations: readonly ArticleId[]): Node[] {
  return locations
    .filter(({type}) => locationKind(type))
    .map(({type, id, valid}) => demanded('ELocationID', id, {EIdType: type, ValidYN: valid === false ? 'N' : 'Y'}))
}

/** Keywords in one list for each owner; those without are the authors' own. */
export function keywordLists(keywords: readonly Keyword[]): Node[] {
  const lists = new Map<string, Node[]>()
  for (const {text, textHtml, majorTopic, owner} of keywords) {
    const name = keywordOwner(owner) ?? 'NOTNLM'
    const nodes = lists.get(name) ?? []
    lists.set(name, nodes)
    nodes.push(rich('Keyword', text, textHtml, {MajorTopicYN: majorTopic ? 'Y' : 'N'}))
  }
  return [...lists].map(([owner, nodes]) => element('KeywordList', nodes, {Owner: owner}))
}

const keywordOwner = known('NLM NLM-AUTO NASA PIP KIE NOTNLM HHS')

export function grantList({grants, grantsComplete}: Article): Node | undefined {
  const nodes = grants.map(({grantId, acronym, agency, country}: Grant) =>
    element('Grant', [
      optional('GrantID', grantId),
      optional('Acronym', acronym),
      demanded('Agency', agency),
      optional('Country', country)
    ])
  )
  return list('GrantList', nodes, {CompleteYN: grantsComplete === false ? 'N' : 'Y'})
}

export function publicationType({name, ui = ''}: PublicationType): Node {
  return demanded('PublicationType', name, {UI: ui})
}

const status = known(
  'received accepted epublish ppublish revised aheadofprint retracted ecollection pmc pmcr pubmed pubmedr premedline ' +
    'medline medliner entrez pmc-release'
)

export function historyNode({history}: Article): Node | undefined {
  const steps = history.filter(event => status(event.status) && event.date.year !== undefined)
  return list(
    'History',
    steps.map(event => historyDate(event.status, event.date))
  )
}

const idKind = known('doi pii pmcpid pmpid pmc mid sici pubmed medline pmcid pmcbook bookaccession')
const kinds = [
  ['pmid', 'pubmed'],
  ['doi', 'doi'],
  ['pii', 'pii'],
  ['pmcid', 'pmc'],
  ['mid', 'mid'],
  ['bookshelf', 'bookaccession']
] as const

/** The identifiers that the record lists, and those of `ids` whose kind neither it nor the book itself names. */
export function articleIds({ids, articleIds, book}: Pick<Article, 'ids' | 'articleIds' | 'book'>): Node[] {
  const listed = articleIds.filter(({type, valid}) => idKind(type) && valid !== false)
  const named = [...listed, ...(book?.locations ?? [])]
  const missing = kinds.flatMap(([key, type]) => {
    const id = ids[key as keyof Ids]
    return id === undefined || named.some(each => each.type === type) ? [] : [{type, id}]
  })
  return [...listed, ...missing].map(({type, id}) => demanded('ArticleId', id, {IdType: type}))
}

/** The list of identifiers where the DTD demands one; of a book there are two, which divide the kinds between them. */
export function articleIdList(article: Article, isHere: (type: string) => boolean = () => true): Node {
  const ids = articleIds(article).filter(({attributes}) => isHere(attributes['IdType'] ?? ''))
  return element('ArticleIdList', ids.length > 0 ? ids : [demanded('ArticleId', undefined, {IdType: 'pubmed'})])
}

export function objectList({objects}: Article): Node | undefined {
  return list(
    'ObjectList',
    objects.map(({type, params}) =>
      element(
        'Object',
        params.map(({name, text, textHtml}) => rich('Param', text, textHtml, {Name: name})),
        {Type: type}
      )
    )
  )
}

/** References in the lists that they stand in. */
export function referenceLists(references: readonly Reference[]): Node[] {
  const lists: {title: string | undefined; nodes: Node[]}[] = []
  for (const reference of references) {
    const last = lists.at(-1)
    const node = referenceNode(reference)
    if (last && last.title === reference.listTitle) last.nodes.push(node)
    else lists.push({title: reference.listTitle, nodes: [node]})
  }
  return lists.map(({title, nodes}) => element('ReferenceList', [optional('Title', title), ...nodes]))
}

function referenceNode({text, textHtml, ids}: Citation): Node {
  return element('Reference', [
    rich('Citation', text, textHtml),
    list('ArticleIdList', articleIds({ids, articleIds: []}))
  ])
}
