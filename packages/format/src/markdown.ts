/**
 * Markdown: CommonMark, escaped so that it means the same to GitHub and to pandoc.
 */
import {decodeEntities, escapeText, htmlOf} from '@pubcite/nlm'
import type {Stretch} from './stretches.js'
import {unbroken} from './unbroken.js'

/** Text on one line whose signs mean themselves. What acts only where a line begins is escaped by `escapeStart`. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~^$&@]/g, '\\$&')
}

/** A line whose first signs would make it a heading, a list or a rule. */
export function escapeStart(line: string): string {
  return line.replace(/^[#+=:-]|^\d{1,9}(?=[.)](?: |$))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

/** A link; `inner` is Markdown already. */
export function writeLink(inner: string, url: string): string {
  const safe = url.replace(/[()<>\\\s]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${inner}](${safe})`
}

/** A reference on one line. */
export function writeMarkdown(reference: readonly Stretch[]): string {
  const written = reference.map(({text, html, url, strong}) => {
    if (url !== undefined) return writeLink(escapeMarkdown(unbroken(text)), url)
    if (strong !== undefined) return writeMarkup(`<b>${escapeText(unbroken(text))}</b>`)
    return html === undefined ? escapeMarkdown(unbroken(text)) : writeMarkup(htmlOf(text, html))
  })
  return escapeStart(unbroken(written.join('')).trimStart()) // four blanks would begin a block of code
}

/**
 * A fragment of HTML with its italics and bold as Markdown has them. What Markdown has no sign for stays a tag, and so
 * do signs that would not act where they stand. MathML is flattened.
 */
export function writeMarkup(html: string): string {
  const open = [begin('')]
  for (const [token, slash, name] of html.matchAll(/<(\/?)([a-z]+)(?![a-z])[^<>]*>|[^<]+/g)) {
    if (name === undefined) append(open.at(-1)!, pieceOf(escapeMarkdown(decodeEntities(token))))
    else if (!slash) open.push(begin(name))
    else if (open.length > 1) {
      const element = open.pop()!
      append(open.at(-1)!, writeElement(element, open.at(-1)!.last === '*'))
    }
  }
  return open.map(({text}) => text).join('')
}

/** What was written, and the characters at its ends: to look for them in a text that is being put together costs its length. */
interface Piece {
  text: string
  first: string
  last: string
}

const begin = (name: string) => ({name, text: '', first: '', last: ''})

function pieceOf(text: string): Piece {
  return {text, first: [...text.slice(0, 2)][0] ?? '', last: [...text.slice(-2)].at(-1) ?? ''}
}

function append(outer: Piece, {text, first, last}: Piece): void {
  if (text === '') return
  outer.text += text
  outer.first ||= first
  outer.last = last
}

const signs = new Map([
  ['i', '*'],
  ['b', '**']
])
const tags = new Set(['i', 'b', 'u', 'sub', 'sup'])
const isWord = (character: string): boolean => /^[\p{L}\p{N}]/u.test(character)

/** Signs act beside a letter or digit, and not beside other signs. */
function writeElement(element: Piece & {name: string}, besideSign: boolean): Piece {
  const {name, text, first, last} = element
  const sign = besideSign ? undefined : signs.get(name)
  if (sign && isWord(first) && isWord(last)) return {text: sign + text + sign, first: '*', last: '*'}
  return tags.has(name) ? {text: `<${name}>${text}</${name}>`, first: '<', last: '>'} : element
}
