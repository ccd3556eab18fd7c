import {type Author, type PersonName, printedAuthors} from '@pubcite/schema/model'
import {givenNames} from '../given-names.js'
import {oneLine} from '../one-line.js'
import type {Entry, Value} from './entry.js'
import {toLatex} from './latex.js'
import {writeTitle} from './title.js'

/** `@type{key,`, a line for each field, `}`. A field without text is no field. */
export function write({type, key, fields}: Entry, {ascii = false}: {ascii?: boolean}): string {
  const lines: string[] = []
  for (const [name, value] of fields) {
    const written = value === undefined ? '' : writeValue(value, ascii)
    if (written !== '' && written !== '{}') lines.push(`  ${name} = ${written}`)
  }
  return [`@${type}{${key},`, ...(lines.length > 0 ? [lines.join(',\n')] : []), '}'].join('\n')
}

function writeValue(value: Value, ascii: boolean): string {
  if ('macro' in value) return value.macro
  if ('verbatim' in value) return `{${writeVerbatim(value.verbatim, ascii)}}`
  if ('names' in value) return `{${writeNames(value.names, value.complete, ascii)}}`
  if ('title' in value) return `{${writeTitle(value.title, value.html, ascii)}}`
  return `{${toLatex(value.text, ascii)}}`
}

/** An identifier or an address: nothing is escaped; what could end the field is percent-encoded. */
function writeVerbatim(value: string, ascii: boolean): string {
  const line = oneLine(value).replace(/ /g, '%20')
  const safe = /\\/.test(line) || !balanced(line) ? line.replace(/[{}\\]/g, encodeURIComponent) : line
  return ascii ? safe.replace(/[^\0-\x7f]+/g, encodeURI) : safe
}

function balanced(text: string): boolean {
  let depth = 0
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

function writeNames(authors: readonly Author[], complete: boolean, ascii: boolean): string {
  const names = printedAuthors(authors).map(author =>
    author.type === 'group' ? braced(author.collectiveName, ascii) : writeName(author, ascii)
  )
  return [...names.filter(name => name !== '' && name !== '{}'), ...(complete ? [] : ['others'])].join(' and ')
}

/** `Family, Given` or `Family, Jr, Given`; a name of one piece in braces. */
function writeName(name: PersonName, ascii: boolean): string {
  const {lastName, suffix} = withoutCommas(name)
  const given = oneLine(givenNames(withoutCommas(name)) ?? '') || undefined // what nobody sees is no name: BibTeX stops at a comma at the end
  if (oneLine(lastName) === '') return braced(given ?? '', ascii) // biber crashes at a comma before which nothing stands
  if (given === undefined && suffix === undefined) return braced(lastName, ascii)
  const family = /(?:^|\s)[^\p{L}\s]*\p{Ll}/u.test(lastName) ? braced(lastName, ascii) : writePart(lastName, ascii)
  const parts = suffix === undefined ? [family] : [family, writePart(suffix, ascii)]
  return [...parts, given === undefined ? '{}' : writePart(given, ascii)].join(', ')
}

/** biber counts the commas of a name with a suffix, those in braces too, and leaves out what has more than two. */
function withoutCommas(name: PersonName): PersonName {
  if (name.suffix === undefined) return name
  const {lastName, foreName, initials, suffix} = name
  const plain = (text: string) => text.replaceAll(',', ' ')
  return {
    lastName: plain(lastName),
    suffix: plain(suffix),
    ...(foreName !== undefined && {foreName: plain(foreName)}),
    ...(initials !== undefined && {initials: plain(initials)})
  }
}

/** A part of a name, in braces where it holds what divides names, or nothing else: BibTeX finds no name in `---`. */
function writePart(text: string, ascii: boolean): string {
  return !/[\p{L}\p{N}]/u.test(text) || /[\\{}~^,]|(?:^|\s)(?:and|others)(?:\s|$)/i.test(text)
    ? braced(text, ascii)
    : toLatex(text, ascii)
}

const braced = (text: string, ascii: boolean) => `{${toLatex(text, ascii)}}`
