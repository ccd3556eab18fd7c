import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseJats} from './index.js'

const one = (text: string) => {
  const {articles, diagnostics} = parseJats(text)
  expect(articles).toHaveLength(1)
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}
const meta = (inner: string, attributes = '') =>
  one(`<article ${attributes}><front><article-meta>${inner}</article-meta></front></article>`)
const references = (inner: string) =>
  one(`<article><back><ref-list>${inner}</ref-list></back></article>`).article.references
const citation = (inner: string, name = 'element-citation') =>
  references(`<ref><${name} publication-type="journal">${inner}</${name}></ref>`)[0]!

describe('what others have lost in JATS (wish 7)', () => {
  test('citation-alternatives is one reference: its parts from element-citation, its text as printed', () => {
    const found = references(
      '<ref><label>[3]</label><citation-alternatives><mixed-citation>A. Ito: <italic>Beds</italic>, 2001.</mixed-citation>' +
        '<element-citation publication-type="journal"><name><surname>Ito</surname><given-names>A</given-names></name>' +
        '<article-title>Beds</article-title><year>2001</year></element-citation></citation-alternatives></ref>'.repeat(
          2
        )
    )
    expect(found[0]).toMatchObject({
      label: '3',
      text: 'A. Ito: Beds, 2001.',
      textHtml: 'A. Ito: <i>Beds</i>, 2001.',
      title: 'Beds',
      pubDate: {year: 2001}
    })
  })
  test('a value keeps the parenthesis that closes in it, and loses those around it', () => {
    const [book] = references(
      '<ref><element-citation publication-type="book"><source>Beds</source>' +
        '<publisher-loc>Enugu (NG)</publisher-loc><publisher-name>Nap Press,</publisher-name></element-citation></ref>'
    )
    expect(book?.book?.publisher).toEqual({name: 'Nap Press', location: 'Enugu (NG)'})
    expect(citation('<source>J</source><issue>(2)</issue>').issue).toBe('2')
  })

  test('years that stand as a season are a range', () => {
    const read = citation('<article-title>Beds</article-title><year>1947</year><season>-1948</season>')
    expect(read.pubDate).toEqual({year: 1947, end: {year: 1948}})
  })

  test('the DOI of a notice of retraction is not that of the work', () => {
    const notice = (label: string) =>
      citation(
        `<article-title>Beds</article-title><comment>${label}: J Imag Sleep. 2024. doi: 10.5555/notice</comment>`
      )
    expect(notice('Retraction in').ids).toEqual({})
    expect(notice('Here').ids).toEqual({doi: '10.5555/notice'})
  })

  test('the text of an element-citation is put together, and no two parts run together', () => {
    const parts =
      '<name><surname>Ito</surname><given-names>AB</given-names></name><name><surname>Roy</surname><given-names>C</given-names></name>' +
      '<article-title>Beds</article-title><source>J Imag Sleep</source><year>2001</year><volume>3</volume><issue>2</issue>' +
      '<fpage>5</fpage><lpage>9</lpage><comment>in press</comment>'
    expect(citation(parts).text).toBe('Ito AB, Roy C. Beds. J Imag Sleep. 2001;3(2):5-9. in press.')
    expect(citation(parts, 'mixed-citation').text).toBe('Ito AB, Roy C. Beds. J Imag Sleep. 2001;3(2):5-9. in press.')
  })
  test('a page that looks like a number stays as it is printed', () => {
    expect(citation('<source>J</source><fpage>3999</fpage><lpage>4002.e26</lpage>').pagination).toEqual({
      medlinePgn: '3999-4002.e26',
      startPage: '3999',
      endPage: '4002.e26'
    })
    expect(meta('<volume>1e5</volume><issue>007</issue><elocation-id>4002.e26</elocation-id>').article).toMatchObject({
      volume: '1e5',
      issue: '007',
      pagination: {medlinePgn: '4002.e26'}
    })
  })
  test('references in the body, in floats and in lists within lists are all there, in order', () => {
    const ref = (text: string) => `<ref><mixed-citation>${text} of beds</mixed-citation></ref>`
    const {article} = one(
      `<article><body><sec><ref-list>${ref('One')}</ref-list></sec></body><back><ref-list><title>All</title>${ref('Two')}` +
        `<ref-list><title>Books</title>${ref('Three')}</ref-list></ref-list></back><floats-group><ref-list>${ref('Four')}</ref-list></floats-group></article>`
    )
    expect(article.references.map(({text, listTitle}) => [text, listTitle])).toEqual([
      ['One of beds', undefined],
      ['Two of beds', 'All'],
      ['Three of beds', 'Books'],
      ['Four of beds', undefined]
    ])
  })
  test('a group is an author, and its members are investigators', () => {
    const {article} = meta(
      '<contrib-group><contrib contrib-type="author"><collab>Sleep Group<contrib-group><contrib><name><surname>Ito</surname></name></contrib></contrib-group></collab></contrib></contrib-group>'
    )
    expect(article.authors).toMatchObject([{type: 'group', collectiveName: 'Sleep Group', investigators: 'group-1'}])
    expect(article.investigators).toMatchObject([{lastName: 'Ito', listId: 'group-1'}])
  })
})

describe('the head of an article', () => {
  test('print and electronic date make a model, and what PMC did is history', () => {
    const date = (type: string, year: number) =>
      `<pub-date pub-type="${type}"><day>3</day><month>Feb</month><year>${year}</year></pub-date>`
    const {article} = meta(date('ppub', 2011) + date('epub', 2010) + date('pmc-release', 2012))
    expect(article).toMatchObject({
      pubDate: {year: 2011},
      articleDate: {year: 2010, month: 2, day: 3},
      pubModel: 'Print-Electronic'
    })
    expect(article.history).toEqual([{status: 'pmc-release', date: {year: 2012, month: 2, day: 3}}])
    expect(meta(date('collection', 2010) + date('epub', 2010)).article.pubModel).toBe('Electronic-eCollection')
  })
  test('an English title of an article in another language stands in brackets', () => {
    const {article} = meta(
      '<title-group><article-title>Schlaf</article-title><trans-title-group xml:lang="en"><trans-title>Sleep</trans-title></trans-title-group></title-group>',
      'article-type="letter" xml:lang="de"'
    )
    expect(article).toMatchObject({title: '[Sleep]', vernacularTitle: 'Schlaf', languages: ['ger']})
  })
  test('an affiliation is told without its label, with commas between its parts, once to each who refers to it', () => {
    const {article} = meta(
      '<contrib-group><contrib><name><surname>Ito</surname></name><xref ref-type="aff" rid="a"/></contrib></contrib-group>' +
        '<aff id="a"><label>1</label><institution-wrap><institution-id institution-id-type="ror">https://ror.org/01d5qpn59</institution-id><institution>Bed Inc</institution></institution-wrap><country>Norland</country></aff>' +
        '<aff id="b">Nobody’s House</aff>'
    )
    expect(article.authors[0]!.affiliations).toEqual([
      {text: 'Bed Inc, Norland', ids: [{source: 'ROR', id: 'https://ror.org/01d5qpn59'}]}
    ])
    expect(article.extra).toEqual([{path: 'aff', text: 'Nobody’s House'}])
  })
  test('the copyright line goes with the abstract, which stands behind it, and the licence is kept', () => {
    const {article} = meta(
      '<permissions><copyright-statement>© 2021 Ito</copyright-statement><copyright-year>2021</copyright-year>' +
        '<license license-type="open-access" xlink:href="https://example.org/by"><license-p>Free.</license-p></license>' +
        '</permissions><abstract><p>We slept.</p></abstract>'
    )
    expect(article.abstract).toEqual({sections: [{text: 'We slept.'}], copyright: '© 2021 Ito'})
    expect(article.extra).toEqual([
      {path: 'permissions/copyright-year', text: '2021'},
      {
        path: 'permissions/license',
        text: 'Free.',
        attributes: {'license-type': 'open-access', 'xlink:href': 'https://example.org/by'}
      }
    ])
    expect(
      meta('<copyright-statement>© 2004 Roy</copyright-statement><abstract><p>Beds.</p></abstract>').article
    ).toMatchObject({abstract: {copyright: '© 2004 Roy'}, extra: []})
  })
  test('an event of the history gives its date and keeps its words; one that holds no date is kept whole', () => {
    const date = '<date date-type="preprint"><day>17</day><month>1</month><year>2021</year></date>'
    const {article} = meta(
      `<pub-history><event><event-desc>Shown before print.</event-desc>${date}</event><event event-type="tagger"><event-desc>Acme</event-desc></event></pub-history>`
    )
    expect(article.history).toEqual([{status: 'preprint', date: {year: 2021, month: 1, day: 17}}])
    expect(article.extra.map(({path, text}) => [path, text])).toEqual([
      ['event/event-desc', 'Shown before print.'],
      ['history/event', 'Acme']
    ])
  })
  test('funding is read within a support group, and the number of a funder is no part of its name', () => {
    const award = (source: string) =>
      `<award-group><funding-source>${source}</funding-source><award-id>Z1</award-id></award-group>`
    const {article} = meta(
      `<support-group><funding-group>${award('Bed Fund')}</funding-group></support-group>` +
        '<contract-sponsor>Nap Trust<named-content content-type="funder-id">10.13039/555</named-content></contract-sponsor>'
    )
    expect(article.grants).toEqual([{grantId: 'Z1', agency: 'Bed Fund'}, {agency: 'Nap Trust'}])
    expect(article.extra).toMatchObject([{path: 'funding-source/named-content', text: '10.13039/555'}])
  })
  test('roles with their terms of CRediT, and editors of a journal, are kept with what is said of them', () => {
    const {article} = meta(
      '<contrib-group><contrib contrib-type="author"><name><surname>Ito</surname></name>' +
        '<role vocab="credit" vocab-term="Software">Software</role></contrib>' +
        '<contrib contrib-type="editor"><name><surname>Roy</surname><given-names>Ana</given-names></name><role>Editor</role></contrib></contrib-group>'
    )
    expect(article.extra).toEqual([
      {path: 'contrib[1]/role', text: 'Software', attributes: {vocab: 'credit', 'vocab-term': 'Software'}},
      {path: 'contrib[editor]', text: 'Roy Ana Editor', attributes: {'contrib-type': 'editor'}}
    ])
  })
  test('what is odd is said, and kept', () => {
    const {article, codes} = meta(
      '<pub-date><year>soon</year></pub-date><contrib-group><contrib contrib-type="author"><role>Cook</role></contrib>' +
        '<contrib><string-name>Maria Lopez Garcia</string-name></contrib></contrib-group><aff>X</aff><aff>Y</aff><new-thing>Z</new-thing>'
    )
    expect(new Set(codes)).toEqual(
      new Set([
        'jats/unreadable-date',
        'jats/nameless-contributor',
        'jats/uncertain-name',
        'jats/unknown-element',
        'jats/no-title'
      ])
    )
    expect(article.extra.map(({text}) => text)).toEqual(expect.arrayContaining(['soon', 'Cook', 'Z']))
  })
  test('entities of the DTD are read, others stay as printed', () => {
    expect(meta('<title-group><article-title>&beta;-&nosuch; waves</article-title></title-group>')).toMatchObject({
      article: {title: 'β-&nosuch; waves'},
      codes: ['xml/unknown-entity']
    })
  })
})

describe('references', () => {
  test('a group of persons without names of their own is told as it is printed', () => {
    expect(
      citation(
        '<person-group person-group-type="editor">Hob P, Stew C</person-group><source>Beds</source><year>1997</year>'
      ).text
    ).toBe('Hob P, Stew C, editor. Beds. 1997.')
  })
  test('a reference of which nothing is tagged is read where it is printed as NLM does', () => {
    expect(
      references('<ref><mixed-citation>Ito M. Beds. J Naps. 2001 May;3(2):5-9.</mixed-citation></ref>')
    ).toMatchObject([
      {text: 'Ito M. Beds. J Naps. 2001 May;3(2):5-9.', authors: [{lastName: 'Ito'}], title: 'Beds', volume: '3'}
    ])
    expect(references('<ref><mixed-citation>Ito, M. (2001) Beds, Acme.</mixed-citation></ref>')).toMatchObject([
      {text: 'Ito, M. (2001) Beds, Acme.', authors: []}
    ])
  })
  test('what breaks the line after a bracket or a dash is no blank', () => {
    const broken =
      '<year>2010</year>;\n  <volume>185</volume>(\n  <issue>4</issue>\n  ):\n  <fpage>20</fpage>–\n  <lpage>31</lpage>'
    expect(citation(`Beds.\n  ${broken}`, 'mixed-citation').text).toBe('Beds. 2010; 185(4): 20–31')
  })
  test('a reference without words is known by its identifier', () => {
    const {article, codes} = one(
      '<article><back><ref-list><ref id="R1"><mixed-citation><pub-id pub-id-type="pmid">99000001</pub-id></mixed-citation></ref></ref-list></back></article>'
    )
    expect(article.references).toMatchObject([{text: '99000001', ids: {pmid: '99000001'}}])
    expect(codes).toEqual(['jats/empty-reference'])
  })
  test('several works in one ref are several references under its label', () => {
    const found = references(
      '<ref><label>4</label><mixed-citation>One bed.</mixed-citation><mixed-citation>Two beds.</mixed-citation></ref>'
    )
    expect(found.map(({label, text}) => [label, text])).toEqual([
      ['4', 'One bed.'],
      ['4', 'Two beds.']
    ])
  })
  test('an identifier is in ids, and not in the text', () => {
    expect(citation('Beds. 2001. doi: <pub-id pub-id-type="doi">10.5555/b.1</pub-id>', 'mixed-citation')).toMatchObject(
      {
        text: 'Beds. 2001.',
        ids: {doi: '10.5555/b.1'}
      }
    )
  })
  test('et al. says that the list is cut, and a year with a letter stays as printed', () => {
    expect(citation('<name><surname>Ito</surname></name><etal/><year>2009a</year>')).toMatchObject({
      authorsComplete: false,
      pubDate: {year: 2009, raw: '2009a'}
    })
  })
})

test('a set that holds no article, and an answer that is an error, give one diagnostic', () => {
  expect(parseJats('<pmc-articleset><Reply Id="1" error="not found"/></pmc-articleset>').diagnostics).toMatchObject([
    {code: 'jats/not-served'}
  ])
  expect(parseJats('<pmc-articleset/>').diagnostics).toMatchObject([{code: 'jats/empty-set'}])
})
test('the articles of a set, of OAI, and a piece of an article are read', () => {
  const article =
    '<article><front><article-meta><title-group><article-title>Beds</article-title></title-group></article-meta></front></article>'
  expect(parseJats(`<pmc-articleset>${article}${article}</pmc-articleset>`)).toMatchObject({
    articles: [{title: 'Beds'}, {title: 'Beds'}],
    diagnostics: []
  })
  expect(
    parseJats(`<OAI-PMH><GetRecord><record><metadata>${article}</metadata></record></GetRecord></OAI-PMH>`).articles
  ).toHaveLength(1)
  expect(parseJats('<ref><mixed-citation>A bed.</mixed-citation></ref>').articles[0]?.references).toHaveLength(1)
})
test('as many references come out as there are, whatever they hold', () => {
  const part = fc.constantFrom(
    '<source>J</source>',
    '<year>x</year>',
    ' . ',
    '<name/>',
    '<etal/>',
    '<fpage>1e5</fpage>',
    'doi:',
    '<pub-id pub-id-type="doi">10.5555/x</pub-id>'
  )
  const name = fc.constantFrom('element-citation', 'mixed-citation', 'citation', 'nlm-citation')
  const ref = fc
    .tuple(name, fc.array(part, {maxLength: 6}))
    .map(([tag, parts]) => `<ref><${tag}>${parts.join('')}</${tag}></ref>`)
  fc.assert(
    fc.property(fc.array(ref, {minLength: 1, maxLength: 5}), refs => {
      expect(references(refs.join(''))).toHaveLength(refs.length)
    })
  )
})

test('an affiliation that no author claims is kept, and reported', () => {
  const {article, codes} = meta(
    '<contrib-group><contrib contrib-type="author"><name><surname>Ito</surname></name><xref ref-type="aff" rid="a1"/></contrib></contrib-group>' +
      '<aff id="a1">Institute of Beds.</aff><aff id="a2">Institute of Couches.</aff>'
  )
  expect(article.authors).toMatchObject([{lastName: 'Ito', affiliations: [{text: 'Institute of Beds.'}]}])
  expect(article.extra).toMatchObject([{text: 'Institute of Couches.'}])
  expect(codes).toContain('jats/unclaimed-affiliation')
})
