import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toAscii} from './ascii.js'

test.each([
  ['Guérin', 'Guerin'],
  ['Gue\u0301rin', 'Guerin'],
  ['β-blocker, Δ9', 'beta-blocker, Delta9'],
  ['3 ± 1', '3 +/- 1'],
  ['≤ 5 and ≥ 2', '</= 5 and >/= 2'],
  ['38.5°C, 38.5 °C', '38.5 degrees C, 38.5 degrees C'],
  ['at 90°.', 'at 90 degrees.'],
  ['m²', 'm(2)'],
  ['a → b', 'a --> b'],
  ['“Sleep”—he said…', '"Sleep"-he said...'],
  ['Straße, Ångström, Łódź', 'Strasse, Angstrom, Lodz'],
  ['®©™', '(R)(c)(TM)'],
  ['a\u00a0b', 'a b'],
  ['ﬁ睡', 'fi?'],
  ['plain', 'plain']
])('%j is spelt %j', (text, ascii) => {
  expect(toAscii(text)).toBe(ascii)
})

test('only ASCII comes out, and ASCII stays as it is', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      const ascii = toAscii(text)
      expect(ascii).toMatch(/^[\t\n\r -~]*$/)
      expect(toAscii(ascii)).toBe(ascii)
    })
  )
})
