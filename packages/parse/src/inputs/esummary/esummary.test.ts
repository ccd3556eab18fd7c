import {expect, test} from 'vitest'
import {parseEsummary} from './index.js'

const one = (fields: string) => `{"result": {"uids": ["12"], "12": {"uid": "12", ${fields}}}}`
const sound = '"title": "Sleep.", "source": "J Sleep", "pubtype": ["Review"], "articleids": []'

test('a summary is an article, and its counts are left out', () => {
  const {articles, diagnostics} = parseEsummary(one(`${sound}, "pmcrefcount": 3`))
  expect(articles).toMatchObject([{ids: {pmid: '12'}, title: 'Sleep', journal: {medlineTa: 'J Sleep'}, extra: []}])
  expect(diagnostics).toEqual([])
})

test('names of built-ins are names like others', () => {
  const {articles} = parseEsummary(one(`${sound}, "__proto__": "x", "constructor": "y"`))
  expect(articles[0]?.extra).toEqual([
    {path: '__proto__', text: 'x'},
    {path: 'constructor', text: 'y'}
  ])
})

test('a summary of another database gives no article, and says so', () => {
  expect(parseEsummary(one('"name": "PPR1"')).diagnostics).toMatchObject([{code: 'esummary/other-database'}])
})

test.each([
  ['{"error":"API rate limit exceeded","count":"11"}', 'esummary/rate-limit'],
  ['{"header":{"type":"esummary"},"esummaryresult":["Invalid uid x"]}', 'esummary/error-answer'],
  ['<eSummaryResult><ERROR>Empty id list</ERROR></eSummaryResult>', 'esummary/error-answer'],
  ['<eSummaryResult></eSummaryResult>', 'esummary/empty-answer'],
  [one('"error": "cannot get document summary"'), 'esummary/no-summary']
])('%s says what it is', (text, code) => {
  const {articles, diagnostics} = parseEsummary(text)
  expect(articles).toEqual([])
  expect(diagnostics).toMatchObject([{code}])
})

test('a date and a name that are odd are reported, and JSON that is cut', () => {
  const {diagnostics} = parseEsummary(
    one(`${sound}, "pubdate": "soon", "authors": [{"name": "Maria Lopez Garcia"}]`).slice(0, -2)
  )
  expect(diagnostics.map(({code}) => code).sort()).toEqual([
    'esummary/not-json',
    'esummary/uncertain-name',
    'esummary/unreadable-date'
  ])
})
