import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatMedline} from '@pubcite/format'
import {toAscii} from '@pubcite/nlm'
import {parsePubmedXml} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'
import {type MedlineValues, medlineValues} from '../medline-values.js'
import type {Report} from './report.js'

/** A value that one side has and the other has not. */
interface Difference {
  tag: string
  real: string | undefined
  ours: string | undefined
}

/** What is known of a difference: the first that fits. */
const causes: readonly [cause: string, is: (difference: Difference, other: Difference[]) => boolean][] = [
  ['NLM printed an old record in ASCII', ({real, ours}) => !!real && !!ours && letters(real) === letters(ours)],
  [
    'NLM prints the label of a section that has none',
    ({tag, real}) => tag === 'AB' && !!real?.startsWith('UNLABELLED: ')
  ],
  [
    'a translated abstract of the publisher, which this record in MEDLINE has not',
    ({tag, real, ours}) =>
      (tag === 'OABL' || (tag === 'OAB' && !!ours?.startsWith('Publisher: '))) && real === undefined
  ],
  [
    'NLM prints a protocol as a substance',
    ({tag, real = '', ours = ''}, others) =>
      (tag === 'RN' || tag === 'NM') &&
      others.some(other => (other.ours ?? other.real) === (real || ours) && other.tag !== tag)
  ],
  [
    'an old record names the number of the article behind `pii:`, where a page stands today',
    ({tag, real = ''}) => tag === 'SO' && /[.;] pii: /.test(real)
  ]
]

/** Letters and digits, without the names that NLM has for signs. */
const letters = (text: string) =>
  toAscii(text)
    .replace(/(?:double )?dagger|section(?: sign)?|paragraph sign/g, '')
    .replace(/[^a-z\d]/gi, '')
    .toLowerCase()

/** MEDLINE written from the XML of `PAIRS.tsv`: is each value that of the real record? */
export async function medlineFromXml(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {
    pairs: 0,
    values: 0,
    equal: 0,
    'lines of the real records': 0,
    'lines equal': 0,
    unexplained: 0
  }
  const lines: string[] = []
  const different = new Map<string, number>()
  for (const {where, real, article} of pairs(corpus)) {
    counts['pairs']!++
    const written = formatMedline([article]).trim()
    countLines(counts, real, written)
    const [theirs, ours] = [medlineValues(real), medlineValues(written)]
    const differences = [...compare(theirs, ours)]
    counts['values']! += [...theirs.values()].flat().length
    for (const difference of differences) {
      const cause = causes.find(([, is]) => is(difference, differences))?.[0] ?? 'unexplained'
      const key = `${difference.tag}: ${cause}`
      different.set(key, (different.get(key) ?? 0) + 1)
      if (cause === 'unexplained') counts['unexplained']!++
      if (cause === 'unexplained' || difference.tag === 'SO')
        lines.push(`${where} ${difference.tag}: ${difference.real} ≠ ${difference.ours}`)
      if (difference.real !== undefined) counts['equal']!--
    }
  }
  counts['equal']! += counts['values']!
  const share = percent(counts['equal']!, counts['values']!)
  counts['share of values in per cent'] = share
  counts['share of lines in per cent'] = percent(counts['lines equal']!, counts['lines of the real records']!)
  for (const [key, count] of [...different].sort(([, a], [, b]) => b - a)) counts[`different, ${key}`] = count
  return {name: 'medline-from-xml', ok: counts['unexplained'] === 0, counts, lines}
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 1000

function countLines(counts: Record<string, number>, real: string, written: string): void {
  const ours = new Set(written.split('\n').map(line => line.trimEnd()))
  for (const line of real.split('\n').map(line => line.trimEnd())) {
    counts['lines of the real records']!++
    if (ours.has(line)) counts['lines equal']!++
  }
}

/** Values of a tag are paired in their order, the equal ones first. */
function* compare(theirs: MedlineValues, ours: MedlineValues): Generator<Difference> {
  for (const tag of new Set([...theirs.keys(), ...ours.keys()])) {
    const real = [...(theirs.get(tag) ?? [])]
    const written = [...(ours.get(tag) ?? [])]
    const left = real.filter(value => !take(written, value))
    for (let index = 0; index < Math.max(left.length, written.length); index++) {
      yield {tag, real: left[index], ours: written[index]}
    }
  }
}

function take(values: string[], value: string): boolean {
  const at = values.indexOf(value)
  if (at >= 0) values.splice(at, 1)
  return at >= 0
}

function* pairs(corpus: string): Generator<{where: string; real: string; article: Article}> {
  const texts = remembered((path: string) => recordsOf(readFileSync(join(corpus, path), 'utf8')))
  const articles = remembered(
    (path: string) =>
      new Map(
        parsePubmedXml(new Uint8Array(readFileSync(join(corpus, path)))).articles.map(each => [each.ids.pmid, each])
      )
  )
  for (const row of readFileSync(join(corpus, 'PAIRS.tsv'), 'utf8').split('\n')) {
    const [pmid = '', a = '', b = ''] = row.split('\t')
    if (!a.startsWith('medline/') || !/^pubmed-(?:xml|baseline)\//.test(b)) continue
    const real = texts(a).get(pmid)
    const article = articles(b).get(pmid)
    if (real !== undefined && article) yield {where: `${a} ${pmid}`, real, article}
  }
}

/** The records of a file by PMID, as they stand. */
function recordsOf(text: string): Map<string, string> {
  const records = text.replace(/\r\n?/g, '\n').split(/\n(?=PMID- )/)
  return new Map(records.map(record => [/PMID- ?(\d+)/.exec(record)?.[1] ?? '', record.trim()]))
}

function remembered<Value>(make: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, Value>()
  return path => {
    const value = known.get(path) ?? make(path)
    known.set(path, value)
    return value
  }
}
