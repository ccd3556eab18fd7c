import {hostileStrings} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parsePmcHtml} from './index.js'

/** Today's page: what stands above the title, below it, and behind the abstract. */
const page = (front: string, body = '', line = 'Sleep. 2012 Jan;10(2):225–234.') =>
  `<title>Naps - PMC</title><meta name="ncbi_app" content="cloudpmc-viewer"><main><article>
  <section class="pmc-layout__citation">${line}</section><section class="front-matter"><div class="ameta"><hgroup><h1>Naps</h1></hgroup>${front}
  <div>PMCID: PMC1</div></div></section><section class="body main-article-body">${body}</section></article></main>`
const former = (citation: string, front = '', back = '') =>
  `<title>Naps - PMC</title><meta name="ncbi_db" content="pmc"><div class="fm-sec"><div class="fm-citation">${citation}
  <div class="fm-citation-pmcid">PMCID: PMC1</div></div><h1 class="content-title">Naps</h1>${front}</div>${back}`
const list = (items: string) =>
  page('', `<section class="ref-list"><h2>References</h2><ol class="ref-list">${items}</ol></section>`)
const person = (name: string, short: string, marks = '', panel = '') =>
  `<a href='https://pubmed.ncbi.nlm.nih.gov/?term="${encodeURIComponent(short)}"[Author]' aria-describedby="id${short[0]}"><span class="name western">${name}</span></a><div hidden="hidden" id="id${short[0]}"><h3><span class="name western">${name}</span></h3>${panel}</div>${marks}, `

function only(text: string): Article {
  const {articles} = parsePmcHtml(text)
  expect(articles).toHaveLength(1)
  articleSchema.parse(articles[0])
  return articles[0]!
}
const codes = (text: string) => parsePmcHtml(text).diagnostics.map(({code}) => code)

test('the line above the title has journal, date, place and DOI', () => {
  const html = page(
    '',
    '',
    '<button>J Imag Sleep</button>. 2012 Jan 5;10(Suppl 2):e3. doi: <a>10.5555/a.1</a><nav><ul><li>Search in PMC</li></ul></nav>'
  )
  expect(only(html)).toMatchObject({
    journal: {medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2012, month: 1, day: 5},
    volume: '10',
    issue: 'Suppl 2',
    pagination: {medlinePgn: 'e3'},
    ids: {doi: '10.5555/a.1', pmcid: 'PMC1'}
  })
  expect(codes(html)).toEqual([])
})

test('of a manuscript the line of its final form counts, and PMC says since when it may be read', () => {
  const text =
    'J Imag Sleep. Author manuscript; available in PMC: 2013 Jul 1.<div><em>Published in final edited form as: </em>J Imag Sleep. 2012 Jan;10(2):225–234. doi: 10.5555/a</div>'
  expect(only(page('', '', text))).toMatchObject({
    history: [{status: 'pmc-release', date: {year: 2013, month: 7, day: 1}}],
    pubDate: {year: 2012, month: 1},
    pagination: {medlinePgn: '225–234', endPage: '234'}
  })
})

test('a manuscript whose final form is not printed yet has a journal and no date', () => {
  const article = only(page('', '', 'J Imag Sleep. Author manuscript; available in PMC: 2013 Jul 1.'))
  expect(article).toMatchObject({journal: {medlineTa: 'J Imag Sleep'}})
  expect(article).not.toHaveProperty('pubDate')
})

test('before 2024 the line has blanks, and a second date', () => {
  const html = former(
    'J Imag Sleep. 2012 Jan; 10(2): 225–234. <span>Published online 2011 Aug 28. </span>doi: 10.5555/a'
  )
  expect(only(html)).toMatchObject({
    pubDate: {year: 2012, month: 1},
    articleDate: {year: 2011, month: 8, day: 28},
    volume: '10',
    issue: '2',
    pagination: {medlinePgn: '225–234'}
  })
})

test('an article that appeared in the web alone has one date', () => {
  const html = former('J Imag Sleep. <span>Published online 2011 Aug 28. </span>doi: 10.5555/a')
  expect(only(html)).toMatchObject({pubModel: 'Electronic', pubDate: {year: 2011, month: 8, day: 28}})
})

test('a preprint is one, without its version', () => {
  const line = '<button>quietRxiv</button> [Preprint]. 2025 Aug 2:2025.08.01.668. [Version 1] doi: 10.5555/q.668'
  expect(only(page('', '', line))).toMatchObject({
    journal: {medlineTa: 'quietRxiv'},
    publicationTypes: [{name: 'Preprint'}],
    pagination: {medlinePgn: '2025.08.01.668'}
  })
})

test('a line that cannot be read is reported, and the metas stand in for it', () => {
  const html = `<meta name="citation_publication_date" content="2016/11"><meta name="citation_volume" content="7"><meta name="citation_firstpage" content="4002.e26">${page('', '', 'last winter')}`
  expect(codes(html)).toEqual(['pmc-html/unreadable-citation'])
  expect(only(html)).toMatchObject({
    pubDate: {year: 2016, month: 11},
    volume: '7',
    pagination: {medlinePgn: '4002.e26'}
  })
})

test('the yearly collection is the issue of what appeared in the web', () => {
  const panel =
    '<div id="anp_a"><section class="history"><p>Received 2011 Mar 2; Collection date 2012.</p></section></div>'
  expect(only(page(panel, '', 'Sleep. 2012 Jan 5;10:e3.'))).toMatchObject({
    pubModel: 'Electronic-eCollection',
    articleDate: {year: 2012, month: 1, day: 5},
    pubDate: {year: 2012},
    history: [{status: 'received', date: {year: 2011, month: 3, day: 2}}]
  })
})

test('a page prints the electronic date before the date of the issue', () => {
  const panel =
    '<div id="anp_a"><section class="history"><p>Accepted 2011 Mar 2; Issue date 2012 Feb.</p></section></div>'
  expect(only(page(panel, '', 'Sleep. 2012 Jan 5;10:e3.'))).toMatchObject({
    pubModel: 'Electronic-Print',
    articleDate: {year: 2012, month: 1, day: 5},
    pubDate: {year: 2012, month: 2}
  })
})

test('identifiers stand in one line, and those of other articles elsewhere', () => {
  const html = page(
    '<div>PMCID: PMC22  NIHMSID: NIHMS33  PMID: <a>44</a></div><div class="ra xbox"><div>PMID: 55</div></div>'
  )
  expect(only(html).ids).toEqual({pmcid: 'PMC22', mid: 'NIHMS33', pmid: '44'})
})

test('a title has no mark of a note, and its subtitle behind a colon', () => {
  const html = former('Sleep. 2012;1:2.').replace(
    '>Naps<',
    '>Naps at CO<sub>2</sub>.<sup><a href="#fn1">*</a></sup></h1><h2 class="fm-subtitle">A &lt;trial&gt;</h2><h1><'
  )
  expect(only(html)).toMatchObject({
    title: 'Naps at CO2: A <trial>',
    titleHtml: 'Naps at CO<sub>2</sub>: A &lt;trial&gt;'
  })
})

test('each name has a panel out of sight that says it again', () => {
  const orcid = '<a href="https://orcid.org/0000-0002-1825-0097">x</a>'
  const html = page(
    `<div class="cg">${person('Marta García Lind', 'García Lind M', '<sup>1</sup>', orcid)}${person('Jan Okafor', 'Okafor J')}</div>`
  )
  expect(only(html).authors).toMatchObject([
    {lastName: 'García Lind', foreName: 'Marta', ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]},
    {lastName: 'Okafor', foreName: 'Jan'}
  ])
  expect(only(html).authors).toHaveLength(2)
})

test('a name in the order of the East begins with the family', () => {
  const html = page(
    `<div class="cg"><a href='?term="Ito%20S"[Author]'><span class="name eastern">Ito Shun</span></a></div>`
  )
  expect(only(html).authors).toMatchObject([{lastName: 'Ito', foreName: 'Shun', initials: 'S'}])
})

test('signs lead to affiliations, and to the note of those who contributed equally', () => {
  const html =
    page(`<div class="cg">${person('Shun Ito', 'Ito S', '<sup>1,</sup><sup>#</sup>')}${person('Jan Lindt', 'Lindt J', '<sup>1, 2</sup>')}</div>
    <div id="aip_a"><div class="p" id="A1"><sup>1</sup>Okubo.</div><div class="p" id="A2"><sup>2</sup>H<sub>2</sub>O House</div>
    <div class="author-notes"><div class="fn"><sup>#</sup><p>Contributed equally.</p></div></div></div>`)
  expect(only(html).authors).toMatchObject([
    {equalContribution: true, affiliations: [{text: 'Okubo.'}]},
    {affiliations: [{text: 'Okubo.'}, {text: 'H2O House', textHtml: 'H<sub>2</sub>O House'}]}
  ])
  expect(only(html).authors[1]).not.toHaveProperty('equalContribution')
})

test('an affiliation without a sign is that of all, and one that nobody claims is kept and reported', () => {
  const people = `<div class="cg">${person('Shun Ito', 'Ito S', '<sup>1</sup>')}${person('Jan Lindt', 'Lindt J')}</div>`
  const shared = page(`${people.replace('<sup>1</sup>', '')}<div id="aip_a"><div class="p" id="A1">Okubo.</div></div>`)
  expect(only(shared).authors).toMatchObject([{affiliations: [{text: 'Okubo.'}]}, {affiliations: [{text: 'Okubo.'}]}])
  const unclaimed = page(
    `${people}<div id="aip_a"><div class="p"><sup>1</sup>Okubo.</div><div class="p"><sup>9</sup>Umuoma.</div></div>`
  )
  expect(only(unclaimed).extra).toEqual([{path: 'Affiliations', text: 'Umuoma.'}])
  expect(codes(unclaimed)).toEqual(['pmc-html/unclaimed-affiliation'])
})

test('degrees and suffixes stand between the names, and so do groups', () => {
  const link = (name: string, short: string) => `<a href="/pubmed/?term=${short}%5BAuthor%5D">${name}</a>`
  const html = former(
    'Sleep. 2012;1:2.',
    `<div class="contrib-group fm-author">${link('Jan Lindt', 'Lindt%20J')}, M.D., Ph.D., ${link('Shun Ito', 'Ito%20S')}, Jr.<sup>1</sup> and  the Night Watch Group</div>`
  )
  expect(only(html)).toMatchObject({
    authors: [
      {lastName: 'Lindt'},
      {lastName: 'Ito', suffix: 'Jr'},
      {type: 'group', collectiveName: 'the Night Watch Group'}
    ],
    extra: [
      {path: 'contrib[1]/degrees', text: 'M.D.'},
      {path: 'contrib[1]/degrees', text: 'Ph.D.'}
    ]
  })
})

test('in 2009 names had no links', () => {
  const html = former(
    'Sleep. 2012;1:2.',
    '<div class="fm-author">Jan K. Lindt,<sup>1</sup> Maria Luna Ito<sup>2</sup> and Shun Ito<sup>1</sup></div><div class="fm-affl"><sup>1</sup>Okubo</div><div class="fm-affl"><sup>2</sup>Umuoma</div>'
  )
  expect(only(html).authors).toMatchObject([
    {lastName: 'Lindt', initials: 'JK', affiliations: [{text: 'Okubo'}]},
    {fullName: 'Maria Luna Ito', affiliations: [{text: 'Umuoma'}]},
    {lastName: 'Ito', affiliations: [{text: 'Okubo'}]}
  ])
  expect(codes(html)).toEqual(['pmc-html/uncertain-name'])
})

test('the people of a group stand below the affiliations', () => {
  const html = page(
    `<div class="cg">${person('Shun Ito', 'Ito S')}<span class="collab">Night Watch</span></div><div id="aip_a"><div class="p"><h4>Night Watch</h4><span class="name western">Jan Lindt</span>, <span class="name western">Ada Owl</span></div></div>`
  )
  expect(only(html)).toMatchObject({
    authors: [{lastName: 'Ito'}, {collectiveName: 'Night Watch', investigators: '1'}],
    investigators: [
      {lastName: 'Lindt', listId: '1'},
      {lastName: 'Owl', listId: '1'}
    ]
  })
})

test('headings label the sections of an abstract, or words in bold', () => {
  const sections = [
    {label: 'Aims', text: 'To count.'},
    {label: 'Results', text: 'CO2 fell.', textHtml: 'CO<sub>2</sub> fell.'}
  ]
  const headed =
    '<section><h3>Aims</h3><p>To count.</p></section><section><h3>Results:</h3><p>CO<sub>2</sub> fell.</p></section>'
  const bold = '<p><strong>Aims:</strong> To count.</p><p><strong>Results:</strong> CO<sub>2</sub> fell.</p>'
  for (const text of [headed, bold]) {
    const html = page('', `<section class="abstract"><h2>Abstract</h2>${text}</section>`)
    expect(only(html).abstract).toEqual({sections})
  }
})

test('summaries of other kinds stand beside the abstract', () => {
  const box = (heading: string, text: string) => `<section class="abstract"><h2>${heading}</h2><p>${text}</p></section>`
  const html = page(
    '',
    box('Graphical abstract', 'See.') +
      box('Abstract', 'We slept.') +
      box('Author Summary', 'Short.') +
      box('Resumen', 'Dormimos.')
  )
  expect(only(html)).toMatchObject({
    abstract: {sections: [{text: 'We slept.'}]},
    otherAbstracts: [
      {type: 'graphical', sections: [{text: 'See.'}]},
      {type: 'author-summary', sections: [{text: 'Short.'}]},
      {sections: [{text: 'Dormimos.'}]}
    ]
  })
})

test('keywords are parted by commas, unless semicolons stand there', () => {
  const words = (text: string) =>
    only(
      page(
        '',
        `<section class="abstract"><h2>Abstract</h2><p>x</p><section class="kwd-group"><p><strong>Keywords:</strong> ${text}</p></section></section>`
      )
    ).keywords.map(keyword => keyword.text)
  expect(words('torpor, 2,3-owline, fauna (owls, bats)')).toEqual(['torpor', '2,3-owline', 'fauna (owls, bats)'])
  expect(words('owls, northern; bats.')).toEqual(['owls, northern', 'bats'])
})

test('interests, funding and rights stand behind the text and in the panels', () => {
  const html = page(
    '<div id="clp_a"><div class="p">© 2012 The Owls.</div><p>Free to read.</p><div class="p"><a>PMC Copyright notice</a></div></div>',
    '<section class="abstract"><h2>Abstract</h2><p>x</p></section><section><h2>Declaration of competing interest</h2><p>We own <em>owls</em>.</p></section><section><h2>Funding</h2><p>The Acorn Fund.</p></section>'
  )
  expect(only(html)).toMatchObject({
    coiStatement: 'We own owls.',
    coiStatementHtml: 'We own <i>owls</i>.',
    abstract: {copyright: '© 2012 The Owls.'},
    extra: [
      {path: 'permissions/license', text: 'Free to read.'},
      {path: 'funding-group/funding-statement', text: 'The Acorn Fund.'}
    ]
  })
})

test('a box says what corrects, retracts or answers the article', () => {
  const box = (text: string) => only(page(`<div class="ra xbox"><div>${text}</div></div>`))
  const link = '<a href="/articles/PMC77/">Sleep. 2013 Feb;8(2):12</a>'
  for (const [text, type] of [
    [`This article has been corrected. See ${link}`, 'ErratumIn'],
    [`This corrects the article ${link}`, 'ErratumFor'],
    [`This article has been retracted. See ${link}`, 'RetractionIn'],
    [`Retraction of: ${link}`, 'RetractionOf'],
    [`Expression of concern in: ${link}`, 'ExpressionOfConcernIn'],
    [`Comment on: ${link}`, 'CommentOn'],
    [`See commentary: ${link}`, 'CommentIn']
  ] as const) {
    expect(box(text).relations).toMatchObject([{type, ids: {pmcid: 'PMC77'}}])
  }
  expect(box(`See also ${link}`).extra).toMatchObject([{path: 'related-article'}])
  expect(box(`This article has been retracted. See ${link}`).publicationTypes).toMatchObject([
    {name: 'Retracted Publication'}
  ])
  expect(box('This article has been cited by other articles in PMC.').extra).toEqual([])
})

test('a reference has its text without the labels of its links, and their identifiers', () => {
  const html = list(
    '<li id="R1"><span class="label">[1]</span><cite>Lind M, Ito S. Owls. J Imag Owls. 2019;11:80–95. doi: 10.5555/o.80.</cite> [<a href="https://doi.org/10.5555/o.80">DOI</a>] [<a href="/articles/PMC8/">PMC free article</a>] [<a href="https://pubmed.ncbi.nlm.nih.gov/9/">PubMed</a>]</li>'
  )
  expect(only(html).references).toMatchObject([
    {
      label: '1',
      text: 'Lind M, Ito S. Owls. J Imag Owls. 2019;11:80–95.',
      ids: {doi: '10.5555/o.80', pmcid: 'PMC8', pmid: '9'},
      authors: [{lastName: 'Lind'}, {lastName: 'Ito'}],
      title: 'Owls',
      pagination: {medlinePgn: '80–95'}
    }
  ])
})

test('where the text hides the parts, the link to Google Scholar tells them', () => {
  const html = list(
    '<li><cite>Lind M, Ito S. What is “the owl” Owls & Bats: New Series. 2019a;11:80.</cite> [<a href="https://scholar.google.com/scholar_lookup?journal=Owls%20&%20Bats:%20New%20Series&amp;title=What%20is%20“the%20owl”&amp;author=M%20Lind&amp;volume=11&amp;publication_year=2019&amp;pages=80&amp;pmid=9&amp;">Google Scholar</a>]</li>'
  )
  expect(only(html).references).toMatchObject([
    {
      authors: [{lastName: 'Lind'}, {lastName: 'Ito'}],
      title: 'What is “the owl”',
      journal: {medlineTa: 'Owls & Bats: New Series'},
      pubDate: {year: 2019, raw: '2019a'},
      volume: '11',
      ids: {pmid: '9'}
    }
  ])
})

test('in the style of another publisher the parts are those that Google Scholar is told', () => {
  const told =
    '[<a href="https://scholar.google.com/scholar_lookup?journal=J%20Imag%20Owls&amp;title=Owls%20by%20night&amp;author=M%20Lind&amp;author=S%20Ito&amp;volume=11&amp;publication_year=2019&amp;pages=80-95&amp;">Google Scholar</a>]'
  for (const text of [
    'Lind, M. & Ito, S. Owls by night. <em>J Imag Owls</em> <strong>11</strong>, 80–95 (2019).',
    'Lind M, Ito S (2019) Owls by night. J Imag Owls 11:80–95. 10.5555/x',
    'M. Lind, S. Ito, Owls by night. J. Imag. Owls 11, 80–95 (2019).'
  ]) {
    expect(only(list(`<li><cite>${text}</cite> ${told}</li>`)).references).toMatchObject([
      {
        authors: [{lastName: 'Lind'}, {lastName: 'Ito'}],
        title: 'Owls by night',
        journal: {medlineTa: 'J Imag Owls'},
        pubDate: {year: 2019},
        volume: '11'
      }
    ])
  }
})

test('a reference that waits to be printed says so in the place of its date', () => {
  const html = list('<li><cite>Lind M, Ito S. Owls by night. J Imag Owls. in press.</cite></li>')
  expect(only(html).references).toMatchObject([{authors: [{lastName: 'Lind'}, {}], pubDate: {raw: 'in press'}}])
})

test('a panel that was open when the page was saved names nobody twice', () => {
  const html = page(`<div class="cg">${person('Shun Ito', 'Ito S')}</div>`.replace(' hidden="hidden"', ''))
  expect(only(html).authors).toMatchObject([{lastName: 'Ito'}])
  expect(only(html).authors).toHaveLength(1)
})

test('an editor is no author', () => {
  const html = page(
    `<div class="cg">${person('Shun Ito', 'Ito S')}</div><div id="aip_a"><div class="p">Academic Editor: <span class="name western">Ada Owl</span></div></div>`
  )
  expect(only(html)).toMatchObject({investigators: [], extra: [{path: 'contrib[editor]', text: 'Ada Owl'}]})
})

test('a reference that is an identifier alone keeps it for its text', () => {
  const html = list('<li><cite>doi: 10.5555/x</cite></li>')
  expect(only(html).references).toMatchObject([{text: 'doi: 10.5555/x', ids: {doi: '10.5555/x'}}])
})

test('PMC prints the publisher of a book before its place', () => {
  const html = list('<li><cite>Lind M. The owl atlas. Ravenholm Press; Lindby, Norway: 1988.</cite></li>')
  expect(only(html).references).toMatchObject([
    {
      title: 'The owl atlas',
      book: {publisher: {name: 'Ravenholm Press', location: 'Lindby, Norway'}},
      pubDate: {year: 1988}
    }
  ])
})

test('an entry with several works is several references under one label', () => {
  const html = list(
    '<li><span class="label">4.</span><cite>Lind M. Owls. Sleep. 2001;1:1.</cite> [<a href="https://pubmed.ncbi.nlm.nih.gov/7/">PubMed</a>]<cite>Ito S. Bats. Sleep. 2002;2:2.</cite> [<a href="https://pubmed.ncbi.nlm.nih.gov/8/">PubMed</a>]</li>'
  )
  expect(only(html).references).toMatchObject([
    {label: '4', title: 'Owls', ids: {pmid: '7'}},
    {label: '4', title: 'Bats', ids: {pmid: '8'}}
  ])
})

test('lists of references may have titles, and lists in them', () => {
  const html = page(
    '',
    '<section class="ref-list"><h2>References</h2><section><h3>Further reading</h3><ul class="ref-list"><li><cite>Lind M. Owls. Sleep. 2001;1:1.</cite></li><li><ul><li><cite>Ito S. Bats. Sleep. 2002;2:2.</cite></li></ul></li></ul></section></section>'
  )
  expect(only(html).references).toMatchObject([{title: 'Owls', listTitle: 'Further reading'}, {title: 'Bats'}])
})

test('the windows that open over a citation are no references', () => {
  const block =
    '<div class="ref-cit-blk" id="R1">1. <span class="element-citation">Lind M. Owls. Sleep. 2001;1:1.</span></div>'
  const html = former(
    'Sleep. 2012;1:2.',
    '',
    `<div class="ref-list-sec">${block}</div><div id="body-link-poppers"><div class="body-link-popper"><div class="ref-list">${block}</div></div></div>`
  )
  expect(only(html).references).toMatchObject([{label: '1', title: 'Owls'}])
})

test('a page of 2015 lists similar articles and those that cite it beside the article', () => {
  const item = (href: string) =>
    `<li><a href="${href}">Owls.</a><span class="source">[Sleep. 2016]</span><div style="display: none"><em class="author">Lind M, Ito S, et al. </em><em class="cit">Sleep. 2016 Feb 4; 17(2):208.</em></div></li>`
  const box = (title: string, href: string) => `<div class="portlet"><h3>${title}</h3><ul>${item(href)}</ul></div>`
  const html = former(
    'Sleep. 2012;1:2.',
    '',
    box('Similar articles in PubMed', '/pubmed/5') + box('Cited by other articles in PMC', '/pmc/articles/PMC6/')
  )
  expect(only(html).page).toMatchObject({
    similarArticles: [
      {
        title: 'Owls',
        ids: {pmid: '5'},
        authors: [{lastName: 'Lind'}, {lastName: 'Ito'}],
        authorsComplete: false,
        volume: '17'
      }
    ],
    citedBy: [{ids: {pmcid: 'PMC6'}}]
  })
})

test('a list of results of 2009 is read item by item', () => {
  const html = `<title>owls - PMC Results</title><div class="toc-entry"><div class="toc-title">Owls</div><div class="toc-author">Jan Lindt and  Shun Ito</div><span class="toc-cit-jour">Sleep. </span><span class="toc-cit-date">2006 August 1; </span><span class="toc-cit-vol">574</span><span class="toc-cit-vol">(Pt 3)</span><span class="toc-cit-page">: 731–750. </span><span class="toc-cit-date">Published online 2006 May 18. </span><span class="toc-cit-date">doi: 10.5555/o.</span><div class="toc-pmcid"><span>PMCID: </span>PMC1817736</div><a class="toc-link">Abstract</a></div>`
  expect(only(html)).toMatchObject({
    title: 'Owls',
    authors: [{lastName: 'Lindt'}, {lastName: 'Ito'}],
    pubDate: {year: 2006, month: 8, day: 1},
    articleDate: {year: 2006, month: 5, day: 18},
    volume: '574',
    issue: 'Pt 3',
    ids: {pmcid: 'PMC1817736', doi: '10.5555/o'}
  })
  expect(codes(html.replace('PMC1817736', ''))).toEqual(['pmc-html/no-pmcid'])
})

test('what a page does not say its metas say', () => {
  const html =
    '<meta name="ncbi_app" content="pmc-frontend"><meta name="citation_title" content="Naps."><meta name="citation_authors" content="Jan Lindt, Ada Owl, and  Shun Ito"><meta name="citation_journal_title" content="J Imag Sleep"><meta name="citation_date" content="27 February 2014"><meta name="citation_pmid" content="5"><meta name="citation_fulltext_html_url" content="/pmc/articles/PMC41/">'
  expect(only(html)).toMatchObject({
    title: 'Naps',
    authors: [{lastName: 'Lindt'}, {lastName: 'Owl'}, {lastName: 'Ito'}],
    journal: {medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2014, month: 2, day: 27},
    ids: {pmid: '5', pmcid: 'PMC41'}
  })
})

test('a page without title or PMCID says so', () => {
  expect(codes('<div class="fm-sec"><div class="fm-citation">Sleep. 2012;1:2.</div></div>')).toEqual([
    'pmc-html/no-title',
    'pmc-html/no-pmcid'
  ])
})

test('a page that stands in place of an article says what it is', () => {
  const says = (title: string, body = '') =>
    parse(`<title>${title}</title><link rel="canonical" href="https://pmc.ncbi.nlm.nih.gov/articles/PMC1/">${body}`)
  expect(says('Preparing to download ...')).toMatchObject({
    format: 'pmc-html',
    articles: [],
    diagnostics: [{code: 'page/captcha'}]
  })
  expect(says('Page not available - PMC')).toMatchObject({articles: [], diagnostics: [{code: 'page/error-page'}]})
  expect(says('Log in - PMC')).toMatchObject({diagnostics: [{code: 'page/login'}]})
  expect(says('Home - PMC')).toMatchObject({diagnostics: [{code: 'page/no-article'}]})
})

test('of an extract that is the list of references alone, the references are read', () => {
  const html = '<ol class="ref-list font-sm"><li id="R1"><cite>Lind M. Owls. Sleep. 2001;1:1.</cite></li></ol>'
  expect(parse(html)).toMatchObject({
    format: 'pmc-html',
    articles: [{references: [{title: 'Owls'}]}],
    diagnostics: [{code: 'pmc-html/no-title'}, {code: 'pmc-html/no-pmcid'}]
  })
})

test('pages of PubMed and Bookshelf link to PMC and are not taken for it', () => {
  expect(detect(page(''))).toBe('pmc-html')
  expect(
    detect(
      '<title>Naps - PubMed</title><meta name="ncbi_app" content="pubmed"><a href="https://pmc.ncbi.nlm.nih.gov/">PMC</a>'
    )
  ).toBe('pubmed-html')
  expect(
    detect(
      '<title>Naps - NCBI Bookshelf</title><meta name="ncbi_db" content="books"><link href="/corehtml/pmc/css/x.css" class="pmc-wm">'
    )
  ).not.toBe('pmc-html')
})

test('no page makes it throw, and what it gives the schema allows', () => {
  const pieces = fc.constantFrom(
    ...page(
      '<div class="cg"><a href="?term=x"><span class="name">A B</span></a><sup>1</sup></div><div class="ra"><div>Comment on: x</div></div>',
      '<section class="abstract"><h2>Abstract</h2><p>x</p></section><ol class="ref-list"><li><cite>A B. C. D. 2001;1:1.</cite></li></ol>'
    ).split(/(?=<)/)
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, hostileStrings), {maxLength: 60}), parts => {
      for (const article of parsePmcHtml(`<div class="fm-citation">x</div>${parts.join('')}`).articles)
        articleSchema.parse(article)
    }),
    {numRuns: 200}
  )
})
