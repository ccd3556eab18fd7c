import type {Affiliation, Author, Group, Investigator, Person, PersonName} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {hostileNames} from '../words/hostile.js'
import {collectives, departments, nameStocks, places, singleNames, universities} from '../words/names.js'
import {makeInstitutionId, makeOrcid} from './ids.js'
import {as, rich, tagged} from './rich.js'
import {spice} from './text.js'

/**
 * Initials as NLM makes them: the first letter of each given name, and of each part of a hyphenated one. `Wen-Yu` gives
 * `WY`, `Maria da Luz` gives `ML`.
 */
export const initialsOf = (foreName: string): string =>
  foreName
    .split(/[ -]+/)
    .filter((word, index) => index === 0 || foreName.includes('-') || word !== word.toLowerCase())
    .map(word => [...word][0]!.toUpperCase())
    .join('')

/** A name with the parts that its language gives it. */
export function makeName(maker: Maker): PersonName {
  const {random} = maker
  if (random.chance(0.04)) return {lastName: random.pick(singleNames)}
  const stock = random.pick(nameStocks)
  const foreName = random.pick(stock.givens)
  const suffix = stock.suffixes && has(maker, 0.15) ? {suffix: random.pick(stock.suffixes)} : {}
  const lastName = maker.hostile && random.chance(0.3) ? random.pick(hostileNames) : random.pick(stock.families)
  return {lastName, foreName, initials: initialsOf(foreName), ...suffix}
}

/** An address as authors give it. */
export function makeAffiliation(maker: Maker): Affiliation {
  const {random} = maker
  const {city, country} = random.pick(places)
  const start = `${random.pick(departments)}, ${random.pick(universities)}, ${city}, ${country}${spice(maker)}.`
  const mail = random.chance(0.15) ? ` Electronic address: nobody${random.int(1, 99)}@example.org.` : ''
  const marked = random.chance(0.05) ? rich(['1', tagged('sup', 'st'), ` ${start}${mail}`]) : {text: start + mail}
  return {...as('text', marked), ids: has(maker, 0.08) ? [makeInstitutionId(random)] : []}
}

/** A person among the authors. */
export function makePerson(maker: Maker): Person {
  const {random} = maker
  return {
    type: 'person',
    ...makeName(maker),
    ids: has(maker, 0.3) ? [makeOrcid(random)] : [],
    affiliations: has(maker, 0.8) ? random.times(1, 2, () => makeAffiliation(maker)) : []
  }
}

/** A group among the authors. */
export function makeGroup(maker: Maker): Group {
  const {random} = maker
  const name = random.pick(collectives)
  const marked = random.chance(0.1) ? rich([`${name} `, tagged('sup', 'II')]) : {text: name}
  return {
    type: 'group',
    ...as('collectiveName', marked),
    ids: [],
    affiliations: has(maker, 0.2) ? [makeAffiliation(maker)] : []
  }
}

const nameKey = (author: Author): string =>
  author.type === 'group' ? author.collectiveName : `${author.lastName} ${author.initials}`

/** A list of authors in which nobody stands twice: mostly persons, now and then a group. */
export function makeAuthors(maker: Maker, min = 1, max = 8): Author[] {
  const {random} = maker
  const authors: Author[] = random.times(min, max, () => makePerson(maker))
  if (has(maker, 0.15)) authors.splice(random.int(0, authors.length), 0, makeGroup(maker))
  if (random.chance(0.02)) return [makeGroup(maker)]
  const different = withPlainNeighbours([...new Map(authors.map(author => [nameKey(author), author])).values()])
  return different.length === 0 ? [{...makePerson(maker), lastName: 'Okafor', foreName: 'N', initials: 'N'}] : different
}

const isSingle = (author: Author): boolean => author.type === 'person' && author.initials === undefined

/**
 * Authors of whom a printed list tells who is who: one who is known by one name is recognised only behind another
 * person, at the beginning it may be a word of the title, behind a group a part of its name.
 */
export function withPlainNeighbours<Kind extends Author>(authors: readonly Kind[]): Kind[] {
  const list: Kind[] = []
  for (const author of authors) {
    if (!isSingle(author) || list.at(-1)?.type === 'person') list.push(author)
  }
  return list
}

/** What a journal article's list may say beyond names: equal parts, a misspelt form, the members of a group. */
export function markAuthors(maker: Maker, authors: Author[]): Author[] {
  const {random} = maker
  const equal = authors.length > 2 && has(maker, 0.1)
  const marked = authors.map((author, index) =>
    equal && index < 2 ? {...author, equalContribution: true as const} : author
  )
  if (!has(maker, 0.03)) return marked
  const wrong: Author = {
    type: 'person',
    lastName: `Mispelt${random.int(1, 9)}`,
    foreName: 'A',
    initials: 'A',
    ids: [],
    affiliations: [],
    valid: false
  }
  return [...marked.slice(0, 1), wrong, ...marked.slice(1)]
}

/** Collaborators, the members of a group where `listId` is given. */
export const makeInvestigators = (maker: Maker, listId?: string): Investigator[] =>
  maker.random.times(1, 5, () => ({
    ...makePerson(maker),
    ...(listId !== undefined && {listId}),
    ...(has(maker, 0.03) && maker.random.chance(0.3) && {valid: false as const})
  }))
