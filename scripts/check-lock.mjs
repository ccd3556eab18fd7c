// `check-lock`: every lockfile of the repository against scripts/deny-list.json, offline; and that none names a host,
// so that it works with any registry. A package of the workspace that runs a script when it is installed is named too.
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const readJson = relative => JSON.parse(readFileSync(path(relative), 'utf8'))
const denied = new Map(Object.entries(readJson('scripts/deny-list.json').versions))
const folders = ['', 'compat/', 'compat/registry/', 'examples/duckdb/', 'site/']
const lockfiles = folders.map(folder => `${folder}package-lock.json`)

const problems = []
let checked = 0
for (const file of lockfiles) {
  const manifest = readJson(file.replace('-lock', ''))
  for (const [place, {version, resolved, hasInstallScript, link}] of Object.entries(readJson(file).packages)) {
    const name = place.split('node_modules/').at(-1)
    if (place === '' || link) continue
    checked++
    if (denied.get(name)?.includes(version)) problems.push(`${file}: ${name}@${version} is on the deny-list`)
    if (resolved?.includes('://')) problems.push(`${file}: ${name} names where it was fetched`)
    if (hasInstallScript && !(name in (manifest.allowScripts ?? {}))) {
      problems.push(`${file}: ${name}@${version} runs a script when it is installed; say yes or no in allowScripts`)
    }
  }
}
for (const problem of problems) console.error(problem)
console.log(`${checked} packages in ${lockfiles.length} lockfiles, ${problems.length} problems`)
if (problems.length > 0) process.exitCode = 1
