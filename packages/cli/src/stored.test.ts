import {gzipSync} from 'node:zlib'
import {formatJson, formatJsonl} from '@pubcite/format'
import {generateArticle} from '@pubcite/generator'
import {expect, test} from 'vitest'
import {unpackChunks} from './files.js'
import {openStored, type StoredItem} from './stored.js'

const articles = [1, 2, 3].map(seed => generateArticle(seed))
const lines = formatJsonl(articles)
const utf8 = (text: string) => new TextEncoder().encode(text)

function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function readAll(chunks: Parameters<typeof openStored>[0], from?: string) {
  const {format, items} = await openStored(chunks, from)
  const all: StoredItem[] = []
  for await (const item of items) all.push(item)
  return {format, all, articles: all.flatMap(item => ('article' in item ? [item.article] : []))}
}

test('JSON Lines are read alike, however the chunks are cut', async () => {
  for (const length of [7, 1000, 1 << 20]) {
    expect(await readAll(cut(utf8(lines), length))).toMatchObject({format: 'jsonl', articles})
  }
})

test('an article comes before the next line is asked for', async () => {
  async function* source() {
    const rows = lines.trimEnd().split('\n')
    yield utf8(`${rows[0]}\n`)
    throw new Error('the second line was asked for')
  }
  const {items} = await openStored(source())
  const {value} = await items[Symbol.asyncIterator]().next()
  expect(value).toMatchObject({article: articles[0]})
})

test('a list in JSON is read whole, one article on one line too', async () => {
  expect(await readAll([utf8(formatJson(articles))])).toMatchObject({format: 'json', articles})
  expect((await readAll([utf8(JSON.stringify(articles))])).articles).toEqual(articles)
  expect((await readAll([utf8(JSON.stringify(articles[0], null, 2))])).articles).toEqual([articles[0]])
})

test('a line that is no JSON, or no article, costs itself alone, and is reported in its place', async () => {
  const [first = '', second = ''] = lines.split('\n')
  const broken = `\ufeff${first}\r\nno\n\n{"type": 1}\n${second}`
  const {all, articles: sound} = await readAll(cut(utf8(broken), 10))
  expect(sound).toEqual(articles.slice(0, 2))
  const places = all.flatMap(item => ('diagnostic' in item ? [item.diagnostic.place?.start] : []))
  const offset = utf8(broken).indexOf(10) + 1
  expect(places[0]).toEqual({line: 2, column: 1, offset})
  expect([...new Set(places.slice(1).map(place => JSON.stringify(place)))]).toEqual([
    JSON.stringify({line: 4, column: 1, offset: offset + 4})
  ])
})

test('packed lines are unpacked as they come', async () => {
  const bytes = gzipSync(lines)
  async function* source() {
    yield* cut(bytes, 100)
  }
  expect(await readAll(unpackChunks(bytes, source()))).toMatchObject({articles})
  const cutOff = unpackChunks(
    bytes,
    (async function* () {
      yield bytes.subarray(0, 200)
    })()
  )
  await expect(readAll(cutOff, 'jsonl')).rejects.toThrow('unexpected end of file')
})
