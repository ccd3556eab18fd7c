import {articles as arbitraryArticles, printMedline, printSummary} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parseNotes} from './index.js'

const citation = 'Okafor NK, Grewal J. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34. PMID: 40123456.'
const record =
  'PMID- 40123457\nTI  - Sleep of mice that were kept in\n      the dark.\nTA  - J Imag Sleep\nDP  - 2013\n'
const page = `J Imag Sleep
. 2014 Feb 3;10(2):101-9. doi: 10.5555/x.
Pillows of porters
Nkechi K Okafor 1
Affiliation
1 Institute of Imaginary Sleep.
PMID: 40123458 DOI: 10.5555/x
Abstract
Porters rest badly.
`
const list = '\nSimilar articles\nOf beds.\nAbara C.\nCouch Res. 1999;4(1):1-9.\nPMID: 40123459\n'
const ris = 'TY  - JOUR\nTI  - On waking\nAU  - Roe, Bo\nPY  - 2017\nER  - \n'
const abstract =
  '1. J Imag Sleep. 2015;11(1):1-2.\n\nNaps.\n\nOkafor NK(1).\n\nAuthor information:\n(1)Utopia.\n\nPMID: 40123460\n'

const pmids = (text: string) => parseNotes(text).articles.map(({ids}) => ids.pmid)

test('each stretch is read as its own format, in the order of the text', () => {
  const text = [page, record, `- ${citation}`, ris, abstract].join('\n---\n\n')
  expect(detect(text)).toBe('notes')
  const {articles, places} = parse(text)
  expect(articles.map(({title}) => title)).toEqual([
    'Pillows of porters',
    'Sleep of mice that were kept in the dark',
    'Sleep in mice',
    'On waking',
    'Naps'
  ])
  expect(places.map(({start}) => start.line)).toEqual([1, 13, 21, 24, 32])
})

test('words between them are reported, and left alone', () => {
  const {articles, diagnostics} = parseNotes(
    `Ask Wen.\n\nSee https://example.org\n\n- ${citation}\n- call Ada\n\n${record}\nGood.\n`
  )
  expect(articles).toHaveLength(2)
  expect(diagnostics.map(({code, place}) => [code, place?.start.line, place?.end?.line])).toEqual([
    ['notes/left-alone', 1, 3],
    ['notes/left-alone', 6, 6],
    ['notes/left-alone', 14, 14]
  ])
})

test('what a reader reports of a record stands where it is in the whole text', () => {
  const {diagnostics} = parseNotes(`- ${citation}\n\n${record}DEP - last week\n`)
  expect(diagnostics).toMatchObject([{code: 'medline/unreadable-date', place: {start: {line: 8, column: 1}}}])
})

test('what a mail quotes is read without the marks of the quote, and keeps its place', () => {
  const mail = `Hi Ada,\n\n> On Monday Wen wrote:\n> 1. ${citation.replace('mice. ', 'mice.\n> ')}\n>\n> > ${citation}\n\nYours\n`
  expect(detect(mail)).toBe('notes')
  const {articles, places, diagnostics} = parse(mail)
  expect(articles.map(({title}) => title)).toEqual(['Sleep in mice', 'Sleep in mice'])
  expect(places.map(({start, end}) => [start.line, start.column, end?.line, end?.column])).toEqual([
    [4, 3, 5, citation.length - citation.indexOf('J Imag') + 3],
    [7, 5, 7, citation.length + 5]
  ])
  expect(diagnostics.map(({code, place}) => [code, place?.start.line])).toEqual([
    ['notes/left-alone', 1],
    ['notes/left-alone', 3],
    ['notes/left-alone', 9]
  ])
  expect(pmids(record.replace(/^/gm, '> '))).toEqual(['40123457'])
})

test('a line of an abstract may begin with a sign', () => {
  const text = abstract.replace('PMID', 'Mice slept for\n> 5 h.\n\nPMID')
  expect(parseNotes(text).articles).toMatchObject([{abstract: {sections: [{text: 'Mice slept for > 5 h.'}]}}])
})

test('what Markdown adds to a citation is left out', () => {
  const marked =
    '**Okafor NK**, Grewal J. [Sleep in HLA-B*57:01 mice](https://example.org/a). *J Imag Sleep*. 2012;10(2):1.'
  const {articles} = parseNotes(`# To read\n\n- [ ] ${marked}\n- [x] ask Ada\n`)
  expect(articles).toMatchObject([
    {authors: [{lastName: 'Okafor'}, {lastName: 'Grewal'}], title: 'Sleep in HLA-B*57:01 mice', volume: '10'}
  ])
})

test('a remark behind a citation in a list is reported', () => {
  const {articles, diagnostics} = parseNotes(`- ${citation} -- good figures!\n- call Ada\n`)
  expect(articles).toMatchObject([{ids: {pmid: '40123456'}}])
  expect(diagnostics.map(({code}) => code)).toContain('citation/doubtful-part')
})

test('a citation on a line of its own is one, whatever stands on the line before', () => {
  expect(pmids(`From the library:\n${citation}\n\n${page}`)).toEqual(['40123456', '40123458'])
  expect(pmids(`I think that ${citation} is best.\n\n${record}`)).toEqual(['40123457'])
})

test('a table ends at a blank line that stands in no quote', () => {
  const table = 'PMID,Title,DOI\n"40123461","Sleep\n\nin mice","10.5555/x"\n40123462,Beds,\n'
  expect(pmids(`Exported:\n\n${table}\n${citation}\n`)).toEqual(['40123461', '40123462', '40123456'])
})

test('a PMID that stands beside an article is not its own', () => {
  const alone = page.replace('PMID: 40123458 ', '')
  const {articles} = parseNotes(
    `PMID: 7\n\n${alone}${list}\n---\n\nPMID 8\n\n${record.replace('PMID- 40123457\n', '')}\n\n40123461\n`
  )
  expect(articles.map(({ids}) => ids)).toEqual([{doi: '10.5555/x'}, {}])
})

test('citations in the lists of a page are no articles of their own', () => {
  const references = `\nReferences\n\n1. ${citation}\n\n2. ${citation}\n`
  expect(pmids(`${page}${list}${references}\n---\n\n${record}`)).toEqual(['40123458', '40123457'])
})

test('a citation that was pasted below a page, not in a list of it, is an article', () => {
  expect(pmids(`${page}\n${citation}\n\n${record}`)).toEqual(['40123458', '40123456', '40123457'])
})

test('paragraphs of an abstract stay in their MEDLINE record', () => {
  const text = `- ${citation}\n\n${record}AB  - One.\n\n      Two.\nLA  - eng\n`
  expect(parseNotes(text).articles[1]).toMatchObject({
    abstract: {sections: [{text: 'One.'}, {text: 'Two.'}]},
    languages: ['eng']
  })
})

test('citations between prose are recognised as notes, prose alone is nothing', () => {
  expect(detect(`Dear Ada,\n\nI read this:\n\n${citation}\n\nIt is sound, and yet I slept.\n\nYours, Wen\n`)).toBe(
    'notes'
  )
  expect(detect('Dear Ada,\n\nI slept well in 2012.\n\nYours, Wen\n')).toBeUndefined()
})

test('a text of one format is left to that format', () => {
  for (const [text, format] of [
    [`${record}\n${record}`, 'medline'],
    [`${ris}\n${ris}`, 'ris'],
    [`${page}${list}\nReferences\n\n1. ${citation}\n`, 'pubmed-text'],
    [
      `${page}PubMed Disclaimer\nReferences\n    1. Couch Res. 1981 Nov;38(11):696-9 - PubMed\nMeSH terms`,
      'pubmed-text'
    ],
    [abstract, 'abstract-text'],
    [`1: ${citation}\n\n2: ${citation}\n`, 'summary-text'],
    [`References\n\n1. ${citation}\n2. ${citation}\n`, 'nlm-citation'],
    ['40123456\n40123457\n', 'pmid-list']
  ]) {
    expect(detect(text!)).toBe(format)
  }
})

test('records and citations that were pasted in any order are all found', () => {
  const article = arbitraryArticles({like: 'summary'})
  fc.assert(
    fc.property(fc.array(fc.tuple(article, fc.boolean()), {minLength: 1, maxLength: 6}), list => {
      const blocks = list.map(([own, isRecord]) => (isRecord ? printMedline(own) : printSummary(own)))
      const {articles} = parseNotes(blocks.join('\n\nand then\n\n'))
      expect(articles.map(({ids}) => ids.pmid)).toEqual(list.map(([{ids}]) => ids.pmid))
      for (const found of articles) articleSchema.parse(found)
    }),
    {numRuns: 100}
  )
})
