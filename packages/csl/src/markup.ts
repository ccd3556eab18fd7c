/**
 * Rich text, on the way between an `…Html` field (i, b, u, sub, sup, MathML; `&amp;` `&lt;` `&gt;`) and CSL, which has
 * the same tags but no entities: there `<` is a letter, unless it begins one of the tags that CSL knows.
 */

const shared = new Set(['i', 'b', 'sub', 'sup'])

/** `<i>`, `</sub>`, `<mml:mi mathvariant="italic">`; entity; or a run of other characters. */
const htmlToken =
  /<(?<close>\/?)(?<name>[A-Za-z][\w:-]*)(?![\w:-])[^<>]*>|&(?<entity>amp|lt|gt|quot|#39|nbsp);|[^<&]+|[<&]/gu

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['nbsp', '\u00a0']
])

/** Text that a CSL processor would take for a tag. */
const tagLike = /<(?=\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>)/g

/** Stands between `<` and what would else make a tag of it; prints as nothing. */
const wordJoiner = '\u2060'

/**
 * Write a title or the like for CSL: its markup where there is some and it says the same as the plain text.
 * @param html The `…Html` sibling of `text`; where the two disagree, the plain text wins.
 */
export function toCslText(text: string, html?: string): string {
  if (html === undefined) return guard(text)
  const tokens = Array.from(html.matchAll(htmlToken), token => ({
    plain: token.groups?.['name'] ? '' : (entities.get(token.groups?.['entity'] ?? '') ?? token[0]),
    tag: shared.has(token.groups?.['name'] ?? '') ? `<${token.groups?.['close']}${token.groups?.['name']}>` : ''
  }))
  if (tokens.map(({plain}) => plain).join('') !== text) return guard(text)
  return guardBetweenTags(tokens)
}

/** What would be a tag stands in several tokens, `&lt;` and `b>`: all that is between two tags is looked at as one. */
function guardBetweenTags(tokens: readonly {plain: string; tag: string}[]): string {
  let written = ''
  let text = ''
  for (const {plain, tag} of tokens) {
    text += plain
    if (tag === '') continue
    written += guard(text) + tag
    text = ''
  }
  return written + guard(text)
}

function guard(text: string): string {
  return text.replace(tagLike, `<${wordJoiner}`)
}

const cslTag = /<(?<close>\/?)(?<name>i|b|sub|sup|sc|span)\b[^<>]*>/g

/**
 * Read a CSL text. Tags that an article has no word for (small capitals, `nocase`) are left out, and so are those of
 * a text in which they are not balanced.
 * @returns The plain text, and `html` where there is markup.
 */
export function fromCslText(value: string): {text: string; html?: string} {
  const text = plain(value.replace(cslTag, ''))
  const open: string[] = []
  let html = ''
  let last = 0
  for (const tag of value.matchAll(cslTag)) {
    html += escapeHtml(plain(value.slice(last, tag.index)))
    last = tag.index + tag[0].length
    const name = tag.groups!['name']!
    if (!shared.has(name)) continue
    if (!tag.groups!['close']) open.push(name)
    else if (open.pop() !== name) return {text}
    html += `<${tag.groups!['close']}${name}>`
  }
  html += escapeHtml(plain(value.slice(last)))
  return open.length > 0 || html === escapeHtml(text) ? {text} : {text, html}
}

function plain(text: string): string {
  return text.replaceAll(`<${wordJoiner}`, '<')
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
