/**
 * Store what this release writes, for all later ones to read: `npm run store`, which `npm run version` calls.
 * `fixtures/stored/VERSION.jsonl` holds an article a line: of every fixture, and forty of the generator.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {formatJsonl} from '@pubcite/format'
import {generateArticle} from '@pubcite/generator'
import {parse} from '@pubcite/parse'
import {readFixtures} from './fixtures.js'

const manifest = readFileSync(new URL('../../../packages/schema/package.json', import.meta.url), 'utf8')
const {version} = JSON.parse(manifest) as {version: string}
const folder = new URL('../../../fixtures/stored/', import.meta.url)

const fromFixtures = readFixtures().flatMap(({text}) => parse(text).articles)
const made = Array.from({length: 40}, (_, seed) => generateArticle(seed))
mkdirSync(folder, {recursive: true})
writeFileSync(new URL(`${version}.jsonl`, folder), formatJsonl([...fromFixtures, ...made]))
console.log(`fixtures/stored/${version}.jsonl: ${fromFixtures.length + made.length} articles`)
