import {expect, test} from 'vitest'
import {withMeta} from '../../test/jats.js'

const published = (inner: string, attributes = '') => withMeta(`<pub-date ${attributes}>${inner}</pub-date>`).article
const steps = (inner: string) => withMeta(`<history>${inner}</history>`)

test.each([
  ['<year>2023</year><month>5</month><day>7</day>', {year: 2023, month: 5, day: 7}],
  ['<year>2023</year><month>5</month><day>32</day>', {year: 2023, month: 5}],
  ['<year>2023</year><day>7</day>', {year: 2023}],
  ['<year>2023</year><season>Spring</season>', {year: 2023, season: 'Spring'}],
  ['<year>2023</year><month>Jan-Feb</month>', {year: 2023, month: 1, end: {year: 2023, month: 2}}],
  ['<year>2023-2024</year>', {year: 2023, end: {year: 2024}}],
  ['<string-date>2023 May</string-date>', {year: 2023, month: 5}]
])('a date of publication in parts or in words: %s', (inner, date) => {
  expect(published(inner).pubDate).toEqual(date)
})

test.each([
  ['2012-05-15', {year: 2012, month: 5, day: 15}],
  ['20120515', {year: 2012, month: 5, day: 15}],
  ['2012-05', {year: 2012, month: 5}],
  ['2012', {year: 2012}],
  ['2012-13-15', {year: 2012}],
  ['2012-05-40', {year: 2012, month: 5}],
  ['2012-05-00', {year: 2012, month: 5}]
])('a date without parts is read from its digits, as far as they are a date: %s', (digits, date) => {
  expect(published('', `iso-8601-date="${digits}"`).pubDate).toEqual(date)
})

test('a date that cannot be read is kept, and reported', () => {
  const {article, codes} = withMeta('<pub-date><season>soon</season></pub-date>')
  expect(article).not.toHaveProperty('pubDate')
  expect(article.extra).toMatchObject([{path: 'pub-date', text: 'soon'}])
  expect(codes).toEqual(['jats/unreadable-date'])
})

const dated = (year: number, attributes: string) => `<pub-date ${attributes}><year>${year}</year></pub-date>`

test('since JATS 1.1 the kind of a date is divided into type and format', () => {
  const print = dated(2023, 'date-type="pub" publication-format="print"')
  const electronic = dated(2022, 'date-type="pub" publication-format="electronic"')
  expect(withMeta(print + electronic).article).toMatchObject({
    pubDate: {year: 2023},
    articleDate: {year: 2022},
    pubModel: 'Print-Electronic'
  })
})

test('an electronic date beside that of a collection, and alone', () => {
  const [epub, collection] = [dated(2022, 'pub-type="epub"'), dated(2023, 'pub-type="collection"')]
  expect(withMeta(epub + collection).article).toMatchObject({
    pubDate: {year: 2023},
    articleDate: {year: 2022},
    pubModel: 'Electronic-eCollection'
  })
  expect(withMeta(epub).article).toMatchObject({
    pubDate: {year: 2022},
    articleDate: {year: 2022},
    pubModel: 'Electronic'
  })
})

test('what PMC did later is history, by the word of PubMed where it has one', () => {
  const {article} = withMeta(
    dated(2022, 'pub-type="epub"') + dated(2023, 'pub-type="pmc-release"') + dated(2024, 'pub-type="epub"')
  )
  expect(article.history).toEqual([
    {status: 'pmc-release', date: {year: 2023}},
    {status: 'epublish', date: {year: 2024}}
  ])
})

test('a step of the history is a date, or an event that holds dates and says more', () => {
  const {article, codes} = steps(
    '<date date-type="rev-recd"><year>2020</year></date>' +
      '<event event-type="preprint"><event-desc>Put up <b>early</b></event-desc><date><year>2021</year></date></event>' +
      '<event><event-desc>woke</event-desc><date><year>2022</year></date></event>'
  )
  expect(article.history).toEqual([
    {status: 'revised', date: {year: 2020}},
    {status: 'preprint', date: {year: 2021}},
    {status: 'woke', date: {year: 2022}}
  ])
  expect(article.extra).toMatchObject([{path: 'event/event-desc', text: 'Put up early'}])
  expect(codes).toEqual([])
})

test('a step without its kind or its date is kept, and reported unless it is an event that has neither', () => {
  const kept = (inner: string) => {
    const {article, codes} = steps(inner)
    expect(article.history).toEqual([])
    return [...article.extra.map(({path}) => path), ...codes]
  }
  expect(kept('<date><year>2020</year></date>')).toEqual(['history/date', 'jats/unreadable-date'])
  expect(kept('<event><event-desc>woke</event-desc></event>')).toEqual(['history/event', 'jats/unreadable-date'])
  expect(kept('<event><uri>https://example.org</uri></event>')).toEqual(['history/event'])
})
