import type {Diagnostic} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {segments, spanOf} from '../src/segments.js'

const at = (start: number, end?: number, severity: Diagnostic['severity'] = 'info'): Diagnostic => ({
  code: 'x/y',
  severity,
  message: '',
  place: {
    start: {line: 1, column: 1, offset: start},
    ...(end !== undefined && {end: {line: 1, column: 1, offset: end}})
  }
})

test('a diagnostic that says no end marks its line', () => {
  expect(spanOf('one\ntwo\nsix', at(4))).toEqual({start: 4, end: 7})
})

test('where two diagnostics meet, the worse one gives the colour', () => {
  const found = segments('abcdef', [at(0, 4, 'info'), at(2, 6, 'error')])
  expect(found.map(({start, end, severity}) => [start, end, severity])).toEqual([
    [0, 2, 'info'],
    [2, 4, 'error'],
    [4, 6, 'error']
  ])
})

test('what is out of view is cut off', () => {
  const found = segments('abcdefgh', [at(0, 3), at(4, 8), at(7, 8)], {start: 2, end: 6})
  expect(found.map(({start, end, marks}) => [start, end, marks])).toEqual([
    [2, 3, [0]],
    [3, 4, []],
    [4, 6, [1]]
  ])
})

test('joined, the segments are the text', () => {
  const place = fc.tuple(fc.nat(60), fc.option(fc.nat(60), {nil: undefined}))
  fc.assert(
    fc.property(fc.string({maxLength: 40}), fc.array(place, {maxLength: 8}), (text, places) => {
      const found = segments(
        text,
        places.map(([start, end]) => at(start, end))
      )
      expect(found.map(({start, end}) => text.slice(start, end)).join('')).toBe(text)
    })
  )
})
