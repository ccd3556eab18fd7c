import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyCitation, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chapter, cutList, journalArticle, preprint} from '../../../test/articles.js'
import {formatMedline} from './index.js'

const lines = (article: Partial<Article>) =>
  formatMedline([{...emptyArticle(), ...article}])
    .split('\n')
    .filter(Boolean)

test('an article has its fields in the order of PubMed, SO last', () => {
  const {journal} = journalArticle
  const full: Article = {
    ...journalArticle,
    owner: 'NLM',
    status: 'MEDLINE',
    dateCompleted: {year: 2023, month: 2, day: 1},
    dateRevised: {year: 2023, month: 3, day: 5},
    journal: {...journal!, country: 'Nigeria', nlmUniqueId: '9900001'},
    locations: [{type: 'doi', id: '10.5555/jis.2023_17'}],
    articleIds: [
      {type: 'pubmed', id: '90000001'},
      {type: 'pmc', id: 'PMC9000001'},
      {type: 'mid', id: 'NIHMS900001'},
      {type: 'doi', id: '10.5555/jis.2023_17'}
    ],
    keywords: [{text: 'Naps', owner: 'NOTNLM', majorTopic: true}],
    grants: [
      {grantId: 'R01 ZZ00001', acronym: 'ZZ', agency: 'Dream Council', country: 'Nigeria'},
      {agency: 'Nap Fund'}
    ],
    chemicals: [{name: 'Pillows', registryNumber: 'EC 9.9.9.9'}, {name: 'Blankets'}],
    dataBanks: [
      {name: 'GENBANK', accessionNumbers: ['ZZ1', 'ZZ2']},
      {name: 'Dryad', accessionNumbers: []}
    ],
    citationSubsets: ['IM'],
    coiStatement: 'None.',
    history: [
      {status: 'received', date: {year: 2022, month: 5, day: 1}},
      {status: 'ecollection', date: {year: 2022}},
      {status: 'pubmed', date: {year: 2023, month: 1, day: 12, hour: 6, minute: 0}},
      {status: 'medline', date: {year: 2023, month: 2, day: 1, hour: 6, minute: 0}},
      {status: 'entrez', date: {year: 2023, month: 1, day: 11, hour: 4, minute: 7}},
      {status: 'pmc-release', date: {year: 2023, month: 6, day: 1}}
    ]
  }
  expect(lines(full)).toEqual([
    'PMID- 90000001',
    'OWN - NLM',
    'STAT- MEDLINE',
    'DCOM- 20230201',
    'LR  - 20230305',
    'IS  - 1234-5679 (Electronic)',
    'VI  - 4',
    'IP  - 2 Suppl 1',
    'DP  - 2023 Jan 10',
    'TI  - Sleep of TP53-deficient mice: H2O2 & rest.',
    'PG  - 225-34',
    'LID - 10.5555/jis.2023_17 [doi]',
    'AB  - METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    'FAU - Okafor, Nkechi K Jr',
    'AU  - Okafor NK Jr',
    'AD  - Dream Institute, Enugu, Nigeria.',
    'FAU - van Dijk, Zoë',
    'AU  - van Dijk Z',
    'CN  - Sleep and Rest Group',
    'LA  - eng',
    'SI  - GENBANK/ZZ1',
    'SI  - GENBANK/ZZ2',
    'SI  - Dryad',
    'GR  - R01 ZZ00001/ZZ/Dream Council/Nigeria',
    'GR  - Nap Fund',
    'PT  - Journal Article',
    'DEP - 20221230',
    'PL  - Nigeria',
    'TA  - J Imag Sleep',
    'JT  - Journal of imaginary sleep',
    'JID - 9900001',
    'RN  - EC 9.9.9.9 (Pillows)',
    'RN  - 0 (Blankets)',
    'SB  - IM',
    'MH  - *Receptors, Estrogen',
    'MH  - Sleep/*physiology',
    'PMC - PMC9000001',
    'MID - NIHMS900001',
    'OTO - NOTNLM',
    'OT  - *Naps',
    'COIS- None.',
    'EDAT- 2023/01/12 06:00',
    'MHDA- 2023/02/01 06:00',
    'PMCR- 2023/06/01',
    'CRDT- 2023/01/11 04:07',
    'PHST- 2022/05/01 00:00 [received]',
    'PHST- 2022 [ecollection]',
    'PHST- 2023/01/12 06:00 [pubmed]',
    'PHST- 2023/02/01 06:00 [medline]',
    'PHST- 2023/01/11 04:07 [entrez]',
    'PHST- 2023/06/01 00:00 [pmc-release]',
    'AID - 10.5555/jis.2023_17 [doi]',
    'PST - ppublish',
    'SO  - J Imag Sleep. 2023 Jan 10;4(2 Suppl 1):225-34. doi: 10.5555/jis.2023_17. Epub ',
    '      2022 Dec 30.'
  ])
})

test('a line has 87 columns with its tag, and the blank at which it folds', () => {
  const words = Array(9).fill('sleeping').join(' ') // 80 characters
  expect(lines({title: words})).toEqual([`TI  - ${words}.`])
  expect(lines({title: `${words}x`})).toEqual([`TI  - ${words.slice(0, -9)} `, '      sleepingx.'])
})

test('a word that is longer than a line stays whole', () => {
  const long = 'x'.repeat(100)
  expect(lines({title: `a ${long} b`})).toEqual(['TI  - a ', `      ${long} `, '      b.'])
  expect(lines({title: long})).toEqual([`TI  - ${long}.`])
})

test('a character beyond the first plane is one column', () => {
  expect(lines({title: `${'😴'.repeat(79)} b`})).toHaveLength(2)
  expect(lines({title: `${'😴'.repeat(77)} b`})).toHaveLength(1)
})

test('records are divided by a blank line', () => {
  expect(formatMedline([cutList, cutList])).toBe(`${formatMedline([cutList])}\n${formatMedline([cutList])}`)
})

test('a list of authors that is cut ends in et al.', () => {
  expect(lines(cutList)).toEqual(['TI  - Rest.', 'FAU - Okafor, Nkechi K Jr', 'AU  - Okafor NK Jr', 'AU  - et al.'])
})

test('the editors of an article, and of a chapter besides those of its book, are not left out', () => {
  const [own, host] = [emptyPerson('Lindt'), emptyPerson('Okafor')]
  expect(lines({editors: [own]})).toContain('FED - Lindt')
  const {book} = chapter
  const printed = lines({...chapter, editors: [own], book: {...book!, editors: [host]}})
  expect(printed.filter(line => line.startsWith('FED'))).toEqual(['FED - Lindt', 'FED - Okafor'])
})

test('a chapter has its book, the editors before the authors, and no source', () => {
  expect(lines({...chapter, ids: {pmid: '1', bookshelf: 'NBK1'}})).toEqual([
    'PMID- 1',
    'PB  - Acme',
    'DP  - 2019',
    'TI  - Naps at noon',
    'BTI - The book of naps',
    'CP  - Chapter 3',
    'PG  - 1-9',
    'FED - van Dijk, Zoë',
    'ED  - van Dijk Z',
    'FAU - Okafor, Nkechi K Jr',
    'AU  - Okafor NK Jr',
    'PL  - Oxford (UK)',
    'AID - NBK1 [bookaccession]'
  ])
})

test('a group keeps its place, and its identifiers as printed', () => {
  const group = {...emptyGroup('Nap Group'), affiliations: [{text: 'Lund.', ids: []}]}
  const orcid = {source: 'ORCID', id: '0000-0002-1825-0097', raw: 'https://orcid.org/0000-0002-1825-0097'}
  expect(lines({authors: [group, {...emptyPerson('Ode'), ids: [orcid]}]})).toEqual([
    'CN  - Nap Group',
    'AD  - Lund.',
    'FAU - Ode',
    'AU  - Ode',
    'AUID- ORCID: https://orcid.org/0000-0002-1825-0097'
  ])
})

test('of collaborators and of subjects the short form comes first', () => {
  const ode = {...emptyPerson('Ode'), foreName: 'Mia', initials: 'M'}
  expect(lines({investigators: [{...ode, affiliations: [{text: 'Lund.', ids: []}]}]})).toEqual([
    'IR  - Ode M',
    'FIR - Ode, Mia',
    'IRAD- Lund.'
  ])
  expect(lines({personalNameSubjects: [{lastName: 'Ode', foreName: 'Mia', initials: 'M'}]})).toEqual([
    'PS  - Ode M',
    'FPS - Ode, Mia'
  ])
})

test('a tie to another record has its PMID, and a remark in parentheses or bare', () => {
  const relation = (text: string, parts: object) =>
    lines({relations: [{...emptyCitation(text), type: 'ErratumIn', ...parts}]})[0]
  expect(relation('Nap. 2009 Jun;49(3):253', {ids: {pmid: '7'}})).toBe('EIN - Nap. 2009 Jun;49(3):253. PMID: 7')
  expect(relation('Nap. 2009;4:2', {ids: {pmid: '7'}, note: 'Ode to Oda'})).toBe(
    'EIN - Nap. 2009;4:2. PMID: 7 (Ode to Oda)'
  )
  expect(relation('Nap. 2009;4:2', {note: 'Ode to Oda'})).toBe('EIN - Nap. 2009;4:2. Ode to Oda')
  expect(relation('doi: 10.5555/7', {ids: {doi: '10.5555/7'}})).toBe('EIN - doi: 10.5555/7')
  expect(lines({relations: [{...emptyCitation('Nap. 2009;4:2'), type: 'ReprintIn'}]})).toEqual([])
})

test('the number of an article that is its page has no kind behind it', () => {
  const locations = [
    {type: 'pii', id: 'e7'},
    {type: 'doi', id: '10.5555/7', valid: false as const}
  ]
  expect(lines({locations})[0]).toBe('LID - e7 [pii]')
  expect(lines({locations, pagination: {medlinePgn: 'e7'}}).slice(0, 2)).toEqual(['PG  - e7', 'LID - e7'])
})

test('keywords stand below their owner, and those without one before all others', () => {
  const keywords = [{text: 'a', owner: 'NOTNLM'}, {text: 'b'}, {text: 'c', owner: 'KIE'}]
  expect(lines({keywords})).toEqual(['OT  - b', 'OTO - NOTNLM', 'OT  - a', 'OTO - KIE', 'OT  - c'])
})

test('identifiers that no list has are taken from their normal form', () => {
  expect(lines({ids: {pmid: '1', doi: '10.5555/7', pii: 'S7', mid: 'NIHMS7'}})).toEqual([
    'PMID- 1',
    'MID - NIHMS7',
    'AID - 10.5555/7 [doi]',
    'AID - S7 [pii]',
    'SO  - doi: 10.5555/7.'
  ])
})

test('ahead of print is not said in SO', () => {
  expect(lines({...preprint, publicationStatus: 'aheadofprint'}).at(-1)).toBe('SO  - dreamRxiv [Preprint]. 2024 Mar.')
})

test('whatever a text holds, every line is a field or goes on with one, and none is too long without need', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const records = formatMedline(list).slice(0, -1).split('\n\n')
      expect(records).toHaveLength(list.length)
      for (const line of records.flatMap(record => record.split('\n'))) {
        expect(line).toMatch(/^(?:[A-Z]{2,4} {0,2}- | {6})[^ ]/)
        const text = line.slice(6).replace(/ +$/, '')
        if ([...text].length > 81) expect(text).not.toContain(' ')
      }
    })
  )
})
