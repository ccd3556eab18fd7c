import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bundlers, expected, runWhole} from './bundle.js'

const built = existsSync(new URL('../../../packages/styles/dist/index.js', import.meta.url))

// every bundler with every citation-js, and in a browser: npm run test:bundles
test.skipIf(!built)('a bundle for browsers prints a reference in APA', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'pubcite-bundle-'))
  try {
    await bundlers.get('esbuild')!(outDir, '0.9', 'whole')
    expect(await runWhole(outDir)).toBe(expected)
  } finally {
    rmSync(outDir, {recursive: true, force: true})
  }
})
