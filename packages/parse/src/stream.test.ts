import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {gzipSync} from 'node:zlib'
import {emptyArticle, type ParseResult, type StreamItem} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse, parseStream} from './index.js'
import {defineByteInput, defineInput} from './input.js'
import {createParser} from './parser.js'
import type {ProblemCode} from './problems.js'
import type {StreamSource} from './source.js'

const record = (pmid: number, ...lines: string[]) =>
  [`PMID- ${pmid}`, `TI  - Sleep ${pmid}.`, ...lines, '', ''].join('\n')
const two = record(1) + record(2)
const utf8 = (text: string) => new TextEncoder().encode(text)

type Item = StreamItem<ProblemCode>

async function all(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** Titles of articles, and codes of diagnostics that belong to none. */
async function outline(source: StreamSource, options = {}): Promise<(string | undefined)[]> {
  const items = await all(parseStream(source, options))
  return items.map(item =>
    'article' in item ? item.article.title : 'diagnostic' in item ? item.diagnostic.code : 'deletion'
  )
}

function gather(items: Item[]): Omit<ParseResult<string, ProblemCode>, 'format'> {
  const result: Omit<ParseResult<string, ProblemCode>, 'format'> = {
    articles: [],
    places: [],
    deletions: [],
    diagnostics: []
  }
  for (const item of items) {
    if ('deletion' in item) result.deletions.push(item.deletion)
    else if ('diagnostic' in item) result.diagnostics.push(item.diagnostic)
    else {
      result.articles.push(item.article)
      result.places.push(item.place)
      result.diagnostics.push(...item.diagnostics)
    }
  }
  return result
}

function* cut<Source extends string | Uint8Array>(whole: Source, sizes: readonly number[]): Generator<Source> {
  for (let at = 0, index = 0; at < whole.length; index++) {
    const to = at + (sizes[index % sizes.length] ?? 1)
    yield whole.slice(at, to) as Source
    at = to
  }
}

test('a stream is read from a string, bytes, a Blob, a Response, a web stream or chunks', async () => {
  const blob = new Blob([two])
  const sources: StreamSource[] = [
    two,
    utf8(two),
    utf8(two).buffer,
    blob,
    new Response(two),
    blob.stream(),
    [two.slice(0, 9), two.slice(9)],
    cut(utf8(two), [5])
  ]
  for (const source of sources) expect(await outline(source)).toEqual(['Sleep 1', 'Sleep 2'])
  expect(await outline(new Response(null))).toEqual(['parse/empty'])
})

test('web streams are read where they cannot be iterated over', async () => {
  const reader = new Blob([two]).stream().getReader()
  expect(await outline({getReader: () => reader})).toEqual(['Sleep 1', 'Sleep 2'])
})

test('a stream gives what the whole text gives, however it is cut', async () => {
  const odd = [
    '\ufeff',
    'stray\n',
    'PMID- 3\r\nTI  - Mäuse 🐭\r\n      schlafen.\r\nDP  - soon\r\n\r\n',
    'AB  - one\n\n      two\ntwo\n',
    '      \u2003\n\ufeff\nPMID-\nPMID- \n',
    record(4, 'XYZ - ÿ')
  ]
  const text = fc.array(fc.constantFrom(...odd, two), {maxLength: 8}).map(parts => parts.join(''))
  const sizes = fc.array(fc.integer({min: 1, max: 40}), {minLength: 1, maxLength: 5})
  const broken = fc.boolean()
  await fc.assert(
    fc.asyncProperty(text, sizes, broken, async (source, chunks, isBroken) => {
      const bytes = utf8(source)
      if (isBroken) for (const [at, byte] of bytes.entries()) if (byte === 0xc3) bytes[at] = 0xe4
      for (const input of [bytes, source]) {
        const {format: _, ...whole} = parse(input, {format: 'medline'})
        expect(gather(await all(parseStream(cut(input, chunks), {format: 'medline'})))).toEqual(whole)
      }
    }),
    {numRuns: 100}
  )
})

test('text that is read as bytes, and bytes as text, come to the same in a stream', async () => {
  const title = (data: string | Uint8Array) => (typeof data === 'string' ? data : new TextDecoder().decode(data)).trim()
  const rest = {detect: () => true, map: (row: string) => ({...emptyArticle(), title: row || '-'})}
  const bytes = defineByteInput({
    name: 'bytes',
    next: (data, from) => data.indexOf(10, from) + 1 || -1,
    read: data => [title(data)],
    ...rest
  })
  const text = defineInput({
    name: 'text',
    next: (data, from) => data.indexOf('\n', from) + 1 || -1,
    read: data => [title(data)],
    ...rest
  })
  const lines = 'Mäuse\n🐭 schlafen\n\nim Dunkeln 🌒'
  const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${lines}`.split(''), unit => unit.charCodeAt(0)).buffer)
  for (const input of [bytes, text]) {
    const {parse: parseWhole, parseStream: parseChunks} = createParser([input])
    for (const source of [lines, utf8(lines), utf16]) {
      const {format: _, ...whole} = parseWhole(source)
      expect(whole.articles.map(article => article.title)).toEqual(['Mäuse', '🐭 schlafen', '-', 'im Dunkeln 🌒'])
      for (const size of [1, 3, 7]) expect(gather(await all(parseChunks(cut(source, [size]))))).toEqual(whole)
    }
  }
})

test('gzip is unpacked, all its members, and its zeros at the end are nothing', async () => {
  const packed = [gzipSync(record(1)), gzipSync(record(2)), new Uint8Array(20)]
  for (const sizes of [[1], [7, 100], [100_000]]) {
    expect(await outline(cut(new Uint8Array(Buffer.concat(packed)), sizes))).toEqual(['Sleep 1', 'Sleep 2'])
  }
})

test('what follows gzip is reported, and nothing that came before is lost', async () => {
  const packed = new Uint8Array(
    Buffer.concat([gzipSync(record(1)), gzipSync(record(2)), Buffer.from('and more text\n')])
  )
  for (const sizes of [[1], [50], [100_000]]) {
    expect(await outline(cut(packed, sizes))).toEqual(['Sleep 1', 'Sleep 2', 'parse/gzip-trailing'])
  }
})

test('gzip that is cut or damaged gives what comes before', async () => {
  const long = Array.from({length: 3000}, (_, index) => record(index + 1)).join('')
  const packed = new Uint8Array(gzipSync(long))
  const titles = await outline(packed.subarray(0, packed.length / 2))
  expect(titles.at(-1)).toBe('parse/gzip-damaged')
  expect(titles.length).toBeGreaterThan(1000)
  const damaged = packed.slice()
  damaged[packed.length - 6]! ^= 1
  expect(await outline(damaged)).toEqual([...(await outline(packed)), 'parse/gzip-damaged'])
})

test('a stream fails where its source fails', async () => {
  async function* failing(first: string | Uint8Array) {
    yield first
    throw new Error('the line is down')
  }
  await expect(outline(failing(two))).rejects.toThrow('the line is down')
  await expect(outline(failing(gzipSync(two)))).rejects.toThrow('the line is down')
  await expect(outline([two, utf8(two)])).rejects.toThrow(TypeError)
  await expect(outline([7] as never)).rejects.toThrow('A chunk is a string or bytes, and this is number.')
  await expect(outline(7 as never)).rejects.toThrow(TypeError)
  expect(() => parseStream(two, {format: 'word' as never})).toThrow(RangeError)
})

test('a signal stops the stream, even while the source is silent', async () => {
  async function* silent() {
    yield utf8(two)
    await new Promise(() => {})
  }
  const reason = new Error('enough')
  const controller = new AbortController()
  setTimeout(() => controller.abort(reason), 10)
  await expect(outline(silent(), {signal: controller.signal})).rejects.toBe(reason)
  await expect(outline(two, {signal: AbortSignal.abort(reason)})).rejects.toBe(reason)
})

test('nothing is asked of the source before what came is taken, and it is closed when the reader stops', async () => {
  let asked = 0
  let closed = false
  async function* source() {
    try {
      for (;;) {
        asked++
        yield utf8(record(asked).repeat(100))
      }
    } finally {
      closed = true
    }
  }
  const items = parseStream(source())
  for (let taken = 0; taken < 250; taken++) await items.next()
  expect(asked).toBeLessThan(6)
  await items.return()
  expect(closed).toBe(true)
})

test('what is longer than the limit is reported, and not kept', async () => {
  const endless = record(1) + record(2, `AB  - ${'sleep '.repeat(1000)}`)
  expect(await outline(cut(endless, [100]), {maxLength: 1000, format: 'medline'})).toEqual([
    'Sleep 1',
    'parse/too-long'
  ])
})

test('what is no record is reported as in the whole text', async () => {
  for (const text of ['', ' \n', 'nothing to see', ' '.repeat(5000)]) {
    expect(gather(await all(parseStream(cut(text, [1000]))))).toMatchObject({diagnostics: parse(text).diagnostics})
    expect(gather(await all(parseStream(text, {format: 'medline'})))).toMatchObject({
      diagnostics: parse(text, {format: 'medline'}).diagnostics
    })
  }
})

const citation = (pmid: number) => `Ito H. Sleep. J Imag Sleep. 2012;${pmid}(2):225-34. PMID: ${pmid}.`
const summary = (pmid: number) => `<DocumentSummary uid="${pmid}"><Source>J Imag Sleep</Source><Title>Sleep</Title>
<RecordStatus>PubMed</RecordStatus><ArticleIds><ArticleId><IdType>pubmed</IdType><Value>${pmid}</Value></ArticleId></ArticleIds></DocumentSummary>`
const xml = (pmid: number) =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>Sleep</ArticleTitle></Article></MedlineCitation></PubmedArticle>`

/** What stands before the records, one of them, and what follows them. */
const printed: [
  format: NonNullable<Parameters<typeof parse>[1]>['format'] & string,
  string,
  (pmid: number) => string,
  string
][] = [
  ['medline', '', record, ''],
  ['ris', '', pmid => `TY  - JOUR\nTI  - Sleep\nAN  - ${pmid}\nDB  - PubMed\nER  - \n\n`, ''],
  ['csv', 'PMID,Title\r\n', pmid => `"${pmid}","Sleep, said ""he"",\r\nin mice"\r\n`, ''],
  ['summary-text', '', pmid => `${pmid % 1000}: ${citation(pmid)}\n\n`, ''],
  [
    'abstract-text',
    '',
    pmid => `${pmid % 1000}. J Imag Sleep. 2012;1:2.\n\nSleep.\n\nIto H.\n\nPMID: ${pmid}\n\n\n`,
    ''
  ],
  ['nlm-citation', '', pmid => `${citation(pmid)}\n`, ''],
  ['pmid-list', '', pmid => `${pmid}\n`, ''],
  ['csl-json', '[', pmid => `{"type": "article-journal", "PMID": "${pmid}"},`, '{"type": "book"}]'],
  ['esummary', '<eSummaryResult><DocumentSummarySet>', summary, '</DocumentSummarySet></eSummaryResult>'],
  ['pubmed-xml', '<PubmedArticleSet>', xml, '</PubmedArticleSet>']
]

test.each(printed)('%s comes record by record, and as in one piece', async (format, begin, print, end) => {
  let given = 40_000_000
  async function* source() {
    yield begin
    while (given < 40_001_000) yield print(given++)
    yield end
  }
  const items: Item[] = []
  let first: number | undefined
  for await (const item of parseStream(source(), {format})) {
    if ('article' in item) first ??= given
    items.push(item)
  }
  expect(first).toBeLessThan(40_000_900)
  const whole = Array.from({length: 1000}, (_, index) => print(40_000_000 + index)).join('')
  const {format: _, ...result} = parse(begin + whole + end, {format})
  expect(gather(items)).toEqual(result)
  expect(result.articles[999]?.ids.pmid).toBe('40000999')
})

test('a table gives the same however it is cut, also where a quote is never closed', async () => {
  const table = 'sep=;\r\nPMID;Title;DOI\r\n1;"a;\r\n""b""";10.5555/x\r\n2;"c "d" e";\r\n\r\n3;"never;\r\n4;f;g\r\n'
  const {format: _, ...whole} = parse(table, {format: 'csv'})
  expect(whole.articles.map(({ids}) => ids.pmid)).toEqual(['1', '2', '3', '4'])
  for (const size of [1, 2, 3, 7, 50]) {
    expect(gather(await all(parseStream(cut(table, [size]), {format: 'csv'})))).toEqual(whole)
  }
})

test('a stream holds no chunk that was read', async () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const held: WeakRef<Uint8Array>[] = []
  async function* chunks() {
    for (let pmid = 1; pmid <= 50; pmid++) {
      const chunk = new TextEncoder().encode(`PMID- ${pmid}\nTI  - Sleep.\n\n`.repeat(300))
      held.push(new WeakRef(chunk))
      yield chunk
    }
  }
  const {signal} = new AbortController()
  let alive = 0
  for await (const _ of parseStream(chunks(), {signal})) {
    if (held.length < 45 || alive > 0) continue
    await new Promise(resolve => setTimeout(resolve, 0)) // weak references are kept to the end of a task
    gc()
    alive = held.filter(chunk => chunk.deref()).length
  }
  expect(alive).toBeGreaterThan(0)
  expect(alive).toBeLessThan(20)
})
