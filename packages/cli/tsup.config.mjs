import {defineConfig} from 'tsup'

// A program, not a library: ESM only, no types, nothing to import (so attw has nothing to check either).
// It carries its own copy of what `cite` needs, in few files: to find and load 118 modules took longer than to read a page.
// What is loaded only when it is asked for stays outside: the engine with its styles, Parquet, zod.
export default defineConfig({
  entry: {main: 'src/main.ts', 'style-worker': 'src/style-worker.ts', 'batch-worker': 'src/batch/worker.ts'},
  noExternal: [/^@pubcite\/(?:parse|format|nlm|csl)(?:\/|$)/, '@pubcite/schema/model', 'parse5', 'entities'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
  silent: true
})
