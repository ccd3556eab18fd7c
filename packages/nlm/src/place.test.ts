import {expect, test} from 'vitest'
import {readPlace, writePlace} from './place.js'

test.each([
  [';106(2)', {volume: '106', issue: '2'}],
  [';11', {volume: '11'}],
  [';(4)', {issue: '4'}],
  [';15 Suppl 7', {volume: '15 Suppl 7'}],
  [';103(12 Suppl 1)', {volume: '103', issue: '12 Suppl 1'}],
  [';46(Suppl_1)', {volume: '46', issue: 'Suppl_1'}],
  [';73(Suppl 2)(2)', {volume: '73(Suppl 2)', issue: '2'}],
  [';45(10 (Suppl. 2))', {volume: '45', issue: '10 (Suppl. 2)'}],
  [';60(Pt 12 Pt 1)', {volume: '60', issue: 'Pt 12 Pt 1'}],
  [';42(Database issue)', {volume: '42', issue: 'Database issue'}],
  [';82-A(10)', {volume: '82-A', issue: '10'}],
  [';181-182', {volume: '181-182'}],
  [';Publish Ahead of Print', {volume: 'Publish Ahead of Print'}],
  ['', {}]
])('%j is volume and issue, and is written so', (printed, place) => {
  expect(readPlace(printed)).toEqual(place)
  expect(writePlace(place)).toBe(printed)
})

test.each([
  [';106(2):225-34', '225-34'],
  [':1-7', '1-7'],
  [':S1080-6032(22)00139-9', 'S1080-6032(22)00139-9'],
  [';61(1):E174; discussion E174', 'E174; discussion E174'],
  [';199:876-95 PASSIM', '876-95 PASSIM'],
  [';33(4):suppl 4 p. following 24', 'suppl 4 p. following 24']
])('%j has the pages %j', (printed, pages) => {
  expect(readPlace(printed)?.pagination?.medlinePgn).toBe(pages)
})

test.each([
  [';8(12 ):1398-406', ';8(12):1398-406'],
  [';72 ( Pt 3):631-9', ';72(Pt 3):631-9'],
  ['; 14(10):2953-60', ';14(10):2953-60'],
  [';:9567', ':9567'],
  [';1(3):null', ';1(3)'],
  [';9(5):', ';9(5)'],
  [';:', ''],
  [';dkac006', ':dkac006']
])('stray blanks and empty parts of %j go', (printed, written) => {
  expect(writePlace(readPlace(printed)!)).toBe(written)
})

test('a volume has 60 signs at most, and pages that go on have 160', () => {
  expect(readPlace(`;${'1'.repeat(60)}`)).toEqual({volume: '1'.repeat(60)})
  expect(readPlace(`;${'1'.repeat(61)}`)).toBeUndefined()
  expect(readPlace(`;4:1${'x'.repeat(159)}`)).toMatchObject({volume: '4'})
  expect(readPlace(`;4:1${'x'.repeat(160)}`)).toBeUndefined()
})

test.each([
  [';106(2', 'a bracket that stays open'],
  [', 71, 1585', 'commas, as other styles have them'],
  [';12(3), pp. 1-2', 'something behind the issue'],
  [': a year of sleep and of dreams', 'a sentence'],
  [' 106', 'no semicolon']
])('%j is no place: %s', printed => {
  expect(readPlace(printed)).toBeUndefined()
})
