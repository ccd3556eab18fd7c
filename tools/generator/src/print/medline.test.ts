import {emptyArticle, emptyPerson} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {generateArticle} from '../generate.js'
import {printMedline} from './medline.js'
import {carriedByMedline} from './medline-carried.js'

const seeds = Array.from({length: 100}, (_, index) => index * 7919)

test('a value folds between words at column 87, and each line that goes on keeps its blank', () => {
  const title = Array.from({length: 30}, () => 'sleep').join(' ')
  const [first, second] = printMedline({...emptyArticle(), title}).split('\n')
  expect(first).toBe(`TI  - ${title.slice(0, 78)}`)
  expect(first).toHaveLength(84)
  expect(second).toMatch(/^ {6}sleep.*sleep $/)
})

test('no line is longer than 88 columns, unless it is one word', () => {
  for (const seed of seeds) {
    for (const line of printMedline(generateArticle(seed, {complete: seed % 2 === 0, hostile: seed % 3 === 0})).split(
      '\n'
    )) {
      expect([...line].length <= 88 || !line.slice(6).replace(/ $/, '').includes(' ')).toBe(true)
      expect(line).toMatch(/^(?:[A-Z]{2,4} *- [^ ]|[ ]{6}[^ ]|$)/)
    }
  }
})

test('a record in full, as PubMed prints it', () => {
  const text = printMedline({
    ...emptyArticle(),
    ids: {pmid: '90000001', doi: '10.5555/jis.1'},
    title: '[Sleep in mice]',
    authors: [
      {
        ...emptyPerson('Okafor'),
        foreName: 'Nkechi K',
        initials: 'NK',
        suffix: '3rd',
        affiliations: [{text: 'Lagos.', ids: []}]
      }
    ],
    languages: ['ger'],
    journal: {medlineTa: 'J Imag Sleep', issns: [{issn: '9900-0008', type: 'Print'}]},
    pubDate: {year: 2018, month: 7},
    articleDate: {year: 2018, month: 4, day: 25},
    pubModel: 'Electronic-eCollection',
    publicationStatus: 'epublish',
    volume: '31',
    issue: '3',
    pagination: {medlinePgn: '339-41', startPage: '339', endPage: '341'},
    locations: [
      {type: 'doi', id: '10.5555/jis.1'},
      {type: 'doi', id: '10.5555/wrong', valid: false}
    ],
    meshHeadings: [
      {descriptor: {name: 'Pillows'}, qualifiers: [{name: 'history', majorTopic: true}, {name: 'methods'}]}
    ]
  })
  expect(text).toBe(`PMID- 90000001
IS  - 9900-0008 (Print)
VI  - 31
IP  - 3
DP  - 2018 Jul
TI  - [Sleep in mice].
PG  - 339-41
LID - 10.5555/jis.1 [doi]
FAU - Okafor, Nkechi K 3rd
AU  - Okafor NK 3rd
AD  - Lagos.
LA  - ger
DEP - 20180425
TA  - J Imag Sleep
MH  - Pillows/*history/methods
PST - epublish
SO  - J Imag Sleep. 2018 Apr 25;31(3):339-41. doi: 10.5555/jis.1. eCollection 2018 Jul.
`)
})

test('what is carried is carried again', () => {
  for (const seed of seeds) {
    const carried = carriedByMedline(generateArticle(seed, {complete: seed % 2 === 0}))
    expect(carriedByMedline(carried)).toEqual(carried)
  }
})
