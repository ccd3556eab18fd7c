import type {outputs} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import {type Place, places, withText} from './fields.js'
import {type Judge, judges, withoutMarkup} from './judges.js'
import {payloads} from './payloads.js'

export type Output = (typeof outputs)[number]

/** What one output made of one class of payloads. */
export interface Verdict {
  output: string
  kind: string
  /** Texts of articles that the output carries. */
  places: number
  /** Articles that were written, each with a payload in one of them. */
  records: number
  /** What left its field: where, and by which text. */
  escaped: string[]
}

/** What is done with a file that was written, of so many records. @returns What is wrong with it. */
export type Inspect = (file: string, records: number) => string[]

/** Texts that are no syntax anywhere, of the shapes in which a format may divide a text by right. */
const harmless = ['two words', 'word', '12-34', 'one; two, three']
const batch = 4000

/**
 * Put every payload into every text that an output carries, and have the files judged, one for each class or several where
 * that is long: as many records as articles, and in none a part that is not there when the text is plain words.
 * @param every Take every so-manyth payload of a text: 1 is all.
 */
export function* inject({name, format}: Output, every = 1, inspect: Inspect = () => []): Generator<Verdict> {
  const judge = judges.get(name)!
  const carried = places.filter(place => isCarried(format, place))
  const allowed = allowedParts(judge, format, carried)
  for (const [kind, texts] of payloads) {
    const tries = carried.flatMap((place, index) =>
      texts.flatMap((text, at) =>
        (index * texts.length + at) % every === 0 ? [{place, text, parts: allowed[index]!}] : []
      )
    )
    const verdict: Verdict = {output: name, kind, places: carried.length, records: tries.length, escaped: []}
    for (let at = 0; at < tries.length; at += batch) {
      const some = tries.slice(at, at + batch)
      const file = format(some.map(({place, text}) => withText(place, text)))
      verdict.escaped.push(...escapedFrom(judge, file, some), ...inspect(file, some.length))
    }
    yield verdict
  }
}

/** An article in which a text was put, and how often each part may stand in its record. */
interface Try {
  place: Place
  text: string
  parts: ReadonlyMap<string, number>
}

/** Does the text show in what is written? What does not cannot leave it. */
function isCarried(format: (articles: Article[]) => string, place: Place): boolean {
  const [one, ...others] = [...harmless, ''].map(text => format([withText(place, text)]))
  return others.some(other => other !== one)
}

/** Of each place, how often each part stands in a record at most whose text there is harmless. */
function allowedParts(
  judge: Judge,
  format: (articles: Article[]) => string,
  carried: readonly Place[]
): Map<string, number>[] {
  const allowed = carried.map(() => new Map<string, number>())
  for (const text of harmless) {
    for (const [index, parts] of judge(format(carried.map(place => withText(place, text)))).entries()) {
      for (const [part, count] of countOf(parts))
        allowed[index]!.set(part, Math.max(count, allowed[index]!.get(part) ?? 0))
    }
  }
  return allowed
}

/** What a file holds beyond what it may. */
function escapedFrom(judge: Judge, file: string, tries: readonly Try[]): string[] {
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.exec(file)
  if (control) return [`a control character: ${JSON.stringify(file.slice(control.index - 60, control.index + 20))}`]
  const records = judged(judge, file)
  if (typeof records === 'string') return [records]
  if (records.length !== tries.length) return [`${records.length} records of ${tries.length} articles`]
  return records.flatMap((parts, index) => {
    const {place, text, parts: allowed} = tries[index]!
    const own = String(place.path.at(-1)).endsWith('Html') ? withoutMarkup(parts) : parts
    const more = [...countOf(own)].filter(([part, count]) => count > (allowed.get(part) ?? 0)).map(([part]) => part)
    return more.length === 0 ? [] : [`${place.path.join('.')} ${JSON.stringify(text)}: ${more.join(', ')}`]
  })
}

function judged(judge: Judge, file: string): string[][] | string {
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
