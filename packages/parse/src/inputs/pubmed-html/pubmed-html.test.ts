import {carriedByPageHtml, generateArticle, hostileStrings, printPageHtml} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import {type Article, emptyPage} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parsePubmedHtml} from './index.js'

const source = '<span class="cit">2012 Jan;10(2):225-34.</span>'
const title = '<h1 class="heading-title">Quiet nights</h1>'
const journal = '<button id="full-view-journal-trigger" title="Journal of imaginary sleep">J Imag Sleep</button>'
const pmid =
  '<ul class="identifiers"><li><span class="identifier pubmed"><strong class="current-id">1</strong></span></li></ul>'

/** A page with these blocks in its head, and these below it. */
function page(head: string, below = ''): string {
  return `<title>Quiet nights - PubMed</title><main><div class="full-view" id="full-view-heading">${head}</div>${below}</main>`
}
const cited = (inside: string) => page(`<div class="article-citation">${inside}</div>${title}${pmid}`)
const withAuthors = (items: string, below = '') =>
  page(`${title}<div class="inline-authors"><div class="authors-list">${items}</div></div>${below}${pmid}`)
const author = (name: string, term: string, marks = '') =>
  `<span class="authors-list-item "><a class="full-name" href="/?term=${term}&amp;cauthor_id=1">${name}</a>${marks}<span class="comma">,&nbsp;</span></span>`
const mark = (number: number) =>
  `<sup class="affiliation-links"><a class="affiliation-link" href="#full-view-affiliation-${number}">\n${number}\n</a></sup>`
const affiliations = (...texts: string[]) =>
  `<div class="affiliations"><h3>Affiliations</h3><ul class="item-list">${texts
    .map(
      (text, index) =>
        `<li data-affiliation-id="full-view-affiliation-${index + 1}"><sup class="key">${index + 1}</sup> ${text}</li>`
    )
    .join('')}</ul></div>`
const section = (id: string, heading: string, content: string) => page(`${title}${pmid}`, block(id, heading, content))
const block = (id: string, heading: string, content: string) =>
  `<div id="${id}"><h2 class="title">\n${heading}\n</h2>${content}</div>`

function only(text: string): Article {
  const {articles} = parsePubmedHtml(text)
  expect(articles).toHaveLength(1)
  return articles[0]!
}
const codes = (text: string) => parsePubmedHtml(text).diagnostics.map(({code}) => code)

test('type, journal, date and place stand above the title, each in an element of its own', () => {
  const html =
    cited(`<div class="publication-type">Review</div>${journal}<div class="dropdown">Actions Search in PubMed</div>
    <span class="period">. </span>${source}<span class="citation-doi">
    doi: 10.5555/jis.1.
    </span><span class="secondary-date">Epub 2011 Aug 28.</span>`)
  expect(only(html)).toMatchObject({
    publicationTypes: [{name: 'Review'}],
    journal: {title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2012, month: 1},
    articleDate: {year: 2011, month: 8, day: 28},
    pubModel: 'Print-Electronic',
    volume: '10',
    issue: '2',
    pagination: {medlinePgn: '225-34', endPage: '234'},
    ids: {doi: '10.5555/jis.1', pmid: '1'}
  })
  expect(codes(html)).toEqual([])
})

test('an article that is ahead of print says so', () => {
  const html = cited(`${journal}. <span class="cit">2024 Feb 2.</span><span class="citation-doi">doi: 10.5555/a.</span>
    <span class="ahead-of-print">Online ahead of print.</span>`)
  expect(only(html)).toMatchObject({publicationStatus: 'aheadofprint', pubDate: {year: 2024, month: 2, day: 2}})
})

test('the beta design has date and place in other elements', () => {
  const html = cited(
    `${journal}<span class="period">. </span><time class="citation-year">2019</time><span class="volume-issue-pages">;12(3):4-5.</span>`
  )
  expect(only(html)).toMatchObject({pubDate: {year: 2019}, volume: '12', issue: '3', pagination: {startPage: '4'}})
})

test('a preprint is one by its list of types, or by the word behind its journal', () => {
  const html = cited(
    `<div class="article-source"><button id="full-view-journal-trigger" title="quietRxiv">quietRxiv</button> [Preprint]<span class="period">. </span><span class="cit">2025 Aug 2:2025.08.01.668.</span></div>`
  )
  expect(only(html)).toMatchObject({
    journal: {medlineTa: 'quietRxiv'},
    publicationTypes: [{name: 'Preprint'}],
    pagination: {medlinePgn: '2025.08.01.668'}
  })
})

test('a citation that cannot be read is reported where it stands', () => {
  const html = cited('<span class="cit">last winter</span>')
  expect(parsePubmedHtml(html).diagnostics).toMatchObject([
    {code: 'pubmed-html/unreadable-citation', place: {start: {offset: html.indexOf('<div class="article-citation"')}}}
  ])
})

test('a chapter stands in its book, with the day on which it was posted', () => {
  const html =
    page(`<div class="article-citation"><span>In: Imaginary Sleep [Internet]. Springfield (IL): Ravenholm Press; 2024 Jan–.</span>
    <span class="publication-date">2023 May 1.</span></div>${title}<ul class="identifiers">
    <li><span class="identifier pubmed"><span class="id-label">PMID:</span> <strong class="current-id">1</strong></span></li>
    <li><span class="identifier bookshelf"><span class="id-label">Bookshelf ID:</span> <a class="id-link">NBK519</a></span></li></ul>
    <div><h3 class="title">Editors</h3><div class="authors-list">${author('Shun Ito', 'Ito+S')}</div></div>`)
  expect(only(html)).toMatchObject({
    type: 'book-chapter',
    title: 'Quiet nights',
    book: {title: 'Imaginary Sleep', publisher: {name: 'Ravenholm Press', location: 'Springfield (IL)'}},
    contributionDate: {year: 2023, month: 5, day: 1},
    ids: {bookshelf: 'NBK519'},
    editors: [{lastName: 'Ito', foreName: 'Shun'}],
    authors: []
  })
})

test('the copy of the head and the menus are no part of the article', () => {
  const html = page(
    `${title}${pmid}`,
    '<div class="short-view" id="short-view-heading"><h1 class="heading-title">Another</h1><ul class="identifiers"><li><span class="identifier pubmed"><strong class="current-id">2</strong></span></li></ul></div>'
  )
  expect(only(html)).toMatchObject({title: 'Quiet nights', ids: {pmid: '1'}})
})

test('a title keeps its markup, and loses its closing period', () => {
  const html = page(`<h1 class="heading-title">\n <i>Glis&nbsp;glis</i> at 3&nbsp;% CO<sub>2</sub>.\n</h1>${pmid}`)
  expect(only(html)).toMatchObject({
    title: 'Glis\u00a0glis at 3\u00a0% CO2',
    titleHtml: '<i>Glis\u00a0glis</i> at 3\u00a0% CO<sub>2</sub>'
  })
})

test('a name divides as its link says', () => {
  const html = withAuthors(
    author('María José García Núñez', 'Garc%C3%ADa+N%C3%BA%C3%B1ez+MJ') +
      author('Jan van der Lindt Jr', 'van+der+Lindt+J+Jr') +
      author('Nkechi Okafor', 'Okafor+N') +
      author('Renée Müller', 'Muller+R') +
      author('Li Wen-Yu', 'Wen-Yu+Li') +
      author('Suryo', 'Suryo')
  )
  expect(only(html).authors).toMatchObject([
    {lastName: 'García Núñez', foreName: 'María José', initials: 'MJ'},
    {lastName: 'van der Lindt', foreName: 'Jan', initials: 'J', suffix: 'Jr'},
    {lastName: 'Okafor', foreName: 'Nkechi', initials: 'N'},
    {lastName: 'Müller', foreName: 'Renée', initials: 'R'},
    {lastName: 'Wen-Yu', foreName: 'Li', initials: 'L'},
    {lastName: 'Suryo'}
  ])
  expect(codes(html)).toEqual([])
})

test('a name whose link is lost is divided by rule, and that is said', () => {
  const html = withAuthors(
    '<span class="authors-list-item"><span class="full-name">Maria José García Núñez</span></span>'
  )
  expect(only(html).authors).toMatchObject([{type: 'person', fullName: 'Maria José García Núñez'}])
  expect(codes(html)).toEqual(['pubmed-html/uncertain-name'])
})

test('a name without a link to its papers is a group', () => {
  const html = withAuthors(
    `${author('Shun Ito', 'Ito+S')}<span class="authors-list-item"><a class="full-name" href="/?term=%22Three+Owls%22%5BCorporate+Author%5D">Three Owls</a></span><span class="authors-list-item"><span class="full-name">Night <i>Watch</i></span></span>`
  )
  expect(only(html).authors).toMatchObject([
    {lastName: 'Ito'},
    {type: 'group', collectiveName: 'Three Owls'},
    {type: 'group', collectiveName: 'Night Watch', collectiveNameHtml: 'Night <i>Watch</i>'}
  ])
})

test('numbers lead to affiliations, a sharp to those who contributed equally', () => {
  const html = withAuthors(
    author(
      'Shun Ito',
      'Ito+S',
      `<sup class="equal-contrib-container">&nbsp;<a class="equal-contrib-link">#</a></sup>${mark(1)}${mark(2)}`
    ) + author('Jan Lindt', 'Lindt+J', mark(2)),
    affiliations('Okubo.', 'Umuoma, H<sub>2</sub>O House.')
  )
  expect(only(html).authors).toMatchObject([
    {equalContribution: true, affiliations: [{text: 'Okubo.'}, {text: 'Umuoma, H2O House.'}]},
    {affiliations: [{text: 'Umuoma, H2O House.', textHtml: 'Umuoma, H<sub>2</sub>O House.'}]}
  ])
  expect(only(html).authors[1]).not.toHaveProperty('equalContribution')
})

test('where the list of affiliations is lost, the tips of the numbers have the texts', () => {
  const html = withAuthors(
    author(
      'Shun Ito',
      'Ito+S',
      '<sup class="affiliation-links"><a class="affiliation-link" href="#x-1" title="Okubo.">1</a></sup>'
    )
  )
  expect(only(html).authors).toMatchObject([{affiliations: [{text: 'Okubo.'}]}])
})

test('an affiliation that nobody claims is kept, and reported', () => {
  const html = withAuthors(author('Shun Ito', 'Ito+S') + author('Jan Lindt', 'Lindt+J'), affiliations('Okubo.'))
  expect(only(html).extra).toEqual([{path: 'Affiliations', text: 'Okubo.'}])
  expect(codes(html)).toEqual(['pubmed-html/unclaimed-affiliation'])
  expect(only(withAuthors(author('Shun Ito', 'Ito+S'), affiliations('Okubo.'))).authors).toMatchObject([
    {affiliations: [{text: 'Okubo.'}]}
  ])
})

test('collaborators are no authors', () => {
  const html = withAuthors(
    author('Shun Ito', 'Ito+S'),
    `<div class="investigators"><h3>Collaborators</h3><div>${author('Jan Lindt', 'Lindt+J', mark(1))}</div></div>${affiliations('Okubo.')}`
  )
  expect(only(html)).toMatchObject({
    authors: [{lastName: 'Ito'}],
    investigators: [{lastName: 'Lindt', affiliations: [{text: 'Okubo.'}]}]
  })
})

test('the people of a group are named after it, each in an element or in one text', () => {
  const group =
    '<span class="authors-list-item"><a class="full-name" href="/?term=Owl+Circle%5BCorporate+Author%5D">Owl Circle</a></span>'
  const people = [
    '<h4>Owl Circle</h4><ul><li>Nkechi K Okafor, Jan Lindt.</li></ul>',
    '<ul><li>Owl Circle: Nkechi K Okafor, Jan Lindt</li></ul>',
    `<ul><li>Owl Circle: ${author('Nkechi K Okafor', 'Okafor+NK')}${author('Jan Lindt', 'Lindt+J')}</li></ul>`
  ]
  for (const inside of people) {
    const html = withAuthors(
      author('Shun Ito', 'Ito+S') + group,
      `<div class="x"><h3>Collaborators</h3>${inside}</div>`
    )
    expect(only(html)).toMatchObject({
      authors: [{lastName: 'Ito'}, {collectiveName: 'Owl Circle', investigators: '1'}],
      investigators: [
        {lastName: 'Okafor', initials: 'NK', listId: '1'},
        {lastName: 'Lindt', listId: '1'}
      ]
    })
  }
})

test('a whole book has its publisher where an article has its journal', () => {
  const html = cited(
    '<div class="publication-type">Book</div><span class="cit">Ravenholm (OR): Ravenholm Press; 2001.</span>'
  )
  expect(only(html)).toMatchObject({
    type: 'book',
    title: 'Quiet nights',
    book: {publisher: {name: 'Ravenholm Press', location: 'Ravenholm (OR)'}},
    pubDate: {year: 2001}
  })
})

test('each identifier has a class and a label of its own', () => {
  const item = (kind: string, label: string, value: string) =>
    `<li><span class="identifier ${kind}"><span class="id-label">${label}</span> <a class="id-link">${value}</a></span></li>`
  const html = page(
    `${title}<ul class="identifiers">${item('pubmed', 'PMID:', '123')}${item('pmc', 'PMCID:', 'PMC77').replace('</a>', '</a> (available on 2027-03-01)')}${item('doi', 'DOI:', '10.5555/a')}${item('mid', 'NIHMS1:', 'NIHMS4242')}</ul>`
  )
  expect(only(html)).toMatchObject({
    ids: {pmid: '123', pmcid: 'PMC77', doi: '10.5555/a', mid: 'NIHMS4242'},
    articleIds: [{type: 'pubmed'}, {type: 'pmc'}, {type: 'doi'}, {type: 'mid'}],
    history: [{status: 'pmc-release', date: {year: 2027, month: 3, day: 1}}]
  })
})

test('language, original title, free text and the banner of a retraction stand around the title', () => {
  const html = page(
    `<div class="retracted-article-banner">This article has been retracted</div><h1 class="heading-title">[Quiet nights].</h1>
    <p class="vernacular-title">Ruhige Nächte.</p><span class="language">[Article in English, German]</span><span class="free-label">Free PMC article</span>${pmid}`
  )
  expect(only(html)).toMatchObject({
    title: '[Quiet nights]',
    vernacularTitle: 'Ruhige Nächte',
    languages: ['eng', 'ger'],
    publicationTypes: [{name: 'Retracted Publication', ui: 'D016441'}],
    page: {freeFullText: 'Free PMC article'}
  })
})

const abstract = (inside: string) =>
  page(`${title}${pmid}`, `<div class="abstract" id="abstract"><h2 class="title">Abstract</h2>${inside}</div>`)

test('an abstract has paragraphs with labels, then keywords and a copyright line', () => {
  const html = abstract(`<div class="abstract-content selected" id="eng-abstract"><p>
    <strong class="sub-title">
      Methods and results:
    </strong>
    We slept at 10<sup>-3</sup> lx.</p><p>We woke: twice.</p></div>
    <p><strong class="sub-title">Keywords: </strong>R&amp;D; H<sub>2</sub>O;
    rest.</p><p class="copyright">© 2024 Ravenholm Press.</p><a href="/disclaimer/">PubMed Disclaimer</a>`)
  expect(only(html)).toMatchObject({
    abstract: {
      sections: [
        {label: 'Methods and results', text: 'We slept at 10-3 lx.', textHtml: 'We slept at 10<sup>-3</sup> lx.'},
        {text: 'We woke: twice.'}
      ],
      copyright: '© 2024 Ravenholm Press.'
    },
    keywords: [{text: 'R&D', owner: 'NOTNLM'}, {text: 'H2O', textHtml: 'H<sub>2</sub>O'}, {text: 'rest'}]
  })
})

test('older pages name the block en-abstract, or print the text without paragraphs', () => {
  expect(only(abstract('<div class="abstract-content" id="en-abstract"><p>We slept.</p></div>')).abstract).toEqual({
    sections: [{text: 'We slept.'}]
  })
  expect(only(abstract('We slept.')).abstract).toEqual({sections: [{text: 'We slept.'}]})
})

test('translations and summaries are other abstracts', () => {
  const html = abstract(`<div class="language-switch">in <button>English</button>, <button>German</button></div>
    <div class="abstract-content selected" id="eng-abstract"><p>We slept.</p></div><div class="abstract-content" id="ger-abstract"><p>Wir schliefen.</p></div>
    <div class="abstract-content" id="plain-language-summary"><p>Sleep is good.</p></div>`)
  expect(only(html)).toMatchObject({
    abstract: {sections: [{text: 'We slept.'}]},
    otherAbstracts: [
      {language: 'ger', type: 'Publisher', sections: [{text: 'Wir schliefen.'}]},
      {type: 'plain-language-summary', sections: [{text: 'Sleep is good.'}]}
    ]
  })
  expect(
    only(section('plain-language-summary', 'Plain language summary', '<p>Sleep is good.</p>')).otherAbstracts
  ).toEqual([{type: 'plain-language-summary', sections: [{text: 'Sleep is good.'}]}])
})

test('a page may say that there is no abstract', () => {
  expect(only(abstract('<em class="empty-abstract">No abstract available</em>'))).not.toHaveProperty('abstract')
})

const listed = `<li class="full-docsum"><div class="docsum-content"><a class="docsum-title" href="/77/">Bad <i>air</i>, good naps.</a>
  <div class="docsum-citation"><span class="docsum-authors full-authors">Ito S; Night Watch.</span><span class="docsum-authors short-authors">Ito S, et al.</span>
  <span class="docsum-journal-citation full-journal-citation">Rest. 2024 May;7(1):1-2. doi: 10.5555/r.7.</span><span class="docsum-journal-citation short-journal-citation">Rest. 2024.</span>
  <span class="citation-part">PMID: <span class="docsum-pmid">77</span></span><span class="citation-part">Review.</span></div></div></li>`
const mention = {
  text: 'Bad air, good naps. Ito S; Night Watch. Rest. 2024 May;7(1):1-2.',
  title: 'Bad air, good naps',
  titleHtml: 'Bad <i>air</i>, good naps',
  ids: {pmid: '77', doi: '10.5555/r.7'},
  authors: [{lastName: 'Ito'}, {collectiveName: 'Night Watch'}],
  journal: {medlineTa: 'Rest'},
  volume: '7'
}

test('similar and citing articles are lists of items, and the heading counts', () => {
  const html = page(
    `${title}${pmid}`,
    block('similar', 'Similar articles', `<ul>${listed}</ul><a class="show-all">See all similar articles</a>`) +
      block('citedby', 'Cited by <em class="amount">1,203</em> <em class="hint">articles</em>', `<ul>${listed}</ul>`)
  )
  expect(only(html).page).toMatchObject({similarArticles: [mention], citedBy: [mention], citedByCount: 1203})
})

test('every tie has a heading; what PubMed does not have is a text', () => {
  const html = page(
    `${title}${pmid}`,
    block('linked-commentary', 'Comment in', `<ul>${listed}</ul>`) +
      block(
        'linked-x',
        'Erratum in',
        '<ul><li>Rest. 2025;8:9. <a href="https://doi.org/10.5555/r.9">doi</a></li></ul>'
      ) +
      `<section><header><h2>Retraction in</h2></header><ul>${listed}</ul></section>`
  )
  expect(only(html).relations).toMatchObject([
    {type: 'CommentIn', ...mention},
    {type: 'ErratumIn', journal: {medlineTa: 'Rest'}, volume: '8', ids: {doi: '10.5555/r.9'}},
    {type: 'RetractionIn', ids: {pmid: '77'}}
  ])
})

test('a retraction is said by its notice, or where only its heading was saved by the publication type', () => {
  const said = (below: string) => only(page(`${title}${pmid}`, below)).publicationTypes.map(({name}) => name)
  expect(said(`<div id="linked-retraction"><h2>Retraction in</h2><ul>${listed}</ul></div>`)).toEqual([])
  expect(said('<div id="linked-retraction"><h2>Retraction in</h2></div>')).toEqual(['Retracted Publication'])
})

test('two headings in one block part its lists', () => {
  const html = page(
    `${title}${pmid}`,
    `<div id="linked"><h2>Comment in</h2><ul>${listed}</ul><h2>Comment on</h2><ul><li>Rest. 2001;1:2.</li></ul></div>`
  )
  expect(only(html).relations).toMatchObject([{type: 'CommentIn'}, {type: 'CommentOn', pubDate: {year: 2001}}])
})

const reference = (text: string, ...links: string[]) =>
  `<ol class="references-list"><li><ol class="references-and-notes-list"><li class="skip-numbering" value="1">\n${text}\n${links.join('\n')}</li></ol></li></ol>`
const link = (label: string, href: string) => `- <a class="reference-link" href="${href}">\n${label}\n</a>`

test('references are the innermost items, and their links identifiers', () => {
  const html = section(
    'references',
    'References',
    reference(
      'Lindt J. A <i>burrow</i> of my own. Rest. 2019;2(4):40-4.',
      link('DOI', 'https://doi.org/10.5555/r.2'),
      link('PMC', 'http://www.ncbi.nlm.nih.gov/pmc/articles/pmc99/'),
      link('PubMed', '/88/')
    ) + reference('Notes of an owl, 1901 - unpublished')
  )
  expect(only(html).references).toMatchObject([
    {
      text: 'Lindt J. A burrow of my own. Rest. 2019;2(4):40-4.',
      textHtml: 'Lindt J. A <i>burrow</i> of my own. Rest. 2019;2(4):40-4.',
      ids: {doi: '10.5555/r.2', pmcid: 'PMC99', pmid: '88'},
      pubDate: {year: 2019}
    },
    {text: 'Notes of an owl, 1901 - unpublished', ids: {}}
  ])
})

test('the whole list of references takes the place of its beginning; numbers in the text that count up are labels', () => {
  const html = section(
    'references',
    'References',
    `<div id="top-references-list">${reference('1. A.')}</div><div id="full-references-list">${reference('1. A.')}${reference('2. B.')}</div>`
  )
  expect(only(html).references).toMatchObject([
    {label: '1', text: 'A.'},
    {label: '2', text: 'B.'}
  ])
})

const terms = (...words: string[]) =>
  `<ul>${words.map(word => `<li><div><button class="keyword-actions-trigger">\n${word}\n</button><div class="dropdown"><ul><li><a>Search in MeSH</a></li></ul></div></div></li>`).join('')}</ul>`

test('terms are the words of buttons, without the menus', () => {
  const html = page(
    `${title}${pmid}`,
    block('publication-types', 'Publication types', terms('Review', 'Twin Study')) +
      block('mesh-terms', 'MeSH terms', terms('Sleep / drug effects*', 'Sleep / physiology', 'Owls*')) +
      block('supplementary-concepts', 'Supplementary concepts', terms('Night fever')) +
      block('substances', 'Substances', terms('Melatonin')) +
      block('personal-names', 'Personal name as subject', terms('Ada Lovelace')) +
      block(
        'grants',
        'Grants and funding',
        '<ul><li class="grant-item"><a>MR/K1/1/MRC_/Medical Research Council/United Kingdom</a></li></ul>'
      ) +
      block(
        'associated-data',
        'Associated data',
        '<ul><li><a href="https://t.example.org/1">ClinicalTrials.gov/NCT1</a></li></ul>'
      ) +
      block('related-links', 'Related information', '<ul><li><a href="/medgen?x=1">MedGen</a></li></ul>')
  )
  expect(only(html)).toMatchObject({
    publicationTypes: [{name: 'Review'}, {name: 'Twin Study'}],
    meshHeadings: [
      {descriptor: {name: 'Sleep'}, qualifiers: [{name: 'drug effects', majorTopic: true}, {name: 'physiology'}]},
      {descriptor: {name: 'Owls', majorTopic: true}, qualifiers: []}
    ],
    supplMeshNames: [{name: 'Night fever'}],
    chemicals: [{name: 'Melatonin'}],
    personalNameSubjects: [{lastName: 'Lovelace', foreName: 'Ada'}],
    grants: [{grantId: 'MR/K1/1', acronym: 'MRC_', country: 'United Kingdom'}],
    dataBanks: [{name: 'ClinicalTrials.gov', accessionNumbers: ['NCT1']}],
    page: {
      associatedData: [{text: 'ClinicalTrials.gov/NCT1', url: 'https://t.example.org/1'}],
      relatedInformation: [{text: 'MedGen', url: 'https://pubmed.ncbi.nlm.nih.gov/medgen?x=1'}]
    }
  })
})

test('figures have a label, a caption that may begin with it, and a picture', () => {
  const html = section(
    'figures',
    'Figures',
    `<figure class="figure-item"><a href="https://cdn.example.org/f1.jpg"><img src="data:,"></a><figcaption><strong class="figure-label">Figure 1</strong><div><p>Figure 1. Owls at 3 <i>a.m.</i></p></div></figcaption></figure>
    <figure><img data-src="//cdn.example.org/f2.png"><figcaption>Fig. 2: Owls later.</figcaption></figure>`
  )
  expect(only(html).page?.figures).toEqual([
    {
      label: 'Figure 1',
      caption: 'Owls at 3 a.m.',
      captionHtml: 'Owls at 3 <i>a.m.</i>',
      url: 'https://cdn.example.org/f1.jpg'
    },
    {label: 'Fig. 2', caption: 'Owls later.', url: 'https://cdn.example.org/f2.png'}
  ])
})

test('links stand under the names of their groups', () => {
  const html = section(
    'linkout',
    'LinkOut - more resources',
    '<ul><li><h3 class="linkout-category">Medical</h3><ul><li><a href="https://rest.example.org/">Rest Line</a></li></ul></li><li><h3 class="linkout-category">Miscellaneous</h3><ul><li><a href="javascript:x">Owls</a></li></ul></li></ul>'
  )
  expect(only(html).page?.linkOut).toEqual([
    {group: 'Medical', text: 'Rest Line', url: 'https://rest.example.org/'},
    {group: 'Miscellaneous', text: 'Owls'}
  ])
})

test('a statement of interests keeps its markup', () => {
  expect(
    only(section('conflict-of-interest', 'Conflict of interest statement', '<div><p>Owls <i>paid</i> us.</p></div>'))
  ).toMatchObject({
    coiStatement: 'Owls paid us.',
    coiStatementHtml: 'Owls <i>paid</i> us.'
  })
})

test('a section that is new to us is kept, and reported', () => {
  const html = section('dreams', 'Dreams of the authors', '<p>Of owls.</p>')
  expect(only(html).extra).toEqual([{path: 'Dreams of the authors', text: 'Of owls.'}])
  expect(codes(html)).toEqual(['pubmed-html/unknown-section'])
})

test('what the page does not say is taken from the head of the file', () => {
  const metas = {
    citation_title: 'Quiet nights',
    citation_authors: 'Ito S;Night Watch Group;',
    citation_journal_title: 'Rest and sleep',
    citation_publisher: 'Rest',
    citation_date: '03/01/2019',
    citation_volume: '4',
    citation_issue: '2',
    citation_doi: '10.5555/a',
    citation_issn: '1759-8486',
    uid: '5'
  }
  const head = Object.entries(metas).map(([name, content]) => `<meta name="${name}" content="${content}">`)
  const html = `<html><head>${head.join('')}<title>Quiet nights - PubMed</title></head><body><div id="full-view-heading" class="full-view"><h1></h1></div></body></html>`
  expect(only(html)).toMatchObject({
    title: 'Quiet nights',
    authors: [{lastName: 'Ito', initials: 'S'}, {collectiveName: 'Night Watch Group'}],
    journal: {title: 'Rest and sleep', medlineTa: 'Rest', issns: [{issn: '1759-8486'}]},
    pubDate: {year: 2019, month: 3, day: 1},
    volume: '4',
    issue: '2',
    ids: {pmid: '5', doi: '10.5555/a'}
  })
})

test('what has other class names is known by its links and labels', () => {
  const people = ['Okafor+N', 'Ito+S'].map(
    term =>
      `<span class="x"><a href="/?term=${term}&amp;cauthor_id=7">${term === 'Ito+S' ? 'Sora Ito' : 'Nkechi Okafor'}</a>${mark(1)}</span>`
  )
  const ids =
    '<ul id="full-view-identifiers"><li><b>PMID:</b> <i>7</i></li><li><b>DOI:</b> <a href="/x">10.5555/q.7</a></li></ul>'
  const html = page(`${title}<div class="y">${people.join(', ')}</div>${affiliations('House of Owls.')}${ids}`)
  expect(only(html)).toMatchObject({
    authors: [
      {lastName: 'Okafor', foreName: 'Nkechi', affiliations: [{text: 'House of Owls.'}]},
      {lastName: 'Ito', foreName: 'Sora', affiliations: [{text: 'House of Owls.'}]}
    ],
    ids: {pmid: '7', doi: '10.5555/q.7'}
  })
  expect(codes(html)).toEqual([])
})

test('on a page that was translated the keywords stand beside the abstract', () => {
  const html = page(
    `${title}${pmid}`,
    '<div class="abstract" id="abstract"><h2>Zusammenfassung</h2><div class="abstract-content selected" id="eng-abstract"><p>Eulen.</p></div><p><strong class="sub-title">Schlüsselwörter:</strong> Eule; Nacht.</p></div>'
  )
  expect(only(html)).toMatchObject({
    abstract: {sections: [{text: 'Eulen.'}]},
    keywords: [{text: 'Eule'}, {text: 'Nacht'}]
  })
})

const named = (id: string, issn: string, rest: string) =>
  `<!DOCTYPE html><html><head><meta name="citation_pmid" content="${id}"><meta name="citation_issn" content="${issn}"><meta name="citation_title" content="Nights of ${id}"><title>x - PubMed</title></head><body><main>${rest}</main></body></html>`
const headed = (id: string) =>
  `<div class="full-view" id="full-view-heading">${title}${pmid.replace('>1<', `>${id}<`)}</div>`

test('where files were joined, each article has the head of its own file', () => {
  const html = `Two papers:\n${named('11', '1759-8486', headed('11'))}\n${named('12', '2008-2010', headed('12'))}`
  expect(parsePubmedHtml(html).articles).toMatchObject([
    {ids: {pmid: '11'}, journal: {issns: [{issn: '1759-8486'}]}},
    {ids: {pmid: '12'}, journal: {issns: [{issn: '2008-2010'}]}}
  ])
  const [other] = parsePubmedHtml(named('13', '2008-2010', headed('11'))).articles
  expect(other?.journal).toBeUndefined()
})

test('a page that has lost its heading keeps what the head of the file says, and is none of its similar articles', () => {
  const html = named('11', '1759-8486', `<div id="similar"><h2>Similar articles</h2><ul>${listed}</ul></div>`)
  expect(only(html)).toMatchObject({ids: {pmid: '11'}, title: 'Nights of 11', page: {similarArticles: [{}]}})
  expect(codes(html)).toEqual(['pubmed-html/no-heading'])
})

test('a page that is cut says so', () => {
  const whole = page(`${title}${pmid}`)
  expect(codes(whole)).toEqual([])
  expect(parsePubmedHtml(whole.replace('</main>', '<div>')).diagnostics).toMatchObject([
    {code: 'page/cut', place: {start: {offset: whole.length - 2}}}
  ])
  expect(codes(`<html><body>${title}<div>${pmid}</body></html>`)).not.toContain('page/cut')
})

test('a page without title or PMID says so', () => {
  expect(codes('<div id="full-view-heading" class="full-view"><h1></h1></div>')).toEqual([
    'pubmed-html/no-title',
    'pubmed-html/no-pmid'
  ])
})

test('a list that shows whole articles, or several pages in one file, gives each of them', () => {
  const one = (name: string, id: string) =>
    `<article class="article-overview"><div class="full-view"><h1 class="heading-title">${name}</h1>${pmid.replace('>1<', `>${id}<`)}</div><div class="abstract"><p>${name} were quiet.</p></div></article>`
  const html = `<title>x - PubMed</title><main>${one('Nights', '1')}${one('Days', '2')}</main>`
  const {articles, places} = parsePubmedHtml(html)
  expect(articles).toMatchObject([
    {title: 'Nights', ids: {pmid: '1'}, abstract: {sections: [{text: 'Nights were quiet.'}]}},
    {title: 'Days', ids: {pmid: '2'}, abstract: {sections: [{text: 'Days were quiet.'}]}}
  ])
  expect(places[1]?.start.offset).toBe(html.lastIndexOf('<article'))
})

test('a page that shows MEDLINE is read as MEDLINE, in its place', () => {
  const html =
    '<title>x - PubMed</title>\n<main><pre class="article-details">\nPMID- 12\nTI  - Owls &amp; naps.\nXYZ - ?\n\nPMID- 13\nTI  - Days.\n</pre></main>'
  const {articles, places, diagnostics} = parsePubmedHtml(html)
  expect(articles).toMatchObject([{ids: {pmid: '12'}, title: 'Owls & naps'}, {ids: {pmid: '13'}}])
  expect(places[0]?.start.line).toBe(3)
  expect(diagnostics).toMatchObject([{code: 'medline/unknown-tag', place: {start: {line: 5, column: 1}}}])
})

test('a page that shows PMIDs gives an article for each', () => {
  const html = '<title>x - PubMed</title><pre class="search-results-chunk">12\n13\n</pre>'
  const {articles, places} = parsePubmedHtml(html)
  expect(articles.map(({ids}) => ids.pmid)).toEqual(['12', '13'])
  expect(places[1]?.start).toMatchObject({line: 2, column: 1})
})

test('a page without an article says what it is', () => {
  const says = (name: string, text = '') =>
    codes(`<html><head><title>${name}</title></head><body><main>${text}</main></body></html>`)
  expect(says('Checking your browser - reCAPTCHA')).toEqual(['page/captcha'])
  expect(says('NCBI - WWW Error Blocked Diagnostic')).toEqual(['page/blocked'])
  expect(says('Log in - NCBI')).toEqual(['page/login'])
  expect(says('Page not found - PubMed')).toEqual(['page/error-page'])
  expect(says('owls - PubMed', 'No results were found.')).toEqual(['page/no-result'])
  expect(says('Just a moment...', 'pubmed.ncbi.nlm.nih.gov')).toEqual(['page/captcha'])
  expect(says('Attention Required! | Cloudflare')).toEqual(['page/blocked'])
  expect(says('PubMed', 'This site requires cookies.')).toEqual(['page/cookies'])
  expect(says('PubMed', 'Welcome')).toEqual(['page/no-article'])
  expect(parse('<html><title>Page not found - PubMed</title></html>')).toMatchObject({
    format: 'pubmed-html',
    articles: []
  })
})

test('a saved page is recognised however much stands before it, and other pages are not', () => {
  expect(detect(page(title))).toBe('pubmed-html')
  expect(detect('<!-- saved from url=(0041)https://pubmed.ncbi.nlm.nih.gov/21874597/ -->\n<html>')).toBe('pubmed-html')
  expect(
    detect('<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://pubmed.ncbi.nlm.nih.gov/1/ \n-->')
  ).toBe('pubmed-html')
  expect(detect('<html><head><meta name=ncbi_app content=pubmed>')).toBe('pubmed-html')
  expect(
    detect('<html><title>My papers</title><a href="https://pubmed.ncbi.nlm.nih.gov/1/">PubMed</a></html>')
  ).toBeUndefined()
  expect(detect('Quiet nights - PubMed')).toBeUndefined()
})

test('a printed page reads back as the article that it shows', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 999}), seed => {
      const article = generateArticle(seed, {type: 'journal-article', complete: seed % 3 === 0})
      expect(comparable(only(printPageHtml(article)))).toEqual(comparable(carriedByPageHtml(article)))
    }),
    {numRuns: 300}
  )
}, 180_000)

/** Persons as subject are divided by rule, which need not find the true division. */
function comparable({personalNameSubjects, page: shown, ...article}: Article): object {
  const names = personalNameSubjects.map(({fullName, ...name}) => fullName ?? name)
  return {...article, page: {...emptyPage(), ...shown}, personalNameSubjects: names}
}

test('no page makes the parser throw; whatever it reads is of the schema, and its place lies in the text', () => {
  const parts = fc.constantFrom(
    page(title),
    listed,
    abstract('x'),
    reference('x'),
    terms('A / b*'),
    author('A B', 'B+A'),
    affiliations('x'),
    mark(1),
    '</div>',
    '<div id="references"><h2>References</h2>',
    '<h2>Comment in</h2>',
    '<li>',
    '<pre>PMID- 1\n',
    '<math><mi>',
    '<table><tr>',
    '<!--'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, hostileStrings), {maxLength: 25}), pieces => {
      const html = pieces.join('')
      const {articles, places, diagnostics} = parsePubmedHtml(html)
      for (const article of articles) expect(articleSchema.parse(article)).toEqual(article)
      for (const place of [...places, ...diagnostics.flatMap(({place}) => place ?? [])]) {
        expect(place.start.offset).toBeLessThanOrEqual(place.end?.offset ?? html.length)
        expect(place.end?.offset ?? 0).toBeLessThanOrEqual(html.length)
      }
    }),
    {numRuns: 200}
  )
})
