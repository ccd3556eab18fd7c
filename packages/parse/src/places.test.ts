import fc from 'fast-check'
import {expect, test} from 'vitest'
import {byteLineFinder} from './byte-lines.js'
import {utf8Length, utf16Length} from './decode.js'
import {type Piece, placeFinder} from './places.js'

const start = {line: 1, column: 1, offset: 0}
const texts = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', '\v', '\f', 'é', '😀', '<b>', 'x'.repeat(700), '\n'.repeat(400)), {
    maxLength: 60
  })
  .map(parts => parts.join(''))

test('a place in bytes is the place in the text, however lines end', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), {maxLength: 9}), fc.nat(3), (text, points, lead) => {
      const encoder = new TextEncoder()
      const bytes = encoder.encode('.'.repeat(lead) + text).subarray(lead) // words do not begin with the text
      const inText = placeFinder({data: text, start})
      const inBytes = placeFinder({
        data: bytes,
        start,
        width: utf16Length,
        lines: byteLineFinder
      } as Piece<Uint8Array> as Piece)
      for (const point of points) {
        const at = whole(text, text.length === 0 ? 0 : point % text.length)
        const {line, column} = inText({from: at}).start
        expect(inBytes({from: encoder.encode(text.slice(0, at)).length}).start).toMatchObject({line, column})
      }
    })
  )
})

test('a place near the end of a text is counted from there as from the beginning', () => {
  const ends = fc
    .array(fc.constantFrom('\n', 'a', 'é', '😀', '\n\n', 'x'.repeat(40)), {maxLength: 12})
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(ends, fc.array(fc.nat(), {maxLength: 9}), (text, points) => {
      const begin = {line: 3, column: 5, offset: 70}
      const plain = placeFinder({data: text, start: begin, size: utf8Length} as Piece<string> as Piece)
      const end = plain({from: text.length}).start
      const fromEnd = placeFinder({data: text, start: begin, end, size: utf8Length} as Piece<string> as Piece)
      for (const point of [0, ...points]) {
        const span = {from: whole(text, point % (text.length + 1)), to: text.length}
        expect(fromEnd(span)).toEqual(plain(span))
      }
    })
  )
})

/** Not within a surrogate pair. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)

test('a place in a text does not hang on the places that were asked for before', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), {maxLength: 9}), (text, points) => {
      const place = placeFinder({data: text, start})
      for (const point of points) {
        const span = {from: point % (text.length + 1)}
        expect(place(span)).toEqual(placeFinder({data: text, start})(span))
        const before = text.slice(0, span.from).split(/\r\n|\r(?!\n$)|\n/)
        if (!text.includes('\r')) expect(place(span).start.line).toBe(before.length)
      }
    })
  )
})

test('the bytes of a stretch are counted alike, long or short, and where it cuts a pair', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
      const [from, to] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [
        number,
        number
      ]
      const single = Array.from({length: to - from}, (_, index) => utf8Length(text, from + index, from + index + 1))
      expect(utf8Length(text, from, to)).toBe(single.reduce((sum, length) => sum + length, 0))
    })
  )
})
