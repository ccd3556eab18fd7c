import {expect, test} from 'vitest'
import {decodeEntities} from './entities.js'

/** HTML names a letter with an accent by the letter and the name of the accent. */
test.each([
  ['grave', '\u0300', 'AEIOUaeiou'],
  ['acute', '\u0301', 'AEIOUYaeiouy'],
  ['circ', '\u0302', 'AEIOUaeiou'],
  ['tilde', '\u0303', 'ANOano'],
  ['uml', '\u0308', 'AEIOUaeiouy'],
  ['ring', '\u030a', 'Aa'],
  ['cedil', '\u0327', 'Cc'],
  ['caron', '\u030c', 'Ss']
])('a letter with an accent is named by both: %s', (accent, mark, letters) => {
  const read = [...letters].map(letter => decodeEntities(`&${letter}${accent};`))
  expect(read).toEqual([...letters].map(letter => `${letter}${mark}`.normalize('NFC')))
})

test.each([
  ['&szlig;&AElig;&aelig;&OElig;&oelig;&ETH;&eth;&THORN;&thorn;&Oslash;&oslash;', 'ßÆæŒœÐðÞþØø'],
  ['&alpha;&beta;&gamma;&Delta;&delta;&omega;&Omega;&sigmaf;&mu;&micro;', 'αβγΔδωΩςμµ'],
  ['&ndash;&mdash;&hellip;&lsquo;&rsquo;&ldquo;&rdquo;&laquo;&raquo;&bull;', '–—…‘’“”«»•'],
  ['&plusmn;&times;&divide;&le;&ge;&ne;&asymp;&minus;&infin;&deg;&prime;', '±×÷≤≥≠≈−∞°′'],
  ['&reg;&copy;&trade;&euro;&pound;&sect;&para;&dagger;&Dagger;&frac12;&sup2;', '®©™€£§¶†‡½²'],
  ['&lt;&gt;&amp;&quot;&nbsp;', '<>&"\u00a0']
])('letters and signs have the names of HTML: %s', (text, read) => {
  expect(decodeEntities(text)).toBe(read)
})

test('numbers are characters, and those of none are a sign for that', () => {
  expect(decodeEntities('&#233;&#xe9;&#XE9;&#65;&#x1F634;')).toBe('éééA😴')
  expect(decodeEntities('&#0;&#x110000;&#xd800;&#xdfff;')).toBe('\ufffd'.repeat(4))
  expect(decodeEntities('&#xd7ff;&#xe000;&#x10ffff;')).toBe('\ud7ff\ue000\u{10ffff}')
})

test('what is no reference stays as it is', () => {
  for (const text of ['R&D', '&nap;', '&;', '&#;', '& lt;', 'plain']) expect(decodeEntities(text)).toBe(text)
})
