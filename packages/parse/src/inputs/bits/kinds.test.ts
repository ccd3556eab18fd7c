import {expect, test} from 'vitest'
import {bits, parseBits} from './index.js'

const {detect} = bits
const read = (text: string) => {
  const {articles, diagnostics, places} = parseBits(text)
  return {articles, article: articles[0]!, diagnostics, codes: diagnostics.map(({code}) => code), places}
}
const bookTitle = '<book-title-group><book-title>Quiet nights</book-title></book-title-group>'
const titled = (text: string) => `<title-group><title>${text}</title></title-group>`
const part = (title: string, attributes = '', inner = '') =>
  `<book-part ${attributes}><book-part-meta>${titled(title)}</book-part-meta>${inner}</book-part>`
const book = (meta: string, inner = '') => read(`<book><book-meta>${bookTitle}${meta}</book-meta>${inner}</book>`)
const chapter = (meta: string, host = '', attributes = 'id="naps"') =>
  read(
    `<book-part-wrapper><book-meta>${bookTitle}${host}</book-meta><book-part ${attributes}><book-part-meta>${meta}</book-part-meta></book-part></book-part-wrapper>`
  )

test.each([
  '<!DOCTYPE book PUBLIC "-//NLM//DTD BITS Book Interchange DTD v2.0//EN" "x">',
  '<!DOCTYPE book PUBLIC "-//NLM//DTD Book DTD v3.0//EN" "x">',
  '<!doctype book SYSTEM "BITS-book2.dtd">',
  '<!DOCTYPE book SYSTEM "http://dtd.nlm.nih.gov/book/3.0/book.dtd">',
  '<book-part-wrapper dtd-version="2.0">',
  '<book-part>',
  '<book-meta/>',
  '<book-part-meta\n>',
  '<collection-meta>'
])('BITS is known by %s', sign => {
  expect(detect(`<?xml version="1.0"?>\n${sign}`)).toBe(true)
  for (const other of ['<html>', '<article >', '<PubmedBookArticle>', '<PubMedArticleSet>'])
    expect(detect(`${other}${sign}`)).toBe(false)
})

test.each(['<!DOCTYPE html SYSTEM "mybook.dtd">', '<book-metadata>', '<book>', 'book-meta'])('no BITS: %s', sign => {
  expect(detect(sign)).toBe(false)
})

test('a book is an article, and each chapter in it one more, where its element stands', () => {
  const [one, two] = [part('Naps', 'id="a"'), part('Beds', 'id="b"')]
  const {articles, places} = book('', `<body>${one}${two}</body>`)
  expect(articles.map(({type, title}) => [type, title])).toEqual([
    ['book', 'Quiet nights'],
    ['book-chapter', 'Naps'],
    ['book-chapter', 'Beds']
  ])
  expect(places[1]!.end!.offset - places[1]!.start.offset).toBe(one.length)
  expect(places[2]!.start.offset).toBe(places[1]!.end!.offset)
})

test.each(['part', 'Unit', 'volume', 'module'])('a %s groups chapters, and is none', kind => {
  const group = part(
    'Nights',
    `book-part-type="${kind}" id="g"`,
    `<body>${part('Naps', 'id="a"')}${part('Beds')}</body>`
  )
  const {articles} = book('', `<body>${group}</body>`)
  expect(articles.map(({title}) => title)).toEqual(['Quiet nights', 'Naps', 'Beds'])
  expect(articles[0]!.sections).toEqual([
    {
      title: 'Nights',
      titleLink: {part: 'g'},
      sections: [
        {title: 'Naps', titleLink: {part: 'a'}, sections: []},
        {title: 'Beds', sections: []}
      ]
    }
  ])
})

test('sections in a chapter are its own, but chapters in whatever holds them are chapters', () => {
  expect(read(part('Naps', '', part('Beds', 'book-part-type="section"'))).articles.map(({title}) => title)).toEqual([
    'Naps'
  ])
  expect(read(part('Naps', '', part('Beds', 'book-part-type="Chapter"'))).articles.map(({title}) => title)).toEqual([
    'Beds'
  ])
  expect(read(part('Naps', 'book-part-type="part"')).articles.map(({title}) => title)).toEqual(['Naps'])
  expect(read(part('Naps', 'book-part-type="department"', part('Beds'))).articles.map(({title}) => title)).toEqual([
    'Naps'
  ])
})

test('what is said of a chapter in an older file stands beside its body', () => {
  const {article} = read(
    '<book-part id="a"><title>Naps</title><label>3</label><pub-date><year>2012</year></pub-date><body><title>No</title></body></book-part>'
  )
  expect(article).toMatchObject({
    type: 'book-chapter',
    title: 'Naps',
    contributionDate: {year: 2012},
    locationLabels: [{label: '3'}]
  })
  const app = read(
    '<book-app><book-app-meta><title-group><title>More naps</title></title-group></book-app-meta></book-app>'
  )
  expect(app.article).toMatchObject({type: 'book-chapter', title: 'More naps'})
})

test.each([
  ['<edition>3rd ed.</edition>', {edition: '3rd'}],
  ['<edition>3rd Edition</edition>', {edition: '3rd'}],
  ['<edition>2 edn</edition>', {edition: '2'}],
  ['<edition>Revised</edition>', {edition: 'Revised'}],
  ['<isbn>1</isbn><isbn>2</isbn><isbn>1</isbn><isbn/>', {isbns: ['1', '2']}],
  ['<book-id pub-id-type="isbn">3</book-id>', {isbns: ['3']}],
  ['<volume>2</volume>', {volume: '2'}],
  [
    '<series>Nights <italic>all</italic>.</series>',
    {collectionTitle: 'Nights all', collectionTitleHtml: 'Nights <i>all</i>'}
  ]
])('%s of a book', (meta, found) => {
  expect(book(meta).article.book).toMatchObject(found)
})

test('a series has a title; what else is said of it is kept', () => {
  const {article} = read(
    `<book><collection-meta><title-group><title>Nights.</title></title-group><title-group><title>Days</title></title-group><volume-in-collection>7</volume-in-collection><self-uri>x</self-uri><notes>y</notes></collection-meta><book-meta>${bookTitle}</book-meta></book>`
  )
  expect(article.book).toMatchObject({collectionTitle: 'Nights'})
  expect(article.extra).toEqual([
    {path: 'collection-meta/title-group', text: 'Days'},
    {path: 'collection-meta/volume-in-collection', text: '7'}
  ])
})

const date = (year: number, attributes = '') => `<pub-date ${attributes}><year>${year}</year></pub-date>`

test('the first date that was printed is the book’s, others are steps of its history', () => {
  const {article} = book(
    date(2010, 'date-type="created"') + date(2012) + date(2013, 'pub-type="epub"') + date(2014, 'date-type="updated"')
  )
  expect(article).toMatchObject({
    pubDate: {year: 2012},
    history: [
      {status: 'created', date: {year: 2010}},
      {status: 'epub', date: {year: 2013}}
    ],
    dateRevised: {year: 2014}
  })
  expect(book('<pub-date><year>2006</year>-<year>2012</year></pub-date>').article.pubDate).toMatchObject({year: 2006})
  const odd = book('<pub-date><month>3</month></pub-date>')
  expect(odd.codes).toEqual(['jats/unreadable-date'])
  expect(odd.article).toMatchObject({extra: [{path: 'pub-date', text: '3'}]})
})

test('a chapter was posted on its date, and last changed on the latest of its changes', () => {
  const {article} = chapter(
    titled('Naps') +
      date(2012, 'date-type="pub"') +
      date(2016, 'date-type="updated"') +
      date(2015, 'date-type="revised"') +
      date(2011, 'date-type="received"'),
    date(2010)
  )
  expect(article).toMatchObject({
    pubDate: {year: 2010},
    contributionDate: {year: 2012},
    dateRevised: {year: 2016},
    history: [
      {status: 'revised', date: {year: 2015}},
      {status: 'received', date: {year: 2011}}
    ]
  })
  expect(chapter(titled('Naps') + date(2012, 'date-type="created"')).article).toMatchObject({
    contributionDate: {year: 2012},
    history: []
  })
  expect(chapter(titled('Naps') + date(2012, 'pub-type="collection"')).article.history).toEqual([
    {status: 'collection', date: {year: 2012}}
  ])
})

test.each([
  ['<book-id pub-id-type="pmcid">quiet</book-id>', {book: 'quiet', part: 'naps'}],
  ['<book-id book-id-type="bookname">Quiet-1</book-id>', {book: 'Quiet-1', part: 'naps'}],
  ['<book-id book-id-type="book-name">quiet</book-id>', {book: 'quiet', part: 'naps'}],
  ['<book-id pub-id-type="pmcid">NBK12</book-id>', undefined],
  ['<book-id pub-id-type="pmcid">PMC12</book-id>', undefined],
  ['<book-id pub-id-type="doi">quiet</book-id>', undefined],
  ['<book-id pub-id-type="pmcid">1quiet</book-id>', undefined],
  ['<book-id pub-id-type="pmcid">quiet nights</book-id>', undefined]
])('Bookshelf calls the book of %s by its word', (id, link) => {
  expect(chapter(titled('Naps'), id).article.titleLink).toEqual(link)
})

test('an accession of Bookshelf is known by its form, in whatever attribute', () => {
  const {article} = chapter(
    `<book-part-id book-part-id-type="pmcid">NBK12</book-part-id><book-part-id book-part-id-type="x">NBK12</book-part-id><book-part-id pub-id-type="pmid">40123456</book-part-id><book-part-id book-part-id-type="pmcid">quiet</book-part-id>${titled('Naps')}`,
    '<book-id book-id-type="doi">10.5555/x</book-id><book-id>NBK7</book-id>'
  )
  expect(article.articleIds).toEqual([
    {type: 'bookaccession', id: 'NBK12'},
    {type: 'pubmed', id: '40123456'}
  ])
  expect(article.book?.locations).toEqual([
    {type: 'doi', id: '10.5555/x'},
    {type: 'bookaccession', id: 'NBK7'}
  ])
})

test('a chapter has the label that is printed, or its number', () => {
  const labels = (meta: string, attributes: string) => chapter(meta, '', attributes).article.locationLabels
  expect(
    labels(
      '<title-group><label>Chapter 3</label><title>Naps</title></title-group>',
      'book-part-type="chapter" book-part-number="3"'
    )
  ).toEqual([{label: 'Chapter 3', type: 'chapter'}])
  expect(labels(titled('Naps'), 'book-part-number="3"')).toEqual([{label: '3'}])
  expect(labels(titled('Naps'), '')).toEqual([])
})

test('the host of a chapter has what is said of the book, and what has no place there is kept, once', () => {
  const meta =
    '<contrib-group><contrib contrib-type="editor"><name><surname>Ito</surname><given-names>A</given-names></name></contrib></contrib-group><conference>Nap day</conference>'
  const alone = chapter(titled('Naps'), meta).article
  expect(alone.book).toMatchObject({title: 'Quiet nights', editors: [{lastName: 'Ito'}]})
  expect(alone.extra).toEqual([{path: 'book-meta/conference', text: 'Nap day'}])
  const {articles} = book(meta, part('Naps'))
  expect(articles.map(({extra}) => extra)).toEqual([[{path: 'conference', text: 'Nap day'}], []])
})

test.each([
  'issn',
  'subj-group',
  'book-volume-id',
  'book-issue-number',
  'issue',
  'conference',
  'product',
  'volume-id',
  'elocation-id'
])('%s of a book is kept', name => {
  expect(book(`<${name}>Naps</${name}>`).article.extra).toMatchObject([{path: name, text: 'Naps'}])
})

test.each([
  'self-uri',
  'custom-meta-group',
  'custom-meta-wrap',
  'notes',
  'ext-link',
  'uri',
  'x',
  'permissions',
  'aff-alternatives'
])('%s says nothing of a book or a chapter', name => {
  expect(book(`<${name}/>`)).toMatchObject({article: {extra: []}, codes: []})
  expect(chapter(`${titled('Naps')}<${name}/>`)).toMatchObject({article: {extra: []}, codes: []})
})

test.each(['isbn', 'issn', 'subj-group', 'book-part-categories', 'edition', 'supplementary-material', 'conference'])(
  '%s of a chapter is kept',
  name => {
    expect(chapter(`${titled('Naps')}<${name}>Naps</${name}>`).article.extra).toMatchObject([
      {path: name, text: 'Naps'}
    ])
  }
)

test('a language is that of the chapter, or of its book; a text without a title is told where it stands', () => {
  const wrapped = (own: string) =>
    read(
      `<book-part-wrapper xml:lang="de"><book-meta>${bookTitle}</book-meta><book-part ${own}>x</book-part></book-part-wrapper>`
    )
  expect(wrapped('').article.languages).toEqual(['ger'])
  expect(wrapped('xml:lang="fr"').article.languages).toEqual(['fre'])
  expect(wrapped('').diagnostics).toMatchObject([{code: 'jats/no-title', place: {start: {offset: expect.any(Number)}}}])
  expect(wrapped('').places[0]!.start.offset).toBeGreaterThan(100)
})

test('what JATS says of an article, BITS says of a book and of a chapter', () => {
  const meta =
    '<object-id pub-id-type="doi">10.5555/x</object-id><trans-abstract xml:lang="de"><p>Schlaf.</p></trans-abstract><history><date date-type="received"><year>2011</year></date></history><funding-group><award-group><funding-source>Nap fund</funding-source><award-id>7</award-id></award-group></funding-group><related-article related-article-type="corrected-article">J Nap. 2011;1:2.</related-article><related-object>J Bed. 2012;1:2.</related-object><author-notes><fn><p>Naps were paid.</p></fn></author-notes>'
  for (const {article} of [book(meta), chapter(titled('Naps') + meta)]) {
    expect(article.ids.doi ?? article.articleIds[0]?.id).toBe('10.5555/x')
    expect(article.otherAbstracts).toMatchObject([{language: 'ger', sections: [{text: 'Schlaf.'}]}])
    expect(article.history).toEqual([{status: 'received', date: {year: 2011}}])
    expect(article.grants).toMatchObject([{agency: 'Nap fund', grantId: '7'}])
    expect(article.relations).toMatchObject([{text: 'J Nap. 2011;1:2.'}, {text: 'J Bed. 2012;1:2.'}])
    expect(article.extra).toEqual([{path: 'author-notes/fn', text: 'Naps were paid.'}])
  }
})

test('a book that was put up later than it was changed was not revised since', () => {
  const history = (...dates: string[]) => book(dates.join('')).article
  expect(history(date(2010, 'date-type="created"'))).not.toHaveProperty('dateRevised')
  expect(history(date(2013, 'date-type="created"'), date(2012, 'date-type="updated"'))).not.toHaveProperty(
    'dateRevised'
  )
  expect(history(date(2010, 'date-type="created"'), date(2012, 'date-type="updated-soon"')).history).toHaveLength(2)
  expect(history(date(2010, 'date-type="created"'), date(2012, 'date-type="updated"')).dateRevised).toEqual({
    year: 2012
  })
})

test('of two changes the later is the last, by year, month and day', () => {
  const changed = (...dates: string[]) =>
    chapter(
      titled('Naps') +
        dates
          .map(printed => {
            const [year, month, day] = printed.split('-')
            return `<pub-date date-type="updated"><day>${day}</day><month>${month}</month><year>${year}</year></pub-date>`
          })
          .join('')
    ).article.dateRevised
  expect(changed('2012-12-31', '2013-1-1')).toEqual({year: 2013, month: 1, day: 1})
  expect(changed('2012-12-1', '2012-11-30')).toEqual({year: 2012, month: 12, day: 1})
  expect(changed('2012-12-1', '2012-12-2')).toEqual({year: 2012, month: 12, day: 2})
  expect(changed('2012-12-2', '2012-12-1')).toEqual({year: 2012, month: 12, day: 2})
})
