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

test.each([
  ['Æ æ Œ œ Ø ø Ł ł Đ đ Ð ð Þ þ ß ı ħ ŋ', 'AE ae OE oe O o L l D d D d Th th ss i h n'],
  ['½ ¼ ¾ § † ‡ € £', '1/2 1/4 3/4 section + ++ EUR GBP'],
  ['⁺ ⁻ ± ≤ ≥ ≠ ≈ ∼ × ÷ ∞', '(+) (-) +/- </= >/= not equal approximately ~ x / infinity'],
  ['→ ← ↔ ↑ ↓ ® © ™', '--> <-- <--> upward arrow downward arrow (R) (c) (TM)'],
  ['′ ″ · ⋅ • ‘ ’ ‚ “ ” „ « » ´', `' '' . . * ' ' ' " " " " " '`],
  ['‐ ‑ ‒ – — ― − …', '- - - - - - - ...'],
  ['ϑ ϕ ϵ µ α Ω ⁰ ⁹ ₀ ₉', 'theta phi epsilon micro alpha Omega (0) (9) (0) (9)'],
  ['so\u00adft\u200b', 'soft'],
  ['12 °, 13°. 14 ° C', '12 degrees, 13 degrees. 14 degrees C']
])('signs and letters have spellings: %s', (text, spelt) => {
  expect(toAscii(text)).toBe(spelt)
})
