import {expect, test} from 'vitest'
import {parseCsv} from './index.js'

test('columns come in any order, and may be missing', () => {
  const {articles: read} = parseCsv('Title,First Author,PMID\nSleep,Okafor NK,12\n')
  expect(read).toMatchObject([
    {title: 'Sleep', ids: {pmid: '12'}, authors: [{lastName: 'Okafor'}], authorsComplete: false}
  ])
})

test('a cell in quotes holds separators, line breaks and doubled quotes', () => {
  const {articles: read, diagnostics} = parseCsv('PMID,Title,DOI\r\n"12","The ""big""\r\nsleep, again","10.5555/x"\r\n')
  expect(read).toMatchObject([{title: 'The "big" sleep, again', ids: {pmid: '12', doi: '10.5555/x'}}])
  expect(diagnostics).toEqual([])
})

test('semicolons and tabs part cells where a spreadsheet saved the table again', () => {
  for (const separator of [';', '\t']) {
    const text = ['PMID,Title,Publication Year', '12,"Sleep, again",2020'].map((line, index) =>
      index === 0 ? line.replaceAll(',', separator) : `12${separator}"Sleep, again"${separator}2020`
    )
    expect(parseCsv(text.join('\n')).articles).toMatchObject([{title: 'Sleep, again', pubDate: {year: 2020}}])
  }
})

test('a quote that should be doubled is text, and reported where it stands', () => {
  const {articles: read, diagnostics} = parseCsv('PMID,Title,DOI\n"12","The "big" sleep",""\n')
  expect(read[0]?.title).toBe('The "big" sleep')
  expect(diagnostics[0]).toMatchObject({code: 'csv/stray-quote', place: {start: {line: 2, column: 11}}})
})

test('a quote that is never closed costs its own row only', () => {
  const {articles: read, diagnostics} = parseCsv('PMID,Title,DOI\n12,"Sleep,\n13,Dream,\n')
  expect(read.map(({ids}) => ids.pmid)).toEqual(['12', '13'])
  expect(diagnostics[0]).toMatchObject({code: 'csv/unclosed-quote', place: {start: {line: 2, column: 4}}})
})

test('a PMID that a spreadsheet rounded is none, and reported in its cell', () => {
  const {articles: read, diagnostics} = parseCsv('PMID,Title,DOI\n4.01E+07,Sleep,\n')
  expect(read[0]?.ids).toEqual({})
  expect(read[0]?.extra).toEqual([{path: 'PMID', text: '4.01E+07'}])
  expect(diagnostics).toMatchObject([
    {code: 'csv/damaged-pmid', place: {start: {line: 2, column: 1}}},
    {code: 'csv/no-pmid'}
  ])
})

test('identifiers, dates and citations that are none are kept in extra', () => {
  const text = 'PMID,Title,Citation,Create Date,PMCID\n12,Sleep,somewhere,4/11/2025,PMX\n'
  const {articles: read, diagnostics} = parseCsv(text)
  expect(read[0]?.extra.map(({text: value}) => value)).toEqual(['4/11/2025', 'PMX', 'somewhere'])
  expect(diagnostics.map(({code}) => code)).toEqual([
    'csv/unreadable-date',
    'csv/unreadable-id',
    'csv/unreadable-citation'
  ])
})

test('another DOI in the citation is told, and a row without title too', () => {
  const {diagnostics} = parseCsv('PMID,Citation,DOI\n12,J Sleep. 2020;1:2. doi: 10.5555/a.,10.5555/b\n')
  expect(diagnostics.map(({code}) => code)).toEqual(['csv/dois-differ', 'csv/no-title'])
})

test('the header may come again, and rows before the first are none', () => {
  const {articles: read, diagnostics} = parseCsv('a,b\nPMID,Title,DOI\n12,Sleep,\nPMID,Title,DOI\n13,Dream,\n')
  expect(read).toHaveLength(2)
  expect(diagnostics).toMatchObject([{code: 'csv/no-header', place: {start: {line: 1}}}])
})

test('a name that only a rule divides is reported', () => {
  const {diagnostics} = parseCsv('PMID,Title,Authors\n12,Sleep,"Okafor NK, Maria Lopez Garcia."\n')
  expect(diagnostics).toMatchObject([{code: 'csv/uncertain-name', path: ['authors', 1]}])
})

test('a no-break space in a cell is a part of its word, and white space around it is one blank', () => {
  const {articles: read} = parseCsv('PMID,Title,DOI\n"12","Sleep for\r\n  5\u00a0h",""\n')
  expect(read[0]?.title).toBe('Sleep for 5\u00a0h')
})
