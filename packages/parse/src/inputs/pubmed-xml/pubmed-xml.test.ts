import type {Article, Deletion} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse, parseStream} from '../../index.js'
import {parsePubmedXml} from './index.js'

const set = (...records: string[]) => `<PubmedArticleSet>\n${records.join('\n')}\n</PubmedArticleSet>\n`
const record = (citation: string, data = '') =>
  `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">1</PMID>${citation}</MedlineCitation>${data}</PubmedArticle>`
const article = (parts: string) => record(`<Article PubModel="Print">${parts}</Article>`)
const first = (xml: string, options = {}) => parsePubmedXml(xml, options).articles[0]!
const codes = (xml: string) => parsePubmedXml(xml).diagnostics.map(({code}) => code)
/** The text at the place of each diagnostic. */
const places = (xml: string) =>
  parsePubmedXml(xml).diagnostics.map(({code, place}) => [code, xml.slice(place!.start.offset, place!.end?.offset)])

test('a record is an article, and its place is where it stands', () => {
  const {articles, places, diagnostics} = parsePubmedXml(
    set('  <PubmedArticle><MedlineCitation><PMID>7</PMID></MedlineCitation></PubmedArticle>')
  )
  expect(articles).toMatchObject([{type: 'journal-article', ids: {pmid: '7'}}])
  expect(places).toEqual([{start: {line: 2, column: 3, offset: 21}, end: {line: 2, column: 83, offset: 101}}])
  expect(diagnostics).toEqual([])
})

test('records are read with one root, several roots, or none, and by themselves', () => {
  const bare = '<MedlineCitation><PMID>1</PMID></MedlineCitation>'
  const inputs = [
    set(record('')) + set(record('')),
    record('') + record(''),
    `<?xml version="1.0"?><PubMedArticleSet><PubMedArticle><NCBIArticle><PMID>1</PMID></NCBIArticle></PubMedArticle>${record('')}</PubMedArticleSet>`,
    `<MedlineCitationSet>${bare}${bare}</MedlineCitationSet>`,
    `${bare}${record('')}`,
    '<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID></BookDocument></PubmedBookArticle></PubmedBookArticleSet><BookDocument><PMID>1</PMID></BookDocument>'
  ]
  for (const xml of inputs) {
    expect(parsePubmedXml(xml).articles.map(({ids}) => ids.pmid)).toEqual(['1', '1'])
    expect(codes(xml)).toEqual([])
  }
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isBig = false) => {
  const bytes = new Uint8Array(Uint16Array.from(text.split(''), unit => unit.charCodeAt(0)).buffer)
  return isBig ? bytes.map((_, at) => bytes[at ^ 1]!) : bytes
}
const latin1 = (text: string) => Uint8Array.from(text, unit => unit.charCodeAt(0))
const declared = (label: string, text: string) => `<?xml version="1.0" encoding="${label}"?>\n${text}`

/** What a stream gives of chunks of this size: titles, PMIDs to delete, codes. */
async function streamed(input: string | Uint8Array, size: number) {
  const found: (string | undefined)[][] = [[], [], []]
  const chunks = Array.from({length: Math.ceil(input.length / size)}, (_, at) =>
    input.slice(at * size, (at + 1) * size)
  ) as string[] | Uint8Array[]
  for await (const item of parseStream(chunks)) {
    if ('article' in item) found[0]!.push(item.article.title)
    else if ('deletion' in item) found[1]!.push(item.deletion.pmid)
    const notes = 'article' in item ? item.diagnostics : 'diagnostic' in item ? [item.diagnostic] : []
    found[2]!.push(...notes.map(({code}) => code))
  }
  return found
}
const titlesOf = (articles: Article[]) => articles.map(({title}) => title)
const pmidsOf = (deletions: Deletion[]) => deletions.map(({pmid}) => pmid)

test('records are the same in text, in bytes of every encoding, and in a stream of odd chunks', async () => {
  const [one, two] = ['Schläfer', 'Mäuse?'].map(title => article(`<ArticleTitle>${title}</ArticleTitle>`))
  const deleted = '<DeleteCitation><PMID>5</PMID></DeleteCitation>'
  const shapes = [
    set(one!, two!, deleted),
    set(one!) + set(two!, deleted),
    `${one}${two}${deleted}`,
    set(one!.replace('<Article ', '<!-- </PubmedArticle> <PubmedArticle> --><Article '), two!, deleted),
    set(one!.replace('Schläfer', '<![CDATA[Schläfer]]>'), deleted, two!)
  ]
  for (const xml of shapes) {
    const inputs = [
      xml,
      `\ufeff${xml}`,
      utf8(xml),
      utf8(`\ufeff${xml}`),
      utf16(`\ufeff${xml}`),
      utf16(`\ufeff${declared('UTF-16', xml)}`, true),
      utf16(xml),
      utf16(xml, true),
      latin1(declared('ISO-8859-1', xml)),
      utf8(declared('us-ascii', xml))
    ]
    for (const input of inputs) {
      const {format, articles, deletions, diagnostics} = parse(input)
      expect([format, titlesOf(articles), pmidsOf(deletions), diagnostics]).toEqual([
        'pubmed-xml',
        ['Schläfer', 'Mäuse?'],
        ['5'],
        []
      ])
      for (const size of [1, 13, 1000]) expect(await streamed(input, size)).toEqual([['Schläfer', 'Mäuse?'], ['5'], []])
    }
  }
})

test('a file that ends within a record gives the part that is there, whole or as a stream', async () => {
  const whole = article('<ArticleTitle>Quiet nights.</ArticleTitle>')
  const xml = set(whole, whole.slice(0, whole.indexOf('nights'))).split('\n</Pub')[0]!
  const {articles, diagnostics} = parse(xml)
  expect(articles).toMatchObject([{title: 'Quiet nights'}, {ids: {pmid: '1'}}])
  expect(diagnostics.map(({code}) => code)).toEqual(['pubmed-xml/truncated'])
  for (const size of [1, 13, 1000])
    expect(await streamed(utf8(xml), size)).toEqual([titlesOf(articles), [], ['pubmed-xml/truncated']])
})

test('the version of a PMID is kept, unless it is the first', () => {
  const versioned = (version: string) => first(record('').replace('Version="1"', `Version="${version}"`))
  expect(versioned('2')).toMatchObject({ids: {pmid: '1'}, version: '2'})
  expect(versioned('1').version).toBeUndefined()
})

test('records to delete are no articles', () => {
  const xml = set(record(''), '<DeleteCitation><PMID Version="1">5</PMID><PMID Version="2">6</PMID></DeleteCitation>')
  expect(parsePubmedXml(xml)).toMatchObject({articles: [{}], deletions: [{pmid: '5'}, {pmid: '6', version: '2'}]})
})

test('an end tag in a comment or in CDATA does not end a record', () => {
  const xml = set(
    '<!-- <PubmedArticle><MedlineCitation><PMID>9</PMID></MedlineCitation></PubmedArticle> -->',
    article('<!-- </PubmedArticle> --><ArticleTitle>Sleep <![CDATA[</PubmedArticle> & ]]>mice.</ArticleTitle>'),
    record('')
  )
  expect(parsePubmedXml(xml).articles.map(({title}) => title)).toEqual(['Sleep </PubmedArticle> & mice', undefined])
  expect(codes(xml)).toEqual([])
})

test('a record that lost its end costs itself alone', () => {
  const cut = '<PubmedArticle><MedlineCitation><PMID>8</PMID><Article><ArticleTitle>Sleep in '
  const xml = set(record(''), cut, record(''), record(''))
  expect(parsePubmedXml(xml).articles.map(({ids, title}) => [ids.pmid, title])).toEqual([
    ['1', undefined],
    ['8', undefined],
    ['1', undefined],
    ['1', undefined]
  ])
  expect(codes(xml)).toEqual(['pubmed-xml/truncated'])
  expect(parsePubmedXml(set(record('')) + cut).articles).toHaveLength(2)
})

test('an end tag that fails, or that nothing opened, costs nothing else', () => {
  const xml = article('<ArticleTitle>Sleep.</ArticleTitle></Foo><Abstract><AbstractText>Mice slept.</AbstractText>')
  expect(first(xml)).toMatchObject({title: 'Sleep', abstract: {sections: [{text: 'Mice slept.'}]}})
  expect(places(xml)).toEqual([
    ['xml/not-well-formed', '</Foo>'],
    ['xml/not-well-formed', '</Article>']
  ])
})

test('NCBI answers errors, empty sets and pages too', () => {
  expect(places('<eFetchResult><ERROR>ID list is empty</ERROR></eFetchResult>')).toEqual([
    ['pubmed-xml/efetch-error', '<eFetchResult']
  ])
  expect(codes('<?xml version="1.0"?><PubmedArticleSet></PubmedArticleSet>')).toEqual(['pubmed-xml/empty-set'])
  expect(codes('<!DOCTYPE html><html><body>502 Bad Gateway</body></html>')).toEqual(['pubmed-xml/web-page'])
  expect(codes('<rss></rss>')).toEqual(['parse/no-record'])
  expect(codes('')).toEqual(['parse/empty'])
  const second = `${set(record(''))}<eFetchResult><ERROR>Timeout</ERROR></eFetchResult>${set(record(''))}`
  expect(parsePubmedXml(second).articles).toHaveLength(2)
  expect(codes(second)).toEqual(['pubmed-xml/efetch-error'])
  expect(codes(`${record('')} Bad Gateway ${record('')}`)).toEqual(['pubmed-xml/stray-text'])
  expect(codes(set('<PubmedArticle/>', record('')))).toEqual(['pubmed-xml/empty-record'])
})

test('declared entities are not expanded, and a document type is not fetched', () => {
  const xml = `<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://dtd.example/x.dtd">${set(record(''))}`
  expect(codes(xml)).toEqual([])
  const own = `<!DOCTYPE PubmedArticleSet [<!ENTITY lol "<PubmedArticle>">]>${article('<ArticleTitle>&lol; &amp; &#x3b1;&#945; &#x110000;</ArticleTitle>')}`
  expect(first(own).title).toBe('&lol; & αα &#x110000;')
  expect(codes(own)).toEqual(['xml/entity-declaration', 'xml/unknown-entity'])
})

test('an element or attribute that the DTD does not have is kept, and reported once for each path', () => {
  const xml = record(
    '<Article><NewList Kind="a"><New>one</New><New>two <i>x</i></New></NewList></Article><DateRevised Zone="UTC"><Year>2030</Year></DateRevised>stray'
  )
  expect(first(xml).extra).toEqual([
    {path: 'MedlineCitation/Article/NewList/New', text: 'one'},
    {path: 'MedlineCitation/Article/NewList/New', text: 'two x'},
    {path: 'MedlineCitation/Article/NewList', text: '', attributes: {Kind: 'a'}},
    {path: 'MedlineCitation/DateRevised', text: '', attributes: {Zone: 'UTC'}},
    {path: 'MedlineCitation', text: 'stray'}
  ])
  expect(places(xml)).toEqual([
    ['pubmed-xml/unknown-element', '<New>'],
    ['pubmed-xml/unknown-element', '<NewList Kind="a">'],
    ['pubmed-xml/unknown-attribute', '<DateRevised Zone="UTC">'],
    ['pubmed-xml/unknown-element', 'stray']
  ])
})

test('elements that nest without end are text at last', () => {
  for (const name of ['New', 'ReferenceList', 'i']) {
    const xml = record('', `<PubmedData>${`<${name}>`.repeat(20_000)}x${`</${name}>`.repeat(20_000)}</PubmedData>`)
    expect(parsePubmedXml(xml).articles).toMatchObject([{ids: {pmid: '1'}, extra: [{text: 'x'}]}])
  }
})

test('white space and characters of any kind come out of a text wherever they stand in it', () => {
  const piece = fc.constantFrom('a', 'bc', 'def', ' ', '  ', '\n', '\x7f', 'é', '☃', "'", ';', '=')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), pieces => {
      const text = pieces.join('')
      const keyword = `<KeywordList><Keyword>${text}</Keyword></KeywordList>`
      const {articles} = parsePubmedXml(`<MedlineCitation><PMID>1</PMID>${keyword}</MedlineCitation>`)
      const printed = text.replace(/[\0- \x7f]+/g, ' ').replace(/^ | $/g, '')
      expect(articles[0]?.keywords).toEqual(printed === '' ? [] : [{text: printed}])
    })
  )
})

test('an end tag of a record that stands in a comment, in an attribute or behind another record ends none', () => {
  const inside = [
    '',
    '<!-- </PubmedArticle> -->',
    '<PublicationStatus a="</PubmedArticle>">x</PublicationStatus>',
    '<Abstract>'
  ]
  const record = (id: number, odd: string, end: string) =>
    `<PubmedArticle><MedlineCitation><PMID>${id}</PMID></MedlineCitation><PubmedData>${odd}</PubmedData>${end}\n`
  for (const odd of inside) {
    for (const end of ['</PubmedArticle>', '</PubmedArticle >', '']) {
      const {articles, places} = parsePubmedXml(record(1, odd, end) + record(2, '', '</PubmedArticle>'))
      expect(articles.map(({ids}) => ids.pmid)).toEqual(['1', '2'])
      expect(places[1]?.start).toMatchObject({line: 2, column: 1})
    }
  }
})

test('a record is the same where there is no Buffer', () => {
  const text =
    '<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Größe &amp; <i>Schlaf</i></ArticleTitle>'
  const withBuffer = parsePubmedXml(text)
  const {Buffer: own} = globalThis
  try {
    Reflect.set(globalThis, 'Buffer', undefined)
    expect(JSON.stringify(parsePubmedXml(text))).toBe(JSON.stringify(withBuffer))
  } finally {
    globalThis.Buffer = own
  }
})
