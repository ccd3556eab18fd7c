import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

const folder = new URL('../examples/', import.meta.url)
const examples = readdirSync(folder).filter(name => /\.(?:mjs|cjs)$/.test(name))
const built = existsSync(new URL('../packages/format/dist/index.js', import.meta.url))

function run(name: string, {options = [], args = []}: {options?: string[]; args?: string[]} = {}): string {
  const file = fileURLToPath(new URL(name, folder))
  const printed = execFileSync(process.execPath, [...options, file, ...args], {encoding: 'utf8'})
  return printed.replaceAll('\r\n', '\n')
}

function output(name: string): string {
  return fileURLToPath(new URL(`output/${name.replaceAll('/', '-')}.txt`, folder))
}

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(3)
})

// What an example prints lies in examples/output: `vitest run test/examples.test.ts -u` writes it anew.
test.skipIf(!built).each(examples.filter(name => name !== 'pandoc-paper.mjs'))(
  '%s prints what it printed',
  async name => {
    const printed = run(name)
    expect(printed.length).toBeGreaterThan(100)
    await expect(printed).toMatchFileSnapshot(output(name))
  }
)

test.skipIf(!built)('the React component prints what it printed, and its page goes into a browser', async () => {
  await expect(run('react/print.jsx', {options: ['--import', 'tsx']})).toMatchFileSnapshot(output('react/print.jsx'))
  const {outputFiles, warnings} = await build({
    entryPoints: [fileURLToPath(new URL('react/main.jsx', folder))],
    bundle: true,
    platform: 'browser', // a module of Node among the imports would be an error
    write: false
  })
  expect([outputFiles.length, warnings]).toEqual([1, []])
})

// Versions of pandoc print a reference each in its own way.
test.skipIf(!built)('pandoc prints a paper that cites by PMID, or the example says that it is missing', () => {
  const printed = run('pandoc-paper.mjs')
  expect(printed).toContain('retracted: @pmid91000102')
  expect(printed).toMatch(/Nights are long \(Okafor and Lindqvist 2022|There is no pandoc here/)
})

const duckdb = 'duckdb/articles-in-duckdb.mjs'

test.skipIf(!built)('DuckDB answers, or the example says how to install it', async () => {
  const printed = run(duckdb)
  if (printed.startsWith('DuckDB is not installed')) expect(printed).toContain('npm ci --ignore-scripts --prefix')
  else await expect(printed).toMatchFileSnapshot(output(duckdb))
})

test.skipIf(!built)('tables that the command line made are asked the same', () => {
  const file = fileURLToPath(new URL('data/pubmed.xml', folder))
  const into = mkdtempSync(join(tmpdir(), 'pubcite-tables-'))
  const cli = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
  execFileSync(process.execPath, [cli, 'convert', file, '--to', 'parquet', '-o', into], {stdio: 'ignore'})
  expect(existsSync(join(into, 'articles/pubmed.parquet'))).toBe(true)
  expect(run(duckdb, {args: [file]})).toContain(run(duckdb, {args: [into]}))
  rmSync(into, {recursive: true})
})

test.skipIf(!built)('the extension is built: a manifest, a script without markup of its own, a bookmarklet', () => {
  const into = mkdtempSync(join(tmpdir(), 'pubcite-extension-'))
  execFileSync(process.execPath, [fileURLToPath(new URL('extension/build.mjs', folder)), into])
  const script = readFileSync(join(into, 'content-script.js'), 'utf8')
  expect(script).not.toContain('innerHTML')
  expect(script.length).toBeLessThan(500_000)
  const bookmarklet = readFileSync(join(into, 'bookmarklet.txt'), 'utf8')
  expect(bookmarklet).toMatch(/^javascript:[^\s#]/)
  expect(bookmarklet.length).toBeLessThan(160_000)
  expect(JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8'))).toMatchObject({manifest_version: 3})
  rmSync(into, {recursive: true})
})
