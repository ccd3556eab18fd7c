/**
 * Our modules as functions in this process, so that a mistake costs milliseconds: a source is compiled once, and only what
 * imports the mistaken one is evaluated anew. What is not ours is loaded as Node does.
 */
import {readFileSync, realpathSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {compileFunction} from 'node:vm'
import ts from 'typescript'
import {sources} from '../../../../scripts/sources.js'

type Body = (...values: unknown[]) => void
type Exports = Record<string, unknown>

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const asNode = createRequire(`${root}package.json`)
const compiled = new Map<string, Body>()
const loaded = new Map<string, {exports: Exports}>()
const importers = new Map<string, Set<string>>()
const places = new Map<string, string>()

/** What a name of others stands for: `vitest`. ES modules are imported before they are asked for. */
export const standIns = new Map<string, unknown>()
const asParse = createRequire(`${root}packages/parse/package.json`)
for (const name of ['parse5', 'zod/mini']) standIns.set(name, await import(asParse.resolve(name)))

/** What a source of ours exports, evaluated now unless it is already. @param path Absolute. */
export function load(path: string): Exports {
  const known = loaded.get(path)
  if (known) return known.exports
  const module = {exports: {} as Exports}
  loaded.set(path, module)
  const body = compiled.get(path) ?? compile(path, readFileSync(path, 'utf8'))
  compiled.set(path, body)
  const meta = {url: pathToFileURL(path).href, dirname: dirname(path), filename: path}
  body(module, module.exports, (name: string) => imported(name, path), meta)
  return module.exports
}

/** Every source and test that stands on this one, itself included, as far as they have been loaded. */
export function dependents(path: string): Set<string> {
  const found = new Set([path])
  for (const one of found) for (const importer of importers.get(one) ?? []) found.add(importer)
  return found
}

/** Forget what stands on a source, so that it is evaluated anew, from this text or from its file. */
export function forget(path: string, text?: string): void {
  for (const one of dependents(path)) loaded.delete(one)
  if (text === undefined) compiled.delete(path)
  else compiled.set(path, compile(path, text))
}

function compile(path: string, text: string): Body {
  const {outputText} = ts.transpileModule(text.replaceAll('import.meta', '$meta'), {
    compilerOptions: {module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true}
  })
  return compileFunction(outputText, ['module', 'exports', 'require', '$meta'], {filename: path}) as Body
}

function imported(name: string, by: string): unknown {
  if (standIns.has(name)) return standIns.get(name)
  const path = place(name, by)
  if (!path.endsWith('.ts')) return asNode(path)
  const known = importers.get(path) ?? new Set()
  importers.set(path, known.add(by))
  return load(path)
}

function place(name: string, by: string): string {
  if (name.startsWith('.')) return resolve(dirname(by), name.replace(/\.js$/, '.ts'))
  const known = places.get(name)
  if (known !== undefined) return known
  const source = sources.find(({find}) => find.test(name))
  const found = source ? name.replace(source.find, source.replacement) : asNode.resolve(name)
  const real = found.startsWith('/') ? realpathSync(found) : found
  places.set(name, real)
  return real
}
