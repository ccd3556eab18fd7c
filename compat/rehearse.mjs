// `npm run release:rehearse`: the whole way from the changesets to an import in somebody's project, on this machine.
// Versions and publishes all packages from a scratch clone of HEAD to a local registry, and installs them from there.
import {spawn} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {basename, join} from 'node:path'
import {addFiles, checkTypes, packAll, publicPackages, readManifest, root, run, scratch, sha512} from './pack.mjs'

const started = performance.now()
const say = text => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`)
const folder = scratch('rehearsal')
const checkout = join(folder, 'checkout')

run('git', ['clone', '--quiet', '--local', root, checkout])
run('npm', ['ci', '--ignore-scripts'], {cwd: checkout})
say(`cloned ${run('git', ['rev-parse', '--short', 'HEAD'], {cwd: checkout}).trim()}, installed without scripts`)

run('npm', ['run', 'version'], {cwd: checkout})
const manifests = publicPackages(checkout).map(name => readManifest(join(checkout, 'packages', name)))
say(`versioned: ${manifests.map(({name, version}) => `${name}@${version}`).join(' ')}`)
for (const name of publicPackages(checkout)) readFileSync(join(checkout, 'packages', name, 'CHANGELOG.md'), 'utf8')

run('npx', ['turbo', 'run', 'build', 'check:pack', '--force'], {cwd: checkout})
const once = packAll(join(folder, 'once'), checkout)
run('npx', ['turbo', 'run', 'build', '--force'], {cwd: checkout})
const twice = packAll(join(folder, 'twice'), checkout)
const differing = once.filter((file, index) => sha512(file) !== sha512(twice[index])).map(file => basename(file))
if (differing.length > 0) throw new Error(`Two builds of one commit differ: ${differing.join(', ')}`)
say(`built, checked, built again: ${once.length} tarballs of the same bytes`)

const registry = await startRegistry(join(folder, 'registry'))
try {
  const npmrc = join(folder, 'publish.npmrc')
  const host = registry.url.replace('http:', '')
  writeFileSync(npmrc, `registry=${registry.url}\n${host}:_authToken=local-only\nprovenance=false\naccess=public\n`)
  const env = {...process.env, NPM_CONFIG_USERCONFIG: npmrc, npm_config_registry: registry.url}
  run('npx', ['changeset', 'publish', '--no-git-tag'], {cwd: checkout, env})
  say('published to the local registry')

  const consumer = join(folder, 'consumer')
  mkdirSync(consumer)
  writeFileSync(join(consumer, '.npmrc'), `@pubcite:registry=${registry.url}\nregistry=${registry.url}\n`)
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({name: 'consumer', private: true, type: 'module'}))
  const before = performance.now()
  run('npm', ['install', '--no-audit', '--no-fund', 'pubcite'], {cwd: consumer})
  const reference = run('npx', ['pubcite', 'cite', join(root, 'fixtures/copied-page/page.txt')], {cwd: consumer})
  say(`from npm install to the first reference: ${((performance.now() - before) / 1000).toFixed(1)} s`)
  console.log(`          ${reference.trim()}`)

  const names = manifests.map(({name}) => name)
  const peers = manifests.flatMap(({peerDependencies = {}}) => Object.keys(peerDependencies))
  run('npm', ['install', '--no-audit', '--no-fund', ...names, ...peers], {cwd: consumer})
  addFiles(consumer)
  const lines = run(process.execPath, ['main.mjs'], {cwd: consumer})
  say(`ESM: ${lines.trim().split('\n').length} samples read and written`)
  if (run(process.execPath, ['main.cjs'], {cwd: consumer}) !== lines) throw new Error('CommonJS gave other results')
  say('CommonJS: the same results')
  say(`TypeScript: ${checkTypes(consumer).join(', ')}`)
  for (const [bundler, file] of await bundles(consumer)) {
    const printed = run(process.execPath, [file], {cwd: consumer})
    if (printed !== lines.replace(/^apa .*\n/m, '')) throw new Error(`The bundle of ${bundler} gave other results`)
    say(`${bundler}: the bundle gives the same results`)
  }
} finally {
  registry.stop()
}
rmSync(folder, {recursive: true, force: true})
say('rehearsed')

/** The registry's address, and how to end it. What it does not have itself it asks of the registry that npm is set to. */
async function startRegistry(storage) {
  mkdirSync(storage)
  run('npm', ['ci', '--ignore-scripts'], {cwd: join(root, 'compat/registry')})
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const upstream = run('npm', ['config', 'get', 'registry']).trim()
  const config = {
    storage,
    web: {enable: false},
    auth: {htpasswd: {file: join(storage, 'htpasswd')}},
    log: {type: 'stdout', level: 'error'},
    uplinks: {upstream: {url: upstream}},
    packages: {
      '@pubcite/*': {access: '$all', publish: '$all', unpublish: '$all'},
      pubcite: {access: '$all', publish: '$all', unpublish: '$all'},
      '**': {access: '$all', proxy: 'upstream'}
    }
  }
  const file = join(storage, 'config.json')
  writeFileSync(file, JSON.stringify(config))
  const program = join(root, 'compat/registry/node_modules/verdaccio/bin/verdaccio')
  const child = spawn(process.execPath, [program, '--config', file, '--listen', `127.0.0.1:${port}`], {stdio: 'ignore'})
  for (let tries = 0; tries < 100; tries++) {
    await new Promise(resolve => setTimeout(resolve, 200))
    if (
      await fetch(`${url}-/ping`).then(
        ({ok}) => ok,
        () => false
      )
    )
      return {url, stop: () => child.kill('SIGKILL')}
  }
  child.kill('SIGKILL')
  throw new Error('The local registry did not start within 20 seconds.')
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** The consumer's page as each bundler makes it, with a last line that prints what it gives. */
async function bundles(consumer) {
  const entry = join(consumer, 'bundled.mjs')
  writeFileSync(entry, "import './page.mjs'\nfor (const line of await globalThis.smokeLines) console.log(line)\n")
  const [byEsbuild, byVite] = ['esbuild.bundle.mjs', 'vite.bundle.mjs']
  const esbuild = join(root, 'node_modules/.bin/esbuild')
  const flags = ['--bundle', '--minify', '--platform=browser', '--format=esm', '--target=es2022', '--log-level=error']
  run(esbuild, [entry, ...flags, `--outfile=${byEsbuild}`], {cwd: consumer})
  const {build} = await import('vite')
  const rolldownOptions = {output: {entryFileNames: byVite}}
  const lib = {entry, formats: ['es'], fileName: () => byVite}
  await build({
    root: consumer,
    logLevel: 'error',
    build: {target: 'es2022', outDir: '.', emptyOutDir: false, lib, rolldownOptions}
  })
  return [
    ['esbuild', byEsbuild],
    ['Vite', byVite]
  ]
}
