import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    // the same table as `paths` in tsconfig.src.json: tests read the sources, so they need no build
    alias: [
      {find: /^@pubcite\/schema\/model$/, replacement: at('packages/schema/src/model.ts')},
      {find: /^@pubcite\/schema\/(article\.v\d+\.json)$/, replacement: at('packages/schema/$1')},
      {find: /^@pubcite\/parse\/([\w-]+)$/, replacement: at('packages/parse/src/inputs/$1/index.ts')},
      {find: /^@pubcite\/format\/([\w-]+)$/, replacement: at('packages/format/src/outputs/$1/index.ts')},
      {
        find: /^@pubcite\/(schema|nlm|csl|parse|format|styles|citation-js)$/,
        replacement: at('packages/$1/src/index.ts')
      }
    ]
  },
  test: {
    testTimeout: 60_000, // a style's engine takes seconds to start on a busy machine
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
      thresholds: {lines: 92, branches: 86, functions: 92, statements: 92}
    }
  }
})
