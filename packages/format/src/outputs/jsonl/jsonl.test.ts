import {articles} from '@pubcite/generator'
import {readArticle} from '@pubcite/schema'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutList, preprint} from '../../../test/articles.js'
import {formatJsonl} from './index.js'

test('each article stands on a line', () => {
  expect(formatJsonl([cutList, preprint])).toBe(`${JSON.stringify(cutList)}\n${JSON.stringify(preprint)}\n`)
  expect(formatJsonl([])).toBe('')
})

test('each line reads back as its article', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const lines = formatJsonl(list).split('\n').slice(0, -1)
      expect(lines.map(line => readArticle(JSON.parse(line)).article)).toEqual(list)
    })
  )
})
