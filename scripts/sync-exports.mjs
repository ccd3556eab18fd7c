// Writes `exports` and `typesVersions` of every library from its folders; with --check only says whether they are stale.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {entries, exportedJson} from './entries.mjs'

const packagesDir = fileURLToPath(new URL('../packages/', import.meta.url))
const check = process.argv.includes('--check')
const stale = []

for (const name of readdirSync(packagesDir).sort()) {
  const dir = join(packagesDir, name)
  const file = join(dir, 'package.json')
  if (!existsSync(file)) continue
  const before = readFileSync(file, 'utf8')
  const manifest = JSON.parse(before)
  if (manifest.bin) continue // the command line exports nothing
  const after = withExports(manifest, dir)
  if (JSON.stringify(after) === JSON.stringify(manifest)) continue
  stale.push(`packages/${name}/package.json`)
  if (!check) writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`)
}

if (stale.length > 0) console.log(`${check ? 'stale, run `npm run exports`' : 'rewritten'}: ${stale.join(', ')}`)
process.exitCode = check && stale.length > 0 ? 1 : 0

function withExports(manifest, dir) {
  const modules = entries(dir)
  const json = ['package.json', ...exportedJson(dir)]
  const exports = Object.fromEntries([
    ...modules.map(({subpath, module}) => [subpath, conditions(module)]),
    ...json.map(name => [`./${name}`, `./${name}`])
  ])
  const types = modules
    .filter(({subpath}) => subpath !== '.')
    .map(({subpath, module}) => [subpath.slice(2), [`./dist/${module}.d.ts`]])
  const typesVersions = types.length > 0 ? {'*': Object.fromEntries(types)} : undefined
  // in place, so that a rewritten manifest keeps its order
  const keys = Object.entries(manifest).filter(([key]) => key !== 'typesVersions')
  return Object.fromEntries(
    keys.flatMap(([key, value]) =>
      key === 'exports'
        ? [['exports', exports], ...(typesVersions ? [['typesVersions', typesVersions]] : [])]
        : [[key, value]]
    )
  )
}

function conditions(module) {
  return {
    import: {types: `./dist/${module}.d.ts`, default: `./dist/${module}.js`},
    require: {types: `./dist/${module}.d.cts`, default: `./dist/${module}.cjs`}
  }
}
