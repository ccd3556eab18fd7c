import {defineConfig} from 'tsup'

// A program, not a library: ESM only, no types, nothing to import (so attw has nothing to check either).
export default defineConfig({
  entry: {main: 'src/main.ts', 'style-worker': 'src/style-worker.ts', 'batch-worker': 'src/batch/worker.ts'},
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
  silent: true
})
