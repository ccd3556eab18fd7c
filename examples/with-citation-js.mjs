// I use citation-js already. How do I give it what I saved from PubMed, and get NLM, MEDLINE and better RIS out of it?
//
//   node examples/with-citation-js.mjs [FILE]
import {readFileSync} from 'node:fs'
import {Cite} from '@citation-js/core'
import '@citation-js/plugin-csl'
import {config} from '@pubcite/citation-js' // the import registers our formats

const file = process.argv[2] ?? new URL('../fixtures/saved-search/search.nbib', import.meta.url)

// what the parser found odd, with its place; without this it goes to citation-js's logger
config.report = ({format, articles, diagnostics}) => {
  console.log(`${format}: ${articles.length} articles`)
  for (const {place, severity, message} of diagnostics)
    console.log(`${severity}, line ${place?.start.line ?? 1}: ${message}`)
}

const cite = new Cite(readFileSync(file, 'utf8'), {generateGraph: false})

console.log('\nNLM, as PubMed prints it:\n')
console.log(cite.format('nlm', {numbered: true}))
console.log("APA, by citation-js's own plugin:\n")
console.log(cite.format('bibliography', {template: 'apa'}))
console.log('RIS of the first:\n')
console.log(new Cite(cite.data[0]).format('ris'))
