import {readdirSync} from 'node:fs'
import {articles} from '@pubcite/generator'
import {emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cutList, journalArticle, retracted} from '../test/articles.js'
import * as format from './index.js'
import {defineOutput, type Output, outputs} from './index.js'

const all: readonly Output<string, never>[] = outputs
const list = [journalArticle, cutList, retracted]

describe.each(all.map(output => [output.name, output] as const))('%s', (name, output) => {
  test('is exported by its name', () => {
    const exported = `format${name.replace(/(?:^|-)[a-z]/g, letter => letter.replace('-', '').toUpperCase())}`
    expect(format).toHaveProperty(exported, output.format)
  })

  test.each([[0], [1], [3]])('streams %i articles into the same text', async count => {
    let text = ''
    for await (const piece of output.formatStream(list.slice(0, count))) text += piece
    expect(text).toBe(output.format(list.slice(0, count)))
  })

  test('takes any iterable', async () => {
    const source = async function* () {
      yield* list
    }
    let text = ''
    for await (const piece of output.formatStream(source())) text += piece
    expect(output.format(new Set(list))).toBe(text)
  })

  test('writes an article that says nothing', () => {
    expect(output.format([emptyArticle()])).toEqual(expect.any(String))
  })

  test('writes whatever an article holds, and thousands of authors', () => {
    fc.assert(
      fc.property(fc.array(articles({hostile: true, complete: true}), {maxLength: 2}), list => {
        const written = output.format(list)
        expect(written).not.toContain('\0')
      }),
      {numRuns: 20}
    )
    const authors = Array.from({length: 5000}, (_, index) => ({...emptyPerson(`Okafor${index}`), initials: 'NK'}))
    expect(output.format([{...emptyArticle(), authors}])).toContain('Okafor4999')
  })

  test('leaves the article as it was', () => {
    const before = JSON.stringify(list)
    output.format(list)
    expect(JSON.stringify(list)).toBe(before)
  })

  test.each<[string, unknown, RegExp]>([
    ['a single article', cutList, /one article came: write \[article\]/],
    ['a result', {articles: []}, /a result came: write result\.articles/],
    ['a text', 'PMID- 1', /string came/],
    ['nothing', undefined, /undefined came/],
    ['null', null, /null came/]
  ])('refuses %s, and says what is right', (_, wrong, message) => {
    expect(() => output.format(wrong as never)).toThrow(message)
    expect(() => output.formatStream(wrong as never)).toThrow(message)
  })

  test('refuses a list of something else', () => {
    expect(() => output.format([cutList, 'PMID- 1' as never])).toThrow(/item 2 of the list is no article/)
  })
})

test('every folder of outputs has its line in the list, and its subpath the same function', async () => {
  const folders = readdirSync(new URL('outputs', import.meta.url))
  expect(folders).toHaveLength(all.length)
  for (const folder of folders) {
    const module: object = await import(`./outputs/${folder}/index.ts`)
    const functions = Object.entries(module).filter(([name]) => name.startsWith('format'))
    expect(functions).toHaveLength(1)
    expect(format).toMatchObject(Object.fromEntries(functions))
  }
})

test('what stands around the records may depend on the options', () => {
  const output = defineOutput<'x', string, {mark?: string}>({
    name: 'x',
    mediaType: 'text/plain',
    extension: 'txt',
    map: ({title}) => title ?? '',
    write: (title, {index}) => `${index}${title}`,
    begin: ({mark}) => `${mark}(`,
    between: '|',
    end: ')',
    empty: '-'
  })
  expect(output.format([cutList, cutList], {mark: '+'})).toBe('+(0Rest|1Rest)')
  expect(output.format([])).toBe('-')
})
