import {outputs} from '@pubcite/format'
import {expect, test} from 'vitest'
import {inject} from './inject.js'
import {judges} from './judges.js'
import {payloads} from './payloads.js'

test('every output is judged, by some hundred payloads', () => {
  expect(outputs.map(({name}) => name).filter(name => !judges.has(name))).toEqual([])
  expect([...payloads.values()].flat().length).toBeGreaterThan(300)
})

test('no text leaves its field, in any output', () => {
  const verdicts = [...inject(9973)]
  expect(verdicts.flatMap(({output, escaped}) => escaped.map(line => `${output}: ${line}`))).toEqual([])
  expect(verdicts.reduce((sum, {records}) => sum + records, 0)).toBeGreaterThan(300)
})

test('a text that does leave its field is seen', () => {
  const judge = judges.get('html')!
  expect(judge('<li>rest</li><li>rest</li>')).toEqual([['li  '], ['li  ']])
  expect(judge('<li>rest<b>x</b></li>')[0]).toContain('b  ')
  expect(judges.get('ris')!('TY  - JOUR\nTI  - x\nER  - \n')).toEqual([['TY', 'TI', 'ER']])
  expect(() => judges.get('bibtex')!('@article{x,\n  title = {x}},\n}\n')).toThrow(/More braces close/)
  expect(() => judges.get('rtf')!('{\\rtf1 x')).toThrow(/not closed/)
})
