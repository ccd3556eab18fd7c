import {expect, test} from 'vitest'
import {parseBits} from './index.js'

const title = (text: string) => `<title-group><title>${text}</title></title-group>`
const book = (meta: string, before = '', attributes = '') => {
  const {articles, diagnostics} = parseBits(
    `<book ${attributes}>${before}<book-meta><book-title-group><book-title>Sleep</book-title></book-title-group>${meta}</book-meta></book>`
  )
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const chapter = (meta: string, host = '') => {
  const {articles, diagnostics} = parseBits(
    `<book-part-wrapper><book-meta>${host}</book-meta><book-part id="naps"><book-part-meta>${title('Naps')}${meta}</book-part-meta></book-part></book-part-wrapper>`
  )
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}

test('edition, volume and publisher: the first of each, others are kept', () => {
  const publisher = (name: string, inner = '') =>
    `<publisher>${name && `<publisher-name>${name}</publisher-name>`}${inner}</publisher>`
  const {article} = book(
    `<edition/><edition>3rd ed.</edition><edition>4th</edition><book-volume-number>1</book-volume-number><volume>2</volume>${publisher('')}` +
      publisher('Nap <italic>Press</italic>', '<publisher-loc>Enugu</publisher-loc>') +
      publisher('Bed Press')
  )
  expect(article.book).toMatchObject({
    edition: '3rd',
    volume: '1',
    publisher: {name: 'Nap Press', nameHtml: 'Nap <i>Press</i>', location: 'Enugu'}
  })
  expect(article.extra).toMatchObject([
    {path: 'edition', text: '4th'},
    {path: 'volume', text: '2'},
    {path: 'publisher', text: 'Bed Press'}
  ])
})

test('a publisher may be a place alone', () => {
  expect(book('<publisher><publisher-loc>Enugu</publisher-loc></publisher>').article.book?.publisher).toEqual({
    location: 'Enugu'
  })
})

test('each number of a book once', () => {
  const {article} = book(
    '<isbn>9780000000002</isbn><isbn>9780000000002</isbn><isbn/><book-id book-id-type="isbn">9780000000019</book-id>'
  )
  expect(article.book?.isbns).toEqual(['9780000000002', '9780000000019'])
  expect(book('<book-id>NBK7</book-id><object-id>NBK7</object-id><book-id>n1</book-id>').article.articleIds).toEqual([
    {type: 'bookaccession', id: 'NBK7'},
    {type: 'other', id: 'n1'}
  ])
})

test('a series has its title, and what else is said of it is kept', () => {
  const {article} = book(
    '',
    `<collection-meta>${title('Nights of <italic>cats</italic>.')}<editor>Roy</editor><notes>calm</notes></collection-meta>`
  )
  expect(article.book).toMatchObject({collectionTitle: 'Nights of cats', collectionTitleHtml: 'Nights of <i>cats</i>'})
  expect(article.extra).toMatchObject([{path: 'collection-meta/editor', text: 'Roy'}])
  expect(book('<series>Nights</series>').article.book).toMatchObject({collectionTitle: 'Nights'})
})

test('dates of a book: the first is its own, others are history, and one that cannot be read is kept and reported', () => {
  const {article, codes} = book(
    '<pub-date><year>2019</year></pub-date><pub-date date-type="corrected"><year>2020</year></pub-date><pub-date>soon</pub-date>'
  )
  expect(article).toMatchObject({pubDate: {year: 2019}, history: [{status: 'corrected', date: {year: 2020}}]})
  expect(article.extra).toMatchObject([{path: 'pub-date', text: 'soon'}])
  expect(codes).toEqual(['jats/unreadable-date'])
})

test('a book that was created and not changed has no date of change', () => {
  const {article} = book(
    '<pub-date><year>2019</year></pub-date><pub-history><date date-type="created"><year>2018</year></date></pub-history>'
  )
  expect(article.history).toEqual([{status: 'created', date: {year: 2018}}])
  expect(article).not.toHaveProperty('dateRevised')
})

test('dates of a chapter: when it was put up, and what came after', () => {
  const {article, codes} = chapter(
    '<pub-date><year>2019</year></pub-date><pub-date pub-type="epub"><year>2020</year></pub-date><pub-date date-type="corrected"><year>2021</year></pub-date><pub-date>soon</pub-date>'
  )
  expect(article).toMatchObject({
    contributionDate: {year: 2019},
    history: [
      {status: 'epub', date: {year: 2020}},
      {status: 'corrected', date: {year: 2021}}
    ]
  })
  expect(codes).toEqual(['jats/unreadable-date'])
})

test('a chapter whose book names not all of its authors says so, and has the language of the book', () => {
  const group =
    '<contrib-group><contrib contrib-type="editor"><name><surname>Roy</surname></name></contrib><etal/></contrib-group>'
  const {article} = chapter('', group)
  expect(article).toMatchObject({type: 'book-chapter', book: {editors: [{lastName: 'Roy'}], authorsComplete: false}})
  expect(book('', '', 'xml:lang="de"').article.languages).toEqual(['ger'])
})

test('a chapter may come without its book', () => {
  const {articles} = parseBits(
    `<book-part id="naps" xml:lang="en"><book-part-meta>${title('Naps')}</book-part-meta></book-part>`
  )
  expect(articles).toMatchObject([{type: 'book-chapter', title: 'Naps', languages: ['eng']}])
})
