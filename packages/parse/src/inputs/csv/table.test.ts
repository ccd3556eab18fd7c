import {expect, test} from 'vitest'
import {detect, parseStream} from '../../index.js'
import {csv, parseCsv} from './index.js'

const header = 'PMID,Title,DOI'

test('a table is recognised by a header in one of its first five rows', () => {
  for (const before of ['', '\ufeff', 'sep=,\r\n', 'a,b\n'.repeat(4), '"Saved by","me"\r\n', '\n\n'])
    expect(detect(`${before}${header}\n12,Sleep,\n`)).toBe('csv')
  expect(csv.detect(`${'a,b\n'.repeat(5)}${header}\n`)).toBe(false)
  expect(csv.detect('')).toBe(false)
})

test.each([
  'pmid,title',
  'PMID,Title,DOI,Mood',
  '"PMID","Title","DOI"',
  'First_Author,Title,Mood,Authors',
  ' P M I D ,Title',
  'Entrez UID;Title;Db',
  'PMID\tJournal/Book\tMood\tDb'
])('a header of PubMed: %s', names => {
  expect(csv.detect(`${names}\n`)).toBe(true)
})

test.each(['Title,DOI,Authors', 'PMID,Mood', 'PMID,Title,Mood', 'PMID', 'Title,Authors'])(
  'no header of PubMed: %s',
  names => {
    expect(csv.detect(`${names}\n`)).toBe(false)
  }
)

test.each([
  [',', 'PMID,Title,DOI\n12,"Sleep; deep; long",10.5555/x'],
  [';', 'PMID;Title;DOI\n12;"Sleep, deep, long";10.5555/x'],
  [';', '"PMID, a, b, c";PMID;Title;DOI\n;12;"Sleep, deep, long";10.5555/x'],
  ['\t', 'PMID\tTitle\tDOI\r\n12\tSleep, deep, long\t10.5555/x'],
  [';', 'My table\nPMID;Title;DOI\n12;Sleep, deep, long;10.5555/x'],
  ['|', 'sep=|\r\nPMID|Title|DOI\r\n12|Sleep, deep, long|10.5555/x'],
  ['|', '"sep=|"\nPMID|Title|DOI\n12|Sleep, deep, long|10.5555/x'],
  ['|', '\ufeffSEP=|\nPMID|Title|DOI\n12|Sleep, deep, long|10.5555/x']
])('cells are parted by %j where the first line with several has most of them', (separator, text) => {
  const {articles} = parseCsv(text)
  const title = separator === ',' ? 'Sleep; deep; long' : 'Sleep, deep, long'
  expect(articles).toMatchObject([{ids: {pmid: '12', doi: '10.5555/x'}, title}])
})

test('what parts the cells is said above the header alone, and is no row', () => {
  expect(parseCsv('sep=;\nPMID;Title;DOI\n12;Sleep;\n').diagnostics).toEqual([])
  expect(parseCsv('my sep=;\nPMID,Title,DOI\n12,Sleep,\n').articles).toMatchObject([{title: 'Sleep'}])
})

test('a row stands where its line stands, and a line break in quotes ends none', () => {
  const {places} = parseCsv(`${header}\r\n12,"Sleep,\r\ndeep",\r\n\r\n,,\r\n13,Dream,\r14,Bed,\n`)
  expect(places.map(({start, end}) => [start.line, start.column, end?.line, end?.column])).toEqual([
    [2, 1, 3, 7],
    [6, 1, 6, 10],
    [7, 1, 7, 8]
  ])
})

test('blanks may stand around quotes', () => {
  const {articles, diagnostics} = parseCsv(`${header}\n "12" , "Sleep, deep"  ,  "10.5555/x"   \n`)
  expect(articles).toMatchObject([{ids: {pmid: '12', doi: '10.5555/x'}, title: 'Sleep, deep'}])
  expect(diagnostics).toEqual([])
})

test('a quote that is never closed is no part of its cell, nor is one in the cells below', () => {
  const {articles, diagnostics} = parseCsv(`${header}\n12, "Sleep,10.5555/x\n13,"Dream of "x" y,\n`)
  expect(articles).toMatchObject([{title: 'Sleep', ids: {doi: '10.5555/x'}}, {title: 'Dream of "x" y'}])
  expect(diagnostics).toMatchObject([{code: 'csv/unclosed-quote', place: {start: {line: 2, column: 5}}}])
})

test('a spreadsheet keeps text from becoming a number', () => {
  const {articles} = parseCsv(`${header},Mood\n"=""12""",x="1" and ="2",10.5555/x,"="" 7 """\n`)
  expect(articles).toMatchObject([{ids: {pmid: '12'}, title: 'x="1" and ="2"', extra: [{path: 'Mood', text: '7'}]}])
})

test.each([
  ['40123456', '40123456'],
  ["'40123456", '40123456'],
  ['40,123,456', '40123456'],
  ['40.123.456', '40123456'],
  ['40 123 456', '40123456'],
  ['40123456.0', '40123456'],
  ['40123456.00', '40123456'],
  ['40,123', undefined],
  ['40,12x,456', undefined],
  ['40,1,2', undefined],
  ['4.0E7', undefined]
])('the PMID %j of a spreadsheet is %j', (printed, pmid) => {
  expect(parseCsv(`${header}\n"${printed}",Sleep,\n`).articles[0]?.ids.pmid).toBe(pmid)
})

test.each(['https://pubmed.ncbi.nlm.nih.gov/12/', 'https://pubmed.ncbi.nlm.nih.gov/12', '/pubmed/12', '/pubmed/12/'])(
  'the address %s has the PMID',
  url => {
    expect(parseCsv(`URL,Title,Properties\n${url},Sleep,\n`).articles).toMatchObject([{ids: {pmid: '12'}}])
  }
)

test('a row of a stream is read when its last quote is closed', async () => {
  let asked = 0
  function* source() {
    yield 'sep=;\r\nPMID;Title;DOI;Mood\r\n'
    for (; asked < 500; asked++) {
      yield `${asked + 1};"Sleep;\r\n""deep""";;"calm`
      yield '"\r\n'
    }
  }
  let count = 0
  for await (const item of parseStream(source(), {format: 'csv'})) {
    if (!('article' in item)) continue
    if (count++ === 0) expect(asked).toBeLessThan(250)
    expect(item.article).toMatchObject({ids: {pmid: String(count)}, title: 'Sleep; "deep"', extra: [{text: 'calm'}]})
    expect(item.place?.start).toMatchObject({line: 2 * count + 1, column: 1})
  }
  expect(count).toBe(500)
})
