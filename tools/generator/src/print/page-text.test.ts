import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {generateArticle} from '../generate.js'
import {printPageText} from './page-text.js'
import {carriedByPageText} from './page-text-carried.js'

const article: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000002', doi: '10.5555/jis.1'},
  title: 'Quiet nights in Ravenholm',
  authors: [
    {
      ...emptyPerson('Okafor'),
      foreName: 'Nkechi K',
      affiliations: [
        {text: 'Lagos.', ids: []},
        {text: 'Umuoma.', ids: []}
      ]
    },
    {...emptyPerson('Ito'), foreName: 'Shun', affiliations: [{text: 'Umuoma.', ids: []}]}
  ],
  journal: {medlineTa: 'J Imag Sleep', issns: []},
  pubDate: {year: 2012, month: 1},
  articleDate: {year: 2011, month: 8, day: 28},
  pubModel: 'Print-Electronic',
  volume: '106',
  issue: '2',
  pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
  publicationTypes: [{name: 'Journal Article'}, {name: 'Review'}],
  abstract: {sections: [{label: 'MATERIALS & METHODS', text: 'We listened.'}]},
  keywords: [
    {text: 'rest', owner: 'NOTNLM'},
    {text: 'Rest', owner: 'NASA'}
  ],
  references: [{text: 'Rest. 2001;7(2):1-3', ids: {pmid: '90000009'}, authors: []}],
  meshHeadings: [{descriptor: {name: 'Pillows'}, qualifiers: [{name: 'history', majorTopic: true}]}]
}

test('form A begins after the access keys, and has lost all that was a button', () => {
  const [, text] = printPageText(article, 'A').split('Main Navigation\n')
  expect(text).toBe(`Review
. 2012 Jan;106(2):225-34.
doi: 10.5555/jis.1. Epub 2011 Aug 28.

Quiet nights in Ravenholm

Affiliations
Review

Quiet nights in Ravenholm

Nkechi K Okafor\u00a0et al. J Imag Sleep. 2012 Jan.

Abstract

Materials & methods: We listened.

Keywords: rest.

PubMed Disclaimer

References

    1. Rest. 2001;7(2):1-3 - PubMed

Publication types

MeSH terms

LinkOut - more resources`)
})

test('form B has the journal, the numbers of affiliations, and the terms', () => {
  const text = printPageText(article, 'B')
  expect(text).toContain(`Review J Imag Sleep
. 2012 Jan;106(2):225-34. doi: 10.5555/jis.1. Epub 2011 Aug 28.
Quiet nights in Ravenholm
Nkechi K Okafor 1 2, Shun Ito 2
Affiliations Collapse
Affiliations
1Lagos.
2Umuoma.
PMID: 90000002 DOI: 10.5555/jis.1
Abstract
`)
  expect(text).toContain('MeSH terms\nPillows / history*\nNCBI Literature Resources')
})

test('form C glues the numbers to the names', () => {
  expect(printPageText(article, 'C')).toContain(
    '\nNkechi K Okafor1 2,Shun Ito2\nAffiliations Expand \nAffiliations\n\n1 Lagos.\n'
  )
})

test('a name that divides only by rule says so', () => {
  const authors = [
    {...emptyPerson('van der Lindt'), foreName: 'Jan'},
    {...emptyPerson('Ito'), foreName: 'Mary K'}
  ]
  expect(carriedByPageText({...article, authors}, 'B').authors).toMatchObject([
    {fullName: 'Jan van der Lindt'},
    {lastName: 'Ito', initials: 'MK'}
  ])
  expect(carriedByPageText({...article, authors}, 'B').authors[1]).not.toHaveProperty('fullName')
})

test('what is carried stands in the print', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    for (const form of ['A', 'B', 'C'] as const) {
      const made = generateArticle(seed, {type: 'journal-article', complete: seed % 5 === 0})
      const text = printPageText(made, form)
      const {title = '', abstract, keywords, meshHeadings, authors, ids} = carriedByPageText(made, form)
      const words = [
        title,
        ...(abstract?.sections.map(section => section.text) ?? []),
        ...keywords.map(keyword => keyword.text),
        ...meshHeadings.map(({descriptor}) => descriptor.name),
        ...Object.values(ids),
        ...authors.map(author => (author.type === 'group' ? author.collectiveName : author.lastName))
      ]
      for (const word of words) expect(text).toContain(word)
    }
  }
})
