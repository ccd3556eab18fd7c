import fc from 'fast-check'
import {expect, test} from 'vitest'
import {slowest} from '../test/arbitraries.js'
import * as nlm from './index.js'

const readers = Object.entries(nlm).filter(
  (entry): entry is [string, (text: string) => unknown] =>
    typeof entry[1] === 'function' &&
    /^(?:read|expand|with|toAscii|plain|escape|decode|language|leading|initials)/.test(entry[0])
)
const withSource = ['ORCID', 'ISNI', 'GRID', 'ROR', 'RINGGOLD', 'x'].map(
  source => [`readAgentId ${source}`, (text: string) => nlm.readAgentId(source, text)] as const
)

test.each([...readers.filter(([name]) => name !== 'readAgentId'), ...withSource])(
  '%s takes every string, in time that grows with its length',
  (_, read) => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), text => void read(text)))
    expect(slowest(read)).toBeLessThan(500) // a few ms for 30 kB; a pattern that begins anew at each character takes seconds
  }
)
