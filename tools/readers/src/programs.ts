import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What a program said. */
export interface Ended {
  code: number
  out: string
  err: string
}

/** Run a program in a folder; whatever its exit code. */
export function runProgram(command: string, args: readonly string[], cwd: string, input?: string): Ended {
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input !== undefined && {input})
  })
  return {code: status ?? -1, out: stdout ?? '', err: stderr ?? ''}
}

/** Is this program here, and its module of Perl? */
export function isPresent(command: string, module?: string): boolean {
  try {
    execFileSync('which', [command], {stdio: 'ignore'})
    if (module !== undefined) execFileSync(command, [`-M${module}`, '-e', '1'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

/** Do something in a new folder, which goes afterwards. */
export function inFolder<Value>(work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-readers-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
