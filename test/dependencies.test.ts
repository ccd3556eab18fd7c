import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const text = readFileSync(`${root}/docs/dependencies.md`, 'utf8')

/** What a user of a package installs with it, and with what range. */
const dependencies = readdirSync(`${root}/packages`).flatMap(folder => {
  const manifest = JSON.parse(readFileSync(`${root}/packages/${folder}/package.json`, 'utf8'))
  return Object.entries<string>({...manifest.dependencies, ...manifest.peerDependencies}).map(([name, range]) => ({
    folder,
    name,
    range
  }))
})

describe('docs/dependencies.md', () => {
  test.each(dependencies)('says why $folder stands on $name', ({folder, name}) => {
    const asked = name.startsWith('@pubcite/') ? name.slice('@pubcite/'.length) : name.replace('@citation-js/', '')
    const rows = text.split('\n').filter(line => line.startsWith('|') && line.includes(asked))
    const own = folder === 'cli' ? 'pubcite' : folder
    expect(rows.some(row => row.split('|').some(cell => cell.split(/[\s,]+/).includes(own)))).toBe(true)
  })

  test('what users install has ranges, so that they keep one copy', () => {
    expect(dependencies.filter(({range}) => /^\d/.test(range))).toEqual([])
  })
})
