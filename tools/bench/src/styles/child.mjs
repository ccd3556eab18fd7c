// One program that prints references, in a process of its own: child.mjs PROGRAM STYLE DATA prints its figures as JSON.
// Times are CPU time: on a busy machine the clock says more about the neighbours.
import {readFileSync} from 'node:fs'

const [program, style, data] = process.argv.slice(2)
const {articles, items} = JSON.parse(readFileSync(data, 'utf8'))

/** How each program gets ready, and prints the works from one place to another. */
const programs = {
  async '@pubcite/styles'() {
    const {loadStyle} = await import('@pubcite/styles')
    const loaded = await loadStyle(style)
    return (from, to) => loaded.bibliography(articles.slice(from, to))
  },
  async 'citation-js'() {
    const {Cite} = await import('@citation-js/core')
    await import('@citation-js/plugin-csl')
    return (from, to) =>
      new Cite(items.slice(from, to), {generateGraph: false}).format('bibliography', {template: style})
  },
  async '@pubcite/format'() {
    const {formatNlm} = await import('@pubcite/format/nlm')
    return (from, to) => formatNlm(articles.slice(from, to))
  }
}

const memory = process.memoryUsage().rss
let print
const first = await timed(async () => {
  print = await programs[program]()
  return print(0, 1)
})
const next = await timed(() => print(1, 2))
const many = await timed(() => print(0, articles.length))
let best = many.ms
// twice, or as often as a second holds: what is fast is compiled late
for (let runs = 0, spent = 0; runs < 1 || (runs < 50 && spent < 1000); runs++) {
  const {ms} = await timed(() => print(0, articles.length))
  best = Math.min(best, ms)
  spent += ms
}
if (many.value.length < 50 * articles.length) throw new Error(`${program} printed too little.`)

console.log(
  JSON.stringify({
    first: first.ms,
    next: next.ms,
    perSecond: articles.length / (best / 1000),
    megabytes: (process.resourceUsage().maxRSS * 1024 - memory) / 1e6
  })
)

async function timed(run) {
  const before = process.cpuUsage()
  const value = await run()
  const {user, system} = process.cpuUsage(before)
  return {value, ms: (user + system) / 1000}
}
