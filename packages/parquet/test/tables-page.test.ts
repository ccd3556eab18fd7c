import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {tablesPage} from '../scripts/page.js'

test('docs/parquet.md is made from the tables (else: npm run parquet-page)', () => {
  expect(readFileSync(new URL('../../../docs/parquet.md', import.meta.url), 'utf8')).toBe(tablesPage())
})
