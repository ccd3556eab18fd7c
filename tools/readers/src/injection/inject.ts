import {outputs} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import {bases, pathsOf, withText} from './fields.js'
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

/**
 * Put every payload into every text of an article, write a file for each output and class, and have it judged: as many
 * records as articles, and in none a part that is not there when the text is two plain words.
 * @param every Take every so-manyth payload of a text: 1 is all.
 */
export function* inject(every: number): Generator<Verdict> {
  const places = bases.flatMap(base =>
    pathsOf(base).map(path => ({base, path, plain: withText(base, path, 'two words')}))
  )
  for (const {name, format} of outputs) {
    const judge = judges.get(name)
    if (!judge) continue
    const expected = judge(format(places.map(({plain}) => plain))).map(countOf)
    for (const [kind, texts] of payloads) {
      const tries = places.flatMap((place, index) =>
        texts.flatMap((text, at) => ((at + index) % every === 0 ? [{...place, index, text}] : []))
      )
      const articles: Article[] = tries.map(({base, path, text}) => withText(base, path, text))
      const verdict: Verdict = {output: name, kind, records: articles.length, escaped: []}
      const records = judged(judge, format(articles))
      if (typeof records === 'string') verdict.escaped.push(records)
      else if (records.length !== articles.length) verdict.escaped.push(`${records.length} records`)
      else
        for (const [index, parts] of records.entries()) {
          const {path, text, index: place} = tries[index]!
          const more = [...countOf(parts)].filter(([part, count]) => count > (expected[place]!.get(part) ?? 0))
          if (more.length > 0)
            verdict.escaped.push(`${path.join('.')} ${JSON.stringify(text)}: ${more.map(([part]) => part).join(', ')}`)
        }
      yield verdict
    }
  }
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
