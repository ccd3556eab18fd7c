import {expect, test} from 'vitest'
import {mutate, mutateBytes} from './mutate.js'

test('a seed gives the same mutant every time, and another seed another', () => {
  const text = 'PMID- 1\nTI  - Owls at night.\n'
  const mutants = Array.from({length: 50}, (_, seed) => mutate(text, [text], seed))
  expect(mutants).toEqual(Array.from({length: 50}, (_, seed) => mutate(text, [text], seed)))
  expect(new Set(mutants).size).toBeGreaterThan(30)
  expect(mutateBytes(text, 3)).toEqual(mutateBytes(text, 3))
})
