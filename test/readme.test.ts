import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = existsSync(`${root}/packages/format/dist/index.js`)
const readme = readFileSync(`${root}/README.md`, 'utf8')

describe('README.md', () => {
  test.skipIf(!built)('its first code runs, and prints what stands in its comments', () => {
    const code = /```js\n(?<code>[^`]*(?:`[^`]+`[^`]*)*?)```/.exec(readme)!.groups!['code']!
    const told = code
      .split('\n')
      .filter(line => line.startsWith('// '))
      .map(line => line.slice(3))
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: `${root}/examples`,
      encoding: 'utf8'
    })
    expect(told.length).toBeGreaterThan(0)
    expect(printed.trimEnd().split('\n')).toEqual(told)
  })

  test('names every package and every example', () => {
    for (const name of readdirSync(`${root}/packages`)) expect(readme).toContain(`(packages/${name})`)
    const examples = readdirSync(`${root}/examples`).filter(name => /\.[mc]js$|^(?:react|extension|duckdb)$/.test(name))
    for (const name of examples) expect(readme).toContain(`(examples/${name})`)
  })

  test('every link of the documents leads to a file', () => {
    const documents = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(`${root}/docs`)
        .filter(file => file.endsWith('.md'))
        .map(file => `docs/${file}`),
      ...readdirSync(`${root}/packages`).map(name => `packages/${name}/README.md`)
    ]
    const broken = documents.flatMap(document => {
      const links = [
        ...readFileSync(`${root}/${document}`, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)(?<path>[^)#\s]+)/g)
      ]
      return links
        .map(({groups}) => groups!['path']!)
        .filter(path => !existsSync(fileURLToPath(new URL(path, `file://${root}/${document}`))))
        .map(path => `${document}: ${path}`)
    })
    expect(broken).toEqual([])
  })
})
