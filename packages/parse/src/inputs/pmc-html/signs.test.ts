import {expect, test} from 'vitest'
import {detect} from './detect.js'
import {parsePmcHtml} from './index.js'
import {conflictHeading} from './map/conflict.js'

const page = (front: string, body = '', head = '', line = 'Sleep. 2012 Jan;10(2):225–234.') => {
  const {articles, diagnostics} = parsePmcHtml(
    `<title>Naps - PMC</title><meta name="ncbi_app" content="cloudpmc-viewer">${head}<main><article><section class="pmc-layout__citation">${line}</section><section class="front-matter"><div class="ameta"><hgroup><h1>Naps</h1></hgroup>${front}<div>PMCID: PMC1</div></div></section><section class="body main-article-body">${body}</section></article></main>`
  )
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}

test.each([
  '<div class="cloudpmc-viewer">',
  '<meta name="ncbi_app" content="pmc">',
  "<meta name='ncbi_db' content='pmc'>",
  '<title>Naps - PMC</title>',
  '<title>Naps - PMC - NCBI</title>',
  '<title>naps - PMC Results</title>',
  '<title>Naps - PubMed Central\n</title>',
  '<!-- saved from url=(0050)https://pmc.ncbi.nlm.nih.gov/articles/PMC1/ -->',
  '<!-- url: https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/ -->',
  '<!-- url:https://ncbi.nlm.nih.gov/labs/pmc/articles/PMC1/ -->',
  '<meta property="og:url" content="http://www.pubmedcentral.nih.gov/x">',
  '<link rel="canonical" href="https://pubmedcentral.gov/x">',
  '<meta name="citation_abstract_html_url" content="https://pmc.ncbi.nlm.nih.gov/articles/PMC1/">',
  '<meta name="citation_fulltext_html_url" content="/pmc/articles/PMC1/">',
  '<meta name=citation_pdf_url content=https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/x.pdf>',
  '<section class="pmc-layout">',
  '<div id=main-article-body>',
  "<div class='toc-cit-jour'>",
  '<div class="page pmc-wm">',
  '<section class="a pmc-layout__citation">',
  '<div class="half fm-sec">',
  '<div class="x ref-list">',
  '<section aria-label="Article citation and metadata">'
])('a page of PMC is told by %s', sign => {
  expect(detect(`<!DOCTYPE html>${sign}`)).toBe(true)
  for (const other of [
    '<meta name="ncbi_db" content="pubmed">',
    '<meta name="ncbi_app" content="books">',
    '<link href="https://cdn.ncbi.nlm.nih.gov/pubmed/x.css">',
    '<title>Nights - NCBI Bookshelf\n</title>'
  ])
    expect(detect(`${other}${sign}`)).toBe(false)
})

test.each([
  '<title>Naps - PMC of owls</title>',
  '<a href="https://pmc.ncbi.nlm.nih.gov/">',
  '<meta property="og:url" content="https://example.org/pmc/">',
  '<div class="my-pmc-layouts">',
  '<section aria-label="Article citation">',
  'cloudpmc-viewer'
])('no page of PMC is told by %s', sign => {
  expect(detect(sign)).toBe(false)
})

test.each([
  ['This article partially retracts J Nap. 2011;1:2.', 'PartialRetractionOf'],
  ['Partial retraction of: J Nap. 2011;1:2.', 'PartialRetractionOf'],
  ['This article has been partially retracted. See J Nap. 2011;1:2.', 'PartialRetractionIn'],
  ['This notice retracts J Nap. 2011;1:2.', 'RetractionOf'],
  ['Retraction of: J Nap. 2011;1:2.', 'RetractionOf'],
  ['Retraction for: J Nap. 2011;1:2.', 'RetractionOf'],
  ['This article has been retracted and republished: J Nap. 2011;1:2.', 'RetractedandRepublishedIn'],
  ['This article has been retracted. See J Nap. 2011;1:2.', 'RetractionIn'],
  ['Retraction in: J Nap. 2011;1:2.', 'RetractionIn'],
  ['Retracted: J Nap. 2011;1:2.', 'RetractionIn'],
  ['Expression of concern for: J Nap. 2011;1:2.', 'ExpressionOfConcernFor'],
  ['Expression of concern in: J Nap. 2011;1:2.', 'ExpressionOfConcernIn'],
  ['This corrects the article: J Nap. 2011;1:2.', 'ErratumFor'],
  ['Erratum for: J Nap. 2011;1:2.', 'ErratumFor'],
  ['Correction to: J Nap. 2011;1:2.', 'ErratumFor'],
  ['Corrects: J Nap. 2011;1:2.', 'ErratumFor'],
  ['This article has been corrected. See J Nap. 2011;1:2.', 'ErratumIn'],
  ['Corrigendum: J Nap. 2011;1:2.', 'ErratumIn'],
  ['Corrected in: J Nap. 2011;1:2.', 'ErratumIn'],
  ['This article updates: J Nap. 2011;1:2.', 'UpdateOf'],
  ['Addendum to: J Nap. 2011;1:2.', 'UpdateOf'],
  ['This article has been updated. See: J Nap. 2011;1:2.', 'UpdateIn'],
  ['Updated in: J Nap. 2011;1:2.', 'UpdateIn'],
  ['A newer version is: J Nap. 2011;1:2.', 'UpdateIn'],
  ['This letter comments on: J Nap. 2011;1:2.', 'CommentOn'],
  ['Comment on: J Nap. 2011;1:2.', 'CommentOn'],
  ['In response to: J Nap. 2011;1:2.', 'CommentOn'],
  ['Comments in: J Nap. 2011;1:2.', 'CommentIn'],
  ['See the editorial: J Nap. 2011;1:2.', 'CommentIn'],
  ['See invited commentary: J Nap. 2011;1:2.', 'CommentIn'],
  ['Republished in: J Nap. 2011;1:2.', 'RepublishedIn'],
  ['Corrected and republished from: J Nap. 2011;1:2.', 'RepublishedFrom'],
  ['This article republishes: J Nap. 2011;1:2.', 'RepublishedFrom']
])('the box %s is a tie: %s', (line, type) => {
  const {article} = page(
    `<div class="ra"><p>${line} <a href="/pmc/articles/PMC77/">x</a></p></div>`.replace(' <a', '<a')
  )
  expect(article.relations).toMatchObject([{type, ids: {pmcid: 'PMC77'}}])
  const isRetracted = article.publicationTypes.some(({name}) => name === 'Retracted Publication')
  expect(isRetracted).toBe(type === 'RetractionIn')
})

test('a tie is printed by its mention alone; other lines of the box are kept, and some say nothing', () => {
  const boxes = (...lines: string[]) =>
    page(`<div class="ra">${lines.map(line => `<p>${line}</p>`).join('')}</div>`).article
  expect(boxes('This article has been corrected. See J Nap. 2011;1:2.').relations).toMatchObject([
    {text: 'J Nap. 2011;1:2', journal: {medlineTa: 'J Nap'}, volume: '1'}
  ])
  expect(boxes('Erratum in: J Nap. 2011;1:2').relations).toMatchObject([{text: 'J Nap. 2011;1:2'}])
  expect(boxes('Naps were seen').extra).toEqual([{path: 'related-article', text: 'Naps were seen'}])
  expect(
    boxes(
      'This article has been cited by other articles in PMC.',
      'See other articles in PMC that cite it',
      'Learn more',
      'PMC Disclaimer',
      ' '
    ).extra
  ).toEqual([])
  expect(
    boxes(
      `The publisher's final edited version of this article is available at <a href="https://example.org/x">J Nap</a>`
    ).page?.linkOut
  ).toEqual([{group: 'Publisher', text: 'J Nap', url: 'https://example.org/x'}])
})

test.each([
  'Conflict of interest',
  'Conflicts of Interest:',
  'Conflict of interest statement',
  'Competing interests',
  'Competing Financial Interests.',
  'Declaration of interests',
  'Declaration of competing interest',
  'Statement of conflict of interest',
  'Potential conflicts of interest',
  'Disclosures',
  'Financial disclosures',
  'Disclosure statement',
  'COI',
  'COI statement'
])('%s heads a declaration of interests', heading => {
  expect(conflictHeading.test(heading)).toBe(true)
  expect(conflictHeading.test(`The ${heading}`)).toBe(false)
  expect(conflictHeading.test(`${heading} of owls`)).toBe(false)
  const under = page('', `<section><h2>${heading}</h2><p>None <i>at all</i>.</p></section>`).article
  expect(under).toMatchObject({coiStatement: 'None at all.', coiStatementHtml: 'None <i>at all</i>.'})
})

test('a note that begins as a declaration is one, and a second that says otherwise is kept', () => {
  const notes = (...lines: string[]) =>
    page('', `<div class="fn-group">${lines.map(line => `<div class="fn"><p>${line}</p></div>`).join('')}</div>`)
      .article
  expect(notes('<strong>Competing interests:</strong> None.').coiStatement).toBe('None.')
  expect(notes('Conflict of Interest: None.').coiStatement).toBe('None.')
  expect(notes('Conflict of Interest', 'None.').coiStatement).toBe('None.')
  expect(notes('Naps: None.')).not.toHaveProperty('coiStatement')
  expect(notes('Conflict of Interest: None.', 'Competing interests: Some.')).toMatchObject({
    coiStatement: 'None.',
    extra: [{path: 'notes/coi-statement', text: 'Some.'}]
  })
  expect(notes('Funding: Nap fund.', 'Grant support: Bed fund.').extra).toEqual([
    {path: 'funding-group/funding-statement', text: 'Nap fund.'},
    {path: 'funding-group/funding-statement', text: 'Bed fund.'}
  ])
})

test.each([
  'Funding',
  'Funding Statement:',
  'Funding sources',
  'Sources of funding',
  'Financial support',
  'Grant support',
  'Role of the funding source'
])('%s heads what was given', heading => {
  expect(page('', `<section><h2>${heading}</h2><p>Nap fund.</p></section>`).article.extra).toEqual([
    {path: 'funding-group/funding-statement', text: 'Nap fund.'}
  ])
  expect(page('', `<section><h2>${heading} of owls</h2><p>Nap fund.</p></section>`).article.extra).toEqual([])
})

test.each([
  ['Received 2011 Apr 3.', 'received', {year: 2011, month: 4, day: 3}],
  ['Received in revised form April 3, 2011', 'received', {year: 2011, month: 4, day: 3, raw: 'April 3, 2011'}],
  ['Received 2010; Revised 2011 Apr 3', 'revised', {year: 2011, month: 4, day: 3}],
  ['Received 2010; Revision received: 2011 Apr', 'revised', {year: 2011, month: 4}],
  ['Received 2010; Revisions Received 2011', 'revised', {year: 2011}],
  ['Received 2010; Revision requested 2011 Apr 3', 'revised', {year: 2011, month: 4, day: 3}],
  ['Accepted 2011 Apr 3', 'accepted', {year: 2011, month: 4, day: 3}],
  ['Accepted 2010; Retracted 2011 Apr 3', 'retracted', {year: 2011, month: 4, day: 3}],
  ['Accepted 2010; PMC Release date 2011 Apr 3', 'pmc-release', {year: 2011, month: 4, day: 3}]
])('the step in %s', (text, status, date) => {
  expect(page(`<div class="history">${text}</div>`).article.history.at(-1)).toEqual({status, date})
})

test.each([
  ['© 2012 Nap Press.', ['permissions/copyright-statement', '© 2012 Nap Press.']],
  ['Copyright © 2012 Nap Press', ['permissions/copyright-statement', '© 2012 Nap Press']],
  ['PMC Copyright notice', undefined],
  ['Copyright and License information', undefined],
  ["Publisher's Disclaimer", undefined],
  ['See the copyright notice.', undefined],
  ['Free for all.', ['permissions/license', 'Free for all.']]
])('the line of rights %s', (text, kept) => {
  const {extra} = page(`<div class="permissions"><p>${text}</p><p>${text}</p></div>`).article
  expect(extra.map(({path, text: own}) => [path, own])).toEqual(kept ? [kept] : [])
})

test.each([
  ['<li><span class="label">1.</span><cite>Ito S. Owls.</cite></li>', '1', 'Ito S. Owls.'],
  ['<li>[2] <cite>Ito S. Owls.</cite></li>', '2', 'Ito S. Owls.'],
  ['<li>S3a) Ito S. Owls.</li>', 'S3a', 'Ito S. Owls.'],
  [
    '<li><cite>Ito S. Owls. [<a href="https://doi.org/10.5555/x">DOI</a>] [<a>PubMed</a>]</cite></li>',
    undefined,
    'Ito S. Owls.'
  ],
  [
    '<li><cite>Ito S. Owls. <a>Cross Ref</a><a>Free PMC article</a><a>Google Scholar</a></cite></li>',
    undefined,
    'Ito S. Owls.'
  ],
  ['<li><cite>Ito S. <a>Owls of PubMed</a>.</cite></li>', undefined, 'Ito S. Owls of PubMed.']
])('the entry %s', (item, label, text) => {
  const {references} = page('', `<section class="ref-list"><h2>References</h2><ul>${item}</ul></section>`).article
  expect(references).toHaveLength(1)
  expect(references[0]).toMatchObject({text})
  expect(references[0]?.label).toBe(label)
})

test.each([
  'References',
  'Reference',
  'References and notes',
  'Literature cited',
  'Works cited',
  'Bibliography',
  'Additional references'
])('a list without its classes stands under %s', heading => {
  const list = (title: string) =>
    page('', `<h2>${title}</h2><ol><li>Ito S. Owls.</li></ol><h2>More</h2><ol><li>No.</li></ol>`)
  expect(list(heading).article.references.map(({text}) => text)).toEqual(['Ito S. Owls.'])
  expect(list(`My ${heading}`).article.references).toEqual([])
})

const metas = (...values: [string, string][]) =>
  values.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('')
const bare = (...values: [string, string][]) => {
  const {articles, diagnostics} = parsePmcHtml(
    `<html><head><title>PMC - PMC</title><meta name="ncbi_app" content="cloudpmc-viewer">${metas(...values)}</head><body><main><article><section class="front-matter"><div>PMCID: PMC1</div></section></article></main></body></html>`
  )
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}

test('the head of the file says what the page does not', () => {
  const {article} = bare(
    ['citation_title', 'Naps.'],
    ['citation_journal_title', 'Journal of naps'],
    ['citation_author', 'Nkechi Okafor'],
    ['citation_author_institution', 'House of Naps'],
    ['citation_author', 'Nap Study Group'],
    ['citation_author_institution', 'House of Naps'],
    ['citation_publication_date', '2012/01/05'],
    ['citation_volume', '10'],
    ['citation_issue', '2'],
    ['citation_firstpage', '225'],
    ['citation_doi', '10.5555/x'],
    ['citation_pmid', '7'],
    ['DC.Language', 'de']
  )
  expect(article).toMatchObject({
    title: 'Naps',
    journal: {title: 'Journal of naps'},
    authors: [
      {lastName: 'Okafor', affiliations: [{text: 'House of Naps'}]},
      {collectiveName: 'Nap Study Group', affiliations: [{text: 'House of Naps'}]}
    ],
    pubDate: {year: 2012, month: 1, day: 5},
    volume: '10',
    issue: '2',
    pagination: {startPage: '225'},
    ids: {doi: '10.5555/x', pmid: '7', pmcid: 'PMC1'},
    languages: ['ger']
  })
})

test('until about 2014 one element had all names, and the journal was its abbreviation', () => {
  const {article} = bare(
    ['citation_authors', 'Nkechi Okafor, Jan Lindt, and Shun Ito'],
    ['citation_journal_title', 'J Nap'],
    ['citation_author_institution', 'House of Naps'],
    ['citation_author_institution', 'House of Beds'],
    ['citation_date', '2012 Jan']
  )
  expect(article.journal).toMatchObject({medlineTa: 'J Nap'})
  expect(article.authors).toMatchObject([{lastName: 'Okafor'}, {lastName: 'Lindt'}, {lastName: 'Ito'}])
  expect(article.authors.map(({affiliations}) => affiliations)).toEqual([[], [], []])
  expect(article.pubDate).toEqual({year: 2012, month: 1})
})
