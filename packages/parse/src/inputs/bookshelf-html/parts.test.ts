import {articleSchema} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'
import {parseBookshelfHtml} from './index.js'

const page = (values: Record<string, string>, body: string) => {
  const metas = Object.entries({ncbi_app: 'bookshelf', ncbi_acc: 'NBK9000001', citation_title: 'Naps', ...values})
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')
  const {articles, diagnostics} = parseBookshelfHtml(`<html><head>${metas}</head><body>${body}</body></html>`)
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}
const head = (inner: string, more = '') =>
  page(
    {citation_inbook_title: 'Quiet Nights [Internet]'},
    `<div class="meta-content"><h1><span class="title">Naps</span></h1>${inner}</div>${more}`
  )
const author = (name: string) => `<span itemprop="author">${name}</span>`

test('a period alone is no title', () => {
  const {article, codes} = page(
    {citation_title: ''},
    '<div class="meta-content"><h1><span class="title">.</span></h1></div>'
  )
  expect(article).not.toHaveProperty('title')
  expect(codes).toContain('bookshelf-html/no-title')
})

describe('people', () => {
  test('one affiliation needs no number, and numbers lead to those that have one', () => {
    expect(
      head(`${author('Aki Ito')}.<div class="affiliation">House of Naps,</div><div class="affiliation"> </div>`).article
        .authors
    ).toMatchObject([{lastName: 'Ito', affiliations: [{text: 'House of Naps'}]}])
    expect(
      head(
        `${author('Aki Ito')}<sup>1,9,</sup> and ${author('Bo Roy')}.<div class="affiliation"><sup>1</sup> Enugu</div>`
      ).article.authors
    ).toMatchObject([{affiliations: [{text: 'Enugu'}]}, {affiliations: []}])
  })
  test('the editors of a chapter are those of its book, who stand in a group too', () => {
    const {article} = head(`${author('Aki Ito')}; ${author(' ')}<span itemprop="editor">Bo Roy</span>`)
    expect(article).toMatchObject({authors: [{lastName: 'Ito'}], editors: [], book: {editors: [{lastName: 'Roy'}]}})
    const {codes} = head(author('Maria Lopez Garcia'))
    expect(codes).toContain('bookshelf-html/uncertain-name')
  })
  test('a group that the citation names is one on the page', () => {
    const {article} = head(
      author('Nap Study Group'),
      '<div class="bk_cit">Nap Study Group. Naps. In: Quiet Nights [Internet]. Enugu (NG): Nap Press; 2024 Jan-. Available from: https://www.ncbi.nlm.nih.gov/books/NBK9000001/</div>'
    )
    expect(article.authors).toMatchObject([{type: 'group', collectiveName: 'Nap Study Group'}])
  })
})

describe('abstracts', () => {
  const abstract = (body: string) => head(author('Aki Ito'), body).article
  test('a summary ends at the next heading of its rank; its own headings are labels', () => {
    expect(
      abstract(
        '<div><h2>Summary</h2><h3>Aim.</h3><p> </p><p>Nap <i>well</i>.</p><p><b>Beds:</b> Soft.</p><h2>Text</h2><p>More.</p></div>'
      ).abstract
    ).toEqual({
      sections: [
        {label: 'Aim', text: 'Nap well.', textHtml: 'Nap <i>well</i>.'},
        {label: 'Beds', text: 'Soft.'}
      ]
    })
    expect(abstract('<div><h2>Summary</h2><h2>Text</h2><p>More.</p></div>').abstract).toEqual({
      sections: [{label: 'Text', text: 'More.'}]
    })
    expect(abstract('<div><h2>Summary</h2></div>')).not.toHaveProperty('abstract')
  })
  test('one in plain words is another, and so is a second summary', () => {
    expect(
      abstract(
        '<div><h2>Summary</h2><p>Nap.</p></div><div><h2>Abstract</h2><p>Bed.</p></div><div><h2>Plain language summary</h2><p>Rest.</p></div>'
      ).otherAbstracts
    ).toEqual([{sections: [{text: 'Bed.'}]}, {sections: [{text: 'Rest.'}], type: 'plain-language-summary'}])
  })
  test('what describes a book is its abstract, in paragraphs or without', () => {
    expect(abstract('<div itemprop="description">All of naps.</div>').abstract).toEqual({
      sections: [{text: 'All of naps.'}]
    })
    expect(abstract('<div itemprop="description"> </div>')).not.toHaveProperty('abstract')
  })
})

test('references: what is linked stays text, and one that says nothing is none', () => {
  const {article} = head(
    author('Aki Ito'),
    '<div><h2>References</h2><dl class="bkr_refwrap"><dt>1.</dt><dd><div class="bk_ref">Ito A. <i>Naps</i>. J Nap. 2001;1:2. [<a href="/pubmed/12">PubMed: 12</a>] [soft beds]</div></dd><dt>2.</dt><dd><div class="bk_ref"> </div></dd></dl></div>'
  )
  expect(article.references).toHaveLength(1)
  expect(article.references[0]).toMatchObject({ids: {pmid: '12'}})
  expect(article.references[0]!.text).toContain('[soft beds]')
})
