// I copied a PubMed page. How do I get a reference from it, and know what it did not say?
//
//   node examples/page-to-reference.mjs [FILE]
import {readFileSync} from 'node:fs'
import {formatBibtex, formatNlm} from '@pubcite/format'
import {parse} from '@pubcite/parse'
import {loadStyle} from '@pubcite/styles'

const file = process.argv[2] ?? new URL('../fixtures/copied-page/page.txt', import.meta.url)
const {format, articles, diagnostics} = parse(readFileSync(file, 'utf8'))

console.log(`Recognised as ${format}: ${articles.length} article(s)`)
for (const {code, message, place} of diagnostics)
  console.log(`  line ${place?.start.line ?? '-'}: ${message} (${code})`)

// NLM, exactly as PubMed prints it, needs no citation engine.
console.log(`\nNLM\n${formatNlm(articles)}`)

// A CSL style is loaded first: that brings the engine and the style's data.
const apa = await loadStyle('apa', {locale: 'en-US'})
console.log(`APA\n${apa.bibliography(articles, {format: 'text'})}`)

console.log(`BibTeX\n${formatBibtex(articles)}`)
