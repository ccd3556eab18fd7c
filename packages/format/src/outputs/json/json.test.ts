import {articles} from '@pubcite/generator'
import {readArticle} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutList, preprint} from '../../../test/articles.js'
import {formatJson} from './index.js'

test('articles stand in an array, each on its own line', () => {
  expect(formatJson([cutList, preprint])).toBe(`[\n${JSON.stringify(cutList)},\n${JSON.stringify(preprint)}\n]\n`)
  expect(formatJson([])).toBe('[]\n')
})

test('what is written reads back as itself', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const read = JSON.parse(formatJson(list)).map(readArticle)
      expect(read).toEqual(list.map(article => ({article, diagnostics: []})))
    })
  )
})
