// I want the reference list of a PMC article as BibTeX. Which page or file do I save?
//
//   node examples/pmc-references-to-bibtex.mjs [FILE]     a saved page of PMC, or the article as JATS XML
import {readFileSync} from 'node:fs'
import {formatBibtex} from '@pubcite/format'
import {parse} from '@pubcite/parse'
import {emptyArticle} from '@pubcite/schema/model'

const file = process.argv[2] ?? new URL('../fixtures/saved-pmc-page/page.html', import.meta.url)
const {articles, diagnostics} = parse(readFileSync(file))

for (const {references} of articles) {
  // a reference has the parts of an article where they were read; one without a title has its text alone
  const read = references.filter(({title}) => title !== undefined)
  const works = read.map(({text, textHtml, label, listTitle, ...parts}) => ({
    ...emptyArticle(parts.book && !parts.book.title ? 'book' : parts.book ? 'book-chapter' : 'journal-article'),
    ...parts
  }))
  console.log(formatBibtex(works))
  for (const {label, text, title} of references) if (title === undefined) console.log(`% not divided: ${label} ${text}`)
}
for (const {message} of diagnostics) console.error(message)
