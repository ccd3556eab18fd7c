import {hostileStrings} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect} from '../../index.js'
import {parsePubmedHtmlLegacy} from './index.js'

const metas = ['ncbi_app=entrez', 'ncbi_db=pubmed', 'ncbi_uidlist=41']
  .map(pair => pair.split('='))
  .map(([name, content]) => `<meta name="${name}" content="${content}" />`)
  .join('')
const cit =
  '<div class="cit"><a href="#" title="Journal of imaginary sleep.">J Imag Sleep.</a> 2011 Jun;3(2):90-8. doi: 10.5555/j.3. Epub  2011 Apr 2.</div>'
const page = (inside: string, beside = '', more = '') =>
  `<?xml version="1.0"?><html><head>${metas}${more}<title>Owls. - PubMed - NCBI</title></head><body><div class="rprt abstract">${cit}<h1>Owls.</h1>${inside}</div>${beside}</body></html>`

function only(text: string): Article {
  const {articles} = parsePubmedHtmlLegacy(text)
  expect(articles).toHaveLength(1)
  return articles[0]!
}
const codes = (text: string) => parsePubmedHtmlLegacy(text).diagnostics.map(({code}) => code)

test('journal, date and place stand on one line; the tip of the journal is its title', () => {
  expect(only(page(''))).toMatchObject({
    title: 'Owls',
    journal: {title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2011, month: 6},
    articleDate: {year: 2011, month: 4, day: 2},
    volume: '3',
    ids: {pmid: '41', doi: '10.5555/j.3'}
  })
})

test('numbers behind the names lead to affiliations, in a list or in terms', () => {
  const authors = '<div class="auths"><a>Okafor NK</a><sup>1</sup>, <a>Ito S</a><sup>1,2</sup>; <a>Owl Group</a>.</div>'
  const expected = [
    {lastName: 'Okafor', initials: 'NK', affiliations: [{text: 'Lagos.'}]},
    {lastName: 'Ito', affiliations: [{text: 'Lagos.'}, {text: 'Okubo.'}]},
    {type: 'group', collectiveName: 'Owl Group'}
  ]
  const list = '<div class="afflist"><ul><li><sup>1</sup>Lagos.</li><li><sup>2</sup>Okubo.</li></ul></div>'
  const terms = '<div class="afflist"><dl><dt>1</dt><dd>Lagos.</dd><dt>2</dt><dd>Okubo.</dd></dl></div>'
  expect(only(page(authors + list)).authors).toMatchObject(expected)
  expect(only(page(authors + terms)).authors).toMatchObject(expected)
})

test('an address without number is of the one author, or of nobody for certain', () => {
  const address = '<div class="afflist"><ul><li>Lagos.</li></ul></div>'
  expect(only(page(`<div class="auths"><a>Ito S</a>.</div>${address}`)).authors).toMatchObject([
    {affiliations: [{text: 'Lagos.'}]}
  ])
  const two = page(`<div class="auths"><a>Ito S</a>, <a>Lindt J</a>.</div>${address}`)
  expect(only(two).extra).toEqual([{path: 'Affiliations', text: 'Lagos.'}])
  expect(codes(two)).toEqual(['pubmed-html-legacy/unclaimed-affiliation'])
})

test('labels stand in headings before the paragraphs of the abstract, and the copyright line last', () => {
  const html = page(
    '<div class="abstr"><h3>Abstract</h3><div><h4>AIMS: </h4><p>To nap at 3 CO<sub>2</sub>.</p><h4>RESULTS: </h4><p>Naps.</p><p>Copyright © 2011 Press.</p></div></div><div class="keywords"><h4>KEYWORDS: </h4><p>naps; owls</p></div>'
  )
  expect(only(html)).toMatchObject({
    abstract: {
      sections: [
        {label: 'AIMS', text: 'To nap at 3 CO2.', textHtml: 'To nap at 3 CO<sub>2</sub>.'},
        {label: 'RESULTS', text: 'Naps.'}
      ],
      copyright: 'Copyright © 2011 Press.'
    },
    keywords: [{text: 'naps', owner: 'NOTNLM'}, {text: 'owls'}]
  })
})

test('identifiers, status and free text stand below', () => {
  const html = page(
    '<div class="aux"><dl class="rprtid"><dt>PMID:</dt> <dd>41</dd> <dt>PMCID:</dt> <dd><a>PMC7</a></dd> <dt>DOI:</dt><dd>10.5555/j.3</dd><dd>[Indexed for MEDLINE]</dd></dl><span class="status_icon">Free PMC Article</span></div>'
  )
  expect(only(html)).toMatchObject({
    ids: {pmid: '41', pmcid: 'PMC7', doi: '10.5555/j.3'},
    status: 'MEDLINE',
    page: {freeFullText: 'Free PMC Article'}
  })
})

test('types, terms, grants and links stand under headings', () => {
  const html = page(
    `<p>[Article in German]</p><div class="morecit"><h3>Publication Types, MeSH Terms</h3><div><h4>Publication Types</h4><ul><li><a>Review</a></li></ul><h4>MeSH Terms</h4><ul><li><a>Owls/physiology*</a></li><li><a>Naps</a></li></ul>
    <h4>Substances</h4><ul><li>Melatonin</li></ul><h4>Grant Support</h4><ul><li><a>R01 HL1/HL/NHLBI NIH HHS/United States</a></li></ul><h4>Personal Name as Subject</h4><ul><li>Lovelace A</li></ul><h4>Secondary Source ID</h4><ul><li>GENBANK/X1</li></ul></div></div>
    <div><h3>LinkOut - more resources</h3><div><h4>Medical</h4><ul><li><a href="https://rest.example.org/">Rest Line</a></li></ul></div></div>`
  )
  expect(only(html)).toMatchObject({
    languages: ['ger'],
    publicationTypes: [{name: 'Review'}],
    meshHeadings: [
      {descriptor: {name: 'Owls'}, qualifiers: [{name: 'physiology', majorTopic: true}]},
      {descriptor: {name: 'Naps'}}
    ],
    chemicals: [{name: 'Melatonin'}],
    grants: [{grantId: 'R01 HL1'}],
    dataBanks: [{name: 'GENBANK', accessionNumbers: ['X1']}],
    page: {linkOut: [{group: 'Medical', text: 'Rest Line'}]}
  })
})

test('types may stand in the head of the file only, behind a copy of the citation', () => {
  const html = page(
    '',
    '',
    '<meta name="description" content="J Imag Sleep. 2011 Jun;3(2):90-8. doi: 10.5555/j.3. Epub  2011 Apr 2. Comparative Study; Review" />'
  )
  expect(only(html).publicationTypes).toMatchObject([{name: 'Comparative Study'}, {name: 'Review'}])
})

test('where the line of the citation is lost, its copy in the head of the file stands for it', () => {
  const html = page('', '', '<meta name="description" content="J Imag Sleep. 2011 Jun; 3(2):90-8. Review" />')
  expect(only(html.replace('class="cit"', 'class="x"'))).toMatchObject({
    journal: {medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2011, month: 6},
    volume: '3',
    pagination: {medlinePgn: '90-8'}
  })
})

test('a page that is cut says so, and a block of another database is no article of PubMed', () => {
  expect(codes(page('<div>').replace(/<\/div><\/body><\/html>/, ''))).toContain('page/cut')
  expect(codes(page(''))).not.toContain('page/cut')
  expect(detect('<div class="rprt"><div class="cit">x</div></div>')).toBe('pubmed-html-legacy')
  expect(detect('<meta name="ncbi_db" content="gene"><div class="rprt"><h1>BED1</h1></div>')).toBeUndefined()
})

test('ties and similar articles are links with a source', () => {
  const html = page(
    '<div><h3>Comment in</h3><ul><li><a href="/pubmed/77">Re: owls.</a> [Rest. 2012]</li></ul></div>',
    '<div><h3>Similar articles</h3><ul><li><a href="/pubmed/78?x=1">Quiet ...</a><div class="brieflinkpop">Quiet cats.<div class="brieflinkpopdesc"><em class="author">Lindt J.</em> <em class="cit">Rest. 2009 Jan; 1(1):7-9.</em></div></div></li><li><a href="/pubmed?x=1">See all...</a></li></ul></div>'
  )
  expect(only(html)).toMatchObject({
    relations: [{type: 'CommentIn', ids: {pmid: '77'}}],
    page: {
      similarArticles: [
        {
          title: 'Quiet cats',
          authors: [{lastName: 'Lindt'}],
          volume: '1',
          pagination: {startPage: '7'},
          ids: {pmid: '78'}
        }
      ]
    }
  })
  expect(only(html).page?.similarArticles).toHaveLength(1)
})

test('before 2010 the citation stood above the abstract, numbered and among links', () => {
  const html = `<html><head>${metas}</head><body><dl><dt><span><input type="checkbox" /><b>1: </b><span title="Acta somni."><a>Acta Somni.</a></span> 2005;52(4):789-96. Epub  2005 Jun 6.</span><span class="linkbar"><a>Links</a></span></dt>
    <dd class="abstract"><h2>Owls.</h2><div class="authors"><a><b>Ito S</b></a>, <a><b>Lindt J</b></a>.</div><p class="affiliation">Okubo.</p><p class="abstract">They nap.</p><p class="pmid">PMID: 41 [PubMed - in process]</p></dd></dl></body></html>`
  expect(only(html)).toMatchObject({
    title: 'Owls',
    journal: {title: 'Acta somni', medlineTa: 'Acta Somni'},
    volume: '52',
    articleDate: {year: 2005, month: 6, day: 6},
    authors: [{lastName: 'Ito'}, {lastName: 'Lindt'}],
    abstract: {sections: [{text: 'They nap.'}]},
    status: 'In-Process',
    ids: {pmid: '41'}
  })
})

test('a list of results has an article for each item', () => {
  const item = (pmid: number) =>
    `<div class="rprt"><div class="rslt"><p class="title"><a href="/pubmed/${pmid}">Owls and <b>naps</b>.</a></p><div class="supp"><p class="desc">Ito S, Lindt J.</p><p class="details"><span class="jrnl">Rest</span>. 2012;1(1):2-3. Review.</p></div><div class="aux"><dl class="rprtid"><dt>PMID:</dt> <dd>${pmid}</dd></dl></div></div></div>`
  const {articles} = parsePubmedHtmlLegacy(`<html><head>${metas}</head><body>${item(8)}${item(9)}</body></html>`)
  expect(articles).toMatchObject([
    {
      title: 'Owls and naps',
      authors: [{}, {}],
      journal: {medlineTa: 'Rest'},
      ids: {pmid: '8'},
      publicationTypes: [{name: 'Review'}]
    },
    {ids: {pmid: '9'}}
  ])
  expect(articles[0]).not.toHaveProperty('titleHtml')
})

test('the fetch service printed ASN.1 in a page', () => {
  const html = `<html><head><title>PmFetch response</title></head><body><pre>
Pubmed-entry ::= {
  pmid 41,
  medent {
    cit {
      title { name &quot;Owls of a
 &quot;&quot;quiet&quot;&quot; kind.&quot; },
      authors { names ml { &quot;Ito S&quot;, &quot;Lindt J&quot; }, affil str &quot;Okubo.&quot; },
      from journal { title { iso-jta &quot;Rest&quot;, ml-jta &quot;Rest&quot;, issn &quot;1759-8486&quot;, name &quot;Rest and sleep&quot; },
        imp { date std { year 2009, month 6, day 1 }, volume &quot;25&quot;, issue &quot;11&quot;, pages &quot;22-9&quot;, language &quot;eng&quot;, pubstatus ppublish,
          history { { pubstatus medline, date std { year 2009, month 7, day 10, hour 9 } } } } },
      ids { doi &quot;10.5555/r&quot;, pubmed 41, other { db &quot;pmc&quot;, tag str &quot;PMC8&quot; } } },
    abstract &quot;Naps.&quot;,
    mesh { { term &quot;Owls&quot;, qual { { mp TRUE, subh &quot;physiology&quot; } } }, { mp TRUE, term &quot;Naps&quot; } },
    pub-type { &quot;Journal Article&quot; }, status medline } }
</pre></body></html>`
  expect(detect(html)).toBe('pubmed-html-legacy')
  expect(only(html)).toMatchObject({
    title: 'Owls of a "quiet" kind',
    authors: [{lastName: 'Ito'}, {lastName: 'Lindt'}],
    journal: {title: 'Rest and sleep', medlineTa: 'Rest', issns: [{issn: '1759-8486'}]},
    pubDate: {year: 2009, month: 6, day: 1},
    pagination: {medlinePgn: '22-9', endPage: '29'},
    history: [{status: 'medline', date: {year: 2009, month: 7, day: 10}}],
    ids: {pmid: '41', doi: '10.5555/r', pmcid: 'PMC8'},
    abstract: {sections: [{text: 'Naps.'}]},
    meshHeadings: [
      {descriptor: {name: 'Owls'}, qualifiers: [{name: 'physiology', majorTopic: true}]},
      {descriptor: {name: 'Naps', majorTopic: true}, qualifiers: []}
    ],
    publicationTypes: [{name: 'Journal Article'}],
    status: 'MEDLINE'
  })
})

test('a page that shows MEDLINE is read as MEDLINE, in its place', () => {
  const html = `<html><head>${metas}</head><body>\n<pre>\nPMID- 12\nTI  - Naps.\n</pre></body></html>`
  const {articles, places} = parsePubmedHtmlLegacy(html)
  expect(articles).toMatchObject([{ids: {pmid: '12'}, title: 'Naps'}])
  expect(places[0]?.start.line).toBe(3)
})

test('what is missing or odd is reported', () => {
  expect(codes('<div class="rprt"><div class="cit">last winter</div></div>')).toEqual([
    'pubmed-html-legacy/unreadable-citation',
    'pubmed-html-legacy/no-title',
    'pubmed-html-legacy/no-pmid'
  ])
  expect(codes(page('<div class="auths"><a>Maria Elena Quito Paz</a>, <a>Ito S</a>.</div>'))).toContain(
    'pubmed-html-legacy/uncertain-name'
  )
  expect(codes(`<html><head>${metas}<title>Error - PubMed - NCBI</title></head></html>`)).toEqual(['page/error-page'])
})

test('no page makes the parser throw, and whatever it reads is of the schema', () => {
  const parts = fc.constantFrom(
    page('<div class="auths">Ito S'),
    '<div class="rprt"><h1>x',
    '<dd class="abstract">',
    '<div class="abstr"><h4>A:</h4>',
    '<div class="afflist"><dt>1',
    '<h3>MeSH Terms</h3><ul><li>A/b',
    '<pre>Pubmed-entry ::= { medent {',
    'cit { title { name "x',
    '}',
    '<p class="pmid">PMID: 0',
    '<dl class="rprtid">PMID: 5 DOI: x'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, hostileStrings), {maxLength: 20}), pieces => {
      for (const article of parsePubmedHtmlLegacy(pieces.join('')).articles)
        expect(articleSchema.parse(article)).toEqual(article)
    }),
    {numRuns: 200}
  )
})
