import {expect, test} from 'vitest'
import {jsonText} from './json-text.js'

test('JSON commands no terminal, and says the same', () => {
  const value = {title: 'Sleep \u001b[31m\u009b2J\u007f'}
  expect(jsonText(value)).toBe('{"title":"Sleep \\u001b[31m\\u009b2J\\u007f"}')
  expect(JSON.parse(jsonText(value))).toEqual(value)
})
