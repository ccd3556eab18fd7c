import {articles} from '@pubcite/generator'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {readTags} from '../../../test/html.js'
import {formatDublinCore} from './index.js'

const tags = (...list: Parameters<typeof formatDublinCore>[0] & unknown[]) =>
  readTags(formatDublinCore(list)).map(({attributes}) => `${attributes['name']}: ${attributes['content']}`)

test('an article is told in Dublin Core, and its place in PRISM', () => {
  expect(tags(journalArticle)).toEqual([
    'DC.title: Sleep of TP53-deficient mice: H2O2 & rest',
    'DC.creator: Okafor, Nkechi K, Jr',
    'DC.creator: van Dijk, Zoë',
    'DC.creator: Sleep and Rest Group',
    'DCTERMS.issued: 2023-01-10',
    'DC.type: Text.Article',
    'DC.identifier: doi:10.5555/jis.2023_17',
    'DC.identifier: pmid:90000001',
    'DC.identifier: https://pubmed.ncbi.nlm.nih.gov/90000001/',
    'DC.identifier: https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
    'DC.identifier: https://doi.org/10.5555/jis.2023_17',
    'DC.language: en',
    'DC.relation.ispartof: Journal of imaginary sleep',
    'DC.subject: Receptors, Estrogen',
    'DC.subject: Sleep/physiology',
    'DC.subject: Naps',
    'DCTERMS.abstract: METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    'DC.description: Epub 2022 Dec 30',
    'prism.publicationName: Journal of imaginary sleep',
    'prism.eIssn: 1234-5679',
    'prism.volume: 4',
    'prism.number: 2 Suppl 1',
    'prism.startingPage: 225',
    'prism.endingPage: 234',
    'prism.publicationDate: 2023-01-10',
    'prism.doi: 10.5555/jis.2023_17'
  ])
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(tags(cutList)).toContain('DC.creator: et al.')
  expect(tags(retracted)).toContain(
    'DC.description: Retracted publication. Retraction in: J Imag Sleep. 2024;5(1):1. PMID: 90000009'
  )
  expect(tags(chapter)).toContain('DC.relation.ispartof: The book of naps')
})

test('text never leaves its attribute', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const written = formatDublinCore(list)
      const read = readTags(written)
      expect(read).toHaveLength(written.split('\n').filter(line => line !== '').length)
      for (const {name, attributes} of read) {
        expect(name).toBe('meta')
        expect(Object.keys(attributes)).toEqual(['name', 'content'])
      }
    })
  )
})
