import {expect, test} from 'vitest'
import {isPreprint, readJournal, writeJournal} from './journal.js'

test.each([
  ['J Nap', {medlineTa: 'J Nap'}],
  ['J Nap (Enugu)', {medlineTa: 'J Nap (Enugu)'}],
  ['J Nap (Enugu of All) Sci', {medlineTa: 'J Nap (Enugu of All) Sci'}],
  ['Bogeon sahoe nonjib', {medlineTa: 'Bogeon sahoe nonjib'}],
  ['bogeon Nap', {medlineTa: 'bogeon Nap'}],
  ['N. Engl. J. Nap.', {isoAbbreviation: 'N. Engl. J. Nap.'}],
  ['Journal of Naps', {title: 'Journal of Naps'}]
])('a journal is told by its look: %s', (printed, journal) => {
  expect(readJournal(printed)?.journal).toEqual({...journal, issns: []})
})

test.each([
  '2012 Nap',
  'J of Nap',
  'J nap Sci',
  'J Nap | Sci',
  '(Nap) J',
  'J Nap sci med bed rest',
  'A Journal of Naps',
  'Nap Case Report',
  'Sleep Meta-Analyses',
  'N. E. xNap',
  ''
])('what goes on like a sentence is none: %s', printed => {
  expect(readJournal(printed)).toBeUndefined()
})

test('a preprint server says what it is', () => {
  expect(readJournal('napRxiv [Preprint]')).toEqual({
    journal: {medlineTa: 'napRxiv', issns: []},
    publicationTypes: [{name: 'Preprint', ui: 'D000076942'}]
  })
})

test('a preprint is told by the name of its type, or by its descriptor', () => {
  expect(isPreprint({publicationTypes: [{name: 'Preprint'}]})).toBe(true)
  expect(isPreprint({publicationTypes: [{name: 'Prepublicación', ui: 'D000076942'}]})).toBe(true)
  expect(isPreprint({publicationTypes: [{name: 'Review', ui: 'D016454'}]})).toBe(false)
})

test('a journal is written by the shortest name that is known', () => {
  const [medlineTa, isoAbbreviation, title] = ['J Nap', 'J. Naps', 'Journal of Naps']
  expect(writeJournal({medlineTa, isoAbbreviation, title, issns: []})).toBe('J Nap')
  expect(writeJournal({isoAbbreviation, title, issns: []})).toBe('J Naps')
  expect(writeJournal({title, issns: []})).toBe('Journal of Naps')
  expect(writeJournal({issns: []})).toBeUndefined()
})
