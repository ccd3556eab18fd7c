import {type Author, emptyGroup, emptyPerson, type Person, printedAuthors} from '@pubcite/schema/model'
import type {CslName} from './item.js'
import {textOf} from './value.js'

/** The last name of a list that is known to be cut. Every processor prints it, ours with the style's own `et al.`. */
const cut = 'et al.'

/** What others write at the end of a list that is cut. */
const cutMark = /^(?:et al\.?|and others|others)$/i

/**
 * Write a list of authors for CSL: a person divided, the particle left with the family name; a group as `literal`.
 * @param complete `false` for a list that is known to be cut: its last name is then the literal `et al.`.
 */
export function toCslNames(authors: readonly Author[], complete?: false): CslName[] {
  const names = printedAuthors(authors).map(toCslName)
  return complete === false && names.length > 0 ? [...names, {literal: cut}] : names
}

function toCslName(author: Author): CslName {
  if (author.type === 'group') return {literal: author.collectiveName}
  const given = author.foreName ?? (author.initials && dotted(author.initials))
  return {family: author.lastName, ...(given && {given}), ...(author.suffix && {suffix: author.suffix})}
}

/** `NK` → `N. K.`: without periods a processor takes it for one given name. */
function dotted(initials: string): string {
  return initials
    .replace(/\p{Lu}[\p{Ll}\p{M}]*/gu, '$&. ')
    .replace(/ (?=-)/g, '')
    .trim()
}

/**
 * Read a list of CSL names. Particles go back to the family name, and so does a family name that stands alone.
 * @returns The authors; `complete: false` where the list ends in `et al.`.
 */
export function fromCslNames(value: unknown): {authors: Author[]; complete?: false} {
  const names = (Array.isArray(value) ? value : []).filter(
    name => typeof name === 'object' && name !== null
  ) as CslName[]
  const isCut = cutMark.test(textOf(names.at(-1)?.literal) ?? textOf(names.at(-1)?.family) ?? '')
  const authors = (isCut ? names.slice(0, -1) : names).flatMap(fromCslName)
  return isCut ? {authors, complete: false} : {authors}
}

function fromCslName(name: CslName): Author[] {
  const literal = textOf(name.literal)
  if (literal) return [emptyGroup(literal)]
  const parts = [name['dropping-particle'], name['non-dropping-particle'], name.family].map(textOf).filter(part => part)
  const given = textOf(name.given)
  const lastName = parts.join(' ') || given
  if (!lastName) return []
  const suffix = textOf(name.suffix)
  return [{...emptyPerson(lastName), ...(parts.length > 0 && given && fromGiven(given)), ...(suffix && {suffix})}]
}

/** `N. K.` is all that is known, and no fore name; of `Nkechi K.` the initials are `NK`. */
function fromGiven(given: string): Pick<Person, 'foreName' | 'initials'> {
  const onlyInitials = /^(?:\p{Lu}[\p{Ll}\p{M}]?\.[ -]?)+$/u.test(given)
  const initials = onlyInitials
    ? given.replace(/[. ]/g, '')
    : Array.from(given.matchAll(/(?<![\p{L}\p{M}'’])\p{Lu}\p{M}*/gu), ([letter]) => letter).join('')
  return {...(!onlyInitials && {foreName: given}), ...(initials && {initials})}
}
