import {type Article, emptyArticle, emptyBook, emptyCitation, emptyJournal} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {formatMedline} from './index.js'

const lines = (article: Partial<Article>) => formatMedline([{...emptyArticle(), ...article}]).split('\n')

test('a note has the letters of its owner, where it has one', () => {
  const generalNotes = [{text: 'calm'}, {owner: 'NASA', text: 'deep'}]
  expect(lines({generalNotes})).toEqual(expect.arrayContaining(['GN  - calm', 'GN  - NASA: deep']))
})

test('a date that could not be read stands as it was printed', () => {
  const found = lines({
    dateCompleted: {raw: 'soon'},
    history: [
      {status: 'pmc-release', date: {raw: 'later'}},
      {status: 'received', date: {}}
    ]
  })
  expect(found).toEqual(expect.arrayContaining(['DCOM- soon', 'PMCR- later']))
  expect(found.some(line => line.startsWith('PHST- ') && line.includes('received'))).toBe(false)
})

test('a number of a journal without its kind stands alone, and so do those of a book', () => {
  expect(lines({journal: {...emptyJournal(), issns: [{issn: '1111-1111'}]}})).toContain('IS  - 1111-1111')
  expect(lines({type: 'book', book: {...emptyBook(), isbns: ['9780000000002']}})).toContain('ISBN- 9780000000002')
})

test('a tie names the DOI that its text does not say', () => {
  const relation = (text: string) => ({...emptyCitation(text), type: 'CommentIn' as const, ids: {doi: '10.5555/x'}})
  expect(lines({relations: [relation('J Nap. 2001;1:2.')]})).toContain('CIN - J Nap. 2001;1:2. doi: 10.5555/x.')
  expect(lines({relations: [relation('J Nap. 2001;1:2. doi: 10.5555/x.')]})).toContain(
    'CIN - J Nap. 2001;1:2. doi: 10.5555/x.'
  )
})
