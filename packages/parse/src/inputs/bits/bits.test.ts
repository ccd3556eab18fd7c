import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bits, parseBits} from './index.js'

const read = (text: string) => {
  const {articles, diagnostics} = parseBits(text)
  return {articles: articles.map(article => articleSchema.parse(article)), codes: diagnostics.map(({code}) => code)}
}
const wrapper = (book: string, part: string) =>
  read(
    `<book-part-wrapper><book-meta>${book}</book-meta><book-part id="naps" book-part-type="chapter">${part}</book-part></book-part-wrapper>`
  )
const title = (text: string) => `<title-group><title>${text}</title></title-group>`

test('a chapter is an article, and the book that it stands in is its host', () => {
  const {articles, codes} = wrapper(
    '<book-id pub-id-type="pmcid">sleepbook</book-id><book-title-group><book-title>Sleep</book-title></book-title-group>' +
      '<contrib-group><contrib contrib-type="editor"><name><surname>Roe</surname></name></contrib></contrib-group>' +
      '<pub-date><year>2019</year></pub-date><publisher><publisher-name>Acme</publisher-name></publisher><edition>3rd ed.</edition>',
    `<book-part-meta><book-part-id pub-id-type="pmcid">NBK9000001</book-part-id>${title('Naps.')}` +
      '<contrib-group><contrib><name><surname>Ito</surname></name></contrib></contrib-group></book-part-meta>'
  )
  expect(codes).toEqual([])
  expect(articles).toMatchObject([
    {
      type: 'book-chapter',
      title: 'Naps',
      titleLink: {book: 'sleepbook', part: 'naps'},
      ids: {bookshelf: 'NBK9000001'},
      authors: [{lastName: 'Ito'}],
      editors: [],
      pubDate: {year: 2019},
      book: {title: 'Sleep', editors: [{lastName: 'Roe'}], publisher: {name: 'Acme'}, edition: '3rd'}
    }
  ])
})

test('a book that is kept up to date has its first and last year, a chapter its first day and its last change', () => {
  const date = (type: string, year: number) =>
    `<date date-type="${type}"><day>2</day><month>5</month><year>${year}</year></date>`
  const {articles} = wrapper(
    '<pub-date><string-date>1993-2025</string-date></pub-date>',
    `<book-part-meta>${title('Naps')}<pub-history>${date('created', 2006)}${date('revised', 2011)}${date('updated', 2025)}</pub-history></book-part-meta>`
  )
  expect(articles[0]).toMatchObject({
    pubDate: {year: 1993},
    book: {beginningDate: {year: 1993}, endingDate: {year: 2025}},
    contributionDate: {year: 2006, month: 5, day: 2},
    dateRevised: {year: 2025, month: 5, day: 2},
    history: [{status: 'revised', date: {year: 2011}}]
  })
})

test('a whole book comes before its chapters; a part that only groups them is an entry of its contents', () => {
  const part = (type: string, id: string, inner = '') =>
    `<book-part book-part-type="${type}" id="${id}"><book-part-meta>${title(id)}</book-part-meta>${inner}</book-part>`
  const {articles} = read(
    `<book><book-meta><book-title-group><book-title>Sleep</book-title></book-title-group><isbn>9780000000002</isbn></book-meta><book-body>` +
      `${part('part', 'one', `<body>${part('chapter', 'two')}${part('chapter', 'three')}</body>`)}${part('chapter', 'four', `<body>${part('section', 'five')}</body>`)}</book-body></book>`
  )
  expect(articles.map(({type, title}) => [type, title])).toEqual([
    ['book', 'Sleep'],
    ['book-chapter', 'two'],
    ['book-chapter', 'three'],
    ['book-chapter', 'four']
  ])
  expect(articles[0]!.sections).toMatchObject([
    {title: 'one', sections: [{title: 'two'}, {title: 'three'}]},
    {title: 'four', sections: []}
  ])
  expect(articles[1]!.book).toMatchObject({title: 'Sleep', isbns: ['9780000000002']})
})

test('each reference is in the chapter that has it, and what is left in the book', () => {
  const ref = (id: number) => `<ref id="r${id}"><mixed-citation>Bed ${id}.</mixed-citation></ref>`
  const list = (ids: readonly number[]) => `<ref-list>${ids.map(ref).join('')}</ref-list>`
  const counts = fc.array(fc.array(fc.nat(9), {maxLength: 4}), {maxLength: 4})
  fc.assert(
    fc.property(counts, fc.array(fc.nat(9), {maxLength: 4}), (chapters, own) => {
      const parts = chapters.map(ids => `<book-part book-part-type="chapter"><back>${list(ids)}</back></book-part>`)
      const {articles} = parseBits(
        `<book><book-meta/><book-body>${parts.join('')}</book-body><book-back>${list(own)}</book-back></book>`
      )
      expect(articles.map(({references}) => references.map(({text}) => text))).toEqual(
        [own, ...chapters].map(ids => ids.map(id => `Bed ${id}.`))
      )
    })
  )
})

test('an element that nobody knows is kept, and reported', () => {
  const {articles, codes} = read('<book><book-meta><new-thing>Z</new-thing></book-meta></book>')
  expect(articles[0]!.extra).toEqual([{path: 'book-meta/new-thing', text: 'Z'}])
  expect(codes).toEqual(['jats/unknown-element', 'jats/no-title'])
})

test('other books in XML, and articles, are not taken for BITS', () => {
  expect(bits.detect('<?xml version="1.0"?><book><book-meta>')).toBe(true)
  expect(bits.detect('<!DOCTYPE book PUBLIC "-//NLM//DTD Book DTD v2.3 20070202//EN" "book.dtd"><book>')).toBe(true)
  expect(bits.detect('<book xmlns="http://docbook.org/ns/docbook"><info>')).toBe(false)
  expect(bits.detect('<article><back><ref-list>')).toBe(false)
  expect(bits.detect('<PubmedBookArticle><BookDocument>')).toBe(false)
})
