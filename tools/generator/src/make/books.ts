import type {
  Article,
  Book,
  BookSection,
  BookshelfLink,
  ItemList,
  LocationLabel,
  PartialDate
} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import type {Random} from '../random.js'
import {universities} from '../words/names.js'
import {makeDay} from './dates.js'
import {makeBookshelf, makeDoi, makeIsbn, makePii} from './ids.js'
import {makeAuthors, makeInvestigators} from './people.js'
import {as, rich, tagged} from './rich.js'
import {makeTitle} from './text.js'

const labelTypes = ['part', 'chapter', 'section', 'appendix', 'figure', 'table', 'box'] as const
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `Chapter 3`; a complete book part has a label of each type. */
export const makeLabels = (maker: Maker): LocationLabel[] =>
  (maker.complete ? labelTypes : maker.random.some(labelTypes, 1)).map(type => ({
    label: `${capital(type)} ${maker.random.int(1, 20)}`,
    type
  }))

const makeLink = (maker: Maker): BookshelfLink => ({
  book: maker.random.pick(['quietbook', 'restpearls', 'dreams']),
  part: `ch${maker.random.int(1, 30)}`,
  ...(has(maker, 0.2) && {sec: `ch${maker.random.int(1, 30)}.s1`})
})

/** A table of contents, two steps deep. */
export const makeSections = (maker: Maker, depth = 2): BookSection[] =>
  maker.random.times(1, 3, index => ({
    ...(has(maker, 0.7) && {locationLabel: {label: `${index + 1}`, ...(maker.complete && {type: 'section'})}}),
    ...as('title', makeTitle({...maker, math: false})),
    ...(has(maker, 0.6) && {titleLink: makeLink(maker)}),
    sections: depth > 1 && maker.random.chance(0.5) ? makeSections(maker, depth - 1) : []
  }))

/** Lists in a book, such as the synonyms of a disease. */
export const makeItemLists = (maker: Maker): ItemList[] =>
  has(maker, 0.3) ? [{type: 'Synonyms', items: ['Quiet syndrome', 'Ravenholm disease', 'SNZ1-related rest']}] : []

/** First and last date of a book that is kept up to date: a year, now and then with a month. */
const makeImprintDate = (random: Random, year: number): PartialDate =>
  random.chance(0.7) ? {year} : {year, month: random.int(1, 12)}

/** What a book has beyond an article. */
export function makeBook(maker: Maker, year: number): Book {
  const {random} = maker
  const publisher = random.pick(universities)
  return {
    publisher: {
      ...as('name', random.chance(0.1) ? rich([publisher, tagged('sup', '®')]) : {text: publisher}),
      ...(has(maker, 0.9) && {location: random.pick(['Ravenholm (ME)', 'Port Amity (ME)', 'Neustadt', 'Umuoma'])})
    },
    ...(has(maker, 0.5) && {beginningDate: makeImprintDate(random, year - 10)}),
    ...(has(maker, 0.3) && {endingDate: makeImprintDate(random, year)}),
    authors: [],
    editors: [],
    investigators: [],
    ...(has(maker, 0.2) && {volume: `${random.int(1, 9)}`}),
    ...(has(maker, 0.2) && as('volumeTitle', makeTitle({...maker, math: false}))),
    ...(has(maker, 0.4) && {edition: random.pick(['2nd', '3rd', '11th'])}),
    ...(has(maker, 0.4) && {
      ...as('collectionTitle', makeTitle(maker)),
      ...(has(maker, 0.5) && {collectionTitleLink: makeLink(maker)})
    }),
    isbns: has(maker, 0.5) ? random.times(1, 2, () => makeIsbn(random)) : [],
    locations: has(maker, 0.3) ? [{type: 'doi', id: makeDoi(random)}] : [],
    ...(has(maker, 0.8) && {medium: 'Internet'}),
    ...(has(maker, 0.1) && {reportNumber: `Report No. ${random.int(1, 99)}`})
  }
}

type BookFields = Pick<
  Article,
  'book' | 'titleLink' | 'locationLabels' | 'sections' | 'itemLists' | 'editors' | 'authors' | 'locations'
>

/** What an article of type `book` has: its authors and editors are its own. */
export function makeWholeBook(maker: Maker, year: number): BookFields & Partial<Article> {
  const {random} = maker
  return {
    book: makeBook(maker, year),
    titleLink: maker.complete ? makeLink(maker) : {book: 'quietbook'},
    authors: has(maker, 0.6) ? makeAuthors(maker, 1, 3) : [],
    editors: has(maker, 0.6) ? makeAuthors(maker, 1, 3) : [],
    investigators: has(maker, 0.05) ? makeInvestigators(maker) : [],
    locations: [],
    locationLabels: [],
    sections: random.chance(0.5) || maker.complete ? makeSections(maker) : [],
    itemLists: []
  }
}

/** What a chapter has: its authors are its own, the editors are the book's. */
export function makeChapter(maker: Maker, year: number): BookFields & Partial<Article> {
  return {
    book: {
      ...as('title', makeTitle(maker)),
      titleLink: maker.complete ? makeLink(maker) : {book: 'quietbook'},
      ...makeBook(maker, year),
      authors: has(maker, 0.2) ? makeAuthors(maker, 1, 2) : [],
      editors: has(maker, 0.7) ? makeAuthors(maker, 1, 4) : [],
      investigators: has(maker, 0.05) ? makeInvestigators(maker) : []
    },
    titleLink: makeLink(maker),
    authors: makeAuthors(maker, 1, 4),
    editors: has(maker, 0.05) ? makeAuthors(maker, 1, 1) : [],
    investigators: has(maker, 0.05) ? makeInvestigators(maker) : [],
    locations: [],
    locationLabels: has(maker, 0.4) ? makeLabels(maker) : [],
    sections: [],
    itemLists: makeItemLists(maker),
    contributionDate: maker.random.chance(0.8)
      ? makeDay(maker.random, year - 2)
      : {year: year - 2, month: maker.random.int(1, 12)}
  }
}

/** Identifiers of a book record, in its order: its own list first, PubMed's number last. */
export function makeBookIds(maker: Maker, pmid: string): Pick<Article, 'ids' | 'articleIds'> {
  const bookshelf = makeBookshelf(maker.random)
  const doi = has(maker, 0.2) ? makeDoi(maker.random) : undefined
  const pii = maker.complete ? makePii(maker.random) : undefined
  return {
    ids: {pmid, bookshelf, ...(doi && {doi}), ...(pii && {pii})},
    articleIds: [
      {type: 'bookaccession', id: bookshelf},
      ...(doi ? [{type: 'doi', id: doi}] : []),
      ...(pii ? [{type: 'pii', id: pii}] : []),
      {type: 'pubmed', id: pmid}
    ]
  }
}
