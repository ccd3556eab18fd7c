/**
 * The inline fragment of an `…Html` field: well-formed, from a closed list of elements, beside its plain text.
 */
import {decodeEntities} from './entities.js'

/** Text and, where it has markup, its fragment, whose plain text it is. */
export interface MarkedText {
  text: string
  html?: string
}

/** What a reader of XML or HTML fills, in the order of the source. */
export interface Fragment {
  /** Characters, with their references decoded. */
  text(characters: string): void
  /** A start tag, with or without prefix: `i`, `em`, `mml:mi`. */
  open(name: string, attributes?: Iterable<readonly [name: string, value: string]>): void
  /** An end tag. */
  close(name: string): void
  /** What was gathered: white space collapsed and trimmed, `html` only where markup is kept. */
  result(): MarkedText
}

/** HTML's and JATS's words for what we keep. */
const inline = new Map([
  ['i', 'i'],
  ['em', 'i'],
  ['italic', 'i'],
  ['b', 'b'],
  ['strong', 'b'],
  ['bold', 'b'],
  ['u', 'u'],
  ['underline', 'u'],
  ['sub', 'sub'],
  ['inf', 'sub'],
  ['sup', 'sup']
])
const mathElements = /* @__PURE__ */ (() =>
  new Set(
    (
      'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup ' +
      'msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd semantics'
    ).split(' ')
  ))()
const mathAttributes = /* @__PURE__ */ (() =>
  new Set(
    (
      'accent accentunder align close columnalign columnspacing columnspan depth display displaystyle fence form height ' +
      'largeop linethickness lspace maxsize minsize movablelimits notation open rowalign rowspacing rowspan rspace ' +
      'scriptlevel separator separators stretchy symmetric voffset width mathvariant'
    ).split(' ')
  ))()
const hidden = new Set(['annotation', 'annotation-xml', 'script', 'style', 'template', 'tex-math'])
const blocks = /* @__PURE__ */ (() =>
  new Set(
    (
      'br break p div li ul ol dl dt dd table tr td th h1 h2 h3 h4 h5 h6 section sec title list list-item disp-formula ' +
      'dispformula blockquote'
    ).split(' ')
  ))()

const mathTokens = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])

/** An element that was opened and not yet closed. */
interface Open {
  name: string
  kind: 'inline' | 'math' | 'hidden'
  /** The start tag, and the empty elements that follow it, until they are printed: an element without text is dropped. */
  tag: string
  /** Of a part of a fraction: what was printed before it. */
  before?: string
  /** Of a fraction: how many of its parts say something. */
  parts?: number
}

interface State {
  text: string
  html: string
  marked: boolean
  /** A blank was met, and is printed with the next word. */
  blank: boolean
  /** Nothing stands yet in this token of MathML. */
  fresh: boolean
  stack: Open[]
  /** A blank belongs before the fraction that is being read, and so many parts of fractions are open. */
  led: boolean
  open: number
  /** So many of the stack are printed. */
  printed: number
  /** How often each name and kind stands in the stack. */
  count: Map<string, number>
}

/**
 * Begin a fragment: it keeps `i b u sub sup` (`em` as `i`, `strong` as `b`) and presentation MathML, without prefix;
 * of other elements it keeps the text, except of scripts, styles and annotations. What is left open is closed, what
 * holds no text is dropped. Scripts stand in the text without a sign, `H2O`; a fraction has its stroke, `1/2`.
 * @see https://www.w3.org/TR/MathML3/chapter3.html
 */
export function createFragment(): Fragment {
  const state: State = {
    text: '',
    html: '',
    marked: false,
    blank: false,
    fresh: false,
    led: false,
    open: 0,
    stack: [],
    printed: 0,
    count: new Map()
  }
  return {
    text(characters) {
      if (counted(state, 'hidden') > 0) return
      for (const [word] of characters.matchAll(/[\0- \x7f]+|[^\0- \x7f]+/g)) {
        if (/^[\0- \x7f]/.test(word)) meetBlank(state)
        else print(state, word)
      }
    },
    open: (name, attributes = []) => openElement(state, localName(name), attributes),
    close: name => closeElement(state, localName(name)),
    result() {
      while (state.stack.length > 0) pop(state)
      return state.marked ? {text: state.text, html: state.html} : {text: state.text}
    }
  }
}

/** In MathML a blank counts only between the words of a token. */
function meetBlank(state: State) {
  if (counted(state, 'math') === 0) state.blank = true
  else if (mathTokens.has(state.stack.at(-1)!.name) && !state.fresh) state.blank = true
}

function print(state: State, word: string) {
  if (state.blank && state.html !== '') {
    state.html += ' '
    if (state.text === '') state.led = true
    else state.text += ' '
  }
  for (const {tag} of state.stack.slice(state.printed)) state.html += tag
  state.marked ||= state.stack.length > 0
  state.printed = state.stack.length
  state.blank = false
  state.fresh = false
  state.text += word
  state.html += escapeText(word)
}

function openElement(state: State, name: string, attributes: Iterable<readonly [string, string]>) {
  const inMath = counted(state, 'math') > 0
  const inlineName = inline.get(name)
  if (hidden.has(name)) push(state, {name, kind: 'hidden', tag: ''})
  else if (counted(state, 'hidden') > 0) return
  else if (mathElements.has(name) && (name === 'math') !== inMath) {
    const entry: Open = {name, kind: 'math', tag: `<${name}${writeAttributes(attributes)}>`}
    if (state.stack.at(-1)?.name === 'mfrac') {
      entry.before = state.text
      state.text = ''
      state.open++
    }
    push(state, entry)
    state.fresh = true
  } else if (inlineName !== undefined && !inMath)
    push(state, {name: inlineName, kind: 'inline', tag: `<${inlineName}>`})
  else if (blocks.has(name) && !inMath) state.blank = true
}

function closeElement(state: State, name: string) {
  const kept = inline.get(name) ?? name
  if (blocks.has(name) && counted(state, 'math') === 0) state.blank = true
  if ((state.count.get(`<${kept}>`) ?? 0) === 0) return
  while (pop(state).name !== kept);
}

function push(state: State, entry: Open) {
  state.stack.push(entry)
  for (const key of [`<${entry.name}>`, entry.kind]) state.count.set(key, (state.count.get(key) ?? 0) + 1)
}

function pop(state: State): Open {
  const entry = state.stack.pop()!
  for (const key of [`<${entry.name}>`, entry.kind]) state.count.set(key, (state.count.get(key) ?? 0) - 1)
  if (mathTokens.has(entry.name) && !state.fresh) state.blank = false
  const end = `</${entry.name}>`
  const parent = state.stack.at(-1)
  if (state.printed > state.stack.length) state.html += end
  else if (entry.kind === 'math' && parent?.kind === 'math') {
    if (state.printed === state.stack.length)
      state.html += entry.tag + end // `<none></none>` has its place
    else parent.tag += entry.tag + end
  }
  state.printed = Math.min(state.printed, state.stack.length)
  if (entry.before !== undefined && parent) closePart(state, entry.before, parent)
  return entry
}

/** A fraction reads `1/2`, and `(a+b)/2`, where without a sign between its parts it would be another number. */
function closePart(state: State, before: string, fraction: Open) {
  const {text} = state
  state.text = before
  state.open--
  if (text === '') return
  if (state.led && state.open === 0) {
    state.text += ' '
    state.led = false
  }
  const parts = fraction.parts ?? 0
  if (parts > 0) state.text += /\blinethickness="0/.test(fraction.tag) ? ' ' : '/'
  state.text += text.length <= 40 && /^[\p{L}\p{M}\p{N}.,%°]+$/u.test(text) ? text : `(${text})`
  fraction.parts = parts + 1
}

const counted = (state: State, kind: Open['kind']) => state.count.get(kind) ?? 0

/**
 * Read a piece of HTML or XML as a fragment: unknown tags are dropped, references decoded, a `<` that begins no tag is
 * text. Every string gives a fragment.
 */
export function readFragment(html: string): MarkedText {
  const fragment = createFragment()
  let at = 0
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name, attributes = ''] = match
    if (name !== undefined && isProse(attributes)) continue // `p<b and c>d`
    fragment.text(decodeEntities(html.slice(at, match.index)))
    at = match.index + whole.length
    if (name === undefined) continue
    if (slash) fragment.close(name)
    else fragment.open(name, readAttributes(attributes))
    if (attributes.endsWith('/') && !slash) fragment.close(name)
  }
  fragment.text(decodeEntities(html.slice(at)))
  return fragment.result()
}

/** The text of a fragment: its tags dropped, its references decoded, its fractions with their strokes. */
export function plainText(html: string): string {
  if (html.includes('<mfrac')) return readFragment(html).text
  return decodeEntities(html.replace(/<[^<>]*>/g, ''))
}

/** Text as it stands in a fragment: `&`, `<` and `>` as references. */
export function escapeText(text: string): string {
  if (!text.includes('&') && !text.includes('<') && !text.includes('>')) return text
  return text.replace(/[&<>]/g, character => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'))
}

/** The fragment to print: `html` where its plain text is `text`, or else `text` escaped: the plain text wins. */
export function htmlOf(text: string, html?: string): string {
  if (html === undefined) return escapeText(text)
  const fragment = readFragment(html)
  return fragment.text === text && fragment.html !== undefined ? fragment.html : escapeText(text)
}

const tag = /<(\/?)([a-z][\w:.-]*)(?=[\s/>])([^<>]*)>|<[!?][^<>]*>/gi
const isProse = (attributes: string) => /[^\s/]/.test(attributes) && !attributes.includes('=')

function* readAttributes(attributes: string): Generator<readonly [string, string]> {
  for (const [, name, quoted] of attributes.matchAll(/(?<![\w:.-])([a-z][\w:.-]*)=("[^"]*"|'[^']*'|[^\s"'/]+)/gi)) {
    yield [name!, decodeEntities(quoted!.replace(/^["']|["']$/g, ''))]
  }
}

function writeAttributes(attributes: Iterable<readonly [string, string]>): string {
  const kept = new Map<string, string>()
  for (const [name, value] of attributes) {
    if (mathAttributes.has(localName(name))) kept.set(localName(name), value)
  }
  return [...kept].map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`).join('')
}

const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1).toLowerCase()
