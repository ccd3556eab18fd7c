// Packs the public packages, and puts them into a folder of their own as a stranger would.
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The folders of the packages that are published. */
export const publicPackages = (from = root) =>
  readdirSync(join(from, 'packages')).filter(name => !readManifest(join(from, 'packages', name)).private)

export const readManifest = folder => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

export const scratch = name => mkdtempSync(join(tmpdir(), `pubcite-${name}-`))

/** Run a program; what it printed comes back, and goes into the error where it failed. */
export function run(command, args, options = {}) {
  try {
    return execFileSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options})
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`)
  }
}

/** The tarballs of all public packages of a checkout that is built, in `to`. */
export function packAll(to, from = root) {
  const names = publicPackages(from).map(name => `./packages/${name}`)
  mkdirSync(to, {recursive: true})
  const printed = run('npm', ['pack', '--json', '--pack-destination', to, ...names], {cwd: from})
  return JSON.parse(printed).map(({filename}) => join(to, filename))
}

export const sha512 = file => createHash('sha512').update(readFileSync(file)).digest('hex')

/** An empty project with the tarballs installed and the consumer's files beside them. */
export function consumerOf(tarballs, folder = scratch('consumer')) {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({name: 'consumer', version: '1.0.0', private: true, type: 'module'})
  )
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs], {cwd: folder})
  return addFiles(folder)
}

export function addFiles(folder) {
  cpSync(join(root, 'compat/consumer'), folder, {recursive: true})
  writeFileSync(join(folder, 'samples.mjs'), `export default ${JSON.stringify(readSamples())}\n`)
  return folder
}

/** The sources of all fixtures, by their names. */
function readSamples() {
  const folder = join(root, 'fixtures')
  const files = readdirSync(folder, {recursive: true})
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.includes('/') && existsSync(join(folder, `${file}.json`)))
    .sort()
  return Object.fromEntries(files.map(file => [file, readFileSync(join(folder, file), 'utf8')]))
}

const compilers = {
  nodenext: ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  node16: ['--module', 'node16', '--moduleResolution', 'node16'],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler']
}

/** Type-check the consumer's file, libraries included, as each kind of project resolves it. */
export function checkTypes(folder, kinds = Object.keys(compilers)) {
  const tsc = join(root, 'node_modules/typescript/lib/tsc.js')
  const common = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.asynciterable']
  for (const kind of kinds) run(process.execPath, [tsc, ...common, ...compilers[kind], 'types.ts'], {cwd: folder})
  return kinds
}
