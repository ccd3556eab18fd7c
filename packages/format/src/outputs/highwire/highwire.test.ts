import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {readTags} from '../../../test/html.js'
import {formatHighwire} from './index.js'

const tags = (article: Partial<Article>) =>
  readTags(formatHighwire([{...emptyArticle(), ...article}])).map(({attributes}) =>
    [attributes['name']?.replace('citation_', ''), attributes['content']].join(': ')
  )

test('an article has a tag for each field, its authors with what belongs to them', () => {
  expect(tags(journalArticle)).toEqual([
    'title: Sleep of TP53-deficient mice: H2O2 & rest',
    'author: Okafor, Nkechi K, Jr',
    'author_institution: Dream Institute, Enugu, Nigeria.',
    'author: van Dijk, Zoë',
    'author: Sleep and Rest Group',
    'publication_date: 2023/1/10',
    'online_date: 2022/12/30',
    'journal_title: Journal of imaginary sleep',
    'journal_abbrev: J Imag Sleep',
    'issn: 1234-5679',
    'volume: 4',
    'issue: 2 Suppl 1',
    'firstpage: 225',
    'lastpage: 234',
    'doi: 10.5555/jis.2023_17',
    'pmid: 90000001',
    'pmcid: PMC9000001',
    'language: en',
    'keywords: Receptors, Estrogen',
    'keywords: Sleep/physiology',
    'keywords: Naps',
    'abstract: METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    'abstract_html_url: https://pubmed.ncbi.nlm.nih.gov/90000001/'
  ])
})

test('a season is its year, and the number of an article its first page', () => {
  expect(tags(retracted)).toContain('publication_date: 2021')
  expect(tags(retracted)).toContain('firstpage: e7')
})

test('a list of authors that is cut says so', () => {
  expect(tags(cutList)).toEqual(['title: Rest', 'author: Okafor, Nkechi K, Jr', 'author: et al.'])
})

test('a chapter names its book', () => {
  expect(tags(chapter)).toContain('inbook_title: The book of naps')
  expect(tags(chapter)).toContain('editor: van Dijk, Zoë')
})

test('an ORCID follows its author', () => {
  const author = {...emptyPerson('Ode'), ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]}
  expect(tags({authors: [author]})).toEqual(['author: Ode', 'author_orcid: 0000-0002-1825-0097'])
})

test('text never leaves its attribute, and each article has its title once', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const written = formatHighwire(list)
      const read = readTags(written)
      expect(read).toHaveLength(written.split('\n').filter(line => line !== '').length)
      for (const {name, attributes} of read) {
        expect(name).toBe('meta')
        expect(Object.keys(attributes)).toEqual(['name', 'content'])
        expect(attributes['content']).not.toMatch(/[\0-\x1f]/)
      }
      const titled = list.filter(({title}) => title?.trim())
      expect(read.filter(({attributes}) => attributes['name'] === 'citation_title').length).toBeLessThanOrEqual(
        titled.length
      )
    })
  )
})
