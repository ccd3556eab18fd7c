import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {detect, parseEsummary} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import type {Report} from './report.js'

/** Summaries of the corpus: all are recognised, and every article is what the schema allows. */
export async function esummary(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {files: 0, articles: 0, 'not recognised': 0, 'against the schema': 0}
  const lines: string[] = []
  for (const folder of ['esummary-json', 'esummary-xml']) {
    for (const file of readdirSync(join(corpus, folder)).sort()) {
      const text = readFileSync(join(corpus, folder, file), 'utf8')
      const {articles, diagnostics} = parseEsummary(text)
      counts['files']!++
      counts['articles']! += articles.length
      if (detect(text) !== 'esummary') counts['not recognised']!++
      for (const {code} of diagnostics) counts[code] = (counts[code] ?? 0) + 1
      for (const article of articles) {
        const {error} = articleSchema.safeParse(article)
        if (error) counts['against the schema']!++
      }
    }
  }
  const ok = counts['not recognised'] === 0 && counts['against the schema'] === 0
  return {name: 'esummary', ok, counts, lines}
}
