import {carriedBySearchHtml, generateArticle, hostileStrings, printSearchHtml} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parsePubmedSearchHtml} from './index.js'

const item = (inside: string, position = 1) =>
  `<article class="full-docsum" data-rel-pos="${position}"><div class="docsum-content">${inside}</div></article>`
const list = (...items: string[]) =>
  `<title>naps - Search Results - PubMed</title><div class="search-results-chunk">${items.join('\n')}</div>`
const title = (text = 'Owls.') => `<a class="docsum-title" href="/77/" data-article-id="77">${text}</a>`
const source =
  '<span class="docsum-journal-citation full-journal-citation">Rest. 2024 May;7(1):1-2. doi: 10.5555/r.7.</span>'
const pmid = '<span class="citation-part">PMID: <span class="docsum-pmid">77</span></span>'

const only = (html: string) => parsePubmedSearchHtml(html).articles[0]
const codes = (html: string) => parsePubmedSearchHtml(html).diagnostics.map(({code}) => code)

test('the words of the query are bold, which is no markup of the title', () => {
  expect(
    only(list(item(title('<i>Glis <b>naps</b></i> in H<sub>2</sub>O: <b>naps</b>.') + source + pmid)))
  ).toMatchObject({
    title: 'Glis naps in H2O: naps',
    titleHtml: '<i>Glis naps</i> in H<sub>2</sub>O: naps'
  })
})

test('the full forms count; a short form says that it is one', () => {
  const full = '<span class="docsum-authors full-authors">Ito S, Lindt J.</span>'
  const short = '<span class="docsum-authors short-authors">Ito S, et al.</span>'
  expect(only(list(item(title() + full + short + source + pmid)))).toMatchObject({
    authors: [{lastName: 'Ito'}, {lastName: 'Lindt'}],
    journal: {medlineTa: 'Rest'},
    pubDate: {year: 2024, month: 5},
    ids: {pmid: '77', doi: '10.5555/r.7'}
  })
  expect(only(list(item(title() + short + source + pmid)))).toMatchObject({
    authors: [{lastName: 'Ito'}],
    authorsComplete: false
  })
})

test('flags say free text, type and language', () => {
  const flags = ['Free PMC article.', 'Clinical Trial.', 'English, German.', 'No abstract available.']
    .map(text => `<span class="spaced-citation-item citation-part">${text}</span>`)
    .join('')
  expect(only(list(item(title() + source + pmid + flags)))).toMatchObject({
    page: {freeFullText: 'Free PMC article'},
    publicationTypes: [{name: 'Clinical Trial'}],
    languages: ['eng', 'ger']
  })
})

test('the PMID is printed, or named by the link', () => {
  expect(only(list(item(title() + source)))?.ids.pmid).toBe('77')
})

test('an item that lacks its parts says so', () => {
  expect(codes(list(item('<span class="full-journal-citation">soon</span>')))).toEqual([
    'pubmed-search-html/no-title',
    'pubmed-search-html/no-pmid',
    'pubmed-search-html/unreadable-citation'
  ])
})

test('each item stands where its element stands', () => {
  const html = list(item(title() + source + pmid), item(title() + source + pmid, 2))
  expect(parsePubmedSearchHtml(html).places.map(({start, end}) => html.slice(start.offset, end?.offset))).toEqual(
    html.match(/<article.*?<\/article>/g)
  )
})

test('a list may show whole articles, MEDLINE or PMIDs', () => {
  const head = '<title>naps - Search Results - PubMed</title>'
  const whole = `<article class="article-overview"><div class="full-view"><h1 class="heading-title">Owls</h1></div><div class="abstract"><p>Naps.</p></div></article>`
  expect(parse(`${head}<main>${whole}${whole}</main>`)).toMatchObject({
    format: 'pubmed-search-html',
    articles: [{title: 'Owls', abstract: {sections: [{text: 'Naps.'}]}}, {title: 'Owls'}]
  })
  expect(parse(`${head}<pre class="search-results-chunk">PMID- 7\nTI  - Owls.\n</pre>`).articles).toMatchObject([
    {ids: {pmid: '7'}, title: 'Owls'}
  ])
  expect(parse(`${head}<pre class="search-results-chunk">7\n8</pre>`).articles).toMatchObject([
    {ids: {pmid: '7'}},
    {ids: {pmid: '8'}}
  ])
})

test('a list without items says why', () => {
  expect(codes('<title>owls - Search Results - PubMed</title><main>No results were found.</main>')).toEqual([
    'page/no-result'
  ])
})

test('a list that is cut says so', () => {
  const whole = list(item(title() + source + pmid))
  expect(codes(whole)).toEqual([])
  expect(codes(whole.slice(0, whole.indexOf('</article>')))).toEqual(['page/cut'])
})

test('a list is recognised by its title, its metas or its items', () => {
  expect(detect(list())).toBe('pubmed-search-html')
  expect(detect(item(title()))).toBe('pubmed-search-html')
  expect(
    detect('<html><head><meta name="ncbi_app" content="pubmed"><meta name="ncbi_pdid" content="searchresult">')
  ).toBe('pubmed-search-html')
  expect(detect('<!-- saved from url=(0040)https://pubmed.ncbi.nlm.nih.gov/?term=owls -->\n<html>')).toBe(
    'pubmed-search-html'
  )
})

test('a printed list reads back as the articles that it shows', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 400}), seed => {
      const articles = [seed, seed + 1000].map(each => generateArticle(each, {type: 'journal-article'}))
      expect(parsePubmedSearchHtml(printSearchHtml(articles)).articles).toEqual(articles.map(carriedBySearchHtml))
    }),
    {numRuns: 60}
  )
})

test('no list makes the parser throw, and whatever it reads is of the schema', () => {
  const parts = fc.constantFrom(
    list(item(title())),
    '<article class="full-docsum">',
    title(),
    source,
    pmid,
    '<span class="docsum-pmid">0</span>',
    '<span class="citation-part">',
    '</article>'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, hostileStrings), {maxLength: 20}), pieces => {
      for (const article of parsePubmedSearchHtml(pieces.join('')).articles)
        expect(articleSchema.parse(article)).toEqual(article)
    }),
    {numRuns: 200}
  )
})
