/**
 * The part of vitest that our tests use, without its workers: a test is a function with a name, and says nothing if it
 * passes. A property is tried on fewer values than usual, and is not made small: whether it fails is all that is asked.
 */
import {existsSync, readFileSync} from 'node:fs'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState
} from '@vitest/expect'
import * as chai from 'chai'
import * as fastCheck from 'fast-check'
import {standIns} from './modules.js'

/** A test of a file; its name is not asked for. */
export type Test = () => unknown

let gathered: Test[] = []

/** The tests that a file declares while it is evaluated. */
export function gather(evaluate: () => void): Test[] {
  gathered = []
  evaluate()
  return gathered
}

const test = Object.assign((_name: string, run: Test) => void gathered.push(run), {
  each:
    (rows: readonly unknown[]) =>
    (_name: string, run: (...row: unknown[]) => unknown): void => {
      for (const row of rows) gathered.push(() => (Array.isArray(row) ? run(...row) : run(row)))
    }
})
const describe = Object.assign((_name: string, body: () => void) => body(), {
  each:
    (rows: readonly unknown[]) =>
    (_name: string, body: (...row: unknown[]) => void): void => {
      for (const row of rows) Array.isArray(row) ? body(...row) : body(row)
    }
})

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
chai.use(({Assertion}) =>
  Assertion.addMethod('toMatchFileSnapshot', function (path: string) {
    const expected = existsSync(path) ? readFileSync(path, 'utf8') : undefined
    if (this._obj !== expected) throw new Error(`${path} says otherwise`)
  })
)
const expect = Object.assign((value: unknown) => chai.expect(value), chai.expect)
Object.assign(globalThis, {[GLOBAL_EXPECT]: expect})
Object.assign(expect, (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT])
setState({assertionCalls: 0}, expect as never)

const assert = <Ts>(property: fastCheck.IRawProperty<Ts>, options?: fastCheck.Parameters<Ts>) =>
  fastCheck.assert(property, {...options, seed: 1, endOnFailure: true, numRuns: Math.min(options?.numRuns ?? 100, 30)})
const fewer = {...fastCheck.default, assert}

standIns.set('vitest', {test, it: test, describe, expect})
standIns.set('fast-check', {...fewer, default: fewer, __esModule: true})
