// Our list of publications is made anew every night. How does it know our names in every form, and change only where
// something was published?
//
//   node examples/lab-publication-list.mjs                          three nights in a folder of its own
//   node examples/lab-publication-list.mjs publications.md FILE…    one night, from your saved searches
import {existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {formatMarkdown} from '@pubcite/format'
import {parse} from '@pubcite/parse'

// One form of each name is enough: `Okafor NK` is found as `Okafor N` and as `Nkechi Okafor` too.
const members = ['Nkechi K Okafor', 'Åsa Lindqvist']

/** Write the list where it differs from what lies there; tell the lines that came (`+`) and went (`-`). */
function refresh(path, texts) {
  const articles = texts.flatMap(text => parse(text).articles)
  const once = new Map(articles.map(article => [article.ids.pmid ?? article.ids.doi ?? article.title, article]))
  // PubMed sorts a search as it pleases: the order of the list comes from the papers, not from the day
  const sorted = [...once.values()].sort((a, b) => date(b) - date(a) || compare(a.title, b.title))
  const list = `# Publications\n\n${formatMarkdown(sorted, {groupBy: 'year', highlight: members})}`
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (list === before) return ['nothing new: the file was left alone']
  writeFileSync(`${path}.new`, list)
  renameSync(`${path}.new`, path) // whoever reads it meanwhile sees the old list or the new one, never a half
  const [old, now] = [before, list].map(text => text.split('\n'))
  return [
    ...old.filter(line => !now.includes(line)).map(line => `- ${line}`),
    ...now.filter(line => line && !old.includes(line)).map(line => `+ ${line}`)
  ]
}

function date({pubDate: {year = 0, month = 0, day = 0} = {}}) {
  return (year * 100 + month) * 100 + day
}

function compare(a = '', b = '') {
  return a < b ? -1 : a > b ? 1 : 0 // by code, so that no machine's language sorts otherwise
}

const [path, ...files] = process.argv.slice(2)
if (path) {
  console.log(
    refresh(
      path,
      files.map(file => readFileSync(file, 'utf8'))
    ).join('\n')
  )
} else {
  const folder = mkdtempSync(join(tmpdir(), 'publications-'))
  const saved = name => readFileSync(new URL(name, import.meta.url), 'utf8')
  const search = saved('../fixtures/saved-search/search.nbib')
  const nights = [
    ['The first night', [search]],
    ['The second night, sorted otherwise', [search.split('\n\n').reverse().join('\n\n')]],
    ['The third night, with another search', [search, saved('data/pubmed.nbib')]]
  ]
  for (const [night, texts] of nights)
    console.log(`${night}\n  ${refresh(join(folder, 'publications.md'), texts).join('\n  ')}\n`)
  rmSync(folder, {recursive: true})
}
