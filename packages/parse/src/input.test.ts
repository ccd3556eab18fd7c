import {emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {defineByteInput, defineInput} from './input.js'
import {medlineProblems} from './inputs/medline/problems.js'
import {createParser} from './parser.js'

/** One article a line, its title the line; a line with `?` is reported at the mark. */
const textLines = defineInput<'lines', {text: string; to: number}>({
  name: 'lines',
  problems: [medlineProblems],
  detect: () => true,
  next: (text, from) => text.indexOf('\n', from) + 1 || -1,
  *read(text, report) {
    const mark = text.indexOf('?')
    if (mark >= 0) report('medline/stray-text', {place: {from: mark, to: mark + 1}})
    yield {text: text.trimEnd(), to: text.trimEnd().length}
  },
  map: ({text}) => ({...emptyArticle(), title: text || '-'}),
  place: ({to}) => ({from: 0, to})
})

/** The same over bytes. */
const byteLines = defineByteInput<'lines', {text: string; to: number}>({
  name: 'lines',
  problems: [medlineProblems],
  detect: () => true,
  next: (bytes, from) => bytes.indexOf(10, from) + 1 || -1,
  *read(bytes, report) {
    const mark = bytes.indexOf(63)
    if (mark >= 0) report('medline/stray-text', {place: {from: mark, to: mark + 1}})
    const text = new TextDecoder().decode(bytes).trimEnd()
    yield {text, to: new TextEncoder().encode(text).length}
  },
  map: ({text}) => ({...emptyArticle(), title: text || '-'}),
  place: ({to}) => ({from: 0, to})
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16Bytes = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`.split(''), unit => unit.charCodeAt(0)).buffer)

test('offsets count UTF-16 units in a string and bytes in bytes, columns always UTF-16 units', () => {
  const text = 'Schlaf\nMäuse? 🐭?'
  for (const input of [textLines, byteLines]) {
    expect(input.parse(text).diagnostics).toMatchObject([{place: {start: {line: 2, column: 6, offset: 12}}}])
    expect(input.parse(utf8(text)).diagnostics).toMatchObject([{place: {start: {line: 2, column: 6, offset: 13}}}])
    expect(input.parse(utf8(text)).places[1]).toMatchObject({end: {line: 2, column: 11, offset: 20}})
  }
})

test('a byte order mark is no part of the text, but takes its place in it', () => {
  for (const input of [textLines, byteLines]) {
    expect(input.parse('\ufeffSleep').places).toMatchObject([{start: {line: 1, column: 1, offset: 1}}])
    expect(input.parse(utf8('\ufeffSleep')).places).toMatchObject([{start: {line: 1, column: 1, offset: 3}}])
    expect(input.parse(utf16Bytes('Schläfe')).articles).toMatchObject([{title: 'Schläfe'}])
    expect(input.parse(utf16Bytes('Schläfe')).places).toMatchObject([{end: {line: 1, column: 8, offset: 16}}])
  }
})

test('bytes that are no UTF-8 are read as windows-1252, and reported where they stand', () => {
  const bytes = Uint8Array.from([...utf8('Sleep\nSchläfe '), 0x93, 0xfc, 0x94, ...utf8('\nMäuse?')])
  const {articles, diagnostics} = textLines.parse(bytes)
  expect(articles.map(({title}) => title)).toEqual(['Sleep', 'Schläfe “ü”', 'Mäuse?'])
  expect(diagnostics).toMatchObject([
    {code: 'parse/encoding', place: {start: {line: 2, column: 9, offset: 15}, end: {offset: 16}}},
    {code: 'medline/stray-text', place: {start: {line: 3, column: 6, offset: 25}}}
  ])
})

test('a declared encoding is believed, unless the text is UTF-8 all the same', () => {
  const declared = '<?xml version="1.0" encoding="ISO-8859-1"?>Mäuse'
  const latin1 = Uint8Array.from(declared, unit => unit.charCodeAt(0))
  for (const input of [textLines, byteLines]) {
    expect(input.parse(latin1).articles[0]?.title).toBe(declared)
    expect(input.parse(utf8(declared)).articles[0]?.title).toBe(declared)
    expect(input.parse(Uint8Array.from([...latin1, 0x93])).articles[0]?.title).toBe(`${declared}“`)
  }
})

test('gzip is not unpacked, but named', () => {
  const gzip = Uint8Array.of(0x1f, 0x8b, 8, 0)
  expect(textLines.parse(gzip).diagnostics).toMatchObject([{code: 'parse/gzip', severity: 'error'}])
  expect(createParser([textLines]).parse(gzip).diagnostics).toMatchObject([{code: 'parse/gzip'}])
})

test('what is neither text nor bytes is the mistake of the caller', () => {
  const parser = createParser([textLines])
  expect(() => parser.parse(null as never)).toThrow(
    new TypeError('A parser takes a string or a Uint8Array, and this is null.')
  )
  expect(() => parser.parse('', {format: 'ris' as never})).toThrow(RangeError)
})

test('nothing at all is no error, and is reported', () => {
  expect(textLines.parse(' ').articles).toHaveLength(1)
  expect(createParser([]).parse(' \n').diagnostics).toMatchObject([{code: 'parse/empty', severity: 'info'}])
  expect(createParser([]).parse('Sleep').diagnostics).toMatchObject([{code: 'parse/unknown-format', severity: 'error'}])
})

test('places are those that counting from the beginning gives, in text and in bytes', () => {
  const line = fc.string({unit: fc.constantFrom('a', 'ä', '—', '🐭', '?'), maxLength: 3000})
  fc.assert(
    fc.property(fc.array(line, {maxLength: 4}), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows.join(end)
      const expected = [...placesOfMarks(text)]
      expect(marks(textLines.parse(text))).toEqual(expected)
      expect(marks(byteLines.parse(text))).toEqual(expected)
      const bytes = expected.map(place => ({...place, offset: utf8(text.slice(0, place.offset)).length}))
      expect(marks(textLines.parse(utf8(text)))).toEqual(bytes)
      expect(marks(byteLines.parse(utf8(text)))).toEqual(bytes)
    })
  )
})

function marks({diagnostics}: ReturnType<typeof textLines.parse>) {
  return diagnostics.filter(({code}) => code === 'medline/stray-text').map(({place}) => place?.start)
}

/** The first question mark of each line. */
function* placesOfMarks(text: string) {
  let offset = 0
  for (const [index, row] of text.split(/\n/).entries()) {
    const at = row.indexOf('?')
    if (at >= 0) yield {line: index + 1, column: at + 1, offset: offset + at}
    offset += row.length + 1
  }
}
