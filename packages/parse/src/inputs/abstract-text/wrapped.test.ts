import {expect, test} from 'vitest'
import {lines} from '../../lines.js'
import {parseAbstractText} from './index.js'
import {isAuthorList, readAffiliations, readMembers} from './people.js'
import {detect, next} from './read.js'
import {readSections} from './sections.js'
import {isMark, paragraphs} from './unwrap.js'

const blockOf = (text: string, isMarked = false) => ({
  lines: [...lines(text)],
  isMarked,
  place: {from: 0, to: text.length}
})
const words = (length: number) =>
  'sleep '
    .repeat(20)
    .slice(0, length - 1)
    .replace(/ $/, 's')
    .concat('s')

test('in a record whose broken lines end in a blank, a line without one ends a paragraph', () => {
  expect(paragraphs(blockOf('Mice slept \nin boxes.\nOwls did not.', true))).toEqual([
    'Mice slept in boxes.',
    'Owls did not.'
  ])
  expect(paragraphs(blockOf(`${words(79)}\nin boxes.`, true))).toEqual([words(79), 'in boxes.'])
  const hyphen = `${'a'.repeat(70)}-`
  expect(paragraphs(blockOf(`${hyphen}\nword.`, true))).toEqual([`${hyphen}word.`])
  expect(paragraphs(blockOf(`b ${hyphen}\nword.`, true))).toEqual([`b ${hyphen}`, 'word.'])
  expect(paragraphs(blockOf(`${hyphen}a\nword.`, true))).toEqual([`${hyphen}a`, 'word.'])
  expect(paragraphs(blockOf(`${'a'.repeat(50)}-\nword.`, true))).toEqual([`${'a'.repeat(50)}-`, 'word.'])
})

test('in a record without such blanks a line goes on if the next word had no place on it', () => {
  const lead = words(74)
  expect(paragraphs(blockOf(`${lead}\nmice.`))).toEqual([`${lead} mice.`])
  expect(paragraphs(blockOf(`${lead}\nowl.`))).toEqual([lead, 'owl.'])
  expect(paragraphs(blockOf(`${lead}\n  owl. And mice.`))).toEqual([lead, 'owl. And mice.'])
  expect(paragraphs(blockOf(`${words(41)} \nowl.`))).toEqual([`${words(41)} owl.`])
  expect(paragraphs(blockOf(`${words(40)} \nowl.`))).toEqual([words(40), 'owl.'])
  expect(paragraphs(blockOf('Mice\tslept\u00a0well  .'))).toEqual(['Mice slept\u00a0well .'])
})

test('a blank at the end marks a line that goes on, where the last column was not reached', () => {
  const mark = (text: string) => isMark({text, place: {from: 0, to: text.length}})
  expect(mark(`${words(60)} `)).toBe(true)
  expect(mark(words(60))).toBe(false)
  expect(mark(`${words(41)} `)).toBe(true)
  expect(mark(`${words(40)} `)).toBe(false)
  expect(mark(`${words(79)} `)).toBe(true)
  expect(mark(`${words(80)} `)).toBe(false)
  expect(mark(`é${words(78)} `)).toBe(false)
  expect(mark(`é${words(77)} `)).toBe(true)
})

test('a label begins a section; one alone has a word that labels have', () => {
  const sections = (...texts: string[]) =>
    readSections({lines: texts.map(text => ({text, place: {from: 0, to: text.length}})), isMarked: true})
  expect(sections('BACKGROUND: Mice.', 'METHODS: Boxes.', 'More.')).toEqual([
    {label: 'BACKGROUND', text: 'Mice.'},
    {label: 'METHODS', text: 'Boxes. More.'}
  ])
  expect(sections('Mice.', 'Owls.')).toEqual([{text: 'Mice. Owls.'}])
  expect(sections('OWLS: Slept.')).toEqual([{text: 'OWLS: Slept.'}])
  expect(sections('Results: Slept.')).toEqual([{text: 'Results: Slept.'}])
  expect(sections('RESULTS: Slept.')).toEqual([{label: 'RESULTS', text: 'Slept.'}])
  expect(sections('Results: Slept.', 'More.')).toEqual([{label: 'Results', text: 'Slept. More.'}])
  expect(sections('Mice.', 'Results: Slept.')).toEqual([{text: 'Mice.'}, {label: 'Results', text: 'Slept.'}])
  expect(sections('Mice.', 'OWLS: Slept.')).toEqual([{text: 'Mice.'}, {label: 'OWLS', text: 'Slept.'}])
  expect(sections('Mice.', 'Owls: Slept.')).toEqual([{text: 'Mice. Owls: Slept.'}])
  expect(sections('OWLS: Slept.', 'RESULTS: Did.')).toEqual([{text: 'OWLS: Slept.'}, {label: 'RESULTS', text: 'Did.'}])
  expect(sections('OWLS: Slept.', 'RESULTS: Did.', 'Methods: Boxes.')).toEqual([
    {label: 'OWLS', text: 'Slept.'},
    {label: 'RESULTS', text: 'Did.'},
    {label: 'Methods', text: 'Boxes.'}
  ])
  expect(sections('2 AIMS:', 'Mice.')).toEqual([{label: '2 AIMS', text: 'Mice.'}])
  expect(sections('AIMS:Mice.', 'METHODS:Boxes.')).toEqual([{text: 'AIMS:Mice. METHODS:Boxes.'}])
  expect(sections('AIMS: 12: 3.', 'More.')).toEqual([{label: 'AIMS', text: '12: 3. More.'}])
})

test.each(
  'AIM AIMS OBJECTIVE OBJECTIVES PURPOSE BACKGROUND INTRODUCTION CONTEXT RATIONALE IMPORTANCE METHOD METHODS MATERIAL MATERIALS PATIENT PATIENTS SUBJECT SUBJECTS SETTING DESIGN INTERVENTION INTERVENTIONS RESULT RESULTS FINDINGS CONCLUSION CONCLUSIONS DISCUSSION STUDY CHARACTERISTICS SUMMARY CASE UNLABELLED SIGNIFICANCE QUESTION HYPOTHESIS GOAL GOALS OUTCOME OUTCOMES DATA HIGHLIGHTS ABSTRACT KNOWN'.split(
    ' '
  )
)('%s is a label', word => {
  for (const label of [word, `ON ${word} AND MORE`]) {
    expect(readSections(blockOf(`${label}: Mice slept.`))).toEqual([{label, text: 'Mice slept.'}])
  }
  expect(readSections(blockOf(`X${word}X: Mice slept.`))).toEqual([{text: `X${word}X: Mice slept.`}])
})

test('marks behind names are numbers or letters in brackets, and the sign of equal contribution', () => {
  const members = (text: string) =>
    readMembers(text, () => {}).members.map(({author, numbers}) => [
      author.type === 'person' ? author.lastName : author.collectiveName,
      numbers,
      author.equalContribution
    ])
  expect(members('Okafor NK(1)(12), Grewal J(#)(1); Nap Study Group(3).')).toEqual([
    ['Okafor', ['1', '12'], undefined],
    ['Grewal', ['1'], true],
    ['Nap Study Group', ['3'], undefined]
  ])
  expect(members('Okafor NK(a), Grewal J(1234).')).toEqual([
    ['Okafor', ['a'], undefined],
    ['Grewal', ['1234'], undefined]
  ])
  expect(members('Okafor NK(1); Group for Naps, Beds, and Boxes(2); Ito A(3).')).toEqual([
    ['Okafor', ['1'], undefined],
    ['Group for Naps, Beds, and Boxes', ['2'], undefined],
    ['Ito', ['3'], undefined]
  ])
  expect(readMembers('Okafor NK(1), et al.', () => {})).toMatchObject({complete: false, members: [{numbers: ['1']}]})
  const uncertain: number[] = []
  readMembers('Okafor NK(1), Maria Lopez Garcia(2).', index => uncertain.push(index))
  expect(uncertain).toEqual([1])
})

test('affiliations follow their numbers, on as many lines as they have', () => {
  const list = (text: string) => Object.fromEntries(readAffiliations(blockOf(text)))
  expect(list('Author information: \n(1)House of\nNaps.\n(2)House of Beds, (1)st floor.\n(a)Home.')).toEqual({
    1: 'House of Naps.',
    2: 'House of Beds, (1)st floor.',
    a: 'Home.'
  })
  expect(list('Author information: House of\nNaps.')).toEqual({'': 'House of Naps.'})
  expect(list('Author information:\n(1)House of\n(1) Naps.\n(#)Contributed equally.')).toEqual({
    1: 'House of (1) Naps.'
  })
})

test.each([
  ['Okafor NK(1)(2), Grewal J(1).', true],
  ['Okafor N.(#)(1)', true],
  ['Okafor NK, Grewal J; Nap Study Group.', true],
  ['Okafor NK.', true],
  ['Selvamanian, Okafor NK.', true],
  ['O’Brien K.', true],
  ['’t Hart K.', true],
  ['Selvamanian.', true],
  ['Mice slept well. They had boxes.', false],
  ['Mice slept (12). They had boxes.', false],
  ['Did Okafor NK sleep?', false],
  ['Okafor NK: a life.', false],
  ['doi 10.5555/x', false],
  ['12 Okafor NK.', false],
  ['Selvamanian', false]
])('%s is a list of authors: %s', (text, isOne) => {
  expect(isAuthorList(blockOf(text))).toBe(isOne)
})

const source = 'J Imag Sleep. 2012 Jan;1(2):3-4.'

test.each([
  `1. ${source}\n\nSleep.\n`,
  `\n\ufeff12. ${source}\r\n\r\nSleep.\r\n`,
  '1. J Imag Sleep. 2012;1(2):3-4. doi:\n10.5555/x.\n\n\nSleep.\n',
  `1. J Imag\nSleep. 2012:3-4.\n\nSleep.\n`,
  `1. ${source}\n\nSleep.\n\nPMID: 12\n`,
  `1. ${source}\n\nSleep.\n\nPMID: 12  [Indexed for MEDLINE] \n`,
  `1. ${source}\n\nThe PMID.\n\nAuthor information: \n`,
  '1. Quiet nights.\n\nOkafor NK.\n\nDOI: 10.5555/x\nPMID: 12\n',
  '1. Quiet nights.\n\nAuthor information:\n(1)House.\n\nPMID: 12\n'
])('Abstract (text) begins with a number and a source, or has identifiers at its end: %j', text => {
  expect(detect(text)).toBe(true)
})

test.each([
  `A 1. ${source}\n\nSleep.\n`,
  `1. ${source}\nSleep.\nMore.\n\nSleep.\n`,
  `1. ${source}\n`,
  `1. ${source}\n\n  \n`,
  '1. Quiet nights.\n\nSleep.\n',
  '1. Quiet nights.\n\nSleep.\n\nPMID: 12\n',
  `1. ${source}\n\nThe PMID: 12.\n`,
  '1. J Imag Sleep. 1012 Jan;1.\n\nSleep.\n',
  '1. J Imag Sleep. 2012 mice.\n\nSleep.\n'
])('no Abstract (text): %j', text => {
  expect(detect(text)).toBe(false)
})

test('a record ends at a number behind two blank lines, or behind one where its identifiers are read', () => {
  const at = (text: string) => text.slice(0, Math.max(next(text, 0), 0)).split('\n').length - 1
  expect(at(`1. A\n\n\n2. B`)).toBe(3)
  expect(at(`\n\n1. A\n\n\n2. B`)).toBe(5)
  expect(at(`1. A\n \n\t\n2. B`)).toBe(3)
  expect(at(`1. A\n\n2. ${source}\n`)).toBe(0)
  expect(at(`1. A\n\nPMID: 1\n\n2. ${source}\n`)).toBe(4)
  expect(at(`1. A\n\nDOI: 10.5555/x\n\n2. ${source}\n`)).toBe(4)
  expect(at(`1. A\n\nPMID: 1\n\n2. ${source}`)).toBe(0)
  expect(at(`1. A\n\nPMID: 1\n\n2. Mice\n`)).toBe(0)
  expect(at(`1. A\n\nPMID: 1\n2. ${source}\n`)).toBe(0)
  expect(at(`1. A\n\nthe PMID: 1\n\n2. ${source}\n`)).toBe(0)
  expect(at(`1. A\n\n\nB\n\n2. ${source}\n`)).toBe(0)
})

test('a record stands from its number to its last line', () => {
  const text = `\n1. ${source}\n\nSleep.\n\nPMID: 12\n\n\n2. ${source}\n\nBeds.\n\nPMID: 13\n\n`
  const {places, articles, diagnostics} = parseAbstractText(text)
  expect(places.map(({start, end}) => [start.line, end?.line, end?.column])).toEqual([
    [2, 6, 9],
    [9, 13, 9]
  ])
  expect(articles.map(({title}) => title)).toEqual(['Sleep', 'Beds'])
  expect(diagnostics).toEqual([])
})
