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

test.each([
  ['a gene in JSON', one('"name": "PPR1", "description": "pillow protein 1", "chromosome": "9"')],
  ['a book in JSON', one('"title": "Quiet Nights", "rtype": "book", "book": "quiet", "pubdate": "2014/01/01 00:00"')],
  ['a gene in XML 1', '<DocSum><Id>12</Id><Item Name="Name" Type="String">PPR1</Item></DocSum>'],
  ['a journal in XML 1', '<DocSum><Id>12</Id><Item Name="Title" Type="String">J Imag Sleep</Item></DocSum>'],
  ['a book in XML 2', '<DocumentSummary uid="12"><Title>Quiet Nights</Title><RType>book</RType></DocumentSummary>']
])('a summary of another database gives no article, and says so: %s', (_, text) => {
  const {articles, diagnostics} = parseEsummary(text)
  expect(articles).toEqual([])
  expect(diagnostics).toMatchObject([{code: 'esummary/other-database', severity: 'error'}])
})

test('PMC summarises articles too', () => {
  const text = one('"title": "Sleep.", "source": "J Sleep", "articleids": [], "pmclivedate": "2014/01/01"')
  expect(parseEsummary(text).articles).toMatchObject([{ids: {pmcid: 'PMC12'}, title: 'Sleep'}])
})

test.each([
  ['{"error":"API rate limit exceeded","count":"11"}', 'esummary/rate-limit'],
  ['{"header":{"type":"esummary"},"esummaryresult":["Invalid uid x"]}', 'esummary/error-answer'],
  ['<eSummaryResult><ERROR>Empty id list</ERROR></eSummaryResult>', 'esummary/error-answer'],
  ['<eSummaryResult></eSummaryResult>', 'esummary/empty-answer'],
  ['<DocumentSummary uid="12"><error>cannot get document summary</error></DocumentSummary>', 'esummary/no-summary'],
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
