import type {Input} from '@pubcite/parse'
import type {Outcome} from './outcome.js'
import {createWatch} from './watch.js'

/** An element in an element of its kind, by their hundreds: no page needs more, and each call of a reader costs stack. */
const depth = 6000

/** So many elements that stand in each other are repeated together: `<list><list-item><p>` over and over. */
const longest = 4

const alone = /^(?:meta|link|br|img|input|hr)$/

/**
 * The elements of the texts nested in themselves: each one, and each with the up to three around it, six thousand deep, once
 * with and once without their end tags. What is read by recursion overflows.
 */
export function tryNesting(input: Input, texts: readonly string[]): Outcome {
  const watch = createWatch(input)
  const seen = new Set<string>()
  for (const text of texts) {
    for (const {from, path} of places(text)) {
      for (let count = 1; count <= Math.min(longest, path.length); count++) {
        const repeated = path.slice(-count)
        const around = path.at(-count - 1)?.name ?? ''
        const name = `${around} ${repeated.map(({tag}) => tag).join('')}`
        if (seen.has(name)) continue
        seen.add(name)
        for (const nested of nest(text, from, repeated)) watch.read(nested, name)
      }
    }
  }
  return watch.outcome()
}

interface Open {
  name: string
  tag: string
}

/** Behind each start tag: what is open there, outermost first. */
function* places(text: string): Generator<{from: number; path: Open[]}> {
  const path: Open[] = []
  for (const {0: tag, 1: slash, 2: name = '', index} of text.matchAll(/<(\/?)([a-z][\w:-]*)(?:\s[^<>]*)?>/gi)) {
    if (alone.test(name) || tag.endsWith('/>')) continue
    if (slash === '') {
      path.push({name, tag})
      yield {from: index + tag.length, path: [...path]}
    } else {
      const at = path.findLastIndex(open => open.name === name)
      if (at >= 0) path.length = at
    }
  }
}

function* nest(text: string, from: number, repeated: readonly Open[]): Generator<string> {
  const times = Math.ceil(depth / repeated.length)
  const opening = repeated.map(({tag}) => tag).join('')
  const head = text.slice(0, from) + opening.repeat(times)
  yield head + text.slice(from)
  const end = text.indexOf(`</${repeated.at(-1)!.name}>`, from)
  const closing = repeated.map(({name}) => `</${name}>`).toReversed()
  if (end >= 0) yield head + text.slice(from, end) + closing.join('').repeat(times) + text.slice(end)
}
