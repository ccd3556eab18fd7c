/**
 * Authors, editors, investigators, and persons whom a paper is about.
 */
import {type MarkedText, readAgentId} from '@pubcite/nlm'
import type {
  Affiliation,
  AgentId,
  Article,
  Author,
  Group,
  Investigator,
  Person,
  PersonName
} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {expected, nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom, listOf} from '../table.js'
import {keepRepeated, textOnce} from './leaf.js'

const validYn = nameHash('ValidYN')
const equalContrib = nameHash('EqualContrib')
const completeYn = nameHash('CompleteYN')
const type = nameHash('Type')
const id = nameHash('ID')
const source = nameHash('Source')
const investigators = nameHash('Investigators')

/** What stands in an `Author`, on its way to a person or a group. */
interface Draft {
  lastName: string
  foreName: string
  middleName: string
  initials: string
  suffix: MarkedText | undefined
  group: MarkedText | undefined
  investigators: string | undefined
  ids: AgentId[]
  affiliations: Affiliation[]
}

const identifier = element<{ids: AgentId[]}>(['Source'], (cursor, {ids}) => {
  const from = cursor.attribute(source)
  const value = cursor.text()
  if (value !== '') ids.push(from === '' ? {source: 'unknown', id: value} : readAgentId(from, value))
})

const affiliationParts = elements<{text: MarkedText; ids: AgentId[]}>({
  Affiliation: (cursor, draft) => {
    if (draft.text.text !== '') return keepRepeated(cursor)
    draft.text = cursor.mixed()
  },
  Identifier: identifier
})

const nothing: MarkedText = {text: ''}

const lastNameLeaf = expected('LastName')
const foreNameLeaf = expected('ForeName')
const initialsLeaf = expected('Initials')
const affiliationLeaf = expected('Affiliation')

/** The names of a person with nothing odd in them, in the order in which nearly all are printed, without a look at the table. */
function passNames(cursor: RecordCursor, draft: Draft): void {
  if (cursor.isEmpty) return
  draft.lastName = cursor.passText(lastNameLeaf)
  draft.foreName = cursor.passText(foreNameLeaf)
  draft.initials = cursor.passText(initialsLeaf)
}

/** An affiliation that is text and nothing else; `''`, and nothing is passed, where it is more. */
function passAffiliation(cursor: RecordCursor): string {
  const {at, nameFrom, nameTo, isEmpty} = cursor
  if (!isEmpty && cursor.passLeaf(affiliationLeaf) && cursor.passEndOf(nameFrom, nameTo)) {
    const text = cursor.leafText()
    if (text !== '') return text
  }
  cursor.at = at
  return ''
}

const affiliationInfo: Fill<Draft> = (cursor, {affiliations, ids}) => {
  const plain = passAffiliation(cursor)
  if (plain !== '') {
    affiliations.push({text: plain, ids: []})
    return
  }
  const draft = {text: nothing, ids: []}
  fillFrom(cursor, affiliationParts, draft)
  if (draft.text.text !== '') affiliations.push(toAffiliation(draft.text, draft.ids))
  else append(ids, draft.ids)
}

/** Until 2013 an affiliation was text in the author. */
const affiliation: Fill<Pick<Draft, 'affiliations'>> = (cursor, {affiliations}) => {
  const read = cursor.mixed()
  if (read.text !== '') affiliations.push(toAffiliation(read, []))
}

const toAffiliation = ({text, html}: MarkedText, ids: AgentId[]): Affiliation =>
  html === undefined ? {text, ids} : {text, textHtml: html, ids}

function foreName(cursor: RecordCursor, draft: Draft): void {
  draft.foreName = textOnce(cursor, draft.foreName)
}

const parts = listOf(
  'AffiliationInfo',
  '',
  elements<Draft>({
    LastName: (cursor, draft) => {
      draft.lastName = textOnce(cursor, draft.lastName)
    },
    ForeName: foreName,
    FirstName: foreName,
    MiddleName: (cursor, draft) => {
      draft.middleName = textOnce(cursor, draft.middleName)
    },
    Initials: (cursor, draft) => {
      draft.initials = textOnce(cursor, draft.initials)
    },
    Suffix: (cursor, draft) => {
      if (draft.suffix) return keepRepeated(cursor)
      const suffix = cursor.mixed()
      if (suffix.text !== '') draft.suffix = suffix
    },
    CollectiveName: element(['Investigators'], (cursor, draft) => {
      if (draft.group) return keepRepeated(cursor)
      const list = cursor.attribute(investigators)
      const group = cursor.mixed()
      if (group.text === '') return
      draft.group = group
      if (list !== '') draft.investigators = list
    }),
    Identifier: identifier,
    AffiliationInfo: affiliationInfo,
    Affiliation: affiliation
  })
)

/** `Author` */
export const author = element<Author[]>(['ValidYN', 'EqualContrib'], (cursor, list) => {
  const isValid = cursor.attribute(validYn) !== 'N'
  const isEqual = cursor.attribute(equalContrib) === 'Y'
  const {tagFrom} = cursor
  const draft = emptyDraft()
  passNames(cursor, draft)
  fillFrom(cursor, parts, draft)
  const read = draft.group && draft.lastName === '' ? toGroup(draft, draft.group) : toPerson(draft)
  if (!read) return dropNameless(cursor, draft, tagFrom)
  if (!isValid) read.valid = false
  if (isEqual) read.equalContribution = true
  list.push(read)
  if (draft.group && read.type === 'person') list.push(toGroup(emptyDraft(), draft.group))
})

const authors = listOf('Author', ' ValidYN="Y"', elements<Author[]>({Author: author}))

/** `AuthorList` of an article. */
export const authorList = element<Pick<Article, 'authors' | 'editors' | 'authorsComplete'>>(
  ['CompleteYN', 'Type'],
  (cursor, target) => {
    const isEditors = cursor.attribute(type) === 'editors'
    if (cursor.attribute(completeYn) === 'N' && !isEditors) target.authorsComplete = false
    fillFrom(cursor, authors, isEditors ? target.editors : target.authors)
  }
)

/** `Affiliation` of an article, until 2013: where its first author worked. */
export const firstAffiliation: Fill<Article> = (cursor, {authors: [first]}) => {
  affiliation(cursor, {affiliations: first?.affiliations ?? cursor.homeless})
}

/** Give the first author what stood before the authors. */
export function finishAuthors(cursor: RecordCursor, {authors: [first]}: Article): void {
  for (const found of cursor.homeless) {
    if (first) first.affiliations.unshift(found)
    else cursor.extra.push({path: 'MedlineCitation/Article/Affiliation', text: found.text})
  }
}

const investigator = element<{list: Investigator[]; listId: string}>(['ValidYN'], (cursor, {list, listId}) => {
  const isValid = cursor.attribute(validYn) !== 'N'
  const {tagFrom} = cursor
  const draft = emptyDraft()
  passNames(cursor, draft)
  fillFrom(cursor, parts, draft)
  const person: Investigator | undefined = toPerson(draft)
  if (!person) return dropNameless(cursor, draft, tagFrom)
  if (!isValid) person.valid = false
  if (listId !== '') person.listId = listId
  list.push(person)
})

const investigatorParts = listOf(
  'Investigator',
  ' ValidYN="Y"',
  elements<{list: Investigator[]; listId: string}>({Investigator: investigator})
)

/** `InvestigatorList` */
export const investigatorList = element<Pick<Article, 'investigators'>>(['ID'], (cursor, {investigators: list}) => {
  fillFrom(cursor, investigatorParts, {list, listId: cursor.attribute(id)})
})

const subjects = elements<PersonName[]>({
  PersonalNameSubject: (cursor, list) => {
    const {tagFrom} = cursor
    const draft = emptyDraft()
    passNames(cursor, draft)
    fillFrom(cursor, parts, draft)
    const person = toPerson(draft)
    if (!person) return dropNameless(cursor, draft, tagFrom)
    const {type: _, ids: __, affiliations: ___, ...name} = person
    list.push(name)
  }
})

/** `PersonalNameSubjectList` */
export const personalNameSubjects: Fill<Article> = (cursor, {personalNameSubjects: list}) =>
  fillFrom(cursor, subjects, list)

/** A single name stands as the family name, under whatever name the record has it. */
function toPerson({lastName, foreName, middleName, initials, suffix, ids, affiliations}: Draft): Person | undefined {
  const name = lastName || foreName || initials
  if (name === '') return undefined
  const first = lastName === '' ? '' : foreName
  const given = middleName === '' ? first : `${first} ${middleName}`.trim()
  if (given !== '' && initials !== '' && initials !== name && !suffix) {
    return {type: 'person', lastName: name, ids, affiliations, foreName: given, initials} // at once, as most are
  }
  const person: Person = {type: 'person', lastName: name, ids, affiliations}
  if (given !== '') person.foreName = given
  if (initials !== '' && initials !== name) person.initials = initials
  if (suffix) person.suffix = suffix.text
  if (suffix?.html !== undefined) person.suffixHtml = suffix.html
  return person
}

const emptyDraft = (): Draft => ({
  lastName: '',
  foreName: '',
  middleName: '',
  initials: '',
  suffix: undefined,
  group: undefined,
  investigators: undefined,
  ids: [],
  affiliations: []
})

function toGroup({ids, affiliations, investigators: list}: Draft, {text: collectiveName, html}: MarkedText): Group {
  const group: Group = {type: 'group', collectiveName, ids, affiliations}
  if (html !== undefined) group.collectiveNameHtml = html
  if (list !== undefined) group.investigators = list
  return group
}

/** Nobody is named: what stands there is kept. */
function dropNameless(cursor: RecordCursor, {ids, affiliations, suffix}: Draft, from: number): void {
  const texts = [
    suffix?.text,
    ...affiliations.map(({text: printed}) => printed),
    ...ids.map(({raw, id: value}) => raw ?? value)
  ]
  const extra = {path: cursor.pathTo('Author'), text: texts.filter(Boolean).join('; ')}
  if (extra.text !== '') cursor.keep('pubmed-xml/nameless-author', extra, from, cursor.at)
}
