// I exported my Zotero library as RIS. What did the export lose?
//
//   node examples/zotero-ris-checked.mjs [LIBRARY.ris [RECORDS.nbib]]
import {readFileSync} from 'node:fs'
import {parseMedline} from '@pubcite/parse/medline'
import {parseRis} from '@pubcite/parse/ris'

const fixture = name => new URL(`../fixtures/ris-from-zotero/${name}`, import.meta.url)
const library = parseRis(readFileSync(process.argv[2] ?? fixture('library.ris')))
const records = parseMedline(readFileSync(process.argv[3] ?? fixture('record.nbib'))).articles

const isSame = (a, b) => (a.pmid && a.pmid === b.pmid) || (a.doi && a.doi === b.doi)
const isSaid = value => (Array.isArray(value) ? value.length > 0 : value !== undefined)
const titled = title => title?.toLowerCase()

for (const [index, article] of library.articles.entries()) {
  console.log(`line ${library.places[index].start.line}: ${article.title} (${article.sourceType ?? article.type})`)
  for (const {path, text} of article.extra) console.log(`  no field of an article: ${path} ${text}`)
  const record = records.find(({ids}) => isSame(ids, article.ids))
  if (!record) {
    console.log('  PubMed has no such record in this file')
    continue
  }
  const lost = Object.keys(record).filter(field => isSaid(record[field]) && !isSaid(article[field]))
  console.log(`  lost: ${lost.join(', ')}`)
  const places = authors => authors.flatMap(({affiliations}) => affiliations).length
  console.log(`  affiliations: ${places(article.authors)} of ${places(record.authors)}`)
  if (titled(article.title) !== titled(record.title)) console.log(`  another title: ${record.title}`)
}
for (const {severity, place, message} of library.diagnostics) {
  console.log(`${severity}, line ${place?.start.line}: ${message}`)
}
