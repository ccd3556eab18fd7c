import {constants, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {inflateMember, type MemberEnd} from './inflate.js'

function unpack(bytes: Uint8Array, from = 0): MemberEnd & {text: string} {
  const member = inflateMember(bytes, from)
  const chunks: Uint8Array[] = []
  let step = member.next()
  for (; !step.done; step = member.next()) chunks.push(step.value)
  return {...step.value, text: Buffer.concat(chunks).toString('latin1')}
}

const data = fc.oneof(
  fc.uint8Array({maxLength: 300}),
  fc
    .tuple(fc.uint8Array({minLength: 1, maxLength: 300}), fc.integer({min: 1, max: 3000}))
    .map(([bytes, times]) => Buffer.concat(new Array(times).fill(bytes)))
)
const packing = fc.record({
  level: fc.integer({min: 0, max: 9}),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE)
})

test('what zlib packs is unpacked, and its end is found', () => {
  fc.assert(
    fc.property(data, packing, fc.uint8Array({maxLength: 20}), (bytes, options, after) => {
      const packed = gzipSync(bytes, options)
      const {text, end, whole} = unpack(Buffer.concat([after, packed, after]), after.length)
      expect({text, end, whole}).toEqual({
        text: Buffer.from(bytes).toString('latin1'),
        end: after.length + packed.length,
        whole: true
      })
    }),
    {numRuns: 60}
  )
})

test('a member that is cut gives a beginning of what it holds', () => {
  fc.assert(
    fc.property(data, packing, fc.nat(), (bytes, options, cut) => {
      const packed = gzipSync(bytes, options)
      const {text, end, whole} = unpack(packed.subarray(0, cut % packed.length))
      expect(Buffer.from(bytes).toString('latin1').startsWith(text)).toBe(true)
      expect({end, whole}).toEqual({end: cut % packed.length, whole: false})
    }),
    {numRuns: 60}
  )
})

test('a damaged member ends somehow', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 400}), bytes => {
      expect(unpack(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, ...bytes)).end).toBeGreaterThan(0)
    }),
    {numRuns: 300}
  )
})

test('the names and notes of a header are passed over', () => {
  const packed = gzipSync('sleep')
  const header = [0x1f, 0x8b, 8, 4 + 8 + 16 + 2, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 0x61, 0, 0x62, 0, 9, 9]
  expect(unpack(Uint8Array.of(...header, ...packed.subarray(10)))).toMatchObject({text: 'sleep', whole: true})
})
