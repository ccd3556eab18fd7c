import {articles as arbitraryArticles, carriedBySummary, printSummary} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parseSummaryText, summaryText} from './index.js'

const two = `1: Okafor NK, Grewal J; Sleep Group. Sleep in well-
fed mice. J Imag Sleep. 2012 Jan;10(2):225-34. doi:
10.5555/x. Epub 2011 Aug 28. PMID: 40123456; PMCID: PMC9000001.


2: Wild P. [Dreams of porters]. Ann Dreaming. 2019 Dec;40(Suppl 3):366-8. German. PubMed
PMID: 40123457.
`

test('each number is an article, and its wrapped lines are one', () => {
  const {articles, places, diagnostics} = parseSummaryText(two)
  expect(diagnostics).toEqual([])
  expect(articles).toMatchObject([
    {title: 'Sleep in well-fed mice', ids: {pmid: '40123456', pmcid: 'PMC9000001', doi: '10.5555/x'}, volume: '10'},
    {title: '[Dreams of porters]', ids: {pmid: '40123457'}, languages: ['ger'], issue: 'Suppl 3'}
  ])
  expect(places.map(({start}) => start.line)).toEqual([1, 6])
  expect(detect(two)).toBe('summary-text')
})

const source = 'J Imag Sleep. 2012;1:2.'

test('a number may have blanks before it and many digits, and a blank line may have a CR', () => {
  const list = `\n 1: Okafor NK. Sleep. ${source}\r\n\r\n12345: Wild P. Dreams.\r\n  ${source}\r\n\r\n\r\n3: Ito H. Bed. ${source}`
  const {articles, places, diagnostics} = parseSummaryText(list)
  expect(articles.map(({title}) => title)).toEqual(['Sleep', 'Dreams', 'Bed'])
  expect(places.map(({start, end}) => [start.line, end?.line, end?.column])).toEqual([
    [2, 2, 46],
    [4, 5, 26],
    [8, 8, 39]
  ])
  expect(diagnostics).toEqual([])
})

test('a number in a line begins no record, nor one behind words', () => {
  const list = `1: Okafor NK. Sleep at\n2: a comparison. ${source}\n\nBed 3: Ito H. ${source}\n`
  const {articles} = parseSummaryText(list)
  expect(articles).toMatchObject([{title: 'Sleep at 2: a comparison. J Imag Sleep. 2012;1:2. Bed 3: Ito H'}])
  for (const stray of ['Search 1: Ito H. Bed.', 'a1: Ito H. Bed.']) {
    const {diagnostics} = parseSummaryText(`${stray}\n\n${list}`)
    expect(diagnostics).toMatchObject([{code: 'summary-text/stray-text'}])
  }
})

test('where a record ends hangs on no question before', () => {
  expect([summaryText.next!(two, 0), summaryText.next!(two, 0)]).toEqual([two.indexOf('2: '), two.indexOf('2: ')])
})

test('a title may begin with a number', () => {
  expect(parseSummaryText(`1: 5 nights in mice. ${source}`).articles).toMatchObject([{title: '5 nights in mice'}])
})

test('blank lines are no record', () => {
  expect(parseSummaryText(' \n\n').diagnostics).toMatchObject([{code: 'parse/empty'}])
})

test('Summary (text) begins with a number and has a PMID; with a menu behind the number it is an old page', () => {
  const summary = (number: string, pmid: string) => `${number}: Okafor NK. Sleep. ${source} ${pmid}\n`
  expect(detect(summary('\n 12', 'PMID:\n40123456.'))).toBe('summary-text')
  expect(detect(summary('1', 'PMID:\r\n 40123456.'))).toBe('summary-text')
  expect(detect(summary('Search of 1', 'PMID: 40123456.'))).not.toBe('summary-text')
  expect(detect(summary('1', 'doi: 10.5555/x.'))).not.toBe('summary-text')
  expect(detect(`1: ${source} Links are made in sleep. PMID: 40123456.\n`)).toBe('summary-text')
  for (const [number, end] of [
    ['1', '\n'],
    ['\n 12', '  \r\n'],
    ['1', '\r\n']
  ]) {
    const page = `${number}: ${source} Links${end}\nSleep.\n\nOkafor NK.\n\nPMID: 40123456 [PubMed]\n`
    expect(detect(page)).toBe('pubmed-text')
  }
})

test('before 2020 authors, title and source began a line each', () => {
  const {articles} = parseSummaryText(
    '1: Okafor NK.\nSleep in mice.\nJ Imag Sleep. 2012 Jan;10(2):225-34.\nPubMed PMID: 1.\n'
  )
  expect(articles).toMatchObject([{title: 'Sleep in mice', authors: [{lastName: 'Okafor'}], ids: {pmid: '1'}}])
})

test('what is no citation costs itself alone', () => {
  const {articles, diagnostics} = parseSummaryText(`Search of Monday\n\n1: nothing to see here\n\n${two}`)
  expect(articles).toHaveLength(2)
  expect(diagnostics).toMatchObject([
    {code: 'summary-text/stray-text', place: {start: {line: 1}, end: {line: 1, column: 17}}},
    {code: 'citation/unreadable', place: {start: {line: 3}}}
  ])
})

test('a hyphen at the end of a line is part of a word, unless a word of joining follows', () => {
  const titles = (title: string) =>
    parseSummaryText(`1: Okafor NK. ${title}. J Imag Sleep. 2012;1:2.\n`).articles.map(article => article.title)
  expect(titles('Sleep of short-\r\nand long-legged mice')).toEqual(['Sleep of short- and long-legged mice'])
  expect(titles('Sleep of day-\r\nto-day mice')).toEqual(['Sleep of day-to-day mice'])
})

test('a number of pages or a DOI that was cut at the end of a line is one', () => {
  const {articles} = parseSummaryText('1: Okafor NK. Sleep. J Imag Sleep. 2012;1:225-\n34. doi: 10.5555/\njis.12.\n')
  expect(articles).toMatchObject([{pagination: {medlinePgn: '225-34'}, ids: {doi: '10.5555/jis.12'}}])
})

test('a Summary reads back as all that it says of the articles in it', () => {
  fc.assert(
    fc.property(fc.array(arbitraryArticles({like: 'summary'}), {minLength: 1, maxLength: 3}), list => {
      const {articles} = parseSummaryText(printSummary(list))
      expect(articles).toEqual(list.map(carriedBySummary))
      for (const article of articles) articleSchema.parse(article)
    }),
    {numRuns: 300}
  )
})
