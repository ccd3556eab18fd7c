import {readAgentId, readOrcid} from '@pubcite/nlm'
import {type Affiliation, type AgentId, type Author, emptyGroup, type Investigator} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import {readAffiliation} from './affiliations.js'
import {type Draft, keep, keepUnknown, tell} from './draft.js'
import {readPersonName} from './names.js'
import {attributeOf, childOf, childrenOf, descendantsOf, looseText, markedText, pushAll, textOf} from './tree.js'

interface Known {
  /** Affiliations by the `id` of their element. */
  affiliations: Map<string, Affiliation[]>
  claimed: Set<string>
  /** Notes that say that authors contributed as much as others. */
  equal: Set<string>
  groups: number
}

interface Contributor {
  author: Author
  element: XmlElement
}

/** All groups of contributors in the head of an article. */
export function mapPeople(draft: Draft, meta: XmlElement): void {
  const groups = [
    ...childrenOf(meta, 'contrib-group'),
    ...childrenOf(meta, 'collab-alternatives'),
    ...(childOf(meta, 'contrib') ? [meta] : [])
  ]
  const known: Known = {affiliations: new Map(), claimed: new Set(), equal: equalNotes(meta), groups: 0}
  const elements = [meta, ...groups].flatMap(group => affiliationsOf(group))
  for (const element of elements) enter(known, element)
  for (const group of groups) mapGroup(draft, known, group)
  shareAffiliations(draft, known, meta, groups)
}

const affiliationsOf = (group: XmlElement): XmlElement[] =>
  childrenOf(group, 'aff', 'aff-alternatives').filter(
    (element, index, list) => list.indexOf(element) === index && element.name !== ''
  )

/** Of `aff-alternatives` the first is taken; each of its ids leads to it. */
function enter({affiliations}: Known, element: XmlElement): void {
  const forms = element.name === 'aff' ? [element] : childrenOf(element, 'aff')
  const read = forms[0] && readAffiliation(forms[0])
  if (!read) return
  for (const id of new Set([element, ...forms].map(form => attributeOf(form, 'id')))) {
    affiliations.set(id, [...(affiliations.get(id) ?? []), read])
  }
}

/** Footnotes with `fn-type="equal"`. */
const equalNotes = (meta: XmlElement): Set<string> =>
  new Set(
    descendantsOf(meta, ['fn'], ['abstract'])
      .filter(note => attributeOf(note, 'fn-type') === 'equal')
      .map(note => attributeOf(note, 'id'))
      .filter(id => id !== '')
  )

const memberKinds =
  /^(?:collab(?:oration)?[ -_]?(?:member|author|list)s?|collaborators?|non-?byline|contributor|group[ -_]members?)$/i

function mapGroup(draft: Draft, known: Known, group: XmlElement): void {
  const {article} = draft
  const kindOfGroup = attributeOf(group, 'content-type') || attributeOf(group, 'contrib-group-type')
  for (const element of childrenOf(group)) {
    if (element.name === 'etal') article.authorsComplete = false
    else if (element.name === 'on-behalf-of') addGroup(article.authors, element)
    else if (
      group.name !== 'contrib-group'
        ? element.name !== 'contrib'
        : /^(?:aff|aff-alternatives|xref|x|fn)$/.test(element.name)
    )
      continue
    else if (element.name !== 'contrib') keepUnknown(draft, `contrib-group/${element.name}`, element)
    else mapContributor(draft, known, element, attributeOf(element, 'contrib-type') || kindOfGroup)
  }
}

function mapContributor(draft: Draft, known: Known, element: XmlElement, kind: string): void {
  const isAuthor =
    kind === '' || /^(?:authors?|collab|corresp|corresponding author|group|anonymous|first author)$/i.test(kind)
  if (memberKinds.test(kind)) mapMembers(draft, known, [element], attributeOf(firstLink(element, 'collab'), 'rid'))
  else if (isAuthor) mapAuthor(draft, known, element, draft.article.authors)
  else if (draft.article.type !== 'journal-article' && editorKinds.test(kind))
    mapAuthor(draft, known, element, draft.article.editors)
  else keep(draft, `contrib[${kind}]`, element, looseText(element, ['xref']))
}

/** The editors of a book; those of a journal are none of the article's people. */
const editorKinds = /^(?:(?:volume|book|chief|managing|guest)[ -]?)?editors?(?:[ -]in[ -]chief)?$|^edited[ -]by$/i

function mapAuthor(draft: Draft, known: Known, element: XmlElement, list: Author[]): void {
  const found = readContributors(draft, known, element)
  for (const {author} of found) list.push(author)
  if (found.length === 0) {
    tell(draft, 'jats/nameless-contributor', element)
    keep(draft, 'contrib', element)
  } else keepRest(draft, element)
}

const firstLink = (element: XmlElement, type: string): XmlElement =>
  childrenOf(element, 'xref').find(link => attributeOf(link, 'ref-type') === type) ?? {
    ...element,
    attributes: new Map()
  }

/** The person of a contributor, the group, or both. */
function readContributors(draft: Draft, known: Known, element: XmlElement): Contributor[] {
  const alternatives = childOf(element, 'name-alternatives')
  const name = childOf(alternatives ?? element, 'name', 'string-name')
  const read = name && readPersonName(name)
  const found: Contributor[] = []
  if (read) found.push({author: read.person, element})
  if (read?.uncertain) tell(draft, 'jats/uncertain-name', name!)
  const wrapper = childOf(element, 'collab-alternatives')
  for (const collab of childrenOf(wrapper ?? element, 'collab').slice(0, wrapper ? 1 : undefined)) {
    const group = readGroup(draft, known, collab)
    if (group) found.push({author: group, element})
  }
  for (const {author} of found.slice(0, 1)) describe(known, author, element)
  for (const behalf of childrenOf(element, 'on-behalf-of')) {
    const group = readGroup(draft, known, behalf)
    if (group) found.push({author: group, element})
  }
  return found
}

function addGroup(authors: Author[], element: XmlElement): void {
  const {text, html} = markedText(element.children, groupParts)
  if (text !== '') authors.push({...emptyGroup(text), ...(html !== undefined && {collectiveNameHtml: html})})
}

const groupParts = ['contrib-group', 'aff', 'xref', 'fn', 'contrib-id', 'email', 'address', 'contrib']

/** `collab`, which may hold its members. */
function readGroup(draft: Draft, known: Known, collab: XmlElement): Author | undefined {
  const authors: Author[] = []
  addGroup(authors, collab)
  const group = authors[0]
  const lists = descendantsOf(collab, ['contrib-group'])
  const members = lists.length > 0 ? lists.flatMap(list => childrenOf(list, 'contrib')) : childrenOf(collab, 'contrib')
  for (const element of lists.flatMap(affiliationsOf)) enter(known, element)
  if (members.length === 0 || group?.type !== 'group') {
    if (members.length > 0) mapMembers(draft, known, members, '')
    return group
  }
  known.groups += 1
  group.investigators = attributeOf(collab, 'id') || `group-${known.groups}`
  mapMembers(draft, known, members, group.investigators)
  return group
}

/** Members of a group are investigators. */
function mapMembers(draft: Draft, known: Known, members: readonly XmlElement[], listId: string): void {
  for (const member of members) {
    const name = childOf(childOf(member, 'name-alternatives') ?? member, 'name', 'string-name')
    const read = name && readPersonName(name)
    if (!read) {
      keep(draft, 'collab/contrib', member)
      continue
    }
    if (read.uncertain) tell(draft, 'jats/uncertain-name', name)
    const investigator: Investigator = {...read.person, ...(listId !== '' && {listId})}
    describe(known, investigator, member)
    draft.article.investigators.push(investigator)
  }
}

/** What is said of one contributor: ids, places of work, an equal share. */
function describe(known: Known, author: Author, element: XmlElement): void {
  for (const child of childrenOf(element)) {
    const id = idOf(child)
    if (id && !author.ids.some(other => other.source === id.source && other.id === id.id)) author.ids.push(id)
    const own = child.name === 'aff' ? readAffiliation(child) : undefined
    if (own) author.affiliations.push(own)
    if (child.name !== 'xref') continue
    for (const rid of attributeOf(child, 'rid').split(/\s+/)) {
      if (known.equal.has(rid)) author.equalContribution = true
      if (!known.affiliations.has(rid) || rid === '') continue
      known.claimed.add(rid)
      for (const found of known.affiliations.get(rid)!) {
        if (!author.affiliations.includes(found)) author.affiliations.push(found)
      }
    }
  }
  author.affiliations = author.affiliations.map(affiliation => ({...affiliation, ids: [...affiliation.ids]}))
  if (/^(?:yes|true|1)$/i.test(attributeOf(element, 'equal-contrib'))) author.equalContribution = true
}

/** `contrib-id`, and an ORCID in the older `uri` or `ext-link`. */
function idOf(child: XmlElement): AgentId | undefined {
  const printed = textOf(child)
  if (child.name === 'contrib-id') {
    return printed === '' ? undefined : readAgentId(attributeOf(child, 'contrib-id-type') || 'unknown', printed)
  }
  if (child.name !== 'uri' && child.name !== 'ext-link') return undefined
  const address = attributeOf(child, 'xlink:href') || printed
  return /orcid/i.test(address) && readOrcid(address) !== undefined ? readAgentId('ORCID', address) : undefined
}

const read =
  /^(?:name|string-name|name-alternatives|collab|collab-alternatives|on-behalf-of|contrib-id|aff|aff-alternatives|xref|x)$/

/** Roles, degrees, addresses: what the model says of no person. */
function keepRest(draft: Draft, element: XmlElement): void {
  const {authors} = draft.article
  for (const child of childrenOf(element)) {
    if (read.test(child.name) || idOf(child)) continue
    if (child.name === 'etal') draft.article.authorsComplete = false
    else keep(draft, `contrib[${authors.length}]/${child.name}`, child)
  }
  const prefix = childOf(element, 'name') && childOf(childOf(element, 'name')!, 'prefix')
  if (prefix) keep(draft, `contrib[${authors.length}]/prefix`, prefix)
}

/** Affiliations that no author names are those of all, where nobody names any; else they are kept. */
function shareAffiliations(draft: Draft, known: Known, meta: XmlElement, groups: readonly XmlElement[]): void {
  const {article} = draft
  const linked = [...article.authors, ...article.investigators].some(({affiliations}) => affiliations.length > 0)
  const own = new Set([meta, ...groups].flatMap(affiliationsOf))
  const shared = !linked && article.authors.length > 0 && groups.length === 1
  for (const element of own) {
    const forms = [element, ...childrenOf(element, 'aff')]
    if (forms.some(form => known.claimed.has(attributeOf(form, 'id')))) continue
    const affiliation = readAffiliation(element.name === 'aff' ? element : (forms[1] ?? element))
    if (!affiliation) continue
    if (shared) pushToAll(article.authors, affiliation)
    else {
      tell(draft, 'jats/unclaimed-affiliation', element)
      article.extra.push({path: 'aff', text: affiliation.text})
    }
  }
}

function pushToAll(authors: readonly Author[], affiliation: Affiliation): void {
  for (const author of authors) pushAll(author.affiliations, [{...affiliation, ids: [...affiliation.ids]}])
}
