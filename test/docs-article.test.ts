import {readFileSync} from 'node:fs'
import {parse} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {expect, test} from 'vitest'

const page = readFileSync(new URL('../docs/article.md', import.meta.url), 'utf8')
const pairs = [...page.matchAll(/```(?<format>medline|xml)\n(?<text>[^`]*)```\n```json\n(?<json>[^`]*)```/g)].map(
  ({groups}) => groups!
)

test('docs/article.md has a pair for each part', () => {
  expect(pairs.length).toBeGreaterThan(15)
})

test.each(pairs)('docs/article.md: $text', ({text, json}) => {
  const {articles} = parse(text!)
  expect(articles).toHaveLength(1)
  expect(articleSchema.parse(articles[0])).toMatchObject(JSON.parse(json!))
})
