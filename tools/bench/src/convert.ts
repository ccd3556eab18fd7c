/**
 * What converting costs beyond reading: `npm run bench:convert [-- --size MB] [--rounds N] [--seed N] [--only PART] [--json]`.
 * A part is `stages` (in one process), `jobs` (the program, with one job and two), `memory` or `start`; `stages,start` are two.
 * Ratios above 1 are dearer; of jobs, faster.
 */
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Output, outputs} from '@pubcite/format'
import {generateArticle, printMedline} from '@pubcite/generator'
import {formatParquetStream} from '@pubcite/parquet'
import {parseStream} from '@pubcite/parse'
import {readArticle} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import {runPubcite} from './convert/command.js'
import {numberOf, optionOf} from './options.js'
import {alternate, type Contender, median, type Ratio, ratioTo, type Timing, table} from './rounds.js'
import {corpusData, firstOf, generatedData, packedFile, plainFile, type XmlData} from './xml/data.js'

const args = process.argv.slice(2)
const size = numberOf('--size', 60)
const rounds = numberOf('--rounds', 7)
const seed = numberOf('--seed', 2026)
const only = optionOf('--only')?.split(',')
const isWanted = (part: 'stages' | 'jobs' | 'memory' | 'start') => only === undefined || only.includes(part)

interface Row {
  data: string
  name: string
  base: string
  ratio: Ratio
}

async function* articlesOf(bytes: Uint8Array, detach = false): AsyncGenerator<Article> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
  }
  for await (const item of parseStream(chunks(), {format: 'pubmed-xml', ...(detach && {detach})}))
    if ('article' in item) yield item.article
}

/** Text as bytes, as it goes to a file: in blocks. */
async function bytesOf(pieces: AsyncIterable<string>): Promise<number> {
  let text = ''
  let bytes = 0
  for await (const piece of pieces) {
    text += piece
    if (text.length < 1 << 18) continue
    bytes += Buffer.from(text).length
    text = ''
  }
  return bytes + Buffer.from(text).length
}

const written = ['jsonl', 'csv', 'ris', 'medline', 'pubmed-xml']

/** Reading alone, and with what is done to the articles then. */
function stages({bytes}: XmlData): Contender[] {
  const texts = written.map((name): Contender => {
    const {formatStream} = outputs.find(output => output.name === name) as unknown as Output
    return {name: `parse and ${name}`, run: () => bytesOf(formatStream(articlesOf(bytes)))}
  })
  return [
    {
      name: 'parse',
      async run() {
        let count = 0
        for await (const _ of articlesOf(bytes)) count++
        return count
      }
    },
    ...texts,
    {
      name: 'parse and parquet',
      async run() {
        let length = 0
        for await (const piece of formatParquetStream(articlesOf(bytes, true))) length += piece.bytes.length
        return length
      }
    },
    {
      name: 'parse and check by the schema',
      async run() {
        let sound = 0
        for await (const article of articlesOf(bytes)) if (readArticle(article).diagnostics.length === 0) sound++
        return sound
      }
    }
  ]
}

async function againstParsing(data: XmlData): Promise<Row[]> {
  const timings = await alternate(stages(data), {rounds, warmUp: 2})
  return rowsOf(data.name, timings[0]!, timings.slice(1))
}

const rowsOf = (data: string, base: Timing, timings: readonly Timing[]): Row[] =>
  timings.map(timing => ({data, name: timing.name, base: base.name, ratio: ratioTo(base, timing)}))

/** The program over four files, with one job and two: how much sooner it is done. */
function againstOneJob(data: XmlData): Row[] {
  const found: Row[] = []
  for (const [kind, file] of [
    ['.xml', plainFile(data)],
    ['.xml.gz', packedFile(data, size)]
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'pubcite-jobs-'))
    for (const at of [1, 2, 3, 4]) symlinkSync(file, join(folder, `part${at}${kind}`))
    const out = join(folder, 'out')
    const timings = ['1', '2'].map((jobs): Timing => ({name: jobs, count: 0, cpu: []}))
    for (let round = 0; round < rounds; round++) {
      for (const {name: jobs, cpu} of timings) {
        cpu.push(
          runPubcite(['convert', join(folder, `*${kind}`), '--to', 'jsonl', '-o', `${out}/`, '--jobs', jobs]).wall
        )
        rmSync(out, {recursive: true})
      }
    }
    const [one, two] = timings as [Timing, Timing]
    found.push({data: `4 × ${kind}`, name: 'convert to jsonl, 2 jobs', base: '1 job, clock', ratio: ratioTo(two, one)})
    rmSync(folder, {recursive: true})
  }
  return found
}

/** The most memory that the program takes for a file. */
function memory(data: XmlData): {to: string; megabytes: number; peak: number}[] {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-memory-'))
  const found = ['jsonl', 'parquet'].flatMap(to =>
    [150, 1500].map(megabytes => {
      const {peak} = runPubcite(['convert', packedFile(data, megabytes), '--to', to, '-o', `${join(folder, to)}/`])
      rmSync(join(folder, to), {recursive: true})
      return {to, megabytes, peak}
    })
  )
  rmSync(folder, {recursive: true})
  return found
}

/** One record from a cold start, in milliseconds: on the clock, and of CPU. */
function start(): {wall: number; cpu: number} {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-start-'))
  const file = join(folder, 'one.nbib')
  writeFileSync(file, printMedline(generateArticle(seed, {like: 'medline'})))
  const taken = Array.from({length: rounds}, () => runPubcite(['cite', file]))
  rmSync(folder, {recursive: true})
  return {wall: median(taken.map(({wall}) => wall)), cpu: median(taken.map(({cpu}) => cpu))}
}

const generated = generatedData(size, seed)
const corpus = corpusData(size, seed)
const results: Row[] = []
if (isWanted('stages'))
  for (const data of [generated, ...(corpus ? [corpus] : [])])
    results.push(...(await againstParsing(firstOf(data, 20))))
if (isWanted('jobs')) results.push(...againstOneJob(generated))
const peaks = isWanted('memory') ? memory(generated) : []
const cold = isWanted('start') ? start() : undefined
const machine = {node: process.version, cpus: cpus().length, model: cpus()[0]?.model, date: new Date().toISOString()}

if (args.includes('--json'))
  console.log(JSON.stringify({machine, rounds, results, memory: peaks, start: cold}, null, 2))
else {
  const printed = ({median: middle, min, max}: Ratio) => `${middle.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`
  console.log(
    table([
      ['data', 'what', 'compared with', 'ratio (range)'],
      ...results.map(({data, name, base, ratio}) => [data, name, base, printed(ratio)])
    ])
  )
  for (const {to, megabytes, peak} of peaks)
    console.log(`peak of memory, ${megabytes} MB of XML from .gz to ${to}: ${peak.toFixed(0)} MB`)
  if (cold) console.log(`pubcite cite, one record: ${cold.wall.toFixed(0)} ms, ${cold.cpu.toFixed(0)} ms of CPU`)
}
