import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {formatZotero} from './index.js'

const item = (article: Partial<Article>) => JSON.parse(formatZotero([{...emptyArticle(), ...article}]))[0]

test('an article is an item with the fields of its type', () => {
  expect(item(journalArticle)).toEqual({
    itemType: 'journalArticle',
    title: 'Sleep of <i>TP53</i>-deficient mice: H<sub>2</sub>O<sub>2</sub> & rest',
    creators: [
      {creatorType: 'author', firstName: 'Nkechi K, Jr', lastName: 'Okafor'},
      {creatorType: 'author', firstName: 'Zoë', lastName: 'van Dijk'},
      {creatorType: 'author', name: 'Sleep and Rest Group'}
    ],
    publicationTitle: 'Journal of imaginary sleep',
    journalAbbreviation: 'J Imag Sleep',
    volume: '4',
    issue: '2 Suppl 1',
    pages: '225-234',
    ISSN: '1234-5679',
    DOI: '10.5555/jis.2023_17',
    abstractNote: 'METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    date: '2023-01-10',
    language: 'en',
    url: 'https://pubmed.ncbi.nlm.nih.gov/90000001/',
    libraryCatalog: 'PubMed',
    extra: 'PMID: 90000001\nPMCID: PMC9000001\nEpub 2022 Dec 30',
    tags: [
      {tag: 'Receptors, Estrogen', type: 1},
      {tag: 'Sleep/physiology', type: 1},
      {tag: 'Naps', type: 1}
    ],
    collections: [],
    relations: {}
  })
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(item(cutList).creators.at(-1)).toEqual({creatorType: 'author', name: 'et al.'})
  expect(item(retracted).extra).toMatch(/^status: retracted\nRetracted publication\nRetraction in: /)
  expect(item(retracted).date).toBe('Winter 2021')
})

test('books, chapters and preprints have fields of their own', () => {
  expect(item(book)).toMatchObject({itemType: 'book', series: 'Rest', place: 'Oxford (UK)', ISBN: '9780000000002'})
  expect(item(chapter)).toMatchObject({itemType: 'bookSection', bookTitle: 'The book of naps', pages: '1-9'})
  expect(item(chapter).creators[1]).toMatchObject({creatorType: 'editor', lastName: 'van Dijk'})
  expect(item(preprint)).toMatchObject({itemType: 'preprint', repository: 'dreamRxiv'})
})

test('text cannot add a line to extra', () => {
  expect(item({ids: {doi: '10.5555/a\nPMID: 1'}, type: 'book'}).extra).toBe('DOI: 10.5555/a PMID: 1')
  expect(item({authors: [emptyPerson('Madonna')]}).creators).toEqual([{creatorType: 'author', name: 'Madonna'}])
})

test('one article is one item, its values on one line', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const items: Record<string, unknown>[] = JSON.parse(formatZotero(list))
      expect(items).toHaveLength(list.length)
      for (const {extra, ...fields} of items) {
        for (const text of texts(fields)) expect(text).not.toMatch(/[\0-\x1f]/)
        expect(String(extra ?? '').match(/^PMID: /gm)?.length ?? 0).toBeLessThan(2)
      }
    })
  )
})

function texts(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [String(value)]
}
