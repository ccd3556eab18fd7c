import fc from 'fast-check'
import {expect, test} from 'vitest'
import {withoutPeriod, withPeriod} from './title.js'

test.each([
  ['Sleep in mice.', 'Sleep in mice'],
  ['[Sleep in mice].', '[Sleep in mice]'],
  ['Sleep in <i>M. musculus.</i>', 'Sleep in <i>M. musculus</i>'],
  ['Vitamin D.', 'Vitamin D'],
  ['  Sleep . ', 'Sleep']
])('%j loses its closing period', (printed, title) => {
  expect(withoutPeriod(printed)).toBe(title)
})

test.each(['Naps in the U.S.', 'U.S.', 'Years B.C.E.', 'Do mice sleep?', 'They do!', '[Sleep]', 'And so on...', ''])(
  '%j stays',
  title => {
    expect(withoutPeriod(title)).toBe(title)
  }
)

test('a title without period gets one, another none', () => {
  const titles = ['Sleep', '[Sleep]', 'Sleep?', 'Sleep!', 'Naps in the U.S.', 'In <i>mice</i>', 'In <i>mice.</i>', '']
  expect(titles.map(withPeriod)).toEqual([
    'Sleep.',
    '[Sleep].',
    'Sleep?',
    'Sleep!',
    'Naps in the U.S.',
    'In <i>mice</i>.',
    'In <i>mice.</i>',
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
