import {readAgentId, readFullName, readName, toAscii} from '@pubcite/nlm'
import {type Author, emptyGroup, type Investigator, type Person, type PersonName} from '@pubcite/schema/model'
import type {Field} from '../read.js'
import {type Draft, type Fill, keepExtra, setAside, tidy, type Waiting} from './draft.js'

/** The lists of persons: their tags in full and in short form, and where they are kept. */
interface List<Kind extends PersonName> {
  tag: string
  add(draft: Draft, person: Person): Kind
}

const authors: List<Person> = {
  tag: 'AU',
  add(draft, person) {
    draft.article.authors.push(person)
    addMember(draft, person)
    return person
  }
}
const editors: List<Person> = {
  tag: 'ED',
  add(draft, person) {
    draft.article.editors.push(person)
    addMember(draft, person)
    return person
  }
}
const investigators: List<Investigator> = {
  tag: 'IR',
  add(draft, person) {
    draft.article.investigators.push(person)
    draft.investigator = person
    for (const field of take(draft, 'IRAD')) addAffiliation(person, field)
    return person
  }
}
const subjects: List<PersonName> = {
  tag: 'PS',
  add({article}, {type: _, ids: __, affiliations: ___, ...name}) {
    article.personalNameSubjects.push(name)
    return name
  }
}

/** Names and what belongs to a person. */
export const people: [tag: string, fill: Fill][] = [
  ['FAU', full(authors)],
  ['AU', short(authors)],
  ['FED', full(editors)],
  ['ED', short(editors)],
  ['FIR', full(investigators)],
  ['IR', short(investigators)],
  ['FPS', full(subjects)],
  ['PS', short(subjects)],
  [
    'CN',
    (draft, {value}) => {
      const group = emptyGroup(tidy(value))
      draft.article.authors.push(group)
      addMember(draft, group)
    }
  ],
  [
    'AUID',
    (draft, field) => {
      const [, source, id] = /^([^:\s]+):\s*(\S.*)$/.exec(field.value) ?? []
      if (!draft.member || source === undefined || id === undefined) setAside(draft, field, 'medline/ownerless-field')
      else draft.member.ids.push(readAgentId(source, id))
    }
  ],
  ['AD', affiliation('AD', ({member}) => member)],
  ['IRAD', affiliation('IRAD', ({investigator}) => investigator)]
]

/** What belongs to a person, and none has come. */
export function keepHomeless(draft: Draft): void {
  for (const tag of ['AD', 'IRAD'] as const)
    for (const field of take(draft, tag)) setAside(draft, field, 'medline/ownerless-field')
}

/** `Okafor, Nkechi K 3rd`. Of investigators and subjects it may stand after the short form. */
function full<Kind extends PersonName>(list: List<Kind>): Fill {
  return (draft, field) => {
    const value = tidy(field.value)
    const read = readFullName(value)
    const before = draft.lonely
    draft.lonely = undefined
    if (!read) {
      keepExtra(draft, field)
    } else if (before?.tag === list.tag && isShortOf(before.value, read.person)) {
      const {lastName, foreName} = read.person
      Object.assign(before.person, {lastName, ...(foreName !== undefined && {foreName})})
      if (before.person.fullName !== undefined) delete before.person.fullName
      divide(before.person, value, before.value)
    } else {
      if (draft.latest) enqueue(draft, draft.latest)
      draft.latest = {tag: list.tag, person: list.add(draft, read.person), value}
    }
  }
}

/** `Okafor NK 3rd`, which divides the full form that stands before it. */
function short<Kind extends PersonName>(list: List<Kind>): Fill {
  return (draft, field) => {
    const value = tidy(field.value)
    draft.lonely = undefined
    if (/^et al\b/i.test(value)) {
      draft.article.authorsComplete = false
      return
    }
    const match = takeLatest(list, draft, value) ?? takeWaiting(list, draft, value)
    if (match) divide(match.person, match.value, value)
    else addShort(list, draft, field, value)
  }
}

function addShort<Kind extends PersonName>(list: List<Kind>, draft: Draft, field: Field, value: string): void {
  const read = value.includes(',') ? readFullName(value) : readName(value)
  if (!read) {
    keepExtra(draft, field)
    return
  }
  if (!read.certain) draft.report('medline/uncertain-name', {place: field.place})
  draft.lonely = {tag: list.tag, value, person: list.add(draft, read.person)}
}

const plain = (text: string) => toAscii(text).toLowerCase()

const keyOf = ({tag}: {tag: string}, lastName: string) => `${tag} ${plain(lastName)}`

function enqueue(draft: Draft, {tag, person, value}: Waiting & {tag: string}): void {
  const key = keyOf({tag}, person.lastName)
  const queue = draft.waiting.get(key) ?? {persons: [], next: 0}
  draft.waiting.set(key, queue)
  queue.persons.push({person, value})
  draft.waitingCount++
}

/** As a rule the short form follows the full one: no other waits, and both are spelt alike. */
function takeLatest({tag}: {tag: string}, draft: Draft, value: string): Waiting | undefined {
  const {latest, waitingCount} = draft
  if (!latest || waitingCount > 0 || latest.tag !== tag) return undefined
  const {lastName} = latest.person
  if (!value.startsWith(lastName) || (value.length > lastName.length && value[lastName.length] !== ' '))
    return undefined
  draft.latest = undefined
  return latest
}

/** Whose short name is this? The family name may have several words: `van der Berg JM`. */
function takeWaiting(list: {tag: string}, draft: Draft, value: string): Waiting | undefined {
  const {waiting} = draft
  if (draft.latest) enqueue(draft, draft.latest)
  draft.latest = undefined
  for (let end = value.indexOf(' '), words = 0; words < 8; end = value.indexOf(' ', end + 1), words++) {
    const queue = waiting.get(keyOf(list, end < 0 ? value : value.slice(0, end)))
    const match = queue?.persons[queue.next]
    if (queue && match) {
      queue.next++
      draft.waitingCount--
      return match
    }
    if (end < 0) return undefined
  }
  return undefined
}

function isShortOf(value: string, {lastName}: PersonName): boolean {
  return `${plain(value)} `.startsWith(`${plain(lastName)} `)
}

const suffix = /^(?:[A-Z][a-z]+\.?|\d[a-z]{2}|I{2,3}|IV|VI{0,3})$/

/**
 * The short form says where initials end and a suffix begins: `Hambeck GW Jr`, `Hambeck, G W Jr`. Initials may have a blank:
 * `Candela Mde L`, `Candela, Maria de la Luz`.
 */
function divide(person: PersonName, full: string, value: string): void {
  if (isDivided(person, full, value)) return
  const words = value.split(' ').slice(person.lastName.split(' ').length)
  const [, given = ''] = /^[^,]*,(.*)$/.exec(full) ?? []
  const last = words.at(-1) ?? ''
  const ending = words.length > 1 && suffix.test(last) && given.endsWith(` ${last}`) ? words.pop() : undefined
  const foreName = given.slice(0, given.length - (ending?.length ?? 0)).trim()
  if (ending !== undefined) person.suffix = ending
  else if (person.suffix !== undefined) delete person.suffix // without need it would cost: such an object is slow to read
  if (foreName !== '') person.foreName = foreName
  if (words.length > 0) person.initials = words.join(' ')
}

/** Says the short form what the full one was read as: `Okafor NK` of `Okafor, Nkechi K`? */
function isDivided({lastName, foreName, initials, suffix}: PersonName, full: string, value: string): boolean {
  if (foreName === undefined || initials === undefined || suffix !== undefined) return false
  return (
    value.length === lastName.length + 1 + initials.length &&
    full.length === lastName.length + 2 + foreName.length &&
    value.endsWith(initials) &&
    value.startsWith(lastName) &&
    full.endsWith(foreName) &&
    !initials.includes(' ')
  )
}

function addMember(draft: Draft, member: Author): void {
  draft.member = member
  for (const field of take(draft, 'AD')) addAffiliation(member, field)
}

function affiliation(tag: 'AD' | 'IRAD', owner: (draft: Draft) => Pick<Author, 'affiliations'> | undefined): Fill {
  return (draft, field) => {
    const member = owner(draft)
    const homeless = draft.homeless.get(tag)
    if (member) addAffiliation(member, field)
    else if (homeless) homeless.push(field)
    else draft.homeless.set(tag, [field]) // until 2010 it stood before the first author
  }
}

function addAffiliation({affiliations}: Pick<Author, 'affiliations'>, {value}: Field): void {
  affiliations.push({text: tidy(value), ids: []})
}

function take({homeless}: Draft, tag: 'AD' | 'IRAD'): Field[] {
  const fields = homeless.get(tag) ?? []
  homeless.delete(tag)
  return fields
}
