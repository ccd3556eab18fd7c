import {emptyGroup, emptyPerson} from '@pubcite/schema'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fullNames, shortNames} from '../test/arbitraries.js'
import {
  initialsOf,
  readAuthors,
  readDisplayName,
  readFullName,
  readName,
  writeAuthors,
  writeFullName,
  writeName
} from './name.js'

const person = (lastName: string, parts: object = {}) => ({...emptyPerson(lastName), ...parts})
const certain = (lastName: string, parts: object = {}) => ({person: person(lastName, parts), certain: true})
const byRule = (fullName: string, lastName: string, parts: object = {}) => ({
  person: person(lastName, {...parts, fullName}),
  certain: false
})

describe('a name in short form', () => {
  test.each([
    ['Okafor NK', certain('Okafor', {initials: 'NK'})],
    ['Okafor NK 3rd', certain('Okafor', {initials: 'NK', suffix: '3rd'})],
    ['Okafor NK, Jr.', certain('Okafor', {initials: 'NK', suffix: 'Jr'})],
    ['OKAFOR NK JR', certain('OKAFOR', {initials: 'NK', suffix: 'JR'})],
    ['van der Berg J', certain('van der Berg', {initials: 'J'})],
    ['van Okker JR', certain('van Okker', {initials: 'JR'})],
    ['Okafor N. K.', certain('Okafor', {initials: 'NK'})],
    ['Singh S A', certain('Singh S', {initials: 'A'})],
    ['Okafor N.K.', certain('Okafor', {initials: 'NK'})],
    ['Sokolov IuA', certain('Sokolov', {initials: 'IuA'})],
    ['Prado-Ruiz Mde L', certain('Prado-Ruiz', {initials: 'Mde L'})],
    ['Okafor', certain('Okafor')],
    ['Okafor, N. K.', certain('Okafor', {initials: 'NK'})],
    ['Okafor, Nkechi K', certain('Okafor', {foreName: 'Nkechi K', initials: 'NK'})]
  ])('%s', (printed, read) => {
    expect(readName(printed)).toEqual(read)
  })

  test('several words without initials may be a family name, and are kept as printed', () => {
    expect(readName('Abu Bakar')).toEqual(byRule('Abu Bakar', 'Abu Bakar'))
  })

  test('an empty string is no name', () => {
    expect([readName(''), readFullName(' '), readDisplayName('\n'), readName(', N')]).toEqual(Array(4).fill(undefined))
  })

  test('initials are made of the given names where there are none', () => {
    expect(writeName({lastName: 'Okafor', foreName: 'Nkechi K', suffix: '3rd'})).toBe('Okafor NK 3rd')
    expect(writeName({lastName: 'Okafor'})).toBe('Okafor')
  })

  test('a written name reads back as itself', () => {
    fc.assert(
      fc.property(shortNames, name => {
        expect(readName(writeName(name))).toEqual({person: {...emptyPerson(''), ...name}, certain: true})
      })
    )
  })
})

describe('a name in full form', () => {
  test.each([
    ['Okafor, Nkechi K', certain('Okafor', {foreName: 'Nkechi K', initials: 'NK'})],
    ['Okafor, Nkechi K 3rd', certain('Okafor', {foreName: 'Nkechi K', initials: 'NK', suffix: '3rd'})],
    ['Okafor, Nkechi K, Jr.', certain('Okafor', {foreName: 'Nkechi K', initials: 'NK', suffix: 'Jr'})],
    ['Okafor, Jr', certain('Okafor', {suffix: 'Jr'})],
    ['Okafor', certain('Okafor')],
    ['de la Okafor', certain('de la Okafor')]
  ])('%s', (printed, read) => {
    expect(readFullName(printed)).toEqual(read)
  })

  test('where only initials are known they stand apart', () => {
    expect(writeFullName({lastName: 'Okafor', initials: 'NK', suffix: 'Jr'})).toBe('Okafor, N K Jr')
    expect(writeFullName({lastName: 'Okafor'})).toBe('Okafor')
  })

  test('a written name reads back as itself', () => {
    fc.assert(
      fc.property(fullNames, name => {
        expect(readFullName(writeFullName(name))?.person).toMatchObject(name)
      })
    )
  })
})

describe('a name as a page shows it', () => {
  test.each([
    ['Wen-Yu Chen', certain('Chen', {foreName: 'Wen-Yu', initials: 'WY'})],
    ['Nkechi K Okafor', certain('Okafor', {foreName: 'Nkechi K', initials: 'NK'})],
    ['Nkechi K. Okafor 3rd', certain('Okafor', {foreName: 'Nkechi K.', initials: 'NK', suffix: '3rd'})],
    ['Natasha', certain('Natasha')],
    ['van Okker', certain('van Okker')]
  ])('%s can be divided', (printed, read) => {
    expect(readDisplayName(printed)).toEqual(read)
  })

  test.each([
    [
      'Maria Luisa van der Berg',
      byRule('Maria Luisa van der Berg', 'van der Berg', {foreName: 'Maria Luisa', initials: 'ML'})
    ],
    ['Nkechi K van Okker', byRule('Nkechi K van Okker', 'van Okker', {foreName: 'Nkechi K', initials: 'NK'})],
    ['Nkechi K Prado Ruiz', byRule('Nkechi K Prado Ruiz', 'Prado Ruiz', {foreName: 'Nkechi K', initials: 'NK'})],
    ['Eva De La Cruz', byRule('Eva De La Cruz', 'De La Cruz', {foreName: 'Eva', initials: 'E'})],
    ['Ana Prado Ruiz', byRule('Ana Prado Ruiz', 'Ruiz', {foreName: 'Ana Prado', initials: 'AP'})]
  ])('%s can be divided by rule only', (printed, read) => {
    expect(readDisplayName(printed)).toEqual(read)
  })
})

test.each([
  ['Wen-Yu', 'WY'],
  ['Qi-le', 'QL'],
  ['J.R.', 'JR'],
  ['Maria de Jesus', 'MJ'],
  ['Lora JH', 'LJH'],
  ['LORA JEAN', 'LJ'],
  ['Iu A', 'IuA'],
  ['Ólafur', 'Ó'],
  ['élodie', 'É'],
  ["'Abd al-Nkosi", 'A'],
  ['', '']
])('the initials of %j are %s', (foreName, initials) => {
  expect(initialsOf(foreName)).toBe(initials)
})

describe('the authors of a citation', () => {
  const [grewal, matava] = [person('Grewal', {initials: 'J'}), person('Matava', {initials: 'MJ'})]
  const group = emptyGroup('Sleep Group')

  test.each([
    ['', {authors: [], uncertain: []}],
    ['Grewal J, Matava MJ.', {authors: [grewal, matava], uncertain: []}],
    ['Grewal J; Sleep Group, Matava MJ', {authors: [grewal, group, matava], uncertain: []}],
    ['Grewal J; Sleep Group; Matava MJ', {authors: [grewal, group, matava], uncertain: []}],
    ['Sleep Group; Grewal J', {authors: [group, grewal], uncertain: []}],
    ['Grewal J; SOMNUS UK', {authors: [grewal, emptyGroup('SOMNUS UK')], uncertain: []}],
    [
      'GREWAL J; OKAFOR NK',
      {authors: [person('GREWAL', {initials: 'J'}), person('OKAFOR', {initials: 'NK'})], uncertain: []}
    ],
    ['Sleep Group', {authors: [group], uncertain: []}],
    ['Grewal J, et al.', {authors: [grewal], authorsComplete: false, uncertain: []}],
    ['Grewal J et al', {authors: [grewal], authorsComplete: false, uncertain: []}],
    ['et al', {authors: [], authorsComplete: false, uncertain: []}],
    ['Grewal J;', {authors: [grewal], uncertain: []}],
    ['Grewal J;Matava MJ;', {authors: [grewal, matava], uncertain: []}],
    ['Natasha, Grewal J', {authors: [person('Natasha'), grewal], uncertain: []}],
    [
      'Grewal J; Centre for Sleep, Working Group on Naps',
      {authors: [grewal, emptyGroup('Centre for Sleep, Working Group on Naps')], uncertain: []}
    ]
  ])('%s', (printed, read) => {
    expect(readAuthors(printed)).toEqual(read)
  })

  test('in a list without initials the names stand in the order of a page, and those divided by rule are told', () => {
    const {authors, uncertain} = readAuthors('Jai Grewal, Ana Prado Ruiz')
    expect(authors).toEqual([
      person('Grewal', {foreName: 'Jai', initials: 'J'}),
      person('Ruiz', {foreName: 'Ana Prado', initials: 'AP', fullName: 'Ana Prado Ruiz'})
    ])
    expect(uncertain).toEqual([1])
  })

  test('a misspelt form is not printed, a cut list says so', () => {
    const authors = [grewal, {...person('Matawa', {initials: 'MJ'}), valid: false as const}, group, matava]
    expect(writeAuthors(authors)).toBe('Grewal J; Sleep Group; Matava MJ')
    expect(writeAuthors(authors, {max: 1})).toBe('Grewal J, et al')
    expect(writeAuthors(authors, {max: 3})).toBe('Grewal J; Sleep Group; Matava MJ')
    expect(writeAuthors(authors, {complete: false})).toBe('Grewal J; Sleep Group; Matava MJ, et al')
    expect(writeAuthors([], {complete: false})).toBe('')
  })

  test('a written list reads back as itself', () => {
    fc.assert(
      fc.property(fc.array(shortNames, {minLength: 1}), fc.boolean(), fc.boolean(), (names, complete, withGroup) => {
        const people = names.map(name => ({...emptyPerson(''), ...name}))
        const authors = withGroup ? [...people, group, grewal] : people
        expect(readAuthors(writeAuthors(authors, {complete}))).toEqual({
          authors,
          ...(!complete && {authorsComplete: false}),
          uncertain: []
        })
      })
    )
  })
})

test('a plain full name is read as one whose blanks must be tidied first', () => {
  const words = fc.constantFrom(
    'Okafor',
    'van',
    'Li',
    'Ia',
    'Jr',
    'II',
    'K',
    'É',
    'Wen-Yu',
    'René',
    'de',
    '3rd',
    'O’X',
    'J.',
    '-',
    'Kh',
    'Čapek,',
    'el-Din',
    'Ḥasan',
    'ŉ'
  )
  fc.assert(
    fc.property(fc.array(words, {minLength: 1, maxLength: 3}), fc.array(words, {maxLength: 4}), (family, given) => {
      const [lastName, foreName] = [family.join(' '), given.join(' ')]
      expect(readFullName(`${lastName}, ${foreName}`)).toEqual(readFullName(`${lastName},  ${foreName}`))
    })
  )
})

test('a plain short name is read as one whose blanks must be tidied first', () => {
  const words = fc.constantFrom(
    'Okafor',
    'deRoe',
    'and',
    'Čapek',
    'NK',
    'Š',
    'ABCD',
    'JR',
    '3rd',
    'Iu',
    'Wen-Yu',
    '-',
    'ŉ',
    'O’X'
  )
  fc.assert(
    fc.property(fc.array(words, {minLength: 1, maxLength: 3}), parts => {
      const name = parts.join(' ')
      expect(readName(name)).toEqual(readName(` ${name}`))
      expect(readAuthors(`${name}, Roe B`)).toEqual(readAuthors(` ${name}, Roe B`))
    })
  )
})
