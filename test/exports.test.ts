import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

test('every package exports the folders it has (else: npm run exports)', () => {
  const {status, stdout} = spawnSync(process.execPath, ['scripts/sync-exports.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8'
  })
  expect({status, stdout}).toEqual({status: 0, stdout: ''})
})

for (const name of readdirSync(`${root}/packages`)) {
  const dir = `${root}/packages/${name}`
  if (!existsSync(`${dir}/package.json`)) continue
  const manifest = JSON.parse(readFileSync(`${dir}/package.json`, 'utf8'))
  const subpaths = Object.keys(manifest.exports).filter(subpath => !subpath.endsWith('.json') && subpath !== '.')
  if (subpaths.length === 0) continue

  // in a process of its own, from the built files: here an import would read the sources
  describe.skipIf(!existsSync(`${dir}/dist/index.js`))(`the built ${manifest.name}`, () => {
    const specifiers = subpaths.map(subpath => manifest.name + subpath.slice(1))

    test.each([
      ['import', 'module', '(await import(name))'],
      ['require', 'commonjs', 'require(name)']
    ])('has one instance of what its root and a subpath export, by %s', (_how, inputType, load) => {
      const code = `
        const load = async name => ({...${load}})
        const twice = async () => {
          const root = await load(${JSON.stringify(manifest.name)})
          const names = []
          for (const name of ${JSON.stringify(specifiers)})
            for (const [key, value] of Object.entries(await load(name)))
              if (key in root && key !== 'default' && key !== 'module.exports' && root[key] !== value) names.push(name + ': ' + key)
          return names
        }
        twice().then(names => console.log(JSON.stringify(names)))`
      const printed = execFileSync(process.execPath, [`--input-type=${inputType}`, '-e', code], {
        cwd: dir,
        encoding: 'utf8'
      })
      expect(JSON.parse(printed)).toEqual([])
    })
  })
}
