import {expect, test} from 'vitest'
import {parseRis} from './index.js'

const read = (lines: string[], type = 'JOUR') => {
  const {articles, diagnostics} = parseRis(`TY  - ${type}\n${lines.join('\n')}\nER  - \n`)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const one = (...lines: string[]) => read(lines).article
const codes = (...lines: string[]) => read(lines).codes

test('identifiers with their names, wherever they stand; a second one of a kind that differs stays a note', () => {
  const article = one(
    'N1  - PMID: 12',
    'C1  - PMCID: PMC77',
    'N1  - NIHMSID: NIHMS900001',
    'ID  - doi:10.5555/x',
    'M1  - PMID: 12',
    'N1  - PMID: 13'
  )
  expect(article.ids).toEqual({pmid: '12', pmcid: 'PMC77', mid: 'NIHMS900001', doi: '10.5555/x'})
  expect(article.articleIds).toHaveLength(4)
  expect(article.generalNotes).toEqual([{text: 'PMID: 13'}])
  expect(one('N1  - PMCID: soon').ids).toEqual({})
})

test('bare numbers are what their tags have: C2 of PMC or PubMed, C6 of a manuscript, M3 a DOI', () => {
  expect(one('C2  - PMC77', 'C6  - NIHMS900001', 'M3  - doi:10.5555/x').ids).toEqual({
    pmcid: 'PMC77',
    mid: 'NIHMS900001',
    doi: '10.5555/x'
  })
  expect(one('C2  - 40123456').ids).toEqual({pmid: '40123456'})
  const odd = one('C2  - soon', 'C6  - soon')
  expect(odd.ids).toEqual({})
  expect(odd.extra).toEqual([
    {path: 'C2', text: 'soon'},
    {path: 'C6', text: 'soon'}
  ])
})

test('the same DOI twice is one, another is set aside', () => {
  expect(codes('DO  - 10.5555/x', 'DO  - 10.5555/X')).toEqual([])
  expect(codes('DO  - 10.5555/x', 'DO  - 10.5555/y')).toEqual(['ris/repeated-field'])
})

test('the database is kept where it is not PubMed', () => {
  expect(one('DO  - 10.5555/x', 'AN  - 12', 'DB  - PubMed').extra).toEqual([])
  expect(one('AN  - 12', 'DB  - Medline').extra).toEqual([{path: 'DB', text: 'Medline'}])
  expect(one('UR  - PM:0').ids).toEqual({})
})

test('notes that say something: dates, pages, ties; else they stay notes', () => {
  expect(one('PY  - 2023', 'N1  - Epub 2022 Nov 2.')).toMatchObject({
    articleDate: {year: 2022, month: 11, day: 2},
    pubModel: 'Print-Electronic'
  })
  expect(one('N1  - Epub 2022 asleep').generalNotes).toEqual([{text: 'Epub 2022 asleep'}])
  expect(one('N1  - Epub: 2022', 'N1  - Epub: 2021').generalNotes).toEqual([{text: 'Epub: 2021'}])
  expect(one('SP  - 5', 'N1  - Pages: 5-7, 9').pagination).toMatchObject({medlinePgn: '5-7, 9'})
  expect(one('SP  - 4', 'N1  - Pages: 5-7, 9')).toMatchObject({
    pagination: {medlinePgn: '4'},
    generalNotes: [{text: 'Pages: 5-7, 9'}]
  })
  expect(one('N1  - Comment in: J Nap. 2024;5(1):1. PMID: 9').relations).toMatchObject([
    {type: 'CommentIn', ids: {pmid: '9'}, volume: '5'}
  ])
  expect(one('N1  - Retraction in: PMID: 9').relations).toMatchObject([
    {type: 'RetractionIn', ids: {pmid: '9'}, text: 'PMID: 9'}
  ])
  expect(one('N1  - Comment in: J Nap. 2024;5(1):1').relations).toMatchObject([{ids: {}}])
  expect(one('N1  - Asleep in: Enugu').generalNotes).toEqual([{text: 'Asleep in: Enugu'}])
  expect(one('N1  - <p> </p>').generalNotes).toEqual([])
})

test("EndNote's note on a record that is ahead of print, with fields that EndNote has no place for", () => {
  const note = [
    'N1  - 1111-1111 (Print)',
    '1111-1111',
    'Ito, Aki',
    'Review',
    'asleep',
    'J Nap. 2023 May 3. doi: 10.5555/x. Online ahead of print.'
  ]
  const {article} = read(['AU  - Ito, A', 'T2  - J Nap', 'PY  - 2023', 'OP  - Schlaf.', 'C1  - None.', ...note])
  expect(article).toMatchObject({
    authors: [{lastName: 'Ito', foreName: 'Aki'}],
    journal: {medlineTa: 'J Nap', issns: [{issn: '1111-1111', type: 'Print'}]},
    articleDate: {year: 2023, month: 5, day: 3},
    publicationStatus: 'aheadofprint',
    publicationTypes: [{name: 'Review'}],
    vernacularTitle: 'Schlaf',
    coiStatement: 'None.',
    extra: [{path: 'N1', text: 'asleep'}]
  })
  expect(article).not.toHaveProperty('pubDate')
})

test("EndNote's note on a record of another year keeps the year of the record", () => {
  const note = ['N1  - 1111-1111', 'J Nap. 2022 May;1(2):3. Epub 2022 Jan 4.']
  const article = one('PY  - 2023', ...note)
  expect(article.pubDate).toEqual({year: 2023})
  expect(article.articleDate).toEqual({year: 2022, month: 1, day: 4})
  expect(article.journal?.issns).toEqual([{issn: '1111-1111'}])
})

test.each([
  [['PY  - 2023', 'DA  - 2023/05/03'], {year: 2023, month: 5, day: 3}],
  [['PY  - 2023/05/03', 'DA  - 2023/05'], {year: 2023, month: 5, day: 3}],
  [['PY  - 2023///Spring'], {year: 2023, season: 'Spring'}],
  [['PY  - 2012///-2013'], {year: 2012, end: {year: 2013}}],
  [['PY  - 2023', 'DA  - 3 May'], {year: 2023, month: 5, day: 3}],
  [['PY  - 2023', 'DA  - 20230503'], {year: 2023, month: 5, day: 3}]
])('of dates that agree the most precise one counts: %s', (lines, date) => {
  const {article, codes: told} = read(lines)
  expect(article.pubDate).toEqual(date)
  expect(told).toEqual([])
})

test.each([
  [['PY  - 2023', 'DA  - 2022/05/03']],
  [['PY  - 2023/05/03', 'DA  - 2023/06/03']],
  [['PY  - 2023/05/03', 'DA  - 2023/05/04']],
  [['PY  - 2023/05/03', 'DA  - 2023///Spring']]
])('dates that differ are told, and the other one is kept: %s', lines => {
  const {article, codes: told} = read(lines)
  expect(article.extra).toMatchObject([{path: 'DA'}])
  expect(told).toEqual(['ris/dates-differ'])
})

test('a date without a year, or of the year nought, is none', () => {
  expect(codes('DA  - soon')).toEqual(['ris/unreadable-date'])
  expect(codes('PY  - 0000///')).toEqual(['ris/unreadable-date'])
})

test('the edition is a date of an article, and of a book what it says; a second one is set aside', () => {
  expect(one('ET  - 20180327').articleDate).toEqual({year: 2018, month: 3, day: 27})
  expect(codes('ET  - 20180327', 'ET  - 20180328')).toEqual(['ris/repeated-field'])
  expect(codes('ET  - 2nd')).toEqual(['ris/unreadable-date'])
  expect(read(['ET  - 2nd'], 'BOOK').article.book?.edition).toBe('2nd')
})

test('other titles are kept, a short one that is the beginning says nothing', () => {
  expect(one('TI  - Naps.', 'T1  - Naps', 'ST  - Naps').extra).toEqual([])
  expect(one('TI  - Naps', 'T1  - Beds', 'ST  - Sleep').extra).toEqual([
    {path: 'T1', text: 'Beds'},
    {path: 'ST', text: 'Sleep'}
  ])
  expect(one('TI  - .').title).toBe('.')
})

test('the abstract twice is one, another is set aside', () => {
  expect(codes('AB  - Nap.', 'N2  - Nap.')).toEqual([])
  expect(codes('AB  - Nap.', 'N2  - Bed.')).toEqual(['ris/repeated-field'])
})

test('languages by code, or as printed', () => {
  expect(one('LA  - English; Dreamish').languages).toEqual(['eng', 'Dreamish'])
})

test('one author alone worked at all addresses, of several nobody knows who', () => {
  expect(one('AU  - Ito, A', 'AD  - Enugu').authors).toMatchObject([{affiliations: [{text: 'Enugu'}]}])
  expect(one('AU  - Ito, A', 'AU  - Roy, B', 'AD  - Enugu').extra).toEqual([{path: 'AD', text: 'Enugu'}])
})

test('a journal: the abbreviation by its periods, and what else is called so is kept', () => {
  expect(one('JF  - Journal of Naps', 'JO  - J. Nap. Sci.').journal).toEqual({
    title: 'Journal of Naps',
    medlineTa: 'J Nap Sci',
    issns: []
  })
  const {journal, extra} = one('JF  - Journal of Naps', 'T2  - Beds', 'JA  - J Nap', 'J1  - Nap J')
  expect(journal).toEqual({title: 'Journal of Naps', medlineTa: 'J Nap', issns: []})
  expect(extra).toEqual([
    {path: 'T2', text: 'Beds'},
    {path: 'T2', text: 'Nap J'}
  ])
})

test('series and host of a book: the first of each, others are kept', () => {
  const book = read(['T3  - Nights', 'T2  - Days'], 'BOOK').article
  expect(book).toMatchObject({book: {collectionTitle: 'Nights'}, extra: [{path: 'T2', text: 'Days'}]})
  const chapter = read(['T2  - Quiet Nights', 'BT  - Days'], 'CHAP').article
  expect(chapter).toMatchObject({book: {title: 'Quiet Nights'}, extra: [{path: 'BT', text: 'Days'}]})
})

test('pages of a book are counted, and kept; of an article they may be its number', () => {
  expect(read(['SP  - 300 p.', 'C7  - 7'], 'BOOK').article.extra).toEqual([
    {path: 'SP', text: '300 p.'},
    {path: 'C7', text: '7'}
  ])
  expect(one('C7  - e12').pagination).toMatchObject({medlinePgn: 'e12'})
  expect(one('SP  - 5', 'C7  - e12')).toMatchObject({pagination: {medlinePgn: '5'}, extra: [{path: 'C7', text: 'e12'}]})
  expect(one('SP  - 225', 'EP  - 234').pagination).toMatchObject({medlinePgn: '225-34'})
})

test('numbers of journals and books, each once', () => {
  const {article} = read([
    'SN  - 1111-1111; 11111111',
    'SN  - 978-0-00-000000-2',
    'SN  - 978-0-00-000000-2',
    'SN  - asleep'
  ])
  expect(article.journal?.issns).toEqual([{issn: '1111-1111'}])
  expect(article.book?.isbns).toEqual(['978-0-00-000000-2'])
  expect(article.extra).toEqual([{path: 'SN', text: 'asleep'}])
})

test('an edited book has its editors as authors, or both', () => {
  const {article} = read(['AU  - Ito, A', 'A3  - Roy, B'], 'EDBOOK')
  expect(article).toMatchObject({type: 'book', authors: [], editors: [{lastName: 'Ito'}, {lastName: 'Roy'}]})
  expect(article.extra).toEqual([{path: 'TY', text: 'EDBOOK'}])
})

test('a group ends in a comma, and one that is nothing but commas stays as it is printed', () => {
  expect(one('AU  - Nap Group,, Enugu,').authors).toMatchObject([{collectiveName: 'Nap Group, Enugu'}])
  expect(one('AU  - ,').authors).toMatchObject([{collectiveName: ','}])
  expect(one('AU  - a, b, c, d').authors).toMatchObject([{collectiveName: 'a, b, c, d'}])
})

test('a value that comes twice counts once', () => {
  expect(codes('VL  - 4', 'VL  - 4')).toEqual([])
  expect(codes('VL  - 4', 'VL  - 5')).toEqual(['ris/repeated-field'])
})

test('tags that are indented are tags, and lines between records are reported in one piece', () => {
  expect(parseRis('  TY  - JOUR\n  TI  - Naps\n  ER  - \n').articles).toMatchObject([{title: 'Naps'}])
  const {articles, diagnostics} = parseRis(
    'TY  - JOUR\nTI  - Naps\nER  - \nsoft\nbeds\n\n\n\nhere\nTY  - JOUR\nTI  - Beds\nER  - \n'
  )
  expect(articles).toHaveLength(2)
  expect(diagnostics.map(({code}) => code)).toEqual(['ris/stray-text', 'ris/stray-text'])
})
