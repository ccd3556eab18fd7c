import {hostileStrings} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parsePubmedSearchText} from './index.js'

const item = (number: number, flags = '') => `${number}
Cite
Share
Owls and naps, part ${number}.
Okafor NK, Ito S; Night Watch.
J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x.${number}. Epub 2011 Aug 28.
PMID: 10${number}${flags}
`
const only = (text: string) => parsePubmedSearchText(text).articles

test('an item is a number, two buttons, title, authors, source, PMID with flags, and a snippet', () => {
  const list = `2,345 results\n${item(1, ' Free PMC article. Review.')}Owls nap at 3 lx. ...RESULTS: They did …\n\n${item(2)}Page 1 of 9`
  const {articles, places, diagnostics} = parsePubmedSearchText(list)
  expect(articles).toMatchObject([
    {
      title: 'Owls and naps, part 1',
      authors: [{lastName: 'Okafor', initials: 'NK'}, {lastName: 'Ito'}, {collectiveName: 'Night Watch'}],
      journal: {medlineTa: 'J Imag Sleep'},
      pubDate: {year: 2012, month: 1},
      articleDate: {year: 2011, month: 8, day: 28},
      ids: {pmid: '101', doi: '10.5555/x.1'},
      publicationTypes: [{name: 'Review'}],
      page: {freeFullText: 'Free PMC article', snippet: 'Owls nap at 3 lx. ...RESULTS: They did …'}
    },
    {title: 'Owls and naps, part 2', ids: {pmid: '102'}}
  ])
  expect(articles[1]).not.toHaveProperty('page')
  expect(places.map(({start}) => start.line)).toEqual([5, 14])
  expect(diagnostics).toEqual([])
})

test('a copy that knows no styles has full and short forms in one line', () => {
  const line = (authors: string) =>
    `1\nCite\nShare\nOwls and naps.\n${authors} J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x.1. Online ahead of print. J Imag Sleep. 2012. PMID: 101\nOwls nap at 3 lx, and not at 4. …\nOwls nap at 3 lx, and …\n`
  const [article] = only(line('Okafor NK, Ito S. Okafor NK, et al.'))
  expect(article).toMatchObject({
    title: 'Owls and naps',
    authors: [{lastName: 'Okafor'}, {lastName: 'Ito'}],
    journal: {medlineTa: 'J Imag Sleep'},
    volume: '10',
    ids: {doi: '10.5555/x.1'},
    publicationStatus: 'aheadofprint',
    page: {snippet: 'Owls nap at 3 lx, and not at 4. …'}
  })
  expect(article).not.toHaveProperty('authorsComplete')
  expect(only(line('Ito S. Ito S.'))[0]?.authors).toMatchObject([{lastName: 'Ito', initials: 'S'}])
})

test('the buttons may be missing, and so may the numbers', () => {
  const bare = item(1).replace('Cite\nShare\n', '')
  expect(only(`${bare}Snippet of one.\n${item(2).replace('2\nCite\nShare\n', '')}`)).toMatchObject([
    {title: 'Owls and naps, part 1', ids: {pmid: '101'}, page: {snippet: 'Snippet of one.'}},
    {title: 'Owls and naps, part 2', authors: [{}, {}, {}], ids: {pmid: '102'}}
  ])
})

test('the source may stand on the line of the PMID, and the short forms beside the full ones', () => {
  const list = `1\nCite\nShare\nOwls and\nnaps.\nOkafor NK, Ito S.Okafor NK, et al.\nRest. 2012;1:2. PMID: 11Free article.\n2\nDays.\nOkafor NK, Ito S.\nOkafor NK, et al.\nRest. 2012;1(1):2-3.\nRest. 2012.\nPMID: 12 German. No abstract available.`
  expect(only(list)).toMatchObject([
    {title: 'Owls and naps', authors: [{}, {}], volume: '1', ids: {pmid: '11'}, page: {freeFullText: 'Free article'}},
    {title: 'Days', authors: [{}, {}], issue: '1', languages: ['ger']}
  ])
})

test('an item may have no authors, and an author line no initials', () => {
  expect(only('1\nCite\nShare\nOwls: a list.\nRest. 2012;1:2.\nPMID: 11\n')).toMatchObject([
    {title: 'Owls: a list', authors: [], ids: {pmid: '11'}}
  ])
  expect(only('1\nOwls.\nNight Watch Group.\nRest. 2012;1:2.\nPMID: 11\n')).toMatchObject([
    {title: 'Owls', authors: [{collectiveName: 'Night Watch Group'}]}
  ])
})

test('an item that lacks its lines says so', () => {
  expect(parsePubmedSearchText('1\nCite\nShare\nPMID: 7').diagnostics.map(({code}) => code)).toEqual([
    'pubmed-search-text/no-title',
    'pubmed-search-text/unreadable-citation'
  ])
})

test('a copied list is recognised, and a copied page is not', () => {
  expect(detect(`Search\n3 results\n${item(1)}`)).toBe('pubmed-search-text')
  expect(
    detect(
      'J Imag Sleep\n. 2012 Jan;10(2):225-34.\nOwls\nShun Ito 1\nAffiliation\n1\nOkubo. 2012;1:2.\nPMID: 1 DOI: 10.5555/x'
    )
  ).toBe('pubmed-text')
  expect(detect('1\n2\n3')).toBeUndefined()
})

test('no text makes the parser throw, and whatever it reads is of the schema', () => {
  const parts = fc.constantFrom(
    '1',
    '.',
    'Cite',
    'Share',
    'Owls.',
    'Ito S.',
    'Rest. 2012;1:2.',
    'PMID: 7',
    'PMID: 0',
    'PMID: 8 Review.',
    'Page 1 of 2'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, hostileStrings), {maxLength: 30}), rows => {
      for (const article of only(rows.join('\n'))) expect(articleSchema.parse(article)).toEqual(article)
    }),
    {numRuns: 300}
  )
})
