import {expect, test} from 'vitest'
import {oneArticle} from '../../../../test/jats.js'

const journal = (inner: string) =>
  oneArticle(`<article><front><journal-meta>${inner}</journal-meta></front></article>`).article

test('a journal has its ids by their kinds, the first of each; others are kept', () => {
  const id = (type: string, value: string) => `<journal-id journal-id-type="${type}">${value}</journal-id>`
  const ids = id('nlm-ta', 'J Nap') + id('iso-abbrev', 'J. Nap') + id('nlm-journal-id', '101') + id('pmc', '')
  const {journal: read, extra} = journal(
    `${ids}${id('hwp', 'nap')}${id('nlm-ta', 'Nap J')}${id('iso-abbrev', 'Nap. J')}`
  )
  expect(read).toEqual({medlineTa: 'J Nap', isoAbbreviation: 'J. Nap', nlmUniqueId: '101', issns: []})
  expect(extra.map(({text}) => text)).toEqual(['nap', 'Nap J', 'Nap. J'])
})

test('titles and abbreviations: the first of each, the same again says nothing, another is kept', () => {
  const title = '<journal-title>Journal of Naps</journal-title>'
  const short = (value: string, type = '') =>
    `<abbrev-journal-title abbrev-type="${type}">${value}</abbrev-journal-title>`
  const shorts = short('J Nap', 'nlm-ta') + short('J. Nap') + short('J. Nap') + short('') + short('Nap')
  const {journal: read, extra} = journal(
    `<journal-title-group>${title}${title}${shorts}<journal-title>Naps</journal-title></journal-title-group>`
  )
  expect(read).toEqual({title: 'Journal of Naps', medlineTa: 'J Nap', isoAbbreviation: 'J. Nap', issns: []})
  expect(extra).toMatchObject([
    {path: 'abbrev-journal-title', text: 'Nap'},
    {path: 'journal-title', text: 'Naps'}
  ])
})

test('each ISSN once, by its kind, its format, or none', () => {
  const issns =
    '<issn pub-type="ppub">1111-1111</issn><issn publication-format="online">2222-2222</issn><issn>3333-3333</issn>' +
    '<issn pub-type="ppub">1111-1111</issn><issn pub-type="epub">1111-1111</issn><issn pub-type="disc">4444-4444</issn><issn-l>5555-5555</issn-l><issn/>'
  expect(journal(issns).journal?.issns).toEqual([
    {issn: '1111-1111', type: 'Print'},
    {issn: '2222-2222', type: 'Electronic'},
    {issn: '3333-3333'},
    {issn: '1111-1111', type: 'Electronic'},
    {issn: '4444-4444', type: 'disc'},
    {issn: '5555-5555', type: 'Linking'}
  ])
})

test('a journal of which nothing is said is none', () => {
  expect(journal('<publisher><publisher-name>Nap Press</publisher-name></publisher>')).not.toHaveProperty('journal')
})

test('a group of titles in a group is kept, however deep', () => {
  const depth = 10_000
  const groups = '<journal-title-group>'.repeat(depth)
  const inner = `<journal-title-group><journal-title>Naps</journal-title>${groups}Dreams${'</journal-title-group>'.repeat(depth + 1)}`
  const {journal: read, extra} = journal(inner)
  expect(read).toMatchObject({title: 'Naps'})
  expect(extra).toMatchObject([{path: 'journal-title-group/journal-title-group', text: 'Dreams'}])
})
