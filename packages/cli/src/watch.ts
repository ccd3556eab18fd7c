import {randomUUID} from 'node:crypto'
import {type FSWatcher, watch as watchFolder} from 'node:fs'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {type ExitCode, exit, UsageError} from './exit.js'
import type {Terminal} from './terminal.js'

/** Milliseconds of quiet after which a change counts: editors write a file in several steps. */
const quiet = 150

/** Write what was made, unless nothing came of it or the file holds it already. `done` gives the outcome once all is read. */
export async function writeChanged(
  path: string,
  pieces: AsyncIterable<string>,
  done: () => ExitCode
): Promise<{code: ExitCode; written: boolean}> {
  const beside = `${path}.${randomUUID()}.part`
  try {
    await writeFile(beside, pieces)
    const code = done()
    const written = code !== exit.failed && !(await same(beside, path))
    if (written) await rename(beside, path)
    return {code, written}
  } finally {
    await rm(beside, {force: true})
  }
}

async function same(one: string, other: string): Promise<boolean> {
  const held = await readFile(other).catch(() => undefined)
  return held?.equals(await readFile(one)) ?? false
}

/**
 * Make something of files now and whenever one of them changes, until Ctrl-C. Their folders are watched, since an
 * editor that saves puts another file in the place of the old one.
 * @param make Writes, and says whether something was new. What it throws is told, and the next change tries again.
 */
export async function watchFiles(
  paths: readonly string[],
  output: string,
  make: () => Promise<{code: ExitCode; written: boolean}>,
  {err}: Terminal
): Promise<ExitCode> {
  let running = Promise.resolve()
  const run = (): void => {
    running = running.then(async () => {
      try {
        const {code, written} = await make()
        if (code === exit.failed) err(`${output} is left as it was: no article was read\n`)
        else if (written) err(`${output} written\n`)
      } catch (error) {
        err(`pubcite: ${(error as Error).message}\n`)
      }
    })
  }
  let timer: NodeJS.Timeout | undefined
  const watchers = [...byFolder(paths)].map(
    ([folder, names]): FSWatcher =>
      watchFolder(folder, (_, name) => {
        if (name !== null && !names.has(name)) return
        clearTimeout(timer)
        timer = setTimeout(run, quiet)
      })
  )
  run()
  err(`watching ${paths.length} file${paths.length === 1 ? '' : 's'}; Ctrl-C ends\n`)
  await new Promise<void>(end => {
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  await running
  return exit.ok
}

function byFolder(paths: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>()
  for (const path of paths) {
    const folder = dirname(resolve(path))
    folders.set(folder, (folders.get(folder) ?? new Set()).add(basename(path)))
  }
  return folders
}

/** What `--watch` needs: files that have names, and a file to write. */
export function watchable(
  names: readonly string[],
  output: string | undefined
): {names: readonly string[]; output: string} {
  if (names.length === 0 || names.includes('-')) throw new UsageError('--watch is for files: name those to be read.')
  if (output === undefined || output === '-') throw new UsageError('--watch writes a file anew: name it with -o FILE.')
  if (names.some(name => resolve(name) === resolve(output))) throw new UsageError('--watch reads what it would write.')
  return {names, output}
}
