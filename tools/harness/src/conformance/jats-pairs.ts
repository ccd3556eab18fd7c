import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {parse} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'
import {fields, firstDifference, isEqual} from './agreement.js'
import type {Report} from './report.js'

/** What is known of a difference: the first that fits. */
const causes: readonly [cause: string, is: (name: string, a: string, b: string, paths: string) => boolean][] = [
  [
    "PMC's MEDLINE breaks the name of a group off after its first word",
    (name, a, b, paths) => name.startsWith('authors') && paths.includes('.nbib') && b.startsWith(a)
  ],
  [
    "PMC's RIS leaves groups out",
    (name, a, b, paths) => name.startsWith('authors') && paths.includes('.ris') && b.startsWith(a)
  ],
  ["PMC's MEDLINE has one place of work for each author", (name, a, b) => name === 'affiliations' && inOrder(a, b)],
  [
    'they tell different steps of the history, and the same ones alike',
    (name, a, b) => name === 'history' && !isContrary(a, b)
  ],
  [
    "a sample of NCBI's exporter that was made of the record in PubMed, which has another case and another month",
    (name, a, b, paths) =>
      /PMC3352855\.expected\.ris/.test(paths) && (a.toLowerCase() === b.toLowerCase() || name === 'pubDate')
  ],
  [
    "the exporter's item has the year alone, the journal as PMC spells it, and no kind of ISSN",
    (name, a, b) =>
      (name === 'pubDate' && b.startsWith(a)) ||
      a.toLowerCase() === b.toLowerCase() ||
      (name === 'journal.issns' && b.startsWith(a.replace(' undefined', '')))
  ]
]

/** Is all that one side says said by the other, in the same order? */
function inOrder(a: string, b: string): boolean {
  const parts = b.split(' | ')
  return a.split(' | ').every(part => parts.includes(part))
}

/** Does one side give another date for the same step? */
function isContrary(a: string, b: string): boolean {
  const steps = new Map(a.split(' | ').map(step => [step.split(' ')[0], step]))
  return b.split(' | ').some(step => steps.has(step.split(' ')[0]) && steps.get(step.split(' ')[0]) !== step)
}

/** Articles that the corpus has as JATS, or as a citation of NCBI's exporter, and in another format too (`PAIRS.tsv`). */
export async function jatsPairs(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {pairs: 0, 'field pairs': 0, equal: 0}
  const lines: string[] = []
  for (const row of readFileSync(join(corpus, 'PAIRS.tsv'), 'utf8').split('\n')) {
    const [id = '', first = '', second = ''] = row.split('\t')
    if (!/^(?:pmc-jats|csl-from-ncbi)\//.test(first) && !/^(?:pmc-jats|csl-from-ncbi)\//.test(second)) continue
    const [a, b] = [first, second].map(path => find(corpus, path, id))
    if (!a || !b) {
      lines.push(`${row}: ${a ? second : first} has no such article`)
      continue
    }
    counts['pairs']!++
    compare(a, b, `${first} ${second}`, counts, lines)
  }
  const explained = counts['field pairs']! - (counts['unexplained'] ?? 0)
  counts['equal or said otherwise by the source, in per cent'] = percent(explained, counts['field pairs']!)
  counts['equal in per cent'] = percent(counts['equal']!, counts['field pairs']!)
  return {name: 'jats-pairs', ok: counts['unexplained'] === undefined, counts, lines}
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 1000

function compare(a: Article, b: Article, paths: string, counts: Record<string, number>, lines: string[]): void {
  for (const [name, spell] of fields) {
    const [one, other] = [spell(a), spell(b)]
    if (one === undefined || other === undefined) continue
    counts['field pairs']!++
    if (one === other || isEqual(one, other)) {
      counts['equal']!++
      continue
    }
    const cause = causes.find(([, is]) => is(name, one, other, paths))?.[0] ?? 'unexplained'
    counts[cause] = (counts[cause] ?? 0) + 1
    lines.push(`${paths} ${name} (${cause}): ${firstDifference(one, other)}`)
  }
}

function find(corpus: string, path: string, id: string): Article | undefined {
  const bytes = readFileSync(join(corpus, path))
  const {articles} = parse(new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes))
  const same = articles.filter(({ids}) => ids.pmid === id || ids.pmcid === id)
  return same[0] ?? (articles.length === 1 ? articles[0] : undefined)
}
