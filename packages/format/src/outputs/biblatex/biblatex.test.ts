import {articles} from '@pubcite/generator'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {formatBiblatex} from './index.js'

const field = (name: string, article: Partial<Article>) =>
  new RegExp(`^  ${name.replace('+', '\\+')} = (.*?),?$`, 'm').exec(
    formatBiblatex([{...emptyArticle(), ...article}])
  )?.[1]

test("an article has BibLaTeX's own fields", () => {
  expect(formatBiblatex([journalArticle])).toBe(`@article{Okafor2023,
  author = {Okafor, Jr, Nkechi K and {van Dijk}, Zoë and {Sleep and Rest Group}},
  title = {Sleep of {\\textit{TP53}-deficient} mice: {H₂O₂} \\& rest},
  journaltitle = {Journal of imaginary sleep},
  shortjournal = {J Imag Sleep},
  issn = {1234-5679},
  date = {2023-01-10},
  volume = {4},
  number = {2 Suppl 1},
  pages = {225--234},
  doi = {10.5555/jis.2023_17},
  eprint = {90000001},
  eprinttype = {pubmed},
  pmid = {90000001},
  pmcid = {PMC9000001},
  langid = {english},
  keywords = {Receptors – Estrogen, Sleep/physiology, Naps},
  abstract = {METHODS: Forty mice rested. RESULTS: Half (50\\%) slept, \\_deeply\\_.},
  note = {Epub 2022 Dec 30}
}
`)
})

test('dates have their season and their range', () => {
  expect(field('date', retracted)).toBe('{2021-24}')
  expect(field('date', {pubDate: {year: 2019, month: 9, end: {year: 2019, month: 10}}})).toBe('{2019-09/2019-10}')
  expect(field('date', {pubDate: {year: 2019, season: 'Easter'}})).toBe('{2019}')
})

test('the number of an article is no page', () => {
  expect(field('eid', retracted)).toBe('{e7}')
  expect(field('pages', retracted)).toBeUndefined()
  expect(field('pages', {pagination: {medlinePgn: 'xii'}})).toBe('{xii}')
})

test('an ORCID stands with the number of its author in the printed list', () => {
  const authors = [
    {...emptyPerson('Okafr'), valid: false as const},
    emptyPerson('Okafor'),
    {...emptyPerson('Ode'), ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]}
  ]
  expect(field('author+an:orcid', {authors})).toBe('{2="0000-0002-1825-0097"}')
})

test('a list of authors that is cut ends in others, and a retracted article says so', () => {
  expect(field('author', cutList)).toBe('{Okafor, Jr, Nkechi K and others}')
  expect(field('note', retracted)).toMatch(/^\{Retracted publication\. /)
})

test('a book of editors is a collection, a chapter incollection, a preprint online', () => {
  expect(formatBiblatex([book])).toMatch(/^@collection\{vanDijk2019,\n[\s\S]* {2}edition = \{2\},\n/)
  expect(formatBiblatex([chapter])).toMatch(/^@incollection\{[\s\S]* {2}booktitle = \{The book of naps\},\n/)
  expect(formatBiblatex([preprint])).toMatch(/^@online\{[\s\S]* {2}organization = \{dreamRxiv\},\n/)
})

test('what is no article but stands in a journal is entered as one', () => {
  const other: Article = {...journalArticle, type: 'other', sourceType: 'RPRT'}
  expect(formatBiblatex([other])).toBe(formatBiblatex([journalArticle]))
})

test('text never leaves its field, and one article is one entry', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const entries = formatBiblatex(list).split(/\n\n(?=@)/)
      expect(entries).toHaveLength(list.length)
      for (const entry of entries) {
        const [head, ...fields] = entry.trimEnd().split('\n')
        expect(head).toMatch(/^@(?:article|book|collection|incollection|misc|online)\{[A-Za-z0-9][A-Za-z0-9_:.+/-]*,$/)
        expect(fields.pop()).toBe('}')
        for (const line of fields) {
          expect(line).toMatch(/^ {2}[a-z]+(?:\+an:orcid)? = \{.*\},?$/)
          expect(line.match(/\{/g)?.length).toBe(line.match(/\}/g)?.length)
        }
      }
    })
  )
})
