import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import type {Article} from '@pubcite/schema'
import {expand} from '../batch/glob.js'
import {type MergeReport, mergeFiles} from '../batch/merge-files.js'
import {startProgress} from '../batch/progress.js'
import {writeSafely} from '../batch/safely.js'
import {type ExitCode, exit} from '../exit.js'
import {parquet} from '../names.js'
import type {Terminal} from '../terminal.js'
import {wantedOutput} from './convert.js'

export interface MergeCommandOptions {
  output: string
  to?: string
  latestVersion?: boolean
  report?: string
  quiet?: boolean
}

/**
 * `pubcite merge`: the articles that stand after a baseline and its updates are applied, as one file; of Parquet one in the
 * folder of each table.
 */
export async function merge(
  names: string[],
  options: MergeCommandOptions,
  terminal: Terminal,
  version: string
): Promise<ExitCode> {
  const {quiet = false, latestVersion = false} = options
  const write = writerOf(options, version)
  const inputs = await expand(names)
  const report: MergeReport = {files: [], records: 0, kept: 0, revised: 0, deleted: 0, outdated: 0}
  const progress = await watch(inputs, report, {...terminal, live: terminal.live === true && !quiet})
  const detach = options.to === parquet.name
  const articles = mergeFiles(inputs, report, {latestVersion, detach, progress: progress.bytes})
  try {
    await write(articles)
  } finally {
    progress.clear()
  }
  if (options.report !== undefined) {
    await writeSafely(options.report, Readable.from([`${JSON.stringify(report, null, 2)}\n`]))
  }
  if (!quiet) terminal.err(lastLine(report))
  return exit.ok
}

/** What writes the articles. @throws UsageError where no format is named. */
function writerOf(
  options: MergeCommandOptions,
  version: string
): (articles: AsyncIterable<Article>) => Promise<unknown> {
  const {output: path, to} = options
  if (to === parquet.name) {
    return async articles => {
      const {makeTableFolders, writeTables} = await import('../batch/tables.js')
      await makeTableFolders(path)
      return writeTables({output: join(path, 'tables', 'merged.parquet'), version}, articles)
    }
  }
  const gzip = path.endsWith('.gz')
  const output = wantedOutput({...options, output: gzip ? path.slice(0, -'.gz'.length) : path})
  return articles => writeSafely(path, output.formatStream(articles), {gzip})
}

/** Each file is read twice, and shown as two. */
async function watch(inputs: readonly string[], report: MergeReport, terminal: Terminal) {
  const sizes = new Map<string, number>()
  for (const input of inputs) {
    const {size} = await stat(input)
    sizes.set(`1 ${input}`, size)
    sizes.set(`2 ${input}`, size)
  }
  const progress = startProgress(sizes, terminal)
  let last: {key: string; records: number} | undefined
  return {
    clear: progress.clear,
    bytes(input: string, {bytes}: {bytes: number}): void {
      const key = `${report.files.length < inputs.length ? 1 : 2} ${input}`
      if (last && last.key !== key) progress.report({input: last.key, records: last.records})
      last = {key, records: last?.key === key ? last.records + 1 : 1}
      progress.bytes(key, bytes)
    }
  }
}

/** `40,901,984 records of 1,595 files: 3,512,114 were revised later, 21,034 were deleted` */
function lastLine({files, kept, revised, deleted, outdated}: MergeReport): string {
  const number = (value: number) => value.toLocaleString('en-US')
  const others = outdated > 0 ? `, ${number(outdated)} have a later version` : ''
  return `${number(kept)} records of ${number(files.length)} files; ${number(revised)} were revised later, ${number(deleted)} were deleted${others}\n`
}
