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

  test('in NLM loads a few files of its own, neither zod nor an engine nor Parquet: it is there at once', () => {
    const modules = loaded(['cite', '-'], record)
    expect(modules.join('\n')).toContain('/cli/dist/cite-')
    expect(
      modules.filter(module => /zod|citeproc|citation-js|parquet|\/(?:styles|format|parse|nlm)\//.test(module))
    ).toEqual([])
    expect(modules.filter(module => /\/(?:convert|merge|show|check|lists)-/.test(module))).toEqual([])
    expect(modules.length).toBeLessThan(20)
  })

  test('of stored articles loads zod, which checks them', () => {
    const stored = run(['convert', '-', '--to', 'jsonl'], record).stdout
    expect(loaded(['cite', '-'], stored).filter(module => module.includes('/zod/'))).not.toEqual([])
  })
})
