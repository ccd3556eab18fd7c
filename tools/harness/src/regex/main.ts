/**
 * Every regular expression of the packages against texts made to slow it down: `npm run test:regex [-- --analyse] [--record]`.
 * The texts are derived from each pattern: what leads to a loop, then what the loop takes many times over, then what nothing
 * expects. Where a text of twice the length takes much more than twice the time, the pattern must be mended, or a row of
 * judged.ts must say why no such text reaches it. `--analyse` counts what a static analyser flags, too.
 */
import {isSafe} from 'redos-detector'
import {keepRow} from '../reliability.js'
import {processorTime} from '../tries/outcome.js'
import {type Attack, attacksOn, attackText} from './attacks.js'
import {regularExpressions} from './collect.js'
import {judged} from './judged.js'

const args = process.argv.slice(2)
const written = await regularExpressions()
const literal = (pattern: RegExp): string => String(pattern)

/** The microseconds of the fastest of three rounds: all matches in the text, as `replace` and `split` look for them. */
function time(pattern: RegExp, text: string): number {
  const every = new RegExp(
    pattern.source,
    pattern.flags.includes('y') ? pattern.flags : `${pattern.flags.replace('g', '')}g`
  )
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && least > 1000; round++) {
    least = Math.min(
      least,
      processorTime(() => text.replace(every, ''))
    )
    if (least > 300_000) break
  }
  return least
}

const explosion = Number.POSITIVE_INFINITY

/** What a doubling of the text costs where that is too much: a busy machine makes no two ladders steep. */
function growth(pattern: RegExp, attack: Attack): number | undefined {
  for (const size of [28, 128, 512, 2048]) if (time(pattern, attackText(attack, size)) > 20_000) return explosion
  if (time(pattern, attackText(attack, 4096)) < 1500) return undefined
  let least = explosion
  for (let round = 0; round < 2 && least > 2.6; round++) {
    const [short, long] = [4096, 32_768].map(size => time(pattern, attackText(attack, size)))
    least = Math.min(least, Math.cbrt(long! / short!))
  }
  return least > 2.6 ? least : undefined
}

let attacked = 0
const slow = new Map<string, string[]>()
for (const {file, line, pattern} of written) {
  for (const attack of attacksOn(pattern)) {
    attacked++
    const grown = growth(pattern, attack)
    if (grown === undefined) continue
    const where = `${file}:${line}: ${grown.toFixed(1)} times the time for twice the text: ${JSON.stringify(attack)}`
    slow.set(literal(pattern), [...(slow.get(literal(pattern)) ?? []), where])
    break
  }
}

/** Does the analyser find it unsafe, or does it not decide in a second, or not read it? Some groups and sets are new to it. */
function isFlagged(pattern: RegExp): boolean {
  try {
    return !isSafe(pattern, {timeout: 1000}).safe
  } catch {
    return true
  }
}

const isJudged = (pattern: string): boolean => judged.some(([known]) => known === pattern)
const unjudged = [...slow].filter(([pattern]) => !isJudged(pattern))
const known = new Set(written.map(({pattern}) => literal(pattern)))
const gone = judged.filter(([pattern]) => !known.has(pattern))
for (const [pattern, places] of unjudged) console.log([`FAIL ${pattern}`, ...places].join('\n     '))
for (const [pattern] of gone) console.log(`FAIL judged.ts: there is no ${pattern} any more`)
const failed = unjudged.length + gone.length
const flagged = args.includes('--analyse') ? written.filter(({pattern}) => isFlagged(pattern)) : undefined
const result = [
  `${slow.size} slow`,
  `${failed} of them neither mended nor judged`,
  ...(flagged ? [`${flagged.length} flagged, not decided or not read by redos-detector`] : [])
].join(', ')
console.log(`${written.length} regular expressions, ${attacked} texts: ${result}`)
if (failed > 0) process.exitCode = 1
if (args.includes('--record')) {
  keepRow('regex', {
    promise: 2,
    check: 'every regular expression of the packages',
    command: `npm run test:regex${flagged ? ' -- --analyse' : ''}`,
    inputs: `${written.length.toLocaleString('en')} expressions, ${attacked.toLocaleString('en')} texts derived from them`,
    result
  })
}
