import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {sources} from '../site/src/contents.js'
import {relink} from '../site/src/links.js'
import {documents, root} from './documents.js'

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

  test('every link of the documents leads to a file, and to a heading in it', () => {
    const broken = documents.flatMap(document => {
      try {
        relink(readFileSync(`${root}/${document}`, 'utf8'), document, root)
      } catch (error) {
        return [(error as Error).message]
      }
      return []
    })
    expect(broken).toEqual([])
  })

  test('every document of docs/ is a page of the site', () => {
    expect(documents.filter(document => document.startsWith('docs/') && !sources.includes(document))).toEqual([])
    expect(sources.filter(source => !existsSync(`${root}/${source}`))).toEqual([])
  })
})
