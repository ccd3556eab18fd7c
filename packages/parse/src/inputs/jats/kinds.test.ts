import {expect, test} from 'vitest'
import {jats, parseJats} from './index.js'

const {detect} = jats
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => {
  const {articles, diagnostics, places} = parseJats(text)
  return {article: articles[0]!, articles, codes: diagnostics.map(({code}) => code), diagnostics, places}
}
const article = (meta: string, attributes = '') =>
  read(`<article ${attributes}><front><article-meta>${meta}</article-meta></front></article>`)
const titled = '<title-group><article-title>Naps</article-title></title-group>'

test.each([
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.3//EN" "x.dtd">',
  '<!DOCTYPE article PUBLIC "-//NLM//DTD Journal Publishing DTD v2.3//EN" "x">',
  '<!DOCTYPE article PUBLIC "-//NLM//DTD Article Authoring DTD v3.0//EN" "x">',
  '<!doctype pmc-x PUBLIC "-//NLM//DTD ARTICLE SET 2.0//EN" "x">',
  '<!DOCTYPE article SYSTEM "JATS-archivearticle1-3.dtd">',
  '<!DOCTYPE article SYSTEM "http://dtd.nlm.nih.gov/journalpublishing.dtd">',
  '<!DOCTYPE article SYSTEM "archivearticle.dtd">',
  '<pmc-articleset>',
  '<pub-one-record >',
  '<journal-meta>',
  '<article-meta/>',
  '<front-stub>',
  '<ref-list id="r">',
  '<element-citation>',
  '<mixed-citation\npublication-type="journal">',
  '<nlm-citation>',
  '<article article-type="letter">',
  '<article id="a" dtd-version="1.3">',
  '<article xmlns:xlink="http://www.w3.org/1999/xlink">',
  '<article xmlns:mml="x">',
  '<article xmlns="http://jats.nlm.nih.gov">'
])('JATS is known by %s', sign => {
  expect(detect(`<?xml version="1.0"?>\n${sign}`)).toBe(true)
  for (const other of [
    '<html>',
    '<PubmedArticle>',
    '<PubMedArticleSet>',
    '<PubmedBookArticle>',
    '<MedlineCitation Status="x">'
  ])
    expect(detect(`${other}${sign}`)).toBe(false)
})

test.each([
  '<!DOCTYPE html>',
  '<!DOCTYPE article SYSTEM "my-article.dtd">',
  '<journal-metadata>',
  '<articles article-type="x">',
  '<article my-article-type="x">'.replace('my-', 'my'),
  '<article>',
  'journal-meta'
])('no JATS is known by %s', sign => {
  expect(detect(sign)).toBe(false)
})

test('an article of a set ends where the next begins', () => {
  const set = '<pmc-articleset><article-x/><article>a</article>\n<article id="b"/><articles/></pmc-articleset>'
  const [first, second] = [set.indexOf('<article>'), set.indexOf('<article id')]
  expect(jats.next!(bytes(set), 0)).toBe(second)
  expect(jats.next!(bytes(set), first)).toBe(second)
  expect(jats.next!(bytes(set), second)).toBe(-1)
  expect(jats.next!(bytes('<article>a</article><article'), 0)).toBe(-1)
  expect(jats.next!(bytes('no tag'), 0)).toBe(-1)
})

test('each article stands where its element stands, and what is odd between two is not told', () => {
  const [one, two] = [
    `<article><front><article-meta>${titled}</article-meta></front></article>`,
    '<article><front><article-meta/></front></article>'
  ]
  const {articles, places, diagnostics} = read(`<set>& ${one}&${two}</set>`)
  expect(articles).toHaveLength(2)
  expect(places.map(({start, end}) => [start.offset, end?.offset])).toEqual([
    [7, 7 + one.length],
    [8 + one.length, 8 + one.length + two.length]
  ])
  expect(diagnostics).toMatchObject([{code: 'jats/no-title', place: {start: {offset: 8 + one.length}}}])
})

test('what holds no article says why', () => {
  for (const answer of [
    '<error>x</error>',
    '<ERROR>x</ERROR>',
    '<Reply Id="1">x</Reply>',
    '<eFetchResult><a/></eFetchResult>'
  ])
    expect(read(`<x> ${answer}</x>`).diagnostics[0]).toMatchObject({
      code: 'jats/not-served',
      place: {start: {offset: 4}, end: {offset: 4 + answer.length}}
    })
  expect(read('<x><pmc-articleset></pmc-articleset></x>').diagnostics[0]).toMatchObject({
    code: 'jats/empty-set',
    place: {start: {offset: 3}, end: {offset: 36}}
  })
  expect(read('<x><article/></x>').codes[0]).toBe('jats/empty-set')
  expect(read('<x/>').codes).toEqual(['parse/no-record'])
})

test('a piece of an article is one, from its first part to its last', () => {
  const ref = '<ref id="r1"><mixed-citation>Ito S. Owls. J Owls. 2019;11:80.</mixed-citation></ref>'
  const meta = `<article-meta>${titled}</article-meta>`
  const both = read(`<x>${meta} <back><ref-list>${ref}</ref-list></back></x>`)
  expect(both.article).toMatchObject({title: 'Naps', references: [{text: 'Ito S. Owls. J Owls. 2019;11:80.'}]})
  expect(both.places[0]).toMatchObject({start: {offset: 3}})
  expect(read(`<x><ref-list>${ref}${ref}</ref-list></x>`).article.references).toHaveLength(2)
  expect(read(ref).article.references).toHaveLength(1)
  for (const name of ['element-citation', 'mixed-citation', 'nlm-citation', 'citation']) {
    const {article: piece, places} = read(`<x> <${name}>Ito S. Owls.</${name}><${name}>Roy B. Beds.</${name}></x>`)
    expect(piece.references).toHaveLength(2)
    expect(places[0]).toMatchObject({start: {offset: 4}, end: {offset: 4 + 2 * (12 + 2 * name.length + 5)}})
  }
})

test.each([
  ['research-article', ['Journal Article']],
  ['article', ['Journal Article']],
  ['Brief-Report', ['Journal Article']],
  ['rapid-communication', ['Journal Article']],
  ['methods-article', ['Journal Article']],
  ['review-article', ['Journal Article', 'Review']],
  ['systematic-review', ['Journal Article', 'Systematic Review']],
  ['meta-analysis', ['Journal Article', 'Meta-Analysis']],
  ['case-report', ['Journal Article', 'Case Reports']],
  ['clinical-trial', ['Journal Article', 'Clinical Trial']],
  ['guideline', ['Journal Article', 'Guideline']],
  ['letter', ['Letter']],
  ['reply', ['Letter', 'Comment']],
  ['editorial', ['Editorial']],
  ['introduction', ['Introductory Journal Article']],
  ['article-commentary', ['Comment']],
  ['commentary', ['Comment']],
  ['correction', ['Published Erratum']],
  ['retraction', ['Retraction of Publication']],
  ['retracted-article', ['Retracted Publication']],
  ['expression-of-concern', ['Expression of Concern']],
  ['news', ['News']],
  ['in-brief', ['News']],
  ['obituary', ['Biography']],
  ['interview', ['Interview']],
  ['lecture', ['Lecture']],
  ['preprint', ['Preprint']],
  ['data-paper', ['Dataset']],
  ['protocol', ['Clinical Trial Protocol']]
])('the article-type %s is what PubMed calls %s', (word, names) => {
  const {article: read} = article(titled, `article-type="${word}"`)
  expect(read.publicationTypes.map(({name}) => name)).toEqual(names)
  expect(read).not.toHaveProperty('sourceType')
})

test('a class that PubMed has no word for is kept, but for those that say nothing', () => {
  expect(article(titled, 'article-type="Nap-Report"').article).toMatchObject({
    sourceType: 'nap-report',
    publicationTypes: []
  })
  expect(article(titled, 'article-type="other"').article).not.toHaveProperty('sourceType')
  expect(article(titled).article).not.toHaveProperty('sourceType')
  expect(article(titled, 'xml:lang="de"').article.languages).toEqual(['ger'])
  expect(article(titled, 'xml:lang="xx-nap"').article.languages).toEqual([])
  expect(
    read(`<pub-one-record record-type="nap"><source-meta/><document-meta>${titled}</document-meta></pub-one-record>`)
      .article
  ).toMatchObject({
    title: 'Naps',
    sourceType: 'nap'
  })
})

test.each([
  'product',
  'conference',
  'issue-title',
  'issue-sponsor',
  'issue-id',
  'volume-id',
  'volume-series',
  'article-version',
  'supplementary-material',
  'isbn'
])('%s has no place in the model, and is kept', name => {
  expect(article(`${titled}<${name}>Naps and beds</${name}>`).article.extra).toEqual([
    {path: name, text: 'Naps and beds'}
  ])
})

test.each([
  'permissions',
  'volume',
  'issue',
  'issue-part',
  'supplement',
  'fpage',
  'self-uri',
  'custom-meta-group',
  'custom-meta-wrap',
  'ext-link',
  'uri',
  'xref',
  'x',
  'pub-date-not-available'
])('%s is read elsewhere, or says nothing', name => {
  expect(article(`${titled}<${name}/>`)).toMatchObject({article: {extra: []}, codes: []})
})

test('subjects are kept by what they are called, and an article without a title is told', () => {
  const categories =
    '<article-categories><subj-group><subject>Naps</subject></subj-group><series-title>Beds</series-title><series-text>No. 1</series-text></article-categories>'
  const {article: read, diagnostics} = article(categories)
  expect(read.extra).toEqual([
    {path: 'article-categories/subject', text: 'Naps'},
    {path: 'article-categories/series-title', text: 'Beds'},
    {path: 'article-categories/series-text', text: 'No. 1'}
  ])
  expect(diagnostics).toMatchObject([{code: 'jats/no-title', place: {start: {offset: 0}}}])
})

const journal = (inner: string) =>
  read(`<article><front><journal-meta>${inner}</journal-meta></front></article>`).article

test.each([
  ['pub-type="ppub"', 'Print'],
  ['pub-type="PRINT"', 'Print'],
  ['pub-type="epub"', 'Electronic'],
  ['publication-format="electronic"', 'Electronic'],
  ['publication-format="online"', 'Electronic'],
  ['pub-type="linking"', 'Linking'],
  ['pub-type="epub" publication-format="print"', 'Electronic']
])('an ISSN with %s is %s', (attributes, type) => {
  expect(journal(`<issn ${attributes}>1111-1111</issn>`).journal?.issns).toEqual([{issn: '1111-1111', type}])
})

test('ids and titles of a journal in whatever element an older file has them', () => {
  const {journal: found, extra} = journal(
    '<journal-id journal-id-type="nlm-id">101</journal-id><object-id pub-id-type="nlm-ta">J Nap</object-id><title-group><title>Journal of naps</title><abbrev-journal-title abbrev-type="nlm-x">Nap J</abbrev-journal-title></title-group><abbrev-journal-title>J. Nap</abbrev-journal-title><journal-subtitle>Of beds</journal-subtitle><journal-id journal-id-type="my-nlm-id">7</journal-id><isbn>1</isbn>'
  )
  expect(found).toEqual({
    medlineTa: 'J Nap',
    isoAbbreviation: 'Nap J',
    nlmUniqueId: '101',
    title: 'Journal of naps',
    issns: []
  })
  expect(extra).toMatchObject([
    {path: 'abbrev-journal-title', text: 'J. Nap'},
    {path: 'journal-subtitle', text: 'Of beds'},
    {path: 'journal-id', text: '7'},
    {path: 'journal-meta/isbn', text: '1'}
  ])
})
