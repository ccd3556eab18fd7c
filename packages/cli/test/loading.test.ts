import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {isBuilt} from './kill.js'

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** The modules that a run loads, as Node tells them. */
function loaded(args: readonly string[], input: string): string[] {
  const {status, stderr} = run(args, input, {NODE_DEBUG: 'esm'})
  expect(status).toBe(0)
  return [...new Set(stderr.match(/file:\/\/\S+?\.m?js/g))]
}

const run = (args: readonly string[], input: string, variables = {}) =>
  spawnSync(process.execPath, [program, ...args], {input, encoding: 'utf8', env: {...process.env, ...variables}})

describe.skipIf(!isBuilt)('cite', () => {
  const record = 'PMID- 90000001\nTI  - Naps.\n'

  test('in NLM loads neither zod nor an engine: it is there at once', () => {
    const modules = loaded(['cite', '-'], record)
    expect(modules.join('\n')).toContain('/format/dist/')
    expect(modules.filter(module => /zod|citeproc|citation-js|\/styles\//.test(module))).toEqual([])
  })

  test('of stored articles loads zod, which checks them', () => {
    const stored = run(['convert', '-', '--to', 'jsonl'], record).stdout
    expect(loaded(['cite', '-'], stored).filter(module => module.includes('/zod/'))).not.toEqual([])
  })
})
