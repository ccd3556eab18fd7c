/**
 * Text with inline markup, made as pieces so that its plain form and its `…Html` form agree by construction.
 */

/** A piece of text: plain, or with its own markup. */
export type Piece = string | {text: string; html: string}

/** Plain text, and the fragment where there is markup. */
export interface Rich {
  text: string
  html?: string
}

/** Escape text for a fragment: only the three characters that XML needs. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Put a tag around pieces. */
export function tagged(tag: string, ...pieces: Piece[]): Piece {
  const {text, html = escapeText(text)} = rich(pieces)
  return {text, html: `<${tag}>${html}</${tag}>`}
}

/** Join pieces; `html` is there only where one of them has markup. */
export function rich(pieces: readonly Piece[]): Rich {
  const text = pieces.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('')
  if (pieces.every(piece => typeof piece === 'string')) return {text}
  return {text, html: pieces.map(piece => (typeof piece === 'string' ? escapeText(piece) : piece.html)).join('')}
}

type Fields<Name extends string> = {[Key in Name]: string} & {[Key in `${Name}Html`]?: string}

/** Lay a rich text into a pair of fields: `as('title', …)` gives `title` and, with markup, `titleHtml`. */
export const as = <Name extends string>(name: Name, {text, html}: Rich): Fields<Name> =>
  ({[name]: text, ...(html !== undefined && {[`${name}Html`]: html})}) as Fields<Name>
