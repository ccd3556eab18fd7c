/**
 * Whose name is whose: the forms in which one person's name is printed.
 */
import {readDisplayName, readFullName, readName, toAscii, writeName} from '@pubcite/nlm'
import type {Author, PersonName} from '@pubcite/schema/model'
import {orcidOf} from './orcid.js'

/** A name as a reference prints it. */
export const printedName = (author: Author): string =>
  author.type === 'group' ? author.collectiveName : writeName(author)

/**
 * Make the question whether an author is one of these: `Okafor N`, `Okafor NK`, `Okafor, Nkechi`, `Nkechi Okafor`, a
 * group's name, or an ORCID. Case, accents, hyphens and suffixes do not matter; initials may be fewer on either side,
 * and given names that are known on both sides are the same.
 */
export function isOneOf(names: string | readonly string[]): (author: Author) => boolean {
  const wanted = (typeof names === 'string' ? [names] : names).filter(name => fold(name) !== '').map(readWanted)
  return author => wanted.some(is => is(author))
}

function readWanted(name: string): (author: Author) => boolean {
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(name)?.[0].toUpperCase()
  if (orcid !== undefined) return author => orcidOf(author) === orcid
  const whole = fold(name)
  const people = formsOf(name)
  return author =>
    author.type === 'group'
      ? fold(author.collectiveName) === whole
      : fold(author.lastName) === whole || people.some(person => isSame(person, author))
}

/** What a name may mean: `Okafor, Nkechi` has one meaning, `Nkechi Okafor` and `Okafor NK` are tried both ways. */
function formsOf(name: string): PersonName[] {
  const read = name.includes(',') ? [readFullName(name)] : [readName(name), readDisplayName(name)]
  return read.flatMap(form => (form ? [form.person] : []))
}

function isSame(wanted: PersonName, author: PersonName): boolean {
  if (fold(wanted.lastName) !== fold(author.lastName)) return false
  const [one, other] = [initialsIn(wanted), initialsIn(author)]
  if (!one.startsWith(other) && !other.startsWith(one)) return false
  const [first, second] = [firstName(wanted), firstName(author)]
  return first === undefined || second === undefined || first === second
}

const initialsIn = (name: PersonName) => fold(writeName({...name, lastName: '', suffix: ''}))

/** The first given name, where it is more than a letter or letters: `nkechi` of `Nkechi K`. */
function firstName({foreName}: PersonName): string | undefined {
  const [first = ''] = foreName?.split(/[\s.]+/) ?? []
  return /\p{L}\p{Ll}/u.test(first) ? fold(first) : undefined
}

const fold = (text: string) =>
  toAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
