import {expect, test} from 'vitest'
import {parse} from './index.js'

const title = (bytes: Uint8Array) => parse(bytes).articles[0]?.title

test('characters that UTF-8 forbids are those of Windows, one by one, and all others stay', () => {
  const bytes = (...odd: number[]) =>
    new Uint8Array([...Buffer.from('PMID- 1\nTI  - a'), ...odd, ...Buffer.from('z\n')])
  expect(title(bytes(0xe9))).toBe('aéz')
  expect(title(bytes(0xe0, 0x80, 0x80))).toBe('aà€€z') // longer than need be
  expect(title(bytes(0xed, 0xa0, 0x80))).toBe('aí\u00a0€z') // half of a pair
  expect(title(bytes(0xf4, 0x90, 0x80, 0x80))).toBe('aô\u0090€€z') // behind the last character
  expect(title(bytes(0xe0, 0xa4, 0x85, 0xf0, 0x9f, 0x98, 0xb4))).toBe('aअ😴z')
  expect(title(bytes(0xf4, 0x8f, 0xbf, 0xbd))).toBe('a\u{10fffd}z')
})

test('a place in bytes of a double-byte encoding counts its bytes', () => {
  const before =
    '<meta charset="euc-jp"><meta name="ncbi_app" content="bookshelf"><meta name="ncbi_acc" content="NBK1"><title>'
  const after = '</title><body><div class="meta-content"><h1><span class="title">Naps</span></h1></div><p>x</p>'
  const bytes = new Uint8Array([...Buffer.from(before), 0xb8, 0xe1, 0xbf, 0xe7, ...Buffer.from(after)]) // 午睡
  const {articles, places} = parse(bytes)
  expect(articles).toMatchObject([{title: 'Naps'}])
  expect(places).toMatchObject([{start: {offset: before.length + 4 + '</title>'.length}}])
})

test.each([
  [null, 'null'],
  [['PMID'], 'an array'],
  [new Map(), 'an object (Map)'],
  [Object.create(null), 'an object (without a class)'],
  [7, 'number']
])('what is neither text nor bytes is named: %s', (value, name) => {
  expect(() => parse(value as never)).toThrow(name)
})
