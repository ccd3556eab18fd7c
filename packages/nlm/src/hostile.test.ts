import fc from 'fast-check'
import {expect, test} from 'vitest'
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

test.each([...readers, ...agentIds])('%s takes every string', (_, read) => {
  // The harness sees to it that the time grows with the length: tools/harness/src/notations.ts
  expect(() => fc.assert(fc.property(fc.string({unit: 'binary'}), text => void read(text)))).not.toThrow()
})
