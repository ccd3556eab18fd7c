import {emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readCitation} from './citation.js'
import {readSource, type Source, writeSource} from './source.js'

function rewritten(line: string): string | undefined {
  const source = readSource(line)
  if (!source) return undefined
  const {doubts, ...parts} = source
  expect(doubts).toEqual([])
  return writeSource({...emptyArticle(), ...parts})
}

const read = (line: string): Partial<Source> => readSource(line) ?? {}

describe('a source line is written as it was read', () => {
  test.each([
    'J Neurointerv Surg. 2018 Apr;10(4):335-339. doi: 10.1136/neurintsurg-2017-013179. Epub 2017 Jul 28.',
    'Stroke. 2014 May;45(5):e86. doi: 10.1161/STROKEAHA.114.004828. Epub 2014 Mar 13.',
    'Front Neurol. 2020 May 7;11:386. doi: 10.3389/fneur.2020.00386. eCollection 2020.',
    'Proc (Bayl Univ Med Cent). 2018 Apr 25;31(3):339-341. doi: 10.1080/08998280.2018.1447182. eCollection 2018 Jul.',
    'Cureus. 2019 Aug 8;11(8):e5350. doi: 10.7759/cureus.5350.',
    'BMC Bioinformatics. 2006 Jan 10;7:10.',
    'Clin Neuroradiol. 2020 Mar 27. doi: 10.1007/s00062-020-00898-y.',
    'J Neurosurg. 2018 Nov 1:1-7. doi: 10.3171/2018.6.JNS181045.',
    'Wilderness Environ Med. 2022 Oct 7:S1080-6032(22)00139-9. doi: 10.1016/j.wem.2022.07.008.',
    'Qual Health Res. 2023 Nov 21:10497323231214114. doi: 10.1177/10497323231214114. Online ahead of print.',
    'Arch Gynecol Obstet. 2023 Nov 21. doi: 10.1007/s00404-023-07246-8. Online ahead of print.',
    'Microb Genom. 2022 May;8(5). doi: 10.1099/mgen.0.000823.',
    'Microbiology (Reading). 2023 Mar;169(3):001312. doi: 10.1099/mic.0.001312.',
    'Ann Psychiatry Clin Neurosci. 2021;4(1):1042. Epub 2021 Dec 27.',
    'Elife. 2018 Mar 1;7. pii: 32822. doi: 10.7554/eLife.32822.',
    'BMJ Case Rep. 2017 Aug 21;2017. pii: bcr-2016-219135. doi: 10.1136/bcr-2016-219135.',
    'Neurosurgery. 2007 Jul;61(1):E174; discussion E174. doi: 10.1227/01.neu.0000279742.38178.f6.',
    'JAMA. 2010 Jun 9;303(22):2248-9; author reply 2249-50. doi: 10.1001/jama.2010.728.',
    'J Neurosci Rural Pract. 2018 Jul-Sep;9(3):417-419. doi: 10.4103/jnrp.jnrp_519_17.',
    'Interv Neurol. 2018 Feb;7(1-2):26-35. doi: 10.1159/000480353. Epub 2017 Oct 11.',
    'World Neurosurg. 2019 Mar;123:e747-e752. doi: 10.1016/j.wneu.2018.12.023. Epub 2018 Dec 19.',
    'Ann Vasc Surg. 2019 Jul;58:379.e9-379.e13. doi: 10.1016/j.avsg.2018.10.026. Epub 2019 Jan 31.',
    'Neurosurg Focus. 2019 Jan 1;46(Suppl_1):V4. doi: 10.3171/2019.1.FocusVid.18417.',
    'S Afr Med J. 2013 Oct 16;103(12 Suppl 1):956-1034. doi: 10.7196/samj.7627.',
    'Res Sq. 2022 Jun 29:rs.3.rs-1800050. doi: 10.21203/rs.3.rs-1800050/v1.',
    'bioRxiv [Preprint]. 2025 Aug 2:2025.08.01.668168. doi: 10.1101/2025.08.01.668168.',
    'medRxiv. 2023 Apr 05:2023.03.21.23286947. doi: 10.1101/2023.03.21.23286947.',
    'J Neurosurg Spine. 2025 Jan 10;42(4):500-508. doi: 10.3171/2024.9.SPINE24351. Print 2025 Apr 1.',
    'Dermatol Online J. 2018 Apr 15;24(4):13030/qt6cz3q82h.',
    'Genet Couns. 1990;1(1):91-5.',
    'Zh Nevrol Psikhiatr Im S S Korsakova. 2022;122(6. Vyp. 2):43-48.',
    'Imag Sleep. 1983 1st Quart;3(1):5-9.',
    'Imag Sleep. 1998 Dec-1999 Jan;3(1):5-9. doi: 10.5555/a(b)c. eCollection 2025 Jan-Dec.'
  ])('%s', line => {
    expect(rewritten(line)).toBe(line)
  })
})

describe('a reference without its last period gets one', () => {
  test.each([
    'Arthroscopy. 2012 May;28(5):595-605; quiz 606-10.e1',
    'Ann Intern Med. 2005 Jun 21;142(12 Pt 1):I22',
    'BMC Genomics. 2014;15 Suppl 7:S3',
    'Spine (Phila Pa 1976). 2007 Sep 1;32(19 Suppl):S120-5',
    'Acta Crystallogr D Biol Crystallogr. 2004 Dec;60(Pt 12 Pt 1):2126-32',
    'Nucleic Acids Res. 2014 Jan;42(Database issue):D771-9',
    'MMWR Recomm Rep. 2013 Jun 14;62(RR-04):1-34',
    'J Bone Joint Surg Am. 2000 Oct;82-A(10):1458-76',
    'Toxicology. 2002 Dec 27;181-182:475-81',
    'Nature. 1963 Aug 31;199:876-95 PASSIM',
    'Hematol Oncol Clin North Am. 2007 Aug;21(4):633-45, v-vi',
    'Postgrad Med. 1983 Feb;73(2):99-105, 108',
    'Dermatol Ther. 2010 Jan-Feb;23 Suppl 1:S14-9',
    'Cochrane Database Syst Rev. 2000;(4):CD002020',
    'Sleep. 2003 Sep15;26(6):754-60',
    'Pract Radiat Oncol. 2017 Nov - Dec;7(6):e377-e384',
    'Nicotine Tob Res. 2005 Aug;7(4):637–645. doi: 10.1080/14622200500185520'
  ])('%s', line => {
    expect(rewritten(line)).toBe(`${line}.`)
  })
})

test.each([
  ['. 2012 Jan;106(2):225-34.', '2012 Jan;106(2):225-34.'],
  ['Arch Neurol. 1981 Nov;38(11):696-9 - PubMed', 'Arch Neurol. 1981 Nov;38(11):696-9.'],
  ['Health Policy 1997 Dec;42(3):269-90', 'Health Policy. 1997 Dec;42(3):269-90.'],
  ['Nature 2001 Jun 7;411(6838):720', 'Nature. 2001 Jun 7;411(6838):720.'],
  ['Imag Sleep. 2016 Nov; 1(6): 51–52.', 'Imag Sleep. 2016 Nov;1(6):51–52.'],
  ['Imag Sleep. 2015 ;78(21-22):13-8', 'Imag Sleep. 2015;78(21-22):13-8.'],
  [
    'Imag Sleep. 2012 May;9(5):. Epub 2012 May 29 doi:10.5555/x',
    'Imag Sleep. 2012 May;9(5). doi: 10.5555/x. Epub 2012 May 29.'
  ],
  ['Imag Sleep. 2020;1:2 doi: 10.5555/x Epub 2019 May 3', 'Imag Sleep. 2020;1:2. doi: 10.5555/x. Epub 2019 May 3.'],
  [
    'Imag Sleep. 2020 Mar 3. doi: 10.5555/x. [Epub ahead of print]',
    'Imag Sleep. 2020 Mar 3. doi: 10.5555/x. Online ahead of print.'
  ],
  ['Imag Sleep. 2020;1:2. https://doi.org/10.5555/x.', 'Imag Sleep. 2020;1:2. doi: 10.5555/x.']
])('%j is written %j', (line, written) => {
  expect(rewritten(line)).toBe(written)
})

test('the word before the second date says which date is which', () => {
  const [pubDate, articleDate] = [
    {year: 2025, month: 4},
    {year: 2025, month: 1, day: 10}
  ]
  expect(read('Imag Sleep. 2025 Apr;1:2. Epub 2025 Jan 10.')).toMatchObject({
    pubDate,
    articleDate,
    pubModel: 'Print-Electronic'
  })
  expect(read('Imag Sleep. 2025 Jan 10;1:2. eCollection 2025 Apr.')).toMatchObject({
    pubDate,
    articleDate,
    pubModel: 'Electronic-eCollection'
  })
  expect(read('Imag Sleep. 2025 Jan 10;1:2. Print 2025 Apr.')).toMatchObject({
    pubDate,
    articleDate,
    pubModel: 'Electronic-Print'
  })
  expect(read('Imag Sleep. 2025 Apr;1:2.')).not.toHaveProperty('pubModel')
})

test('of a record that says how its dates belong together, the line begins with the date that NLM prints first', () => {
  const article = {...emptyArticle(), pubDate: {year: 2025, month: 4}, articleDate: {year: 2025, month: 1, day: 10}}
  expect(writeSource({...article, pubModel: 'Electronic'})).toBe('2025 Jan 10.')
  expect(writeSource({...article, pubModel: 'Print'})).toBe('2025 Apr.')
  expect(writeSource({...article, publicationStatus: 'epublish'})).toBe('2025 Jan 10.')
  expect(writeSource({...article, publicationStatus: 'ppublish'})).toBe('2025 Apr. Epub 2025 Jan 10.')
  expect(writeSource({...article, publicationStatus: 'aheadofprint'})).toBe('2025 Apr. Online ahead of print.')
  expect(writeSource({...article, publicationStatus: 'aheadofprint'}, {ahead: false})).toBe('2025 Apr.')
})

test("an item's identifier stands for the pages of a record that has none", () => {
  const record = {
    ...emptyArticle(),
    journal: {title: 'Imaginary Sleep', medlineTa: 'Imag Sleep', issns: []},
    pubDate: {year: 2021}
  }
  const pii = {type: 'pii', id: 'e1042'}
  expect(writeSource({...record, locations: [pii]})).toBe('Imag Sleep. 2021:e1042.')
  expect(writeSource({...record, locations: [{...pii, valid: false}]})).toBe('Imag Sleep. 2021.')
  expect(writeSource({...record, locations: [pii], pagination: {medlinePgn: '7-9'}})).toBe('Imag Sleep. 2021:7-9.')
})

test('a language, a note on the type and ids after the line are read with it', () => {
  expect(
    read(
      'Imag Sleep. 2013;1:2. English, German. doi: 10.5555/x. Review. PubMed PMID: 23571845; PubMed Central PMCID: PMC4141436.'
    )
  ).toMatchObject({
    languages: ['eng', 'ger'],
    publicationTypes: [{name: 'Review', ui: 'D016454'}],
    ids: {doi: '10.5555/x', pmid: '23571845', pmcid: 'PMC4141436'},
    doubts: []
  })
})

test('a list item goes on behind its PMID', () => {
  expect(read('Imag Sleep. 1972 Jun;20(2):177-8. PMID: 4574086 French. No abstract available.')).toMatchObject({
    ids: {pmid: '4574086'},
    languages: ['fre'],
    doubts: []
  })
})

test('the first DOI is the article’s own, a later one that of the note which it stands in', () => {
  const {ids, relations} = read(
    'Imag Sleep. 2019 Apr;38(4):5. doi: 10.5555/own. Erratum in: Imag Sleep. 2020 Apr;39(4):9. doi: 10.5555/note. PMID: 1.'
  )
  expect(ids).toEqual({doi: '10.5555/own', pmid: '1'})
  expect(relations).toMatchObject([
    {
      type: 'ErratumIn',
      text: 'Imag Sleep. 2020 Apr;39(4):9. doi: 10.5555/note.',
      ids: {doi: '10.5555/note'},
      journal: {medlineTa: 'Imag Sleep'},
      pubDate: {year: 2020, month: 4},
      volume: '39',
      issue: '4',
      pagination: {medlinePgn: '9'}
    }
  ])
})

test('one note may name several records', () => {
  const {relations} = read(
    'Imag Sleep. 2019;1:5. Comment in: Nap J. 2019;2:1-2. Dream Res. 2020;3:4. doi: 10.5555/d. Retraction in: Imag Sleep. 2021;4:7.'
  )
  expect(relations?.map(({type, text}) => [type, text])).toEqual([
    ['CommentIn', 'Nap J. 2019;2:1-2'],
    ['CommentIn', 'Dream Res. 2020;3:4. doi: 10.5555/d.'],
    ['RetractionIn', 'Imag Sleep. 2021;4:7']
  ])
})

test('a note may have a DOI alone, or a place that is empty', () => {
  expect(read('Imag Sleep. 2019;1:5. Erratum for: doi: 10.5555/x. PMID: 1.').relations).toMatchObject([
    {text: 'doi: 10.5555/x.', ids: {doi: '10.5555/x'}}
  ])
  expect(read('Imag Sleep. 2019;1:5. Erratum in: Nap J. 2020 Mar 16;: PMID: 1.').relations).toMatchObject([
    {text: 'Nap J. 2020 Mar 16;:', pubDate: {year: 2020, month: 3, day: 16}}
  ])
})

test('what follows a sentence that is none of NLM’s is handed back, not taken for the article’s own', () => {
  const {ids, languages, doubts} = read('Imag Sleep. 2019;1:5. PMID: 1. 2: Okafor NK. Naps. German. PMID: 2.')
  expect({ids, languages}).toEqual({ids: {pmid: '1'}, languages: []})
  expect(doubts).toEqual([{part: 'tail', text: '2: Okafor NK. Naps. German. PMID: 2.'}])
})

test('a journal is read by its look', () => {
  expect(read('N. Engl. J. Imag. 2020;1:2').journal).toEqual({isoAbbreviation: 'N. Engl. J. Imag.', issns: []})
  expect(read('Journal of Imaginary Sleep. 2020;1:2').journal).toEqual({title: 'Journal of Imaginary Sleep', issns: []})
  expect(read('Bogeon sahoe nonjib. 2020;1:2').journal).toEqual({medlineTa: 'Bogeon sahoe nonjib', issns: []})
})

test.each([
  ['Okafor NK. Naps in mice. Imag Sleep. 2020;1:2.', 'a citation'],
  ['Okafor CE. Imag J. 2020;1:2.', 'a name before the journal'],
  ['Imag Sleep 65, 53-65.', 'no date'],
  ['Imag Sleep. 2020: a year of dreams and of naps', 'a sentence behind the year'],
  ['Text645', 'a placeholder'],
  ['Imag. Sleep, 17(6), pp. 664–669.', 'another style'],
  ['', 'nothing']
])('%j is no source line: %s', line => {
  expect(readSource(line)).toBeUndefined()
})

test.each([
  ['2022 Oct 6167:39.', {pubDate: {year: 2022, month: 10}, page: '39', sure: false}],
  ['2012 Jan 10(2):225-34.', {pubDate: {year: 2012, month: 1, day: 10}, issue: '2', page: '225-34', sure: false}],
  ['2012 Jan 10 4(2):5.', {pubDate: {year: 2012, month: 1, day: 10}, volume: '4', issue: '2', page: '5', sure: false}],
  ['2012 Jan 104(2):5.', {pubDate: {year: 2012, month: 1}, volume: '104', issue: '2', page: '5', sure: false}],
  ['2012 Jan 32:5.', {pubDate: {year: 2012, month: 1}, volume: '32', page: '5', sure: false}],
  ['2012 106(2):225-34.', {pubDate: {year: 2012}, volume: '106', issue: '2', page: '225-34', sure: false}],
  ['2012(2):5.', {pubDate: {year: 2012}, issue: '2', page: '5', sure: false}],
  ['2013 06:12.', {pubDate: {year: 2013, month: 6, raw: '2013 06'}, page: '12', sure: true}],
  ['2012 Jan 10:5.', {pubDate: {year: 2012, month: 1, day: 10}, page: '5', sure: true}],
  [
    '2003 Sep15;2:3.',
    {pubDate: {year: 2003, month: 9, day: 15, raw: '2003 Sep15'}, volume: '2', page: '3', sure: true}
  ],
  ['1983 11th Nap;2:3.', {pubDate: {year: 1983, raw: '1983 11th Nap'}, volume: '2', page: '3', sure: true}],
  ['2012 106(12 Suppl):5.', {pubDate: {year: 2012}, volume: '106', issue: '12 Suppl', page: '5', sure: false}],
  ['1998 Christmas;2:3.', {pubDate: {year: 1998, raw: '1998 Christmas'}, volume: '2', page: '3', sure: true}]
])(
  'where the semicolon or a blank is lost, what is read may be wrong, and says so: %s',
  (printed, {page, sure, ...parts}) => {
    const read = readSource(`J Nap. ${printed}`)
    expect(read).toMatchObject({...parts, pagination: {medlinePgn: page}})
    expect(read!.doubts).toEqual(sure ? [] : [{part: 'place', text: printed}])
    for (const key of ['volume', 'issue'] as const) if (!(key in parts)) expect(read).not.toHaveProperty(key)
  }
)

test('a date in words that look like none is no source', () => {
  expect(readSource('J Nap. 1998 on a calm day;2:3.')).toBeUndefined()
})

test.each([
  'J Nap.\u00a02012 Jan;4(2):5. doi: 10.5555/x.',
  'J Nap. 2012\u00a0Jan;4(2):5. doi: 10.5555/x.',
  'J Nap. 2012 Jan;4(2):5. doi:\u00a010.5555/x.',
  'J Nap. 2012 Jan;4(2):5. DOI:\u202f10.5555/x.'
])('hard blanks between the parts are blanks: %s', printed => {
  expect(readSource(printed)).toMatchObject({
    journal: {medlineTa: 'J Nap'},
    pubDate: {year: 2012, month: 1},
    volume: '4',
    pagination: {medlinePgn: '5'},
    ids: {doi: '10.5555/x'}
  })
})

test('an issue may have periods in its brackets', () => {
  expect(readSource('J Nap. 2022;122(6. Suppl. 2):43-8.')).toMatchObject({volume: '122', issue: '6. Suppl. 2'})
})

test('a plain line is read as one whose blanks must be tidied first', () => {
  const line = fc
    .tuple(
      fc.constantFrom('J Nap', 'Nap', 'Nap (Ravenholm 1976)', 'Nap3 English', 'The free article', 'Čap-spán z'),
      fc.constantFrom('2012', '2012 Jan', '1976 Winter', '2012 Aug 27-Sep 2', '2012 Aug 8-14', '2012 on'),
      fc.constantFrom(';4', ';4-5', ';4 Suppl 2', ';(3)', ';4(3 Pt 2)', ';4 Suppl 2001', ':', ';'),
      fc.constantFrom(':5-9', ':e12', ':S4-11', ':5.e9', ':5-9; author reply 10', ':5; discussion 1548', '', ':'),
      fc.constantFrom(
        '',
        '.',
        '. doi: 10.5555/x.',
        '. doi: 10.5555/x',
        '. doi: 10.5555/PMC12.x.',
        '. English.',
        '. Epub 2012'
      )
    )
    .map(([journal, ...rest]) => `${journal}. ${rest.join('')}`)
  fc.assert(
    fc.property(line, printed => {
      expect(readSource(printed)).toEqual(readSource(` ${printed}`))
      expect(readCitation(printed)).toEqual(readCitation(` ${printed}`))
    }),
    {numRuns: 500}
  )
})
