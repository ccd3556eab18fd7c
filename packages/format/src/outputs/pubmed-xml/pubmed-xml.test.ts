import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyCitation, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, journalArticle} from '../../../test/articles.js'
import {formatPubmedXml} from './index.js'

const xml = (article: Partial<Article>) => formatPubmedXml([{...emptyArticle(), ...article}])
/** What stands in an element, without the blanks between its children. */
const inside = (text: string, name: string) =>
  new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(text)?.[0].replace(/>\s+</g, '><')

test('a set has its declaration, and an article what the DTD demands', () => {
  expect(formatPubmedXml([emptyArticle()])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
  <PubmedArticle>
    <MedlineCitation Status="Publisher">
      <PMID Version="1"></PMID>
      <Article PubModel="Print">
        <Journal>
          <JournalIssue CitedMedium="Print">
            <PubDate>
              <MedlineDate></MedlineDate>
            </PubDate>
          </JournalIssue>
        </Journal>
        <ArticleTitle></ArticleTitle>
        <Pagination>
          <MedlinePgn></MedlinePgn>
        </Pagination>
        <Language></Language>
        <PublicationTypeList>
          <PublicationType UI=""></PublicationType>
        </PublicationTypeList>
      </Article>
      <MedlineJournalInfo>
        <MedlineTA></MedlineTA>
      </MedlineJournalInfo>
    </MedlineCitation>
    <PubmedData>
      <PublicationStatus></PublicationStatus>
      <ArticleIdList>
        <ArticleId IdType="pubmed"></ArticleId>
      </ArticleIdList>
    </PubmedData>
  </PubmedArticle>
</PubmedArticleSet>
`)
  expect(formatPubmedXml([])).toContain('<PubmedArticleSet></PubmedArticleSet>')
})

test('titles have their period and their markup, MathML its prefix', () => {
  const written = formatPubmedXml([journalArticle])
  expect(inside(written, 'ArticleTitle')).toBe(
    '<ArticleTitle>Sleep of <i>TP53</i>-deficient mice: H<sub>2</sub>O<sub>2</sub> &amp; rest.</ArticleTitle>'
  )
  const math = {title: 'x2', titleHtml: '<math><msup><mi>x</mi><mn>2</mn></msup></math>'}
  expect(inside(xml(math), 'ArticleTitle')).toBe(
    '<ArticleTitle><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">' +
      '<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>.</ArticleTitle>'
  )
})

test('MathML is flattened where the DTD has no place for it', () => {
  const math = {coiStatement: 'x<2', coiStatementHtml: '<math><mi>x</mi><mo>&lt;</mo><mn>2</mn></math>'}
  expect(inside(xml(math), 'CoiStatement')).toBe('<CoiStatement>x&lt;2</CoiStatement>')
})

test('an issue has the parts of its date, or the printed text', () => {
  const date = (pubDate: Article['pubDate'] & object) => inside(xml({pubDate}), 'PubDate')
  expect(date({year: 2023, month: 1, day: 9})).toBe(
    '<PubDate><Year>2023</Year><Month>Jan</Month><Day>09</Day></PubDate>'
  )
  expect(date({year: 2023, season: 'Spring'})).toBe('<PubDate><Year>2023</Year><Season>Spring</Season></PubDate>')
  expect(date({year: 2019, month: 9, end: {year: 2019, month: 10}})).toBe(
    '<PubDate><MedlineDate>2019 Sep-Oct</MedlineDate></PubDate>'
  )
  expect(date({year: 1983, raw: '1983 1st Quart'})).toContain('1983 1st Quart')
})

test('a person, a group, and a misspelt form', () => {
  const authors = [
    {...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK', suffix: 'Jr', equalContribution: true as const},
    emptyGroup('Nap Group'),
    {...emptyPerson('Okafr'), valid: false as const}
  ]
  expect(inside(xml({authors, authorsComplete: false}), 'AuthorList')).toBe(
    '<AuthorList CompleteYN="N"><Author ValidYN="Y" EqualContrib="Y"><LastName>Okafor</LastName>' +
      '<ForeName>Nkechi K</ForeName><Initials>NK</Initials><Suffix>Jr</Suffix></Author>' +
      '<Author ValidYN="Y"><CollectiveName>Nap Group</CollectiveName></Author>' +
      '<Author ValidYN="N"><LastName>Okafr</LastName></Author></AuthorList>'
  )
})

test('the list of a group has an id that no other record of the document has', () => {
  const article = {
    ...emptyArticle(),
    authors: [{...emptyGroup('Nap Group'), investigators: 'L1'}],
    investigators: [{...emptyPerson('Ode'), listId: 'L1'}]
  }
  const written = formatPubmedXml([article, article])
  expect(written.match(/ ID="[^"]*"/g)).toEqual([' ID="L1"', ' ID="L1-2"'])
  expect(written.match(/ Investigators="[^"]*"/g)).toEqual([' Investigators="L1"', ' Investigators="L1-2"'])
})

test('identifiers stand in the list of the record, those it did not list too', () => {
  const articleIds = [{type: 'pubmed', id: '1'}]
  expect(inside(xml({ids: {pmid: '1', doi: '10.5555/<7>'}, articleIds}), 'ArticleIdList')).toBe(
    '<ArticleIdList><ArticleId IdType="pubmed">1</ArticleId><ArticleId IdType="doi">10.5555/&lt;7&gt;</ArticleId></ArticleIdList>'
  )
})

test('a tie of today has its place, one that the DTD has dropped none', () => {
  const tie = {...emptyCitation('Nap. 2024;5:1'), ids: {pmid: '9'}, note: 'In part'}
  const relations = [
    {...tie, type: 'RetractionIn'},
    {...tie, type: 'PartialRetractionIn'}
  ]
  expect(inside(xml({relations}), 'CommentsCorrectionsList')).toBe(
    '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>Nap. 2024;5:1</RefSource>' +
      '<PMID Version="1">9</PMID><Note>In part</Note></CommentsCorrections></CommentsCorrectionsList>'
  )
})

test('references stand in their lists, with their identifiers', () => {
  const references = [
    {...emptyCitation('Nap. 2020;1:1'), ids: {doi: '10.5555/7'}},
    {...emptyCitation('Rest. 2020;1:1'), listTitle: 'More'}
  ]
  const written = xml({references})
  expect(written.match(/<ReferenceList>/g)).toHaveLength(2)
  expect(inside(written, 'Reference')).toBe(
    '<Reference><Citation>Nap. 2020;1:1</Citation><ArticleIdList><ArticleId IdType="doi">10.5555/7</ArticleId></ArticleIdList></Reference>'
  )
  expect(written).toContain('<Title>More</Title>')
})

test('a chapter stands in its book, a whole book is its own title', () => {
  const inBook = formatPubmedXml([chapter])
  expect(inside(inBook, 'Book')).toContain('<BookTitle>The book of naps</BookTitle>')
  expect(inside(inBook, 'Book')).toContain('<AuthorList CompleteYN="Y" Type="editors">')
  expect(inside(inBook, 'ArticleTitle')).toBe('<ArticleTitle>Naps at noon</ArticleTitle>')
  const whole = formatPubmedXml([book])
  expect(inside(whole, 'Book')).toContain('<BookTitle>The book of naps</BookTitle>')
  expect(whole).not.toContain('<ArticleTitle>')
})

test('the identifiers of a book are divided between its document and its record', () => {
  const written = formatPubmedXml([book])
  expect(inside(written, 'BookDocument')).toContain('<ArticleId IdType="bookaccession">NBK900001</ArticleId>')
  expect(inside(written, 'PubmedBookData')).toContain(
    '<ArticleIdList><ArticleId IdType="pubmed">90000004</ArticleId></ArticleIdList>'
  )
  expect(written.match(/<ArticleId /g)).toHaveLength(2)
})

test('a character that XML does not have is replaced', () => {
  expect(inside(xml({title: 'a\0b\ufffe\ud800'}), 'ArticleTitle')).toBe('<ArticleTitle>a b\ufffd\ufffd.</ArticleTitle>')
})

test('what would command a terminal is a reference, and reads back', () => {
  const written = xml({title: 'Naps\u009b2J'})
  expect(inside(written, 'ArticleTitle')).toBe('<ArticleTitle>Naps&#155;2J.</ArticleTitle>')
})

test('whatever a text holds, elements open and close in pairs, and there is one record for each article', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const written = formatPubmedXml(list).replace(/^<\?xml.*\n(?:<!DOCTYPE .*\n)?/, '')
      const open: string[] = []
      const text = written.replace(/<(\/?)([A-Za-z:]+)(?: [A-Za-z:]+="[^"<>]*")*>/g, (_, slash, name) => {
        if (slash) expect(open.pop()).toBe(name)
        else open.push(name)
        return ''
      })
      expect(open).toEqual([])
      expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#1[2-5]\d);)/)
      expect(written.match(/<Pubmed(?:Book)?Article>/g) ?? []).toHaveLength(list.length)
    })
  )
})

test('every element of MathML has its prefix, also those whose name has no m', () => {
  const math =
    '<math><mmultiscripts><mi>He</mi><mprescripts></mprescripts><none></none><mn>3</mn></mmultiscripts></math>'
  const written = formatPubmedXml([{...emptyArticle(), title: 'He3', titleHtml: math}])
  expect(written).toContain('<mml:none></mml:none>')
  expect(written).not.toMatch(/<\/?(?:none|m[a-z]+)[ >]/)
})
