import {expect, test} from 'vitest'
import {parseAbstractText} from './index.js'

const record = (...blocks: string[]) => `${['1. J Sleep. 2020 Jan;1(2):3-4.', 'Sleep.', ...blocks].join('\n\n')}\n`

test('numbers behind names lead to affiliations', () => {
  const text = record('Okafor NK(1)(2), Grewal J(2).', 'Author information: \n(1)Utopia.\n(2)Atlantis.', 'PMID: 12')
  const {articles: read} = parseAbstractText(text)
  expect(read[0]?.authors.map(({affiliations}) => affiliations.map(({text: place}) => place))).toEqual([
    ['Utopia.', 'Atlantis.'],
    ['Atlantis.']
  ])
})

test('an affiliation that no author claims is kept, and reported', () => {
  const {articles: read, diagnostics} = parseAbstractText(
    record('Okafor NK, Grewal J.', 'Author information:\nUtopia.', 'PMID: 12')
  )
  expect(read[0]?.extra).toEqual([{path: 'Author information', text: 'Utopia.'}])
  expect(diagnostics).toMatchObject([{code: 'abstract-text/unclaimed-affiliation', place: {start: {line: 7}}}])
})

test('each line under a tie is a citation, which may be a DOI alone', () => {
  const {articles: read} = parseAbstractText(
    record('Comment in\n    doi: 10.5555/a.\n    J Nap. 2021;2:5.', 'PMID: 12')
  )
  expect(read[0]?.relations).toMatchObject([
    {type: 'CommentIn', ids: {doi: '10.5555/a'}},
    {type: 'CommentIn', text: 'J Nap. 2021;2:5.', volume: '2'}
  ])
})

test('a section begins with its label on a line of its own', () => {
  const {articles: read} = parseAbstractText(
    record('METHODS: Mice slept.\nRESULTS: They woke.', '© 2020 Us.', 'PMID: 12')
  )
  expect(read[0]?.abstract).toEqual({
    sections: [
      {label: 'METHODS', text: 'Mice slept.'},
      {label: 'RESULTS', text: 'They woke.'}
    ],
    copyright: '© 2020 Us.'
  })
})

test('what is no record, has no source, no title or no PMID is reported', () => {
  const {diagnostics} = parseAbstractText('what is this\n\n\n1. last week\n\nDOI: 10.5555/x\n')
  expect(diagnostics.map(({code}) => code)).toEqual([
    'abstract-text/stray-text',
    'abstract-text/unreadable-citation',
    'abstract-text/no-title',
    'abstract-text/no-pmid'
  ])
})

test('a name that only a rule divides is reported', () => {
  const {diagnostics} = parseAbstractText(record('Okafor NK(1), Maria Lopez Garcia(1).', 'PMID: 12'))
  expect(diagnostics).toMatchObject([{code: 'abstract-text/uncertain-name', path: ['authors', 1]}])
})

test('where lines that go on say so, a full line that does not say it ends its section', () => {
  const aim = `AIM: To watch ${'very '.repeat(12)}dark.`
  const results = 'RESULTS: They woke, and then they slept again, and then they \nslept.'
  const {articles: read} = parseAbstractText(record(`${aim}\n${results}`, 'PMID: 12'))
  expect(read[0]?.abstract?.sections.map(({label}) => label)).toEqual(['AIM', 'RESULTS'])
})

test('a no-break space is a part of its word', () => {
  const {articles: read} = parseAbstractText(record('Okafor NK.', 'They slept for 5\u00a0h.', 'PMID: 12'))
  expect(read[0]?.abstract?.sections).toEqual([{text: 'They slept for 5\u00a0h.'}])
})

test('an abstract without authors before it is no list of them', () => {
  const {articles: read} = parseAbstractText(
    record('Little is known, Mouse X, Mouse Y. They slept. They woke.', 'PMID: 12')
  )
  expect(read[0]).toMatchObject({authors: [], abstract: {sections: [{}]}})
})

test('the label of an abstract of another kind, with nothing behind it, is no abstract', () => {
  const {articles} = parseAbstractText('1. Couch Res. 2022;4:9.\n\nNaps.\n\nRoe B.\n\nPublisher: \n')
  expect(articles.map(({otherAbstracts}) => otherAbstracts)).toEqual([[]])
})
