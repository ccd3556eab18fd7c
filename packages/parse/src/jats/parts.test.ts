import {describe, expect, test} from 'vitest'
import {withMeta} from '../../test/jats.js'

describe('keywords', () => {
  const words = (inner: string, attributes = '') =>
    withMeta(`<kwd-group ${attributes}>${inner}</kwd-group>`, 'xml:lang="en"').article

  test('a word with markup, one in parts, and an empty one', () => {
    const parts =
      '<compound-kwd><compound-kwd-part>nap</compound-kwd-part><compound-kwd-part>deep</compound-kwd-part></compound-kwd>'
    expect(words(`<kwd><italic>bed</italic></kwd>${parts}<kwd/>`).keywords).toEqual([
      {text: 'bed', textHtml: '<i>bed</i>'},
      {text: 'nap deep'}
    ])
  })

  test('words in one piece are divided where the printer did', () => {
    expect(words('<unstructured-kwd-group>nap; bed, rest;  </unstructured-kwd-group>').keywords).toEqual([
      {text: 'nap'},
      {text: 'bed'},
      {text: 'rest;'}
    ])
  })

  test('words of a code and of another language are kept by what they are', () => {
    expect(words('<kwd>B12</kwd>', 'kwd-group-type="JEL"')).toMatchObject({
      keywords: [],
      extra: [{path: 'kwd-group[JEL]/kwd', text: 'B12'}]
    })
    expect(words('<kwd>Bett</kwd>', 'xml:lang="de"')).toMatchObject({
      keywords: [],
      extra: [{path: 'kwd-group[ger]/kwd', text: 'Bett'}]
    })
    expect(words('<kwd>bed</kwd>', 'xml:lang="en"').keywords).toEqual([{text: 'bed'}])
  })
})

describe('affiliations', () => {
  const author = '<contrib><name><surname>Ito</surname></name></contrib>'
  const affiliation = (inner: string) =>
    withMeta(`<contrib-group>${author}</contrib-group><aff>${inner}</aff>`).article.authors[0]!.affiliations[0]

  test('a raised mark that stands first is a label, a longer one and any after a label are text', () => {
    expect(affiliation('<sup>1</sup>Nap House')).toEqual({text: 'Nap House', ids: []})
    expect(affiliation('<sup>note</sup>Nap House')).toMatchObject({text: 'noteNap House'})
    expect(affiliation('<label>1</label><sup>2</sup>Nap House')).toMatchObject({textHtml: '<sup>2</sup>Nap House'})
  })

  test('two parts or two lines with nothing between them are set off by a comma', () => {
    expect(affiliation('<institution>Nap House</institution><country>Norway</country>')).toMatchObject({
      text: 'Nap House, Norway'
    })
    expect(affiliation('Nap House<break/>Enugu,<break/>Nigeria')).toMatchObject({text: 'Nap House, Enugu, Nigeria'})
  })

  test('an institution keeps what a registry calls it', () => {
    const ids =
      '<institution-id institution-id-type="GRID">grid.1</institution-id><institution-id>7</institution-id><institution-id/>'
    expect(affiliation(`<institution-wrap>${ids}<institution>Nap House</institution></institution-wrap>`)).toEqual({
      text: 'Nap House',
      ids: [
        {source: 'GRID', id: 'grid.1'},
        {source: 'unknown', id: '7'}
      ]
    })
  })
})

describe('grants', () => {
  const grants = (inner: string) => withMeta(`<funding-group>${inner}</funding-group>`).article
  const award = (inner: string) => grants(`<award-group>${inner}</award-group>`)

  test('a grant for each number, or for a funder without one', () => {
    const source = '<funding-source>Nap Fund</funding-source>'
    expect(award(`${source}<award-id>N1</award-id><award-id>N2</award-id>`).grants).toEqual([
      {grantId: 'N1', agency: 'Nap Fund'},
      {grantId: 'N2', agency: 'Nap Fund'}
    ])
    expect(award(source).grants).toEqual([{agency: 'Nap Fund'}])
    expect(award('<award-id/>').grants).toEqual([])
  })

  test('the name of a funder stands without its number in the registry, which is kept', () => {
    const id = '<institution-id>https://doi.org/10.13039/1</institution-id>'
    const wrapped = `<funding-source><institution-wrap>${id}<institution>Nap Fund</institution></institution-wrap></funding-source>`
    expect(award(wrapped)).toMatchObject({
      grants: [{agency: 'Nap Fund'}],
      extra: [{path: 'funding-source/institution-id', text: 'https://doi.org/10.13039/1'}]
    })
    const named = (inner: string) => award(`<funding-source>${inner}</funding-source>`)
    expect(named('Nap Fund <named-content content-type="id">10.13039/1</named-content>')).toMatchObject({
      grants: [{agency: 'Nap Fund'}],
      extra: [{path: 'funding-source/named-content', text: '10.13039/1'}]
    })
    expect(named('<named-content content-type="funder-name">Nap Fund</named-content> of all')).toMatchObject({
      grants: [{agency: 'Nap Fund'}],
      extra: []
    })
  })

  test('support that is no money is kept', () => {
    const {article} = withMeta(
      '<support-group><funding-group><award-group><award-id>N1</award-id></award-group></funding-group><tech-support>Beds</tech-support></support-group>'
    )
    expect(article).toMatchObject({
      grants: [{grantId: 'N1'}],
      extra: [{path: 'support-group/tech-support', text: 'Beds'}]
    })
  })
})

describe('titles', () => {
  const titled = (inner: string, language = 'en') =>
    withMeta(`<title-group>${inner}</title-group>`, `xml:lang="${language}"`).article

  test('subtitles follow a colon, or a sign that ends the title', () => {
    const parts = (title: string) =>
      titled(`<article-title>${title}</article-title><subtitle>a trial</subtitle><subtitle>in mice</subtitle>`)
    expect(parts('Naps').title).toBe('Naps: a trial in mice')
    expect(parts('Why naps?').title).toBe('Why naps? a trial in mice')
    expect(titled('<article-title>Naps</article-title><subtitle/>').title).toBe('Naps')
  })

  test('a foreign article is called by its English title in brackets, with its markup', () => {
    const trans =
      '<trans-title-group xml:lang="en"><trans-title>Naps of <italic>cats</italic></trans-title></trans-title-group>'
    expect(titled(`<article-title>Schlaf</article-title>${trans}`, 'de')).toMatchObject({
      title: '[Naps of cats]',
      titleHtml: '[Naps of <i>cats</i>]',
      vernacularTitle: 'Schlaf'
    })
  })

  test('the first translation is the vernacular title, others are kept with their language', () => {
    const trans = (title: string, attributes = '') => `<trans-title ${attributes}>${title}</trans-title>`
    const {article} = withMeta(
      `<title-group><article-title>Naps</article-title>${trans('Schlaf', 'xml:lang="de"')}${trans('Siestes', 'xml:lang="fr"')}${trans('Sonni')}</title-group>`
    )
    expect(article).toMatchObject({title: 'Naps', vernacularTitle: 'Schlaf'})
    expect(article.extra).toEqual([
      {path: 'trans-title', text: 'Siestes', attributes: {'xml:lang': 'fr'}},
      {path: 'trans-title', text: 'Sonni'}
    ])
  })
})

describe('ids', () => {
  const ids = (inner: string) => withMeta(inner).article.articleIds
  const id = (type: string, value: string) => `<article-id pub-id-type="${type}">${value}</article-id>`

  test('each id once, by the words of PubMed; PMC has its letters', () => {
    expect(ids(id('pmc', '77') + id('pmcid', 'PMC77') + id('pmc', 'PMC78') + id('doi', '10.5555/x'))).toEqual([
      {type: 'pmc', id: 'PMC77'},
      {type: 'pmc', id: 'PMC78'},
      {type: 'doi', id: '10.5555/x'}
    ])
  })

  test("PMC's own numbers and empty ids are left out, an id without a kind is another", () => {
    const own = id('pmcaiid', '1') + id('accession', 'PMC77') + id('doi', '')
    expect(ids(`${own}<article-id>N1</article-id>${id('coden', 'C1')}${id('accession', 'A1')}`)).toEqual([
      {type: 'other', id: 'N1'},
      {type: 'coden', id: 'C1'},
      {type: 'accession', id: 'A1'}
    ])
  })
})

describe('place', () => {
  test('a number of the article that is a DOI or PII is its location, any other stands for pages', () => {
    const {article} = withMeta(
      '<volume>4</volume><issue>2</issue><supplement>1</supplement><elocation-id content-type="doi">10.5555/x</elocation-id>' +
        '<elocation-id content-type="pii"/><elocation-id>e7</elocation-id>'
    )
    expect(article).toMatchObject({
      volume: '4',
      issue: '2 1',
      locations: [{type: 'doi', id: '10.5555/x'}],
      pagination: {medlinePgn: 'e7'}
    })
    expect(article.locations).toHaveLength(1)
  })

  test('pages are shortened as PubMed prints them', () => {
    const pages = (first: string, last: string) =>
      withMeta(`<fpage>${first}</fpage><lpage>${last}</lpage>`).article.pagination
    expect(pages('668', '674')).toEqual({medlinePgn: '668-74', startPage: '668', endPage: '674'})
    expect(pages('98', '104')).toMatchObject({medlinePgn: '98-104'})
  })

  test('the references are counted', () => {
    const counts = (inner: string) => withMeta(`<counts>${inner}</counts>`).article
    expect(counts('<ref-count count="12"/>')).toMatchObject({numberOfReferences: '12'})
    expect(counts('<page-count count="12"/>')).not.toHaveProperty('numberOfReferences')
    expect(counts('<ref-count/>')).not.toHaveProperty('numberOfReferences')
  })
})
