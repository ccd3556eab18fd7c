import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'
import {sources} from '../../../scripts/sources.js'

/** `npm run test:web`: the playground and the extension in Chromium. Apart from `npm test`, which needs no browser. */
export default defineConfig({
  resolve: {alias: sources},
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['*/**/*.web.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
})
