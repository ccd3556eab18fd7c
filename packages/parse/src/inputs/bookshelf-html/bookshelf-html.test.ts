import {articleSchema} from '@pubcite/schema'
import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {bookshelfHtml, parseBookshelfHtml} from './index.js'

const metas = (values: Record<string, string>) =>
  Object.entries({ncbi_app: 'bookshelf', ncbi_acc: 'NBK9000001', citation_title: 'Naps', ...values})
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')
const page = (head: string, body: string) => {
  const {articles, diagnostics} = parseBookshelfHtml(`<html><head>${head}</head><body>${body}</body></html>`)
  expect(articles).toHaveLength(1)
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}
const chapter = (body: string, more = {}) =>
  page(metas({citation_inbook_title: 'SleepPearls [Internet]', ...more}), body)

test('a chapter that only says when it was changed has that date, and no other', () => {
  const {article, codes} = chapter(
    '<div class="meta-content"><h2>SleepPearls [Internet].</h2></div>' +
      '<div class="meta-content"><h1><span class="title">Naps</span></h1><span itemprop="author">Ana Maria Lopez Roe</span><sup>1</sup>.' +
      '<div class="affiliation"><sup>1</sup> House of Naps</div><p>Last Update: May 1, 2023.</p></div>' +
      '<div class="bk_cit">Lopez Roe AM. Naps. [Updated 2023 May 1]. In: SleepPearls [Internet]. Treasure Island (FL): SleepPearls Publishing; 2024 Jan-. Available from: https://www.ncbi.nlm.nih.gov/books/NBK9000001/</div>',
    {citation_date: '2023/05/01'}
  )
  expect(codes).toEqual([])
  expect(article).toMatchObject({
    type: 'book-chapter',
    title: 'Naps',
    authors: [{lastName: 'Lopez Roe', foreName: 'Ana Maria', initials: 'AM', affiliations: [{text: 'House of Naps'}]}],
    dateRevised: {year: 2023, month: 5, day: 1},
    pubDate: {year: 2024, month: 1},
    book: {
      title: 'SleepPearls',
      medium: 'Internet',
      publisher: {name: 'SleepPearls Publishing', location: 'Treasure Island (FL)'},
      beginningDate: {year: 2024, month: 1}
    }
  })
  expect(article).not.toHaveProperty('contributionDate')
  expect(article.extra).toEqual([])
})

test('without the citation that a page proposes, the line below the title of the book tells editors and imprint', () => {
  const {article} = chapter(
    '<div class="meta-content"><h2>Sleep Notes<sup>®</sup> [Internet].</h2><div id="__NBK9000001_dtls__"><div>Grewal JB, Feld T, et al., editors.</div>' +
      '<div>Seattle (WA): <a href="x">University of Imagination, Seattle</a>; 1993-2025.</div></div></div>' +
      '<div class="meta-content"><h1><span class="title">Naps</span></h1><p>Created: <span>April 18, 2006</span>; Last Revision: <span>August 2024</span>.</p></div>'
  )
  expect(article).toMatchObject({
    contributionDate: {year: 2006, month: 4, day: 18},
    dateRevised: {year: 2024, month: 8},
    pubDate: {year: 1993},
    book: {
      title: 'Sleep Notes®',
      titleHtml: 'Sleep Notes<sup>®</sup>',
      editors: [{lastName: 'Grewal'}, {lastName: 'Feld'}],
      publisher: {name: 'University of Imagination, Seattle'},
      endingDate: {year: 2025}
    }
  })
})

test('the head of the file tells what the page does not show', () => {
  const {article, codes} = page(
    metas({
      citation_inbook_title: 'Beds [Internet]. 2nd edition',
      citation_publisher: 'Acme',
      citation_pmid: '90000001'
    }) +
      '<meta name="citation_author" content="Nkechi Okafor"><meta name="citation_author" content="Committee on Naps"><meta name="citation_date" content="2013/11/14">',
    ''
  )
  expect(article).toMatchObject({
    type: 'book-chapter',
    ids: {bookshelf: 'NBK9000001', pmid: '90000001'},
    authors: [
      {lastName: 'Okafor', foreName: 'Nkechi'},
      {type: 'group', collectiveName: 'Committee on Naps'}
    ],
    book: {title: 'Beds', edition: '2nd', medium: 'Internet', publisher: {name: 'Acme'}},
    extra: [{path: 'citation_date', text: '2013/11/14'}]
  })
  expect(codes).toEqual([])
})

test('references are numbered by what stands before them, and the links behind them are no text', () => {
  const item = (label: string, text: string) => `<dt>${label}</dt><dd><div class="bk_ref">${text}</div></dd>`
  const link = (name: string, href: string) => `[<a href="${href}">${name}</a>]`
  const {article} = chapter(
    `<h2>References</h2><dl>${item('1.', `Roe A. Beds. J Naps. 2010;2:7. ${link('PubMed: 90000003', 'https://pubmed.ncbi.nlm.nih.gov/90000003')}`)}` +
      `${item('2.', 'A bed that has no date.')}</dl><h2>Figures</h2><ul><li>Bed [1]</li></ul>`
  )
  expect(article.references).toMatchObject([
    {label: '1', text: 'Roe A. Beds. J Naps. 2010;2:7.', ids: {pmid: '90000003'}, listTitle: 'References'},
    {label: '2', text: 'A bed that has no date.', listTitle: 'References'}
  ])
  const old = chapter('<h3>Bibliography</h3><ol><li>Ito B. Beds. 1999.</li></ol><h3>Review</h3><ul><li>Sleep</li></ul>')
  expect(old.article.references.map(({text}) => text)).toEqual(['Ito B. Beds. 1999.'])
})

test('a summary is the abstract, with its headings; one for everybody stands beside it', () => {
  const {article} = chapter(
    '<div><h2>Summary</h2><div><h3>Causes.</h3><p>Wind.</p></div><p><b>Cure:</b> Ropes.</p></div>' +
      '<div><h2>Plain language summary</h2><p>Tie it down.</p></div><div><h2>Text</h2><p>Long.</p></div>'
  )
  expect(article.abstract?.sections).toEqual([
    {label: 'Causes', text: 'Wind.'},
    {label: 'Cure', text: 'Ropes.'}
  ])
  expect(article.otherAbstracts).toEqual([{type: 'plain-language-summary', sections: [{text: 'Tie it down.'}]}])
})

test('what is odd is said: a name of several words, no accession, no title', () => {
  const {codes, article} = page(
    '<meta name="ncbi_app" content="bookshelf">',
    '<div class="meta-content"><h1></h1><span itemprop="author">Maria Lopez Garcia Roe</span></div>'
  )
  expect(codes.sort()).toEqual(['bookshelf-html/no-id', 'bookshelf-html/no-title', 'bookshelf-html/uncertain-name'])
  expect(article.authors).toMatchObject([{fullName: 'Maria Lopez Garcia Roe'}])
})

test('a page that stands in the place of a book gives none, and says what it is', () => {
  const {articles, diagnostics} = parseBookshelfHtml(
    '<html><head><title>Page not found - NCBI Bookshelf</title></head><body>Page not found</body></html>'
  )
  expect(articles).toEqual([])
  expect(diagnostics).toMatchObject([{code: 'page/error-page'}])
})

test('pages of PubMed and of PMC are none of Bookshelf', () => {
  expect(bookshelfHtml.detect('<html><head><meta name="ncbi_app" content="pubmed">')).toBe(false)
  expect(bookshelfHtml.detect('<html><head><meta name="ncbi_db" content="pmc">')).toBe(false)
  expect(detect('<html><head><meta name="ncbi_db" content="books"><meta name="ncbi_acc" content="NBK1">')).toBe(
    'bookshelf-html'
  )
})
