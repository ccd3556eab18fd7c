import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatCsl} from '@pubcite/format'
import {detect, parseCslJson} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {word, wordsIn} from '../words-in.js'
import type {Report} from './report.js'

/** Files that hold something else than items, by their names. */
const others = /(?:request|transform)-tests|samples/

/** Items of NCBI's exporter and of others: each text of an item is in the article again, and comes out as it went in. */
export async function cslJson(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {files: 0, items: 0, texts: 0}
  const lines: string[] = []
  const add = (key: string, line?: string) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (line !== undefined) lines.push(`${key}: ${line.slice(0, 200)}`)
  }
  const folder = join(corpus, 'csl-from-ncbi')
  for (const file of readdirSync(folder).sort()) {
    if (others.test(file)) continue
    const text = readFileSync(join(folder, file), 'utf8')
    const {articles, diagnostics} = parseCslJson(text)
    add('files')
    counts['items']! += articles.length
    if (detect(text) !== 'csl-json') add('unexplained: not recognised', file)
    for (const {code} of diagnostics) add(`diagnostic ${code}`)
    for (const article of articles)
      if (articleSchema.safeParse(article).error) add('unexplained: against the schema', file)
    const values = [JSON.parse(text) as unknown].flat()
    if (values.length !== articles.length) add('unexplained: other number of items', `${file}: ${articles.length}`)
    const model = wordsIn(articles)
    for (const [path, value] of textsOf(values)) {
      add('texts')
      const missing = (value.match(word) ?? []).filter(part => !model.has(part.toLowerCase()))
      if (missing.length === 0) continue
      const reason = reasons.find(([place]) => place.test(path))?.[1]
      add(reason === undefined ? 'unexplained: text' : `omitted: ${reason}`, `${file} ${path}: ${missing.join(' ')}`)
    }
    const out = formatCsl(articles)
    if (formatCsl(parseCslJson(out).articles) !== out) add('unexplained: comes out otherwise', file)
  }
  return {name: 'csl-json', ok: !Object.keys(counts).some(key => key.startsWith('unexplained')), counts, lines}
}

const reasons: readonly [path: RegExp, reason: string][] = [
  [/^id$/, 'the name of the item in its file'],
  [/^type$/, 'the type, in the words of the schema'],
  [/^language$/, 'the language, as three letters'],
  [/date-parts|^issued/, 'months and days as numbers']
]

/** Every text of items, with the names that lead to it. */
function* textsOf(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string' || typeof value === 'number') yield [path, String(value)]
  else if (Array.isArray(value)) for (const one of value) yield* textsOf(one, path)
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* textsOf(one, path === '' ? key : `${path}/${key}`)
}
