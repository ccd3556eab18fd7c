/**
 * What reading MEDLINE costs: `npm run bench:medline [-- --size MB] [--rounds N] [--seed N] [--only memory]`.
 * Prints ratios to Biopython, which makes tags and no articles, over the same bytes; that half as much takes half the time;
 * and the memory of reading 100,000 records, record by record, to RIS.
 */

import {spawnSync} from 'node:child_process'
import {cpus} from 'node:os'
import {formatRis} from '@pubcite/format/ris'
import {parseStream} from '@pubcite/parse'
import {parseMedline} from '@pubcite/parse/medline'
import {python, readByBiopython} from './medline/biopython.js'
import {corpusData, generatedData, type MedlineData} from './medline/data.js'
import {numberOf, optionOf} from './options.js'
import {cpuTime, median, ratioTo, type Timing, table} from './rounds.js'

const size = numberOf('--size', 12)
const rounds = numberOf('--rounds', 7)
const seed = numberOf('--seed', 2026)
const chunkSize = 1 << 16

async function* chunksOf(bytes: Uint8Array, times = 1) {
  for (let time = 0; time < times; time++)
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
}

async function stream(bytes: Uint8Array): Promise<number> {
  let articles = 0
  for await (const item of parseStream(chunksOf(bytes))) if ('article' in item) articles += 1
  return articles
}

async function measure({name, path, bytes, records}: MedlineData): Promise<string[][]> {
  const half = bytes.subarray(0, Buffer.from(bytes.buffer).indexOf('\n\nPMID- ', bytes.length >> 1) + 2)
  const contenders = [
    {name: 'parseStream', run: () => stream(bytes)},
    {name: 'parseMedline (all articles kept)', run: () => parseMedline(bytes).articles.length},
    {name: 'parseStream, half of it', run: () => stream(half)}
  ]
  const base: Timing = {name: 'Bio.Medline', count: 0, cpu: []}
  const timings = contenders.map((contender): Timing => ({name: contender.name, count: 0, cpu: []}))
  for (let round = -2; round < rounds; round++) {
    const biopython = python && readByBiopython(python, path)
    if (biopython && round >= 0) base.cpu.push(biopython.cpu)
    for (const [index, {run}] of contenders.entries()) {
      const before = cpuTime()
      timings[index]!.count = await run()
      if (round >= 0) timings[index]!.cpu.push(cpuTime() - before)
    }
  }
  if (timings[0]!.count !== records) throw new Error(`${timings[0]!.count} articles of ${records} records`)
  return timings.map(timing => {
    const {median: middle, min, max} = ratioTo(base, timing)
    const ratio = python ? `${middle.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})` : 'not installed'
    return [name, timing.name, ratio, median(timing.cpu).toFixed(0)]
  })
}

/** Megabytes of memory at every 20,000 records on the way to RIS. */
async function memory({bytes, records}: MedlineData): Promise<number[]> {
  const curve: number[] = []
  let articles = 0
  let written = 0
  for await (const item of parseStream(chunksOf(bytes, Math.ceil(100_000 / records)))) {
    if (!('article' in item)) continue
    written += formatRis([item.article]).length
    if (++articles % 20_000 === 0) curve.push(Math.round(process.memoryUsage.rss() / 1e6))
  }
  console.log(`${articles} records to ${(written / 1e6).toFixed(0)} MB of RIS`)
  return curve
}

const generated = generatedData(size, seed)
if (optionOf('--only') === 'memory') {
  console.log(`memory at every 20,000 records: ${(await memory(generated)).join(', ')} MB`)
} else {
  const corpus = corpusData(size, seed)
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${rounds} rounds`)
  const rows: string[][] = []
  for (const data of [generated, ...(corpus ? [corpus] : [])]) {
    console.log(`${data.name}: ${(data.bytes.length / 1e6).toFixed(1)} MB, ${data.records} records`)
    rows.push(...(await measure(data)))
  }
  console.log(table([['data', 'what', 'CPU, compared with Bio.Medline (range)', 'CPU ms'], ...rows]))
  // in a process of its own: here the heap has grown to what all articles take, and V8 lets it stay so
  spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1), '--only', 'memory'], {stdio: 'inherit'})
}
