import {type CslItem, cslTypes, toCsl} from '@pubcite/csl'
import {formatCsl} from '@pubcite/format'
import {articles} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {shapes} from './fields.js'
import {cslJson, parseCslJson} from './index.js'

const codes = (text: string) => parseCslJson(text).diagnostics.map(({code}) => code)

test('an item of the Literature Citation Exporter has its ids, its pages and its date', () => {
  const {articles: read, diagnostics} = parseCslJson(`{"source": "PubMed", "id": "pmid:90000001",
    "title": "Sleep of <i>mice</i>", "author": [{"family": "Okafor", "given": "Nkechi K"}, {"family": "Nap Group"}],
    "container-title-short": "J Imag Sleep", "container-title": "Journal of imaginary sleep", "ISSN": "1234-5679",
    "issued": {"date-parts": [[2023, 1, 10]]}, "epub-date": {"date-parts": [[2022, 12, 30]]}, "page": "225-34",
    "volume": 4, "PMID": "90000001", "PMCID": "PMC9000001", "DOI": "10.5555/jis.1", "type": "article-journal"}`)
  expect(diagnostics).toEqual([])
  expect(read[0]).toMatchObject({
    ids: {pmid: '90000001', pmcid: 'PMC9000001', doi: '10.5555/jis.1'},
    title: 'Sleep of mice',
    titleHtml: 'Sleep of <i>mice</i>',
    authors: [{...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK'}, emptyPerson('Nap Group')],
    pubDate: {year: 2023, month: 1, day: 10},
    articleDate: {year: 2022, month: 12, day: 30},
    volume: '4',
    pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
    extra: [{path: 'source', text: 'PubMed'}]
  })
})

test('a number is kept as it is printed, in quotation marks or without', () => {
  const [article] = parseCslJson(
    '[{"type": "book", "title": "Naps", "volume": 4002.e26, "issue": 0012345678901234567890}]'
  ).articles
  expect(article).toMatchObject({volume: '4002.e26', issue: '0012345678901234567890'})
})

test('a thesis is no article and no book, and keeps its word', () => {
  expect(parseCslJson('[{"type":"thesis","title":"Naps"}]').articles[0]).toMatchObject({
    type: 'other',
    sourceType: 'thesis'
  })
})

test('a broken item costs itself alone, and says where it stands', () => {
  const {
    articles: read,
    places,
    diagnostics
  } = parseCslJson(
    '[\n{"type": "book", "title": "One"},\n{"type": "book" "title": "Two"},\n{"type": "book", "title": "Three"}\n]'
  )
  expect(read.map(({title}) => title)).toEqual(['One', 'Three'])
  expect(places.map(({start}) => start.line)).toEqual([2, 4])
  expect(diagnostics).toMatchObject([{code: 'csl-json/broken-item', place: {start: {line: 3, column: 1}}}])
})

test('what is no item costs itself alone', () => {
  expect(codes('[{"type":"book","title":"x"},{"family":"Okafor"}]')).toEqual(['csl-json/no-item'])
  expect(codes('{"status": "error", "message": "no such id"}')).toEqual(['csl-json/ncbi-error'])
  expect(codes('Not found {"type":"book","title":"x"}')).toEqual(['csl-json/stray-text'])
})

test('a value that a field cannot have, and a field that CSL does not have, are kept and reported', () => {
  const {articles: read, diagnostics} = parseCslJson(
    '{"type":"book","title":{"a":1},"constructor":[1.50],"__proto__":"x"}'
  )
  expect(read[0]?.extra).toEqual([
    {path: 'title', text: '{"a":1}'},
    {path: 'constructor', text: '[1.50]'},
    {path: '__proto__', text: '"x"'}
  ])
  expect(diagnostics.map(({code}) => code)).toEqual([
    'csl-json/wrong-value',
    'csl-json/unknown-field',
    'csl-json/unknown-field'
  ])
})

test('Crossref puts titles into lists, and has words of its own for kinds', () => {
  const {articles: read} = parseCslJson(
    '{"status":"ok","message":{"type":"journal-article","title":["Naps"],"author":[{"family":"Okafor","ORCID":"x"}]}}'
  )
  expect(read[0]).toMatchObject({
    type: 'journal-article',
    title: 'Naps',
    extra: [{path: 'author/0/ORCID', text: '"x"'}]
  })
})

test('items may stand in a list, one a line, or within an object', () => {
  const item = '{"type":"book","title":"Naps"}'
  for (const text of [item, `[${item}, ${item},]`, `${item}\n${item}\n`, `{"items":[${item}]}`, `{"naps":${item}}`]) {
    expect(parseCslJson(text).diagnostics).toEqual([])
    expect(parseCslJson(text).articles.every(({title}) => title === 'Naps')).toBe(true)
  }
})

test('other JSON is not taken for CSL-JSON', () => {
  expect(cslJson.detect('[{"type": "article-journal", "title": "Naps"}]')).toBe(true)
  for (const text of [
    '{"header":{"type":"esummary","version":"0.3"},"result":{"uids":["1"],"1":{"title":"Naps","articleids":[]}}}',
    JSON.stringify([{...emptyArticle('book'), title: 'Naps'}]),
    '[{"itemType":"journalArticle","title":"Naps"}]',
    '{"type":"FeatureCollection"}'
  ]) {
    expect(cslJson.detect(text)).toBe(false)
  }
})

test('articles come back from CSL-JSON as they went, as far as it carries them', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 2}), list => {
      const read = parseCslJson(formatCsl(list)).articles
      expect(read.map(toCsl)).toEqual(parseCslJson(formatCsl(read)).articles.map(toCsl))
      expect(read).toHaveLength(list.length)
      expect(read.map(({type}) => type)).toEqual(list.map(({type}) => type))
    })
  )
})

const text = fc
  .array(
    fc.constantFrom(
      'Sleep',
      'of',
      'mice',
      'β',
      'p<0.05',
      'a&b',
      '“night”',
      '"',
      '\\',
      "l'été",
      '<i>x</i>',
      '🧬',
      '(2nd)'
    ),
    {
      minLength: 1,
      maxLength: 4
    }
  )
  .map(words => words.join(' '))
const number = fc.oneof(fc.constantFrom('12', 'S4', '4002.e26', '1-9', 'xii'), fc.integer({min: 1, max: 9999}))
const name = fc.oneof(
  fc.record({
    family: fc.constantFrom('Okafor', 'van Dijk', '李'),
    given: fc.constantFrom('Nkechi K', 'N. K.', 'Zoë', 'J')
  }),
  fc.record({family: fc.constantFrom('Berg'), 'non-dropping-particle': fc.constant('van'), suffix: fc.constant('Jr')}),
  fc.record({literal: fc.constantFrom('Sleep Group', 'WHO')})
)
const names = fc.array(name, {minLength: 1, maxLength: 3})
const day = fc.oneof(
  fc.tuple(fc.integer({min: 1, max: 2100})),
  fc.tuple(fc.integer({min: 1000, max: 2100}), fc.integer({min: 1, max: 12})),
  fc.tuple(fc.integer({min: 1000, max: 2100}), fc.integer({min: 1, max: 12}).map(String), fc.integer({min: 1, max: 28}))
)
const date = fc.oneof(
  fc.record({'date-parts': fc.array(day, {minLength: 1, maxLength: 2})}),
  fc.record({'date-parts': fc.tuple(day.map(([year]) => [year])), season: fc.constantFrom(1, 'Winter', '4', 'Harvest')})
)
const groupsAndPersons = fc.array(
  fc.oneof(
    fc.record({
      family: fc.constantFrom('Okafor', 'van Dijk', '李'),
      given: fc.constantFrom('Nkechi K', 'N. K.', 'Zoë')
    }),
    fc.record({literal: fc.constantFrom('Sleep Group', 'WHO')})
  ),
  {minLength: 1, maxLength: 3}
)
const dates = fc.record({'date-parts': fc.array(day, {minLength: 1, maxLength: 2})})
const numbersOfSchema = (
  'chapter-number citation-number collection-number edition first-reference-note-number issue locator number ' +
  'number-of-pages number-of-volumes page page-first part printing supplement volume'
).split(' ')
const items = fc.record(
  {
    type: fc.constantFrom(...cslTypes),
    id: number,
    issued: date,
    'available-date': date,
    title: text,
    'container-title': text,
    'container-title-short': fc.constant('J Imag Sleep'),
    author: names,
    editor: names,
    translator: names,
    accessed: date,
    'event-date': date,
    volume: number,
    issue: number,
    page: number,
    number,
    'number-of-pages': number,
    DOI: fc.constantFrom('10.5555/x', '10.5555/y<z>&'),
    PMID: fc.constant('90000001'),
    PMCID: fc.constant('PMC9000001'),
    abstract: text,
    keyword: fc.constantFrom('naps', 'naps; rest'),
    language: fc.constantFrom('en', 'de-AT'),
    note: text,
    URL: fc.constantFrom('https://example.org/x', 'https://www.ncbi.nlm.nih.gov/books/NBK1/'),
    status: fc.constantFrom('retracted', 'in press'),
    genre: fc.constant('Poster'),
    publisher: text,
    'publisher-place': text,
    edition: number,
    ISSN: fc.constant('1234-5679'),
    ISBN: fc.constant('9780000000002'),
    source: text,
    archive: text,
    categories: fc.constant(['a', 'b'])
  },
  {requiredKeys: ['type', 'id', 'issued']}
) as fc.Arbitrary<unknown> as fc.Arbitrary<CslItem>

test('an item reads as the same article after it was written and read again', () => {
  fc.assert(
    fc.property(items, item => {
      const [article] = parseCslJson(JSON.stringify(item)).articles
      const again = parseCslJson(formatCsl([article!])).articles[0]
      const sorted = (extra: Article['extra'] = []) => extra.toSorted((one, other) => (one.path < other.path ? -1 : 1))
      expect({...again, extra: sorted(again?.extra)}).toEqual({...article, extra: sorted(article?.extra)})
    })
  )
})

/** Every field of the schema of CSL-JSON, each with what it may hold. */
const fieldsOfSchema = Object.fromEntries(
  [...shapes].flatMap(([key, shape]): [string, fc.Arbitrary<unknown>][] => {
    const own = new Map<string, fc.Arbitrary<unknown>>([
      ['type', fc.constantFrom(...cslTypes)],
      ['DOI', fc.constantFrom('10.5555/x', '10.5555/y<z>&')],
      ['PMID', fc.constant('90000001')],
      ['PMCID', fc.constant('PMC9000001')],
      ['language', fc.constantFrom('en', 'de')],
      ['ISSN', fc.constant('1234-5679')],
      ['ISBN', fc.constant('9780000000002')],
      ['keyword', fc.constantFrom('naps', 'naps; rest')],
      ['container-title', fc.constantFrom('Journal of imaginary sleep', 'Beds & naps')]
    ]).get(key)
    const of = {text, names: groupsAndPersons, date: dates, words: fc.constant(['a', 'b']), custom: undefined}[shape]
    const value = own ?? (numbersOfSchema.includes(key) ? number : of)
    return value ? [[key, value]] : []
  })
)

/** What says the same in two ways, in one of them. The `id` is the item's name in its file, and no part of the work. */
function inOneWay(item: Record<string, unknown>): Record<string, unknown> {
  const {id, shortTitle, journalAbbreviation, 'available-date': available, ...fields} = item
  // A work whose one date is when it became available was issued then, or a style would print it without a year.
  const dates = fields['issued'] === undefined ? {issued: available} : {'available-date': available}
  const short = fields['container-title-short'] ?? journalAbbreviation
  const title = fields['title-short'] ?? shortTitle
  return JSON.parse(
    JSON.stringify({
      ...fields,
      ...dates,
      ...(short !== undefined && {'container-title-short': short}),
      'title-short': title
    }),
    (_, value: unknown) => (typeof value === 'number' ? String(value) : value)
  )
}

test('every field that the schema of CSL-JSON allows comes out as it went in', () => {
  const every = fc.record(fieldsOfSchema, {requiredKeys: ['type']})
  fc.assert(
    fc.property(every, ({'page-first': _, ...item}) => {
      const [out] = JSON.parse(formatCsl(parseCslJson(JSON.stringify(item)).articles)) as Record<string, unknown>[]
      const {custom, ...back} = inOneWay(out!)
      expect(back).toEqual(expect.objectContaining(inOneWay(item)))
      const [again] = parseCslJson(JSON.stringify(out)).articles
      expect(inOneWay(JSON.parse(formatCsl([again!]))[0])).toEqual(inOneWay(out!))
    })
  )
})

test('whatever is given, what comes is an article', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        items.map(item => JSON.stringify(item).slice(0, -9))
      ),
      input => {
        for (const article of parseCslJson(input).articles)
          expect(articleSchema.safeParse(article).error).toBeUndefined()
      }
    )
  )
})
