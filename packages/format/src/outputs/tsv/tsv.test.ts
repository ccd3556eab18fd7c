import {articles} from '@pubcite/generator'
import {emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutList} from '../../../test/articles.js'
import {readTable} from '../../../test/table.js'
import {formatTsv} from './index.js'

test('an article is a row, with a tab between two cells', () => {
  expect(formatTsv([cutList])).toMatch(
    /^key\ttitle\tauthors\t[^\n]*\n1\tRest\tOkafor, Nkechi K, Jr; et al\.\t[^\n]*\n$/
  )
})

test('a tab is a blank, a formula none, and a quote at the start swallows nothing', () => {
  const title = (text: string) =>
    formatTsv([{...emptyArticle(), title: text}])
      .split('\n')[1]!
      .split('\t')[1]
  expect(title('a\tb\nc')).toBe('a b c')
  expect(title('=1')).toBe("'=1")
  expect(title('"Sleep" in mice')).toBe('"""Sleep"" in mice"')
  expect(title('Mice "asleep')).toBe('Mice "asleep')
})

test('text never leaves its cell, and one article is one row, for readers with and without quotes', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), list => {
      const written = formatTsv(list)
      const plain = written
        .trimEnd()
        .split('\n')
        .map(line => line.split('\t'))
      for (const rows of [plain, readTable(written, '\t')]) {
        expect(rows).toHaveLength(list.length + 1)
        for (const cells of rows) expect(cells).toHaveLength(rows[0]!.length)
      }
    })
  )
})
