import {generateArticle} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import {
  type Article,
  type Author,
  emptyArticle,
  emptyBook,
  emptyGroup,
  emptyPerson,
  isRetracted,
  type PartialDate,
  printedAuthors
} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {breaksCslData} from '../test/csl-data.js'
import {type CslItem, fromCsl, toCsl} from './index.js'

const okafor = {...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK'}

const article: Article = {
  ...emptyArticle(),
  ids: {pmid: '12345', pmcid: 'PMC678', doi: '10.5555/Sleep.1'},
  title: 'Sleep and H2O in E. coli',
  titleHtml: 'Sleep and H<sub>2</sub>O in <i>E. coli</i>',
  authors: [okafor, {...emptyPerson('van der Berg'), initials: 'JP', suffix: '3rd'}, emptyGroup('Sleep Trial Group')],
  journal: {
    title: 'Journal of imaginary sleep',
    medlineTa: 'J Imag Sleep',
    issns: [{issn: '1234-567X'}, {issn: '8765-4321'}]
  },
  pubDate: {year: 2023, month: 1, day: 10},
  articleDate: {year: 2022, month: 12, day: 24},
  pubModel: 'Print-Electronic',
  volume: '4 Suppl 1',
  issue: '2',
  pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
  abstract: {
    sections: [
      {label: 'METHODS', text: 'We slept.'},
      {label: 'RESULTS', text: 'We woke.'}
    ]
  },
  keywords: [{text: 'dreams'}, {text: 'night'}],
  languages: ['eng']
}

const chapter: Article = {
  ...emptyArticle('book-chapter'),
  title: 'Mice',
  authors: [okafor],
  pubDate: {year: 2019},
  pagination: {medlinePgn: '1-9', startPage: '1', endPage: '9'},
  locationLabels: [{label: 'Chapter 3', type: 'chapter'}],
  book: {
    ...emptyBook(),
    title: 'Sleep in animals',
    editors: [emptyPerson('Doe')],
    publisher: {name: 'Acme', location: 'Oxford (UK)'},
    edition: '2',
    collectionTitle: 'Nights',
    isbns: ['9780000000002']
  }
}

const retracted: Article = {
  ...article,
  publicationTypes: [{name: 'Retracted Publication', ui: 'D016441'}],
  relations: [{type: 'RetractionIn', text: 'J Imag Sleep. 2024 Feb;5(1):12', ids: {}, authors: []}]
}

test('a journal article has its PubMed fields under the names of CSL', () => {
  expect(toCsl(article)).toEqual({
    id: 'pmid12345',
    type: 'article-journal',
    title: 'Sleep and H<sub>2</sub>O in <i>E. coli</i>',
    author: [
      {family: 'Okafor', given: 'Nkechi K'},
      {family: 'van der Berg', given: 'J. P.', suffix: '3rd'},
      {literal: 'Sleep Trial Group'}
    ],
    'container-title': 'Journal of imaginary sleep',
    'container-title-short': 'J Imag Sleep',
    journalAbbreviation: 'J Imag Sleep',
    ISSN: '1234-567X, 8765-4321',
    issued: {'date-parts': [[2023, 1, 10]]},
    'available-date': {'date-parts': [[2022, 12, 24]]},
    volume: '4 Suppl 1',
    issue: '2',
    page: '225-234',
    abstract: 'METHODS: We slept.\nRESULTS: We woke.',
    keyword: 'dreams; night',
    language: 'en',
    DOI: '10.5555/Sleep.1',
    PMID: '12345',
    PMCID: 'PMC678',
    custom: {pubModel: 'Print-Electronic'}
  })
})

test('a chapter names its book, the editors, and where it stands', () => {
  expect(toCsl(chapter)).toMatchObject({
    type: 'chapter',
    title: 'Mice',
    'container-title': 'Sleep in animals',
    editor: [{family: 'Doe'}],
    publisher: 'Acme',
    'publisher-place': 'Oxford (UK)',
    edition: '2',
    'collection-title': 'Nights',
    'chapter-number': '3',
    ISBN: '9780000000002',
    page: '1-9'
  })
})

test('a book has the parts of its own record', () => {
  const book = {...emptyBook(), publisher: {name: 'Acme'}, edition: '2nd'}
  const item = toCsl({...emptyArticle('book'), title: 'Sleep', editors: [okafor], pubDate: {year: 2019}, book})
  expect(item).toMatchObject({
    type: 'book',
    title: 'Sleep',
    editor: [{family: 'Okafor'}],
    publisher: 'Acme',
    edition: '2'
  })
  expect(item).not.toHaveProperty('container-title')
})

test('a preprint is published by its server, under a number', () => {
  const preprint: Article = {
    ...article,
    journal: {title: 'imagRxiv : the server for imaginary science', medlineTa: 'imagRxiv', issns: []},
    pagination: {medlinePgn: '2020.09.07.1', startPage: '2020.09.07.1'},
    publicationTypes: [{name: 'Preprint', ui: 'D000076942'}]
  }
  const item = toCsl(preprint)
  expect(item).toMatchObject({type: 'article', genre: 'Preprint', publisher: 'imagRxiv', number: '2020.09.07.1'})
  expect(fromCsl(item)).toEqual({...preprint, pagination: {medlinePgn: '2020.09.07.1', startPage: '2020.09.07.1'}})
})

test('a type that CSL has no word for is a document, and its word is kept', () => {
  const poster: Article = {...emptyArticle('other'), sourceType: 'Poster', title: 'Sleep'}
  expect(toCsl(poster)).toMatchObject({type: 'document', custom: {sourceType: 'Poster'}})
  expect(fromCsl(toCsl(poster))).toEqual(poster)
  expect(toCsl({...poster, sourceType: 'CONF'}).type).toBe('paper-conference')
  expect(toCsl({...poster, sourceType: 'constructor'}).type).toBe('document')
})

test('an article that is published electronically is issued on its electronic date', () => {
  const electronic: Article = {...article, pubDate: {year: 2020}, articleDate: {year: 2020, month: 5, day: 7}}
  for (const pubModel of ['Electronic', 'Electronic-Print', 'Electronic-eCollection']) {
    const item = toCsl({...electronic, pubModel})
    expect(item.issued).toEqual({'date-parts': [[2020, 5, 7]]})
    expect(item).not.toHaveProperty('available-date')
    expect(fromCsl(item)).toMatchObject({pubDate: electronic.pubDate, articleDate: electronic.articleDate, pubModel})
  }
})

test('an article that is ahead of print says so', () => {
  expect(toCsl({...article, publicationStatus: 'aheadofprint'}).status).toBe('advance online publication')
})

test.each<[PartialDate, CslItem['issued']]>([
  [{year: 2023}, {'date-parts': [[2023]]}],
  [
    {year: 1998, month: 12, end: {year: 1999, month: 1}},
    {
      'date-parts': [
        [1998, 12],
        [1999, 1]
      ]
    }
  ],
  [
    {year: 2000, month: 4, day: 8, end: {year: 2000, month: 4, day: 14}},
    {
      'date-parts': [
        [2000, 4, 8],
        [2000, 4, 14]
      ]
    }
  ],
  [
    {year: 2019, season: 'Winter'},
    {'date-parts': [[2019]], season: 4}
  ],
  [
    {year: 2024, season: 'Winter', end: {year: 2024, season: 'Spring'}},
    {'date-parts': [[2024]], season: 'Winter-Spring'}
  ],
  [
    {year: 1983, raw: '1983 1st Quart'},
    {'date-parts': [[1983]], raw: '1983 1st Quart'}
  ],
  [{raw: '19th century'}, {literal: '19th century'}]
])('the date %j is written for CSL, and read again', (pubDate, issued) => {
  const item = toCsl({...emptyArticle(), pubDate})
  expect(item.issued).toEqual(issued)
  expect(fromCsl(item).pubDate).toEqual(pubDate)
})

test.each([
  [{medlinePgn: '225-34', startPage: '225', endPage: '234'}, {page: '225-234'}],
  [{medlinePgn: '45', startPage: '45'}, {page: '45'}],
  [
    {medlinePgn: 'e1005', startPage: 'e1005'},
    {page: 'e1005', number: 'e1005'}
  ],
  [{medlinePgn: 'e14-6', startPage: 'e14', endPage: 'e16'}, {page: 'e14-e16'}],
  [
    {medlinePgn: 'CD000078', startPage: 'CD000078'},
    {page: 'CD000078', number: 'CD000078'}
  ],
  [{medlinePgn: '727-8; discussion 729', startPage: '727', endPage: '728'}, {page: '727-8; discussion 729'}]
])('the pages %j are written for CSL, and read again', (pagination, fields) => {
  const item = toCsl({...emptyArticle(), pagination})
  expect(item).toMatchObject(fields)
  expect(fromCsl(item).pagination).toEqual(pagination)
})

test('a list of authors that is cut ends in et al., and is known to be cut when it is read', () => {
  const cut: Article = {...article, authors: [okafor], authorsComplete: false}
  expect(toCsl(cut)).toMatchObject({
    author: [{family: 'Okafor', given: 'Nkechi K'}, {literal: 'et al.'}],
    custom: {authorsComplete: false}
  })
  expect(fromCsl(toCsl(cut))).toMatchObject({authors: [okafor], authorsComplete: false})
})

test('other programs write the end of a cut list in their own ways', () => {
  for (const last of [{literal: 'others'}, {family: 'et al'}, {literal: 'and others'}]) {
    const read = fromCsl({id: '1', type: 'article-journal', author: [{family: 'Okafor'}, last]})
    expect(read).toMatchObject({authors: [emptyPerson('Okafor')], authorsComplete: false})
  }
})

test('a misspelt form of an author is not printed', () => {
  expect(toCsl({...article, authors: [{...emptyPerson('Okafr'), valid: false}, okafor]}).author).toHaveLength(1)
})

test('particles that another program divides off go back to the family name', () => {
  const author = [{family: 'Berg', given: 'J. P.', 'non-dropping-particle': 'van', 'dropping-particle': 'der'}]
  expect(fromCsl({id: '1', type: 'book', author}).authors).toEqual([{...emptyPerson('der van Berg'), initials: 'JP'}])
})

test('a retracted article says so in status, note and references, and is known by it', () => {
  const item = toCsl(retracted)
  expect(item).toMatchObject({
    status: 'retracted',
    references: 'Retraction in: J Imag Sleep. 2024 Feb;5(1):12',
    note: 'Retracted Publication. Retraction in: J Imag Sleep. 2024 Feb;5(1):12'
  })
  expect(fromCsl(item)).toEqual(retracted)
})

test('text that looks like a tag of CSL is no markup, neither there nor back', () => {
  const title = 'The <i> element & p<0.05'
  const item = toCsl({...emptyArticle(), title})
  expect(item.title).toBe('The <\u2060i> element & p<0.05')
  expect(fromCsl(item)).toEqual({...emptyArticle(), title})
})

test('text that looks like a tag is none beside markup either', () => {
  const markup = {title: 'Sleep <b>not bold</b>', titleHtml: '<i>Sleep</i> &lt;b&gt;not bold&lt;/b&gt;'}
  const item = toCsl({...emptyArticle(), ...markup})
  expect(item.title).toBe('<i>Sleep</i> <\u2060b>not bold<\u2060/b>')
  expect(fromCsl(item)).toEqual({...emptyArticle(), ...markup})
})

test('where markup and text disagree, the text wins', () => {
  expect(toCsl({...emptyArticle(), title: 'Sleep, edited', titleHtml: '<i>Sleep</i>'}).title).toBe('Sleep, edited')
})

test('markup that CSL has no word for is left out', () => {
  const titleHtml = '<u>Sleep</u> <mml:math><mml:mi>x</mml:mi></mml:math> &amp; <b>night</b>'
  expect(toCsl({...emptyArticle(), title: 'Sleep x & night', titleHtml}).title).toBe('Sleep x & <b>night</b>')
})

test('tags that are not balanced are no markup', () => {
  expect(fromCsl({id: '1', type: 'book', title: '<i>Sleep <span class="nocase">IN</span> mice</b>'})).toMatchObject({
    title: 'Sleep IN mice'
  })
})

test('what an article has no place for is kept as extra', () => {
  const item: CslItem = {
    id: '1',
    type: 'article-journal',
    note: 'read twice',
    source: 'PMC',
    contributor: [{family: 'Doe'}]
  }
  expect(fromCsl(item).extra).toEqual([
    {path: 'note', text: 'read twice'},
    {path: 'source', text: 'PMC'},
    {path: 'contributor', text: '[{"family":"Doe"}]'}
  ])
})

test('names, dates and categories that were kept go back only where they are such', () => {
  const extra = [
    {path: 'contributor', text: '[{"family":"Doe"}]'},
    {path: 'translator', text: '"nobody"'},
    {path: 'composer', text: '["Doe"]'},
    {path: 'accessed', text: '[2019]'},
    {path: 'submitted', text: '{"raw":"May"}'},
    {path: 'categories', text: '["sleep"]'}
  ]
  const item = toCsl({...article, extra})
  expect(item).toMatchObject({contributor: [{family: 'Doe'}], submitted: {raw: 'May'}, categories: ['sleep']})
  expect(Object.keys(item).filter(key => ['translator', 'composer', 'accessed'].includes(key))).toEqual([])
})

test('a journal of which only the abbreviation is known is not given a title', () => {
  const short: Article = {...article, journal: {medlineTa: 'J Imag Sleep', issns: []}}
  expect(toCsl(short)['container-title']).toBe('J Imag Sleep')
  expect(fromCsl(toCsl(short)).journal).toEqual(short.journal)
})

test('languages have two letters where they have them', () => {
  const item = toCsl({...article, languages: ['ger', 'eng']})
  expect(item.language).toBe('de')
  expect(fromCsl(item).languages).toEqual(['ger', 'eng'])
  expect(fromCsl({id: '1', type: 'book', language: 'pt-BR'}).languages).toEqual(['por'])
})

test('headings stand before keywords, and no value holds the semicolon that divides them', () => {
  const meshHeadings = [{descriptor: {name: 'Sleep', majorTopic: true as const}, qualifiers: [{name: 'physiology'}]}]
  expect(toCsl({...article, meshHeadings, keywords: [{text: 'a; b'}]}).keyword).toBe('Sleep/physiology; a, b')
})

test('without a PMID, the item is called by its other ids, or by author, year and title', () => {
  expect(toCsl({...article, ids: {pmcid: 'PMC678'}}).id).toBe('PMC678')
  expect(toCsl({...article, ids: {}}).id).toBe('Okafor2023Sleep')
  expect(toCsl(emptyArticle()).id).toBe('article')
})

test('every item is valid CSL-JSON', () => {
  const cut: Article = {...emptyArticle('other'), authorsComplete: false}
  for (const each of [article, chapter, retracted, emptyArticle(), cut]) expect(breaksCslData(toCsl(each))).toEqual([])
})

test('and so is that of any article that PubMed could print, with all that a reference needs', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const made = generateArticle(seed)
    const item = toCsl(made)
    expect(breaksCslData(item), `seed ${seed}`).toEqual([])
    expect(item.PMID).toBe(made.ids.pmid)
    expect(item.PMCID).toBe(made.ids.pmcid)
    expect(item.DOI).toBe(made.ids.doi)
    expect(item.title !== undefined).toBe(made.title !== undefined)
    expect(item.issued !== undefined).toBe((made.pubDate ?? made.articleDate ?? made.contributionDate) !== undefined)
    expect(item.status === 'retracted').toBe(isRetracted(made))
    expect(item.author?.length ?? 0).toBe(
      printedAuthors(made.authors).length + (made.authorsComplete === false ? 1 : 0)
    )
  }
})

const words = fc
  .array(fc.constantFrom('Sleep', 'of', 'mice', 'β', 'p<0.05', 'a&b', 'Ärzte', '“night”'), {minLength: 1, maxLength: 5})
  .map(list => list.join(' '))
const lastNames = fc.constantFrom('Okafor', 'van der Berg', "O'Imagina", 'Łuczak', 'de la Cruz-Méndez', '李')
const persons = fc
  .record({
    lastName: lastNames,
    given: fc.constantFrom(
      {foreName: 'Nkechi K', initials: 'NK'},
      {initials: 'JP'},
      {foreName: 'Jean-Paul', initials: 'JP'},
      {}
    ),
    suffix: fc.constantFrom({}, {suffix: 'Jr'}, {suffix: '3rd'})
  })
  .map(({lastName, given, suffix}): Author => ({...emptyPerson(lastName), ...given, ...suffix}))
const authors = fc.array(fc.oneof(persons, words.map(emptyGroup)), {minLength: 1, maxLength: 4})
const dates = fc.oneof<fc.Arbitrary<PartialDate>[]>(
  fc.record({year: fc.integer({min: 1000, max: 2100})}),
  fc.record({year: fc.integer({min: 1000, max: 2100}), month: fc.integer({min: 1, max: 12})}),
  fc.record({
    year: fc.integer({min: 1000, max: 2100}),
    season: fc.constantFrom('Spring', 'Summer', 'Autumn', 'Winter', 'Christmas')
  })
)
const articles = fc
  .record({
    title: words,
    authors,
    pubDate: dates,
    journal: fc.record({title: words, medlineTa: words, issns: fc.constant('1234-5678').map(issn => [{issn}])}),
    ids: fc.record({
      pmid: fc.integer({min: 1, max: 1e8}).map(String),
      doi: fc.constantFrom('10.5555/a<b>&c', '10.5555/x;y')
    }),
    languages: fc.constantFrom<string[][]>([], ['eng'], ['ger', 'fre']),
    cut: fc.constantFrom({}, {authorsComplete: false as const}),
    start: fc.integer({min: 1, max: 9999})
  })
  .map(
    ({cut, start, ...parts}): Article => ({
      ...emptyArticle(),
      ...parts,
      ...cut,
      pagination: {medlinePgn: `S${start}`, startPage: `S${start}`}
    })
  )

test('an article comes back from CSL as it was, as far as CSL carries it', () => {
  fc.assert(
    fc.property(articles, each => {
      const item = toCsl(each)
      expect(breaksCslData(item)).toEqual([])
      expect(fromCsl(item)).toEqual(each)
    })
  )
})

test('an item comes back from an article as it was', () => {
  for (const each of [article, chapter, retracted]) expect(toCsl(fromCsl(toCsl(each)))).toEqual(toCsl(each))
})

test('whatever stands in an item, what is read is an article', () => {
  const junk = fc.jsonValue()
  const keys = Object.keys({...toCsl(article), ...toCsl(chapter), ...toCsl(retracted), custom: 0, season: 0})
  const items = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(junk, fc.constantFrom('10.5555/x', '2020', '1-9', 'PMC1', {'date-parts': [['2020', 13]]}, [{family: 1}]))
  )
  fc.assert(
    fc.property(items, item => {
      expect(articleSchema.safeParse(fromCsl(item as unknown as CslItem)).error).toBeUndefined()
    })
  )
})
