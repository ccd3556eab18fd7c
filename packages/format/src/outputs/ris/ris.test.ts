import {articles} from '@pubcite/generator'
import {emptyArticle, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {formatRis} from './index.js'

const record = (...lines: string[]) => `${[...lines, 'ER  - '].join('\r\n')}\r\n`

test('an article has a line for each field, its pages divided, its identifiers where reference managers look', () => {
  expect(formatRis([journalArticle])).toBe(
    record(
      'TY  - JOUR',
      'AU  - Okafor, Nkechi K, Jr',
      'AU  - van Dijk, Zoë',
      'AU  - Sleep and Rest Group',
      'TI  - Sleep of TP53-deficient mice: H2O2 & rest',
      'T2  - Journal of imaginary sleep',
      'JF  - Journal of imaginary sleep',
      'J2  - J Imag Sleep',
      'JA  - J Imag Sleep',
      'SN  - 1234-5679',
      'PY  - 2023',
      'DA  - 2023/01/10',
      'VL  - 4',
      'IS  - 2 Suppl 1',
      'SP  - 225',
      'EP  - 234',
      'DO  - 10.5555/jis.2023_17',
      'AN  - 90000001',
      'C2  - PMC9000001',
      'DB  - PubMed',
      'DP  - NLM',
      'UR  - https://pubmed.ncbi.nlm.nih.gov/90000001/',
      'UR  - https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
      'AB  - METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
      'KW  - Receptors, Estrogen',
      'KW  - Sleep/physiology',
      'KW  - Naps',
      'LA  - eng',
      'M3  - Journal Article',
      'N1  - Epub 2022 Dec 30'
    )
  )
})

test('a blank line stands between two records, and nothing around them', () => {
  expect(formatRis([cutList, cutList])).toBe(`${formatRis([cutList])}\r\n${formatRis([cutList])}`)
  expect(formatRis([])).toBe('')
})

test('a list of authors that is cut says so', () => {
  expect(formatRis([cutList])).toBe(record('TY  - JOUR', 'AU  - Okafor, Nkechi K, Jr', 'AU  - et al.', 'TI  - Rest'))
})

test('a retracted article says so, and where that was said; a season stands behind the third slash', () => {
  expect(formatRis([retracted])).toBe(
    record(
      'TY  - JOUR',
      'AU  - van Dijk, Zoë',
      'TI  - Sleep without mice',
      'T2  - J Imag Sleep',
      'J2  - J Imag Sleep',
      'JA  - J Imag Sleep',
      'PY  - 2021',
      'DA  - 2021///Winter',
      'VL  - 2',
      'SP  - e7',
      'M3  - Retracted Publication',
      'N1  - Retracted publication',
      'N1  - Retraction in: J Imag Sleep. 2024;5(1):1. PMID: 90000009'
    )
  )
})

test('the editors of a book are A3, those of the book of a chapter A2', () => {
  expect(formatRis([book])).toContain('\r\nA3  - van Dijk, Zoë\r\n')
  expect(formatRis([book])).toContain('\r\nCY  - Oxford (UK)\r\nET  - 2nd\r\nSN  - 9780000000002\r\n')
  expect(formatRis([chapter])).toContain('\r\nA2  - van Dijk, Zoë\r\nTI  - Naps at noon\r\nT2  - The book of naps\r\n')
})

test('a preprint is an article of its server, and says what it is', () => {
  expect(formatRis([preprint])).toMatch(
    /^TY {2}- JOUR\r\n[\s\S]*\r\nT2 {2}- dreamRxiv\r\n[\s\S]*\r\nM3 {2}- Preprint\r\n/
  )
})

test('dates are written to the precision that is known', () => {
  const date = (pubDate: object) => /DA {2}- (.*)\r/.exec(formatRis([{...emptyArticle(), pubDate}]))?.[1]
  expect(date({year: 2023})).toBeUndefined()
  expect(date({year: 2023, month: 3})).toBe('2023/03//')
  expect(date({year: 2019, month: 9, end: {year: 2019, month: 10}})).toBe('2019///Sep-Oct')
  expect(date({year: 1983, raw: '1983 1st Quart'})).toBe('1983///1st Quart')
})

test('ahead of print the electronic date is the date', () => {
  const {pubDate: _, ...rest} = journalArticle
  const ahead = formatRis([{...rest, publicationStatus: 'aheadofprint'}])
  expect(ahead).toContain('DA  - 2022/12/30\r\n')
  expect(ahead).toContain('N1  - Online ahead of print\r\n')
  expect(ahead).not.toContain('Epub')
})

test('several ranges of pages are kept in a note', () => {
  const written = formatRis([
    {...emptyArticle(), pagination: {medlinePgn: '94-8, 101', startPage: '94', endPage: '98'}}
  ])
  expect(written).toBe(record('TY  - JOUR', 'SP  - 94', 'EP  - 98', 'N1  - Pages: 94-8, 101'))
})

test('a name with commas keeps its parts apart', () => {
  const authors = [{...emptyPerson('Okafor, MD'), suffix: 'Jr'}, emptyGroup('Nap Trial Group, Inc.')]
  expect(formatRis([{...emptyArticle(), authors}])).toBe(
    record('TY  - JOUR', 'AU  - Okafor  MD, , Jr', 'AU  - Nap Trial Group  Inc.').replace(/ {2}(?!-)/g, ' ')
  )
})

test('for EndNote a group ends in a comma, and the electronic date stands in ET', () => {
  const authors = [emptyGroup('Nap Trial Group, Inc.')]
  expect(formatRis([{...journalArticle, authors}], {endnote: true})).toContain('AU  - Nap Trial Group,, Inc.,\r\n')
  const written = formatRis([journalArticle], {endnote: true})
  expect(written).toContain('ET  - 2022/12/30\r\n')
  expect(written).toContain('AD  - Dream Institute, Enugu, Nigeria.\r\n')
})

test('one keyword alone has no comma, which Zotero would divide it at', () => {
  const keyword = (...texts: string[]) => formatRis([{...emptyArticle(), keywords: texts.map(text => ({text}))}])
  expect(keyword('Receptors, Estrogen')).toContain('KW  - Receptors – Estrogen\r\n')
  expect(keyword('Receptors, Estrogen', 'a; b')).toContain('KW  - Receptors, Estrogen\r\nKW  - a, b\r\n')
})

test('text never leaves its line: every line is a field, and there are as many records as articles', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), fc.boolean(), (list, endnote) => {
      const lines = formatRis(list, {endnote}).split('\r\n')
      expect(lines.pop()).toBe('')
      expect(lines.filter(line => line === 'ER  - ')).toHaveLength(list.length)
      expect(lines.filter(line => /^TY {2}- (?:JOUR|BOOK|CHAP|GEN)$/.test(line))).toHaveLength(list.length)
      for (const [index, line] of lines.entries()) {
        if (line === '') expect(lines[index - 1]).toBe('ER  - ')
        else expect(line).toMatch(/^(?:ER {2}- |[A-Z][A-Z0-9] {2}- [^\s][^\0-\x1f\x7f\u2028\u2029]*)$/)
      }
    })
  )
})
