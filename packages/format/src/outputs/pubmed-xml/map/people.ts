import type {Affiliation, AgentId, Author, Investigator, PersonName} from '@pubcite/schema/model'
import {demanded, element, list, type Node, optional, optionalRich, rich} from '../element.js'

/** XML ids that are taken: they are unique in a document, and so the list of each record needs its own. */
export type ListIds = Set<string>

/** A list of authors or editors. `idOf` gives the id of the list of investigators that a group refers to. */
export function authorList(
  authors: readonly Author[],
  attributes: {CompleteYN?: 'N'; Type?: 'authors' | 'editors'},
  idOf: ReadonlyMap<string, string> = new Map()
): Node | undefined {
  const {CompleteYN = 'Y', Type} = attributes
  return list(
    'AuthorList',
    authors.map(author => authorNode(author, idOf)),
    {CompleteYN, Type}
  )
}

function authorNode(author: Author, idOf: ReadonlyMap<string, string>): Node {
  const attributes = {
    ValidYN: author.valid === false ? 'N' : 'Y',
    EqualContrib: author.equalContribution ? 'Y' : undefined
  }
  const names =
    author.type === 'person'
      ? nameNodes(author)
      : [
          rich('CollectiveName', author.collectiveName, author.collectiveNameHtml, {
            Investigators: author.investigators && idOf.get(author.investigators)
          })
        ]
  return element('Author', [...names, ...memberNodes(author)], attributes)
}

/** The parts of a personal name. */
export function nameNodes({lastName, foreName, initials, suffix, suffixHtml}: PersonName): (Node | undefined)[] {
  return [
    demanded('LastName', lastName),
    optional('ForeName', foreName),
    optional('Initials', initials),
    optionalRich('Suffix', suffix, suffixHtml)
  ]
}

function memberNodes({ids, affiliations}: {ids: AgentId[]; affiliations: Affiliation[]}): Node[] {
  return [
    ...ids.map(identifier),
    ...affiliations.map(affiliation =>
      element('AffiliationInfo', [
        rich('Affiliation', affiliation.text, affiliation.textHtml),
        ...affiliation.ids.map(identifier)
      ])
    )
  ]
}

function identifier({source, id, raw}: AgentId): Node {
  return demanded('Identifier', raw ?? id, {Source: source})
}

/** The ids under which the lists of one record stand in the document: their own, if they are names and free. */
export function listIds(investigators: readonly Investigator[], taken: ListIds): Map<string, string> {
  const ids = new Map<string, string>()
  for (const {listId} of investigators) {
    if (listId === undefined || ids.has(listId)) continue
    const name = /^[A-Za-z_][\w.-]*$/.test(listId) ? listId : 'investigators'
    let own = name
    for (let count = 2; taken.has(own); count++) own = `${name}-${count}`
    taken.add(own)
    ids.set(listId, own)
  }
  return ids
}

/** The lists of investigators, in the order of their first members. */
export function investigatorLists(
  investigators: readonly Investigator[],
  idOf: ReadonlyMap<string, string> = new Map()
): Node[] {
  const lists = new Map<string | undefined, Node[]>()
  for (const investigator of investigators) {
    const {listId, valid} = investigator
    const members = lists.get(listId) ?? []
    lists.set(listId, members)
    const nodes = [...nameNodes(investigator), ...memberNodes(investigator)]
    members.push(element('Investigator', nodes, {ValidYN: valid === false ? 'N' : 'Y'}))
  }
  return [...lists].map(([listId, members]) =>
    element('InvestigatorList', members, {ID: listId === undefined ? undefined : idOf.get(listId)})
  )
}
