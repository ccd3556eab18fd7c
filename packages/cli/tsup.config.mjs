import {defineConfig} from 'tsup'

// A program, not a library: ESM only, no types, nothing to import (so attw has nothing to check either).
export default defineConfig({
  entry: ['src/main.ts', 'src/style-worker.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
  silent: true
})
