import {expect, test} from 'vitest'
import {parseAbstractText} from './index.js'

const one = (...blocks: string[]) => {
  const {articles, diagnostics} = parseAbstractText(`${blocks.join('\n\n')}\n`)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const source = '1. J Sleep. 2020 Jan;1(2):3-4.'
const record = (...blocks: string[]) => one(source, 'Sleep.', ...blocks)

test('the languages of an article, and its title in one of them', () => {
  expect(record('[Article in French, German; Abstract in English]', 'Okafor NK.', 'PMID: 12').article).toMatchObject({
    languages: ['fre'],
    extra: [{path: 'language', text: 'German; Abstract in English'}]
  })
  expect(record('[Article in French] Sommeil.', 'Okafor NK.', 'PMID: 12').article).toMatchObject({
    languages: ['fre'],
    vernacularTitle: 'Sommeil'
  })
})

test('a title of nothing but a period is none', () => {
  expect(one(source, '.', 'PMID: 12').codes).toEqual(['abstract-text/no-title'])
})

test('identifiers, each with what is said behind it; what is none is kept', () => {
  const {article} = record(
    'DOI: 10.5555/x\nPMCID: PMC77 [Available on 2021-03-01]\nPMID: 12 [Asleep]\nMOOD: calm\ncalm'
  )
  expect(article.ids).toEqual({doi: '10.5555/x', pmcid: 'PMC77', pmid: '12'})
  expect(article.history).toEqual([{status: 'pmc-release', date: {year: 2021, month: 3, day: 1}}])
  expect(article.status).toBe('Asleep')
  expect(article.extra).toEqual([
    {path: 'MOOD', text: 'MOOD: calm'},
    {path: 'ids', text: 'calm'}
  ])
})

test('a statement of interests goes on after the identifiers, and an empty one is none', () => {
  const statement = 'Conflict of interest statement: None'
  const {article} = record(
    'Okafor NK.',
    'They slept.',
    'PMID: 12',
    statement,
    'at all.',
    'Conflict of interest statement: Never.'
  )
  expect(article.coiStatement).toBe('None at all. Never.')
  expect(record('Okafor NK.', 'Conflict of interest statement:', 'PMID: 12').article).not.toHaveProperty('coiStatement')
})

test('collaborators are investigators; a group among them is none', () => {
  const {article} = record(
    'Okafor NK(1).',
    'Collaborators: Grewal J(1), Nap Study Group(1).',
    'Author information:\n(1)Utopia.',
    'PMID: 12'
  )
  expect(article.investigators).toMatchObject([{lastName: 'Grewal', affiliations: [{text: 'Utopia.'}]}])
  expect(article.extra).toEqual([{path: 'Collaborators', text: 'Nap Study Group'}])
})

test('an affiliation without a number is that of an author who is alone', () => {
  const {article, codes} = record('Okafor NK.', 'Author information:\nUtopia.', 'PMID: 12')
  expect(article.authors).toMatchObject([{affiliations: [{text: 'Utopia.'}]}])
  expect(codes).toEqual([])
})

test('a name of one word is an author beside one with initials', () => {
  expect(record('Okafor NK, Selvamani.', 'PMID: 12').article.authors).toMatchObject([
    {lastName: 'Okafor', initials: 'NK'},
    {lastName: 'Selvamani'}
  ])
})

test('two sentences are an abstract, and no list of names', () => {
  const {article} = record('Naps fell, then rose (10 mg). No harm was seen, Okafor NK, Roe B.', 'PMID: 12')
  expect(article.authors).toEqual([])
  expect(article.abstract?.sections[0]?.text).toMatch(/^Naps fell/)
})

test('who contributed equally is said by a mark; the line that explains it is no affiliation', () => {
  const {article} = record(
    'Okafor NK(#)(1), Grewal J(2).',
    'Author information: \n(1)Utopia.\n(2)Atlantis.\n(#)Contributed equally',
    'PMID: 12'
  )
  expect(article.authors).toMatchObject([
    {equalContribution: true, affiliations: [{text: 'Utopia.'}]},
    {affiliations: [{text: 'Atlantis.'}]}
  ])
})

test('a book begins with its title, and has its imprint later', () => {
  const {article} = one('1. Quiet Nights.', 'Okafor NK.', 'Enugu (NG): Nap Press; 2020.', 'They slept.', 'PMID: 12')
  expect(article).toMatchObject({
    type: 'book',
    title: 'Quiet Nights',
    book: {publisher: {name: 'Nap Press'}},
    pubDate: {year: 2020}
  })
})

test('a chapter names its book, with its own dates on the last line', () => {
  const {article} = one(
    '1. Naps.',
    'Okafor NK.',
    'In: Quiet Nights [Internet]. Enugu (NG): Nap Press; 2020–.\n2021 May 3.',
    'PMID: 12'
  )
  expect(article).toMatchObject({
    type: 'book-chapter',
    title: 'Naps',
    authors: [{lastName: 'Okafor'}],
    book: {title: 'Quiet Nights'}
  })
})

test('a book whose imprint cannot be read keeps it', () => {
  const {article} = one('1. Naps.', 'Okafor NK.', 'In: somewhere', 'PMID: 12')
  expect(article.extra).toEqual([{path: 'book', text: 'In: somewhere'}])
})

test('a record behind one blank line begins where the one before it has its identifiers and the line is a source', () => {
  const text = `${source}\n\nSleep.\n\nPMID: 12\n\n2. J Nap. 2021;3:4.\n\nNaps.\n\nPMID: 13\n`
  expect(parseAbstractText(text).articles.map(({ids}) => ids.pmid)).toEqual(['12', '13'])
})

test('a number that stands last begins no record', () => {
  const {article} = record('PMID: 12', '2. J Nap. 2021;3:4.')
  expect(article.ids.pmid).toBe('12')
})

test('of two texts the last is the copyright unless it is long, and one text alone is one where it says so', () => {
  const abstract = (...texts: string[]) => record('Okafor NK.', ...texts, 'PMID: 12').article.abstract
  expect(abstract('They slept.', 'Nap Press.')).toEqual({sections: [{text: 'They slept.'}], copyright: 'Nap Press.'})
  expect(abstract('Copyright 2020 Nap Press.')).toEqual({sections: [], copyright: 'Copyright 2020 Nap Press.'})
  expect(abstract('They slept.')).toEqual({sections: [{text: 'They slept.'}]})
  expect(abstract()).toBeUndefined()
})

test('nothing but blank lines is no record', () => {
  expect(parseAbstractText('\n\n \n').articles).toEqual([])
})
