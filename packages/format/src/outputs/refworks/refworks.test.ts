import {articles} from '@pubcite/generator'
import {emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {formatRefworks} from './index.js'

test('an article has a line for each field, and no tag ends it', () => {
  expect(formatRefworks([journalArticle]).split('\r\n')).toEqual([
    'RT Journal Article',
    'A1 Okafor,Nkechi K,Jr',
    'A1 van Dijk,Zoë',
    'A1 Sleep and Rest Group',
    'T1 Sleep of TP53-deficient mice: H2O2 & rest',
    'JF Journal of imaginary sleep',
    'JO J Imag Sleep',
    'YR 2023',
    'FD Jan 10',
    'VO 4',
    'IS 2 Suppl 1',
    'SP 225',
    'OP 234',
    'SN 1234-5679',
    'AN 90000001',
    'DO 10.5555/jis.2023_17',
    'DS PubMed',
    'LK https://pubmed.ncbi.nlm.nih.gov/90000001/',
    'LA English',
    'AD Dream Institute, Enugu, Nigeria.',
    'AB METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    'K1 Receptors, Estrogen',
    'K1 Sleep/physiology',
    'K1 Naps',
    'NO PMCID: PMC9000001',
    'NO Epub 2022 Dec 30',
    '',
    ''
  ])
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(formatRefworks([cutList])).toContain('A1 Okafor,Nkechi K,Jr\r\nA1 et al.\r\n')
  expect(formatRefworks([retracted])).toContain('\r\nFD Winter\r\n')
  expect(formatRefworks([retracted])).toContain('\r\nNO Retracted publication\r\nNO Retraction in: ')
})

test('books and chapters have their editors', () => {
  expect(formatRefworks([book])).toMatch(/^RT Book, Edited\r\nA3 van Dijk,Zoë\r\n/)
  expect(formatRefworks([chapter])).toMatch(/^RT Book, Section\r\nA1 .*\r\nA2 van Dijk,Zoë\r\n/)
})

test('text never leaves its line, and one article is one record', () => {
  const title = 'a\r\n\r\nRT Book, Whole'
  expect(formatRefworks([{...emptyArticle(), title, authors: [emptyPerson('A, B')]}])).toBe(
    'RT Journal Article\r\nA1 A B\r\nT1 a RT Book, Whole\r\n\r\n'
  )
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const records = formatRefworks(list)
        .replace(/\r\n\r\n$/, '')
        .split('\r\n\r\n')
      expect(records).toHaveLength(list.length)
      for (const record of records) {
        expect(record).toMatch(/^RT [^\n]*(?:\r\n[A-Z][A-Z0-9] [^\0-\x1f\x7f\u2028\u2029]+)*$/)
        expect(record.match(/^RT /gm)).toHaveLength(1)
      }
    })
  )
})
