import {mkdir, readFile, stat} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import type {Output} from '@pubcite/format'
import {type ExitCode, exit, UsageError} from '../exit.js'
import {readSource} from '../files.js'
import type {Terminal} from '../terminal.js'
import {expand} from './glob.js'
import {openManifest} from './manifest.js'
import {convertAll} from './pool.js'
import {duration, startProgress} from './progress.js'
import {removeLeftovers, writeSafely} from './safely.js'
import type {FileReport, Outcome, Settings, Task} from './task.js'

/** What the caller wants of many files. */
export interface BatchOptions {
  folder: string
  output: Pick<Output, 'name' | 'extension'>
  settings: Settings
  /** A file that names files, one a line. */
  listFile?: string
  shard?: Shard
  jobs: number
  quiet: boolean
  json: boolean
  /** Where the report goes. */
  reportFile?: string
  version: string
}

/** One part of the files: the third of sixteen is `{index: 3, count: 16}`. */
export interface Shard {
  index: number
  count: number
}

/** Convert many files into a folder. What an earlier run has made is not made again. */
export async function convertFiles(
  names: readonly string[],
  options: BatchOptions,
  terminal: Terminal
): Promise<ExitCode> {
  const {folder, settings, shard, version, quiet} = options
  const started = performance.now()
  const named = [...names, ...(options.listFile === undefined ? [] : await readList(options.listFile))]
  if (named.length === 0) throw new UsageError('Name the files to convert, or a list of them with --list.')
  const tasks = ofShard(plan(await expand(named), options), shard)
  await mkdir(folder, {recursive: true})
  const folders = settings.to === 'parquet' ? await (await import('./tables.js')).makeTableFolders(folder) : [folder]
  for (const one of folders) await removeLeftovers(one)
  const manifest = await openManifest(folder, version, shard && `${shard.index}-of-${shard.count}`)
  const reports: FileReport[] = []
  const waiting: Task[] = []
  for (const task of tasks) {
    const made = await manifest.find(task.input, task.output, settings)
    if (made) reports.push(made)
    else waiting.push(task)
  }
  const progress = startProgress(await sizesOf(waiting), {...terminal, live: terminal.live === true && !quiet})
  try {
    await convertAll(waiting, options.jobs, {
      bytes: progress.bytes,
      async report(report) {
        reports.push(report)
        await manifest.add(report, settings)
        progress.report(report)
        const line = complaint(report)
        if (!line) return
        progress.clear()
        terminal.err(line)
      }
    })
  } finally {
    progress.clear()
    await manifest.close()
  }
  const result = summary(reports, options, (performance.now() - started) / 1000)
  if (!quiet) terminal.err(lastLine(result))
  if (options.json) terminal.err(`${JSON.stringify(result)}\n`)
  if (options.reportFile !== undefined)
    await writeSafely(options.reportFile, one(`${JSON.stringify(result, null, 2)}\n`))
  return outcomeOf(reports)
}

async function readList(file: string): Promise<string[]> {
  const text = file === '-' ? new TextDecoder().decode((await readSource('-')).bytes) : await readFile(file, 'utf8')
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}

/** Where each file goes. Two files that would go to one are a mistake of the caller. */
function plan(inputs: readonly string[], {folder, output: {extension}, settings, version}: BatchOptions): Task[] {
  const place = settings.to === 'parquet' ? join(folder, '*') : folder
  const taken = new Map<string, string>()
  return inputs.map(input => {
    const stem = basename(input)
      .replace(/\.gz$/i, '')
      .replace(/(?<=.)\.[^.]*$/, '')
    const output = join(place, `${stem}.${extension}${settings.gzip ? '.gz' : ''}`)
    const other = taken.get(output)
    if (other !== undefined) throw new UsageError(`${other} and ${input} would both be written to ${output}.`)
    if (resolve(output) === resolve(input)) throw new UsageError(`${input} would be written over itself.`)
    taken.set(output, input)
    return {input, output, version, ...settings}
  })
}

/** Every `count`th task: the shards together are all, and of about the same size. */
function ofShard(tasks: readonly Task[], shard: Shard | undefined): readonly Task[] {
  return shard ? tasks.filter((_, at) => at % shard.count === shard.index - 1) : tasks
}

async function sizesOf(tasks: readonly Task[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const {input} of tasks) sizes.set(input, (await stat(input).catch(() => undefined))?.size ?? 0)
  return sizes
}

/** What a person has to know of a file: nothing, where all is well. */
function complaint({input, outcome, reason, diagnostics}: FileReport): string | undefined {
  if (outcome === 'aside') return `${input}: set aside: ${reason}\n`
  if (outcome === 'failed') return `${input}: failed: ${reason}\n`
  if (outcome === 'whole') return undefined
  const codes = Object.entries(diagnostics).map(([code, count]) => `${code} ${count}`)
  return `${input}: some of its records could not be read (${codes.join(', ')})\n`
}

type Summary = ReturnType<typeof summary>

function summary(reports: readonly FileReport[], {settings, version, folder}: BatchOptions, seconds: number) {
  const files = [...reports].sort((one, other) => (one.input < other.input ? -1 : 1))
  const count = (wanted: Outcome) => files.filter(({outcome}) => outcome === wanted).length
  const sum = (what: 'records' | 'deletions' | 'bytes' | 'outputBytes') =>
    files.reduce((total, file) => total + file[what], 0)
  return {
    version,
    settings,
    folder,
    totals: {
      files: files.length,
      whole: count('whole'),
      lossy: count('lossy'),
      aside: count('aside'),
      failed: count('failed'),
      skipped: files.filter(({skipped}) => skipped).length,
      records: sum('records'),
      deletions: sum('deletions'),
      bytes: sum('bytes'),
      outputBytes: sum('outputBytes'),
      seconds: Math.round(seconds * 1000) / 1000
    },
    files
  }
}

/** `12 files in 5 s: 360,000 records, 34 deletions (not written); 3 were there already; 1 set aside` */
function lastLine({totals}: Summary): string {
  const {files, records, deletions, skipped, aside, failed, lossy, seconds} = totals
  const number = (value: number) => value.toLocaleString('en-US')
  const parts = [
    `${number(files)} files in ${duration(seconds)}: ${number(records)} records${deletions > 0 ? `, ${number(deletions)} deletions (not written: see pubcite merge)` : ''}`,
    skipped > 0 && `${number(skipped)} were there already`,
    lossy > 0 && `${number(lossy)} with records lost`,
    aside > 0 && `${number(aside)} set aside`,
    failed > 0 && `${number(failed)} failed`
  ]
  return `${parts.filter(Boolean).join('; ')}\n`
}

function outcomeOf(reports: readonly FileReport[]): ExitCode {
  if (reports.every(({outcome}) => outcome === 'whole')) return exit.ok
  return reports.some(({outcome}) => outcome === 'failed') && reports.every(({outcome}) => outcome === 'failed')
    ? exit.failed
    : exit.someLost
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}
