import {articleSchema} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'
import {parsePubmedHtml} from './index.js'

const pmid =
  '<ul class="identifiers"><li><span class="identifier pubmed"><strong class="current-id">1</strong></span></li></ul>'
/** A page with these blocks in its head, and these below it. */
const page = (head: string, below = '') => {
  const {articles, diagnostics} = parsePubmedHtml(
    `<title>Naps - PubMed</title><main><div class="full-view" id="full-view-heading"><h1 class="heading-title">Naps</h1>${head}${pmid}</div>${below}</main>`
  )
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}
const section = (id: string, heading: string, content: string) =>
  page('', `<div id="${id}"><h2 class="title">${heading}</h2>${content}</div>`)

describe('people', () => {
  const link = (name: string, term: string) => `<a class="full-name" href="/?term=${term}&amp;cauthor_id=1">${name}</a>`
  const item = (inner: string) => `<span class="authors-list-item ">${inner}</span>`
  const list = (...items: string[]) =>
    `<div class="inline-authors"><div class="authors-list">${items.map(item).join('')}</div></div>`

  test('a list that is cut ends in et al., and an item that names nobody is none', () => {
    const {article} = page(list(link('Aki Ito', 'Ito+A'), '<span class="full-name"> </span>', 'et al.'))
    expect(article).toMatchObject({authors: [{lastName: 'Ito'}], authorsComplete: false})
    expect(article.authors).toHaveLength(1)
  })
  test('among authors with links a name without one is a group, with its markup', () => {
    const {article} = page(
      list(
        link('Aki Ito', 'Ito+A'),
        '<span class="collective-name">Nap <i>Club</i></span>',
        '<span class="collective-name"><i>Bed</i> Club,</span>'
      )
    )
    expect(article.authors).toMatchObject([
      {lastName: 'Ito'},
      {collectiveName: 'Nap Club', collectiveNameHtml: 'Nap <i>Club</i>'},
      {collectiveName: 'Bed Club'}
    ])
    expect(article.authors[2]).not.toHaveProperty('collectiveNameHtml')
  })
  test('people in a list without its classes are those whose papers a link finds', () => {
    const plain = (name: string, term: string) => `<a href="/?term=${term}&amp;cauthor_id=1">${name}</a>`
    expect(page(`<p>${plain('Aki Ito', 'Ito+A')}, ${plain('Bo Roy', 'Roy+B')}</p>`).article.authors).toMatchObject([
      {lastName: 'Ito'},
      {lastName: 'Roy'}
    ])
    expect(page(`<p>${plain('Aki Ito', 'Ito+A')}<sup>1</sup></p>`).article.authors).toMatchObject([{lastName: 'Ito'}])
  })
  test('a sign of a link that is no number of letters stands for itself', () => {
    expect(page(list(link('Aki Ito', 'Ito+A%'))).article.authors).toMatchObject([{lastName: 'Ito', foreName: 'Aki'}])
  })
  test('affiliations by their ids, by their numbers, and in the tips of the marks', () => {
    const mark = (text: string, title = '', href = '') =>
      `<sup class="affiliation-links"><a class="affiliation-link" href="${href}" title="${title}">${text}</a></sup>`
    const affiliations =
      '<div class="affiliations"><h3>Affiliations</h3><ul class="item-list"><li id="a1"><sup class="key">1</sup> Enugu</li><li>Lagos</li><li><sup class="key">#</sup> # Contributed equally</li><li> </li></ul></div>'
    const {article} = page(
      list(
        `${link('Aki Ito', 'Ito+A')}${mark('1', '', '#a1')}${mark('1')}${mark('#', '# Contributed equally')}`,
        `${link('Bo Roy', 'Roy+B')}${mark('9', 'Oslo')}${mark('8', '8')}`
      ) + affiliations
    )
    expect(article.authors[0]).toMatchObject({affiliations: [{text: 'Enugu'}], equalContribution: true})
    expect(article.authors[1]).toMatchObject({affiliations: [{text: 'Oslo'}]})
    expect(article.authors[1]!.affiliations).toHaveLength(1)
    expect(article.extra).toMatchObject([{text: 'Lagos'}])
  })
  test('collaborators follow the name of their group; of one that is a group there is no person', () => {
    const block = `<div><h3>Collaborators</h3><div>Nap Club: ${item('<a class="full-name">Bo Roy</a>')} ${item('<a class="full-name">Bed Study Group</a>')} ${item('<a class="full-name">Maria Lopez Garcia</a>')}</div></div>`
    const {article, codes} = page(
      list(link('Aki Ito', 'Ito+A'), '<span class="collective-name">Nap Club</span>') + block
    )
    expect(article.investigators).toMatchObject([{lastName: 'Roy'}, {fullName: 'Maria Lopez Garcia'}])
    expect(codes).toEqual(['pubmed-html/uncertain-name'])
  })
  test('editors under a heading that others share are what follows it', () => {
    const block = `<div><h3>Editors</h3><div>${item(link('Bo Roy', 'Roy+B'))}</div><h3>More</h3></div>`
    expect(page(list(link('Aki Ito', 'Ito+A')) + block).article).toMatchObject({
      authors: [{lastName: 'Ito'}],
      editors: [{lastName: 'Roy'}]
    })
    expect(page(`${list(link('Aki Ito', 'Ito+A'))}<div><h3>More</h3><h3>Editors</h3></div>`).article.editors).toEqual(
      []
    )
  })
})

describe('the head', () => {
  test('a paper that is free says so, and one whose label is empty does not', () => {
    const full = (text: string) => `<div class="free-label">${text}</div>`
    expect(page(full(' ')).article).not.toHaveProperty('page')
  })
  test('the title in its own language, with its markup', () => {
    expect(page('<h2 class="vernacular-title">[Schlaf der <i>Katzen</i>]</h2>').article).toMatchObject({
      vernacularTitleHtml: expect.stringContaining('<i>Katzen</i>')
    })
    expect(page('<h2 class="vernacular-title"> </h2>').article).not.toHaveProperty('vernacularTitle')
  })
  test('identifiers that have lost their classes are told by their labels; one that is none says nothing', () => {
    const id = (label: string, text: string) =>
      `<li><span class="identifier"><span class="id-label">${label}:</span> ${text}</span></li>`
    const {article} = page(
      `<ul class="identifiers">${id('PMID', '1')}${id('PMCID', 'PMC77 (available on 2027-01-01)')}${id('DOI', '10.5555/x')}${id('Mood', 'calm')}${id('PMCID', 'soon')}</ul>`
    )
    expect(article.ids).toEqual({pmid: '1', pmcid: 'PMC77', doi: '10.5555/x'})
  })
  test('the day of a chapter follows its book, with the day of its last change', () => {
    const book = (more: string) =>
      page(
        `<div class="article-citation"><span class="cit">In: Quiet Nights [Internet]. Enugu (NG): Nap Press; 2024 Jan–. 2023 May 1.${more}</span></div>`
      ).article
    expect(book(' [Updated 2024 Feb 3].')).toMatchObject({
      contributionDate: {year: 2023, month: 5, day: 1},
      dateRevised: {year: 2024, month: 2, day: 3}
    })
    expect(book('')).not.toHaveProperty('dateRevised')
  })
})

describe('sections', () => {
  test.each([
    ['plain-language-summary', 'Plain language summary'],
    ['conflict-of-interest', 'Conflict of interest statement'],
    ['similar', 'Similar articles'],
    ['citedby', 'Cited by'],
    ['associated-data', 'Associated data'],
    ['related-links', 'Related information'],
    ['linkout', 'LinkOut - more resources'],
    ['figures', 'Figures'],
    ['mood', 'Mood']
  ])('one that holds nothing says nothing: %s', (id, heading) => {
    const {article, codes} = section(id, heading, ' ')
    expect(article.otherAbstracts).toEqual([])
    expect(article).not.toHaveProperty('coiStatement')
    expect(article).not.toHaveProperty('page')
    expect(article.extra).toEqual([])
    expect(codes).toEqual([])
  })
  test('links out without groups, and in groups that have lost their names', () => {
    const link = '<li><a href="https://example.org/nap">Nap</a></li>'
    expect(section('linkout', 'LinkOut - more resources', `<ul>${link}</ul>`).article.page?.linkOut).toEqual([
      {text: 'Nap', url: 'https://example.org/nap'}
    ])
    expect(
      section('linkout', 'LinkOut - more resources', `<ul><li>Full text<ul>${link}</ul></li></ul>`).article.page
        ?.linkOut
    ).toEqual([{text: 'Nap', url: 'https://example.org/nap'}])
  })
  test('figures that are items of a list: label, caption or picture alone', () => {
    const {article} = section(
      'figures',
      'Figures',
      '<ul><li>Fig. 1. <b>Naps</b> of cats. <a>See this image and copyright information in PMC</a></li><li><img src="https://example.org/2.jpg"></li><li> </li><li><a>Fig. 3</a></li></ul>'
    )
    expect(article.page?.figures).toEqual([
      {label: 'Fig. 1', caption: 'Naps of cats.', captionHtml: '<b>Naps</b> of cats.'},
      {url: 'https://example.org/2.jpg'},
      {label: 'Fig. 3'}
    ])
  })
})

test('abstracts: a second one is another, and copyright without abstract stands alone', () => {
  const abstract = (inner: string) => `<div class="abstract" id="abstract">${inner}</div>`
  const {article} = page(
    '',
    abstract(
      '<h2 class="title">Abstract</h2><div class="abstract-content selected"><p>Nap.</p></div><div class="abstract-content"><p>Bed.</p></div><p class="copyright"> </p>'
    )
  )
  expect(article.abstract).toEqual({sections: [{text: 'Nap.'}]})
  expect(article.otherAbstracts).toEqual([{sections: [{text: 'Bed.'}]}])
})
