/**
 * What each output costs, beside citation-js in the same run: `npm run bench:outputs [-- --rounds N] [--json]
 * [--only table|crowded|memory]`.
 * Made-up articles; CPU time; what stands in the table is the median of the rounds. Then an article with 5,000 authors
 * through every output, and 100,000 articles through those that are used for such lists, with the memory that they take.
 */
import * as citationJs from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import {toCsl} from '@pubcite/csl'
import {outputs} from '@pubcite/format'
import {generateArticle} from '@pubcite/generator'
import {type Article, emptyPerson} from '@pubcite/schema/model'
import {numberOf, optionOf} from './options.js'
import {alternate, type Contender, cpuTime, median, table} from './rounds.js'

const args = process.argv.slice(2)
const rounds = numberOf('--rounds', 7)
const [few, many] = [100, 1000]
// as they come from a store; strings fresh from the generator are still in pieces
const articles: Article[] = JSON.parse(
  JSON.stringify(Array.from({length: many}, (_, seed) => generateArticle(seed + 1)))
)
const items = articles.slice(0, few).map((article, id) => ({...toCsl(article), id: `${id}`}))

// citation-js 0.8 has no types
const {Cite} = citationJs as unknown as {
  Cite: new (items: object[], options: object) => {format(name: string, options?: object): string}
}

interface Row extends Contender {
  references: number
}

/** What citation-js writes, by our name of it. */
const theirs = new Map<string, [name: string, options?: object]>([
  ['nlm', ['bibliography', {template: 'vancouver'}]],
  ['csl', ['data', {format: 'text'}]],
  ['bibtex', ['bibtex']],
  ['biblatex', ['biblatex']],
  ['ris', ['ris']]
])

const contenders: Row[] = outputs.flatMap(({name, format}) => {
  const own: Row = {name, references: many, run: () => Buffer.byteLength(format(articles))}
  const other = theirs.get(name)
  if (!other) return [own]
  const run = () => Buffer.byteLength(new Cite(items, {generateGraph: false}).format(...other))
  return [own, {name: `${name}, citation-js`, references: few, run}]
})

const only = optionOf('--only')
const isWanted = (part: string): boolean => only === undefined || only === part

const timings = isWanted('table') ? await alternate(contenders, {rounds, warmUp: 3}) : []
const costs = new Map(
  timings.map(({name, cpu}, index) => [name, cpu.map(ms => (1000 * ms) / contenders[index]!.references)])
)
const figures = outputs.flatMap(({name}) => {
  const own = costs.get(name)
  if (!own) return []
  const other = costs.get(`${name}, citation-js`)
  return {
    name,
    microseconds: median(own),
    perSecond: Math.round(1e6 / median(own)),
    ...(other && {
      citationJsPerSecond: Math.round(1e6 / median(other)),
      timesCitationJs: median(own.map((time, round) => other[round]! / time))
    })
  }
})
const authors = Array.from({length: 5000}, (_, index) => ({
  ...emptyPerson(`Okafor${index}`),
  foreName: `Nkechi ${index % 26}`,
  initials: 'NK'
}))
const crowded = {...articles[0]!, authors}
const long = new Map(
  outputs.flatMap(({name, format}) => (isWanted('crowded') ? [[name, timeOf(() => format([crowded]))] as const] : []))
)

/** CPU milliseconds of the middle one of three. */
function timeOf(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const before = cpuTime()
    work()
    return cpuTime() - before
  })
  return median(times)
}

/** Megabytes that the process holds, after each tenth of the articles, while one output streams them. */
async function memoryOf({formatStream}: (typeof outputs)[number], count: number): Promise<number[]> {
  const held: number[] = []
  let written = 0
  for await (const _ of formatStream(generated(count))) {
    if (++written % (count / 10) !== 0) continue
    globalThis.gc?.()
    held.push(Math.round(process.memoryUsage.rss() / 2 ** 20))
  }
  return held
}

function* generated(count: number): Generator<Article> {
  for (let seed = 1; seed <= count; seed++) yield generateArticle(seed)
}

const streamed = 100_000
const memory: {name: string; megabytes: number[]}[] = []
for (const output of outputs)
  if (isWanted('memory') && /^(?:ris|bibtex|csv)$/.test(output.name))
    memory.push({name: output.name, megabytes: await memoryOf(output, streamed)})

if (args.includes('--json'))
  console.log(
    JSON.stringify({node: process.version, rounds, figures, crowded: Object.fromEntries(long), memory}, null, 2)
  )
else {
  if (figures.length > 0)
    console.log(
      table([
        ['', 'µs each', 'references a second', 'citation-js', '× citation-js'],
        ...figures.map(({name, microseconds, perSecond, citationJsPerSecond, timesCitationJs}) => [
          name,
          microseconds.toFixed(1),
          String(perSecond),
          String(citationJsPerSecond ?? ''),
          timesCitationJs?.toFixed(1) ?? ''
        ])
      ])
    )
  if (long.size > 0)
    console.log(`\n${table([['', 'with 5,000 authors, ms'], ...[...long].map(([name, ms]) => [name, ms.toFixed(0)])])}`)
  if (memory.length > 0) console.log(`\nMemory held after each tenth of ${streamed} articles, in MB:`)
  for (const {name, megabytes} of memory) console.log(`${name}: ${megabytes.join(' ')}`)
}
if ([...long.values()].some(ms => ms > 1000)) process.exitCode = 1
