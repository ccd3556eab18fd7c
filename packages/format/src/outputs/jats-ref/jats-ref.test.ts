import {articles} from '@pubcite/generator'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {all, names, readXml, texts} from '../../../test/xml.js'
import {formatJatsRef} from './index.js'

const read = (article: Partial<Article>) => readXml(formatJatsRef([{...emptyArticle(), ...article}]))

test('a reference has an element for each part, and no punctuation', () => {
  expect(formatJatsRef([journalArticle])).toBe(`<ref-list>
<ref id="B1"><label>1</label><element-citation publication-type="journal"><person-group person-group-type="author">\
<name><surname>Okafor</surname><given-names>Nkechi K</given-names><suffix>Jr</suffix></name>\
<name><surname>van Dijk</surname><given-names>Zoë</given-names></name><collab>Sleep and Rest Group</collab>\
</person-group><article-title>Sleep of <italic>TP53</italic>-deficient mice: H<sub>2</sub>O<sub>2</sub> &#38; rest\
</article-title><source>J Imag Sleep</source><year iso-8601-date="2023-01-10">2023</year><month>01</month>\
<day>10</day><volume>4</volume><issue>2 Suppl 1</issue><fpage>225</fpage><lpage>234</lpage><issn>1234-5679</issn>\
<pub-id pub-id-type="doi">10.5555/jis.2023_17</pub-id><pub-id pub-id-type="pmid">90000001</pub-id>\
<pub-id pub-id-type="pmcid">PMC9000001</pub-id><comment>Epub 2022 Dec 30</comment></element-citation></ref>
</ref-list>
`)
})

test('a list of authors that is cut ends in etal', () => {
  const [authors] = all(read(cutList), 'person-group')
  expect(authors!.children.map(({name}) => name)).toEqual(['name', 'etal'])
})

test('a retracted article says so; the number of an article is no page', () => {
  expect(texts(read(retracted), 'comment')[0]).toBe('Retracted')
  expect(texts(read(retracted), 'elocation-id')).toEqual(['e7'])
  expect(texts(read(retracted), 'fpage')).toEqual([])
  expect(texts(read(retracted), 'season')).toEqual(['Winter'])
})

test('a book is a source, a chapter stands in one, and a preprint says what it is', () => {
  expect(texts(read(book), 'source')).toEqual(['The book of naps'])
  expect(all(read(book), 'ext-link')[0]?.attributes['xlink:href']).toBe('https://www.ncbi.nlm.nih.gov/books/NBK900001/')
  expect(texts(read(chapter), 'chapter-title')).toEqual(['Naps at noon'])
  expect(texts(read(chapter), 'source')).toEqual(['The book of naps'])
  expect(all(read(preprint), 'element-citation')[0]?.attributes['publication-type']).toBe('preprint')
})

test('whatever a text holds, it stays text, and one article is one reference', () => {
  const known = (
    'ref-list ref label element-citation person-group name surname given-names suffix collab etal article-title source ' +
    'chapter-title year month day season volume issue fpage lpage page-range elocation-id issn isbn pub-id ext-link ' +
    'comment edition series publisher-loc publisher-name italic bold underline sub sup'
  ).split(' ')
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const root = readXml(formatJatsRef(list))
      expect(all(root, 'ref')).toHaveLength(list.length)
      expect([...names(root)].filter(name => !known.includes(name))).toEqual([])
    })
  )
})
