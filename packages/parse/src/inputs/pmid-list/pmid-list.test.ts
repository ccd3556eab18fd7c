import {expect, test} from 'vitest'
import {detect, parseStream} from '../../index.js'
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

test.each([
  'PMID: 40123456',
  'pmid:40123456',
  'PMID:  40123456;',
  ' 40123456,',
  'http://pubmed.ncbi.nlm.nih.gov/40123456/',
  'https://ncbi.nlm.nih.gov/pubmed/40123456',
  'https://www.ncbi.nlm.nih.gov/m/pubmed/40123456/'
])('a PMID may stand as %s', line => {
  const {articles} = parsePmidList(line)
  expect(articles).toMatchObject([{ids: {pmid: '40123456'}, articleIds: [{type: 'pubmed', id: '40123456'}]}])
  expect(detect(line)).toBe('pmid-list')
})

test.each(['401234567', 'x40123456', '40123456x', '40123456//', '40123456/x', 'PMID 40123456', 'Pmid: 40123456'])(
  'no PMID stands as %s',
  line => {
    expect(parsePmidList(line).articles).toEqual([])
    expect(detect(line)).not.toBe('pmid-list')
  }
)

test('each number stands in its own place', () => {
  const {places} = parsePmidList('40123456, PMID: 7\n')
  expect(places.map(({start, end}) => [start.column, end?.column])).toEqual([
    [1, 9],
    [11, 18]
  ])
})

test('a line that has other words costs itself alone, and a blank line is none', () => {
  const {articles, diagnostics} = parsePmidList('40123456\nseen in 2012\n \n40123457\n')
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
  expect(detect('https://pubmed.ncbi.nlm.nih.gov/40123456/\n'.repeat(200))).toBe('pmid-list')
  expect(detect('2012\n')).toBeUndefined()
  expect(detect('40123456 sheep\n')).toBeUndefined()
})

test('a line of a stream is read when it has ended', async () => {
  let asked = 0
  function* source() {
    for (; asked < 2000; asked++) yield `${40_000_001 + asked}\n`
  }
  const codes: string[] = []
  let pmids = 0
  for await (const item of parseStream(source(), {format: 'pmid-list'})) {
    if (!('article' in item)) continue
    if (pmids++ === 0) expect(asked).toBeLessThan(1000)
    for (const {code} of item.diagnostics) codes.push(code)
  }
  expect(pmids).toBe(2000)
  expect(codes).toEqual(['pmid-list/only-numbers'])
})
