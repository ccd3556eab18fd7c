// How do I keep our publication list in Markdown and in HTML, newest first, our names in bold, from a saved search?
//
//   node examples/publication-list.mjs [FILE [NAME…]]
import {readFileSync} from 'node:fs'
import {formatHtml, formatMarkdown, formatRtf} from '@pubcite/format'
import {parse} from '@pubcite/parse'

const [file = new URL('../fixtures/saved-search/search.nbib', import.meta.url), ...names] = process.argv.slice(2)
const {articles} = parse(readFileSync(file, 'utf8'))

// A name is found in every form in which it is printed: `Okafor N`, `Okafor NK`, `Nkechi Okafor`.
const options = {groupBy: 'year', highlight: names.length > 0 ? names : ['Nkechi Okafor', 'Lindqvist A']}

console.log('# Publications\n')
console.log(formatMarkdown(articles, options))

console.log('<h1>Publications</h1>')
console.log(formatHtml(articles, options))

// For Word: fs.writeFileSync('publications.rtf', formatRtf(articles, options))
console.log(`${formatRtf(articles, options).slice(0, 70)}…`)
