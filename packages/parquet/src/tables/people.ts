import type {Person} from '@pubcite/schema/model'
import {type Column, derived, falseUnlessSaid, texts, trueUnlessSaid} from '../column.js'
import {defineTable} from '../table.js'

const contributorLists = ['editors', 'investigators', 'book.authors', 'book.editors', 'book.investigators']
const lists = ['authors', ...contributorLists]

const agent: Column[] = [
  ...texts('type', 'lastName', 'foreName', 'initials', 'suffix', 'suffixHtml', 'fullName'),
  ...texts('collectiveName', 'collectiveNameHtml'),
  derived<Partial<Person>>(
    'orcid',
    'text',
    'the first ORCID; all identifiers stand in `author_ids`',
    ({ids}) => ids?.find(({source}) => source === 'ORCID')?.id
  ),
  ...trueUnlessSaid('valid'),
  ...falseUnlessSaid('equalContribution')
]

/** The lists that are in all lists of people. */
const inside = (...keys: string[]) => ({
  from: lists.map(list => [list, ...keys].join('.')),
  role: (path: string) => lists.find(list => path === [list, ...keys].join('.'))!
})

/** The authors of an article. */
export const authors = defineTable({
  name: 'authors',
  about: 'Authors: persons and groups. Print those that are `valid`: PubMed keeps misspelt forms for retrieval.',
  from: ['authors'],
  role: path => path,
  ordinals: ['ordinal'],
  columns: [...agent, ...texts('investigators investigator_list')]
})

/** Everybody else. */
export const contributors = defineTable({
  name: 'contributors',
  about:
    'Editors, collaborators, the people of the book that a chapter stands in, and persons whom the article is about.',
  from: [...contributorLists, 'personalNameSubjects'],
  role: path => path,
  ordinals: ['ordinal'],
  columns: [...agent, ...texts('investigators investigator_list', 'listId')]
})

/** Identifiers of people and groups. */
export const authorIds = defineTable({
  name: 'author_ids',
  about: 'Identifiers of authors and contributors: ORCID, ISNI …',
  ...inside('ids'),
  ordinals: ['author', 'ordinal'],
  columns: texts('source', 'id', 'raw')
})

/** Where people work. */
export const affiliations = defineTable({
  name: 'affiliations',
  about: 'Affiliations of authors and contributors.',
  ...inside('affiliations'),
  ordinals: ['author', 'ordinal'],
  columns: texts('text', 'textHtml')
})

/** Identifiers of institutions. */
export const affiliationIds = defineTable({
  name: 'affiliation_ids',
  about: 'Identifiers of institutions: ROR, GRID …',
  ...inside('affiliations', 'ids'),
  ordinals: ['author', 'affiliation', 'ordinal'],
  columns: texts('source', 'id', 'raw')
})
