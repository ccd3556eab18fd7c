import {decodeEntities} from '@pubcite/nlm'

/** A page out of its wrapping. */
export interface Unwrapped {
  html: string
  /** Where a character of the page stands in the text; absent where there was no wrapping. */
  at?: (offset: number) => number
}

/** What a browser saves as one file (MHTML), and what it shows as the source of a page. */
const archive = /^(?:[\w-]{2,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?Content-Type: ?multipart\/related\b/i
const source = /\bid="viewsource"|\bclass="line-content"|<pre[^<>]{0,200}>\s{0,9}&lt;(?:!doctype|html)\b/i
const escaped = /^\s{0,99}&lt;(?:!doctype|html)\b/i

/** Is the page of this text wrapped, as its beginning tells? */
export const isWrapped = (head: string): boolean => archive.test(head) || source.test(head) || escaped.test(head)

/**
 * Take a page out of what a browser wrapped it in: an archive of the page with its pictures (MHTML), a view of its source.
 * Any other text is returned as it is.
 * @see https://www.rfc-editor.org/rfc/rfc2557
 */
export function unwrap(text: string): Unwrapped {
  const head = text.slice(0, 4096)
  if (archive.test(head)) return openArchive(text) ?? {html: text}
  return source.test(head) || escaped.test(head) ? openSource(text) : {html: text}
}

/** The first part of an archive that is HTML. */
function openArchive(text: string): Unwrapped | undefined {
  const begin = /\nContent-Type: ?text\/html\b/i.exec(text)
  if (!begin) return undefined
  const blank = /\r?\n\r?\n/.exec(text.slice(begin.index, begin.index + 4096))
  if (!blank) return undefined
  const partBegin = text.lastIndexOf('\n--', begin.index)
  const boundary = /^\n--[^\r\n]{1,200}/.exec(text.slice(partBegin, partBegin + 300))?.[0]
  const from = begin.index + blank.index + blank[0].length
  const next = boundary === undefined ? -1 : text.indexOf(boundary, from)
  const to = next < 0 ? text.length : text[next - 1] === '\r' ? next - 1 : next
  const headers = text.slice(partBegin, from)
  if (/\nContent-Transfer-Encoding: ?quoted-printable/i.test(headers)) return rewrite(text, from, to, quoted, unquote)
  if (!/\nContent-Transfer-Encoding: ?base64/i.test(headers)) return rewrite(text, from, to, nothing, String)
  return {html: fromBase64(text.slice(from, to)), at: offset => Math.min(from + offset, to)}
}

const quoted = /(?:=[\dA-F]{2}|=\r?\n)+/gi
const nothing = /(?!)/g

/** `=E2=80=99`; a `=` at the end of a line joins it to the next. */
function unquote(run: string): string {
  const codes = [...run.matchAll(/=([\dA-F]{2})/gi)].map(([, code]) => Number.parseInt(code!, 16))
  return new TextDecoder().decode(new Uint8Array(codes))
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.replace(/\s/g, '')), byte => byte.charCodeAt(0)))
  } catch {
    return '' // cut, or no base64
  }
}

/** The text of a view without its own tags is the source of the page. */
const openSource = (text: string): Unwrapped =>
  rewrite(text, 0, text.length, /<[^<>]*>|&#?\w{1,31};/g, found => {
    if (found.startsWith('&')) return decodeEntities(found)
    return /^<\/tr/i.test(found) ? '\n' : ''
  })

/** Replace what is found in a stretch of a text, and remember where the rest stood. */
function rewrite(text: string, from: number, to: number, what: RegExp, replace: (found: string) => string): Unwrapped {
  const starts: {html: number; text: number}[] = [{html: 0, text: from}]
  let html = ''
  let at = from
  for (const found of text.slice(from, to).matchAll(what)) {
    html += text.slice(at, from + found.index) + replace(found[0])
    at = from + found.index + found[0].length
    starts.push({html: html.length, text: at})
  }
  html += text.slice(at, to)
  return {html, at: offset => place(starts, offset)}
}

/** By the last start that is not behind the offset. */
function place(starts: readonly {html: number; text: number}[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]!.html <= offset) low = middle
    else high = middle - 1
  }
  const next = starts[low + 1]
  return Math.min(starts[low]!.text + offset - starts[low]!.html, next?.text ?? Number.MAX_SAFE_INTEGER)
}
