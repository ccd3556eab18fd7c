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
const mathElements = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup ' +
    'msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd semantics'
  ).split(' ')
)
const mathAttributes = new Set(
  (
    'accent accentunder align close columnalign columnspacing columnspan depth display displaystyle fence form height ' +
    'largeop linethickness lspace maxsize minsize movablelimits notation open rowalign rowspacing rowspan rspace ' +
    'scriptlevel separator separators stretchy symmetric voffset width mathvariant'
  ).split(' ')
)
const hidden = new Set(['annotation', 'annotation-xml', 'script', 'style', 'template', 'tex-math'])
const blocks = new Set(
  (
    'br break p div li ul ol dl dt dd table tr td th h1 h2 h3 h4 h5 h6 section sec title list list-item disp-formula ' +
    'dispformula blockquote'
  ).split(' ')
)

interface Open {
  name: string
  kind: 'inline' | 'math' | 'hidden'
  /** Its start tag stands in the fragment. */
  printed: boolean
}

/**
 * Begin a fragment: it keeps `i b u sub sup` (`em` as `i`, `strong` as `b`) and presentation MathML, without prefix;
 * of other elements it keeps the text, except of scripts, styles and annotations. What is left open is closed.
 * @see https://www.w3.org/TR/MathML3/chapter3.html
 */
export function createFragment(): Fragment {
  const stack: Open[] = []
  const open = new Map<string, number>() // how often each name stands in the stack
  let text = ''
  let html = ''
  let blank = false
  let marked = false
  let printed = 0 // so many of the stack have their start tag in `html`

  const count = (name: string, by: number) => open.set(name, (open.get(name) ?? 0) + by)
  const within = (kind: string) => (open.get(`${kind} element`) ?? 0) > 0

  function emit(characters: string, tag: string) {
    if (blank && text !== '') {
      text += ' '
      html += ' '
    }
    blank = false
    for (; printed < stack.length; printed += 1) {
      const entry = stack[printed]!
      if (!entry.printed) html += `<${entry.name}>`
      entry.printed = true
      marked = true
    }
    text += characters
    html += tag + escapeText(characters)
  }

  function pop(): Open {
    const entry = stack.pop()!
    count(entry.name, -1)
    count(`${entry.kind} element`, -1)
    if (entry.printed && entry.kind !== 'hidden') html += `</${entry.name}>`
    printed = Math.min(printed, stack.length)
    return entry
  }

  function push(entry: Open) {
    stack.push(entry)
    count(entry.name, 1)
    count(`${entry.kind} element`, 1)
  }

  return {
    text(characters) {
      if (within('hidden')) return
      for (const [word] of characters.matchAll(/[\0- \x7f]+|[^\0- \x7f]+/g)) {
        if (/^[\0- \x7f]/.test(word)) blank = true
        else emit(word, '')
      }
    },
    open(name, attributes = []) {
      const local = localName(name)
      if (hidden.has(local)) push({name: local, kind: 'hidden', printed: true})
      else if (within('hidden')) return
      else if (mathElements.has(local) && (local === 'math') !== within('math')) {
        emit('', '')
        html += `<${local}${writeAttributes(attributes)}>`
        marked = true
        push({name: local, kind: 'math', printed: true})
        printed = stack.length
      } else if (inline.has(local) && !within('math')) push({name: inline.get(local)!, kind: 'inline', printed: false})
      else if (blocks.has(local)) blank = true
    },
    close(name) {
      const local = localName(name)
      const kept = inline.get(local) ?? local
      if (blocks.has(local)) blank = true
      if ((open.get(kept) ?? 0) === 0) return
      while (pop().name !== kept);
    },
    result() {
      while (stack.length > 0) pop()
      return marked ? {text, html} : {text}
    }
  }
}

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

/** The text of a fragment: its tags dropped, its references decoded. */
export function plainText(html: string): string {
  return decodeEntities(html.replace(/<[^<>]*>/g, ''))
}

/** Text as it stands in a fragment: `&`, `<` and `>` as references. */
export function escapeText(text: string): string {
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
  for (const [, name, quoted] of attributes.matchAll(/([a-z][\w:.-]*)=("[^"]*"|'[^']*'|[^\s"'/]+)/gi)) {
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
