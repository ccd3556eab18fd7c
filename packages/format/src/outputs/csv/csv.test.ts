import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {readTable} from '../../../test/table.js'
import {formatCsv, type TableOptions} from './index.js'

function record(article: Partial<Article>, options?: TableOptions): Record<string, string> {
  const [header, cells] = readTable(formatCsv([{...emptyArticle(), ...article}], options), ',')
  return Object.fromEntries(header!.map((name, index) => [name, cells![index]!]))
}

test('an article is a row of quoted cells', () => {
  expect(formatCsv([cutList])).toMatch(/^"key","title","authors",[^\n]*\r\n"1","Rest","Okafor, Nkechi K, Jr; et al\."/)
  expect(record(journalArticle)).toMatchObject({
    authors: 'Okafor, Nkechi K, Jr; van Dijk, Zoë; Sleep and Rest Group',
    journal: 'Journal of imaginary sleep',
    pages: '225-234',
    year: '2023',
    month: '1',
    abstract: 'METHODS: Forty mice rested. RESULTS: Half (50%) slept, _deeply_.',
    keywords: 'Receptors, Estrogen; Sleep/physiology; Naps',
    pmid: '90000001',
    retracted: 'no'
  })
})

test('a book and a chapter have their editors', () => {
  expect(record(book)).toMatchObject({editors: 'van Dijk, Zoë', isbn: '9780000000002', book: ''})
  expect(record(chapter)).toMatchObject({editors: 'van Dijk, Zoë', book: 'The book of naps'})
})

test('a retracted article says so', () => {
  expect(record(retracted)).toMatchObject({retracted: 'yes', type: 'Retracted Publication'})
})

test('no cell is a formula, unless a program is to read it', () => {
  for (const title of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1']) {
    expect(record({title})['title']).toBe(`'${title.trim()}`)
    expect(record({title}, {raw: true})['title']).toBe(title.trim())
  }
  expect(record({authors: [emptyPerson('=cmd')]})['authors']).toBe("'=cmd")
})

test('for Excel pages are no dates', () => {
  const written = formatCsv([journalArticle], {excel: true})
  expect(written).toMatch(/^\ufeff"key"/)
  expect(record(journalArticle, {excel: true})['pages']).toBe('225–234')
})

test('text never leaves its cell, and one article is one row', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const rows = readTable(formatCsv(list), ',')
      expect(rows).toHaveLength(list.length + 1)
      for (const cells of rows) {
        expect(cells).toHaveLength(rows[0]!.length)
        for (const cell of cells) expect(cell).not.toMatch(/[\0-\x1f]|^[=+\-@]/)
      }
    })
  )
})
