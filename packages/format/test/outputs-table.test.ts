import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {outputsTable} from '../scripts/table.js'

test('docs/outputs.md says what each output carries: npm run outputs-table', () => {
  expect(readFileSync(new URL('../../../docs/outputs.md', import.meta.url), 'utf8')).toBe(outputsTable())
})
