import {readFileSync} from 'node:fs'
import {format} from 'node:util'
import {expect, test} from 'vitest'
import * as nlm from './index.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const [, code = '', printed = ''] = /```js\n(.*?)```\n\n```text\n(.*?)```/s.exec(readme) ?? []

test('the README prints what it says', () => {
  const lines: string[] = []
  const console = {log: (...values: unknown[]) => lines.push(format(...values))}
  const statements = code.replace(/^import .*$/m, '')
  new Function('console', ...Object.keys(nlm), statements)(console, ...Object.values(nlm))
  expect(`${lines.join('\n')}\n`).toBe(printed)
})

test('the README names every export, and no other', () => {
  const rows = readme.matchAll(/^\| [^|]*\| (`[^|]*`) \|/gm)
  const named = [...rows].flatMap(([, names]) => names!.match(/\w+/g) ?? [])
  expect(named.toSorted()).toEqual(Object.keys(nlm).toSorted())
})
