import {articleSchema} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'
import {parsePubmedText} from './index.js'

const top = ['J Imag Sleep', '. 2012 Jan;10(2):225-34. doi: 10.5555/jis.1.', 'Quiet nights']
const all = (lines: string[]) => {
  const {articles, diagnostics} = parsePubmedText(lines.join('\n'))
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}
const read = (...lines: string[]) => all([...top, ...lines])
const one = (...lines: string[]) => read(...lines).article

describe('the head', () => {
  test('the list of authors may have a heading of its own, below which editors have theirs', () => {
    expect(one('Authors', 'Aki Ito 1, Bo Roy 2', 'PMID: 40123456').authors).toMatchObject([
      {lastName: 'Ito'},
      {lastName: 'Roy'}
    ])
    expect(one('Aki Ito 1, Bo Roy 2', 'Editors', 'Ada Owl 1, Max Feld 2', 'PMID: 40123456')).toMatchObject({
      authors: [{lastName: 'Ito'}, {lastName: 'Roy'}],
      editors: [{lastName: 'Owl'}, {lastName: 'Feld'}]
    })
  })
  test('who contributed equally is no affiliation', () => {
    const {article, codes} = read(
      'Aki Ito 1, Bo Roy 2',
      'Affiliations',
      '1 House of Naps.',
      '2 House of Beds.',
      '# Contributed equally.',
      'PMID: 40123456'
    )
    expect(article.authors.map(({affiliations}) => affiliations.map(({text}) => text))).toEqual([
      ['House of Naps.'],
      ['House of Beds.']
    ])
    expect(codes).toEqual([])
  })
  test('the copy of the head names one author, where no list does, and the year', () => {
    expect(one('Aki Ito et al. J Imag Sleep. 2012 Jan.', 'PMID: 40123456')).toMatchObject({
      authors: [{lastName: 'Ito'}],
      authorsComplete: false
    })
    expect(read('Aki Ito et al. J Imag Sleep. 2011 Jan.', 'PMID: 40123456').codes).toContain('pubmed-text/dates-differ')
  })
  test('a kind of paper stands above the journal, or on the line of the date', () => {
    expect(all(['Review J Imag Sleep', ...top.slice(1), 'PMID: 40123456']).article).toMatchObject({
      publicationTypes: [{name: 'Review'}],
      journal: {medlineTa: 'J Imag Sleep'}
    })
  })
})

describe('abstracts', () => {
  const abstract = (...lines: string[]) => one('Aki Ito', 'PMID: 40123456', 'Abstract', ...lines)
  test('copyright on two lines is one, and stands alone where there is no abstract', () => {
    expect(abstract('Nap.', 'Copyright © 2012 Nap Press.', '© 2012 Bed Press.').abstract).toEqual({
      sections: [{text: 'Nap.'}],
      copyright: 'Copyright © 2012 Nap Press. © 2012 Bed Press.'
    })
    expect(abstract('© 2012 Nap Press.').abstract).toEqual({sections: [], copyright: '© 2012 Nap Press.'})
  })
  test('key words whose colon was lost are key words', () => {
    expect(abstract('Nap.', 'Keywords', 'cats; beds').keywords).toMatchObject([{text: 'cats'}, {text: 'beds'}])
  })
  test('a line that ends inside a sentence goes on with the next one, unless key words begin there', () => {
    const line = 'Mice that slept for as long as they could were seen to be'
    expect(abstract(line, 'rested.').abstract?.sections).toEqual([{text: `${line} rested.`}])
    expect(abstract(line, 'Keywords: cats')).toMatchObject({
      abstract: {sections: [{text: line}]},
      keywords: [{text: 'cats'}]
    })
  })
  test('no abstract is said to be none, and a summary in plain words that says nothing is none', () => {
    expect(abstract('No abstract available').abstract).toBeUndefined()
    expect(
      one('Aki Ito', 'PMID: 40123456', 'Abstract', 'Nap.', 'Plain language summary', 'Similar articles').otherAbstracts
    ).toEqual([])
  })
})

describe('below the abstract', () => {
  const section = (heading: string, ...lines: string[]) =>
    one('Aki Ito', 'PMID: 40123456', 'Abstract', 'Nap.', '', heading, ...lines)
  test('figures: a label twice, a caption on lines of its own, one without a label', () => {
    expect(
      section('Figures', 'Fig. 1', 'Fig. 1. Naps of cats.', 'And dogs.', 'Fig. 2. ', 'Beds.').page?.figures
    ).toEqual([
      {label: 'Fig. 1', caption: 'Naps of cats. And dogs.'},
      {label: 'Fig. 2', caption: 'Beds.'}
    ])
    expect(section('Figures', 'Naps of cats.', 'Fig. 2. Beds.').page?.figures).toEqual([
      {caption: 'Naps of cats.'},
      {label: 'Fig. 2', caption: 'Beds.'}
    ])
  })
  test('lists of articles: a cut list of authors, links of Markdown, a title that is only a number', () => {
    const similar = section(
      'Similar articles',
      '[Naps of cats.](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC77/)',
      'Ito A, Roy B, et al.',
      'J Nap. 2001;1(2):3-4.',
      'PMID: 13',
      'Naps of dogs. Ito A, Roy B. J Nap. 2002;2(2):3-4. PMID: 14'
    ).page?.similarArticles
    expect(similar).toMatchObject([
      {
        title: 'Naps of cats',
        authors: [{lastName: 'Ito'}, {lastName: 'Roy'}],
        authorsComplete: false,
        ids: {pmid: '13', pmcid: 'PMC77'}
      },
      {title: 'Naps of dogs', authors: [{lastName: 'Ito'}, {lastName: 'Roy'}], ids: {pmid: '14'}}
    ])
  })
  test('people of a group: its name alone on a line, one with a colon, and people of none', () => {
    const article = one(
      'Aki Ito 1, Nap Study Group',
      'Collaborators',
      'Nap Study Group',
      'Ada Owl, Max Feld',
      'Bed Club: Bo Roy, Owl Study Group',
      'PMID: 40123456'
    )
    expect(article.authors[1]).toMatchObject({collectiveName: 'Nap Study Group', investigators: '1'})
    expect(article.investigators).toMatchObject([
      {lastName: 'Owl', listId: '1'},
      {lastName: 'Feld', listId: '1'},
      {lastName: 'Roy', listId: '2'}
    ])
    const [alone] = one('Aki Ito 1', 'Collaborators', 'Ada Owl, Max Feld', 'PMID: 40123456').investigators
    expect(alone).toMatchObject({lastName: 'Owl'})
    expect(alone).not.toHaveProperty('listId')
  })
  test('marks of Markdown that were escaped are text, and pictures are none', () => {
    expect(
      section('Conflict of interest statement', '![nap](https://example.org/nap.png)', 'None \\[at all\\]\\*.')
        .coiStatement
    ).toBe('None [at all]*.')
  })
  test('references end in labels of their links, which may stand on a line of their own', () => {
    expect(
      section('References', 'Ito A. Naps. J Nap. 2001;1:2. - DOI - PubMed', 'Roy B. Beds. J Nap. 2002;1:2.', '- PubMed')
        .references
    ).toMatchObject([{text: 'Ito A. Naps. J Nap. 2001;1:2.'}, {text: 'Roy B. Beds. J Nap. 2002;1:2.'}])
  })
})

test('a chapter follows its book with the day when it was put up and changed', () => {
  const {article} = all([
    'In: Quiet Nights [Internet]. Enugu (NG): Nap Press; 2006–.',
    '2006 Apr 18 [updated 2025 Aug 14].',
    'Naps',
    'Aki Ito 1',
    'Affiliation',
    '1 House of Naps.',
    'PMID: 40123456'
  ])
  expect(article).toMatchObject({
    type: 'book-chapter',
    title: 'Naps',
    contributionDate: {year: 2006, month: 4, day: 18},
    dateRevised: {year: 2025, month: 8, day: 14}
  })
})
