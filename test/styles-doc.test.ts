import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {stylesDoc} from '../tools/harness/src/styles-doc.js'

test('docs/styles.md shows each style as it is: npm run styles-table', {timeout: 60_000}, async () => {
  expect(readFileSync(new URL('../docs/styles.md', import.meta.url), 'utf8')).toBe(await stylesDoc())
})
