import {articles} from '@pubcite/generator'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {all, names, readXml, texts} from '../../../test/xml.js'
import {formatMods} from './index.js'

const read = (article: Partial<Article>) => all(readXml(formatMods([{...emptyArticle(), ...article}])), 'mods')[0]!

test('an article stands in its journal, with volume, issue and pages', () => {
  const host = all(read(journalArticle), 'relatedItem')[0]!
  expect(host.attributes).toEqual({type: 'host'})
  expect(texts(host, 'title')).toEqual(['Journal of imaginary sleep', 'J Imag Sleep'])
  expect(texts(host, 'number')).toEqual(['4', '2 Suppl 1'])
  expect([...texts(host, 'start'), ...texts(host, 'end')]).toEqual(['225', '234'])
  expect(all(read(journalArticle), 'identifier').map(({text, attributes}) => [attributes['type'], text])).toEqual([
    ['issn', '1234-5679'],
    ['doi', '10.5555/jis.2023_17'],
    ['pmid', '90000001'],
    ['pmc', 'PMC9000001']
  ])
})

test('a name has its parts, and a group one', () => {
  expect(all(read(journalArticle), 'name').map(name => all(name, 'namePart').map(({text}) => text))).toEqual([
    ['Okafor', 'Nkechi K', 'Jr'],
    ['van Dijk', 'Zoë'],
    ['Sleep and Rest Group']
  ])
})

test('a list of authors that is cut says so, and a retracted article too', () => {
  expect(all(read(cutList), 'etal')).toHaveLength(1)
  const note = all(read(retracted), 'note')[0]!
  expect([note.attributes['type'], note.text]).toEqual(['retraction', 'Retracted publication'])
  expect(texts(read(retracted), 'list')).toEqual(['e7'])
})

test('a book has its publisher, a chapter its book', () => {
  expect(texts(read(book), 'publisher')).toEqual(['Acme & Sons'])
  const host = all(read(chapter), 'relatedItem')[0]!
  expect(texts(host, 'title')).toEqual(['The book of naps'])
  expect(texts(host, 'roleTerm')).toEqual(['edt'])
})

test('whatever a text holds, it stays text, and one article is one record', () => {
  const known = (
    'modsCollection mods titleInfo title name namePart role roleTerm affiliation nameIdentifier etal typeOfResource genre ' +
    'originInfo place placeTerm publisher dateIssued dateOther edition issuance language languageTerm abstract subject ' +
    'topic relatedItem part detail number extent start end list note identifier location url'
  ).split(' ')
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const root = readXml(formatMods(list))
      expect(all(root, 'mods')).toHaveLength(list.length)
      expect([...names(root)].filter(name => !known.includes(name))).toEqual([])
    })
  )
})

test('a volume of a book is a part of its own', () => {
  const volume = formatMods([{...book, book: {...book.book!, volume: '3'}}])
  expect(volume).toContain('<part><detail type="volume"><number>3</number></detail></part>')
})
