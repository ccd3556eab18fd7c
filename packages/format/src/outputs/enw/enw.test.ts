import {articles} from '@pubcite/generator'
import {emptyArticle, emptyGroup} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {formatEnw} from './index.js'

test('an article has a line for each field, and its keywords below one another', () => {
  expect(formatEnw([journalArticle]).split('\r\n')).toEqual([
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
  expect(formatEnw([cutList, cutList])).toBe(`${formatEnw([cutList])}\r\n${formatEnw([cutList])}`)
})

test('books and chapters have their editors', () => {
  expect(formatEnw([book])).toMatch(/^%0 Edited Book\r\n%E van Dijk, Zoë\r\n[\s\S]*\r\n%7 2nd\r\n/)
  expect(formatEnw([chapter])).toMatch(/^%0 Book Section\r\n[\s\S]*%E van Dijk, Zoë\r\n[\s\S]*%B The book of naps\r\n/)
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(formatEnw([cutList])).toContain('%A Okafor, Nkechi K, Jr\r\n%A et al.,\r\n')
  expect(formatEnw([retracted])).toContain('%9 Retracted Publication\r\n%Z Retracted publication\r\n')
  expect(formatEnw([retracted])).not.toContain('%8')
})

test('a keyword that looks like a tag is none', () => {
  const keywords = [{text: 'a'}, {text: '%0 Book'}]
  expect(formatEnw([{...emptyArticle(), keywords}])).toContain('%K a\r\n％0 Book\r\n')
  expect(formatEnw([{...emptyArticle(), authors: [emptyGroup('A, B')]}])).toContain('%A A B,\r\n')
})

test('text never leaves its field, and one article is one record', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const records = formatEnw(list).replace(/\r\n$/, '').split('\r\n\r\n')
      expect(records).toHaveLength(list.length)
      for (const record of records) {
        let tag = ''
        for (const line of record.split('\r\n')) {
          tag = /^%(.) /.exec(line)?.[1] ?? tag
          if (!line.startsWith('%')) expect(tag).toBe('K')
          expect(line).toMatch(/^(?:%[0-9A-Z@+~] )?[^%\s][^\0-\x1f\x7f\u2028\u2029]*$|^%[0-9A-Z@+~] %/)
        }
        expect(record.match(/^%0 /gm)).toHaveLength(1)
      }
    })
  )
})
