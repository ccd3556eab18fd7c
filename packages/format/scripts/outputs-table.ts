import {writeFileSync} from 'node:fs'
import {outputsTable} from './table.js'

writeFileSync(new URL('../../../docs/outputs.md', import.meta.url), outputsTable())
