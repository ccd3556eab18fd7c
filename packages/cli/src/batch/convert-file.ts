import {rm} from 'node:fs/promises'
import {type Output, outputs} from '@pubcite/format'
import type {Article, Diagnostic} from '@pubcite/schema'
import {type Item, streamItems} from '../articles.js'
import {checkedBytes, type Seen} from './checked.js'
import {writeSafely} from './safely.js'
import {type FileReport, type OutputReport, SetAside, startReport, type Task} from './task.js'

/**
 * Convert one file. It is read and written record by record, so a file of any size takes the same memory.
 * @param seen Counts the bytes that were read, while it runs.
 * @returns What became of it: a file that is not to be trusted has no output, and says why.
 */
export async function convertFile(task: Task, seen: Seen = {bytes: 0}): Promise<FileReport> {
  const started = performance.now()
  const report = startReport(task, 'whole')
  try {
    Object.assign(report, await write(task, articlesOf(task, seen, report)))
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    if (!(error instanceof SetAside) && code === undefined) throw error
    report.outcome = error instanceof SetAside ? 'aside' : 'failed'
    report.reason = message
    for (const path of await filesOf(task)) await rm(path, {force: true}) // made of another state of the file
  }
  report.bytes = seen.bytes
  report.seconds = Math.round(performance.now() - started) / 1000
  return report
}

/** Write an output whole or not at all. */
async function write(task: Task, articles: AsyncIterable<Article>): Promise<OutputReport> {
  if (task.to === 'parquet') return (await import('./tables.js')).writeTables(task, articles)
  const format = outputs.find(({name}) => name === task.to) as unknown as Output
  const {bytes, sha256} = await writeSafely(task.output, format.formatStream(articles, task.list), {gzip: task.gzip})
  return {outputBytes: bytes, sha256}
}

async function filesOf({to, output}: Task): Promise<string[]> {
  return to === 'parquet' ? (await import('./tables.js')).tableFiles(output).map(({path}) => path) : [output]
}

/** The articles of a file. What else it says is counted. */
async function* articlesOf({input, from, to}: Task, seen: Seen, report: FileReport): AsyncGenerator<Article> {
  let unread: string | undefined
  const count = ({code, severity, message}: Diagnostic): void => {
    report.diagnostics[code] = (report.diagnostics[code] ?? 0) + 1
    if (severity !== 'error') return
    report.outcome = 'lossy'
    unread ??= message
  }
  for await (const item of itemsOf(checkedBytes(input, seen), {from, detach: to === 'parquet'})) {
    if ('deletion' in item) report.deletions++
    else if ('diagnostic' in item) count(item.diagnostic)
    else {
      report.records++
      item.diagnostics.forEach(count)
      yield item.article
    }
  }
  if (report.records + report.deletions === 0) throw new SetAside(unread ?? 'There is no record in it.')
  if (report.diagnostics['parse/too-long']) throw new SetAside(unread!)
}

/** What a file says, piece by piece. A group of rows is kept until it is full, and would keep its records. */
async function* itemsOf(
  bytes: AsyncGenerator<Uint8Array>,
  options: {from: string | undefined; detach: boolean}
): AsyncGenerator<Item> {
  const {value: head = new Uint8Array()} = await bytes.next()
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield head
    yield* bytes
  }
  yield* streamItems({head, chunks: chunks()}, options)
}
