import {expect, test} from 'vitest'
import {emptyArticle, emptyPerson, readArticle} from './index.js'

test('an article comes back as it is', () => {
  const article = {...emptyArticle(), title: 'Sleep'}
  expect(readArticle(article)).toEqual({article, diagnostics: []})
})

test('a key of a later version is kept, and reported', () => {
  const stored = {...emptyArticle(), authors: [{...emptyPerson('Okafor'), pronouns: 'she'}], mood: 'calm'}
  const {article, diagnostics} = readArticle(stored)
  expect(article).toBe(stored)
  expect(diagnostics.map(({code, severity, path}) => ({code, severity, path}))).toEqual(
    expect.arrayContaining([
      {code: 'article/unknown-key', severity: 'info', path: ['mood']},
      {code: 'article/unknown-key', severity: 'info', path: ['authors', 0, 'pronouns']}
    ])
  )
})

test('a wrong value is reported with its path, and there is no article', () => {
  const {article, diagnostics} = readArticle({...emptyArticle(), pubDate: {year: 2023, month: 13}, mood: 'calm'})
  expect(article).toBeUndefined()
  expect(diagnostics).toMatchObject([
    {
      code: 'article/wrong-value',
      severity: 'error',
      path: ['pubDate', 'month'],
      message: expect.stringContaining('pubDate.month')
    },
    {code: 'article/unknown-key', path: ['mood']}
  ])
})

test('what is no object is no article', () => {
  for (const value of [null, undefined, 7, 'PMID- 1', []]) {
    expect(readArticle(value)).toMatchObject({diagnostics: [{code: 'article/wrong-value'}]})
  }
})
