import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import * as parse from './index.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the table of the README has a row for each format', () => {
  const rows = readme
    .split('\n')
    .flatMap(line => /^\| `([\w-]+)` \| `(parse[A-Z]\w+)` \|/.exec(line)?.slice(1, 3).join(' ') ?? [])
  const camel = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  expect([...rows].sort()).toEqual(parse.inputs.map(({name}) => `${name} parse${camel(name)}`).sort())
  for (const row of rows) expect(parse).toHaveProperty(row.split(' ')[1]!)
})

test('no line of the README stands there twice', () => {
  const items = readme.split('\n').filter(line => line.startsWith('- **'))
  expect(new Set(items).size).toBe(items.length)
})
