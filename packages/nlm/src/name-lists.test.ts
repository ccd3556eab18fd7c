import {expect, test} from 'vitest'
import {readAuthors, readDisplayName} from './name.js'

const names = (list: string) =>
  readAuthors(list).authors.map(author => (author.type === 'group' ? `(${author.collectiveName})` : author.lastName))

test('a comma parts two names whether a blank follows it or not', () => {
  expect(names('Okafor NK,Ito S')).toEqual(['Okafor', 'Ito'])
})

test('a comma within a word is a part of it', () => {
  expect(readDisplayName('Aki I,to')?.person.lastName).toBe('I,to')
})

test('behind a semicolon what has no initials goes on with the group', () => {
  expect(names('Okafor NK; Nap Society, Beds Panel; Ito S')).toEqual(['Okafor', '(Nap Society, Beds Panel)', 'Ito'])
})

test('a family name of one letter is one behind a group too, and a group in capitals is a group', () => {
  expect(names('Kaurwal P; Nap Investigators; O YR, Ito S')).toEqual(['Kaurwal', '(Nap Investigators)', 'O', 'Ito'])
  expect(names('Kaurwal P; SOMNUS UK')).toEqual(['Kaurwal', '(SOMNUS UK)'])
})
