/**
 * Writes the list of what PubMed's DTD declares: `npx tsx tools/generator/src/dtd/make.ts PATH-TO/pubmed_250101.dtd`.
 * The DTD itself is NLM's; only its names are kept here.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {argv} from 'node:process'
import {readDtd} from './read-dtd.js'

const [, , path] = argv
if (path === undefined) throw new RangeError('Say where the DTD lies: make.ts PATH')
const rows = readDtd(readFileSync(path, 'utf8')).map(element => `  ${JSON.stringify(element)}`)
writeFileSync(new URL('pubmed_250101.json', import.meta.url), `[\n${rows.join(',\n')}\n]\n`)
