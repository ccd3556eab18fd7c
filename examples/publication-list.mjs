// How do I keep our publication list in Markdown and in HTML, newest first, from a saved search?
//
//   node examples/publication-list.mjs [FILE]
import {readFileSync} from 'node:fs'
import {formatNlm} from '@pubcite/format'
import {parse} from '@pubcite/parse'

const file = process.argv[2] ?? new URL('../fixtures/saved-search/search.nbib', import.meta.url)
const {articles} = parse(readFileSync(file, 'utf8'))

const years = groupBy(articles, yearOf)
const newestFirst = [...years].sort(([one], [other]) => other - one)

console.log('# Publications\n')
for (const [year, papers] of newestFirst) console.log(`## ${year}\n\n${formatNlm(papers, {format: 'markdown'})}`)

console.log('<h1>Publications</h1>')
for (const [year, papers] of newestFirst) console.log(`<h2>${year}</h2>\n${formatNlm(papers, {format: 'html'})}`)

function yearOf(article) {
  return article.pubDate?.year ?? article.articleDate?.year ?? 0
}

function groupBy(list, key) {
  const groups = new Map()
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
