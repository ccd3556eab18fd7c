import {carriedByPubmedXml, hostileStrings, articles as madeUp, printPubmedXml} from '@pubcite/generator'
import {plainText} from '@pubcite/nlm'
import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parsePubmedXml} from './index.js'

const record = (citation: string, data = '') =>
  `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">1</PMID>${citation}</MedlineCitation>${data}</PubmedArticle>`
const inArticle = (parts: string, attributes = '') => record(`<Article ${attributes}>${parts}</Article>`)
const first = (xml: string, options = {}) => parsePubmedXml(xml, options).articles[0]!
const codes = (xml: string) => parsePubmedXml(xml).diagnostics.map(({code}) => code)
const authors = (xml: string) => first(inArticle(`<AuthorList>${xml}</AuthorList>`)).authors
const pubDate = (xml: string) =>
  first(inArticle(`<Journal><JournalIssue><PubDate>${xml}</PubDate></JournalIssue></Journal>`)).pubDate

describe('text is never cut at inline markup', () => {
  test('a title goes on after its tags, and keeps them beside it', () => {
    const article = first(
      inArticle('<ArticleTitle>CO<sub>2</sub> in <i>M. musculus</i> &amp; P&lt;0.05.</ArticleTitle>')
    )
    expect(article.title).toBe('CO2 in M. musculus & P<0.05')
    expect(article.titleHtml).toBe('CO<sub>2</sub> in <i>M. musculus</i> &amp; P&lt;0.05')
  })
  test('formulas are text too, with their prefix and without', () => {
    for (const prefix of ['', 'mml:']) {
      const math = `<${prefix}math><${prefix}mi>x</${prefix}mi><${prefix}mo>=</${prefix}mo>\n <${prefix}mn>2</${prefix}mn></${prefix}math>`
      const {abstract} = first(inArticle(`<Abstract><AbstractText>Let ${math} be.</AbstractText></Abstract>`))
      expect(abstract?.sections).toEqual([
        {text: 'Let x=2 be.', textHtml: 'Let <math><mi>x</mi><mo>=</mo><mn>2</mn></math> be.'}
      ])
    }
  })
  test('tags that were escaped stay text', () => {
    const {title, titleHtml} = first(inArticle('<ArticleTitle>In &lt;i&gt;vivo&lt;/i&gt; sleep.</ArticleTitle>'))
    expect([title, titleHtml]).toEqual(['In <i>vivo</i> sleep', undefined])
  })
  test('a `<` that begins no tag is text, and reported', () => {
    const xml = inArticle('<Abstract><AbstractText>P < 0.05 and n<5.</AbstractText></Abstract>')
    expect(first(xml).abstract?.sections[0]?.text).toBe('P < 0.05 and n')
    expect(codes(xml)).toContain('xml/not-well-formed')
  })
  test('blanks beside tags are kept once', () => {
    const {title, titleHtml} = first(inArticle('<ArticleTitle>\n  Sleep <i> in </i>\n<b>mice</b> .</ArticleTitle>'))
    expect(title).toBe('Sleep in mice')
    expect(plainText(titleHtml!)).toBe(title)
  })
})

describe('abstracts keep their structure', () => {
  test('labels, categories, copyright, translations and summaries', () => {
    const article = first(
      record(
        `<Article><Abstract><AbstractText Label="AIMS" NlmCategory="OBJECTIVE">To sleep.</AbstractText><AbstractText Label="RESULTS"/>
        <AbstractText>ISRCTN 1.</AbstractText><CopyrightInformation>© 2030 Sleepers.</CopyrightInformation></Abstract></Article>
        <OtherAbstract Type="Publisher" Language="ger"><AbstractText>Schlaf.</AbstractText></OtherAbstract>
        <OtherAbstract Type="plain-language-summary"><AbstractText>Rest.</AbstractText></OtherAbstract>`
      )
    )
    expect(article.abstract).toEqual({
      sections: [
        {text: 'To sleep.', label: 'AIMS', category: 'OBJECTIVE'},
        {text: '', label: 'RESULTS'},
        {text: 'ISRCTN 1.'}
      ],
      copyright: '© 2030 Sleepers.'
    })
    expect(article.otherAbstracts).toEqual([
      {sections: [{text: 'Schlaf.'}], type: 'Publisher', language: 'ger'},
      {sections: [{text: 'Rest.'}], type: 'plain-language-summary'}
    ])
  })
})

describe('all kinds of authors', () => {
  test('a suffix is no part of the name', () => {
    expect(
      authors(
        '<Author><LastName>Osei</LastName><ForeName>Ama M</ForeName><Initials>AM</Initials><Suffix>3<sup>rd</sup></Suffix></Author>'
      )
    ).toEqual([
      {
        type: 'person',
        lastName: 'Osei',
        foreName: 'Ama M',
        initials: 'AM',
        suffix: '3rd',
        suffixHtml: '3<sup>rd</sup>',
        ids: [],
        affiliations: []
      }
    ])
  })
  test('a single name, a given name alone, and a group', () => {
    expect(
      authors(
        '<Author><LastName>Suharto</LastName></Author><Author><ForeName>Cher</ForeName></Author><Author><CollectiveName Investigators="g1">Night Group</CollectiveName></Author>'
      )
    ).toMatchObject([
      {type: 'person', lastName: 'Suharto'},
      {type: 'person', lastName: 'Cher'},
      {type: 'group', collectiveName: 'Night Group', investigators: 'g1'}
    ])
  })
  test('a misspelt form is marked, and so are authors who contributed equally', () => {
    expect(
      authors(
        '<Author ValidYN="N" EqualContrib="N"><LastName>Osie</LastName></Author><Author ValidYN="Y" EqualContrib="Y"><LastName>Osei</LastName></Author>'
      )
    ).toEqual([
      {type: 'person', lastName: 'Osie', valid: false, ids: [], affiliations: []},
      {type: 'person', lastName: 'Osei', equalContribution: true, ids: [], affiliations: []}
    ])
  })
  test('identifiers have their normal form, those of an institution stand with it', () => {
    const [author] = authors(
      `<Author><LastName>Osei</LastName><Identifier Source="ORCID">http://orcid.org/0000-0002-1825-0097</Identifier>
       <AffiliationInfo><Affiliation>Dept of Rest.</Affiliation><Identifier Source="GRID">grid.1234.5</Identifier></AffiliationInfo>
       <AffiliationInfo><Affiliation>Home.</Affiliation></AffiliationInfo></Author>`
    )
    expect(author).toMatchObject({
      ids: [{source: 'ORCID', id: '0000-0002-1825-0097', raw: 'http://orcid.org/0000-0002-1825-0097'}],
      affiliations: [
        {text: 'Dept of Rest.', ids: [{source: 'GRID', id: 'grid.1234.5'}]},
        {text: 'Home.', ids: []}
      ]
    })
  })
  test('an affiliation before the authors is that of the first', () => {
    const {authors: list} = first(
      inArticle(
        '<Affiliation>Dept of Rest.</Affiliation><AuthorList CompleteYN="N"><Author><LastName>Osei</LastName><FirstName>Ama</FirstName></Author><Author><LastName>Ito</LastName></Author></AuthorList>'
      )
    )
    expect(list).toMatchObject([{foreName: 'Ama', affiliations: [{text: 'Dept of Rest.'}]}, {affiliations: []}])
  })
  test('a list that is cut says so; investigators are no authors; an author without a name is kept aside', () => {
    const xml = record(
      `<Article><AuthorList CompleteYN="N"><Author><AffiliationInfo><Affiliation>Nowhere.</Affiliation></AffiliationInfo></Author></AuthorList></Article>
      <InvestigatorList ID="g1"><Investigator ValidYN="Y"><LastName>Ito</LastName></Investigator></InvestigatorList>`
    )
    expect(first(xml)).toMatchObject({
      authors: [],
      authorsComplete: false,
      investigators: [{lastName: 'Ito', listId: 'g1'}],
      extra: [{text: 'Nowhere.'}]
    })
    expect(codes(xml)).toEqual(['pubmed-xml/nameless-author'])
  })
})

describe('dates as printed and as usable', () => {
  test.each([
    ['<Year>2030</Year><Month>02</Month><Day>03</Day>', {year: 2030, month: 2, day: 3}],
    ['<Year>2030</Year><Month>Feb</Month>', {year: 2030, month: 2}],
    ['<Year>2030</Year>', {year: 2030}],
    ['<Year>2030</Year><Season>Autumn</Season>', {year: 2030, season: 'Autumn'}],
    ['<Year>2030</Year><Season>Jan-Mar</Season>', {year: 2030, month: 1, end: {year: 2030, month: 3}}],
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', {year: 1998, month: 12, end: {year: 1999, month: 1}}],
    ['<MedlineDate>1983 1st Quart</MedlineDate>', {year: 1983, raw: '1983 1st Quart'}],
    ['<Year>2030</Year><Month/><Day></Day>', {year: 2030}]
  ])('%s', (xml, date) => {
    expect(pubDate(xml)).toEqual(date)
  })
  test('what is no date is kept as printed, and reported', () => {
    const xml = inArticle('<ArticleDate><Year>2030</Year><Month>13</Month></ArticleDate>')
    expect(first(xml).articleDate).toEqual({raw: '2030 13'})
    expect(codes(xml)).toEqual(['pubmed-xml/unreadable-date'])
    expect(pubDate('<MedlineDate>0000 Unknown</MedlineDate>')).toEqual({raw: '0000 Unknown'})
  })
  test('issue, electronic date and history stand beside each other', () => {
    const {pubModel, articleDate, history, publicationStatus} = first(
      record(
        '<Article PubModel="Electronic-eCollection"><ArticleDate DateType="Electronic"><Year>2030</Year><Month>01</Month><Day>09</Day></ArticleDate></Article>',
        '<PubmedData><History><PubMedPubDate PubStatus="entrez"><Year>2030</Year><Month>1</Month><Day>9</Day><Hour>6</Hour><Minute>0</Minute></PubMedPubDate></History><PublicationStatus>epublish</PublicationStatus></PubmedData>'
      )
    )
    expect({pubModel, articleDate, history, publicationStatus}).toEqual({
      pubModel: 'Electronic-eCollection',
      articleDate: {year: 2030, month: 1, day: 9},
      history: [{status: 'entrez', date: {year: 2030, month: 1, day: 9, hour: 6, minute: 0}}],
      publicationStatus: 'epublish'
    })
  })
})

describe('books and chapters are no articles', () => {
  const book = (document: string) =>
    first(
      `<PubmedBookArticle><BookDocument><PMID>1</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK12</ArticleId></ArticleIdList><Book><Publisher><PublisherName>Rest Press</PublisherName></Publisher><BookTitle book="rest">The book of rest</BookTitle><PubDate><Year>2030</Year></PubDate><AuthorList Type="editors"><Author><LastName>Ito</LastName></Author></AuthorList><Isbn>1</Isbn></Book>${document}</BookDocument></PubmedBookArticle>`
    )
  test('a whole book has its title and editors itself', () => {
    expect(
      book(
        '<Sections><Section><LocationLabel Type="chapter">1</LocationLabel><SectionTitle book="rest" part="p1">Naps</SectionTitle></Section></Sections>'
      )
    ).toMatchObject({
      type: 'book',
      ids: {pmid: '1', bookshelf: 'NBK12'},
      title: 'The book of rest',
      titleLink: {book: 'rest'},
      editors: [{lastName: 'Ito'}],
      pubDate: {year: 2030},
      book: {publisher: {name: 'Rest Press'}, isbns: ['1'], editors: []},
      sections: [
        {
          locationLabel: {label: '1', type: 'chapter'},
          title: 'Naps',
          titleLink: {book: 'rest', part: 'p1'},
          sections: []
        }
      ]
    })
  })
  test('a chapter stands in its book', () => {
    expect(
      book(
        '<ArticleTitle book="rest" part="p1">Naps</ArticleTitle><AuthorList Type="authors"><Author><LastName>Osei</LastName></Author></AuthorList><ItemList ListType="Synonyms"><Item>Doze</Item></ItemList>'
      )
    ).toMatchObject({
      type: 'book-chapter',
      title: 'Naps',
      authors: [{lastName: 'Osei'}],
      editors: [],
      itemLists: [{type: 'Synonyms', items: ['Doze']}],
      book: {title: 'The book of rest', editors: [{lastName: 'Ito'}]}
    })
  })
})

test('a valid location comes before the list of ids, and one that is not valid gives none', () => {
  const data =
    '<PubmedData><ArticleIdList><ArticleId>1</ArticleId><ArticleId IdType="doi">10.5555/B</ArticleId><ArticleId IdType="pmc">PMC7</ArticleId></ArticleIdList></PubmedData>'
  const location = (valid: string) =>
    record(`<Article><ELocationID EIdType="doi" ValidYN="${valid}">10.5555/A</ELocationID></Article>`, data)
  expect(first(location('Y')).ids).toEqual({pmid: '1', doi: '10.5555/A', pmcid: 'PMC7'})
  expect(first(location('N'))).toMatchObject({ids: {doi: '10.5555/B'}, locations: [{id: '10.5555/A', valid: false}]})
})

test('a record without a PMID is an article if it has a title, and says so; a PMID that is none is kept as printed', () => {
  const xml =
    '<PubmedArticle><MedlineCitation><PMID>none</PMID><Article><ArticleTitle>Rest.</ArticleTitle></Article></MedlineCitation></PubmedArticle>'
  expect(first(xml)).toMatchObject({title: 'Rest', ids: {}, articleIds: [{type: 'pubmed', id: 'none'}]})
  expect(codes(xml)).toEqual(['pubmed-xml/unreadable-id', 'pubmed-xml/no-pmid'])
})

test('a PMCID of old stands among the ids of others', () => {
  expect(
    first(
      record('<OtherID Source="NLM">PMC77 [Available on 01/01/30]</OtherID><OtherID Source="NLM">NIHMS51</OtherID>')
    ).ids
  ).toEqual({pmid: '1', pmcid: 'PMC77', mid: 'NIHMS51'})
})

test('pages of their own elements win over those that are read from the print', () => {
  const pages = (xml: string) => first(inArticle(`<Pagination>${xml}</Pagination>`)).pagination
  expect(pages('<MedlinePgn>225-34</MedlinePgn>')).toEqual({medlinePgn: '225-34', startPage: '225', endPage: '234'})
  expect(pages('<StartPage>225a</StartPage><MedlinePgn>225-34</MedlinePgn>')).toMatchObject({startPage: '225a'})
  expect(pages('<StartPage>e7</StartPage>')).toEqual({startPage: 'e7'})
  expect(pages('<MedlinePgn/>')).toBeUndefined()
})

test('references are flat, in the order of the document, with the heading of their list', () => {
  const xml = record(
    '',
    '<PubmedData><ReferenceList><Title>One</Title><Reference><Citation>A. J Rest. 2001;1:2</Citation><ArticleIdList><ArticleId IdType="pubmed">7</ArticleId><ArticleId IdType="doi">10.5555/x</ArticleId><ArticleId IdType="doi">10.5555/y</ArticleId></ArticleIdList></Reference><ReferenceList><Title>Two</Title><Reference><Citation>Ito A. <i>Rest</i>.</Citation></Reference></ReferenceList></ReferenceList></PubmedData>'
  )
  expect(first(xml).references).toEqual([
    {text: 'A. J Rest. 2001;1:2', ids: {pmid: '7', doi: '10.5555/x'}, authors: [], listTitle: 'One'},
    {text: 'Ito A. Rest.', textHtml: 'Ito A. <i>Rest</i>.', ids: {}, authors: [], listTitle: 'Two'}
  ])
  expect(first(xml).extra).toMatchObject([{text: '10.5555/y', attributes: {IdType: 'doi'}}])
  expect(codes(xml)).toEqual(['pubmed-xml/unreadable-id'])
  expect(first(xml, {references: 'parsed'}).references[0]).not.toEqual(first(xml).references[0])
})

test('ties to other records are named by an attribute, and were named by elements', () => {
  const tie = '<RefSource>J Rest. 2001;1:2</RefSource><PMID Version="1">7</PMID><Note>in part</Note>'
  const xml = record(
    `<CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn">${tie}</CommentsCorrections><CommentsCorrections RefType="Cites"><PMID>8</PMID></CommentsCorrections></CommentsCorrectionsList><CommentsCorrections><RetractionIn>${tie}</RetractionIn></CommentsCorrections>`
  )
  const relation = {text: 'J Rest. 2001;1:2', ids: {pmid: '7'}, authors: [], note: 'in part'}
  expect(first(xml).relations).toEqual([
    {type: 'ErratumIn', ...relation},
    {type: 'Cites', text: 'PMID: 8', ids: {pmid: '8'}, authors: []},
    {type: 'RetractionIn', ...relation}
  ])
})

test('an element that may stand once and comes again is kept aside, if it says something else', () => {
  const xml = inArticle(
    '<ArticleTitle>One.</ArticleTitle><ArticleTitle>Two.</ArticleTitle><Journal><Title>A</Title><Title>A</Title></Journal>'
  )
  expect(first(xml)).toMatchObject({
    title: 'One',
    extra: [{path: 'MedlineCitation/Article/ArticleTitle', text: 'Two.'}]
  })
  expect(codes(xml)).toEqual(['pubmed-xml/repeated-element'])
})

test('a printed article reads back as itself', () => {
  fc.assert(
    fc.property(madeUp(), article => {
      const {articles, diagnostics} = parsePubmedXml(printPubmedXml(article))
      expect(articles).toEqual([carriedByPubmedXml(article)])
      expect(diagnostics).toEqual([])
    }),
    {numRuns: 60}
  )
})

test('cut or damaged anywhere, XML gives what the schema allows, and throws nothing', () => {
  fc.assert(
    fc.property(madeUp(), fc.nat(), fc.nat(), hostileStrings, (article, from, length, text) => {
      const xml = printPubmedXml([article, article])
      const at = from % xml.length
      const {articles, diagnostics} = parsePubmedXml(xml.slice(0, at) + text + xml.slice(at + (length % 40)))
      for (const read of articles) expect(articleSchema.safeParse(read).error).toBeUndefined()
      expect(articles.length).toBeLessThanOrEqual(3)
      for (const {place} of diagnostics) expect(place?.start.offset).toBeLessThanOrEqual(xml.length + text.length)
      expect(parsePubmedXml(xml.slice(0, at)).articles.length).toBeLessThanOrEqual(2)
    }),
    {numRuns: 60}
  )
})
