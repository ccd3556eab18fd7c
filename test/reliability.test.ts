import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {allRows, reliabilityPage} from '../tools/harness/src/reliability.js'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test('docs/reliability.md says what the runs have written down: npm run reliability-table', () => {
  expect(read('docs/reliability.md')).toBe(reliabilityPage(allRows()))
})

test('each row of docs/reliability stands for one of the six promises of SECURITY.md', () => {
  const numbers = [...read('SECURITY.md').matchAll(/^(\d)\. .*\(`.+`\)\.$/gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6])
  const rows = allRows()
  expect(rows.filter(({promise}) => !numbers.includes(promise))).toEqual([])
  expect(rows.filter(({check, command, date}) => !check || !command || !/^\d{4}-\d{2}-\d{2}$/.test(date))).toEqual([])
})

test('SECURITY.md names only scripts that there are', () => {
  const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>}
  const named = [...read('SECURITY.md').matchAll(/`npm run ([\w:-]+)/g)].map(([, name]) => name!)
  expect(named.filter(name => !(name in scripts))).toEqual([])
})
