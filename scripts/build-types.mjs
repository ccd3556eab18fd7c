// Declarations of the package in the current folder: tsc writes dist/**/*.d.ts, each gets a .d.cts twin for `require`.
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, join} from 'node:path'

const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js')
// without `paths`: here the neighbours are what they will be for a user, their dist
const options = ['--paths', 'null', '--noEmit', 'false', '--incremental', 'false', '--tsBuildInfoFile', 'null']
const emit = ['--declaration', '--declarationMap', '--emitDeclarationOnly', '--rootDir', 'src', '--outDir', 'dist']

try {
  execFileSync(process.execPath, [tsc, '-p', '.', ...options, ...emit], {stdio: 'inherit'})
} catch {
  process.exit(1)
}

for (const file of readdirSync('dist', {recursive: true})) {
  if (!file.endsWith('.d.ts')) continue
  const path = join('dist', file)
  const twin = path.replace(/\.d\.ts$/, '.d.cts')
  const name = basename(twin)
  const text = readFileSync(path, 'utf8')
    .replace(/(\bfrom |\bimport |\bimport\()(['"])(\.{1,2}\/[^'"]+)\.js\2/g, '$1$2$3.cjs$2')
    .replace(/^\/\/# sourceMappingURL=.*$/m, `//# sourceMappingURL=${name}.map`)
  writeFileSync(twin, text)
  writeFileSync(`${twin}.map`, JSON.stringify({...JSON.parse(readFileSync(`${path}.map`, 'utf8')), file: name}))
}
