import {expect, test} from 'vitest'
import {parseEsummary} from './index.js'

const sound = {title: 'Naps.', source: 'J Nap', pubtype: ['Review'], articleids: []}
const summary = (fields: object) => {
  const text = JSON.stringify({result: {uids: ['12'], '12': {uid: '12', ...sound, ...fields}}})
  const {articles, diagnostics} = parseEsummary(text)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const article = (fields: object) => summary(fields).article

test('the status of a record is a word of MEDLINE, any other stays', () => {
  expect(article({recordstatus: 'PubMed - indexed for MEDLINE'}).status).toBe('MEDLINE')
  expect(article({recordstatus: 'asleep'}).status).toBe('asleep')
})

test('a summary of PMC is told by the day when it came, or by its id in Europe', () => {
  const text = JSON.stringify({
    result: {'12': {uid: '12', title: 'Naps', source: 'J Nap', articleids: [], epmcid: '1'}}
  })
  expect(parseEsummary(text).articles).toMatchObject([{ids: {pmcid: 'PMC12'}}])
  const none = JSON.stringify({result: {'12': {uid: '12', title: 'Naps', source: 'J Nap', articleids: []}}})
  expect(parseEsummary(none).diagnostics).toMatchObject([{code: 'esummary/other-database'}])
})

test('a book has its title as its own, a chapter is in it and has its editors', () => {
  const host = {
    booktitle: 'Quiet Nights.',
    publishername: 'Nap Press',
    publisherlocation: 'Enugu',
    edition: '2nd',
    medium: 'Internet',
    reportnumber: '7'
  }
  const book = article({...host, doctype: 'book', title: ''})
  expect(book).toMatchObject({
    type: 'book',
    title: 'Quiet Nights',
    book: {publisher: {name: 'Nap Press', location: 'Enugu'}, edition: '2nd', medium: 'Internet', reportNumber: '7'}
  })
  expect(book.book).not.toHaveProperty('title')
  expect(article({...host, doctype: 'book'})).toMatchObject({title: 'Naps'})
  const chapter = article({
    ...host,
    doctype: 'chapter',
    authors: [
      {name: 'Ito A', authtype: 'Author'},
      {name: 'Roy B', authtype: 'Editor'}
    ]
  })
  expect(chapter).toMatchObject({
    type: 'book-chapter',
    title: 'Naps',
    authors: [{lastName: 'Ito'}],
    editors: [],
    book: {title: 'Quiet Nights', editors: [{lastName: 'Roy'}]}
  })
})

test('places in a book are labels of it', () => {
  expect(article({doctype: 'chapter', locationlabel: 'Chapter 4'}).locationLabels).toEqual([{label: 'Chapter 4'}])
})

test('people without a name are none, a group is one, and an editor of whom only a rule makes a name is reported as that', () => {
  const {article: read} = summary({
    authors: [{name: ''}, {name: 'Nap Study Group', authtype: 'Author'}, {name: 'Bed Club', authtype: 'CollectiveName'}]
  })
  expect(read.authors).toMatchObject([{collectiveName: 'Nap Study Group'}, {collectiveName: 'Bed Club'}])
  const text = JSON.stringify({
    result: {'12': {uid: '12', ...sound, authors: [{name: 'Maria Lopez Garcia', authtype: 'Editor'}]}}
  })
  expect(parseEsummary(text).diagnostics).toMatchObject([{code: 'esummary/uncertain-name', path: ['editors', 0]}])
})

test('languages by code, or as printed', () => {
  expect(article({lang: ['eng', 'Dreamish', '']}).languages).toEqual(['eng', 'Dreamish'])
})

test('titles: with their tags, however JSON holds them, and none of a period alone', () => {
  expect(article({title: 'Naps of <i>cats</i>.'})).toMatchObject({
    title: 'Naps of cats',
    titleHtml: 'Naps of <i>cats</i>'
  })
  expect(article({title: 'Naps of &lt;i&gt;cats&lt;/i&gt;.'})).toMatchObject({
    title: 'Naps of cats',
    titleHtml: 'Naps of <i>cats</i>'
  })
  expect(article({vernaculartitle: '.'})).not.toHaveProperty('vernacularTitle')
})

test('ids: by the words of PubMed, each once, those that are none as printed, and no numbers of the store', () => {
  const id = (idtype: string, value: string) => ({idtype, value})
  const ids = [
    id('pmid', '12'),
    id('pmcid', 'pmc77'),
    id('pmcid', 'soon'),
    id('pmid', 'x'),
    id('rid', '5'),
    id('eid', '6'),
    id('', '7'),
    id('pii', '0'),
    id('pii', 'e1'),
    id('pii', 'e1'),
    {}
  ]
  expect(article({articleids: ids}).articleIds).toEqual([
    {type: 'pubmed', id: '12'},
    {type: 'pmc', id: 'PMC77'},
    {type: 'pmc', id: 'soon'},
    {type: 'pubmed', id: 'x'},
    {type: 'pii', id: 'e1'}
  ])
})

test('the location of an article: a DOI and a number, in one field, or a bare DOI', () => {
  const locations = (elocationid: string) => article({elocationid}).locations
  expect(locations('doi: 10.5555/x. pii: e1')).toEqual([
    {type: 'doi', id: '10.5555/x'},
    {type: 'pii', id: 'e1'}
  ])
  expect(locations('10.5555/x')).toEqual([{type: 'doi', id: '10.5555/x'}])
  expect(locations('doi: soon')).toEqual([{type: 'doi', id: 'soon'}])
  expect(locations('e1')).toEqual([])
})

test('steps of the history: midnight is no time, but where it is entered; odd ones stay as printed and are reported', () => {
  const {article: read, codes} = summary({
    history: [
      {pubstatus: 'received', date: '2020/01/02 00:00'},
      {pubstatus: 'entrez', date: '2020/01/02 00:00'},
      {pubstatus: 'pubmed', date: 'soon'},
      {pubstatus: 'medline'},
      {date: '2020/01/02'}
    ]
  })
  expect(read.history).toEqual([
    {status: 'received', date: {year: 2020, month: 1, day: 2}},
    {status: 'entrez', date: {year: 2020, month: 1, day: 2, hour: 0, minute: 0}},
    {status: 'pubmed', date: {raw: 'soon'}}
  ])
  expect(codes).toEqual(['esummary/unreadable-date'])
})

test('ties: by their label, with what is noted, and of one without words the PMID', () => {
  const {relations} = article({
    references: [
      {refsource: 'J Nap. 2013 Jan;11(1):1', reftype: 'Comment in', pmid: 40, note: 'see'},
      {refsource: '', reftype: 'Slept by', pmid: 41},
      {refsource: 'J Nap. 2014;1:2'},
      {refsource: ''}
    ]
  })
  expect(relations).toMatchObject([
    {type: 'CommentIn', ids: {pmid: '40'}, volume: '11', note: 'see'},
    {type: 'Sleptby', ids: {pmid: '41'}, text: 'PMID: 41'},
    {type: 'Cites', text: 'J Nap. 2014;1:2', volume: '1'}
  ])
  expect(relations).toHaveLength(3)
})

test('what is not known is kept with all its words, and reported', () => {
  const {article: read, codes} = summary({mood: {calm: 'very', list: ['a', null, 'b']}, empty: '', none: false})
  expect(read.extra).toEqual([{path: 'mood', text: 'very a b'}])
  expect(codes).toEqual(['esummary/unknown-field'])
})

test.each([
  ['a bracket that closes nothing', ']{"result": {"12": {'],
  ['a word that is no value', '{"a": nap, "result": {"12": {'],
  ['a string that no comma parts from a number', '{"a" 1, "result": {"12": {']
])('JSON that is none is read as far as it goes, and reported once: %s', (_, begin) => {
  const text = `${begin}${JSON.stringify({uid: '12', ...sound}).slice(1)}}}`
  const {articles, diagnostics} = parseEsummary(text)
  expect(articles).toMatchObject([{ids: {pmid: '12'}, title: 'Naps'}])
  expect(diagnostics).toMatchObject([{code: 'esummary/not-json'}])
})

test('escapes of JSON are what they stand for', () => {
  const text = JSON.stringify({result: {'12': {uid: '12', ...sound}}}).replace('Naps', String.raw`N\u0061p\/\"s\"\qz`)
  expect(parseEsummary(text).articles[0]?.title).toBe('Nap/"s"qz')
})

test('two strings that no comma parts are reported, and both are kept', () => {
  const text = JSON.stringify({result: {'12': {uid: '12', ...sound, pubtype: ['Review', 'Letter']}}})
  const {articles, diagnostics} = parseEsummary(text.replace('"Review","Letter"', '"Review" "Letter"'))
  expect(diagnostics).toMatchObject([{code: 'esummary/not-json'}])
  expect(articles[0]!.publicationTypes).toMatchObject([{name: 'Review'}, {name: 'Letter'}])
})
