import {expect, test} from 'vitest'
import {detect} from './detect.js'
import {parsePubmedHtml} from './index.js'

const h1 = '<h1 class="heading-title">Quiet nights</h1>'
const id =
  '<ul class="identifiers"><li><span class="identifier pubmed"><strong class="current-id">1</strong></span></li></ul>'
/** A page with these elements in the head of the file, these in its own head, and these below that. */
const page = (head: string, heading = h1 + id, below = '') =>
  `<html><head>${head}</head><body><main><div class="full-view" id="full-view-heading">${heading}</div>${below}</main></body></html>`
const read = (text: string) => {
  const {articles, diagnostics} = parsePubmedHtml(text)
  return {article: articles[0]!, diagnostics}
}

test.each([
  '<meta name="ncbi_app" content="pubmed">',
  "<META NAME='NCBI_APP' CONTENT='PubMed'>",
  '<meta name=ncbi_app content=pubmed>',
  '<link href="https://cdn.ncbi.nlm.nih.gov/pubmed/abc/core.css">',
  '<title>Quiet nights - PubMed</title>',
  '<TITLE>Quiet nights - PUBMED\n</TITLE>',
  '<!-- saved from url=(0042)https://pubmed.ncbi.nlm.nih.gov/1/ -->',
  '<!--\n url: https://pubmed.ncbi.nlm.nih.gov/1/\n-->',
  '<!-- url:http://pubmed.ncbi.nlm.nih.gov/1/ -->',
  '<meta property="og:url" content="https://pubmed.ncbi.nlm.nih.gov/1/">',
  "<meta property='og:url' content='https://pubmed.ncbi.nlm.nih.gov/1/'>",
  '<meta property=og:url content=https://pubmed.ncbi.nlm.nih.gov/1/>',
  '<link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/1/">',
  '<link rel=canonical href=https://pubmed.ncbi.nlm.nih.gov/1/>',
  '<!-- Page saved with SingleFile from https://pubmed.ncbi.nlm.nih.gov/1/ -->',
  '<meta name="citation_abstract_html_url" content="https://pubmed.ncbi.nlm.nih.gov/1/">',
  '<meta name=citation_abstract_html_url content=http://pubmed.gov/1>',
  '<div id="full-view-heading">',
  '<div id=full-view-identifiers>',
  "<h1 class='heading-title'>",
  '<div class="article-citation">'
])('a page of PubMed is told by %s', sign => {
  expect(detect(`<!DOCTYPE html>\n<html>${sign}`)).toBe(true)
  expect(
    detect(
      `<!doctype  HTML ${sign.replaceAll('<', '(').replaceAll('(/TITLE', '</TITLE').replaceAll('(/title', '</title')}`
    )
  ).toBe(true)
  expect(detect(sign.replace(/<\/?|-->|>/gi, ' '))).toBe(false)
})

test.each([
  '<meta name="ncbi_app" content="pubmedical">',
  '<title>Quiet nights - PubMed help</title>',
  '<!-- see https://pubmed.ncbi.nlm.nih.gov/1/ -->',
  '<meta property="og:url" content="https://example.org/https://pubmed.ncbi.nlm.nih.gov/1/">',
  '<div id="my-full-view">',
  '<div data-id="full-view-headings">',
  '<h1 class="heading-titles">',
  '<link href="https://cdn.ncbi.nlm.nih.gov/pmc/core.css">',
  ''
])('no page of PubMed is told by %j', sign => {
  expect(detect(`<!DOCTYPE html>\n<html>${sign}`)).toBe(false)
})

test.each([
  '!doctype html',
  'html',
  'head',
  'meta',
  'title',
  'body',
  'main',
  'article',
  'header',
  'section',
  'div',
  'link',
  'script',
  '!--'
])('HTML may begin with <%s', tag => {
  expect(detect(`<${tag}> - PubMed</title>`)).toBe(true)
  expect(detect(`<${tag.slice(0, -1)}> - PubMed</title>`)).toBe(false)
})

test.each([
  ['Fig. 1', 'Fig. 1. Naps.', 'Naps.'],
  ['Figure 12a', 'Figure 12a: Naps.', 'Naps.'],
  ['Fig 1', 'Fig 1| Naps.', 'Naps.'],
  ['Fig1', 'Fig1. Naps.', 'Naps.'],
  ['Table S1', 'Table S1. Naps.', 'Naps.'],
  ['Scheme 1', 'Scheme 1', ''],
  ['Box 1', 'Box 1.', ''],
  ['Graphical abstract', 'Graphical abstract: Naps.', 'Naps.'],
  ['CHART 2', 'CHART 2. Naps.', 'Naps.'],
  [undefined, 'Figures of naps. All.', 'Figures of naps. All.'],
  [undefined, 'The table 1. Naps.', 'The table 1. Naps.'],
  [undefined, 'Fig. 1 shows naps.', 'Fig. 1 shows naps.'],
  [undefined, 'Table 1234. Naps.', 'Table 1234. Naps.']
])('the label %s of a figure is the beginning of its caption: %s', (label, printed, caption) => {
  const figures = `<div id="figures"><h2>Figures</h2><figure><figcaption>${printed}</figcaption></figure></div>`
  const [figure] = read(page('', undefined, figures)).article.page!.figures
  expect(figure?.label).toBe(label)
  expect(figure?.caption).toBe(caption === '' ? undefined : caption)
})

test('a label of its own is no part of the caption, also where that begins with it in bold', () => {
  const figure = (label: string, caption: string) => {
    const item = `<figure><strong class="figure-label">${label}</strong><div class="figure-caption">${caption}</div></figure>`
    return read(page('', undefined, `<div id="figures"><h2>Figures</h2>${item}</div>`)).article.page!.figures[0]
  }
  expect(figure('Fig. 1.', '<b>Fig. 1.</b> Naps of <i>Mus</i>.')).toEqual({
    label: 'Fig. 1',
    caption: 'Naps of Mus.',
    captionHtml: 'Naps of <i>Mus</i>.'
  })
  expect(figure('Fig. 1:', '<b>Fig. 1</b>: <i>Mus</i> naps.')).toEqual({
    label: 'Fig. 1',
    caption: 'Mus naps.',
    captionHtml: '<i>Mus</i> naps.'
  })
  expect(figure('Fig. 1', '<i>Mus</i> naps in Fig. 1.')).toEqual({
    label: 'Fig. 1',
    caption: 'Mus naps in Fig. 1.',
    captionHtml: '<i>Mus</i> naps in Fig. 1.'
  })
  expect(figure('Fig. 1', 'Fig. 12 shows naps.')).toEqual({label: 'Fig. 1', caption: 'Fig. 12 shows naps.'})
})

const metas = (values: Record<string, string>, name = 'name') =>
  Object.entries(values)
    .map(([key, value]) => `<meta ${name}="${key}" content="${value}">`)
    .join('')

test('the head of the file says what the page does not', () => {
  const head = metas({
    citation_title: 'Loud  \n nights.',
    citation_doi: '10.5555/x',
    citation_journal_title: 'Journal of imaginary sleep',
    citation_publisher: 'J Imag Sleep',
    citation_issn: '1234-567x',
    citation_date: '01/31/2012',
    citation_volume: '10',
    citation_issue: '2',
    citation_authors: 'Okafor NK;Grewal J; Nap Study Group;',
    citation_pmid: '7'
  })
  expect(read(page(head, '<h1 class="heading-title"></h1>')).article).toMatchObject({
    title: 'Loud nights',
    ids: {pmid: '7', doi: '10.5555/x'},
    journal: {title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep', issns: [{issn: '1234-567X'}]},
    pubDate: {year: 2012, month: 1, day: 31},
    volume: '10',
    issue: '2',
    authors: [{lastName: 'Okafor'}, {lastName: 'Grewal'}, {collectiveName: 'Nap Study Group'}]
  })
})

test('what a head of another article says is not taken, nor what says nothing', () => {
  const other = metas({citation_pmid: '7', citation_doi: '10.5555/x', citation_title: 'Loud nights'})
  expect(read(page(other)).article).toMatchObject({title: 'Quiet nights', ids: {pmid: '1'}})
  expect(read(page(other)).article.ids).not.toHaveProperty('doi')
  const {article} = read(
    page(
      metas({citation_issn: 'x1234-5678', citation_title: '', 'og:title': 'PubMed'}),
      `<h1 class="heading-title"></h1>${id}`
    )
  )
  expect(article).not.toHaveProperty('title')
  expect(article).not.toHaveProperty('journal')
  expect(article.authors).toEqual([])
})

test.each([
  [metas({citation_pmid: '7', uid: '8'})],
  [
    '<link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/7/"><link rel="x" href="https://pubmed.ncbi.nlm.nih.gov/8/">'
  ],
  [
    '<link rel="x" href="https://pubmed.ncbi.nlm.nih.gov/8/"><link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/7/">'
  ],
  [
    metas({
      citation_abstract_html_url: 'https://pubmed.ncbi.nlm.nih.gov/7/',
      'og:url': 'https://pubmed.ncbi.nlm.nih.gov/8/'
    })
  ],
  [metas({'og:url': 'https://pubmed.ncbi.nlm.nih.gov/7/'}, 'property')],
  [metas({uid: '7', ncbi_uid: '8'})],
  [metas({ncbi_uid: '7', log_displayeduids: '8'})],
  [metas({log_displayeduids: '7'})],
  [metas({uid: '7'}) + metas({uid: '8'})]
])('the PMID is in %s', head => {
  expect(read(page(head, h1)).article.ids.pmid).toBe('7')
})

test.each([
  ['2012 Jan', {year: 2012, month: 1}],
  ['1/2/2012', {year: 2012, month: 1, day: 2}],
  ['12/31/2012', {year: 2012, month: 12, day: 31}],
  ['13/1/2012', {year: 2012}],
  ['12/32/2012', {year: 2012, month: 12}],
  ['0/1/2012', {year: 2012}],
  ['1/0/2012', {year: 2012, month: 1}]
])('the date %s of the head', (printed, date) => {
  expect(read(page(metas({citation_date: printed}))).article.pubDate).toEqual(date)
})

test('what a page does not say is reported where the page stands', () => {
  const text = page(metas({citation_pmid: 'x'}), '<h1 class="heading-title"></h1>')
  const at = text.indexOf('<main')
  expect(read(text).diagnostics).toMatchObject([
    {code: 'pubmed-html/no-title', place: {start: {offset: at}}},
    {code: 'pubmed-html/no-pmid', place: {start: {offset: at}}}
  ])
  const lost = `<html><head>${metas({citation_pmid: '7'})}</head><body><main><p>Naps</p></main></body></html>`
  expect(read(lost).diagnostics).toMatchObject([
    {code: 'pubmed-html/no-heading', place: {start: {offset: lost.indexOf('<main')}}},
    {code: 'pubmed-html/no-title'}
  ])
  for (const name of ['mycitation_pmid', 'citation_pmids'])
    expect(parsePubmedHtml(lost.replace('citation_pmid', name)).articles).toEqual([])
  expect(parsePubmedHtml(lost.replace('"7"', '"7x"')).articles).toEqual([])
})

test('a list of PMIDs in a page is one article for each', () => {
  const {articles, places} = parsePubmedHtml('<html><body><pre>40123456\n7\n</pre></body></html>')
  expect(articles).toMatchObject([
    {ids: {pmid: '40123456'}, articleIds: [{type: 'pubmed', id: '40123456'}]},
    {ids: {pmid: '7'}, articleIds: [{type: 'pubmed', id: '7'}]}
  ])
  expect(places.map(({start}) => [start.line, start.column])).toEqual([
    [1, 18],
    [2, 1]
  ])
  for (const other of ['40123456 owls', 'owls 7', '401234567'])
    expect(parsePubmedHtml(`<html><body><pre>${other}</pre></body></html>`).articles).toEqual([])
})

test('what stands in the block of the abstract beside its text is no part of it', () => {
  const block = (inside: string) => `<div class="abstract" id="abstract"><h2>Abstract</h2>${inside}</div>`
  const {article} = read(
    page(
      '',
      undefined,
      block(
        '<div class="abstract-content"><button>Show more</button><p>Naps. <a>PubMed Disclaimer</a></p><p class="disclaimer">No.</p></div><p class="copyright">© 2012 Nap Press.</p><p><strong>Keywords: </strong>cats; beds.</p>'
      )
    )
  )
  expect(article.abstract).toEqual({sections: [{text: 'Naps.'}], copyright: '© 2012 Nap Press.'})
  expect(article.keywords).toMatchObject([{text: 'cats'}, {text: 'beds'}])
  const links =
    '<div class="abstract-content"><p>Naps. <a>See PubMed Disclaimer</a> <a>PubMed Disclaimer 2</a></p></div>'
  expect(read(page('', undefined, block(links))).article.abstract?.sections).toEqual([
    {text: 'Naps. See PubMed Disclaimer PubMed Disclaimer 2'}
  ])
  const own = '<div class="abstract-content"><p>Naps.</p><p>Copyright © 2012 Nap Press. All rights reserved.</p></div>'
  expect(read(page('', undefined, block(own))).article.abstract).toEqual({
    sections: [{text: 'Naps.'}],
    copyright: 'Copyright © 2012 Nap Press. All rights reserved.'
  })
})
