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
  const open: {name: string; text: string}[] = [{name: '', text: ''}]
  for (const [token, slash, name] of html.matchAll(/<(\/?)([a-z]+)[^<>]*>|[^<]+/g)) {
    if (name === undefined) open.at(-1)!.text += escapeMarkdown(decodeEntities(token))
    else if (!slash) open.push({name, text: ''})
    else if (open.length > 1) {
      const element = open.pop()!
      const outer = open.at(-1)!
      outer.text += writeElement(element.name, element.text, outer.text.endsWith('*'))
    }
  }
  return open.map(({text}) => text).join('')
}

const signs = new Map([
  ['i', '*'],
  ['b', '**']
])
const tags = new Set(['i', 'b', 'u', 'sub', 'sup'])

/** Signs act beside a letter or digit, and not beside other signs. */
function writeElement(name: string, text: string, besideSign: boolean): string {
  const sign = besideSign ? undefined : signs.get(name)
  if (sign && /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text)) return sign + text + sign
  return tags.has(name) ? `<${name}>${text}</${name}>` : text
}
