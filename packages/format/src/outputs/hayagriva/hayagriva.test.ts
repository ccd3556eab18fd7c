import {articles} from '@pubcite/generator'
import {emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {load} from 'js-yaml'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {formatHayagriva} from './index.js'

const read = (...list: (typeof book)[]) => load(formatHayagriva(list)) as Record<string, Record<string, unknown>>

test('an article stands under its key, in its journal', () => {
  expect(read(journalArticle)).toEqual({
    Okafor2023: {
      type: 'article',
      title: 'Sleep of TP53-deficient mice: H2O2 & rest',
      author: ['Okafor, Jr, Nkechi K', 'van Dijk, Zoë', {name: 'Sleep and Rest Group'}],
      date: '2023-01-10',
      'page-range': '225-234',
      'serial-number': {doi: '10.5555/jis.2023_17', pmid: '90000001', pmcid: 'PMC9000001'},
      parent: {
        type: 'periodical',
        title: {value: 'Journal of imaginary sleep', short: 'J Imag Sleep'},
        volume: '4',
        issue: '2 Suppl 1',
        'serial-number': {issn: '1234-5679'}
      },
      language: 'en',
      url: 'https://pubmed.ncbi.nlm.nih.gov/90000001/',
      abstract: 'METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
      note: 'Epub 2022 Dec 30'
    }
  })
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(read(cutList)['Okafor']?.['author']).toEqual(['Okafor, Jr, Nkechi K', {name: 'et al.'}])
  expect(read(retracted)['vanDijk2021']?.['note']).toMatch(/^Retracted publication\. Retraction in: /)
})

test('a book has its publisher, a chapter its book, a preprint its server', () => {
  expect(Object.values(read(book))[0]).toMatchObject({type: 'book', publisher: {name: 'Acme & Sons'}})
  expect(Object.values(read(chapter))[0]).toMatchObject({
    type: 'chapter',
    parent: {type: 'book', title: 'The book of naps', editor: ['van Dijk, Zoë']}
  })
  expect(Object.values(read(preprint))[0]).toMatchObject({parent: {type: 'repository'}})
})

test('Typst acts on nothing in a title, and YAML on no word', () => {
  const article = {...emptyArticle(), title: 'A {b} $x$ \\ no', volume: '007', authors: [emptyPerson('null')]}
  expect(Object.values(read(article))[0]).toMatchObject({
    title: 'A \\{b\\} \\$x\\$ \\\\ no',
    author: [{name: 'null'}],
    parent: {volume: '007'}
  })
  expect(load(formatHayagriva([]))).toEqual({})
})

test('text never leaves its value, and one article is one entry', () => {
  const known =
    'type title author editor date publisher edition volume page-range serial-number parent language url abstract note'.split(
      ' '
    )
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const entries = Object.values(read(...list))
      expect(entries).toHaveLength(list.length)
      for (const entry of entries) expect(Object.keys(entry).filter(name => !known.includes(name))).toEqual([])
    })
  )
})
