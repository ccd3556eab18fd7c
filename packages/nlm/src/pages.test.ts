import fc from 'fast-check'
import {expect, test} from 'vitest'
import {expandPages, readPages, writePages} from './pages.js'

test.each([
  ['225-34', '225', '234'],
  ['225-234', '225', '234'],
  ['1787-8', '1787', '1788'],
  ['99-105', '99', '105'],
  ['1-7', '1', '7'],
  ['637–645', '637', '645'],
  ['518 - 27', '518', '527'],
  ['225-225', '225', '225'],
  ['225-4', '225', '4'],
  ['e14-6', 'e14', 'e16'],
  ['S5-9', 'S5', 'S9'],
  ['12S-5S', '12S', '15S'],
  ['H123-30', 'H123', 'H130'],
  ['606-10.e1', '606', '610.e1'],
  ['936-946.e5', '936', '946.e5'],
  ['379.e9-379.e13', '379.e9', '379.e13'],
  ['1186.e1-5', '1186.e1', '1186.e5'],
  ['A-12-A-15', 'A-12', 'A-15'],
  ['v-vi', 'v', 'vi'],
  ['99-105, 108', '99', '105'],
  ['633-45, v-vi', '633', '645'],
  ['727-8; author reply 729-30', '727', '728'],
  ['discussion 55-60', '55', '60'],
  ['SUPPL:309-22', '309', '322'],
  ['876-95 PASSIM', '876', '895'],
  ['pp. 12-4', '12', '14']
])('%s runs from %s to %s', (printed, startPage, endPage) => {
  expect(expandPages(printed)).toEqual({startPage, endPage})
})

test.each([
  '225',
  'e3090',
  'CD000078',
  'S1080-6032(22)00139-9',
  'neurintsurg-2019-015595',
  'ENEURO.0552-24.2025',
  '19-00123',
  '596-S',
  '13030/qt6cz3q82h',
  '2023.03.21.23286947',
  'bcr-2016'
])('%s is one number', printed => {
  expect(expandPages(printed)).toEqual({startPage: printed})
})

test('a count of pages names none', () => {
  expect(readPages('[3 p.]')).toEqual({medlinePgn: '[3 p.]'})
})

test('pages are kept as printed; nothing, or `null`, is no page', () => {
  expect(readPages(' 225-34 ')).toEqual({medlinePgn: '225-34', startPage: '225', endPage: '234'})
  expect([readPages(''), readPages('null')]).toEqual([{}, {}])
})

test('pages are written as they were printed, or from first to last', () => {
  expect(writePages({medlinePgn: '225-34', startPage: '225', endPage: '234'})).toBe('225-34')
  expect(writePages({startPage: '225', endPage: '234'})).toBe('225-234')
  expect(writePages({startPage: '225', endPage: '225'})).toBe('225')
  expect(writePages({startPage: 'e7'})).toBe('e7')
  expect(writePages({})).toBeUndefined()
})

test('a range that NLM shortens is made whole again', () => {
  const pages = fc.nat({max: 99_999})
  fc.assert(
    fc.property(pages, pages, fc.constantFrom('', 'S', 'e', 'W'), (one, other, prefix) => {
      const [start, end] = one < other ? [`${one}`, `${other}`] : [`${other}`, `${one}`]
      const same = start.length === end.length ? [...start].findIndex((digit, index) => digit !== end[index]) : 0
      const short = same > 0 ? end.slice(same) : end
      expect(expandPages(`${prefix}${start}-${short}`)).toEqual({startPage: prefix + start, endPage: prefix + end})
    })
  )
})

test('plain pages are read as they are with blanks around', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,5}(-[1-9]\d{0,5})?$/), pages => {
      expect(readPages(pages)).toEqual(readPages(` ${pages} `))
    })
  )
})

test.each([
  ['suppl: 5 passim', {startPage: '5'}],
  ['pp. 225-234', {startPage: '225', endPage: '234'}],
  ['AB-5', {startPage: 'AB-5'}],
  ['AB-5-AB-7', {startPage: 'AB-5', endPage: 'AB-7'}],
  ['A-12-A-15', {startPage: 'A-12', endPage: 'A-15'}],
  ['P-5-7', {startPage: 'P-5-7'}],
  ['12, 15-8', {startPage: '12'}],
  ['discussion 12-4', {startPage: '12', endPage: '14'}],
  ['9-11 passim', {startPage: '9', endPage: '11'}],
  ['iv-xi', {startPage: 'iv', endPage: 'xi'}],
  ['101A-102A', {startPage: '101A', endPage: '102A'}],
  ['1-1', {startPage: '1', endPage: '1'}],
  ['19-00123', {startPage: '19-00123'}],
  ['10-05', {startPage: '10-05'}],
  ['379.e9-13', {startPage: '379.e9', endPage: '379.e13'}],
  ['606-10.e1', {startPage: '606', endPage: '610.e1'}]
])('the first range, complete: %s', (printed, range) => {
  expect(expandPages(printed)).toStrictEqual(range)
})
