import {expect, test} from 'vitest'
import {attacksOn, attackText} from './attacks.js'

const heads = (pattern: RegExp) => attacksOn(pattern).map(({head, pump}) => [head, pump])

test('a loop is attacked by what it takes, behind what leads to it', () => {
  expect(heads(/a\s+$/)).toContainEqual(['a', ' '])
  expect(heads(/<!--.*?-->/)).toContainEqual(['', '<!--'])
  expect(heads(/(?:x|yz)+w/)).toContainEqual(['', 'yz'])
})

test('a pattern whose loops have an end gives no attack', () => {
  expect(attacksOn(/^\d{4}-\d{1,2}$/)).toEqual([])
})

test('what fails at the end stands once', () => {
  expect(attackText({head: '<', pump: 'ab', tail: '!'}, 6)).toBe('<ababab!')
})
