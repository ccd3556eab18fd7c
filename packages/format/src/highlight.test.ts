import {type Author, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import {describe, expect, test} from 'vitest'
import {isOneOf} from './highlight.js'

const okafor: Author = {
  ...emptyPerson('Okafor'),
  foreName: 'Nkechi K',
  initials: 'NK',
  ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]
}
const short: Author = {...emptyPerson('Okafor'), initials: 'N'}

describe.each([
  'Okafor N',
  'Okafor NK',
  'Okafor N.K.',
  'OKAFOR NK Jr',
  'Okafor, Nkechi',
  'Okafor, N. K.',
  'Nkechi Okafor',
  'Nkechi K. Okafor',
  'Okafor'
])('%s', name => {
  test('is the author in full and in short', () => {
    expect(isOneOf(name)(okafor)).toBe(true)
    expect(isOneOf(name)(short)).toBe(true)
  })

  test('is nobody of another name', () => {
    expect(isOneOf(name)({...okafor, lastName: 'Okaforo'})).toBe(false)
    expect(isOneOf(name)(emptyGroup('Okafor N Study Group'))).toBe(false)
  })
})

test.each([
  ['Okafor NB', okafor],
  ['Okafor K', okafor],
  ['Okafor, Ngozi', okafor],
  ['Ngozi Okafor', okafor],
  ['0000-0001-5109-3700', okafor],
  ['', short],
  ['?', emptyGroup('?')]
])('%j is another one', (name, author) => {
  expect(isOneOf(name)(author)).toBe(false)
})

test.each([
  ['0000-0002-1825-0097', okafor],
  ['https://orcid.org/0000-0002-1825-0097', okafor],
  ['Nunez Marti A', {...emptyPerson('Núñez-Martí'), initials: 'A'}],
  ['van der Berg J', {...emptyPerson('van der Berg'), initials: 'JP'}],
  ['Jan van der Berg', {...emptyPerson('van der Berg'), foreName: 'Jan', initials: 'J'}],
  ['sleep study group', emptyGroup('Sleep Study Group')]
] as [string, Author][])('%s is found whatever the accents, the particle, the case', (name, author) => {
  expect(isOneOf(name)(author)).toBe(true)
})

test('any of several names will do', () => {
  expect(isOneOf(['Roe B', 'Okafor N'])(okafor)).toBe(true)
})
