// I saved a PubMed search (.nbib). How do I turn it into a numbered NLM list, and see which papers were retracted?
//
//   node examples/saved-search-to-nlm-list.mjs [FILE]
import {readFileSync} from 'node:fs'
import {formatNlm} from '@pubcite/format'
import {parseMedline} from '@pubcite/parse/medline'
import {isRetracted} from '@pubcite/schema/model'

const file = process.argv[2] ?? new URL('../fixtures/saved-search/search.nbib', import.meta.url)
const {articles, diagnostics} = parseMedline(readFileSync(file, 'utf8'))

console.log(formatNlm(articles, {numbered: true}))
console.log(`${articles.length} records, ${articles.filter(isRetracted).length} retracted`)
for (const {place, severity, message} of diagnostics)
  console.error(`${severity}, line ${place?.start.line}: ${message}`)
