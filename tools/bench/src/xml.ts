/**
 * What reading PubMed XML costs: `npm run bench:xml [-- --size MB] [--rounds N] [--seed N] [--only PART] [--json]`.
 * A part is `gunzip`, `peers`, `tools` or `memory`.
 * Prints ratios: to gunzip over the same bytes, and of other tools to us. Ratios above 1 are dearer.
 */
import {spawnSync} from 'node:child_process'
import {cpus} from 'node:os'
import {fileURLToPath} from 'node:url'
import {createGunzip} from 'node:zlib'
import {parseStream} from '@pubcite/parse'
import {parsePubmedXml} from '@pubcite/parse/pubmed-xml'
import type {Article} from '@pubcite/schema/model'
import {numberOf, optionOf} from './options.js'
import {alternate, type Contender, median, type Ratio, ratioTo, type Timing, table} from './rounds.js'
import {corpusData, firstOf, generatedData, packedFile, plainFile, type XmlData} from './xml/data.js'
import {peers} from './xml/peers.js'
import {cpuOf, isInstalled, tools} from './xml/tools.js'

const args = process.argv.slice(2)
const size = numberOf('--size', 60)
const rounds = numberOf('--rounds', 7)
const seed = numberOf('--seed', 2026)
const only = optionOf('--only')
const isWanted = (part: 'gunzip' | 'peers' | 'tools' | 'memory') => only === undefined || only === part
const chunkSize = 1 << 20
const reader = fileURLToPath(new URL('xml/read-file.mjs', import.meta.url))

interface Row {
  data: string
  name: string
  /** Compared with what. */
  base: string
  ratio: Ratio
  /** Median, CPU milliseconds. */
  cpu: number
}

const rows = (data: string, base: Timing, timings: readonly Timing[]): Row[] =>
  timings.map(timing => ({
    data,
    name: timing.name,
    base: base.name,
    ratio: ratioTo(base, timing),
    cpu: median(timing.cpu)
  }))

/** Bytes in chunks, as a file gives them. */
async function* chunksOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
}

const unpacked = (packed: Uint8Array) => {
  const stream = createGunzip({chunkSize})
  stream.end(packed)
  return stream
}

async function countOf(source: AsyncIterable<Uint8Array>, options: {fields?: (keyof Article)[]} = {}): Promise<number> {
  let articles = 0
  for await (const item of parseStream(source, {format: 'pubmed-xml', ...options})) if ('article' in item) articles += 1
  return articles
}

const own = ({bytes, packed}: XmlData): Contender[] => [
  {
    name: 'gunzip',
    async run() {
      let length = 0
      for await (const chunk of unpacked(packed)) length += (chunk as Uint8Array).length
      return length
    }
  },
  {name: 'parseStream', run: () => countOf(chunksOf(bytes))},
  {name: 'gunzip + parseStream', run: () => countOf(unpacked(packed))},
  {name: 'parseStream, only PMID and title', run: () => countOf(chunksOf(bytes), {fields: ['ids', 'title']})}
]

/** Not in the rounds of gunzip, which would have the garbage of all these articles collected in its time, and look dear. */
const keeping = ({bytes}: XmlData): Contender => ({
  name: 'parse (all articles kept)',
  run: () => parsePubmedXml(bytes).articles.length
})

async function againstGunzip(data: XmlData): Promise<Row[]> {
  const contenders = own(data)
  const timings = await alternate(contenders, {rounds, warmUp: 2})
  const kept = await alternate([contenders[1]!, keeping(data)], {rounds, warmUp: 1})
  for (const {name, count} of [...timings.slice(1), ...kept]) {
    if (count !== data.records) throw new Error(`${name}: ${count} articles of ${data.records} records`)
  }
  return [...rows(data.name, timings[0]!, timings), ...rows(data.name, kept[0]!, kept.slice(1))]
}

async function againstPeers(data: XmlData): Promise<Row[]> {
  const decoder = new TextDecoder()
  const contenders = [
    own(data)[1]!,
    ...[...peers].map(([name, read]) => ({name, run: () => read(decoder.decode(data.bytes))}))
  ]
  const timings = await alternate(contenders, {rounds, warmUp: 1})
  return rows(data.name, timings[0]!, timings).slice(1)
}

/** Each in a process of its own, start included. */
function againstTools(data: XmlData): Row[] {
  const file = plainFile(data)
  const ownCommand = `${process.execPath} ${reader} '${file}'`
  const commands = tools.filter(isInstalled).map(tool => ({name: tool.name, command: tool.command(file)}))
  const timings = [{name: 'parseStream, in a process of its own', command: ownCommand}, ...commands].map(
    ({name, command}) => ({name, command, count: 0, cpu: [] as number[]})
  )
  for (let round = 0; round < rounds; round++) for (const {cpu, command} of timings) cpu.push(cpuOf(command))
  return rows(data.name, timings[0]!, timings)
}

function memory(data: XmlData): {megabytes: number; articles: number; peak: number}[] {
  return [150, 1500].map(megabytes => {
    const {stdout} = spawnSync(process.execPath, [reader, packedFile(data, megabytes)], {encoding: 'utf8'})
    return {megabytes, ...JSON.parse(stdout)}
  })
}

const generated = generatedData(size, seed)
const corpus = corpusData(size, seed)
const all = [generated, ...(corpus ? [corpus] : [])]
const results: Row[] = []
for (const data of all) {
  if (isWanted('gunzip')) results.push(...(await againstGunzip(data)))
  if (isWanted('peers')) results.push(...(await againstPeers(firstOf(data, 10))))
}
if (isWanted('tools')) results.push(...againstTools(generated))
const peaks = isWanted('memory') ? memory(generated) : []

const machine = {node: process.version, cpus: cpus().length, model: cpus()[0]?.model, date: new Date().toISOString()}
const sizes = all.map(({name, bytes, packed, records}) => ({name, bytes: bytes.length, packed: packed.length, records}))
if (args.includes('--json')) console.log(JSON.stringify({machine, sizes, rounds, results, memory: peaks}, null, 2))
else print()

function print(): void {
  console.log(`Node ${machine.node}, ${machine.cpus} × ${machine.model}, ${rounds} rounds`)
  for (const {name, bytes, packed, records} of sizes) {
    console.log(
      `${name}: ${(bytes / 1e6).toFixed(1)} MB, ${records} records, gzip -6 ${((100 * packed) / bytes).toFixed(0)} %`
    )
  }
  console.log(
    table([
      ['data', 'what', 'compared with', 'CPU ratio (range)', 'CPU ms'],
      ...results.map(({data, name, base, ratio, cpu}) => [data, name, base, printed(ratio), cpu.toFixed(0)])
    ])
  )
  for (const {megabytes, articles, peak} of peaks) {
    console.log(`peak of memory, ${megabytes} MB of XML from .gz: ${peak.toFixed(0)} MB (${articles} articles)`)
  }
}

function printed({median: middle, min, max}: Ratio): string {
  return `${middle.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`
}
