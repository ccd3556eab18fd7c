import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parseRis} from './index.js'
import {readRisDate} from './map/dates.js'
import {readAuthor} from './map/people.js'
import {next} from './read.js'

const read = (...lines: string[]) => {
  const {articles, diagnostics} = parseRis(['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n'))
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}

test.each([
  ['JOUR', 'journal-article', []],
  ['EJOUR', 'journal-article', ['EJOUR']],
  ['ABST', 'journal-article', ['ABST']],
  ['INPR', 'journal-article', ['INPR']],
  ['Journal Article', 'journal-article', ['Journal Article']],
  ['BOOK', 'book', []],
  ['EBOOK', 'book', ['EBOOK']],
  ['EDBOOK', 'book', ['EDBOOK']],
  ['CHAP', 'book-chapter', []],
  ['ECHAP', 'book-chapter', ['ECHAP']],
  ['Book  Chapter', 'book-chapter', ['Book Chapter']]
])('the type %s is %s', (word, type, kept) => {
  const {articles} = parseRis(`TY  - ${word}\nTI  - Sleep\nER  - \n`)
  expect(articles).toMatchObject([{type}])
  expect(articles[0]?.extra.map(({text}) => text)).toEqual(kept)
})

test('a type that is no article’s keeps its word, and one that RIS has not is reported where it stands', () => {
  expect(parseRis('TY  - thes\nTI  - Sleep\nER  - \n')).toMatchObject({
    articles: [{type: 'other', sourceType: 'THES'}],
    diagnostics: []
  })
  expect(parseRis('\nTY  - Nap\nTI  - Sleep\nER  - \n')).toMatchObject({
    articles: [{type: 'other', sourceType: 'Nap'}],
    diagnostics: [{code: 'ris/unknown-type', place: {start: {line: 2, column: 1}}}]
  })
  expect(parseRis('TI  - Sleep\nER  - \n').diagnostics).toMatchObject([
    {code: 'ris/no-type', place: {start: {line: 1}}}
  ])
})

test.each([
  ['2012', {year: 2012}],
  ['2012/05/03', {year: 2012, month: 5, day: 3}],
  ['2012-05-03', {year: 2012, month: 5, day: 3}],
  ['2012/5/3/', {year: 2012, month: 5, day: 3}],
  ['2012-05-03T10:00', {year: 2012, month: 5, day: 3}],
  ['2012/05//', {year: 2012, month: 5}],
  ['2012/05', {year: 2012, month: 5}],
  ['2012///Winter', {year: 2012, season: 'Winter'}],
  ['2012///DEC 21', {year: 2012, month: 12, day: 21}],
  ['20120503', {year: 2012, month: 5, day: 3}],
  ['201205', {year: 2012, month: 5}],
  ['Mar 27, 2018', {year: 2018, month: 3, day: 27}],
  ['27 Mar 2018', {year: 2018, month: 3, day: 27}],
  ['27. Mar 2018', {year: 2018, month: 3, day: 27}],
  ['2012/13/01', undefined],
  ['last week', undefined],
  ['0000///', undefined],
  ['12012', undefined]
])('the date %s', (printed, date) => {
  expect(readRisDate(printed)).toEqual(date)
})

test('a day without a year is one of the year that is known', () => {
  expect(readRisDate('Mar 27', 2018)).toEqual({year: 2018, month: 3, day: 27})
  expect(readRisDate('27 Mar 2017', 2018)).toEqual({year: 2017, month: 3, day: 27})
  expect(readRisDate('Mar 27')).toBeUndefined()
})

test.each([
  ['Okafor, Nkechi K, Jr', {lastName: 'Okafor', foreName: 'Nkechi K', initials: 'NK', suffix: 'Jr'}],
  ['Okafor, N. K.', {lastName: 'Okafor', initials: 'NK'}],
  ['Okafor, N.-K.', {lastName: 'Okafor', initials: 'N-K'}],
  ['Okafor NK', {lastName: 'Okafor', initials: 'NK'}],
  ['Nap Study Group', {collectiveName: 'Nap Study Group'}],
  ['Nap Study Group,, Enugu,', {collectiveName: 'Nap Study Group, Enugu'}],
  ['Nap Group, Enugu, Owls, Mice', {collectiveName: 'Nap Group, Enugu, Owls, Mice'}],
  ['Okafor', {collectiveName: 'Okafor'}],
  ['NK', {collectiveName: 'NK'}],
  ['Nap Group NK', {collectiveName: 'Nap Group NK'}],
  ['Nap ABCD', {collectiveName: 'Nap ABCD'}]
])('the author %s', (printed, author) => {
  expect(readAuthor(printed)).toMatchObject(author)
})

test.each([
  ['AU  - Okafor, N., Ito, A., Roy, B. C.', ['Okafor', 'Ito', 'Roy'], true],
  ['AU  - Okafor, N; Ito, A;', ['Okafor', 'Ito'], true],
  ['AU  - Okafor, N., Ito, A.', ['Okafor', 'Ito'], true],
  ['AU  - Okafor, Nkechi', ['Okafor'], true],
  ['AU  - Okafor, N., et al.', ['Okafor'], false],
  ['AU  - Okafor, N. and others', ['Okafor'], false],
  ['AU  - Okafor, N.\nAU  - others', ['Okafor'], false],
  ['AU  - Brothers, N.', ['Brothers'], true],
  ['AU  - Metal, N.', ['Metal'], true]
])('the names of %j', (lines, names, complete) => {
  const {article} = read(...lines.split('\n'))
  expect(article.authors.map(author => (author.type === 'person' ? author.lastName : ''))).toEqual(names)
  expect(article.authorsComplete).toBe(complete ? undefined : false)
})

test.each(['Online ahead of print', 'Epub ahead of print.', 'ONLINE AHEAD OF PRINT'])(
  'a note may say where the article is: %s',
  note => {
    const {article} = read(`N1  - ${note}`)
    expect(article).toMatchObject({publicationStatus: 'aheadofprint', generalNotes: []})
    expect(read(`N1  - ${note} soon`).article.generalNotes).toEqual([{text: `${note} soon`}])
    expect(read(`N1  - Not ${note}`).article.generalNotes).toEqual([{text: `Not ${note}`}])
  }
)

test('notes: of Zotero in HTML, an empty one, and those that name another article', () => {
  const {article} = read(
    'N1  - <p>Slept   <b>well</b></p>',
    'N1  - <p> </p>',
    'N1  - Epub 2012 Jan 3.',
    'N1  - Retraction in: J Imag Sleep. 2013;11(1):1. PMID: 40123456.',
    'N1  - Comment on: PMID: 40123457',
    'N1  - Nothing known of: beds'
  )
  expect(article.generalNotes).toEqual([{text: 'Slept well'}, {text: 'Nothing known of: beds'}])
  expect(article.articleDate).toEqual({year: 2012, month: 1, day: 3})
  expect(article.relations).toMatchObject([
    {type: 'RetractionIn', text: 'J Imag Sleep. 2013;11(1):1', ids: {pmid: '40123456'}},
    {type: 'CommentOn', text: 'PMID: 40123457', ids: {pmid: '40123457'}}
  ])
})

test.each([
  'doi:10.5555/x',
  'DOI: 10.5555/x',
  'doi 10.5555/x',
  'https://doi.org/10.5555/x',
  'http://dx.doi.org/10.5555/X',
  '10.5555/x'
])('the DOI may stand in M3 as %s', printed => {
  expect(read(`M3  - ${printed}`).article.ids.doi?.toLowerCase()).toBe('10.5555/x')
})

test('the database is told by the PMID, and another one is kept', () => {
  const {article} = read('AN  - 40123456', 'DB  - PubMed', 'DP  - NLM')
  expect(article).toMatchObject({ids: {pmid: '40123456'}, extra: []})
  const other = read('C2  - 40123456', 'DB  - PubMed Owls', 'DP  - my NLM').article
  expect(other.extra).toEqual([
    {path: 'DB', text: 'PubMed Owls'},
    {path: 'DP', text: 'my NLM'}
  ])
  expect(read('AN  - 40123456', 'DB  - Owls').article).toMatchObject({ids: {}, articleIds: []})
})

test('white space in a value is one blank, and a value may go on below its tag', () => {
  const {article} = read('TI  -  Sleep \t of', '  mice   and', '', 'owls ', 'C2  - PMC9000001', 'C6  - NIHMS123')
  expect(article).toMatchObject({title: 'Sleep of mice and owls', ids: {pmcid: 'PMC9000001', mid: 'NIHMS123'}})
})

test.each([
  'TY  - JOUR',
  'TY - JOUR',
  'TY- JOUR',
  'TY  -JOUR',
  'TY\u00a0\u00a0-\u00a0JOUR',
  '  TY  - JOUR',
  '\n\nsome words\nTY  - JOUR'
])('RIS is known by %j', begin => {
  const text = `${begin}\nTI  - Sleep\nER  -\n`
  expect(detect(text)).toBe('ris')
  expect(parseRis(text).articles).toMatchObject([{title: 'Sleep', type: 'journal-article'}])
  for (const before of ['<pre>', '{', '[']) expect(detect(` ${before}\n${text}`)).not.toBe('ris')
})

test('a tag by hand is one in a record that has begun so, and in others a line of its value', () => {
  const record = (begin: string) => parseRis(`${begin}\nTI  - Sleep\nED - of beds\nER -\n`).articles[0]
  expect(record('TY - JOUR')).toMatchObject({title: 'Sleep', editors: [{collectiveName: 'of beds'}]})
  expect(record('TY  - JOUR')).toMatchObject({title: 'Sleep ED - of beds', editors: []})
})

test('a record ends before the next type, or behind its end where that lost its type', () => {
  const at = (...lines: string[]) => {
    const text = lines.join('\r\n')
    return text.slice(0, Math.max(0, next(text, 0))).split('\n').length - 1
  }
  expect(at('TY  - JOUR', 'TI  - A', 'TY  - JOUR', '')).toBe(2)
  expect(at('TY  - JOUR', 'ER  - ', '', 'TI  - B', '')).toBe(3)
  expect(at('TY  - JOUR', 'ER  - ', 'ER  - ', '')).toBe(0)
  expect(at('TY  - JOUR', 'TI  - A', 'ER  -', 'TY  - JOUR', '')).toBe(3)
  expect(at('', 'words', 'TY  - JOUR', 'TI  - A', '')).toBe(0)
})

test('a record stands from its type to its end, and what stands between two is reported as one text', () => {
  const text =
    'My list\nof owls\n\nTY  - JOUR\r\nTI  - A\r\nER  - \r\nER  - \r\nwords\r\nand more\r\n\r\n\r\nothers\r\nTY  - JOUR\nTI  - B\nER  - \n'
  const {places, diagnostics} = parseRis(text)
  expect(places.map(({start, end}) => [start.line, end?.line, end?.column])).toEqual([
    [4, 6, 7],
    [13, 15, 7]
  ])
  expect(diagnostics.map(({code, place}) => [code, place?.start.line, place?.end?.line])).toEqual([
    ['ris/stray-text', 1, 2],
    ['ris/stray-text', 8, 9],
    ['ris/stray-text', 12, 12]
  ])
})
