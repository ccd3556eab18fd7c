import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {coveragePage} from '../tools/harness/src/coverage.js'

test('docs/coverage.md is what `npm run coverage-table` makes', () => {
  expect(readFileSync(new URL('../docs/coverage.md', import.meta.url), 'utf8')).toBe(coveragePage())
})
