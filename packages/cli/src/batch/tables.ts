import {createHash} from 'node:crypto'
import {mkdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {formatParquetStream, tables} from '@pubcite/parquet'
import type {Article} from '@pubcite/schema'
import {type Draft, openDraft, syncFolder} from './safely.js'
import type {OutputReport, Task} from './task.js'

/** The files of an output that is many tables: `out/authors/a.parquet` … for `a.parquet` below `out`. */
export function tableFiles(output: string): {table: string; path: string}[] {
  const folder = dirname(dirname(output))
  return tables.map(({name}) => ({table: name, path: join(folder, name, basename(output))}))
}

/** Make the folders of all tables. @returns Their paths. */
export async function makeTableFolders(folder: string): Promise<string[]> {
  const paths = tables.map(({name}) => join(folder, name))
  for (const path of paths) await mkdir(path, {recursive: true})
  return paths
}

/**
 * How much the heap may grow between two collections, in percent of what is alive. Rows that wait outlive many articles, and
 * V8 by itself lets the heap become several times what they take: with this, 150 MB of XML peak at two thirds of the memory,
 * for a quarter more CPU. Versions of V8 that do not know it go on as they did.
 */
const growth = 30

/**
 * Write articles as Parquet, each file whole or not at all: none gets its name before all are on the disk.
 * @throws What the articles throw; nothing is left then.
 */
export async function writeTables(
  {output, version}: Pick<Task, 'output' | 'version'>,
  articles: AsyncIterable<Article>
): Promise<Required<OutputReport>> {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
  const files = tableFiles(output)
  const drafts = new Map<string, Draft>()
  const file = basename(output).replace(/\.parquet$/, '')
  try {
    for (const {table, path} of files) drafts.set(table, await openDraft(path))
    for await (const {table, bytes} of formatParquetStream(articles, {file, version})) {
      if (bytes.length > 0) await drafts.get(table)!.write(bytes)
    }
    const written = await Promise.all(
      files.map(async ({table}) => ({output: join(table, basename(output)), ...(await drafts.get(table)!.finish())}))
    )
    for (const draft of drafts.values()) await draft.publish()
    await Promise.all(files.map(({path}) => syncFolder(dirname(path))))
    return {
      outputBytes: written.reduce((sum, {bytes}) => sum + bytes, 0),
      sha256: createHash('sha256')
        .update(written.map(({sha256}) => sha256).join('\n'))
        .digest('hex'),
      parts: written
    }
  } catch (error) {
    for (const draft of drafts.values()) await draft.discard()
    throw error
  }
}
