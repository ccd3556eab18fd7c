import {hostileStrings} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parsePmcText} from './index.js'

const page = (...lines: string[]) => ['Search in PMC', ...lines].join('\n')

function only(text: string): Article {
  const {articles} = parsePmcText(text)
  expect(articles).toHaveLength(1)
  articleSchema.parse(articles[0])
  return articles[0]!
}
const codes = (text: string) => parsePmcText(text).diagnostics.map(({code}) => code)

test('until 2012 identifiers and copyright stood between citation and title, and signs behind the commas', () => {
  const text = `Journal List > Ann Rest > v.56(1); Jan 2008
Abstract
Full Text
PDF (458K)
Ann Rest. 2008 January; 56(1): 57–67.
Published online 2007 November 14. doi: 10.5555/ar.1.
PMCID: PMC12
Copyright © Rest Press 2007
Naps in towers
Ada B.C. Owl,1 Jan Lindt,2 and Shun Ito1
1Institute of Rest, Lagos
2Clinic of Dreams, Utrecht
Received April 3, 2007; Accepted October 20, 2007.
Abstract
Towers creak.
Keywords: Naps, Towers
Articles from Ann Rest are provided here courtesy of
Rest Press`
  expect(parse(text).format).toBe('pmc-text')
  expect(only(text)).toMatchObject({
    title: 'Naps in towers',
    authors: [{lastName: 'Owl'}, {lastName: 'Lindt'}, {lastName: 'Ito'}],
    ids: {pmcid: 'PMC12', doi: '10.5555/ar.1'},
    journal: {medlineTa: 'Ann Rest'},
    pubDate: {year: 2008, month: 1},
    articleDate: {year: 2007, month: 11, day: 14},
    abstract: {sections: [{text: 'Towers creak.'}]},
    keywords: [{text: 'Naps'}, {text: 'Towers'}]
  })
  expect(codes(text)).toEqual([])
})

test('a copied page has menus between its citation and its title', () => {
  const text = page(
    'J Imag Sleep',
    '. 2012 Jan 5;10(2):e3. doi: 10.5555/a',
    'Search in PubMed',
    'Add to search',
    'Naps at night.',
    'Jan Lindt 1,✉, Ada Owl 1,2, for the Night Watch Group',
    'Author information',
    'PMCID: PMC12  NIHMSID: NIHMS34  PMID: 56'
  )
  expect(parse(text).format).toBe('pmc-text')
  expect(only(text)).toMatchObject({
    journal: {medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2012, month: 1, day: 5},
    pagination: {medlinePgn: 'e3'},
    title: 'Naps at night',
    authors: [{lastName: 'Lindt'}, {lastName: 'Owl'}, {collectiveName: 'for the Night Watch Group'}],
    ids: {doi: '10.5555/a', pmcid: 'PMC12', mid: 'NIHMS34', pmid: '56'}
  })
  expect(codes(text)).toEqual([])
})

test('before 2024 the identifiers stood above the title, one on each line', () => {
  const text = page(
    'J Imag Sleep. Author manuscript; available in PMC 2013 Jul 1.',
    'Published in final edited form as:',
    'J Imag Sleep. 2012 Jan; 10(2): 225–234.',
    'Published online 2011 Aug 28. doi: 10.5555/a',
    'PMCID: PMC12',
    'NIHMSID: NIHMS34',
    'Naps at night',
    'Jan K. Lindt, MD,1 Ada Owl,2 and Shun Ito Jr1',
    'Author information Copyright and License information Disclaimer'
  )
  expect(only(text)).toMatchObject({
    history: [{status: 'pmc-release', date: {year: 2013, month: 7, day: 1}}],
    pubDate: {year: 2012, month: 1},
    articleDate: {year: 2011, month: 8, day: 28},
    volume: '10',
    title: 'Naps at night',
    authors: [{lastName: 'Lindt'}, {lastName: 'Owl'}, {lastName: 'Ito', suffix: 'Jr'}],
    ids: {pmcid: 'PMC12', mid: 'NIHMS34'}
  })
})

test('the abstract ends at its keywords, and its sections have labels on lines of their own', () => {
  const text = page(
    'J Imag Sleep',
    '. 2012;1:1.',
    'Naps',
    'Abstract',
    'Aims',
    'To nap.',
    'Results',
    'We did.',
    'Keywords: naps, night.',
    'Introduction',
    'Long text.'
  )
  expect(only(text)).toMatchObject({
    abstract: {
      sections: [
        {label: 'Aims', text: 'To nap.'},
        {label: 'Results', text: 'We did.'}
      ]
    },
    keywords: [{text: 'naps'}, {text: 'night'}]
  })
})

test('behind the last line References each line is an entry, up to the foot of the page', () => {
  const text = page(
    'J Imag Sleep',
    '. 2012;1:1.',
    'Naps',
    'References',
    '1.Lind M. Owls. J Imag Owls. 2019;11:80–95. doi: 10.5555/o. [DOI] [PubMed] [Google Scholar]',
    'Ito S. Bats. J Imag Owls. 2018;10:8.',
    'Articles from Journal of imaginary sleep are provided here courtesy of Ravenholm Press'
  )
  expect(only(text).references).toMatchObject([
    {label: '1', text: 'Lind M. Owls. J Imag Owls. 2019;11:80–95.', ids: {doi: '10.5555/o'}, title: 'Owls'},
    {title: 'Bats'}
  ])
})

test('what cannot be read is reported', () => {
  expect(codes('Search in PMC\nPMCID: PMC1')).toEqual(['pmc-text/unreadable-citation', 'pmc-text/no-title'])
  expect(codes(page('J Imag Sleep', '. 2012;1:1.', 'Naps', 'Jan Luna Ito 1'))).toEqual(['pmc-text/uncertain-name'])
})

test('a page of PubMed names a PMCID and is not taken for one of PMC', () => {
  const text =
    'J Imag Sleep\n. 2012 Jan;10(2):225-34.\nActions\nSearch in PubMed\nSearch in NLM Catalog\nAdd to Search\nNaps\nJan Lindt 1\nAffiliation\nPMID: 1 PMCID: PMC2\nAbstract\nWe slept.'
  expect(detect(text)).toBe('pubmed-text')
})

test('no text makes it throw, and what it gives the schema allows', () => {
  const pieces = fc.constantFrom(
    'References\n',
    'Abstract\n',
    '. 2012 Jan;1(2):3. doi: 10.5555/a\n',
    'PMCID: PMC1\n',
    'Jan Lindt 1, \n',
    'Keywords: a, b\n'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, hostileStrings), {maxLength: 40}), parts => {
      for (const article of parsePmcText(parts.join('')).articles) articleSchema.parse(article)
    }),
    {numRuns: 200}
  )
})

test('the list of references ends where the menus below the page begin', () => {
  const list = (...menu: string[]) =>
    only(page('J Nap. 2012 Jan 5;10(2):3.', 'Naps.', 'References', '1. Ito S. Owls. J Owls. 2019;11:80.', ...menu))
      .references
  for (const menu of ['Other Formats', 'PDF (638K)', 'Actions', 'Cite', 'Share', 'RESOURCES', 'Format:']) {
    expect(list(menu, 'Collections')).toHaveLength(1)
  }
  expect(list('2. Roe B. Actions. J Owls. 2019;11:81.')).toHaveLength(2)
})
