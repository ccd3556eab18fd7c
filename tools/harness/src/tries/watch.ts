import type {Input} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {type Outcome, processorTime} from './outcome.js'

/**
 * Reads texts, and keeps what went wrong: what was thrown, articles that the schema does not allow, and texts that took more of
 * the processor's time than 50 ms and a second per megabyte.
 */
export function createWatch(input: Input) {
  const failures: string[] = []
  let tried = 0
  let articles = 0
  let slowest = 0
  return {
    read(text: string | Uint8Array, name: string): void {
      tried++
      const before = performance.now()
      try {
        for (const article of input.parse(text).articles) {
          articles++
          const {success, error} = articleSchema.safeParse(article)
          if (!success) failures.push(`${name}: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`)
        }
      } catch (error) {
        failures.push(`${name}: threw ${String(error)}`)
      }
      const took = performance.now() - before
      if (took > slowest) slowest = took
      const allowed = 50 + text.length / 1000
      if (took <= allowed) return
      // a machine may have been busy elsewhere, or have cleaned up: of three more rounds the fastest counts
      const again = Math.min(...[0, 0, 0].map(() => processorTime(() => input.parse(text)) / 1000))
      if (again > allowed) failures.push(`${name}: took ${again.toFixed(0)} ms for ${text.length} characters`)
    },
    outcome: (): Outcome => ({tried, failures, note: `${articles} articles, slowest ${slowest.toFixed(1)} ms`})
  }
}
