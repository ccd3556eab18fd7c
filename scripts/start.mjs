// `npm start [-- FILE | -]`: builds what changed, then runs the command line in the caller's folder.
// Not a turbo task: one of those has no stdin, another working folder and a prefix on each line.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** What `npm start` shows when it is given no file, from the root of the repository. */
const sample = 'fixtures/copied-page/page.txt'

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url))

if (!existsSync(path('packages/cli/dist/main.js'))) {
  process.stderr.write('Building the command line; this first time it takes a minute …\n')
}
const build = spawnSync(
  process.execPath,
  [path('node_modules/turbo/bin/turbo'), 'run', 'build', '--filter=pubcite...', '--output-logs=errors-only'],
  {
    cwd: path(''),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8'
  }
)
if (build.status !== 0) {
  process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}`)
  process.exit(1)
}

const args = process.argv.slice(2)
if (args.length === 0 && sample) args.push(path(sample))

const {status} = spawnSync(process.execPath, [path('packages/cli/dist/main.js'), ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit'
})
process.exit(status ?? 1)
