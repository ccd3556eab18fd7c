import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatRis} from '@pubcite/format'
import {detect, parseRis} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {word, wordsIn} from '../words-in.js'
import type {Report} from './report.js'

/** What is said otherwise in the article, and why that loses nothing. */
const reasons: readonly [tag: RegExp, word: RegExp, reason: string][] = [
  [/^TY$/, /./, 'the type, in the words of the schema'],
  [/^(?:DA|PY|Y1|Y2|ET|N1)$/, /^(?:\d{1,8}|[A-Z]?[a-z]{2}\w*)$/, 'dates, with months as numbers'],
  [/^AU$/, /^[A-Z][a-z]{2,3}$/, 'initials in lower case, of a name that N1 has in full'],
  [/^DP$/, /^NLM$/, 'who keeps the database'],
  [/^LA$/, /^\w{2,3}$/, 'the language, as three letters'],
  [/^(?:SP|EP)$/, /^\d+$/, 'the last page, in short'],
  [
    /^(?:UR|DO|M3|L\d)$/,
    /^(?:https?|doi|dx|org|www|ncbi|nlm|nih|gov|pmc|articles|pubmed\w*|com|articlerender|fcgi|artid|tool|pmcentrez|rendertype|abstract)$/i,
    'the address of an identifier'
  ],
  [/^N1$/, /^(?:doi|eCollection|Epub|Print|p|br|div|html)$/, 'words that a citation prints for itself']
]

/** Records of the corpus in RIS: EndNote's, Zotero's, PMC's. Each word of a field is found again in its article. */
export async function ris(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {files: 0, records: 0, words: 0}
  const lines: string[] = []
  const add = (key: string, line?: string) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (line !== undefined) lines.push(`${key}: ${line.slice(0, 200)}`)
  }
  const folder = join(corpus, 'medline')
  for (const file of readdirSync(folder).filter(name => name.endsWith('.ris'))) {
    const text = readFileSync(join(folder, file), 'utf8')
    const {articles, places, diagnostics} = parseRis(text)
    add('files')
    counts['records']! += articles.length
    if (detect(text) !== 'ris') add('unexplained: not recognised', file)
    const begun = text.match(/^\ufeff?TY {2}- /gm)?.length ?? 0
    if (begun !== articles.length)
      add('unexplained: other number of records', `${file}: ${articles.length} of ${begun}`)
    for (const {code} of diagnostics) add(`diagnostic ${code}`)
    for (const [index, article] of articles.entries()) {
      if (articleSchema.safeParse(article).error) add('unexplained: against the schema', `${file}#${index}`)
      const known = wordsIn(article)
      const {start, end} = places[index]!
      let tag = ''
      for (const line of text.slice(start.offset, end!.offset).split(/\r?\n/)) {
        const [, own, value = line] = /^\ufeff?([A-Z][A-Z0-9]) {2}- ?(.*)$/s.exec(line) ?? []
        tag = own ?? tag
        for (const one of value.match(word) ?? []) {
          add('words')
          if (known.has(one.toLowerCase())) continue
          const reason = reasons.find(([where, what]) => where.test(tag) && what.test(one))?.[2]
          if (reason === undefined) add('unexplained: word', `${file}#${index} ${tag}: ${one} in ${value.slice(0, 80)}`)
          else add(`said otherwise: ${reason}`)
        }
      }
    }
    const out = formatRis(parseRis(formatRis(articles)).articles)
    if (formatRis(parseRis(out).articles) !== out) add('unexplained: comes out otherwise', file)
  }
  return {name: 'ris', ok: !Object.keys(counts).some(key => key.startsWith('unexplained')), counts, lines}
}
