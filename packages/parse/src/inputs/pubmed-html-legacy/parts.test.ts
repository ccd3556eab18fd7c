import {describe, expect, test} from 'vitest'
import {parsePubmedHtmlLegacy} from './index.js'

const head =
  '<meta name="ncbi_app" content="entrez" /><meta name="ncbi_db" content="pubmed" /><meta name="ncbi_uidlist" content="41" />'
const cit =
  '<div class="cit"><a href="#" title="Journal of imaginary sleep.">J Imag Sleep.</a> 2011 Jun;3(2):90-8.</div>'
const page = (inside: string, beside = '') => {
  const {articles, diagnostics} = parsePubmedHtmlLegacy(
    `<html><head>${head}<title>Owls. - PubMed - NCBI</title></head><body><div class="rprt abstract">${cit}<h1>Owls.</h1>${inside}</div>${beside}</body></html>`
  )
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const beside = (title: string, inner: string) =>
  page(
    '',
    `<div class="portlet"><div class="portlet_head"><h3>${title}</h3></div><div class="portlet_content">${inner}</div></div>`
  ).article

describe('people', () => {
  const authors = (list: string, affiliations: string) =>
    page(`<div class="auths">${list}</div><div class="afflist">${affiliations}</div>`)
  test('a list that is cut, and numbers that lead nowhere', () => {
    const {article} = authors(
      '<a>Okafor NK</a><sup>1,9</sup>, <a>Ito S</a><sup>x</sup>, et al.',
      '<ul><li><sup>1</sup>House of <i>Owls</i>.</li><li> </li></ul>'
    )
    expect(article.authorsComplete).toBe(false)
    expect(article.authors.map(({affiliations}) => affiliations)).toEqual([[], []])
  })
  test('affiliations keep their markup', () => {
    const {article} = authors(
      '<a>Okafor NK</a><sup>1,9</sup>, <a>Ito S</a><sup>x</sup>.',
      '<ul><li><sup>1</sup>House of <i>Owls</i>.</li></ul>'
    )
    expect(article.authors.map(({affiliations}) => affiliations)).toEqual([
      [{text: 'House of Owls.', textHtml: 'House of <i>Owls</i>.', ids: []}],
      []
    ])
  })
})

describe('blocks', () => {
  test('an abstract in which no paragraph stands, and one that says nothing', () => {
    expect(page('<div class="abstr"><h3>Abstract</h3>Owls slept.</div>').article.abstract).toEqual({
      sections: [{text: 'Owls slept.'}]
    })
    expect(page('<div class="abstr"><h3>Abstract</h3></div>').article).not.toHaveProperty('abstract')
    expect(page('<div class="abstr"><p> </p><h4>Aim:</h4><p>Owls.</p></div>').article.abstract).toEqual({
      sections: [{label: 'Aim', text: 'Owls.'}]
    })
  })
  test('free is what says so', () => {
    expect(page('<span class="status_icon">Free PMC Article.</span>').article.page?.freeFullText).toBe(
      'Free PMC Article'
    )
    expect(page('<span class="status_icon">Retracted</span>').article).not.toHaveProperty('page')
  })
  test('interests keep their markup', () => {
    const coi = (text: string) => page(`<div><h4>Conflict of interest statement</h4><p>${text}</p></div>`).article
    expect(coi('None <i>at all</i>.')).toMatchObject({
      coiStatement: 'None at all.',
      coiStatementHtml: 'None <i>at all</i>.'
    })
    expect(coi('None.')).not.toHaveProperty('coiStatementHtml')
  })
})

describe('lists beside the article', () => {
  test('how many cite it, and similar articles whose title is cut', () => {
    const item =
      '<li><a href="/pubmed/42">Owls of the...</a><div class="brieflinkpop"><div class="brieflinkpopdesc">x</div>Owls of the night.</div><span class="cit">J Owl. 2012; 3(1):4.</span></li>'
    const short =
      '<li><a href="/pubmed/43">Owls...</a><span class="author">Ito S, et al.</span><span class="cit">J Owl. 2013</span></li>'
    const similar = beside(
      'Similar articles',
      `<ul>${item}${short}<li><a href="/pubmed/44"> </a><span class="cit">soon</span></li><li><a href="#">See all...</a></li></ul>`
    ).page?.similarArticles
    expect(similar).toMatchObject([
      {title: 'Owls of the night', ids: {pmid: '42'}, volume: '3'},
      {ids: {pmid: '43'}, authors: [{lastName: 'Ito'}], authorsComplete: false}
    ])
    expect(beside('Cited by 7 PubMed Central articles', `<ul>${item}</ul>`).page).toMatchObject({citedByCount: 7})
  })
})

describe('ASN.1', () => {
  const entry = (inner: string, outside = '') => {
    const {articles} = parsePubmedHtmlLegacy(
      `<html><head>${head}</head><body><pre>Pubmed-entry ::= {\n pmid 41 ,${outside}\n medent {\n ${inner} } }\n</pre></body></html>`
    )
    return articles[0]!
  }
  const citation = (inner: string) => entry(`cit { title { name "Owls." } , ${inner} }`)
  test('names: a person, a group, and nobody; the address is that of one author alone', () => {
    expect(
      citation('authors { names ml { "Okafor NK" , "Owl Study Group" , "" } , affil str "Lagos" }').authors
    ).toMatchObject([{lastName: 'Okafor', affiliations: []}, {collectiveName: 'Owl Study Group'}])
    expect(citation('authors { names ml { "Okafor NK" } , affil str "Lagos" }').authors).toMatchObject([
      {affiliations: [{text: 'Lagos'}]}
    ])
  })
  test('subjects: a heading without its term is none, a kind of paper that is not known stays as printed', () => {
    const article = entry(
      'cit { title { name "Owls." } } , mesh { { term "Owls" , qual { { subh "calls" , mp TRUE } , { mp TRUE } } } , { mp TRUE } } , pub-type { "Review" , "Hooting" }'
    )
    expect(article.meshHeadings).toEqual([
      {descriptor: {name: 'Owls'}, qualifiers: [{name: 'calls', majorTopic: true}]}
    ])
    expect(article.publicationTypes.map(({name}) => name)).toEqual(['Review', 'Hooting'])
  })
  test('history and ids of which little is said', () => {
    const article = citation(
      'from journal { title { name "J Owl" } , imp { date std { year 2009 } , history { { date std { year 2008 } } , { pubstatus received } } } } , ids { other { db "nap" , tag str "7" } , other { tag str "8" } , doi "10.5555/x" , pii "" }'
    )
    expect(article.history).toEqual([{status: 'other', date: {year: 2008}}])
    expect(article.articleIds).toEqual([
      {type: 'nap', id: '7'},
      {type: 'doi', id: '10.5555/x'}
    ])
  })
})
