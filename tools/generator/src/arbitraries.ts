/**
 * Arbitraries for fast-check. A value comes from a seed; an article shrinks by losing its optional parts.
 */
import type {Article, Author, Citation, Ids, Pagination, PartialDate, Person} from '@pubcite/schema/model'
import fc from 'fast-check'
import {type GenerateOptions, generateArticle} from './generate.js'
import {makeCitation} from './make/citations.js'
import {makePartialDate} from './make/dates.js'
import {makeDoi, makePmcid, makePmid} from './make/ids.js'
import {makePages} from './make/pages.js'
import {makeAuthors, makePerson} from './make/people.js'
import type {Rich} from './make/rich.js'
import {makeParagraph, makeTitle} from './make/text.js'
import type {Maker} from './options.js'
import {createRandom} from './random.js'
import {hostileStrings as hostileList} from './words/hostile.js'

const seeds = fc.integer({min: 0, max: 0xffff_ffff})

/** What a maker makes, from any seed. */
const made = <Value>(make: (maker: Maker) => Value, options: Omit<Maker, 'random'> = {}): fc.Arbitrary<Value> =>
  seeds.map(seed => make({...options, random: createRandom(seed)}))

/** Parts that an article can lose without contradicting itself. */
const droppable = [
  'investigators',
  'otherAbstracts',
  'keywords',
  'meshHeadings',
  'supplMeshNames',
  'chemicals',
  'geneSymbols',
  'personalNameSubjects',
  'spaceFlightMissions',
  'grants',
  'dataBanks',
  'relations',
  'references',
  'history',
  'citationSubsets',
  'otherIds',
  'generalNotes',
  'objects',
  'itemLists',
  'locationLabels',
  'sections',
  'abstract',
  'coiStatement',
  'page',
  'numberOfReferences',
  'dateCompleted',
  'dateRevised',
  'indexingMethod'
] as const satisfies readonly (keyof Article)[]

function drop(article: Article, kept: ReadonlySet<string>): Article {
  const rest = {...article}
  for (const key of droppable) {
    if (kept.has(key)) continue
    if (Array.isArray(rest[key])) Object.assign(rest, {[key]: []})
    else delete rest[key]
  }
  if (!kept.has('coiStatement')) delete rest.coiStatementHtml
  if (!kept.has('grants')) delete rest.grantsComplete
  if (!kept.has('dataBanks')) delete rest.dataBanksComplete
  if (kept.has('investigators')) return rest
  return {...rest, authors: rest.authors.map(withoutMembers)}
}

function withoutMembers(author: Author): Author {
  if (author.type === 'person') return author
  const {investigators: _, ...group} = author
  return group
}

/** Articles, with the options of `generateArticle`. */
export const articles = (options: GenerateOptions = {}): fc.Arbitrary<Article> =>
  fc
    .tuple(seeds, options.complete ? fc.constant(droppable) : fc.subarray([...droppable]))
    .map(([seed, kept]) => drop(generateArticle(seed, options), new Set<string>(kept)))

/** Dates of issues in every form that NLM prints. */
export const partialDates: fc.Arbitrary<PartialDate> = made(({random}) => makePartialDate(random))

/** Persons with names of many languages, their ids and affiliations. */
export const persons: fc.Arbitrary<Person> = made(makePerson)

/** Lists of persons and groups in which nobody stands twice. */
export const authorLists: fc.Arbitrary<Author[]> = made(maker => makeAuthors(maker))

/** Pages in every shape that NLM prints, completed. */
export const paginations: fc.Arbitrary<Pagination> = made(({random}) => makePages(random))

/** Titles without closing period; `html` where they have markup. */
export const titles: fc.Arbitrary<Rich> = made(makeTitle)

/** Paragraphs; `html` where they have markup. */
export const paragraphs: fc.Arbitrary<Rich> = made(maker => makeParagraph(maker))

/** Mentions of a work in NLM's forms, with the parts that their text says. */
export const citations: fc.Arbitrary<Citation> = made(maker =>
  makeCitation(maker, maker.random.pick(['short', 'short-doi', 'authors', 'whole']))
)

/** Identifiers in their normal forms. */
export const ids: fc.Arbitrary<Ids> = made(({random}) => ({
  pmid: makePmid(random),
  pmcid: makePmcid(random),
  doi: makeDoi(random)
}))

/** Strings that break careless code, alone and in the middle of words. */
export const hostileStrings: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileList),
  fc.array(fc.constantFrom(...hostileList, 'word', ' '), {maxLength: 6}).map(parts => parts.join('')),
  fc.string({unit: 'grapheme'})
)
