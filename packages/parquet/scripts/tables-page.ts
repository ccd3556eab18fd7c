import {writeFileSync} from 'node:fs'
import {tablesPage} from './page.js'

writeFileSync(new URL('../../../docs/parquet.md', import.meta.url), tablesPage())
