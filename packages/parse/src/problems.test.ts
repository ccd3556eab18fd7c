import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {frameProblems} from './frame-problems.js'
import {defineInput, type ProblemTable} from './input.js'
import {inputs} from './inputs.js'
import {problems} from './problems.js'

const root = import.meta.dirname

/** The modules that a module loads, and itself. */
function reach(path: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(path)) return found
  const source = readFileSync(path, 'utf8')
  found.set(path, source)
  for (const [, next] of source.matchAll(/^(?:import|export) (?!type\b)[^']*'(\.[^']+)\.js'/gm)) {
    reach(join(dirname(path), `${next}.ts`), found)
  }
  return found
}

describe('a format has the sentence of each code that its modules report', () => {
  test.each(inputs.map(({name, problems: tables}) => [name, tables as readonly ProblemTable[]] as const))(
    '%s',
    (name, tables) => {
      const said = new Set<string>()
      for (const [path, source] of reach(join(root, 'inputs', name, 'index.ts'))) {
        if (path.endsWith('problems.ts')) continue
        const code = source.replace(/^ *\/?\*.*$/gm, '')
        for (const [, word = ''] of code.matchAll(/'([a-z-]+\/[a-z-]+)'/g)) if (word in problems) said.add(word)
      }
      const known = new Set([frameProblems, ...tables].flatMap(Object.keys))
      expect(said.size).toBeGreaterThan(3)
      expect([...said].filter(code => !known.has(code))).toEqual([])
    }
  )
})

test('a format that reports what it has no sentence for is mistaken', () => {
  const input = defineInput<'lines', string>({
    name: 'lines',
    detect: () => true,
    *read(text, report) {
      report('ris/no-end')
      yield text
    },
    map: () => undefined
  })
  expect(() => input.parse('a')).toThrow(
    new RangeError("This format reports 'ris/no-end', which is in none of its tables of problems.")
  )
})
