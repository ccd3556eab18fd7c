import type {Span} from '../../input.js'
import {lines} from '../../lines.js'

/** A line of the page as people read it: white space tidied, bullets, Markdown and invisible characters taken away. */
export interface PageLine {
  text: string
  place: Span & {to: number}
  /** Does an empty line stand before it? */
  apart: boolean
  /** How deep a Markdown heading is; absent for any other line. */
  level?: number
  /** The addresses that the line links to (Markdown). */
  links: string[]
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const rule = /^(?:[-=_*]{3,}|(?:[-*] ){2,}[-*])$/

/** The lines of the text that say something. A rule that stands alone has the text `---`; one that underlines is dropped. */
export function* pageLines(text: string): Generator<PageLine> {
  let apart = true
  for (const {text: raw, place} of lines(text)) {
    const plain = tidy(raw)
    if (plain === '' || (rule.test(plain) && !apart)) {
      apart ||= plain === ''
      continue
    }
    if (rule.test(plain)) yield {text: '---', place, apart, links: []}
    else {
      const line = readLine(plain)
      if (line.text !== '') yield {...line, place: trimmed(raw, place), apart}
    }
    apart = false
  }
}

const tidy = (raw: string) => raw.replace(invisible, '').replace(/\s+/g, ' ').trim()

function trimmed(raw: string, {from}: Span): Span & {to: number} {
  const start = from + raw.length - raw.trimStart().length
  return {from: start, to: Math.max(start, from + raw.trimEnd().length)}
}

function readLine(plain: string): Pick<PageLine, 'text' | 'level' | 'links'> {
  const bare = plain.replace(/^(?:> ?)+/, '').replace(/^(?:[•●▪‣·◦]|[*+-](?= )) */, '')
  const [, marks = ''] = /^(#{1,6}) /.exec(bare) ?? []
  const {text, links} = withoutLinks(bare.slice(marks.length).replace(/ #+$/, '').trim())
  return {text: withoutEmphasis(text), links, ...((marks !== '' || bare === '###') && {level: marks.length || 3})}
}

/** Markdown links as their text: `[Title.](https://…)`. A link whose text is a picture or nothing is dropped. */
function withoutLinks(line: string): {text: string; links: string[]} {
  const links: string[] = []
  if (!line.includes('](')) return {text: line, links}
  const text = line.replace(
    /!?\[([^[\]]{0,2000})\]\(([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?: "[^"]{0,500}")?\)/g,
    (_, label: string, url: string) => {
      links.push(url)
      return label
    }
  )
  return {text: text.replace(/\s+/g, ' ').trim(), links}
}

const withoutEmphasis = (text: string) =>
  text
    .replaceAll('**', '')
    .replace(/\\([[\]_*#().-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
