import {articles} from '@pubcite/generator'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {parse} from 'parse5'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {formatJsonLd} from './index.js'

const graph = (...list: Article[]) => JSON.parse(formatJsonLd(list))['@graph']

test('an article stands in its issue, that in its volume, that in its journal', () => {
  expect(graph(journalArticle)).toEqual([
    {
      '@type': 'ScholarlyArticle',
      '@id': 'https://doi.org/10.5555/jis.2023_17',
      headline: 'Sleep of TP53-deficient mice: H2O2 & rest',
      name: 'Sleep of TP53-deficient mice: H2O2 & rest',
      author: [
        {
          '@type': 'Person',
          name: 'Nkechi K Okafor Jr',
          familyName: 'Okafor',
          givenName: 'Nkechi K',
          honorificSuffix: 'Jr',
          affiliation: [{'@type': 'Organization', name: 'Dream Institute, Enugu, Nigeria.'}]
        },
        {'@type': 'Person', name: 'Zoë van Dijk', familyName: 'van Dijk', givenName: 'Zoë'},
        {'@type': 'Organization', name: 'Sleep and Rest Group'}
      ],
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '2 Suppl 1',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '4',
          isPartOf: {
            '@type': 'Periodical',
            name: 'Journal of imaginary sleep',
            alternateName: 'J Imag Sleep',
            issn: ['1234-5679']
          }
        }
      },
      pageStart: '225',
      pageEnd: '234',
      datePublished: '2023-01-10',
      abstract: 'METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
      about: [
        {'@type': 'DefinedTerm', name: 'Receptors, Estrogen', inDefinedTermSet: 'https://id.nlm.nih.gov/mesh/'},
        {'@type': 'DefinedTerm', name: 'Sleep', inDefinedTermSet: 'https://id.nlm.nih.gov/mesh/'}
      ],
      keywords: ['Naps'],
      inLanguage: ['en'],
      comment: 'Epub 2022 Dec 30',
      identifier: [
        {'@type': 'PropertyValue', propertyID: 'pmid', value: '90000001'},
        {'@type': 'PropertyValue', propertyID: 'pmcid', value: 'PMC9000001'},
        {'@type': 'PropertyValue', propertyID: 'doi', value: '10.5555/jis.2023_17'}
      ],
      sameAs: [
        'https://pubmed.ncbi.nlm.nih.gov/90000001/',
        'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
        'https://doi.org/10.5555/jis.2023_17'
      ]
    }
  ])
})

test('a retracted article says so, and where; a list of authors that is cut says so', () => {
  expect(graph(retracted)[0]).toMatchObject({
    creativeWorkStatus: 'Retracted',
    correction: ['J Imag Sleep. 2024;5(1):1. PMID: 90000009'],
    datePublished: '2021',
    pagination: 'e7'
  })
  expect(graph(cutList)[0].author.at(-1)).toEqual({'@type': 'Person', name: 'et al.'})
})

test('a book, and a chapter in its book', () => {
  expect(graph(book)[0]).toMatchObject({'@type': 'Book', isbn: ['9780000000002'], bookEdition: '2nd'})
  expect(graph(chapter)[0]).toMatchObject({
    '@type': 'Chapter',
    isPartOf: {'@type': 'Book', name: 'The book of naps', editor: [{familyName: 'van Dijk'}]}
  })
})

test('inside a script element nothing ends it, and one article is one thing', () => {
  const written = formatJsonLd([{...emptyArticle(), title: '</script><!--<script>'}])
  expect(written).toContain('\\u003c/script\\u003e\\u003c!--')
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const document = parse(`<head><script type="application/ld+json">${formatJsonLd(list)}</script></head>`)
      const html = document.childNodes[0] as unknown as {childNodes: {childNodes: {childNodes: {value: string}[]}[]}[]}
      const [head, body] = html.childNodes
      expect([head!.childNodes.length, body!.childNodes.length]).toEqual([1, 0])
      expect(JSON.parse(head!.childNodes[0]!.childNodes[0]!.value)['@graph']).toHaveLength(list.length)
    })
  )
})
