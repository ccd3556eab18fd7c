import {expect, test} from 'vitest'
import {esummary, parseEsummary} from './index.js'

const {detect} = esummary
const bytes = (text: string) => new TextEncoder().encode(text)
const titles = (text: string) => parseEsummary(text).articles.map(({title}) => title)
const fields = '"uid": "12", "title": "Naps   of\\tmice ", "source": "J Nap", "pubtype": [], "articleids": []'

test.each([
  '<eSummaryResult>',
  '<?xml version="1.0"?>\n<DocSum>',
  '\n\ufeff<DocumentSummarySet status="OK">',
  '<DocumentSummary uid="1">',
  '{"header": {"type": "esummary"}}',
  '{"header":{"type" : "esummary"}}',
  '{"esummaryresult": ["Empty"]}',
  '{"error":"API rate limit exceeded"}',
  '{ "error" : "cannot get uid 7"}',
  ' {"docsums": []}',
  '{ "version": "0.3", "docsums" : []}',
  '{"result":{"uids":["1"]}}',
  '{ "result" : { "uids" : ["1"]}}',
  '{"uids": []}'
])('an answer of esummary is known by %s', head => {
  expect(detect(head)).toBe(true)
})

test.each([
  '<html><DocSum>',
  '<DocSums>',
  'x<DocSum>',
  '[{"type": "esummary"}]',
  '{"error": "no API rate", "a": {"error": "uid"}}'.replace('API rate', 'luck'),
  '{"a": {"error": "uid 7"}}',
  '{"a": {"docsums": []}}',
  '{"a": {"uids": []}}',
  '{"uids": 7}'
])('no answer of esummary: %s', head => {
  expect(detect(head)).toBe(false)
})

test('a summary ends where the next begins', () => {
  const one = '<DocSum><Id>1</Id></DocSum>'
  const set = `<eSummaryResult><Docs/>${one}${one}</eSummaryResult>`
  const first = set.indexOf('<DocSum>')
  expect(esummary.next!(bytes(set), 0)).toBe(first + one.length)
  expect(esummary.next!(bytes(` \n${set}`), 0)).toBe(2 + first + one.length)
  expect(esummary.next!(bytes(set), first + one.length)).toBe(-1)
  expect(esummary.next!(bytes('<DocumentSummary uid="1"/><DocumentSummary uid="2"/>'), 0)).toBe(26)
  expect(esummary.next!(bytes(`{"a": "${set}"}`), 0)).toBe(-1)
  expect(esummary.next!(bytes('<a/>'), 0)).toBe(-1)
})

test.each([
  `{"result": {"uids": ["12"], "12": {${fields}}}}`,
  `{"docsums": [{${fields}}]}`,
  `{${fields}}`,
  `{"12": {${fields}}}`,
  `{"12": {${fields.replace('"uid": "12", ', '')}}}`
])('a summary may stand in %s', text => {
  expect(titles(text)).toEqual(['Naps of mice'])
})

test('XML names a summary by an attribute or an element, and white space in it is one blank', () => {
  const inner =
    '<Title> Naps\n  of mice. </Title><Source>J Nap</Source><RecordStatus>PubMed</RecordStatus><ArticleIds><ArticleId><IdType>pubmed</IdType><Value>12</Value></ArticleId></ArticleIds>'
  const text = `<DocumentSummarySet><DocumentSummary uid="12">${inner}</DocumentSummary></DocumentSummarySet>`
  const {articles, places} = parseEsummary(text)
  expect(articles).toMatchObject([{title: 'Naps of mice', ids: {pmid: '12'}}])
  const from = text.indexOf('<DocumentSummary uid')
  expect(places[0]).toMatchObject({start: {offset: from}, end: {offset: text.indexOf('</DocumentSummarySet>')}})
})

test('JSON that is broken is told where it breaks, and read as far as it goes', () => {
  const at = (text: string) =>
    parseEsummary(text).diagnostics.flatMap(({code, place}) =>
      code === 'esummary/not-json' ? [place?.start.offset] : []
    )
  expect(at(`{${fields}`)).toEqual([fields.length + 1])
  expect(at(`{${fields}}}`)).toEqual([fields.length + 2])
  expect(at(`{"a": naps, "b": owls, ${fields}}`)).toEqual([6])
  expect(at(`{"a": "b" "c", ${fields}}`)).toEqual([10])
  expect(at(`{${fields}}`)).toEqual([])
  expect(titles(`{${fields}`)).toEqual(['Naps of mice'])
})
