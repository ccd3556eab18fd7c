import {gzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {gunzip} from './gunzip.js'
import {type InputName, parse, parseStream, type StreamOptions} from './index.js'
import type {StreamSource} from './source.js'
import {defaultMaxRatio} from './stream.js'

async function readAll(source: StreamSource, options?: StreamOptions<never>) {
  const codes: string[] = []
  let articles = 0
  for await (const item of parseStream(source, options)) {
    if ('article' in item) articles++
    if ('diagnostic' in item) codes.push(item.diagnostic.code)
  }
  return {articles, codes}
}

const record = (pmid: number) => `PMID- ${pmid}\nTI  - Owls at night.\n\n`

test('as many records are read as are asked for, and it is reported that more follow', async () => {
  const text = record(1) + record(2) + record(3)
  expect(await readAll(text, {maxRecords: 3})).toEqual({articles: 3, codes: []})
  expect(await readAll(text, {maxRecords: 2})).toEqual({articles: 2, codes: ['parse/too-many']})
})

test('a record that is longer than a stream was to keep ends it, and is reported', async () => {
  const chunks = [record(1), `${record(2).trimEnd()}\nAB  - `, 'It was dark. '.repeat(100), '\n']
  expect(await readAll(chunks, {maxLength: 2000})).toEqual({articles: 2, codes: []})
  expect(await readAll(chunks, {maxLength: 1000})).toEqual({articles: 1, codes: ['parse/too-long']})
})

test('gzip that unpacks to far more than records do is not unpacked any further', async () => {
  const size = 66 * 1024 * 1024
  const bomb = gzipSync(Buffer.alloc(size, 32))
  const unpack = async (maxRatio: number) => {
    const codes: string[] = []
    let given = 0
    async function* source() {
      yield bomb
    }
    for await (const {length} of gunzip(source(), code => codes.push(code), maxRatio)) given += length
    return {codes, isAll: given === size}
  }
  expect(await unpack(defaultMaxRatio)).toEqual({codes: ['parse/gzip-ratio'], isAll: false})
  expect(await unpack(5000)).toEqual({codes: [], isAll: true})
})

test('gzip that is small may be packed tightly', async () => {
  const packed = gzipSync(record(1) + ' '.repeat(1024 * 1024))
  expect(await readAll(packed, {maxRatio: 2})).toEqual({articles: 1, codes: []})
})

test('HTML that is nested deeper than any page is read flat from there on, and it is reported where', () => {
  const page = (depth: number) =>
    `<html><body><main><div class="full-view" id="full-view-heading"><h1 class="heading-title">Owls</h1>${'<div>'.repeat(depth)}</body></html>`
  const codes = (depth: number) => parse(page(depth), {format: 'pubmed-html'}).diagnostics.map(({code}) => code)
  expect(codes(300)).not.toContain('parse/too-deep')
  expect(codes(500)).toContain('parse/too-deep')
  const {diagnostics} = parse(page(500), {format: 'pubmed-html'})
  const {place} = diagnostics.find(({code}) => code === 'parse/too-deep')!
  expect(page(500).slice(place!.start.offset, place!.end!.offset)).toBe('<div>')
})

/** Each with so many parts in each other that the last of them is the first that is too deep. */
const nested: [format: InputName, usual: number, text: (depth: number) => string, code: string][] = [
  ['pubmed-html', 400, depth => `<html><body>${'<div>'.repeat(depth - 2)}<p>Owls`, 'parse/too-deep'],
  [
    'pubmed-xml',
    100,
    depth => `<PubmedArticle><MedlineCitation><PMID>1</PMID>${'<X>'.repeat(depth - 1)}Owls`,
    'parse/too-deep'
  ],
  [
    'csl-json',
    64,
    depth => `[{"type":"book","title":${'['.repeat(depth)}${']'.repeat(depth)}}]`,
    'csl-json/broken-item'
  ]
]

test.each(nested)('how deep %s is followed can be set, and what is deeper is reported', (format, usual, text, code) => {
  const isMet = (depth: number, options = {}) =>
    parse(text(depth), {format, ...options}).diagnostics.some(problem => problem.code === code)
  const limits = [[usual, {}] as const, ...[20, 1000].map(maxDepth => [maxDepth, {maxDepth}] as const)]
  for (const [depth, options] of limits) {
    expect([depth, isMet(depth, options), isMet(depth + 1, options)]).toEqual([depth, false, true])
  }
  for (const maxDepth of [0, 1.5, 1001, Number.NaN]) expect(() => isMet(1, {maxDepth})).toThrow(RangeError)
})

test('a stream takes the same depth', async () => {
  const [format, , text] = nested[0]!
  expect((await readAll(text(31), {maxDepth: 30, format} as StreamOptions<never>)).codes).toContain('parse/too-deep')
  expect((await readAll(text(31), {format} as StreamOptions<never>)).codes).not.toContain('parse/too-deep')
})

test('JATS has no depth at which it is read otherwise', () => {
  const {articles} = parse(`<article><front><article-meta><article-id pub-id-type="pmid">1</article-id><title-group>
<article-title>Owls</article-title></title-group></article-meta></front><body>${'<sec>'.repeat(100_000)}</body></article>`)
  expect(articles).toMatchObject([{title: 'Owls'}])
})

test('JSON that is nested deeper than any record is reported where it becomes so', () => {
  const {diagnostics} = parse(`[{"type":"article-journal","title":"Owls","x":${'['.repeat(1000)}`, {format: 'csl-json'})
  expect(diagnostics).toMatchObject([{code: 'csl-json/broken-item', place: {start: {line: 1}}}])
})

test('an entity that a document declares is neither fetched nor expanded, and is reported', () => {
  const {articles, diagnostics} = parse(`<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet SYSTEM "https://example.org/x.dtd" [<!ENTITY a "owls"><!ENTITY b SYSTEM "file:///etc/hostname">]>
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>On &a; and &b; &#111;&amp;</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`)
  expect(articles[0]?.title).toBe('On &a; and &b; o&')
  expect(diagnostics.map(({code}) => code)).toContain('xml/unknown-entity')
})

test.each([
  [
    'pubmed-xml',
    '<PubmedArticle><MedlineCitation><PMID>1</PMID><X __proto__="a" constructor="b">Owls</X></MedlineCitation></PubmedArticle>'
  ],
  [
    'jats',
    '<article><front><article-meta><new-thing __proto__="a" constructor="b">Owls</new-thing></article-meta></front></article>'
  ]
] as const)('an attribute of %s may be called as what all objects have', (format, text) => {
  const attributes = parse(text, {format}).articles[0]?.extra[0]?.attributes ?? {}
  expect(Object.entries(attributes)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b']
  ])
  expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype)
})
