import {expect, test} from 'vitest'
import {detect, parseStream} from '../../index.js'
import {lines} from '../../lines.js'
import {nlmCitation, parseNlmCitation} from './index.js'
import {items} from './read.js'

const source = 'J Imag Sleep. 2012 Jan;10(2):225-34.'
const okafor = `Okafor NK, Grewal J. Sleep in mice. ${source}`
const ito = 'Ito H. Bed of owls. Ann Dreaming. 2019;40:3-8.'
const titles = (text: string) => parseNlmCitation(text).articles.map(({title}) => title)
const codes = (text: string) => parseNlmCitation(text).diagnostics.map(({code}) => code)

const numbers = ['1. ', '1) ', '1: ', '[1] ', '(1) ', '1.\t', '1.  ', '1.\u00a0', '  1. ', '1.', '[1]']
const bullets = ['-', '*', '•', '‣', '▪', '●', '◦', '·', '–', '>', ' -', '-\t', '- ', '- [ ]', '* [x]', '-\u00a0[X] ']

test.each([...numbers, ...bullets.map(bullet => `${bullet} `)])(
  'what %j begins ends at the next such mark, which is no part of it',
  mark => {
    const list = [okafor.replace('in mice', 'in\nmice'), 'Dear reader,\nSleep well', ito.replace(' A', '\nA')]
    const text = list.map((item, index) => `${mark.replace('1', String(index + 1))}${item}\n`).join('')
    const {articles, diagnostics} = parseNlmCitation(text)
    expect(articles.map(({title, authors}) => [title, authors.length])).toEqual([
      ['Sleep in mice', 2],
      ['Bed of owls', 1]
    ])
    expect(diagnostics).toMatchObject([
      {code: 'citation/unreadable', place: {start: {line: 3, column: 1}, end: {line: 4, column: 11}}}
    ])
  }
)

test('a list may begin with any number', () => {
  expect(titles(`108. ${okafor.replace('in mice', 'in\nmice')}\n109. Dear reader\n110. ${ito}`)).toEqual([
    'Sleep in mice',
    'Bed of owls'
  ])
})

test('a number that does not count on is a page', () => {
  const list = `1. ${okafor.replace('225-34.', '225-34,')}\n108. PMID: 40123456.\n2. ${ito}`
  expect(parseNlmCitation(list).articles).toMatchObject([{pagination: {medlinePgn: '225-34, 108'}}, {volume: '40'}])
})

test('a list is known by its marks, a line without them has none', () => {
  const marked = (text: string) => items([...lines(text)]).map(item => item.marked)
  expect(marked(`- ${okafor}\n- ${ito}`)).toEqual([true, true])
  expect(marked(`${okafor}\n${ito}`)).toEqual([false, false])
})

test.each([
  'doi: 10.5555/x.',
  'doi:10.5555/x.',
  'doi: https://doi.org/10.5555/x',
  'DOI:https://doi.org/10.5555/x.',
  'https://doi.org/10.5555/x',
  'http://dx.doi.org/10.5555/x',
  '  doi: 10.5555/x.',
  'pii: S0000-0001.',
  'PMID: 40123456.',
  'PubMed PMID: 40123456.',
  'PMID:40123456.',
  'PMCID: PMC9000001.',
  'PubMed Central PMCID: PMC9000001.',
  '[Epub ahead of print]',
  'Online ahead of print.',
  'Epub 2011 Aug 28.',
  'eCollection 2012.',
  'Print 2012 Feb.',
  'Erratum in: J Imag Sleep. 2013;11(1):1.',
  'Retraction in: J Imag Sleep. 2013;11(1):1.',
  'Update of: J Imag Sleep. 2011;9(1):1.',
  'Review.',
  'No abstract available.',
  'Available from: https://doi.org/10.5555/x',
  'German. PMID: 40123456.',
  'English, German. PMID: 40123456.'
])('%s on a line of its own belongs to the citation above', tail => {
  const {articles, places, diagnostics} = parseNlmCitation(`${okafor}\n${tail}\n${ito}\n${tail}\n`)
  expect(articles.map(({title}) => title)).toEqual(['Sleep in mice', 'Bed of owls'])
  expect(places.map(({start, end}) => [start.line, end?.line])).toEqual([
    [1, 2],
    [3, 4]
  ])
  expect(diagnostics).toEqual([])
})

test('a year may begin a line, where the journal ended the one above', () => {
  const folded = (citation: string) => citation.replace(/\. (?=20)/, '.\n')
  expect(titles(`${folded(okafor)}\n${folded(ito)}\n`)).toEqual(['Sleep in mice', 'Bed of owls'])
})

test('words that are no language begin a citation', () => {
  expect(codes(`${okafor}\nDreaming.\n${ito}\n`)).toEqual(['citation/unreadable'])
})

test('a number in front of what no citation begins with is a day or a page', () => {
  const list = `1. ${okafor} Epub 2012 Jan\n1. PMID: 40123456.\n2. ${ito}\n`
  expect(parseNlmCitation(list).articles.map(({ids}) => ids.pmid)).toEqual(['40123456', undefined])
})

test('a mark of another look in the middle of a sentence is no mark', () => {
  const list = `1. Okafor NK. Sleep in the dark nights and long days of mice\n- a comparison with what is known of others: in\n(1) beds of owls. ${source}\n2. ${ito}`
  expect(titles(list)).toEqual([
    'Sleep in the dark nights and long days of mice - a comparison with what is known of others: in (1) beds of owls',
    'Bed of owls'
  ])
})

test('marks of another look behind a closed line begin another list', () => {
  expect(titles(`1. ${okafor}\n2. ${ito}\n- ${okafor}\n- ${ito}`)).toHaveLength(4)
  expect(titles(`1. ${okafor}\n2. ${ito}\n1. ${okafor}\n2. ${ito}`)).toHaveLength(4)
  expect(titles(`12. ${okafor}\n13. ${ito}`)).toHaveLength(2)
})

test.each([
  'References',
  'REFERENCES:',
  'Reference',
  'Bibliography',
  'Literature',
  'Literature cited',
  'Works Cited',
  'Reading list',
  'Papers',
  'My papers',
  'My publications',
  '## References',
  '**References**',
  '_My papers_'
])('%s is a heading, whatever follows', heading => {
  const {articles, diagnostics} = parseNlmCitation(`${heading}\n${okafor}\n`)
  expect(articles.map(({title}) => title)).toEqual(['Sleep in mice'])
  expect(diagnostics).toMatchObject([
    {code: 'nlm-citation/heading', place: {start: {line: 1, column: 1}, end: {line: 1, column: heading.length + 1}}}
  ])
})

test('other words are a heading above a list or a blank line', () => {
  const heading = ['nlm-citation/heading']
  expect(codes(`Of mice and owls\n1. ${okafor}\n`)).toEqual(heading)
  expect(codes(`Of mice and owls\n\n${okafor}\n`)).toEqual(heading)
  expect(codes(`Of mice and owls\n \t\n${okafor}\n`)).toEqual(heading)
  for (const words of ['Of mice and owls', 'The references', 'References of mice'])
    expect(codes(`${words}\n${okafor}\n`)).toEqual(['citation/unreadable'])
})

test.each([
  'Of',
  'Of mice, and owls',
  'Of 12 mice',
  'Of mice.',
  'Of mice?',
  '1. Of mice',
  `Of ${'mice and '.repeat(7)}owls`
])('no heading: %s', words => {
  expect(codes(`${words}\n\n${okafor}\n`)).not.toContain('nlm-citation/heading')
})

test.each([
  '[PubMed]',
  '[PMC free article] [PubMed]',
  '[Free PMC article]',
  '[PMC]',
  '[Google Scholar]  ',
  '[CrossRef]',
  '[Cross Ref]',
  '[DOI][PubMed]',
  '[Full Text]',
  '[Full-Text]',
  '[FullText]',
  '[Free full text]',
  '[Web of Science]',
  '[Scopus] \t [Medline]'
])('%s behind a citation is a link of the page', link => {
  for (const blank of ['', ' ', '   ']) {
    expect(parseNlmCitation(`${okafor}${blank}${link}\n`)).toMatchObject({
      articles: [{title: 'Sleep in mice', pagination: {medlinePgn: '225-34'}, ids: {}}],
      diagnostics: []
    })
  }
})

test.each(['(PMID: 40123456)', '[PMID: 40123456].', '(PMID:40123456).'])('the PMID may end a citation as %s', pmid => {
  const {articles, diagnostics} = parseNlmCitation(`${okafor} ${pmid}`)
  expect(articles).toMatchObject([{ids: {pmid: '40123456'}}])
  expect(diagnostics).toEqual([])
})

test.each(['', 'Available from: ', 'Available at: ', 'Available at:', 'available from: '])(
  'the address of the DOI may end a citation behind %j',
  words => {
    for (const address of ['https://doi.org/10.5555/x.y', 'http://dx.doi.org/10.5555/x.y.']) {
      const {articles, diagnostics} = parseNlmCitation(`${okafor} ${words}${address}`)
      expect(articles).toMatchObject([{ids: {doi: '10.5555/x.y'}, pagination: {medlinePgn: '225-34'}}])
      expect(diagnostics).toEqual([])
    }
  }
)

test('Markdown around words goes, and signs that are none stay', () => {
  const marked =
    'Okafor NK, __Grewal J__. **Sleep of mice.** *J Imag Sleep*. ***2012*** _Jan_;10\\(2\\):225\\-34. [PMID: 40123456](https://pubmed.ncbi.nlm.nih.gov/40123456/).'
  expect(parseNlmCitation(marked)).toMatchObject({
    articles: [
      {
        title: 'Sleep of mice',
        authors: [{lastName: 'Okafor'}, {lastName: 'Grewal'}],
        journal: {medlineTa: 'J Imag Sleep'},
        pubDate: {year: 2012, month: 1},
        issue: '2',
        pagination: {medlinePgn: '225-34'},
        ids: {pmid: '40123456'}
      }
    ],
    diagnostics: []
  })
  expect(titles(`Okafor NK. Sleep with HLA-B*57:01, HLA-B*15:02 and a_b_c. ${source}`)).toEqual([
    'Sleep with HLA-B*57:01, HLA-B*15:02 and a_b_c'
  ])
  expect(titles(`Okafor NK. Sleep \\in mice, (*Mus*) *and* _owls_. ${source}`)).toEqual([
    'Sleep \\in mice, (Mus) and owls'
  ])
  expect(titles(`Okafor NK. Sleep of * and a_b_c and * mice. ${source}`)).toEqual(['Sleep of * and a_b_c and * mice'])
})

test('one citation a line, one with a hanging indent and wrapped ones are told apart by what they leave in doubt', () => {
  const hanging = (citation: string) => citation.replace(/ (?=in |of )/, '\n  ')
  expect(titles(`${hanging(okafor)}\n${hanging(ito)}`)).toEqual(['Sleep in mice', 'Bed of owls'])
  const open = (citation: string) => hanging(citation.slice(0, -1))
  expect(titles(`${open(okafor)}\n${open(ito)}`)).toEqual(['Sleep in mice', 'Bed of owls'])
  const wrapped = (citation: string) => citation.replace(/ (?=in |of )/, '\n')
  expect(titles(`${wrapped(okafor)}\n${wrapped(ito)}`)).toEqual(['Sleep in mice', 'Bed of owls'])
  expect(codes(`${okafor}\nno citation\n${ito}`)).toEqual(['citation/unreadable'])
  expect(titles(`${okafor}\n  ${ito}\n${ito}`)).toHaveLength(3)
})

test('a text is a list of citations where most of its items are such', () => {
  const words = (count: number) => 'I slept well.\n\n'.repeat(count)
  expect(detect(`${okafor}\n\n${words(1)}`)).toBe('nlm-citation')
  expect(detect(`${okafor}\n\n${words(2)}`)).not.toBe('nlm-citation')
  expect(detect(`${words(1)}${okafor}\n`)).not.toBe('nlm-citation')
  expect(detect(`${words(1)}${`${okafor}\n`.repeat(3)}`)).toBe('nlm-citation')
  expect(detect(words(2))).not.toBe('nlm-citation')
})

test('the last line of a long beginning may be cut, and is not asked', () => {
  const cut = 'a'.repeat(4096)
  expect(nlmCitation.detect(`${okafor}\n\nI slept well.\n\n${cut}`)).toBe(true)
  expect(nlmCitation.detect(`${okafor}\n\nI slept well.\n\nSo did the mice.\n\n${cut}`)).toBe(false)
  expect(nlmCitation.detect(`${okafor}\n\nI slept well.\n\nSo did the mice.`)).toBe(false)
  expect(nlmCitation.detect(`Okafor NK. ${'Sleep '.repeat(800)}in mice. ${source}`)).toBe(true)
})

test.each(['. 2012 Jan;10(2):225-34.', '> . 2012;10', '• [Preprint]. 2012 Jan 3.', '  .\u00a02012 Jan'])(
  'a page has the date on a line of its own: %s',
  line => {
    expect(nlmCitation.detect(`${okafor}\n${ito}\n${line}\n`)).toBe(false)
  }
)

test('a paragraph of a stream is read when the next line has come whole', async () => {
  let asked = 0
  function* stream() {
    for (; asked < 400; asked++) yield asked % 7 === 0 ? `${ito}\n\n` : `${okafor}\n`
  }
  let count = 0
  for await (const item of parseStream(stream(), {format: 'nlm-citation'})) {
    if ('article' in item && count++ === 0) expect(asked).toBeLessThan(200)
  }
  expect(count).toBe(400)
  expect(nlmCitation.next!(`${okafor}\n\n${ito}`, 0)).toBe(-1)
  expect(nlmCitation.next!(`${okafor}\n\n${ito}\n`, 0)).toBe(-1)
  expect(nlmCitation.next!(`${okafor}\n\n${ito}\n${ito}`, 0)).toBe(okafor.length + 2)
})

test('a paragraph of a hundred lines is parted where one citation ends and another begins', () => {
  const lineAt = (text: string) => text.slice(0, nlmCitation.next!(text, 0)).split('\n').length
  const hundred = `${okafor}\n`.repeat(100)
  const few = `${okafor}\n`.repeat(5)
  expect(lineAt(hundred + few)).toBe(101)
  expect(lineAt(`${hundred}doi: 10.5555/x.\n${few}`)).toBe(103)
  expect(lineAt(`${hundred}  more\n${few}`)).toBe(103)
  expect(lineAt(`${hundred}no citation\n${few}`)).toBe(103)
  expect(lineAt('- Okafor NK.\n  Sleep.\n'.repeat(60))).toBe(101)
  for (const end of ['PMID: 40123456.', 'PMID:40123456.  ', 'PMCID: PMC9000001.', 'PMC9001.'])
    expect(lineAt(`Okafor NK. Sleep. J Imag Sleep.\n2012;1:2. ${end}\n`.repeat(60))).toBe(101)
  for (const end of ['', 'PMID: 40123456. Review.', 'PMID: .', 'PMCX.'])
    expect(nlmCitation.next!(`Okafor NK. Sleep. J Imag Sleep.\n2012;1:2. ${end}\n`.repeat(60), 0)).toBe(-1)
  const wrapped = `${okafor.replace('mice. ', 'mice.\n')}\nPMID: 40123456.\n`
  expect(titles(wrapped.repeat(80))).toEqual(Array(80).fill('Sleep in mice'))
})
