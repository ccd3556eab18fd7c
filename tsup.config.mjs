import {defineConfig} from 'tsup'
import {entries} from './scripts/entries.mjs'

// Shared by all libraries; each one's build runs in its own folder.
// Splitting in both formats: '@pubcite/parse' and '@pubcite/parse/medline' must be the same module instance.
export default defineConfig({
  entry: Object.fromEntries(entries(process.cwd()).map(({module}) => [module, `src/${module}.ts`])),
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  sourcemap: true,
  dts: false, // scripts/build-types.mjs: tsc also writes declaration maps
  clean: true,
  silent: true
})
