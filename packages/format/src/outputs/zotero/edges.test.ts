import {type Article, emptyArticle, emptyJournal} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {formatZotero} from './index.js'

const item = (article: Partial<Article>) => JSON.parse(formatZotero([{...emptyArticle(), ...article}]))[0]

test('what is no article and no book is a document, which is told by its container', () => {
  const found = item({
    type: 'other',
    sourceType: 'THES',
    title: 'Naps',
    volume: '4',
    journal: {...emptyJournal(), medlineTa: 'J Nap'}
  })
  expect(found).toMatchObject({itemType: 'document', title: 'Naps', extra: 'container-title: J Nap'})
  expect(found).not.toHaveProperty('volume')
})

test('a preprint is in a repository, by its title or its short name', () => {
  const publicationTypes = [{name: 'Preprint'}]
  expect(item({publicationTypes, journal: {...emptyJournal(), medlineTa: 'napRxiv'}})).toMatchObject({
    itemType: 'preprint',
    repository: 'napRxiv'
  })
  expect(item({publicationTypes})).not.toHaveProperty('repository')
})

test('a season stands before its year, which may be missing; a date of nothing is none', () => {
  expect(item({pubDate: {year: 2021, season: 'Winter'}}).date).toBe('Winter 2021')
  expect(item({pubDate: {season: 'Winter'}}).date).toBe('Winter')
  expect(item({pubDate: {}})).not.toHaveProperty('date')
})

test('a language without a short code stays as it is, and a chapter without its book has no editors', () => {
  expect(item({languages: ['xyz']}).language).toBe('xyz')
  expect(item({type: 'book-chapter'}).creators).toEqual([])
})
