import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {detect, parseAbstractText} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import type {Report} from './report.js'

/** Words that a format prints and the model says otherwise: labels, months, numbers of affiliations, statuses. */
const omitted = new Set(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec doi pii Epub eCollection Print Online ahead of print PMID PMCID DOI Author information Collaborators Article in Japanese Chinese German French Russian Spanish Conflict interest statement Indexed Available for MEDLINE PubMed indexed process as supplied by publisher Comment on Erratum Update Publisher In editors updated et al'.split(
    ' '
  )
)

/** Records of the corpus: each word is found again in its article, or is one that the format prints for itself. */
export async function abstractText(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {
    files: 0,
    articles: 0,
    'not recognised': 0,
    'against the schema': 0,
    words: 0,
    'unexplained words': 0
  }
  const lines: string[] = []
  for (const folder of ['pubmed-abstract-txt']) {
    for (const file of readdirSync(join(corpus, folder)).sort()) {
      const text = readFileSync(join(corpus, folder, file), 'utf8')
      const {articles, diagnostics, places} = parseAbstractText(text)
      counts['files']!++
      counts['articles']! += articles.length
      if (detect(text) !== 'abstract-text') counts['not recognised']!++
      for (const {code} of diagnostics) counts[code] = (counts[code] ?? 0) + 1
      for (const article of articles) {
        const {error} = articleSchema.safeParse(article)
        if (error) counts['against the schema']!++
      }
      articles.forEach((article, index) => {
        const {start, end} = places[index]!
        const known = new Set(wordsOf(JSON.stringify(article)))
        for (const word of wordsOf(text.slice(start.offset, end!.offset))) {
          counts['words']!++
          if (known.has(word) || omitted.has(word) || /^\d{1,4}$/.test(word)) continue
          counts['unexplained words']!++
          lines.push(`${file} ${article.ids.pmid ?? ''}: ${word}`)
        }
      })
    }
  }
  const ok = counts['not recognised'] === 0 && counts['against the schema'] === 0 && counts['unexplained words'] === 0
  return {name: 'abstract-text', ok, counts, lines}
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
