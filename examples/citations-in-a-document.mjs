// I pasted a numbered reference list from a Word or PDF document. How do I turn it into BibTeX or RIS, and see which
// references are in doubt?
//
//   node examples/citations-in-a-document.mjs [FILE]
import {readFileSync} from 'node:fs'
import {formatBibtex, formatRis} from '@pubcite/format'
import {parseNlmCitation} from '@pubcite/parse/nlm-citation'

const file = process.argv[2] ?? new URL('../fixtures/citations-in-a-document/list.txt', import.meta.url)
const {articles, places, diagnostics} = parseNlmCitation(readFileSync(file))

const within = ({start, end}, place) => place && place.start.offset >= start.offset && place.start.offset < end.offset
const doubtsOf = index => diagnostics.filter(({place}) => within(places[index], place))
const sure = articles.filter((_, index) => doubtsOf(index).length === 0)
const doubtful = articles.filter((_, index) => doubtsOf(index).length > 0)

console.log(`${sure.length} references are sure:\n\n${formatBibtex(sure)}`)
console.log(`${doubtful.length} to look at, as RIS:\n\n${formatRis(doubtful)}`)
for (const {place, severity, message} of diagnostics)
  console.log(`${severity}, line ${place?.start.line ?? 1}: ${message}`)
