import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {parquetReadObjects} from 'hyparquet'
import {beforeEach, expect, test} from 'vitest'
import {pubcite} from '../../test/pubcite.js'
import {PmidSet} from './pmids.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pubcite-'))
})

/** What a file says: a record, or a deletion. */
type Item = {pmid: number; version?: number; title: string} | {gone: number}

const print = (items: readonly Item[]): string => {
  const lines = items.map(item => {
    if ('gone' in item) return `<DeleteCitation><PMID Version="1">${item.gone}</PMID></DeleteCitation>`
    const pmid = `<PMID Version="${item.version ?? 1}">${item.pmid}</PMID>`
    const article = `<Article><ArticleTitle>${item.title}</ArticleTitle></Article>`
    return `<PubmedArticle><MedlineCitation>${pmid}${article}</MedlineCitation></PubmedArticle>`
  })
  return `<PubmedArticleSet>\n${lines.join('\n')}\n</PubmedArticleSet>\n`
}

function write(files: readonly (readonly Item[])[], into = folder): string[] {
  mkdirSync(into, {recursive: true})
  return files.map((items, at) => {
    const path = join(into, `pubmed99n${String(at + 1).padStart(4, '0')}.xml.gz`)
    writeFileSync(path, gzipSync(print(items), {level: 1}))
    return path
  })
}

async function merge(
  inputs: readonly string[],
  ...args: string[]
): Promise<{code: number; err: string; titles: string[]}> {
  const output = join(folder, 'merged.jsonl.gz')
  const {code, err} = await pubcite('merge', ...inputs, '-o', output, ...args)
  if (code !== 0) return {code, err, titles: []}
  const lines = gunzipSync(readFileSync(output)).toString().split('\n').filter(Boolean)
  return {code, err, titles: lines.map(line => JSON.parse(line).title)}
}

test('the last record of a PMID stands, in the order of the files, unless it is taken out later', async () => {
  const inputs = write([
    [1, 2, 3, 4].map(pmid => ({pmid, title: `old ${pmid}`})),
    [{pmid: 2, title: 'new 2'}, {gone: 3}, {gone: 4}],
    [
      {pmid: 4, title: 'back 4'},
      {pmid: 5, title: 'first 5'},
      {pmid: 5, title: 'second 5'}
    ]
  ])
  const {titles, err} = await merge(inputs)
  expect(titles).toEqual(['old 1', 'new 2', 'back 4', 'second 5'])
  expect(err).toBe('4 records of 3 files; 3 were revised later, 1 were deleted\n')
})

test('a deletion in a file takes out what stands before it in that file', async () => {
  expect((await merge(write([[{pmid: 1, title: 'a'}, {pmid: 2, title: 'b'}, {gone: 1}]]))).titles).toEqual(['b'])
})

test('versions of a PMID are records of their own, of which the latest may be wanted alone', async () => {
  const inputs = write([
    [
      {pmid: 1, title: 'first'},
      {pmid: 1, version: 2, title: 'second'},
      {pmid: 1, version: 10, title: 'tenth'}
    ],
    [
      {pmid: 1, version: 2, title: 'second, revised'},
      {pmid: 2, title: 'other'}
    ]
  ])
  expect((await merge(inputs)).titles).toEqual(['first', 'tenth', 'second, revised', 'other'])
  expect((await merge(inputs, '--latest-version')).titles).toEqual(['tenth', 'other'])
})

test('the tables of Parquet hold the records that stand, in the folder of each table', async () => {
  const inputs = write([[1, 2].map(pmid => ({pmid, title: `old ${pmid}`})), [{pmid: 2, title: 'new 2'}, {gone: 1}]])
  const output = join(folder, 'tables')
  expect(await pubcite('merge', ...inputs, '--to', 'parquet', '-o', output, '--quiet')).toMatchObject({
    code: 0,
    err: ''
  })
  const {buffer} = new Uint8Array(readFileSync(join(output, 'articles', 'merged.parquet')))
  const rows = await parquetReadObjects({file: buffer, columns: ['file', 'record', 'pmid', 'title']})
  expect(rows).toEqual([{file: 'merged', record: 1, pmid: '2', title: 'new 2'}])
  expect(readdirSync(join(output, 'authors'))).toEqual(['merged.parquet'])
})

test('any files in any order come to what applying them one after the other comes to', async () => {
  const pmid = fc.integer({min: 1, max: 6})
  const record = fc.record({pmid, version: fc.constantFrom(1, 1, 2)})
  const item = fc.oneof({weight: 3, arbitrary: record}, fc.record({gone: pmid}))
  const history = fc.array(fc.array(item, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 5})
  const order = fc.array(fc.nat(), {minLength: 5, maxLength: 5})
  let round = 0
  await fc.assert(
    fc.asyncProperty(history, order, async (steps, ranks) => {
      const files = steps.map((items, file) =>
        items.map((step, at): Item => ('gone' in step ? step : {...step, title: `${file}.${at}`}))
      )
      const standing = new Map<string, string>()
      for (const step of files.flat()) {
        if ('gone' in step) for (const version of [1, 2]) standing.delete(`${step.gone}.${version}`)
        else standing.set(`${step.pmid}.${step.version}`, step.title)
      }
      const inputs = write(files, join(folder, String(round++)))
      const shuffled = inputs.map((path, at) => ({path, rank: ranks[at]!})).sort((one, other) => one.rank - other.rank)
      const {titles} = await merge(shuffled.map(({path}) => path))
      expect(titles).toEqual([...standing.values()].sort((one, other) => Number(one) - Number(other)))
    }),
    {numRuns: 60}
  )
})

test('a file that is not to be trusted stops it, and nothing is written over', async () => {
  const inputs = write([[{pmid: 1, title: 'a'}], [{pmid: 2, title: 'b'}]])
  const output = join(folder, 'merged.jsonl.gz')
  writeFileSync(output, 'as it was')
  writeFileSync(inputs[0]!, readFileSync(inputs[0]!).subarray(0, 60))
  expect(await merge(inputs)).toMatchObject({code: 1, err: expect.stringContaining('the gzip ends too early')})
  expect(readFileSync(output, 'utf8')).toBe('as it was')
  expect(await merge(write([[]]))).toMatchObject({code: 1, err: expect.stringContaining('no record')})
})

test('two files of one number are a mistake of the caller', async () => {
  const inputs = [...write([[{pmid: 1, title: 'a'}]]), ...write([[{pmid: 1, title: 'b'}]], join(folder, 'other'))]
  expect(await merge(inputs)).toMatchObject({code: 2, err: expect.stringContaining('have the same number')})
})

test('a set of PMIDs knows what was added, however large it claims to be', () => {
  const pmid = fc.oneof(
    fc.integer({min: 1, max: 200}),
    fc.integer({min: 65_000, max: 66_000}),
    fc.bigInt({min: 1n, max: 10n ** 20n})
  )
  fc.assert(
    fc.property(fc.array(pmid.map(String)), list => {
      const set = new PmidSet()
      const model = new Set<string>()
      for (const one of list) {
        expect(set.has(one)).toBe(model.has(one))
        expect(set.add(one)).toBe(!model.has(one))
        model.add(one)
      }
    })
  )
})
