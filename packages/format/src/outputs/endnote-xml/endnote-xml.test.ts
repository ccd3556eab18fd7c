import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyGroup} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {all, names, readXml, texts} from '../../../test/xml.js'
import {formatEndnoteXml} from './index.js'

const read = (article: Partial<Article>) => readXml(formatEndnoteXml([{...emptyArticle(), ...article}]))
const order = (
  'rec-number ref-type contributors auth-address titles periodical pages volume number edition keywords dates ' +
  'pub-location publisher isbn accession-num electronic-resource-num abstract notes work-type remote-database-name ' +
  'remote-database-provider language urls custom2 custom6'
).split(' ')

test('an article has its elements in the order of the DTD, without line breaks', () => {
  const written = formatEndnoteXml([journalArticle])
  expect(written.split('\n')).toHaveLength(3)
  const record = all(readXml(written), 'record')[0]!
  const told = record.children.map(({name}) => name)
  expect(told).toEqual(order.filter(name => told.includes(name)))
  const values = Object.fromEntries(record.children.map(({name, text}) => [name, text]))
  expect(values).toMatchObject({
    'ref-type': '17',
    pages: '225-234',
    volume: '4',
    number: '2 Suppl 1',
    edition: '2022 Dec 30',
    dates: '20232023-01-10',
    isbn: '1234-5679',
    'accession-num': '90000001',
    'electronic-resource-num': '10.5555/jis.2023_17',
    abstract: 'METHODS: Forty mice rested. \rRESULTS: Half (50%) slept, _deeply_.',
    custom2: 'PMC9000001',
    language: 'English'
  })
  expect(texts(record, 'author')).toEqual(['Okafor, Nkechi K, Jr', 'van Dijk, Zoë', 'Sleep and Rest Group,'])
  expect(texts(record, 'keyword')).toEqual(['Receptors, Estrogen', 'Sleep/physiology', 'Naps'])
})

test('if one run of a title has a style, all have', () => {
  const [title] = all(read(journalArticle), 'title')
  expect(title!.children.map(({text, attributes}) => [text, attributes['face']])).toEqual([
    ['Sleep of ', 'normal'],
    ['TP53', 'italic'],
    ['-deficient mice: H', 'normal'],
    ['2', 'subscript'],
    ['O', 'normal'],
    ['2', 'subscript'],
    [' & rest', 'normal']
  ])
  expect(all(read(cutList), 'style')).toEqual([])
})

test('the editors of a book, and those of the book of a chapter', () => {
  const edited = read(book)
  expect(all(edited, 'ref-type')[0]).toMatchObject({text: '28', attributes: {name: 'Edited Book'}})
  expect(texts(edited, 'tertiary-authors')).toEqual(['van Dijk, Zoë'])
  const part = read(chapter)
  expect(texts(part, 'secondary-title')).toEqual(['The book of naps'])
  expect(texts(part, 'secondary-authors')).toEqual(['van Dijk, Zoë'])
})

test('a list of authors that is cut says so; a group ends in a comma and has none within', () => {
  expect(texts(read(cutList), 'author')).toEqual(['Okafor, Nkechi K, Jr', 'et al.,'])
  expect(texts(read({authors: [emptyGroup('Naps, Inc.')]}), 'author')).toEqual(['Naps Inc.,'])
})

test('a retracted article says so, and a preprint what it is', () => {
  expect(texts(read(retracted), 'work-type')).toEqual(['Retracted Publication'])
  expect(texts(read(retracted), 'notes')[0]).toMatch(/^Retracted publication\. Retraction in: /)
  expect(texts(read(retracted), 'date')).toEqual(['Winter'])
  expect(texts(read(preprint), 'work-type')).toEqual(['Preprint'])
})

test('no article is a set without records', () => {
  expect(readXml(formatEndnoteXml([])).children[0]?.children).toEqual([])
})

test('whatever a text holds, it stays text, and one article is one record', () => {
  const known = new Set(
    [
      'xml records record authors secondary-authors tertiary-authors author title secondary-title tertiary-title',
      'alt-title style full-title abbr-1 keyword year pub-dates date related-urls url',
      ...order
    ].flatMap(line => line.split(' '))
  )
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const root = readXml(formatEndnoteXml(list))
      expect(all(root, 'record')).toHaveLength(list.length)
      expect([...names(root)].filter(name => !known.has(name))).toEqual([])
    })
  )
})
