import fc from 'fast-check'
import {expect, test} from 'vitest'
import {withoutPeriod, withPeriod} from './title.js'

test.each([
  ['Sleep in mice.', 'Sleep in mice'],
  ['[Sleep in mice].', '[Sleep in mice]'],
  ['Sleep in <i>M. musculus.</i>', 'Sleep in <i>M. musculus</i>'],
  ['Vitamin D.', 'Vitamin D'],
  ['Naps at 5.1.B.', 'Naps at 5.1.B'],
  ['Naps of xA.B.', 'Naps of xA.B'],
  ['  Sleep . ', 'Sleep']
])('%j loses its closing period', (printed, title) => {
  expect(withoutPeriod(printed)).toBe(title)
})

test.each([
  'Naps in the U.S.',
  'U.S.',
  'Years B.C.E.',
  'Naps in A.𝔹.',
  'Naps of x12.A.B.',
  'Do mice sleep?',
  'They do!',
  '[Sleep]',
  'And so on...',
  ''
])('%j stays', title => {
  expect(withoutPeriod(title)).toBe(title)
})

test('a title without period gets one, another none', () => {
  const titles = [
    'Sleep',
    '[Sleep]',
    'Sleep?',
    'Sleep!',
    'Naps in the U.S.',
    'In <i>mice</i>',
    'In <i>mice.</i>',
    'x.</i>y>',
    ''
  ]
  expect(titles.map(withPeriod)).toEqual([
    'Sleep.',
    '[Sleep].',
    'Sleep?',
    'Sleep!',
    'Naps in the U.S.',
    'In <i>mice</i>.',
    'In <i>mice.</i>',
    'x.</i>y>.',
    ''
  ])
})

test('a period that is put back can be taken away again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{2}[A-Za-z0-9 \]?!<>/-]{0,12}[a-z0-9\]?!]$/), title => {
      expect(withoutPeriod(withPeriod(title))).toBe(title)
    })
  )
})
