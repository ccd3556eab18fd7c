import {expect, test} from 'vitest'
import {mutantsOf, withMutant} from './mutants.js'
import {patternMutants} from './pattern-mutants.js'

const made = (source: string) => mutantsOf(source).map(mutant => withMutant(source, mutant))

test('one operator, condition, literal, call or statement is wrong at a time', () => {
  expect(made('if (a === 1) go()')).toEqual([
    'if (true) go()',
    'if (false) go()',
    'if (a !== 1) go()',
    'if (a === 2) go()',
    'if (a === 1) ;'
  ])
  expect(made("const a = b.trim() ?? ''")).toEqual([
    "const a = ((b.trim()) && (''))",
    "const a = b ?? ''",
    "const a = b.trim() ?? 'mutant'"
  ])
})

test('types, imports and what is thrown are left as they are', () => {
  expect(made("import 'x'\ntype A = 'a' | 'b'\nthrow new Error('c')")).toEqual([])
})

test('a piece of a pattern is left out or turned round, and what is no pattern then is no mistake', () => {
  expect(patternMutants('/^[a-z]+\\d(?=,)$/i')).toEqual([
    '/[a-z]+\\d(?=,)$/i',
    '/^[^a-z]+\\d(?=,)$/i',
    '/^[a-z]\\d(?=,)$/i',
    '/^[a-z]+\\D(?=,)$/i',
    '/^[a-z]+\\d(?!,)$/i',
    '/^[a-z]+\\d(?=,)/i',
    '/^[a-z]+\\d(?=,)$/'
  ])
  expect(patternMutants('/^/')).toEqual([])
})
