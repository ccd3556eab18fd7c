// `npm run test:compat`: the packed packages on every runtime, each of which has to give the same bytes as this Node.
// A runtime that is not installed here is skipped, and named. `--require-all` makes that a failure. `--record` keeps what came
// of it in docs/reliability.
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {consumerOf, packAll, root, run, scratch} from './pack.mjs'

const modules = join(root, 'compat/node_modules')
const folder = consumerOf(packAll(scratch('tarballs')))
const expected = run(process.execPath, ['main.mjs'], {cwd: folder})
const failures = []
const skipped = []
const passed = []

/** Compare what a runtime prints with what Node 20 printed. */
async function compare(name, needed, print) {
  if (!existsSync(needed)) {
    skipped.push(name)
    console.log(`skip  ${name.padEnd(16)} is not installed`)
    return
  }
  const before = performance.now()
  try {
    const printed = await print()
    if (printed !== undefined && printed !== expected) throw new Error(firstDifference(expected, printed))
    passed.push(name)
    console.log(`ok    ${name.padEnd(16)} ${((performance.now() - before) / 1000).toFixed(1)} s`)
  } catch (error) {
    failures.push(name)
    console.log(`FAIL  ${name.padEnd(16)} ${error.message}`)
  }
}

function firstDifference(one, other) {
  const lines = other.split('\n')
  const index = one.split('\n').findIndex((line, at) => line !== lines[at])
  return `line ${index + 1} differs: ${one.split('\n')[index]} / ${lines[index]}`
}

console.log(`${expected.trim().split('\n').length} samples on Node ${process.versions.node}`)
await compare(`node ${process.versions.node.split('.')[0]} require`, process.execPath, () =>
  run(process.execPath, ['main.cjs'], {cwd: folder})
)
for (const version of [22, 24, 26]) {
  const node = join(modules, `node${version}/bin/node`)
  await compare(`node ${version} import`, node, () => run(node, ['main.mjs'], {cwd: folder}))
  await compare(`node ${version} require`, node, () => run(node, ['main.cjs'], {cwd: folder}))
}

const bun = join(modules, '.bin/bun')
await compare('bun', bun, () => run(bun, ['main.mjs'], {cwd: folder}))

const deno = join(modules, '.bin/deno')
const denoFlags = ['run', '--no-remote', '--node-modules-dir=manual', '--allow-read', '--allow-env', '--allow-sys']
await compare('deno', deno, () =>
  run(deno, [...denoFlags, 'main.mjs'], {cwd: folder, env: {...process.env, DENO_NO_UPDATE_CHECK: '1'}})
)

const workerd = join(modules, '.bin/workerd')
await compare('workerd', workerd, () => {
  const lines = expected.trim().split('\n')
  writeFileSync(join(folder, 'expected.mjs'), `export default ${JSON.stringify(lines)}\n`)
  bundle('worker.mjs', 'worker.bundle.mjs', 'esm')
  writeFileSync(
    join(folder, 'worker.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "smoke", worker = (
  modules = [(name = "worker", esModule = embed "worker.bundle.mjs")], compatibilityDate = "2026-01-01"))]);
`
  )
  run(workerd, ['test', 'worker.capnp'], {cwd: folder})
})

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
await compare('chromium', chromium, async () => {
  bundle('page.mjs', 'page.bundle.js', 'iife')
  const lines = await inChromium(readFileSync(join(folder, 'page.bundle.js'), 'utf8'))
  const wrong = lines.filter(line => !expected.includes(`${line}\n`))
  if (lines.length === 0 || wrong.length > 0) throw new Error(`differs: ${wrong[0]}`)
})

rmSync(folder, {recursive: true, force: true})
console.log(
  `compat: ${failures.length} failed, ${skipped.length} skipped${skipped.length > 0 ? ` (${skipped.join(', ')})` : ''}`
)
if (process.argv.includes('--record')) keepRow()
if (failures.length > 0 || (process.argv.includes('--require-all') && skipped.length > 0)) process.exitCode = 1

/** One row, as `npm run reliability-table` reads them. */
function keepRow() {
  const row = {
    promise: 6,
    check: 'the packed packages give the same bytes on every runtime',
    command: 'npm run test:compat -- --record',
    inputs: `${expected.trim().split('\n').length} samples; ${passed.join(', ')}, beside node ${process.versions.node} import`,
    result: [`${failures.length} failed`, ...skipped.map(name => `${name} was not there`)].join(', '),
    bugs: [],
    date: new Date().toISOString().slice(0, 10)
  }
  writeFileSync(join(root, 'docs/reliability/compat.json'), `${JSON.stringify([row], null, 2)}\n`)
}

function bundle(entry, outfile, format) {
  const esbuild = join(modules, '.bin/esbuild')
  const flags = [
    '--bundle',
    '--minify',
    '--platform=browser',
    `--format=${format}`,
    `--outfile=${outfile}`,
    '--log-level=error'
  ]
  run(esbuild, [entry, ...flags], {cwd: folder})
}

/** What the page's script leaves in `smokeLines`; the page asks for nothing but itself. */
async function inChromium(script) {
  const {chromium: browserType} = await import('playwright-core')
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>smoke</title><script>${script.replaceAll('</script', '<\\/script')}</script>`)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await browserType.launch({executablePath: chromium, args: ['--no-sandbox', '--disable-gpu']})
  try {
    const page = await browser.newPage()
    const origin = `http://127.0.0.1:${server.address().port}/`
    const elsewhere = []
    page.on('request', request => request.url().startsWith(origin) || elsewhere.push(request.url()))
    await page.goto(origin)
    const lines = await page.evaluate(() => globalThis.smokeLines)
    if (elsewhere.length > 0) throw new Error(`asked for ${elsewhere.join(', ')}`)
    return lines
  } finally {
    await browser.close()
    server.close()
  }
}
