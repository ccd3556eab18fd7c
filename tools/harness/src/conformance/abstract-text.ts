import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {relationTags} from '@pubcite/nlm'
import {detect, parseAbstractText} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {countBalance, type Decision, phrasesOf, weigh} from '../printed.js'
import type {Report} from './report.js'

const folder = 'pubmed-abstract-txt'

/** What Abstract (text) prints for itself, all white space left out. */
const decisions: readonly Decision[] = [
  [/^\d{1,6}\./, 'the number of a record'],
  [/(?:\((?:\d{1,4}|[a-z#])\))+/, 'the numbers that lead from names to affiliations'],
  [/Authorinformation:|Collaborators?:|Conflictofintereststatement:|Publisher:/, 'headings'],
  [new RegExp(relationTags.map(({label}) => label.replace(/ /g, '')).join('|')), 'headings of relations'],
  [
    /\[Articlein|\[Indexedfor|PubMed-?(?:indexedfor|inprocess|assuppliedbypublisher)|Availableon/,
    'words around a language and a status'
  ],
  [/DOI:?|PMCID:|PMID:|NIHMSID:|doi:|pii:/, 'labels of identifiers'],
  [
    /Epub|eCollection|Print|Onlineaheadofprint|aheadofprint|etal|updated/,
    'words that the dates and the list of authors say'
  ],
  [/Contributedequally$/, 'the line that explains the mark of equal authors'],
  [/In:|editors|(?<=\d?)–$/, 'words and the dash of a book'],
  [/[.,;:()[\]]+/, 'marks between parts']
]

/**
 * Records of the corpus, character by character: each is found in the article as often as the record prints it, or is one
 * that the format prints for itself.
 */
export async function abstractText(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {}
  const lines: string[] = []
  const add = (key: string, count = 1) => {
    counts[key] = (counts[key] ?? 0) + count
  }
  for (const file of readdirSync(join(corpus, folder)).sort()) {
    const text = readFileSync(join(corpus, folder, file), 'utf8')
    const {articles, diagnostics, places} = parseAbstractText(text)
    add('files')
    add('articles', articles.length)
    add('not recognised', Number(detect(text) !== 'abstract-text'))
    for (const {code} of diagnostics) add(code)
    for (const [index, article] of articles.entries()) {
      const {start, end} = places[index]!
      const balance = weigh(text.slice(start.offset, end!.offset), phrasesOf(article), decisions)
      countBalance({counts, lines}, `${file} ${article.ids.pmid ?? ''}`, balance)
      add('against the schema', Number(!articleSchema.safeParse(article).success))
    }
  }
  const bad = ['not recognised', 'against the schema', 'unexplained characters']
  return {name: 'abstract-text', ok: bad.every(key => counts[key] === 0), counts, lines}
}
