import {articleSchema} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'
import {parsePmcHtml} from './index.js'

const read = (html: string) => {
  const {articles, diagnostics} = parsePmcHtml(html)
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}
/** Today's page: what stands above the title, below it, and behind the abstract. */
const page = (front: string, body = '', line = 'Sleep. 2012 Jan;10(2):225–234.', head = '') =>
  read(
    `<title>Naps - PMC</title><meta name="ncbi_app" content="cloudpmc-viewer">${head}<main><article><section class="pmc-layout__citation">${line}</section>
    <section class="front-matter"><div class="ameta"><hgroup><h1>Naps</h1></hgroup>${front}<div>PMCID: PMC1</div></div></section>
    <section class="body main-article-body">${body}</section></article></main>`
  )

describe('dates below the names', () => {
  const dates = (history: string, line?: string) => page(`<div class="history">${history}</div>`, '', line).article
  test('steps are history, and the day when the issue came makes the day above the title the electronic one', () => {
    expect(
      dates('Received 2011 Apr 3; Accepted October 20, 2011; Issue date 2012 Mar.', 'Sleep. 2012 Jan 5;10(2):3.')
    ).toMatchObject({
      history: [
        {status: 'received', date: {year: 2011, month: 4, day: 3}},
        {status: 'accepted', date: {year: 2011, month: 10, day: 20}}
      ],
      articleDate: {year: 2012, month: 1, day: 5},
      pubDate: {year: 2012, month: 3},
      pubModel: 'Electronic-Print'
    })
  })
  test('the year of a collection stands beside a day only', () => {
    expect(dates('Accepted 2011 Apr 3; Collection date 2012.', 'Sleep. 2012 Jan 5;10(2):3.')).toMatchObject({
      articleDate: {year: 2012, month: 1, day: 5},
      pubDate: {year: 2012},
      pubModel: 'Electronic-eCollection'
    })
    expect(dates('Accepted 2011 Apr 3; Collection date 2013.', 'Sleep. 2012 Jan;10(2):3.')).toMatchObject({
      pubDate: {year: 2012, month: 1}
    })
    expect(dates('Accepted 2011 Apr 3; Issue date 2013.', 'Sleep. 2012;10(2):3.')).toMatchObject({
      pubDate: {year: 2012}
    })
  })
  test('an electronic day is that of the article, the same day again says nothing', () => {
    expect(dates('Accepted 2011 Apr 3; Electronic date 2011 Dec 5.')).toMatchObject({
      articleDate: {year: 2011, month: 12, day: 5},
      pubDate: {year: 2012, month: 1}
    })
    expect(dates('Accepted 2011 Apr 3; Issue date 2012 Jan 5.', 'Sleep. 2012 Jan 5;10(2):3.')).not.toHaveProperty(
      'articleDate'
    )
    expect(dates('Accepted 2011 Smarch 3.').history).toEqual([
      {status: 'accepted', date: {year: 2011, raw: '2011 Smarch 3'}}
    ])
  })
})

describe('rights, funding and interests', () => {
  const abstract = '<section class="abstract"><h2>Abstract</h2><p>Mice slept.</p></section>'
  test('the line of copyright goes with the abstract, another one and the licence are kept once', () => {
    const rights =
      '<div class="permissions"><p>© 2012 Nap Press</p><p>© 2012 Bed Press</p><p>© 2012 Nap Press</p><p>Free to nap.</p><p>Free to nap.</p></div>'
    const {article} = page('', abstract + rights)
    expect(article.abstract?.copyright).toBe('© 2012 Nap Press')
    expect(article.extra).toEqual([
      {path: 'permissions/copyright-statement', text: '© 2012 Bed Press'},
      {path: 'permissions/license', text: 'Free to nap.'}
    ])
    expect(page('', '<div class="permissions">Free to nap.</div>').article.extra).toEqual([
      {path: 'permissions/license', text: 'Free to nap.'}
    ])
  })
  test('funding stands under its heading, up to the next one, or in a note', () => {
    const statement = {path: 'funding-group/funding-statement', text: 'Nap Fund.'}
    expect(
      page('', '<main><p>Text.</p><h2>Funding</h2><p>Nap Fund.</p><h2>More</h2><p>Text.</p></main>').article.extra
    ).toEqual([statement])
    expect(
      page('', '<section><h2>Funding</h2></section><section><h2>Funding</h2><p>Nap Fund.</p></section>').article.extra
    ).toEqual([statement])
    expect(page('', '<div class="fn-group"><p>Grant support: Nap Fund.</p><p> </p></div>').article.extra).toEqual([
      statement
    ])
  })
  test('interests: under a heading, behind one in bold, or behind a colon; the second that differs is kept', () => {
    expect(
      page('', '<section><h2>Conflict of interest</h2><p>None <i>at all</i>.</p></section>').article
    ).toMatchObject({coiStatement: 'None at all.', coiStatementHtml: 'None <i>at all</i>.'})
    const notes =
      '<p><strong>Competing interests</strong>: None.</p><p>Competing interests: None.</p><p>Competing interests: A pillow.</p><p><b>Competing interests</b></p>'
    const {article} = page('', `<div class="fn-group">${notes}</div>`)
    expect(article.coiStatement).toBe('None.')
    expect(article.extra).toEqual([{path: 'notes/coi-statement', text: 'A pillow.'}])
  })
  test('a note may have its heading as a paragraph of its own', () => {
    expect(page('', '<div class="fn-group"><p>Competing interests</p><p>None.</p></div>').article.coiStatement).toBe(
      'None.'
    )
  })
})

describe('people', () => {
  const names = (inner: string, after = '') => page(`<div class="cg p">${inner}</div>${after}`)
  const link = (name: string, short: string, more = '') =>
    `<a href='https://pubmed.ncbi.nlm.nih.gov/?term="${encodeURIComponent(short)}"[Author]' ${more}><span class="name western">${name}</span></a>`
  test('a list that is cut, degrees and suffixes between names', () => {
    const {article} = names(`${link('Aki Ito', 'Ito A')}, Jr., MD, ${link('Bo Roy', 'Roy B')}, et al.`)
    expect(article).toMatchObject({
      authors: [{lastName: 'Ito', suffix: 'Jr'}, {lastName: 'Roy'}],
      authorsComplete: false
    })
    expect(article.extra).toEqual([{path: 'contrib[1]/degrees', text: 'MD'}])
  })
  test('between names with links a word without one is a group', () => {
    const {article} = names(
      `${link('Aki Ito', 'Ito A')}, Sleepers, <a href="/?term=Corporate"><span class="name">Nap Study Group</span></a>`
    )
    expect(article.authors).toMatchObject([
      {lastName: 'Ito'},
      {collectiveName: 'Sleepers'},
      {collectiveName: 'Nap Study Group'}
    ])
  })
  test('a name without link and a name that only a rule divides', () => {
    expect(names('<span class="name"> </span><span class="collab">Nap Club</span>').article.authors).toMatchObject([
      {collectiveName: 'Nap Club'}
    ])
    const {codes} = names('<span class="name">Maria Lopez Garcia</span>')
    expect(codes).toContain('pmc-html/uncertain-name')
  })
  test('an ORCID of the panel, once; the people of a group, and an editor', () => {
    const orcid = '<a href="https://orcid.org/0000-0002-1825-0097">ORCID</a>'
    const panel = `<div hidden="hidden" id="p1">${orcid}${orcid}<a href="https://orcid.org/soon">x</a><p>Enugu</p></div>`
    const members =
      '<div id="aip_a"><div>Nap Club: <span class="name western">Bo Roy</span>, <span class="name western">Maria Lopez Garcia</span><span class="name"> </span></div>' +
      '<div>Academic Editor: <span class="name western">Ada Owl</span></div></div>'
    const {article, codes} = names(
      `${link('Aki Ito', 'Ito A', 'aria-describedby="p1"')}${panel}, <span class="collab">Nap Club</span>`,
      members
    )
    expect(article.authors).toMatchObject([
      {ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}], affiliations: [{text: 'Enugu'}]},
      {investigators: '1'}
    ])
    expect(article.investigators).toMatchObject([{lastName: 'Roy', listId: '1'}, {listId: '1'}])
    expect(article.extra).toEqual([{path: 'contrib[editor]', text: 'Ada Owl'}])
    expect(codes).toEqual(['pmc-html/uncertain-name'])
  })
  test('two affiliations under one sign, and one that is the same, are each once', () => {
    const {article} = names(
      `${link('Aki Ito', 'Ito A')}<sup>1,,2</sup>`,
      '<div class="fm-affl"><sup>1</sup>Enugu</div><div class="fm-affl"><sup>1</sup>Lagos</div><div class="fm-affl"><sup>2</sup>Enugu</div>'
    )
    expect(article.authors[0]!.affiliations.map(({text}) => text)).toEqual(['Enugu', 'Lagos'])
  })
  test('notes of authors are kept by what they are', () => {
    const {article} = page(
      '<div class="author-notes"><div class="fn"><sup>a</sup><p>Asleep.</p></div><div class="fn"><sup>b</sup></div></div><div class="author-notes">Correspondence: ito@example.org</div>'
    )
    expect(article.extra).toEqual([
      {path: 'author-notes/fn', text: 'Asleep.'},
      {path: 'author-notes/corresp', text: 'Correspondence: ito@example.org'}
    ])
  })
})

describe('abstracts and keywords', () => {
  const section = (inner: string, attributes = '') => `<section class="abstract" ${attributes}>${inner}</section>`
  test('labels that nothing follows stand alone, and before a label of the text too', () => {
    const {article} = page(
      '',
      section('<h2>Abstract</h2><h3>Aim</h3><h3>Methods:</h3><p><strong>Mice:</strong> Slept.</p>')
    )
    expect(article.abstract?.sections).toEqual([
      {label: 'Aim', text: ''},
      {label: 'Methods', text: ''},
      {label: 'Mice', text: 'Slept.'}
    ])
  })
  test('an abstract in another language says which, one that only is headed so does not', () => {
    const main = section('<h2>Abstract</h2><p>Slept.</p>')
    const {article} = page(
      '',
      `${main}${section('<h2>Zusammenfassung</h2><p>Schlief.</p>', 'lang="de"')}${section('<h2>Resumen</h2><p>Durmió.</p>')}${section('<h2>Resumo</h2><p>Slept.</p>', 'lang="en"')}`
    )
    expect(article.otherAbstracts).toEqual([
      {sections: [{text: 'Schlief.'}], language: 'ger'},
      {sections: [{text: 'Durmió.'}]},
      {sections: [{text: 'Slept.'}]}
    ])
  })
  test('text that stands loose is an abstract with its markup', () => {
    expect(page('', section('<h2>Abstract</h2>Mice <i>slept</i>.')).article.abstract).toEqual({
      sections: [{text: 'Mice slept.', textHtml: 'Mice <i>slept</i>.'}]
    })
  })
  test('keywords once each; words under another name are kept', () => {
    const group = (name: string, words: string) =>
      `<section class="kwd-group">${name && `<strong>${name}</strong>`} ${words}</section>`
    const {article} = page(
      '',
      group('Keywords:', 'nap, <i>cats</i>, nap') + group('Abbreviations:', 'N, nap') + group('', 'bed')
    )
    expect(article.keywords).toEqual([{text: 'nap'}, {text: 'cats', textHtml: '<i>cats</i>'}, {text: 'bed'}])
    expect(article.extra.map(({path}) => path)).toEqual([
      'kwd-group[Abbreviations]/kwd',
      'kwd-group[Abbreviations]/kwd'
    ])
  })
})

describe('titles', () => {
  test('the title in its own language stands beside it, and a subtitle follows a colon or a sign', () => {
    const {article} = page(
      '<div class="fm-vernacular-title">Schlaf der <i>Katzen</i>.</div><div class="subtitle">a <i>trial</i></div>'
    )
    expect(article).toMatchObject({
      title: 'Naps: a trial',
      titleHtml: 'Naps: a <i>trial</i>',
      vernacularTitle: 'Schlaf der Katzen',
      vernacularTitleHtml: 'Schlaf der <i>Katzen</i>'
    })
    expect(page('<div class="subtitle">Naps</div><div class="fm-trans-title"> </div>').article).toMatchObject({
      title: 'Naps'
    })
  })
  test('a subtitle after a question', () => {
    const {article} = read(
      '<title>x - PMC</title><meta name="ncbi_app" content="cloudpmc-viewer"><main><article><h1 class="content-title">Why naps?</h1><div class="subtitle">a trial</div></article></main>'
    )
    expect(article.title).toBe('Why naps? a trial')
  })
})

describe('lists beside the text', () => {
  const list = (items: string, title = 'References') =>
    page('', `<section class="ref-list"><h2>${title}</h2><ol class="ref-list">${items}</ol></section>`).article
      .references
  test('a label before a citation is no part of it', () => {
    expect(list('<li>1. Ito A. Naps. Sleep. 2001;1:2.</li>')).toMatchObject([
      {label: '1', text: 'Ito A. Naps. Sleep. 2001;1:2.'}
    ])
    expect(
      list(
        '<li><span class="label">2.</span><cite>Ito A. <i>Naps</i> [<a>PubMed</a>] [<a>DOI</a>]</cite></li><li><cite> </cite></li>'
      )
    ).toMatchObject([{label: '2', text: 'Ito A. Naps'}])
  })
  test('similar articles by their links; items without one are none', () => {
    const item = (href: string, more = '') => `<li><a href="${href}">Naps of cats.</a>${more}</li>`
    const {article} = page(
      '',
      `<div class="portlet"><h3>Similar articles</h3><ul>${item('https://pubmed.ncbi.nlm.nih.gov/12/', '<span class="author">Ito A, et al.</span><span class="cit">Sleep. 2001; 1: 2.</span>')}${item('https://doi.org/10.5555/x', '<span class="source">[Sleep. 2002]</span>')}<li>none</li><li><a href="#"> </a></li></ul></div>` +
        '<div class="portlet"><h3>Cited by</h3><ul><li>none</li></ul></div><div class="portlet"><h3>Beds</h3></div>'
    )
    expect(article.page?.similarArticles).toMatchObject([
      {title: 'Naps of cats', ids: {pmid: '12'}, authors: [{lastName: 'Ito'}], authorsComplete: false},
      {title: 'Naps of cats', ids: {doi: '10.5555/x'}}
    ])
    expect(article.page?.citedBy).toEqual([])
  })
  test('boxes of ties: a box without lines, the version of the publisher, and one that nothing names', () => {
    const {article} = page(
      '<div class="ra"></div><span class="links-box">This article has been corrected. See Sleep. 2013 Jan 3;4(2):5.</span>' +
        '<div class="ra"><div>The publisher\'s version of this article is available at <a href="https://example.org/nap">Sleep</a></div><div>The publisher\'s version of this article is available at Sleep</div><div>Comment in:</div><div>Soft beds</div></div>'
    )
    expect(article.relations).toMatchObject([
      {type: 'ErratumIn', volume: '4'},
      {type: 'CommentIn', text: 'Comment in:'}
    ])
    expect(article.page?.linkOut).toEqual([{group: 'Publisher', text: 'Sleep', url: 'https://example.org/nap'}])
    expect(article.extra).toEqual([{path: 'related-article', text: 'Soft beds'}])
  })
})

describe('the head of the file', () => {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
  test('authors of the head: a group, a name that only a rule divides, and an institution of all', () => {
    const head =
      meta('citation_author', 'Aki Ito') +
      meta('citation_author', 'Nap Study Group') +
      meta('citation_author', 'Maria Lopez Garcia') +
      meta('citation_author_institution', 'Enugu')
    const {article, codes} = page('', '', undefined, head)
    expect(article.authors).toMatchObject([
      {lastName: 'Ito', affiliations: [{text: 'Enugu'}]},
      {collectiveName: 'Nap Study Group'},
      {fullName: 'Maria Lopez Garcia'}
    ])
    expect(codes).toEqual(['pmc-html/uncertain-name'])
  })
})
