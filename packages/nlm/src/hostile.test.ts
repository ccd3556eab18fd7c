import fc from 'fast-check'
import {expect, test} from 'vitest'
import {slowest} from '../test/arbitraries.js'
import * as nlm from './index.js'

type Read = (text: string) => unknown

const reading = /^(?:read(?!AgentId)|expand|with|toAscii|plain|escape|decode|language|leading|initials)/
const readers = Object.entries(nlm as Record<string, unknown>).filter(
  (entry): entry is [string, Read] => typeof entry[1] === 'function' && reading.test(entry[0])
)
const agentIds = ['ORCID', 'ISNI', 'GRID', 'ROR', 'RINGGOLD', 'x'].map((source): [string, Read] => [
  `readAgentId ${source}`,
  text => nlm.readAgentId(source, text)
])

test.each([...readers, ...agentIds])('%s takes every string, in time that grows with its length', (_, read) => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), text => void read(text)))
  expect(slowest(read)).toBeLessThan(500) // a few ms for 30 kB; a pattern that begins anew at each character takes seconds
})
