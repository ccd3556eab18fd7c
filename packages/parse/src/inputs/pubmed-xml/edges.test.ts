import {describe, expect, test} from 'vitest'
import {parsePubmedXml} from './index.js'

const read = (xml: string) => {
  const {articles, diagnostics} = parsePubmedXml(xml)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const record = (inner: string, data = '') =>
  read(`<PubmedArticle><MedlineCitation><PMID>1</PMID>${inner}</MedlineCitation>${data}</PubmedArticle>`)
const inArticle = (inner: string) => record(`<Article>${inner}</Article>`)
const authors = (inner: string) => inArticle(`<AuthorList>${inner}</AuthorList>`)
const book = (inner: string) =>
  read(`<PubmedBookArticle><BookDocument><PMID>1</PMID>${inner}</BookDocument></PubmedBookArticle>`)

describe('an element that may stand once and comes again with another value is kept, and reported', () => {
  test.each([
    ['<AuthorList><Author><LastName>Ito</LastName><LastName>Roy</LastName></Author></AuthorList>', 'Roy'],
    ['<AuthorList><Author><LastName>Ito</LastName><Suffix>Jr</Suffix><Suffix>Sr</Suffix></Author></AuthorList>', 'Sr'],
    [
      '<AuthorList><Author><CollectiveName>Nap Group</CollectiveName><CollectiveName>Bed Group</CollectiveName></Author></AuthorList>',
      'Bed Group'
    ],
    [
      '<AuthorList><Author><LastName>Ito</LastName><AffiliationInfo><Affiliation>Enugu</Affiliation><Affiliation>Lagos</Affiliation></AffiliationInfo></Author></AuthorList>',
      'Lagos'
    ]
  ])('in an article: %s', (inner, text) => {
    const {article, codes} = inArticle(inner)
    expect(article.extra).toMatchObject([{text}])
    expect(codes).toEqual(['pubmed-xml/repeated-element'])
  })
  test.each([['<CoiStatement>None.</CoiStatement><CoiStatement>A pillow.</CoiStatement>', 'A pillow.']])(
    'in a record: %s',
    (inner, text) => {
      const {article, codes} = record(inner)
      expect(article.extra).toMatchObject([{text}])
      expect(codes).toEqual(['pubmed-xml/repeated-element'])
    }
  )
  test.each([
    [
      '<Article><Abstract><AbstractText>Nap.</AbstractText></Abstract><Abstract><AbstractText>Bed.</AbstractText></Abstract></Article>',
      'Bed.'
    ],
    [
      '<Article><Pagination><MedlinePgn>1</MedlinePgn></Pagination><Pagination><MedlinePgn>2</MedlinePgn></Pagination></Article>',
      '2'
    ],
    ['<DateCompleted><Year>2020</Year></DateCompleted><DateCompleted><Year>2021</Year></DateCompleted>', '2021']
  ])('of one that holds others each of those is kept: %s', (inner, text) => {
    const {article, codes} = record(inner)
    expect(article.extra).toMatchObject([{text}])
    expect(codes).toEqual(['pubmed-xml/unknown-element'])
  })
  test('in a reference', () => {
    const {article, codes} = record(
      '',
      '<PubmedData><ReferenceList><Reference><Citation>Naps.</Citation><Citation>Beds.</Citation></Reference></ReferenceList></PubmedData>'
    )
    expect(article.references).toMatchObject([{text: 'Naps.'}])
    expect(article.extra).toMatchObject([{text: 'Beds.'}])
    expect(codes).toEqual(['pubmed-xml/repeated-element'])
  })
})

describe('people', () => {
  test('a person in whose element a group stands is followed by the group', () => {
    const {article} = authors(
      '<Author><LastName>Ito</LastName><ForeName>Aki</ForeName><CollectiveName>Nap <i>Group</i></CollectiveName></Author>'
    )
    expect(article.authors).toMatchObject([
      {lastName: 'Ito'},
      {collectiveName: 'Nap Group', collectiveNameHtml: 'Nap <i>Group</i>'}
    ])
  })
  test('a middle name belongs to the fore name', () => {
    const {article} = authors(
      '<Author><LastName>Ito</LastName><FirstName>Aki</FirstName><MiddleName>Bo</MiddleName></Author>'
    )
    expect(article.authors).toMatchObject([{lastName: 'Ito', foreName: 'Aki Bo'}])
  })
  test('an identifier without a source, and one in the affiliation', () => {
    const info = '<AffiliationInfo><Affiliation/><Identifier Source="ROR">r1</Identifier></AffiliationInfo>'
    const {article} = authors(
      `<Author><LastName>Ito</LastName><Identifier>77</Identifier><Affiliation/>${info}</Author>`
    )
    expect(article.authors).toMatchObject([
      {
        ids: [
          {source: 'unknown', id: '77'},
          {source: 'ROR', id: 'r1'}
        ],
        affiliations: []
      }
    ])
  })
  test('who has no name is none: what else is said of him is kept, and reported', () => {
    const nameless =
      '<Suffix>Jr</Suffix><Identifier Source="ISNI">77</Identifier><AffiliationInfo><Affiliation>Enugu</Affiliation></AffiliationInfo>'
    const {article, codes} = authors(`<Author>${nameless}</Author><Author/><Author><CollectiveName/></Author>`)
    expect(article.authors).toEqual([])
    expect(article.extra).toMatchObject([{text: 'Jr; Enugu; 77'}])
    expect(codes).toEqual(['pubmed-xml/nameless-author'])
    const investigators = record(
      '<InvestigatorList><Investigator><Suffix>Jr</Suffix></Investigator></InvestigatorList>'
    )
    expect(investigators.article.investigators).toEqual([])
    expect(investigators.codes).toEqual(['pubmed-xml/nameless-author'])
    const subjects = record(
      '<PersonalNameSubjectList><PersonalNameSubject><Suffix>Jr</Suffix></PersonalNameSubject></PersonalNameSubjectList>'
    )
    expect(subjects.article.personalNameSubjects).toEqual([])
    expect(subjects.codes).toEqual(['pubmed-xml/nameless-author'])
  })
  test('an affiliation of an article without authors is kept', () => {
    expect(inArticle('<Affiliation>Enugu</Affiliation>').article.extra).toEqual([
      {path: 'MedlineCitation/Article/Affiliation', text: 'Enugu'}
    ])
  })
})

describe('subjects', () => {
  test('terms without a number, and those without a name', () => {
    const heading = (inner: string) => `<MeshHeading>${inner}</MeshHeading>`
    const {article} = record(
      `<MeshHeadingList>${heading('<DescriptorName>Naps</DescriptorName><QualifierName UI="Q1">in cats</QualifierName>')}${heading('<DescriptorName UI="D1"/>')}</MeshHeadingList>` +
        '<SupplMeshList><SupplMeshName>Nap Fever</SupplMeshName><SupplMeshName UI="C1"/></SupplMeshList>' +
        '<KeywordList><Keyword>nap</Keyword><Keyword/></KeywordList>' +
        '<Article><PublicationTypeList><PublicationType>Review</PublicationType><PublicationType UI="D2"/></PublicationTypeList></Article>'
    )
    expect(article.meshHeadings).toEqual([{descriptor: {name: 'Naps'}, qualifiers: [{name: 'in cats', ui: 'Q1'}]}])
    expect(article.supplMeshNames).toEqual([{name: 'Nap Fever'}])
    expect(article.keywords).toEqual([{text: 'nap'}])
    expect(article.publicationTypes).toEqual([{name: 'Review'}])
  })
  test('a chemical without a name is called by its number, and one without both is none', () => {
    const {article} = record(
      '<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance>Napine</NameOfSubstance></Chemical>' +
        '<Chemical><RegistryNumber>N1</RegistryNumber></Chemical><Chemical/></ChemicalList>'
    )
    expect(article.chemicals).toEqual([{name: 'Napine'}, {name: 'N1'}])
  })
})

describe('dates', () => {
  const completed = (inner: string) => record(`<DateCompleted>${inner}</DateCompleted>`)
  test.each([
    ['<Year>2020</Year><Month>Smarch</Month>', '2020 Smarch'],
    ['<Year>2020</Year><Month>S&amp;M</Month>', '2020 S&M'],
    ['<Year>20x0</Year>', '20x0'],
    ['<Year>20200</Year>', '20200'],
    ['<Year>2020</Year><Month>5</Month><Day>32</Day>', '2020 5 32']
  ])('parts that are no date stay as they are printed: %s', (inner, raw) => {
    const {article, codes} = completed(inner)
    expect(article.dateCompleted).toMatchObject({raw})
    expect(codes).toEqual(['pubmed-xml/unreadable-date'])
  })
  test('a date that says nothing is none', () => {
    expect(record('<DateCompleted/>').article).not.toHaveProperty('dateCompleted')
    expect(completed('<Year/>').article).not.toHaveProperty('dateCompleted')
  })
  test('a step of the history without its word, and without its date', () => {
    const {article} = record(
      '',
      '<PubmedData><History><PubMedPubDate><Year>2020</Year></PubMedPubDate><PubMedPubDate PubStatus="pubmed"/></History></PubmedData>'
    )
    expect(article.history).toEqual([{status: 'unknown', date: {year: 2020}}])
  })
})

describe('ties and references', () => {
  const ties = (inner: string) =>
    record(`<CommentsCorrectionsList><CommentsCorrections>${inner}</CommentsCorrections></CommentsCorrectionsList>`)
  test('a tie without its word, told by its note or its PMID', () => {
    expect(ties('<PMID>12</PMID>').article.relations).toEqual([
      {type: 'unknown', text: 'PMID: 12', ids: {pmid: '12'}, authors: []}
    ])
    expect(ties('<Note>see</Note>').article.relations).toEqual([
      {type: 'unknown', text: 'see', ids: {}, authors: [], note: 'see'}
    ])
  })
  test('a PMID that is none is kept, and reported', () => {
    const {article, codes} = ties('<PMID>soon</PMID>')
    expect(article.relations).toEqual([])
    expect(article.extra).toMatchObject([{text: 'soon'}])
    expect(codes).toEqual(['pubmed-xml/unreadable-id'])
  })
  test('a reference that is an identifier alone is told by that, and one that says nothing is none', () => {
    const {article} = record(
      '',
      '<PubmedData><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.5555/x</ArticleId></ArticleIdList></Reference><Reference/></ReferenceList></PubmedData>'
    )
    expect(article.references).toEqual([{text: 'doi: 10.5555/x', ids: {doi: '10.5555/x'}, authors: []}])
  })
})

describe('ids and support', () => {
  test('a PMID that is none, and a second one', () => {
    const odd = read(
      '<PubmedArticle><MedlineCitation><PMID>soon</PMID><Article><ArticleTitle>Naps</ArticleTitle></Article></MedlineCitation></PubmedArticle>'
    )
    expect(odd.article.articleIds).toEqual([{type: 'pubmed', id: 'soon'}])
    expect(odd.codes).toContain('pubmed-xml/unreadable-id')
    expect(record('<PMID>2</PMID><PMID>1</PMID><PMID/>').article).toMatchObject({
      ids: {pmid: '1'},
      articleIds: [{type: 'pubmed', id: '2'}]
    })
  })
  test('ids without a kind are what the DTD says, and empty ones are none', () => {
    const {article} = record(
      '<MedlineID>90</MedlineID><MedlineID/><OtherID>N1</OtherID><OtherID Source="NASA"/><Article><ELocationID>e1</ELocationID><ELocationID EIdType="doi"/></Article>',
      '<PubmedData><ArticleIdList><ArticleId>1</ArticleId><ArticleId IdType="doi"/></ArticleIdList></PubmedData>'
    )
    expect(article.articleIds).toEqual([
      {type: 'medline', id: '90'},
      {type: 'pubmed', id: '1'}
    ])
    expect(article.locations).toEqual([{type: 'pii', id: 'e1'}])
    expect(article.otherIds).toEqual([{source: 'NLM', id: 'N1'}])
  })
  test('grants, data banks, objects and notes of which little or nothing is said', () => {
    const bank = (inner: string, attributes = '') => `<DataBank ${attributes}>${inner}</DataBank>`
    const number = '<AccessionNumberList><AccessionNumber>A1</AccessionNumber><AccessionNumber/></AccessionNumberList>'
    const {article} = record(
      `<DataBankList>${bank(number, 'CompleteYN="N"')}${bank('<DataBankName>Naps</DataBankName>')}${bank('')}</DataBankList>` +
        '<Article><GrantList><Grant/><Grant><Agency>Nap Fund</Agency></Grant></GrantList></Article><GeneralNote>calm</GeneralNote><GeneralNote/>',
      '<PubmedData><ObjectList><Object><Param>calm</Param></Object></ObjectList></PubmedData>'
    )
    expect(article).toMatchObject({
      dataBanks: [
        {name: 'unknown', accessionNumbers: ['A1']},
        {name: 'Naps', accessionNumbers: []}
      ],
      dataBanksComplete: false,
      grants: [{agency: 'Nap Fund'}],
      generalNotes: [{text: 'calm'}],
      objects: [{type: 'unknown', params: [{name: 'unknown', text: 'calm'}]}]
    })
    expect(article.grants).toHaveLength(1)
  })
  test('a journal of which nothing is said is none, an ISSN without its kind has none', () => {
    expect(inArticle('<Journal><ISSN/></Journal>').article).not.toHaveProperty('journal')
    expect(inArticle('<Journal><ISSN>1111-1111</ISSN></Journal>').article.journal?.issns).toEqual([{issn: '1111-1111'}])
  })
  test('another abstract that says nothing is none, one may be a copyright alone', () => {
    const {article} = record(
      '<OtherAbstract Type="Publisher"/><OtherAbstract><CopyrightInformation>Nap Press</CopyrightInformation></OtherAbstract>'
    )
    expect(article.otherAbstracts).toEqual([{sections: [], copyright: 'Nap Press'}])
  })
})

describe('books', () => {
  test('a section without title is called by its label, and one without both gives what it holds', () => {
    const section = (inner: string) => `<Section>${inner}</Section>`
    const inner = section('<LocationLabel>2</LocationLabel>')
    const {article} = book(
      `<LocationLabel Type="chapter">Chapter 4</LocationLabel><LocationLabel/><Sections>${section('<SectionTitle book="nap" part="one">Aims</SectionTitle>')}${section(inner)}</Sections>`
    )
    expect(article.locationLabels).toEqual([{label: 'Chapter 4', type: 'chapter'}])
    expect(article.sections).toEqual([
      {title: 'Aims', titleLink: {book: 'nap', part: 'one'}, sections: []},
      {title: '2', locationLabel: {label: '2'}, sections: []}
    ])
  })
  test('publisher and lists that say nothing are none; an author who stands twice is one', () => {
    const list = '<AuthorList CompleteYN="N"><Author><LastName>Ito</LastName></Author></AuthorList>'
    const {article} = book(
      `<Book><Publisher/><BookTitle book="">Naps</BookTitle>${list}</Book>${list}<ItemList><Item/></ItemList><ItemList><Item>calm</Item></ItemList>`
    )
    expect(article).toMatchObject({
      type: 'book',
      title: 'Naps',
      authors: [{lastName: 'Ito'}],
      authorsComplete: false,
      itemLists: [{type: 'unknown', items: ['calm']}]
    })
    expect(article.authors).toHaveLength(1)
    expect(article.book).not.toHaveProperty('publisher')
    expect(article).not.toHaveProperty('titleLink')
  })
})

test('a record that ends within a comment, an end tag or a tag gives what comes before', () => {
  for (const end of ['<!-- nap', '</PubmedArticle', '</PubmedArticle <']) {
    const {article} = read(
      `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Naps</ArticleTitle></Article></MedlineCitation>${end}`
    )
    expect(article).toMatchObject({ids: {pmid: '1'}, title: 'Naps'})
  }
  expect(read('<PubmedArticleSet><!-- nap').article).toBeUndefined()
})

test('the prefix of a name space is no attribute that anybody needs to know', () => {
  const {article, codes} = read(
    '<PubmedArticle xmlns:nap="https://example.org/nap"><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>'
  )
  expect(article.extra).toEqual([])
  expect(codes).toEqual([])
})
