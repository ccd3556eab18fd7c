import {outputs} from '@pubcite/format'
import {inputs} from '@pubcite/parse'
import {expect, test} from 'vitest'
import {inputNames, outputNames} from './names.js'

test('what --from and --to may name is what the parser reads and the writers write', () => {
  expect(inputNames).toEqual([...inputs.map(({name}) => name), 'json', 'jsonl'])
  expect(outputNames).toEqual(outputs.map(({name}) => name))
})
