// Our review searched four databases. How do I merge the exports, and count what the PRISMA diagram asks for?
//
//   node examples/systematic-review.mjs [FILE…]          (.ris, .nbib, .xml, .csv: each is recognised by itself)
import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {formatRis} from '@pubcite/format'
import {parse} from '@pubcite/parse'
import {isRetracted} from '@pubcite/schema/model'

const given = process.argv.slice(2)
const data = ['pubmed.nbib', 'pubmed.xml', 'zotero.ris', 'pubmed.csv'].map(
  name => new URL(`data/${name}`, import.meta.url)
)
const sources = (given.length > 0 ? given : data).map(file => ({
  name: basename(given.length > 0 ? file : file.pathname),
  ...parse(readFileSync(file, 'utf8'))
}))

// Two records are one paper if they share an identifier. A record may tie two papers that were apart until it came:
// so each paper is a list, and the lists are joined.
const papers = new Set()
const paperOf = new Map()
const matched = new Map()
for (const {name, articles} of sources) {
  for (const article of articles) {
    const keys = ['pmid', 'pmcid', 'doi']
      .filter(kind => article.ids[kind])
      .map(kind => `${kind} ${article.ids[kind]}`.toLowerCase())
    const known = keys.filter(key => paperOf.has(key))
    if (known.length > 0) matched.set(known[0].split(' ')[0], (matched.get(known[0].split(' ')[0]) ?? 0) + 1)
    const paper = {records: [], keys: new Set(keys)}
    for (const other of new Set(known.map(key => paperOf.get(key)))) {
      papers.delete(other)
      paper.records.push(...other.records)
      for (const key of other.keys) paper.keys.add(key)
    }
    paper.records.push({name, article})
    for (const key of paper.keys) paperOf.set(key, paper)
    papers.add(paper)
  }
}

const records = sources.reduce((sum, {articles}) => sum + articles.length, 0)
console.log('Records identified')
for (const {name, format, articles} of sources)
  console.log(`  ${name.padEnd(12)} ${String(articles.length).padStart(3)}  (${format})`)
console.log(`  ${'in all'.padEnd(12)} ${String(records).padStart(3)}\n`)

console.log(`Records removed before screening: ${records - papers.size} duplicates`)
for (const [kind, count] of matched) console.log(`  by ${kind.padEnd(9)} ${String(count).padStart(3)}`)
for (const {records} of papers) {
  if (records.length > 1) console.log(`  ${records[0].article.title}: ${records.map(({name}) => name).join(', ')}`)
}

// The record that says most stands for the paper: it is compared by what it holds, and nothing is mixed.
const kept = [...papers].map(({records}) => records.map(({article}) => article).sort((a, b) => size(b) - size(a))[0])
console.log(`\nRecords to screen: ${kept.length}, of them ${kept.filter(isRetracted).length} retracted`)

// No identifier ties these: a person decides.
const byTitle = new Map()
for (const article of kept) {
  const words = (article.title ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  byTitle.set(words, [...(byTitle.get(words) ?? []), article])
}
for (const [title, alike] of byTitle) {
  if (title && alike.length > 1)
    console.log(
      `  perhaps one paper: ${alike.map(({ids}) => ids.pmid ?? ids.doi ?? 'no identifier').join(', ')}: ${alike[0].title}`
    )
}

// For Rayyan, Covidence or ASReview: fs.writeFileSync('to-screen.ris', formatRis(kept))
console.log(`\n${formatRis(kept).split('\n').slice(0, 9).join('\n')}\n…`)

function size(article) {
  return JSON.stringify(article).length
}
