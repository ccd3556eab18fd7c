/**
 * What a reference in NLM's style costs, beside citation-js's vancouver in the same run:
 * `npm run bench:nlm [-- --rounds N] [--json]`. Made-up articles; CPU time; what stands in the table is the median of the rounds.
 */
import * as citationJs from '@citation-js/core'
import '@citation-js/plugin-csl'
import {toCsl} from '@pubcite/csl'
import {formatNlm} from '@pubcite/format/nlm'
import {generateArticle} from '@pubcite/generator'
import type {Article} from '@pubcite/schema/model'
import {numberOf} from './options.js'
import {alternate, type Contender, median, table} from './rounds.js'

const args = process.argv.slice(2)
const rounds = numberOf('--rounds', 7)
const few = 100
// as they come from a store; strings fresh from the generator are still in pieces
const made: Article[] = JSON.parse(JSON.stringify(Array.from({length: 2000}, (_, index) => generateArticle(index + 1))))
const times = (count: number) => Array.from({length: count}, (_, index) => made[index % made.length]!)
const items = made.slice(0, few).map((article, id) => ({...toCsl(article), id: `${id}`}))

// citation-js 0.8 has no types
const {Cite} = citationJs as unknown as {
  Cite: new (items: object[], options: object) => {format(name: string, options: object): string}
}

interface Row extends Contender {
  references: number
}

/** Asked for its bytes, a string is put together for good. */
const written = (references: number, options: Parameters<typeof formatNlm>[1] = {}): (() => number) => {
  const articles = times(references)
  return () => Buffer.byteLength(formatNlm(articles, options))
}

function tenTimes(run: () => number): () => number {
  return () => {
    let bytes = 0
    for (let time = 0; time < 10; time++) bytes += run()
    return bytes
  }
}

const contenders: Row[] = [
  {
    name: 'citation-js, vancouver',
    references: few,
    run: () => new Cite(items, {generateGraph: false}).format('bibliography', {template: 'vancouver'}).length
  },
  {name: 'formatNlm, right after', references: 1000, run: written(1000)}, // with what the one before left to collect
  {name: 'formatNlm, ten lists of 1000', references: 10_000, run: tenTimes(written(1000))},
  {name: 'formatNlm', references: 10_000, run: written(10_000)},
  {name: 'formatNlm', references: 100_000, run: written(100_000)},
  {name: 'formatNlm, six authors', references: 10_000, run: written(10_000, {authors: 6})},
  {name: 'formatNlm, HTML', references: 10_000, run: written(10_000, {format: 'html'})},
  {name: 'formatNlm, Markdown', references: 10_000, run: written(10_000, {format: 'markdown'})}
]

const timings = await alternate(contenders, {rounds, warmUp: 3})
const perReference = timings.map(({cpu}, index) => cpu.map(ms => (1000 * ms) / contenders[index]!.references))
const figures = contenders.map(({name, references}, index) => ({
  name,
  references,
  microseconds: median(perReference[index]!),
  perSecond: Math.round(1e6 / median(perReference[index]!)),
  timesCitationJs: median(perReference[index]!.map((time, round) => perReference[0]![round]! / time))
}))

if (args.includes('--json')) console.log(JSON.stringify({node: process.version, rounds, figures}, null, 2))
else {
  const rows = figures.map(({name, references, microseconds, perSecond, timesCitationJs}) => [
    name,
    String(references),
    microseconds.toFixed(1),
    String(perSecond),
    timesCitationJs.toFixed(0)
  ])
  console.log(table([['', 'references', 'µs each', 'references a second', '× citation-js'], ...rows]))
}
