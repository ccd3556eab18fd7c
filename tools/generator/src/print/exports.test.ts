import {type Article, emptyArticle, emptyBook, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {generateArticle} from '../generate.js'
import {printAbstractText} from './abstract-text.js'
import {carriedByCsv, printCsv} from './csv.js'
import {carriedBySearchHtml, printSearchHtml} from './search-html.js'
import {carriedBySummary, printSummary} from './summary.js'
import {wrapAtHyphens} from './wrap.js'

const article: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000005', pmcid: 'PMC90000001', doi: '10.5555/jis.1'},
  title: '[Why sleep?]',
  authors: [
    {...emptyPerson('Okafor'), initials: 'NK', affiliations: [{text: 'Umuoma.', ids: []}]},
    emptyGroup('Quiet Group')
  ],
  journal: {medlineTa: 'J Imag Sleep', issns: []},
  languages: ['ger'],
  pubDate: {year: 2012, month: 1},
  articleDate: {year: 2011, month: 8, day: 28},
  pubModel: 'Print-Electronic',
  volume: '106',
  issue: '2',
  pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
  abstract: {
    sections: [
      {label: 'AIM', text: 'To rest.'},
      {label: 'RESULTS', text: 'We did.'}
    ]
  },
  relations: [{type: 'CommentIn', text: 'Rest. 2013;1(1):2', ids: {pmid: '90000006'}, authors: []}],
  history: [{status: 'entrez', date: {year: 2011, month: 8, day: 30, hour: 6, minute: 0}}],
  status: 'MEDLINE'
}

test('a summary has the language before the DOI, and the identifiers last', () => {
  expect(printSummary(article)).toBe(
    '1: Okafor NK; Quiet Group. [Why sleep?]. J Imag Sleep. 2012 Jan;106(2):225-34.\r\n' +
      'German. doi: 10.5555/jis.1. Epub 2011 Aug 28. PMID: 90000005; PMCID:\r\nPMC90000001.\r\n'
  )
})

test('a summary also breaks after a hyphen within a word', () => {
  expect(wrapAtHyphens('a quiet cross-over trial', 14)).toBe('a quiet cross-\nover trial')
  expect(wrapAtHyphens('pages 225-34', 10)).toBe('pages\n225-34')
})

test('an abstract has its blocks in order, and each section on a line of its own', () => {
  expect(
    printAbstractText([article, {...article, abstract: {sections: []}}]).split('\n\n\n')[0]
  ).toBe(`1. J Imag Sleep. 2012 Jan;106(2):225-34. doi: 10.5555/jis.1. Epub 2011 Aug 28.

[Why sleep?].

[Article in German]

Okafor NK(1); Quiet Group.

Author information:
(1)Umuoma.

Comment in
    Rest. 2013;1(1):2.

AIM: To rest.
RESULTS: We did.

DOI: 10.5555/jis.1
PMCID: PMC90000001
PMID: 90000005 [Indexed for MEDLINE]`)
})

test('a row of a table has every cell in quotes, behind a header that has none', () => {
  expect(printCsv({...article, title: 'A "quiet" life'})).toBe(
    '\ufeffPMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\r\n' +
      '"90000005","A ""quiet"" life","Okafor NK; Quiet Group.","J Imag Sleep. 2012 Jan;106(2):225-34. doi: 10.5555/jis.1. Epub 2011 Aug 28.",' +
      '"Okafor NK","J Imag Sleep","2012","2011/08/30","PMC90000001","","10.5555/jis.1"\r\n'
  )
})

test('a list of results has the words of the query in bold, which is no markup of the title', () => {
  expect(printSearchHtml(article)).toContain('[Why <b>sleep</b>?].')
  expect(carriedBySearchHtml(article)).not.toHaveProperty('titleHtml')
})

test('an article ahead of print says so in a citation, and nowhere twice', () => {
  const ahead: Article = {...article, publicationStatus: 'aheadofprint'}
  expect(printSummary(ahead).replaceAll('\r\n', ' ')).toContain('doi: 10.5555/jis.1. Online ahead of print. PMID')
  expect(carriedBySummary(ahead)).not.toHaveProperty('articleDate')
})

test('no line of a summary or an abstract is wider than the column, unless it is one word', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const made = generateArticle(seed, {type: 'journal-article', hostile: seed % 2 === 0})
    const lines = `${printSummary(made)}${printAbstractText(made)}`.split(/\r?\n/)
    for (const line of lines)
      expect([...line.trimEnd()].length <= 80 || !/\S \S/.test(line.trim().slice(0, 81))).toBe(true)
  }
})

test('a chapter in a table begins with its date, and says which book it stands in', () => {
  const chapter: Article = {
    ...emptyArticle('book-chapter'),
    title: 'Rest at Sea',
    contributionDate: {year: 2006, month: 4, day: 18},
    dateRevised: {year: 2025, month: 8, day: 14},
    pubDate: {year: 1993},
    book: {
      ...emptyBook(),
      title: 'Quiet Book',
      medium: 'Internet',
      publisher: {name: 'Rest Press', location: 'Ravenholm (ME)'},
      editors: [
        {...emptyPerson('Ito'), initials: 'S'},
        {...emptyPerson('Okafor'), initials: 'NK'}
      ],
      beginningDate: {year: 1993}
    }
  }
  expect(printCsv(chapter)).toContain(
    '"2006 Apr 18 [updated 2025 Aug 14]. In: Ito S, Okafor NK, editors. Quiet Book [Internet]. Ravenholm (ME): Rest Press; 1993–.","","Quiet Book","1993"'
  )
  expect(carriedByCsv(chapter)).toMatchObject({
    type: 'book-chapter',
    pubDate: {year: 1993},
    book: {title: 'Quiet Book', editors: [{initials: 'S'}, {initials: 'NK'}]}
  })
})
