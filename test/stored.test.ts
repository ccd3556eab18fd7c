import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from '@pubcite/parse'
import {readArticle} from '@pubcite/schema'
import {expect, test} from 'vitest'

const folder = fileURLToPath(new URL('../fixtures/stored', import.meta.url))
const stored = readdirSync(folder).map(file => ({file, text: readFileSync(`${folder}/${file}`, 'utf8')}))

// Within a major version a field is only added: what was stored once is an article for ever.
test.each(stored)('what was stored as $file is read as it is', ({text}) => {
  const lines = text.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(50)
  const wrong = lines.flatMap((line, index) => {
    const {article, diagnostics} = readArticle(JSON.parse(line))
    return article && diagnostics.length === 0 ? [] : [{line: index + 1, diagnostics}]
  })
  expect(wrong).toEqual([])
})

test('a key that only a later version knows is kept, and said', () => {
  const [line] = stored[0]!.text.split('\n')
  const later = {...JSON.parse(line!), fieldOfTomorrow: 1}
  const {article, diagnostics} = readArticle(later)
  expect(article).toEqual(later)
  expect(diagnostics.map(({code}) => code)).toEqual(['article/unknown-key'])
})

test('stored JSON Lines are an input of their own shape, and no NCBI record', () => {
  expect(parse(stored[0]!.text).articles).toEqual([])
})
