/**
 * The command line as a program: what it took, seen from inside and from outside.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(new URL('../../../../packages/cli/dist/main.js', import.meta.url))
const told = 'what it took: '
const probe = `data:text/javascript,${encodeURIComponent(`
import {isMainThread} from 'node:worker_threads'
if (isMainThread) process.on('exit', () => {
  const {user, system} = process.cpuUsage()
  console.error('${told}' + JSON.stringify({cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024}))
})`)}`

/** What a run of the program took. */
export interface Taken {
  /** CPU milliseconds, of all threads. */
  cpu: number
  /** Milliseconds on the clock, with the start of Node. */
  wall: number
  /** The most memory that was resident, megabytes. */
  peak: number
}

/** Run `pubcite` with these arguments. @throws where it fails. */
export function runPubcite(args: readonly string[]): Taken {
  const before = performance.now()
  const {status, stderr} = spawnSync(process.execPath, ['--import', probe, program, ...args], {encoding: 'utf8'})
  const wall = performance.now() - before
  if (status !== 0) throw new Error(`pubcite ${args.join(' ')}: ${stderr}`)
  return {wall, ...JSON.parse(stderr.slice(stderr.lastIndexOf(told) + told.length))}
}
