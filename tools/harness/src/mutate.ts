import {mulberry32, type Random} from './random.js'

/** Words that have broken readers before: markup, tags of other formats, keys of objects, odd characters. */
const hostile = [
  '<',
  '>',
  '&',
  '&#x0;',
  '&amp;lt;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<?',
  '</',
  '\0',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '__proto__',
  'constructor',
  'PMID- ',
  '\nPMID- 1\n',
  'TY  - JOUR',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '$',
  '%',
  ';',
  ':',
  '(',
  ')',
  'et al.',
  'doi: ',
  'Epub ',
  '. 2012',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  'Abstract',
  'References',
  '\u00a0',
  '\u200b',
  '\u0301',
  '🧬',
  ' '.repeat(300),
  'A'.repeat(300),
  '-'.repeat(60),
  '. '.repeat(60),
  '('.repeat(60),
  ', '.repeat(60),
  '1;'.repeat(60)
]

/**
 * The bytes of a text with a few of them changed, so that they are no UTF-8 in places.
 */
export function mutateBytes(text: string, seed: number): Uint8Array {
  const random = mulberry32(seed)
  const bytes = new TextEncoder().encode(text)
  for (let round = below(random, 5); round > 0; round--) bytes[below(random, bytes.length)] = below(random, 256)
  return bytes
}

/**
 * Change a text a little, as accidents and enemies do: bits flipped, parts cut, doubled, moved, spliced in from another text.
 * The same seed gives the same mutant everywhere.
 */
export function mutate(text: string, others: readonly string[], seed: number): string {
  const random = mulberry32(seed)
  let mutant = text
  const rounds = 1 + below(random, 4)
  for (let round = 0; round < rounds; round++) mutant = pick(random, mutations)(mutant, others, random)
  return mutant
}

type Mutation = (text: string, others: readonly string[], random: Random) => string

const mutations: readonly Mutation[] = [
  // A bit of one character
  (text, _, random) => {
    const at = below(random, text.length)
    const code = (text.charCodeAt(at) || 32) ^ (1 << below(random, 7))
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
  },
  // The end is missing
  (text, _, random) => text.slice(0, below(random, text.length)),
  // The beginning is missing
  (text, _, random) => text.slice(below(random, text.length)),
  // A part is missing
  (text, _, random) => {
    const [from, to] = stretch(random, text)
    return text.slice(0, from) + text.slice(to)
  },
  // A part stands twice
  (text, _, random) => {
    const [from, to] = stretch(random, text)
    return text.slice(0, to) + text.slice(from)
  },
  // Two lines change places
  (text, _, random) => {
    const lines = text.split('\n')
    const [one, other] = [below(random, lines.length), below(random, lines.length)]
    const kept = lines[one] ?? ''
    lines[one] = lines[other] ?? ''
    lines[other] = kept
    return lines.join('\n')
  },
  // A line is missing
  (text, _, random) => {
    const lines = text.split('\n')
    lines.splice(below(random, lines.length), 1)
    return lines.join('\n')
  },
  // Something hostile comes in
  (text, _, random) => {
    const at = below(random, text.length + 1)
    return text.slice(0, at) + pick(random, hostile) + text.slice(at)
  },
  // A part of another text comes in
  (text, others, random) => {
    const other = pick(random, others) ?? ''
    const [from, to] = stretch(random, other)
    const at = below(random, text.length + 1)
    return text.slice(0, at) + other.slice(from, to) + text.slice(at)
  },
  // Two tags change places
  (text, _, random) => {
    const from = below(random, text.length)
    const tags = [...text.slice(from, from + 2000).matchAll(/<\/?[\w-]+|^[A-Z][A-Z0-9 ]{1,3} *- ?|"\w+"/gm)]
    const one = pick(random, tags)
    const other = pick(random, tags)
    if (!one || !other || one.index >= other.index) return text
    const [first, second] = [from + one.index, from + other.index]
    const between = text.slice(first + one[0].length, second)
    return text.slice(0, first) + other[0] + between + one[0] + text.slice(second + other[0].length)
  },
  // A part stands many times
  (text, _, random) => {
    const from = below(random, text.length)
    const part = text.slice(from, from + 1 + below(random, 40))
    return text.slice(0, from) + part.repeat(1 + below(random, 60)) + text.slice(from)
  },
  // Other line ends
  text => text.replace(/\r?\n/g, '\r\n'),
  // Case
  (text, _, random) => {
    const [from, to] = stretch(random, text)
    const part = text.slice(from, to)
    return text.slice(0, from) + (below(random, 2) ? part.toUpperCase() : part.toLowerCase()) + text.slice(to)
  }
]

function stretch(random: Random, text: string): [from: number, to: number] {
  const from = below(random, text.length)
  return [from, Math.min(text.length, from + 1 + below(random, 200))]
}

function below(random: Random, bound: number): number {
  return bound > 0 ? Math.floor(random() * bound) : 0
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[below(random, values.length)]!
}
