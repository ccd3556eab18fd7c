import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {diagnosticsPage} from '../tools/harness/src/diagnostics-table.js'

test('docs/diagnostics.md is made from the table of problems (else: npm run diagnostics-table)', () => {
  expect(readFileSync(new URL('../docs/diagnostics.md', import.meta.url), 'utf8')).toBe(diagnosticsPage())
})
