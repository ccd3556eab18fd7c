// I saved a PubMed page. How do I get its reference, and the articles that it calls similar, that cite it, that it cites?
//
//   node examples/saved-page-with-related-articles.mjs [FILE]
import {readFileSync} from 'node:fs'
import {formatNlm} from '@pubcite/format'
import {parse} from '@pubcite/parse'
import {emptyArticle} from '@pubcite/schema/model'

const file = process.argv[2] ?? new URL('../fixtures/page-with-related-articles/page.html', import.meta.url)
const {articles} = parse(readFileSync(file))

for (const article of articles) {
  const {similarArticles = [], citedBy = [], citedByCount = citedBy.length} = article.page ?? {}
  console.log(formatNlm([article]))
  list(`Similar articles`, similarArticles)
  list(`Cited by ${citedByCount}, of which the page shows ${citedBy.length}`, citedBy)
  list('References', article.references)
}

// A mention has the parts of an article, as far as they were read; where there are none, its text as printed is what we have.
function list(heading, mentions) {
  console.log(`${heading}:`)
  for (const mention of mentions) console.log(`  - ${mention.title ? reference(mention) : mention.text}`)
  console.log()
}

function reference({text: _, textHtml: _html, label: _label, listTitle: _title, ...parts}) {
  return formatNlm([{...emptyArticle(parts.book ? 'book' : 'journal-article'), ...parts}]).trim()
}
