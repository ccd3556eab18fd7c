import {fileURLToPath} from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Where the sources of our packages stand, for Vite: the same table as `paths` in tsconfig.src.json. So nothing needs to be built. */
export const sources = [
  {find: /^@pubcite\/schema\/model$/, replacement: at('packages/schema/src/model.ts')},
  {find: /^@pubcite\/schema\/(article\.v\d+\.json)$/, replacement: at('packages/schema/$1')},
  {find: /^@pubcite\/parse\/([\w-]+)$/, replacement: at('packages/parse/src/inputs/$1/index.ts')},
  {find: /^@pubcite\/format\/([\w-]+)$/, replacement: at('packages/format/src/outputs/$1/index.ts')},
  {
    find: /^@pubcite\/(schema|nlm|csl|parse|parquet|format|styles|citation-js)$/,
    replacement: at('packages/$1/src/index.ts')
  }
]
