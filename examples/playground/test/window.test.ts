import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineAt, windowAt} from '../src/window.js'

const lines = (count: number) => Array.from({length: count}, (_, index) => `line ${index + 1}\n`).join('')

test('a window begins and ends with a line', () => {
  const text = lines(60_000)
  const {start, end} = windowAt(text, 300_000)
  expect([text[start - 1], text[end - 1]]).toEqual(['\n', '\n'])
  expect(end - start).toBeLessThanOrEqual(200_000)
})

test('one line that is longer than a window is cut', () => {
  expect(windowAt('x'.repeat(500_000), 300_000)).toEqual({start: 250_000, end: 450_000})
})

test('a window holds the offset that it was asked for, and no more than its size', () => {
  const text = lines(30_000) + 'x'.repeat(300_000) + lines(30_000)
  fc.assert(
    fc.property(fc.nat(text.length - 1), offset => {
      const {start, end} = windowAt(text, offset)
      expect(start).toBeLessThanOrEqual(offset)
      expect(end).toBeGreaterThan(offset)
      expect(end - start).toBeLessThanOrEqual(200_000)
    })
  )
})

test('going later from window to window passes over nothing', () => {
  const text = lines(80_000)
  let view = windowAt(text, 0)
  for (let count = 0; view.end < text.length; count++) {
    expect(count).toBeLessThan(20)
    const next = windowAt(text, view.end)
    expect(next.start).toBeLessThanOrEqual(view.end)
    expect(next.end).toBeGreaterThan(view.end)
    view = next
  }
})

test('lines are counted from one', () => {
  expect(['a\nb\n', 'a\nb\n', 'a\nb\n'].map((text, offset) => lineAt(text, offset + 1))).toEqual([1, 2, 2])
})
