import type {Article} from '@pubcite/schema/model'
import {type FieldName, type Fields, fieldsOf, visible} from './fields.js'

/** What a reader found in what an output wrote. */
export interface Finding {
  output: string
  reader: string
  records: number
  /** How many records it read. */
  read: number
  /** What it complained of. */
  errors: string[]
  /** Values that the articles have and the reader looks for, and how many of them it found as they were written. */
  values: number
  equal: number
  /** The values that differ, by cause: those that are known, and why that is so, or `unexplained`. */
  different: Map<string, number>
  /** Some that are unexplained. */
  examples: string[]
}

/** Why a value may differ: the first that fits. */
export type Cause = readonly [
  cause: string,
  is: (name: FieldName, written: string, read: string, article: Article) => boolean
]

export const emptyFinding = (output: string, reader: string, records: number): Finding => ({
  output,
  reader,
  records,
  read: 0,
  errors: [],
  values: 0,
  equal: 0,
  different: new Map(),
  examples: []
})

/** Compare what was read, record by record, with the articles that were written. */
export function compare(
  output: string,
  reader: string,
  articles: readonly Article[],
  records: readonly (Fields | undefined)[],
  causes: readonly Cause[] = []
): Finding {
  const finding = emptyFinding(output, reader, articles.length)
  finding.read = records.filter(record => record !== undefined).length
  for (const [index, article] of articles.entries()) {
    const record = records[index]
    if (record) compareFields(finding, article, record, causes)
    else finding.errors.push(`record ${index + 1} was not read`)
  }
  return finding
}

function compareFields(finding: Finding, article: Article, record: Fields, causes: readonly Cause[]): void {
  const expected = fieldsOf(article)
  for (const name of Object.keys(record) as FieldName[]) {
    const [written, read] = [visible(expected[name]), visible(record[name])]
    if (written === '') continue
    finding.values++
    if (written === read) {
      finding.equal++
      continue
    }
    const cause = causes.find(([, is]) => is(name, written, read, article))?.[0] ?? 'unexplained'
    const key = `${name}: ${cause}`
    finding.different.set(key, (finding.different.get(key) ?? 0) + 1)
    if (cause === 'unexplained' && finding.examples.length < 12)
      finding.examples.push(`${article.ids.pmid ?? ''} ${name}: ${parting(written, read)}`)
  }
}

/** Where two texts part, with what stands around. */
function parting(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const from = Math.max(0, at - 20)
  return `${JSON.stringify(one.slice(from, at + 40))} ≠ ${JSON.stringify(other.slice(from, at + 40))}`
}

export const unexplained = ({different}: Finding): number =>
  [...different].reduce((sum, [key, count]) => sum + (key.endsWith(': unexplained') ? count : 0), 0)

/** Every record read, nothing complained of, every difference explained. */
export const isSound = (finding: Finding): boolean =>
  finding.read === finding.records && finding.errors.length === 0 && unexplained(finding) === 0

/** In most formats a comma stands between the parts of a name: one within is a blank, or its end. */
export function partedAtComma(name: FieldName, written: string, read: string): boolean {
  const plain = (text: string) => text.replace(/[,;\s]/g, '')
  return name === 'authors' && [written, written.replace(/,[^|]*/g, '')].some(each => plain(each) === plain(read))
}
