import type {Span} from '../../input.js'
import {lines} from '../../lines.js'
import {reflow} from './reflow.js'

/** A line of the page as people read it: white space tidied, bullets, Markdown and invisible characters taken away. */
export interface PageLine {
  /** With one blank between words, and without invisible characters: what a line is told by. */
  text: string
  /** As it was printed: with thin and fixed blanks, soft hyphens, marks of direction. */
  content: string
  place: Span & {to: number}
  /** Does an empty line stand before it? */
  apart: boolean
  /** How many columns it takes with what stands before it: blanks, a bullet. */
  width: number
  /** How deep a Markdown heading is; absent for any other line. */
  level?: number
  /** What the line links to (Markdown). */
  links: Link[]
}

export interface Link {
  text: string
  address: string
}

const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
const link = /!?\[([^[\]]{0,2000})\]\(([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?: "[^"]{0,500}")?\)/g
const rule = /^(?:[-=_*]{3,}|(?:[-*] ){2,}[-*])$/

/** The lines of the text that say something. A rule that stands alone has the text `---`; one that underlines is dropped. */
export const pageLines = (text: string): PageLine[] => reflow([...printedLines(withBlanks(text))])

/** Where all blanks are fixed, none of them is the author's; where lines end as word processors end them, they end. */
const withBlanks = (text: string) =>
  withLineEnds(text.includes('\u00a0') && !/\S \S/.test(text) ? text.replaceAll('\u00a0', ' ') : text)

/** `Shift+Enter` of a word processor, and the separators of Unicode: of a text that has more of them than of line ends. */
function withLineEnds(text: string): string {
  const soft = text.match(/[\v\u2028\u2029]/g)?.length ?? 0
  return soft > 3 && soft > text.split('\n').length ? text.replace(/[\v\u2028\u2029]/g, '\n') : text
}

function* printedLines(text: string): Generator<PageLine> {
  let apart = true
  for (const {text: raw, place} of lines(text)) {
    const plain = tidy(raw)
    if (isMargin(plain)) continue
    if (plain === '' || (rule.test(plain) && !apart)) {
      apart ||= plain === ''
      continue
    }
    if (rule.test(plain)) yield {text: '---', content: '---', place, apart, width: 3, links: []}
    else {
      const line = readLine(plain)
      if (line.text !== '') yield {...line, place: trimmed(raw, place), apart, width: widthOf(raw)}
    }
    apart = false
  }
}

/** A tab may take any number of columns. */
const widthOf = (raw: string) => raw.replace(/^\t+/, '').trimEnd().length

const tidy = (raw: string) => trimInvisible(raw.replace(/[\0- \x7f]+/g, ' ').trim())

/** Word processors and chats leave invisible characters at the ends of a line; within it they are the author's. */
function trimInvisible(line: string): string {
  let [from, to] = [0, line.length]
  while (from < to && atEnds.test(line[from]!)) from++
  while (to > from && atEnds.test(line[to - 1]!)) to--
  return line.slice(from, to)
}

const atEnds = /[\s\u200b\u200e\u200f\u2060\ufeff]/

/** What browsers print above and below each sheet of paper: `12/3/24, 10:05 AM`, title, address, `1/3`. */
const margins = [
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]\.?M\.?)?(?: .{0,300}(?: - PubMed|…|\.\.\.))?$/i,
  /^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\S{0,200} \d{1,3} ?\/ ?\d{1,3}$/,
  /^.{1,300} - PubMed https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\S{0,200}$/,
  /^\d{1,3} of \d{1,3}(?: \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]\.?M\.?)?)?$/i
]
const isMargin = (line: string): boolean => line.length < 700 && margins.some(margin => margin.test(line))

function trimmed(raw: string, {from}: Span): Span & {to: number} {
  const start = from + raw.length - raw.trimStart().length
  return {from: start, to: Math.max(start, from + raw.trimEnd().length)}
}

function readLine(plain: string): Pick<PageLine, 'text' | 'content' | 'level' | 'links'> {
  const bare = plain.replace(/^(?:> ?)+/, '').replace(/^(?:[•●▪‣·◦]|[*+-](?= )) */, '')
  // `# Contributed equally.` explains a mark of the authors, and is no heading of Markdown
  const [, marks = ''] = /^(#{1,6}) (?!Contributed equally)/i.exec(bare) ?? []
  const {text, links} = withoutLinks(bare.slice(marks.length).replace(/ #+$/, '').trim())
  const content = withoutEmphasis(text)
  const isHeading = marks !== '' || /^#{1,6}$/.test(bare)
  return {
    text: content.replace(invisible, '').replace(/\s+/g, ' ').trim(),
    content,
    links,
    ...(isHeading && {level: marks.length || 1})
  }
}

/** Markdown links as their text: `[Title.](https://…)`; pictures go. Brackets that are part of the text are escaped there. */
function withoutLinks(line: string): {text: string; links: Link[]} {
  const links: Link[] = []
  let end = -1
  if (!line.includes('](')) return {text: line, links}
  const text = line
    .replaceAll('\\[', '\ue000')
    .replaceAll('\\]', '\ue001')
    .replace(link, (whole, label: string, address: string, at: number) => {
      if (whole.startsWith('!')) return ''
      const glue = at === end && /^\d/.test(label) ? ' ' : '' // `[1](…)[2](…)` are two numbers
      end = at + whole.length
      links.push({text: withBrackets(label), address})
      return glue + label
    })
  return {text: withBrackets(text).trim(), links}
}

const withBrackets = (text: string) => text.replaceAll('\ue000', '[').replaceAll('\ue001', ']')

const withoutEmphasis = (text: string) =>
  text
    .replace(/\*\*([^*\s](?:[^*]{0,2000}[^*\s])?)\*\*/g, '$1')
    .replace(/\\([[\]_*#])|^(\d{1,4})\\\./g, (_, mark: string | undefined, number: string) => mark ?? `${number}.`)
    .replace(/ {2,}/g, ' ')
    .trim()
