// I saved a PubMed search as CSV. How do I get it into a reference manager?
//
//   node examples/csv-to-ris.mjs [FILE]
import {readFileSync} from 'node:fs'
import {formatRis} from '@pubcite/format'
import {parseCsv} from '@pubcite/parse/csv'

const file = process.argv[2] ?? new URL('../fixtures/saved-table/table.csv', import.meta.url)
const {articles, diagnostics} = parseCsv(readFileSync(file))

console.log(formatRis(articles))
for (const {place, severity, message} of diagnostics)
  console.error(`${severity}, line ${place?.start.line ?? 1}: ${message}`)
