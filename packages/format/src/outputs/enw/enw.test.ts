import {articles} from '@pubcite/generator'
import {emptyArticle, emptyGroup} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {formatEnw} from './index.js'

test('an article has a line for each field, and its keywords below one another', () => {
  expect(formatEnw([journalArticle]).split('\n')).toEqual([
    '%0 Journal Article',
    '%A Okafor, Nkechi K, Jr',
    '%A van Dijk, Zoë',
    '%A Sleep and Rest Group,',
    '%T Sleep of TP53-deficient mice: H2O2 & rest',
    '%J Journal of imaginary sleep',
    '%D 2023',
    '%8 2023/01/10',
    '%V 4',
    '%N 2 Suppl 1',
    '%P 225-234',
    '%@ 1234-5679',
    '%M 90000001',
    '%2 PMC9000001',
    '%R 10.5555/jis.2023_17',
    '%X METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    '%K Receptors, Estrogen',
    'Sleep/physiology',
    'Naps',
    '%G English',
    '%9 Journal Article',
    '%+ Dream Institute, Enugu, Nigeria.',
    '%U https://pubmed.ncbi.nlm.nih.gov/90000001/',
    '%U https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
    '%U https://doi.org/10.5555/jis.2023_17',
    '%~ PubMed',
    '%Z Epub 2022 Dec 30',
    ''
  ])
})

test('a blank line stands between two records, and none around them', () => {
  expect(formatEnw([cutList, cutList])).toBe(`${formatEnw([cutList])}\n${formatEnw([cutList])}`)
})

test('books and chapters have their editors', () => {
  expect(formatEnw([book])).toMatch(/^%0 Edited Book\n%E van Dijk, Zoë\n[\s\S]*\n%7 2nd\n/)
  expect(formatEnw([chapter])).toMatch(/^%0 Book Section\n[\s\S]*%E van Dijk, Zoë\n[\s\S]*%B The book of naps\n/)
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(formatEnw([cutList])).toContain('%A Okafor, Nkechi K, Jr\n%A et al.,\n')
  expect(formatEnw([retracted])).toContain('%9 Retracted Publication\n%Z Retracted publication\n')
  expect(formatEnw([retracted])).not.toContain('%8')
})

test('a keyword that looks like a tag is none', () => {
  const keywords = [{text: 'a'}, {text: '%0 Book'}]
  expect(formatEnw([{...emptyArticle(), keywords}])).toContain('%K a\n％0 Book\n')
  expect(formatEnw([{...emptyArticle(), authors: [emptyGroup('A, B')]}])).toContain('%A A B,\n')
})

test('text never leaves its field, and one article is one record', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const records = formatEnw(list).replace(/\n$/, '').split('\n\n')
      expect(records).toHaveLength(list.length)
      for (const record of records) {
        let tag = ''
        for (const line of record.split('\n')) {
          tag = /^%(.) /.exec(line)?.[1] ?? tag
          if (!line.startsWith('%')) expect(tag).toBe('K')
          expect(line).toMatch(/^(?:%[0-9A-Z@+~] )?[^%\s][^\0-\x1f\x7f\u2028\u2029]*$|^%[0-9A-Z@+~] %/)
        }
        expect(record.match(/^%0 /gm)).toHaveLength(1)
      }
    })
  )
})

test('lines end in LF: a CR hides the fields before it from citation-js, and parts records in bibutils', () => {
  expect(formatEnw([journalArticle, cutList])).not.toContain('\r')
})
