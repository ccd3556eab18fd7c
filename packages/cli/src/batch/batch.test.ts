import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {generateArticle, printPubmedXml} from '@pubcite/generator'
import {tables} from '@pubcite/parquet'
import {beforeEach, describe, expect, test} from 'vitest'
import {prune, readRows, rebuild} from '../../../parquet/test/rebuild.js'
import {pubcite} from '../../test/pubcite.js'
import {expand} from './glob.js'
import {duration, progressLine} from './progress.js'

let folder: string
let out: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pubcite-'))
  out = join(folder, 'out')
  mkdirSync(join(folder, 'in'))
})

const input = (name: string) => join(folder, 'in', name)
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')

/** PubMed XML of some made-up articles. */
function set(seed: number, count = 3): string {
  const articles = Array.from({length: count}, (_, at) => generateArticle(seed * 1000 + at, {like: 'pubmed-xml'}))
  return printPubmedXml(articles)
}

function baseline(count: number): void {
  for (let at = 1; at <= count; at++) writeFileSync(input(`pubmed99n000${at}.xml.gz`), gzipSync(set(at)))
}

const convert = (...args: string[]) => pubcite('convert', input('*.xml.gz'), '--to', 'jsonl', '-o', `${out}/`, ...args)

/** What is in the folder, less the manifests, which tell times. */
function written(from = out): Map<string, string> {
  const names = readdirSync(from).filter(name => !name.startsWith('manifest'))
  return new Map(names.map(name => [name, readFileSync(join(from, name)).toString('base64')]))
}

const manifest = (name = 'manifest.jsonl') =>
  readFileSync(join(out, name), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('convert to a folder', () => {
  test('each file is written as it would be alone, and told in the report and the manifest', async () => {
    baseline(2)
    const report = join(folder, 'report.json')
    const {code, out: said, err} = await convert('--report', report)
    expect([code, said]).toEqual([0, ''])
    expect(err).toMatch(/^2 files in \d+ s: 6 records\n$/)
    expect([...written().keys()]).toEqual(['pubmed99n0001.jsonl', 'pubmed99n0002.jsonl'])
    const alone = await pubcite('convert', input('pubmed99n0002.xml.gz'), '--to', 'jsonl')
    expect(readFileSync(join(out, 'pubmed99n0002.jsonl'), 'utf8')).toBe(alone.out)
    const sha256 = createHash('sha256').update(alone.out).digest('hex')
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      settings: {to: 'jsonl'},
      totals: {files: 2, whole: 2, aside: 0, skipped: 0, records: 6},
      files: [
        {outcome: 'whole', records: 3},
        {outcome: 'whole', bytes: gzipSync(set(2)).length, sha256}
      ]
    })
    expect(manifest()).toMatchObject([{output: 'pubmed99n0001.jsonl'}, {output: 'pubmed99n0002.jsonl', sha256}])
  })

  test.each(['csv', 'ris', 'medline', 'pubmed-xml'])('--gzip packs %s', async name => {
    baseline(1)
    expect(await convert('--to', name, '--gzip', '--quiet')).toEqual({code: 0, out: '', err: ''})
    const [[file, content] = []] = written()
    expect(file).toMatch(/^pubmed99n0001\.\w+\.gz$/)
    const plain = await pubcite('convert', input('pubmed99n0001.xml.gz'), '--to', name)
    expect(gunzipSync(Buffer.from(content!, 'base64')).toString()).toBe(plain.out)
  })

  test('what is whole is not made again; what changed, is gone or is wanted otherwise is', async () => {
    baseline(3)
    await convert()
    const first = written()
    expect((await convert()).err).toContain('3 were there already')
    writeFileSync(join(out, 'pubmed99n0001.jsonl'), 'cut')
    rmSync(join(out, 'pubmed99n0002.jsonl'))
    expect((await convert()).err).toContain('1 were there already')
    expect(written()).toEqual(first)
    writeFileSync(input('pubmed99n0003.xml.gz'), gzipSync(set(9)))
    expect((await convert()).err).toContain('2 were there already')
    expect(written().get('pubmed99n0003.jsonl')).not.toBe(first.get('pubmed99n0003.jsonl'))
    expect((await convert('--from', 'pubmed-xml')).err).not.toContain('already')
  })

  test('a copy of the folder counts by its bytes', async () => {
    baseline(1)
    await convert()
    const file = join(out, 'pubmed99n0001.jsonl')
    utimesSync(file, 1, 1)
    expect((await convert()).err).toContain('1 were there already')
    writeFileSync(file, readFileSync(file, 'utf8').replace('journal', 'jxurnal'))
    expect((await convert()).err).not.toContain('already')
    expect(readFileSync(file, 'utf8')).not.toContain('jxurnal')
  })

  test('a line that an ended run did not finish is taken away, and its file made again', async () => {
    baseline(2)
    await convert()
    const file = join(out, 'manifest.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
    expect((await convert()).err).toContain('1 were there already')
    expect(manifest().length).toBe(2)
  })

  test('what an ended run left half written goes, and what another writes stays', async () => {
    baseline(1)
    mkdirSync(out)
    const host = (await import('node:os')).hostname().replace(/\W/g, '-')
    const dead = `pubmed99n0001.jsonl.${host}.4194999.0123abcd.part` // above the highest number of a process
    writeFileSync(join(out, dead), 'x')
    writeFileSync(join(out, `a.jsonl.${host}.${process.ppid}.0123abcd.part`), 'x')
    writeFileSync(join(out, 'b.jsonl.elsewhere.1.0123abcd.part'), 'x')
    await convert()
    expect([...written().keys()].filter(name => name.endsWith('.part'))).toHaveLength(2)
    expect(existsSync(join(out, dead))).toBe(false)
  })

  test('the shards together are the whole, and each goes on by itself', async () => {
    baseline(5)
    await convert()
    const whole = written()
    out = join(folder, 'shards')
    for (const shard of ['1/3', '2/3', '3/3']) {
      expect((await convert('--shard', shard)).code).toBe(0)
      expect((await convert('--shard', shard)).err).toMatch(/^(\d) files .* \1 were there already/)
    }
    expect(written()).toEqual(whole)
    expect(manifest('manifest.2-of-3.jsonl')).toHaveLength(2)
    expect((await convert()).err).toContain('5 were there already')
  })

  test('--list names files, one a line', async () => {
    baseline(3)
    const list = join(folder, 'list.txt')
    writeFileSync(list, `# two of them\n${input('pubmed99n0003.xml.gz')}\n\n${input('pubmed99n0001.xml.gz')}\r\n`)
    expect((await pubcite('convert', '--list', list, '--to', 'ris', '-o', `${out}/`)).code).toBe(0)
    expect([...written().keys()]).toEqual(['pubmed99n0001.ris', 'pubmed99n0003.ris'])
  })

  test('articles in JSON Lines are read again', async () => {
    baseline(1)
    await convert('--gzip')
    const again = join(folder, 'again')
    await pubcite('convert', join(out, '*.jsonl.gz'), '--to', 'jsonl', '-o', `${again}/`)
    await convert()
    expect(written(again).get('pubmed99n0001.jsonl')).toBe(written().get('pubmed99n0001.jsonl'))
  })
})

describe('convert to Parquet', () => {
  const toTables = (...args: string[]) =>
    pubcite('convert', input('*.xml.gz'), '--to', 'parquet', '-o', `${out}/`, ...args)
  const tablesOf = () =>
    new Map(
      readdirSync(out)
        .filter(name => !name.includes('.'))
        .map(name => [name, readdirSync(join(out, name))])
    )
  const rows = (table: string, file: string) => readRows(readFileSync(join(out, table, file)))

  test('each file becomes a file of each table, and holds what JSON Lines hold', async () => {
    baseline(2)
    expect((await toTables()).code).toBe(0)
    const found = tablesOf()
    expect([...found.keys()].sort()).toEqual(tables.map(({name}) => name).sort())
    for (const files of found.values()) expect(files).toEqual(['pubmed99n0001.parquet', 'pubmed99n0002.parquet'])
    const bytes = new Map(tables.map(({name}) => [name, readFileSync(join(out, name, 'pubmed99n0002.parquet'))]))
    const lines = await pubcite('convert', input('pubmed99n0002.xml.gz'), '--to', 'jsonl')
    const articles = lines.out
      .trim()
      .split('\n')
      .map(line => prune(JSON.parse(line)))
    expect(await rebuild(bytes)).toEqual(articles)
    expect((await rows('articles', 'pubmed99n0002.parquet'))[2]).toMatchObject({file: 'pubmed99n0002', record: 3})
  })

  test('what is whole is not made again; a table that changed or is gone is', async () => {
    baseline(2)
    await toTables()
    const authors = readFileSync(join(out, 'authors', 'pubmed99n0001.parquet'))
    expect((await toTables()).err).toContain('2 were there already')
    writeFileSync(join(out, 'authors', 'pubmed99n0001.parquet'), 'cut')
    rmSync(join(out, 'grants', 'pubmed99n0002.parquet'))
    expect((await toTables()).err).not.toContain('already')
    expect(readFileSync(join(out, 'authors', 'pubmed99n0001.parquet')).equals(authors)).toBe(true)
    expect(existsSync(join(out, 'grants', 'pubmed99n0002.parquet'))).toBe(true)
  })

  test('a bad file leaves nothing in any table', async () => {
    baseline(2)
    await toTables()
    writeFileSync(input('pubmed99n0001.xml.gz'), gzipSync(set(1)).subarray(0, 400))
    expect((await toTables()).code).toBe(3)
    for (const files of tablesOf().values()) expect(files).toEqual(['pubmed99n0002.parquet'])
  })

  test.each([[['-o', '-']], [['-o', 'x/', '--gzip']], [[]]])('with %j it is refused', async args => {
    baseline(1)
    expect((await pubcite('convert', input('*.xml.gz'), '--to', 'parquet', ...args)).code).toBe(2)
  })
})

describe('a file that is not to be trusted is set aside, and the rest goes on', () => {
  const packed = gzipSync(set(7))
  const flipped = packed.slice()
  flipped[packed.length >> 1]! ^= 0x55
  const badCheck = packed.slice()
  badCheck[packed.length - 6]! ^= 1

  test.each<[string, Uint8Array, RegExp]>([
    ['gzip that is cut', packed.subarray(0, packed.length - 20), /the gzip ends too early/],
    ['gzip that ends within its checksum', packed.subarray(0, packed.length - 3), /the gzip/],
    ['gzip that is damaged', flipped, /the gzip is damaged/],
    ['gzip whose checksum is another', badCheck, /the gzip is damaged/],
    ['XML that is cut between two records', gzipSync(set(7).replace('</PubmedArticleSet>', '')), /it is cut/],
    ['a letter', Buffer.from('Dear Nkechi, sleep well.\n'), /none of the formats/],
    ['a web page', gzipSync('<!DOCTYPE html><html><body>404</body></html>'), /./],
    ['nothing', Buffer.from(''), /no record/],
    ['a set without records', gzipSync('<PubmedArticleSet></PubmedArticleSet>'), /no record/]
  ])('%s', async (_, bytes, reason) => {
    baseline(1)
    writeFileSync(input('bad.xml.gz'), bytes)
    const report = join(folder, 'report.json')
    const {code, err} = await convert('--report', report)
    expect(code).toBe(3)
    expect(err).toContain(`${input('bad.xml.gz')}: set aside: `)
    expect(err).toMatch(reason)
    expect([...written().keys()]).toEqual(['pubmed99n0001.jsonl'])
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      totals: {whole: 1, aside: 1},
      files: [{outcome: 'aside', reason: expect.stringMatching(reason)}, {outcome: 'whole'}]
    })
  })

  test.each<[string, (hash: string) => string, number]>([
    ['as NLM writes it', hash => `MD5(pubmed99n0001.xml.gz)= ${hash}\n`, 0],
    ['as BSD writes it', hash => `MD5 (pubmed99n0001.xml.gz) = ${hash}\n`, 0],
    ['as md5sum writes it', hash => `${hash}  pubmed99n0001.xml.gz\n`, 0],
    [
      'of another file',
      hash => `MD5(pubmed99n0001.xml.gz)= ${hash.replace(/^./, digit => (digit === '0' ? '1' : '0'))}`,
      3
    ],
    ['that is none', () => '<html>404</html>', 3]
  ])('a checksum beside it %s', async (_, text, code) => {
    baseline(2)
    writeFileSync(input('pubmed99n0001.xml.gz.md5'), text(md5(readFileSync(input('pubmed99n0001.xml.gz')))))
    expect((await convert()).code).toBe(code)
    expect(written().size).toBe(code === 0 ? 2 : 1)
  })

  test('its output of an earlier state goes too, and comes back with it', async () => {
    baseline(2)
    await convert()
    const first = written()
    writeFileSync(input('pubmed99n0001.xml.gz'), packed.subarray(0, 100))
    expect((await convert()).code).toBe(3)
    expect(existsSync(join(out, 'pubmed99n0001.jsonl'))).toBe(false)
    baseline(1)
    expect((await convert()).code).toBe(0)
    expect(written()).toEqual(first)
  })

  test('deletions are counted, and said to be nowhere', async () => {
    writeFileSync(
      input('pubmed99n0002.xml.gz'),
      gzipSync('<PubmedArticleSet><DeleteCitation><PMID Version="1">7</PMID></DeleteCitation></PubmedArticleSet>')
    )
    const {code, err} = await convert()
    expect(code).toBe(0)
    expect(err).toContain('0 records, 1 deletions (not written: see pubcite merge)')
  })
})

describe('mistakes of the caller', () => {
  test.each([[['--shard', '0/3']], [['--shard', '4/3']], [['--shard', '1']], [['--jobs', 'many']]])(
    '%s',
    async args => {
      baseline(1)
      expect((await convert(...args)).code).toBe(2)
    }
  )

  test('two files that would be one, a file over itself, many files without a folder', async () => {
    baseline(1)
    writeFileSync(input('pubmed99n0001.xml'), set(1))
    expect(await pubcite('convert', input('*'), '--to', 'ris', '-o', `${out}/`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('would both be written to')
    })
    writeFileSync(input('a.ris'), 'TY  - JOUR\nER  - \n')
    expect((await pubcite('convert', input('a.ris'), '--to', 'ris', '-o', join(folder, 'in'))).code).toBe(2)
    expect((await pubcite('convert', input('a.ris'), '--to', 'csv', '--jobs', '2')).err).toContain('-o OUT/')
    expect((await pubcite('convert', '--to', 'csv', '-o', `${out}/`)).code).toBe(2)
  })

  test('a pattern that finds nothing fails', async () => {
    expect(await convert()).toMatchObject({code: 1, err: expect.stringContaining('No file is found by')})
  })
})

test('a pattern finds files by *, ?, sets and alternatives, in folders at any depth', async () => {
  mkdirSync(join(folder, 'in', 'deep', 'deeper'), {recursive: true})
  for (const name of [
    'a1.xml',
    'a2.xml',
    'b[1].xml',
    '.hidden.xml',
    'a1.xml.md5',
    'deep/a3.xml',
    'deep/deeper/a4.xml'
  ]) {
    writeFileSync(input(name), '')
  }
  const found = async (...patterns: string[]) =>
    (await expand(patterns.map(input))).map(path => path.slice(input('x').length - 1).replaceAll('\\', '/'))
  expect(await found('*')).toEqual(['a1.xml', 'a2.xml', 'b[1].xml'])
  expect(await found('a?.xml', 'a1*')).toEqual(['a1.xml', 'a2.xml'])
  expect(await found('a[!1].xml')).toEqual(['a2.xml'])
  expect(await found('{a1,x}.xml')).toEqual(['a1.xml'])
  expect(await found('*/a*.xml')).toEqual(['deep/a3.xml'])
  expect(await found('**/a*.xml')).toEqual(['a1.xml', 'a2.xml', 'deep/a3.xml', 'deep/deeper/a4.xml'])
  expect(await found('b[1].xml')).toEqual(['b[1].xml'])
  await expect(found('deep')).rejects.toThrow('is a folder')
})

test('progress says what is done, how fast, and how long it takes still', () => {
  const state = {files: 12, allFiles: 1274, bytes: 4e8, allBytes: 36.1e9, records: 360_000, seconds: 40}
  expect(progressLine(state)).toBe('12/1274 files · 0.4 of 36.1 GB · 10.0 MB/s · 9,000 records/s · 60 min left')
  expect(progressLine({...state, bytes: 0, records: 0, seconds: 0})).toBe('12/1274 files · 0.0 of 36.1 GB')
  expect([52, 840, 7500].map(duration)).toEqual(['52 s', '14 min', '2 h 05 min'])
})
