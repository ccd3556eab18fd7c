/**
 * Bundle for browsers with each bundler and each citation-js, and run what comes out: `npm run test:bundles`.
 * Whole bundles run in a context without Node; split ones in Chromium, where it is installed.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {browser, runInBrowser} from './browser.js'
import {bundlers, type CitationJsVersion, expected, runWhole, type Shape, sizes} from './bundle.js'

/** Bundles that cannot be made, or not be run, and why. Should one succeed, this is to be told. */
const impossible = new Map([
  ['esbuild 0.8 whole', 'what 0.8 fetches with asks for modules of Node, which esbuild does not leave out'],
  ['esbuild 0.8 split', 'what 0.8 fetches with asks for modules of Node, which esbuild does not leave out'],
  ['vite 0.8 whole', 'what 0.8 fetches with calls modules of Node as it is loaded; in a split bundle it is left out']
])

const ways: Array<[Shape, (outDir: string) => Promise<string>]> = [
  ['whole', runWhole],
  ...(browser ? [['split', runInBrowser] as [Shape, typeof runInBrowser]] : [])
]
if (!browser) console.log('There is no Chromium here: split bundles are not run.')

for (const [name, bundle] of bundlers) {
  for (const version of ['0.8', '0.9'] as const) {
    for (const [shape, run] of ways) {
      const what = `${name}, citation-js ${version}, ${shape}`
      const outcome = await attempt(version, shape, bundle, run)
      const reason = impossible.get(`${name} ${version} ${shape}`)
      const right = reason === undefined ? outcome.printed === expected : outcome.printed === undefined
      if (!right) process.exitCode = 1
      console.log(`${right ? 'ok  ' : 'FAIL'} ${what}: ${reason ?? outcome.told}`)
    }
  }
}

async function attempt(
  version: CitationJsVersion,
  shape: Shape,
  bundle: (outDir: string, version: CitationJsVersion, shape: Shape) => Promise<void>,
  run: (outDir: string) => Promise<string>
): Promise<{printed?: string; told: string}> {
  const outDir = mkdtempSync(join(tmpdir(), 'pubcite-bundle-'))
  try {
    await bundle(outDir, version, shape)
    const {first, all} = sizes(outDir)
    const printed = await run(outDir)
    const told = printed === expected ? `${first} bytes first, ${all} in all` : `printed ${printed}`
    return {printed, told}
  } catch (error) {
    return {told: String(error)}
  } finally {
    rmSync(outDir, {recursive: true, force: true})
  }
}
