/** HTML by hand: strings are escaped, unless `html` made them or they are fragments of ours. */

/** A piece of HTML that needs no escaping. */
export interface Html {
  html: string
}

type Part = Html | string | number | undefined | false | readonly Part[]

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;')

function write(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part !== 'object') return escaped(String(part))
  return 'html' in part ? part.html : part.map(write).join('')
}

/** A template of HTML: strings in it are escaped, absent parts vanish, lists are joined. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: pieces.map((piece, index) => piece + write(parts[index])).join('')
})

/** A text with its markup, where it has some. */
export const marked = (text: string | undefined, fragment?: string): Html =>
  fragment === undefined ? html`${text}` : {html: fragment.replaceAll('\u00a0', '&nbsp;')}
