import {expect, test} from 'vitest'
import {parseCsv} from './index.js'

/** One row of a table, by its columns. */
const row = (cells: Record<string, string>) => {
  const line = (values: string[]) => values.map(value => `"${value.replaceAll('"', '""')}"`).join(',')
  const text = `${line(['PMID', ...Object.keys(cells)])}\n${line(['12', ...Object.values(cells)])}\n`
  const {articles, diagnostics} = parseCsv(text)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const extraOf = (cells: Record<string, string>) => row(cells).article.extra

test('a title of nothing but a period is none', () => {
  const {article, codes} = row({Title: '.'})
  expect(article).not.toHaveProperty('title')
  expect(codes).toEqual(['csv/no-title'])
})

test('identifiers in one cell: those without a name, or with one that is none, are kept', () => {
  const {article} = row({Title: 'Naps', Identifiers: 'PMID:12 | PMCID: PMC77 | DOI:10.5555/x | title:Beds | 9 | '})
  expect(article.ids).toEqual({pmid: '12', pmcid: 'PMC77', doi: '10.5555/x'})
  expect(article.title).toBe('Naps')
  expect(article.extra).toEqual([
    {path: 'Identifiers', text: 'title:Beds'},
    {path: 'Identifiers', text: '9'}
  ])
})

test('properties in one cell: the date and the first author, and what is neither is kept', () => {
  const {article} = row({
    Title: 'Naps',
    Properties: 'create date:2014/12/30 | first author:Ito A | mood:calm | calm | '
  })
  expect(article.history).toEqual([{status: 'entrez', date: {year: 2014, month: 12, day: 30}}])
  expect(article).toMatchObject({authors: [{lastName: 'Ito'}], authorsComplete: false})
  expect(article.extra).toEqual([
    {path: 'Properties', text: 'mood:calm'},
    {path: 'Properties', text: 'calm'}
  ])
})

test('the first of two dates of creation counts', () => {
  const {article} = row({Title: 'Naps', 'Create Date': '2014/12/30', Properties: 'create date:2015/12/30'})
  expect(article.history).toHaveLength(1)
  expect(article.history[0]).toMatchObject({date: {year: 2014}})
})

test('details beside a citation are kept', () => {
  const cells = {Title: 'Naps', Citation: 'J Nap. 2020;1:2.', Details: 'J Nap. 2020;1:2'}
  expect(extraOf(cells)).toEqual([{path: 'Details', text: 'J Nap. 2020;1:2'}])
})

test('an odd citation is reported, and its year stands where the column of the year has it', () => {
  const {article, codes} = row({Title: 'Naps', Citation: 'somewhere', 'Publication Year': '2020'})
  expect(article.pubDate).toEqual({year: 2020})
  expect(article.extra).toEqual([{path: 'Citation', text: 'somewhere'}])
  expect(codes).toEqual(['csv/unreadable-citation'])
})

test('a year that is none, and one that the citation does not say, are kept', () => {
  expect(extraOf({Title: 'Naps', 'Publication Year': 'soon'})).toEqual([{path: 'Publication Year', text: 'soon'}])
  expect(extraOf({Title: 'Naps', Citation: 'J Nap. 2020;1:2.', 'Publication Year': '2021'})).toEqual([
    {path: 'Publication Year', text: '2021'}
  ])
  expect(extraOf({Title: 'Naps', Citation: 'J Nap. 2020;1:2.', 'Publication Year': '2020'})).toEqual([])
})

test('a journal that the citation does not begin with is read without it, and kept', () => {
  const {article} = row({Title: 'Naps', Citation: 'J Nap. 2020;1:2.', 'Journal/Book': 'Bed J'})
  expect(article.journal).toMatchObject({medlineTa: 'J Nap'})
  expect(article.extra).toEqual([{path: 'Journal/Book', text: 'Bed J'}])
})

test('a journal whose citation cannot be read is still the journal', () => {
  const {article, codes} = row({Title: 'Naps', Citation: 'J Nap. somewhere', 'Journal/Book': 'J Nap'})
  expect(article.journal).toEqual({medlineTa: 'J Nap', issns: []})
  expect(codes).toEqual(['csv/unreadable-citation'])
})

test('a preprint says so in its journal', () => {
  const {article} = row({
    Title: 'Naps',
    Citation: 'napRxiv [Preprint]. 2020 May 3:1.',
    'Journal/Book': 'napRxiv [Preprint]'
  })
  expect(article).toMatchObject({journal: {medlineTa: 'napRxiv'}, publicationTypes: [{name: 'Preprint'}]})
})

test('a chapter is in the book that the column names', () => {
  const chapter = {Title: 'Naps', Citation: '2020 May 3. In: Quiet Nights [Internet]. Enugu (NG): Nap Press; 2020–.'}
  const {article} = row({...chapter, 'Journal/Book': 'Quiet Nights [Internet]'})
  expect(article).toMatchObject({type: 'book-chapter', title: 'Naps', book: {title: 'Quiet Nights'}, extra: []})
  expect(extraOf({...chapter, 'Journal/Book': 'Bed J'})).toEqual([{path: 'Journal/Book', text: 'Bed J'}])
})

test('the imprint follows the title that the column names, with periods and colons in it', () => {
  const {article} = row({
    Title: 'Naps',
    Citation: '2020 May 3. In: Roe B, editor. Re: Naps in the U.S. Nap Press; 2021.',
    'Journal/Book': 'Re: Naps in the U.S.'
  })
  expect(article.book).toMatchObject({title: 'Re: Naps in the U.S.', publisher: {name: 'Nap Press'}})
})

test('a book is its own book', () => {
  const book = {Title: 'Quiet Nights', Citation: 'Enugu (NG): Nap Press; 2020.'}
  const {article} = row({...book, 'Journal/Book': 'Quiet Nights'})
  expect(article).toMatchObject({type: 'book', title: 'Quiet Nights', pubDate: {year: 2020}, extra: []})
  expect(article.book?.publisher).toEqual({name: 'Nap Press', location: 'Enugu (NG)'})
  expect(extraOf({...book, 'Journal/Book': 'Bed J'})).toEqual([{path: 'Journal/Book', text: 'Bed J'}])
})

test('short details name journal and year where nothing else does, else they are kept if they differ', () => {
  const short = (value: string, citation = '') =>
    row({Title: 'Naps', ...(citation && {Citation: citation}), ShortDetails: value}).article
  expect(short('J Nap.  2014')).toMatchObject({journal: {medlineTa: 'J Nap'}, pubDate: {year: 2014}})
  expect(short('J Nap. ')).not.toHaveProperty('pubDate')
  expect(short('J Nap.  2020', 'J Nap. 2020;1:2.').extra).toEqual([])
  expect(short('J Nap.  2021', 'J Nap. 2020;1:2.').extra).toEqual([{path: 'ShortDetails', text: 'J Nap. 2021'}])
  expect(short('Bed J.  2020', 'J Nap. 2020;1:2.').extra).toEqual([{path: 'ShortDetails', text: 'Bed J. 2020'}])
})

test('a first author who is not the first of all is kept', () => {
  expect(extraOf({Title: 'Naps', Authors: 'Ito A, Roy B.', 'First Author': 'Ito A'})).toEqual([])
  expect(extraOf({Title: 'Naps', Authors: 'Ito A, Roy B.', 'First Author': 'Roy B'})).toEqual([
    {path: 'First Author', text: 'Roy B'}
  ])
  expect(row({Title: 'Naps', 'First Author': ' '}).article).not.toHaveProperty('authorsComplete')
})

test('a column without a name is called by its number', () => {
  expect(extraOf({Title: 'Naps', DOI: '', '': 'calm'})).toEqual([{path: 'column 4', text: 'calm'}])
})
