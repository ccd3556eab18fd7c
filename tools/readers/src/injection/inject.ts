import {outputs} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import {bases, type Path, pathsOf, withText} from './fields.js'
import {judges} from './judges.js'
import {payloads} from './payloads.js'

/** What one output made of one class of payloads. */
export interface Verdict {
  output: string
  kind: string
  records: number
  /** What left its field: where, and by which text. */
  escaped: string[]
}

/** Texts that are syntax nowhere: what stands in a record of one of them may stand in one of a payload. */
const plain = ['two words', 'word', 'a. b', '12']

/** How many records are written into one file. */
const atOnce = 1000

interface Place {
  base: Article
  path: Path
}

interface Try extends Place {
  text: string
}

/**
 * Put every payload into every text of an article, write files for each output and class, and have them judged: as many
 * records as articles, and in none a part that is not there when the text is plain.
 * @param every Take every so-manyth of what there is to try: 1 is all.
 * @param only The one output to try.
 */
export function* inject(every: number, only?: string): Generator<Verdict> {
  const places: Place[] = bases.flatMap(base => pathsOf(base).map(path => ({base, path})))
  for (const {name, format} of outputs) {
    const judge = judges.get(name)
    if (!judge || (only !== undefined && name !== only)) continue
    const write = (tries: readonly Try[]) => format(tries.map(({base, path, text}) => withText(base, path, text)))
    const expected = new Map<Path, ReadonlyMap<string, number>>()
    const expect = ({base, path}: Place): ReadonlyMap<string, number> => {
      const known = expected.get(path) ?? most(judge(write(plain.map(text => ({base, path, text})))).map(countOf))
      expected.set(path, known)
      return known
    }
    let count = 0
    for (const [kind, texts] of payloads) {
      const tries = places.flatMap(place => texts.map(text => ({...place, text}))).filter(() => count++ % every === 0)
      const verdict: Verdict = {output: name, kind, records: tries.length, escaped: []}
      for (let from = 0; from < tries.length; from += atOnce) {
        const some = tries.slice(from, from + atOnce)
        verdict.escaped.push(...escapedFrom(judged(judge, write(some)), some, expect))
      }
      yield verdict
    }
  }
}

function escapedFrom(
  records: string[][] | string,
  tries: readonly Try[],
  expect: (place: Place) => ReadonlyMap<string, number>
): string[] {
  if (typeof records === 'string') return [records]
  if (records.length !== tries.length) return [`${records.length} records for ${tries.length} articles`]
  return tries.flatMap((one, index) => {
    const expected = expect(one)
    const more = [...countOf(records[index]!)].filter(([part, count]) => count > (expected.get(part) ?? 0))
    const parts = more.map(([part]) => part).join(', ')
    return more.length > 0 ? [`${one.path.join('.')} ${JSON.stringify(one.text)}: ${parts}`] : []
  })
}

/** Of each part the most that stands in one of the records. */
function most(records: readonly Map<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [part, count] of records.flatMap(record => [...record])) {
    counts.set(part, Math.max(count, counts.get(part) ?? 0))
  }
  return counts
}

function judged(judge: (file: string) => string[][], file: string): string[][] | string {
  try {
    return judge(file)
  } catch (error) {
    return String(error).slice(0, 200)
  }
}

function countOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}
