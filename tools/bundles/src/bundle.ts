/** Bundles of `consumer/app.js` for browsers, from the built packages, with each version of citation-js that we allow. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createContext, runInContext} from 'node:vm'
import {build as esbuild} from 'esbuild'
import {build as vite} from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const entry = at('../consumer/app.js')

/** Where each version of citation-js is installed. */
const versions = {'0.8': at('../../../node_modules/'), '0.9': at('../node_modules/')}

export type CitationJsVersion = keyof typeof versions

/** `split`: chunks that are loaded when they are asked for, as an application has them; `whole`: one script. */
export type Shape = 'split' | 'whole'

export type Bundler = (outDir: string, version: CitationJsVersion, shape: Shape) => Promise<void>

/** What the app prints. */
export const expected =
  '<div class="csl-bib-body">\n  <div class="csl-entry" data-csl-entry-id="10.5555/sleep.1">Okafor, N. K., &#38; van der ' +
  'Berg, J., Jr. (2023). Sleep and H<sub>2</sub>O in <i>E. coli</i>: a trial. <i>Journal of Imaginary Sleep</i>, ' +
  '<i>4</i>(2), 101–109. https://doi.org/10.5555/sleep.1</div>\n</div>\n'

export const bundlers = new Map<string, Bundler>([
  [
    'esbuild',
    async (outdir, version, shape) => {
      await esbuild({
        entryPoints: [entry],
        outdir,
        bundle: true,
        minify: true,
        platform: 'browser',
        logLevel: 'silent',
        alias: aliases(version),
        ...(shape === 'split' ? {format: 'esm', splitting: true} : {format: 'iife'})
      })
    }
  ],
  [
    'vite',
    async (outDir, version, shape) => {
      await vite({
        root: at('../consumer'),
        configFile: false,
        logLevel: 'silent',
        resolve: {alias: aliases(version)},
        build: {
          outDir,
          emptyOutDir: true,
          rollupOptions: {
            input: entry,
            output: {
              entryFileNames: 'app.js',
              ...(shape === 'whole' && ({format: 'iife', codeSplitting: false} as const))
            }
          }
        }
      })
    }
  ]
])

function aliases(version: CitationJsVersion): Record<string, string> {
  const names = ['@citation-js/core', '@citation-js/plugin-csl']
  return Object.fromEntries(names.map(name => [name, join(versions[version], name)]))
}

/** Of what browsers have and the language has not, what Node has too. */
const shared =
  'setTimeout clearTimeout queueMicrotask structuredClone performance atob btoa URL URLSearchParams TextEncoder ' +
  'TextDecoder AbortController AbortSignal Event EventTarget DOMException Blob FormData ReadableStream MessageChannel ' +
  'Headers Request Response'

/** Run a `whole` bundle where nothing of Node is to be had, and say what the app printed. */
export async function runWhole(outDir: string): Promise<string> {
  const globals = shared.split(' ').map(name => [name, globalThis[name as keyof typeof globalThis]])
  const {log, warn, error} = console // without Console: by that citation-js knows Node
  const context = createContext({...Object.fromEntries(globals), console: {log, warn, error}, fetch: noNetwork})
  runInContext('globalThis.self = globalThis.window = globalThis', context)
  runInContext(readFileSync(join(outDir, 'app.js'), 'utf8'), context)
  return context['printed'] as Promise<string>
}

function noNetwork(): never {
  throw new Error('A reference needs no network.')
}

/** Bytes of the script that a page loads, and of all that it may load later. */
export function sizes(outDir: string): {first: number; all: number} {
  const files = readdirSync(outDir, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.js'))
  const bytes = (name: string) => readFileSync(join(outDir, name)).length
  return {first: bytes('app.js'), all: files.reduce((sum, name) => sum + bytes(name), 0)}
}
