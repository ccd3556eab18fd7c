import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parsePmidList} from './index.js'

test('numbers, one a line or parted by commas, are PMIDs and nothing else', () => {
  const {articles, diagnostics} = parsePmidList(
    '40123456\n40123457, PMID: 7\nhttps://pubmed.ncbi.nlm.nih.gov/123/ https://www.ncbi.nlm.nih.gov/pubmed/8\n'
  )
  expect(articles.map(({ids}) => ids)).toEqual([
    {pmid: '40123456'},
    {pmid: '40123457'},
    {pmid: '7'},
    {pmid: '123'},
    {pmid: '8'}
  ])
  expect(diagnostics).toMatchObject([{code: 'pmid-list/only-numbers', severity: 'info', place: {start: {line: 1}}}])
})

test('a line that has other words costs itself alone', () => {
  const {articles, diagnostics} = parsePmidList('40123456\nseen in 2012\n40123457\n')
  expect(articles).toHaveLength(2)
  expect(diagnostics).toMatchObject([{}, {code: 'pmid-list/stray-line', severity: 'error', place: {start: {line: 2}}}])
})

test('zero is no PMID', () => {
  expect(parsePmidList('40123456\n0000\n').diagnostics).toMatchObject([
    {},
    {code: 'pmid-list/no-pmid', place: {start: {line: 2}}}
  ])
})

test('a list is recognised by having nothing else', () => {
  expect(detect('40123456\r\n40123457\r\n')).toBe('pmid-list')
  expect(detect('40123456\n'.repeat(1000))).toBe('pmid-list')
  expect(detect('2012\n')).toBeUndefined()
  expect(detect('40123456 sheep\n')).toBeUndefined()
})
