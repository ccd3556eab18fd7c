import {carriedBySummary, generateArticle, printSummary} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parseSummaryText} from './index.js'

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
    {code: 'summary-text/stray-text', place: {start: {line: 1}}},
    {code: 'citation/unreadable', place: {start: {line: 3}}}
  ])
})

test('a printed Summary reads back as the articles that it lists', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const article = generateArticle(seed, {like: 'summary'})
    const [read] = parseSummaryText(printSummary([article])).articles
    const {title, volume, issue, pagination, ids, pubDate} = carriedBySummary(article)
    expect(articleSchema.parse(read)).toMatchObject({
      ...(title && {title}),
      ...(volume && {volume}),
      ...(issue && {issue}),
      ...(pagination && {pagination}),
      ids,
      ...(pubDate && {pubDate})
    })
  }
})
