import {formatRis} from '@pubcite/format'
import {articles as generated} from '@pubcite/generator'
import {expandPages, readDoi, writePages} from '@pubcite/nlm'
import {articleSchema} from '@pubcite/schema'
import {type Article, type Author, emptyArticle, emptyGroup, emptyPerson, printedAuthors} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseRis, ris} from './index.js'

const record = (...lines: string[]) => `TY  - JOUR\r\n${lines.join('\r\n')}\r\nER  - \r\n`
const one = (...lines: string[]) => parseRis(record(...lines)).articles[0]!
const codes = (text: string) => parseRis(text).diagnostics.map(({code}) => code)

test('an article has its title, authors, journal, pages, date and identifiers', () => {
  const {articles, diagnostics} = parseRis(
    record(
      'TI  - Sleep of mice',
      'AU  - Okafor, Nkechi K, Jr',
      'AU  - Sleep and Rest Group',
      'T2  - Journal of imaginary sleep',
      'J2  - J. Imag. Sleep',
      'SN  - 1234-5679',
      'PY  - 2023',
      'DA  - 2023/01/10',
      'VL  - 4',
      'IS  - 2 Suppl 1',
      'SP  - 225',
      'EP  - 234',
      'DO  - https://doi.org/10.5555/jis.1',
      'AN  - 90000001',
      'DB  - PubMed'
    )
  )
  expect(diagnostics).toEqual([])
  expect(articles).toEqual([
    {
      ...emptyArticle(),
      title: 'Sleep of mice',
      authors: [
        {...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK', suffix: 'Jr'},
        emptyGroup('Sleep and Rest Group')
      ],
      journal: {title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep', issns: [{issn: '1234-5679'}]},
      pubDate: {year: 2023, month: 1, day: 10},
      volume: '4',
      issue: '2 Suppl 1',
      pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
      ids: {doi: '10.5555/jis.1', pmid: '90000001'},
      articleIds: [
        {type: 'doi', id: '10.5555/jis.1'},
        {type: 'pubmed', id: '90000001'}
      ]
    }
  ])
})

test("NCBI's own dialect has the number of the article twice, and its PMC id in an address", () => {
  expect(
    one(
      'T1  - Naps',
      'A1  - Okafor, Nkechi',
      'Y1  - 2012/05//',
      'JF  - Journal of naps',
      'SP  - e100',
      'EP  - e100',
      'UR  - http://www.ncbi.nlm.nih.gov/pmc/articles/PMC9000001/'
    )
  ).toMatchObject({
    title: 'Naps',
    pubDate: {year: 2012, month: 5},
    journal: {title: 'Journal of naps'},
    pagination: {medlinePgn: 'e100', startPage: 'e100'},
    ids: {pmcid: 'PMC9000001'},
    extra: []
  })
})

test("EndNote's note on a PubMed record gives full names, kinds, the abbreviation of the journal and both dates", () => {
  const article = one(
    'AU  - Okafor, N. K.',
    'C1  - None.',
    'DA  - Mar 27',
    'ET  - 20180327',
    'KW  - Naps/*methods',
    'Humans',
    'N1  - 1234-5679',
    'Okafor, Nkechi K',
    'Journal Article',
    'New Zealand',
    'J Imag Sleep. 2018 Mar 27;7:53. doi: 10.5555/jis.2. eCollection 2018.',
    'OP  - Schlaf.',
    'PY  - 2018',
    'SP  - 53',
    'T2  - J Imag Sleep',
    'TI  - [Sleep]'
  )
  expect(article).toMatchObject({
    authors: [{lastName: 'Okafor', foreName: 'Nkechi K', initials: 'NK'}],
    journal: {medlineTa: 'J Imag Sleep', issns: [{issn: '1234-5679'}]},
    pubDate: {year: 2018},
    articleDate: {year: 2018, month: 3, day: 27},
    pubModel: 'Electronic-eCollection',
    vernacularTitle: 'Schlaf',
    coiStatement: 'None.',
    keywords: [{text: 'Naps/methods', majorTopic: true}, {text: 'Humans'}],
    extra: [{path: 'N1', text: 'New Zealand'}]
  })
  expect(article.journal).not.toHaveProperty('title')
})

test("Zotero's dates end in a slash, its notes are HTML, and its one-piece names are groups", () => {
  expect(one('AU  - UNMAPPED', 'DA  - 2018/03/01/', 'PY  - 2018', 'N1  - <p>Read <b>this</b></p>')).toMatchObject({
    authors: [emptyGroup('UNMAPPED')],
    pubDate: {year: 2018, month: 3, day: 1},
    generalNotes: [{text: 'Read this'}]
  })
})

test.each([
  ['2012/05/03', {year: 2012, month: 5, day: 3}],
  ['2012/05//', {year: 2012, month: 5}],
  ['2012///', {year: 2012}],
  ['2012///Winter', {year: 2012, season: 'Winter'}],
  ['2012///-2013', {year: 2012, end: {year: 2013}}],
  ['2019///Sep-Oct', {year: 2019, month: 9, end: {year: 2019, month: 10}}],
  ['2018-03-27', {year: 2018, month: 3, day: 27}],
  ['20180327', {year: 2018, month: 3, day: 27}],
  ['27 March 2018', {year: 2018, month: 3, day: 27}],
  ['DEC 2014', {year: 2014, month: 12}]
])('the date %s is read', (printed, pubDate) => {
  expect(one(`DA  - ${printed}`).pubDate).toMatchObject(pubDate)
})

test.each([
  ['AN  - 90000001', {pmid: '90000001'}],
  ['M2  - PMID: 90000001', {pmid: '90000001'}],
  ['N1  - PMID: 90000001', {pmid: '90000001'}],
  ['C2  - 90000001', {pmid: '90000001'}],
  ['C2  - PMC9000001', {pmcid: 'PMC9000001'}],
  ['C6  - NIHMS12345', {mid: 'NIHMS12345'}],
  ['UR  - PM:90000001', {pmid: '90000001'}],
  ['UR  - https://pubmed.ncbi.nlm.nih.gov/90000001/', {pmid: '90000001'}],
  ['M3  - doi: 10.5555/x', {doi: '10.5555/x'}]
])('%s is an identifier', (line, ids) => {
  expect(one(line)).toMatchObject({ids, extra: [], generalNotes: []})
})

test('a number of another database is no PMID', () => {
  expect(one('AN  - 90000001', 'DB  - cin20')).toMatchObject({ids: {}, extra: [{path: 'AN'}, {path: 'DB'}]})
})

test('a list of authors that is cut is known to be cut', () => {
  expect(one('AU  - Okafor, N.', 'AU  - et al.')).toMatchObject({
    authors: [{lastName: 'Okafor', initials: 'N'}],
    authorsComplete: false
  })
  expect(one('AU  - Okafor, N., et al')).toMatchObject({authors: [{lastName: 'Okafor'}], authorsComplete: false})
})

test('names are divided as they were joined', () => {
  const authors = ['Okafor, N., Doe, T. K.', 'Nap Group,, Inc.,', 'Okafor NK', 'Doe, , Jr'].flatMap(
    name => one(`AU  - ${name}`).authors
  )
  expect(authors).toEqual([
    {...emptyPerson('Okafor'), initials: 'N'},
    {...emptyPerson('Doe'), initials: 'TK'},
    emptyGroup('Nap Group, Inc.'),
    {...emptyPerson('Okafor'), initials: 'NK'},
    {...emptyPerson('Doe'), suffix: 'Jr'}
  ])
})

test('a chapter has the editors and the title of its book, a book its own', () => {
  const chapter = parseRis('TY  - CHAP\nTI  - Naps\nT2  - Sleep\nA2  - Doe, J\nPB  - Acme\nER  - \n').articles[0]
  expect(chapter).toMatchObject({
    type: 'book-chapter',
    title: 'Naps',
    book: {title: 'Sleep', editors: [{lastName: 'Doe'}], publisher: {name: 'Acme'}}
  })
  const book = parseRis('TY  - BOOK\nTI  - Sleep\nA3  - Doe, J\nT2  - Rest\nSN  - 9780000000002\nSP  - 320\nER  - \n')
    .articles[0]
  expect(book).toMatchObject({
    type: 'book',
    editors: [{lastName: 'Doe'}],
    book: {collectionTitle: 'Rest', isbns: ['9780000000002']},
    extra: [{path: 'SP', text: '320'}]
  })
})

test('what is no article and no book keeps its word', () => {
  expect(parseRis('TY  - THES\nTI  - Naps\nER  - \n').articles[0]).toMatchObject({type: 'other', sourceType: 'THES'})
  expect(codes('TY  - NAP\nTI  - Naps\nER  - \n')).toEqual(['ris/unknown-type'])
})

test('only the abbreviation of a journal is known where all its fields say the same', () => {
  expect(one('T2  - J Imag Sleep', 'J2  - J Imag Sleep', 'JA  - J Imag Sleep').journal).toEqual({
    medlineTa: 'J Imag Sleep',
    issns: []
  })
})

test('what is odd is kept, and reported where it stands', () => {
  const {articles, diagnostics} = parseRis(
    'Saved by hand\nTY  - JOUR\nTI  - Naps\nTI  - Rest\nPY  - last week\nDO  - none\nXQ  - ?\nPY  - 2001\nDA  - 2002\nER  - \n'
  )
  expect(diagnostics.map(({code, place}) => `${place?.start.line} ${code}`).sort()).toEqual([
    '1 ris/stray-text',
    '4 ris/repeated-field',
    '5 ris/unreadable-date',
    '6 ris/unreadable-id',
    '7 ris/unknown-tag',
    '9 ris/dates-differ'
  ])
  expect(articles[0]?.extra.map(({path}) => path).sort()).toEqual(['DA', 'DO', 'PY', 'TI', 'XQ'])
})

test('a record without its end or its beginning costs no other', () => {
  const {articles, diagnostics} = parseRis(
    'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \nTI  - Three\nER  - \n'
  )
  expect(articles.map(({title}) => title)).toEqual(['One', 'Two', 'Three'])
  expect(diagnostics.map(({code}) => code)).toEqual(['ris/no-end', 'ris/no-type'])
})

test('lines that are folded, written by hand, or marked with a byte order mark are read', () => {
  expect(parseRis('\ufeffTY - JOUR\nTI - Sleep of\n  mice\nER -').articles[0]?.title).toBe('Sleep of mice')
  expect(one('AB  - We saw', 'ED - emergency - rooms').abstract?.sections).toEqual([
    {text: 'We saw'},
    {text: 'ED - emergency - rooms'}
  ])
})

test('MEDLINE and pages are not taken for RIS', () => {
  expect(ris.detect('TY  - JOUR\nTI  - Naps')).toBe(true)
  expect(ris.detect('PMID- 1\nTI  - Naps\nTA  - J Naps')).toBe(false)
  expect(ris.detect('<pre>\nTY  - JOUR\n')).toBe(false)
})

/** What RIS carries, in one form on both sides. */
function carried(article: Article) {
  const {type, ids, title, authors, authorsComplete, pubDate, articleDate, publicationStatus, languages, pagination} =
    article
  const {doi, pmid, pmcid} = ids
  const isBook = type === 'book' || type === 'book-chapter'
  const date = publicationStatus === 'aheadofprint' ? (articleDate ?? pubDate) : (pubDate ?? articleDate)
  const pages = pagination && {start: pagination.startPage ?? expandPages(writePages(pagination) ?? '').startPage}
  return {
    type,
    ids: {doi: doi && readDoi(bare(doi)), pmid, pmcid},
    title: title && bare(title).replace(/\.$/, ''),
    authors: printedAuthors(authors).map(nameOf),
    authorsComplete,
    year: date?.year,
    month: date?.end ? undefined : date?.month,
    volume: bareOr(article.volume ?? article.book?.volume),
    issue: bareOr(article.issue),
    start: type === 'book' ? undefined : bareOr(pages?.start),
    isbn: isBook ? bareOr(article.book?.isbns[0]) : undefined,
    publisher: bareOr(article.book?.publisher?.name),
    languages: languages.length
  }
}

const bare = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\ufeff\ufffe\uffff\u00ad\u200b\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
const bareOr = (text: string | undefined) => (text === undefined ? undefined : bare(text) || undefined)
/** A name in RIS is text: only commas divide it. */
const nameOf = (author: Author) =>
  bare(
    author.type === 'group'
      ? author.collectiveName
      : [author.lastName, author.foreName ?? author.initials, author.suffix].join(' ')
  ).replace(/[,.\s]/g, '')

test('what RIS carries of an article comes back', () => {
  fc.assert(
    fc.property(generated(), article => {
      const {articles, diagnostics} = parseRis(formatRis([article]))
      expect(articles.map(carried)).toEqual([carried(article)])
      expect(diagnostics).toEqual([])
    })
  )
})

test('of hostile text too nothing leaves its record, and what was read is written and read the same', () => {
  fc.assert(
    fc.property(fc.array(generated({hostile: true}), {maxLength: 3}), list => {
      const {articles} = parseRis(formatRis(list))
      expect(articles.map(({type, ids}) => [type, ids.pmid])).toEqual(list.map(({type, ids}) => [type, ids.pmid]))
      expect(parseRis(formatRis(articles)).articles.map(carried)).toEqual(articles.map(carried))
      for (const article of articles) expect(articleSchema.safeParse(article).error).toBeUndefined()
    })
  )
})

test('whatever is given, what comes is an article', () => {
  const line = fc.tuple(
    fc.constantFrom('TY', 'AU', 'ED', 'N1', 'DA', 'PY', 'UR', 'AN', 'SN', 'SP', 'EP', 'KW', 'ER', 'ET'),
    fc.string()
  )
  fc.assert(
    fc.property(fc.array(line), lines => {
      const text = lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n')
      for (const article of parseRis(text).articles) expect(articleSchema.safeParse(article).error).toBeUndefined()
    })
  )
})
