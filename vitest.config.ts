import {defineConfig} from 'vitest/config'
import {sources} from './scripts/sources.js'

export default defineConfig({
  resolve: {alias: sources},
  test: {
    testTimeout: 60_000, // a style's engine takes seconds to start on a busy machine
    setupFiles: ['./test/seed.ts'],
    update: 'none', // an expectation is written only on request: npx vitest run -u
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'tools/*/{src,test}/**/*.test.ts',
      'examples/**/*.test.ts',
      'test/**/*.test.ts'
    ],
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: {json: '.reports/vitest.json'}, // .ci/run counts from it
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.d.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        ...{lines: 92, branches: 86, functions: 92, statements: 92},
        ...Object.fromEntries(
          ['schema', 'nlm', 'csl', 'parse', 'format'].map(name => [`packages/${name}/src/**/*.ts`, {branches: 95}])
        )
      }
    }
  }
})
