import {formatNlm} from '@pubcite/format'
import {articles as arbitraryArticles} from '@pubcite/generator'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parseNlmCitation} from './index.js'

const whole = 'Okafor NK, Grewal J. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x. PMID: 40123456.'
const source = 'J Imag Sleep. 2012 Jan;10(2):225-34.'

test('one citation a line, whole or its source alone', () => {
  const {articles, places, diagnostics} = parseNlmCitation(`${whole}\n${source}\n`)
  expect(articles).toMatchObject([
    {title: 'Sleep in mice', ids: {pmid: '40123456', doi: '10.5555/x'}, pagination: {medlinePgn: '225-34'}},
    {journal: {medlineTa: 'J Imag Sleep'}, pubDate: {year: 2012, month: 1}, volume: '10', issue: '2'}
  ])
  expect(places.map(({start}) => start.line)).toEqual([1, 2])
  expect(diagnostics).toEqual([])
})

test('numbers and bullets part citations, also wrapped ones', () => {
  const wrapped = whole.replace('Sleep in mice. ', 'Sleep in\n   mice. ')
  const {articles, places} = parseNlmCitation(`1. ${wrapped}\n2. ${whole}\n\n- ${source}\n\n${wrapped}\n`)
  expect(articles.map(({title}) => title)).toEqual(['Sleep in mice', 'Sleep in mice', undefined, 'Sleep in mice'])
  expect(places.map(({start}) => start.line)).toEqual([1, 3, 5, 7])
})

test('word processors set a tab behind a number, or nothing', () => {
  const {articles} = parseNlmCitation(`1.\t${whole}\n2.${whole}\n[3]${whole}\n`)
  expect(articles.map(({title}) => title)).toEqual(['Sleep in mice', 'Sleep in mice', 'Sleep in mice'])
})

test('a page may begin a line, where a list has other numbers', () => {
  const {articles} = parseNlmCitation(
    '1. Okafor NK. Sleep. J Imag Sleep. 2012;10(2):225-34,\n   108. PMID: 40123456.\n'
  )
  expect(articles).toMatchObject([{pagination: {medlinePgn: '225-34, 108'}, ids: {pmid: '40123456'}}])
})

test('wrapped citations that nothing parts end where a line closes them', () => {
  const wrapped = whole.replace('mice. ', 'mice.\n').replace('doi: ', 'doi:\n').replace(' PMID', '\nPMID')
  const {articles, places, diagnostics} = parseNlmCitation(`${wrapped}\n${wrapped}\n`)
  expect(articles.map(({ids}) => ids)).toEqual(Array(2).fill({doi: '10.5555/x', pmid: '40123456'}))
  expect(places.map(({start}) => start.line)).toEqual([1, 5])
  expect(diagnostics).toEqual([])
})

test('a hanging indent belongs to the line above', () => {
  const hanging = whole.replace('mice. ', 'mice.\n    ')
  expect(parseNlmCitation(`${hanging}\n${hanging}\n`).articles.map(({ids}) => ids.pmid)).toEqual([
    '40123456',
    '40123456'
  ])
})

test('identifiers on a line of their own belong to the citation above', () => {
  const {articles} = parseNlmCitation(
    `Okafor NK. Sleep. ${source}\ndoi: 10.5555/x.\nAbara C. Bed. ${source}\nPMID: 40123457.\n`
  )
  expect(articles.map(({ids}) => ids)).toEqual([{doi: '10.5555/x'}, {pmid: '40123457'}])
})

test('the links of a page behind a reference are no part of it', () => {
  const {articles, diagnostics} = parseNlmCitation(
    [
      `${source} [PMC free article] [PubMed] [Google Scholar]`,
      `${source} (PMID: 40123456)`,
      `${source} https://doi.org/10.5555/x`
    ].join('\n')
  )
  expect(articles.map(({ids}) => ids)).toEqual([{}, {pmid: '40123456'}, {doi: '10.5555/x'}])
  expect(diagnostics).toEqual([])
})

test('a heading above a list is left out, and says nothing of a record', () => {
  const {articles, diagnostics} = parseNlmCitation(`References\n\n1. ${whole}\n`)
  expect(articles).toHaveLength(1)
  expect(diagnostics).toMatchObject([{code: 'nlm-citation/heading', severity: 'info', place: {start: {line: 1}}}])
  expect(detect(`References\n\n1. ${whole}\n`)).toBe('nlm-citation')
})

test('a text with more prose than citations is none of them', () => {
  expect(detect(`${whole}\n\nI slept well.\n\nSo did the mice.\n`)).not.toBe('nlm-citation')
})

test('an article lists the identifiers that its citation prints', () => {
  expect(parseNlmCitation(whole).articles[0]?.articleIds).toEqual([
    {type: 'doi', id: '10.5555/x'},
    {type: 'pubmed', id: '40123456'}
  ])
})

test('a line that is no citation costs itself alone', () => {
  const {articles, diagnostics} = parseNlmCitation(`${whole}\nDear reader, sleep well.\n${source}\n`)
  expect(articles).toHaveLength(2)
  expect(diagnostics).toMatchObject([{code: 'citation/unreadable', severity: 'error', place: {start: {line: 2}}}])
})

test('what is in doubt is reported', () => {
  const codes = (text: string) => parseNlmCitation(text).diagnostics.map(({code}) => code)
  expect(codes('Okafor NK. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34')).toEqual(['citation/maybe-cut'])
  expect(codes('Abu Bakar, Okafor NK. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34.')).toEqual([
    'citation/uncertain-name'
  ])
  expect(codes('Okafor NK. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34. Odd tail words.')).toEqual([
    'citation/doubtful-part'
  ])
})

test('a text that begins with a citation is recognised, a letter is not', () => {
  expect(detect(`${whole}\n`)).toBe('nlm-citation')
  expect(detect(`\n 1. ${source}\n`)).toBe('nlm-citation')
  expect(detect('Dear Nkechi. I slept well in 2012. Yours, J.\n')).toBeUndefined()
})

test('what formatNlm writes is read, one article a line', () => {
  fc.assert(
    fc.property(fc.array(arbitraryArticles({like: 'summary'}), {minLength: 1, maxLength: 20}), list => {
      const lines = formatNlm(list).split('\n').filter(Boolean)
      const {articles} = parseNlmCitation(lines.join('\n'))
      expect(articles.map(({ids}) => ids.pmid)).toEqual(list.map(({ids}) => ids.pmid))
    }),
    {numRuns: 50}
  )
})

test('a citation that names nobody may be cut', () => {
  const {articles, diagnostics} = parseNlmCitation(`Sleep in mice. ${source}`)
  expect(articles).toMatchObject([{title: 'Sleep in mice'}])
  expect(diagnostics).toMatchObject([
    {code: 'citation/maybe-cut', severity: 'info', place: {start: {line: 1, column: 1}}}
  ])
})

test('Markdown ends before a dash or a slash too, and stars or underscores go in pairs', () => {
  const titled = (title: string) => parseNlmCitation(`Okafor NK. ${title}. ${source}`).articles[0]?.title
  expect(titled('*E. coli*-induced naps')).toBe('E. coli-induced naps')
  expect(titled('__Naps__\u2014a view from beds')).toBe('Naps\u2014a view from beds')
  expect(titled('HLA-B*57:01 and naps')).toBe('HLA-B*57:01 and naps')
})
