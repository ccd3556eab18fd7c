import {oneLine} from './one-line.js'

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** A link to an address of ours, which is https; `inner` is HTML already. */
export function writeLink(inner: string, url: string): string {
  return `<a href="${escapeHtml(url)}">${inner}</a>`
}

/** The name of a `meta` element, and its content; without content it is not written. */
export type Meta = readonly [name: string, content: string | undefined]

/** Elements for the head of a page, a line each. */
export function writeMeta(tags: readonly Meta[]): string {
  const lines: string[] = []
  for (const [name, content] of tags) {
    const text = content === undefined ? '' : oneLine(content).replace(/\p{Surrogate}/gu, '\ufffd')
    if (text !== '') lines.push(`<meta name="${name}" content="${escapeHtml(text)}">`)
  }
  return lines.join('\n')
}
