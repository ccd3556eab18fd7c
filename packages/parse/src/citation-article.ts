import {readCitation} from '@pubcite/nlm'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import type {Report, Span} from './input.js'

/** A citation as printed, in one line, and where it stands. */
export interface CitationText {
  text: string
  place: Span
}

/**
 * The article that a citation names, of its parts: no copy of the string is kept.
 * @returns `undefined` for what is no NLM citation; that is reported, and so is every part that is in doubt.
 */
export function citationArticle({text, place}: CitationText, report: Report): Article | undefined {
  const read = readCitation(text)
  if (!read) {
    report('citation/unreadable', {place})
    return undefined
  }
  const {doubts, ...parts} = read
  for (const {part} of doubts) report(part === 'end' ? 'citation/maybe-cut' : 'citation/doubtful-part', {place})
  parts.authors.forEach((author, index) => {
    if (author.type === 'person' && author.fullName !== undefined) {
      report('citation/uncertain-name', {place, path: ['authors', index]})
    }
  })
  return {...emptyArticle(parts.type), ...parts}
}

/** Lines that were wrapped, as one: a line that ends in a hyphen goes on without a blank. */
export function unwrapped(lines: readonly string[]): string {
  return lines
    .map(line => line.trim())
    .filter(Boolean)
    .reduce((text, line) => (/\p{L}-$/u.test(text) || text === '' ? text + line : `${text} ${line}`), '')
}
