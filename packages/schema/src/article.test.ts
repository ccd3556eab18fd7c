import {expect, expectTypeOf, test} from 'vitest'
import type * as z from 'zod/mini'
import {
  type Abstract,
  type Article,
  type Author,
  type abstractSchema,
  articleSchema,
  type authorSchema,
  type Citation,
  type citationSchema,
  type DateTime,
  type dateTimeSchema,
  emptyArticle,
  emptyBook,
  emptyCitation,
  emptyGroup,
  emptyJournal,
  emptyPage,
  emptyPerson,
  type Investigator,
  type investigatorSchema,
  isRetracted,
  type Page,
  type pageSchema,
  printedAuthors,
  type Reference,
  type Relation,
  type referenceSchema,
  type relationSchema,
  retractionNotices
} from './index.js'

test('types and shapes say the same', () => {
  expectTypeOf<z.output<typeof articleSchema>>().toEqualTypeOf<Article>()
  expectTypeOf<z.output<typeof authorSchema>>().toEqualTypeOf<Author>()
  expectTypeOf<z.output<typeof investigatorSchema>>().toEqualTypeOf<Investigator>()
  expectTypeOf<z.output<typeof citationSchema>>().toEqualTypeOf<Citation>()
  expectTypeOf<z.output<typeof referenceSchema>>().toEqualTypeOf<Reference>()
  expectTypeOf<z.output<typeof relationSchema>>().toEqualTypeOf<Relation>()
  expectTypeOf<z.output<typeof pageSchema>>().toEqualTypeOf<Page>()
  expectTypeOf<z.output<typeof abstractSchema>>().toEqualTypeOf<Abstract>()
  expectTypeOf<z.output<typeof dateTimeSchema>>().toEqualTypeOf<DateTime>()
})

test('empty parts are what the schema allows', () => {
  const article: Article = {
    ...emptyArticle('book-chapter'),
    authors: [emptyPerson('Okafor'), emptyGroup('Sleep Trial Group')],
    journal: emptyJournal(),
    book: emptyBook(),
    page: emptyPage(),
    references: [emptyCitation('Sleep. 2003 Sep 15;26(6):754-60')]
  }
  expect(articleSchema.parse(article)).toEqual(article)
})

test('an absent value is absent: neither empty, nor null, nor undefined', () => {
  for (const title of ['', null, undefined]) {
    expect(articleSchema.safeParse({...emptyArticle(), title}).success).toBe(false)
  }
})

test('a list that is missing is refused', () => {
  const {authors: _, ...rest} = emptyArticle()
  expect(articleSchema.safeParse(rest).success).toBe(false)
})

test('identifiers stand in their normal form', () => {
  const wrong = [
    {pmid: '007'},
    {pmcid: '4411956'},
    {pmcid: 'pmc4411956'},
    {doi: 'https://doi.org/10.5555/x'},
    {bookshelf: '1'}
  ]
  for (const ids of wrong) expect(articleSchema.safeParse({...emptyArticle(), ids}).success).toBe(false)
})

test('a retracted article is known by its type or by its notice, and the notice itself is not one', () => {
  const notice: Relation = {...emptyCitation('J Imag Sleep. 2024;5(1):1'), type: 'RetractionIn'}
  expect(isRetracted({...emptyArticle(), publicationTypes: [{name: 'Retracted Publication'}]})).toBe(true)
  expect(isRetracted({...emptyArticle(), relations: [notice]})).toBe(true)
  expect(retractionNotices({...emptyArticle(), relations: [notice]})).toEqual([notice])
  expect(isRetracted({...emptyArticle(), publicationTypes: [{name: 'Retraction of Publication'}]})).toBe(false)
  expect(isRetracted({...emptyArticle(), relations: [{...notice, type: 'RetractionOf'}]})).toBe(false)
})

test('a misspelt form of an author is not printed', () => {
  expect(printedAuthors([{...emptyPerson('Okafr'), valid: false}, emptyPerson('Okafor')])).toEqual([
    emptyPerson('Okafor')
  ])
})
