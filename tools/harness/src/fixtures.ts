import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {detect} from '@pubcite/parse'

const root = fileURLToPath(new URL('../../../fixtures', import.meta.url))

/** A source of a fixture, and what it is recognised as. */
export interface Fixture {
  file: string
  text: string
  format: string | undefined
}

/** The sources of all fixtures. */
export function readFixtures(): Fixture[] {
  return (
    readdirSync(root, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile() && entry.name !== 'known-gaps.txt' && !entry.parentPath.endsWith('stored'))
      // `medline.nbib.json` is what is expected of `medline.nbib`; `esummary.json` is a source
      .filter(({parentPath, name}) => !name.endsWith('.json') || !existsSync(join(parentPath, name.slice(0, -5))))
      .map(entry => {
        const file = join(entry.parentPath, entry.name)
        const text = readFileSync(file, 'utf8')
        return {file, text, format: detect(text)}
      })
  )
}
