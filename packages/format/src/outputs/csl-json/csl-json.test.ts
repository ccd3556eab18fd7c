import {toCsl} from '@pubcite/csl'
import {articles} from '@pubcite/generator'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutList, journalArticle} from '../../../test/articles.js'
import {formatCsl} from './index.js'

test('articles are an array of items, each on its own line', () => {
  const lines = formatCsl([journalArticle, cutList]).split('\n')
  expect(lines).toEqual(['[', `${JSON.stringify(toCsl(journalArticle))},`, JSON.stringify(toCsl(cutList)), ']', ''])
  expect(formatCsl([])).toBe('[]\n')
})

test('no two items of a list have the same id', () => {
  const pmid = (id: string) => ({...journalArticle, ids: {pmid: id}})
  const named = {...journalArticle, ids: {doi: 'pmid1-2'}}
  const ids = (list: Parameters<typeof formatCsl>[0]) =>
    JSON.parse(formatCsl(list)).map((item: {id: string}) => item.id)
  expect(ids([pmid('1'), pmid('1'), pmid('2'), pmid('1')])).toEqual(['pmid1', 'pmid1-2', 'pmid2', 'pmid1-3'])
  expect(ids([named, pmid('1'), pmid('1')])).toEqual(['pmid1-2', 'pmid1', 'pmid1-3'])
})

test('one article is one item', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const items: {id: string; title?: string}[] = JSON.parse(formatCsl(list))
      expect(items).toHaveLength(list.length)
      expect(new Set(items.map(({id}) => id)).size).toBe(list.length)
    })
  )
})
