import {isGroupName, readDisplayName, readName} from '@pubcite/nlm'
import {type Author, emptyGroup} from '@pubcite/schema/model'
import {append} from '../../append.js'
import type {Span} from '../../input.js'
import type {PageLine} from './page-lines.js'

/** An entry of the list of authors: `Nkechi K Okafor # 1 2`. */
export interface Entry {
  name: string
  /** The numbers of the affiliations. */
  numbers: string[]
  equal: boolean
  place: Span
}

/** An author, and what the list says beside the name. */
export interface ListedAuthor {
  author: Author
  /** Was the name divided by rule? */
  certain: boolean
  entry: Entry
}

/** Lower-case words that names contain. */
const particles = new Set(
  "de da do dos das del della dello degli der den des di du d' la le lo los las les van von vom vander vanden ten ter te 't op het zu zum zur af av y e el al ul bin bint ibn ben abu ap st san santa mc mac of the and on behalf for in study".split(
    ' '
  )
)
const personWord = /^[('’‘`ʻʼ´“"]?(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{Ll}{1,2}['’‘-]?\p{Lu}|\p{Ll}{1,4}\p{Lu})/u
const shortInitials = /^(?:\p{Lu}|Iu|Ia|Kh|Ch|Sh|Zh|Ts|Yu|Ya){1,5}$/u
const suffix = /^(?:Jr|Sr|1st|2nd|3rd|4th|5th|II|III|IV)\.?$/
const markChars = /[\d\s#*†‡§¶^¹²³⁰⁴-⁹,]/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Divide a list of authors: at commas and semicolons, but not in `Okafor NK1,2`. The numbers of affiliations stand after
 * a blank (`Nkechi K Okafor 1 2`), glued to the name (`N K Okafor1,2`), raised (`¹`), or behind a comma of their own.
 */
export function readEntries(line: PageLine, raw: string): {entries: Entry[]; complete: boolean} {
  const entries: Entry[] = []
  let complete = true
  let cursor = 0
  for (const item of line.content.replace(/(?<!\.)\.$/, '').split(/[,;](?!\d)/)) {
    const {name, marks} = splitMarks(item.trim())
    const numbers = readNumbers(marks)
    if (name === '') {
      append(entries.at(-1)?.numbers ?? [], numbers)
      continue
    }
    const cut = /^(.*?) ?(?:et al\.?|\.\.\.|…)$/.exec(name)
    if (cut) complete = false
    const left = cut ? cut[1]! : name
    if (left === '') continue
    const at = raw.indexOf(left, cursor)
    const from = at < 0 ? line.place.from : line.place.from + at
    cursor = at < 0 ? cursor : at + left.length
    entries.push({
      name: left,
      numbers,
      equal: marks.includes('#'),
      place: at < 0 ? line.place : {from, to: from + left.length}
    })
  }
  return {entries, complete}
}

/** `Okafor NK1,2` is `Okafor NK` with `1,2`; the year of `Sleep Study 2019` is part of the name. */
function splitMarks(item: string): {name: string; marks: string} {
  let end = item.length
  while (end > 0) {
    const bracket = /[)\]]$/.test(item.slice(0, end))
      ? /[([]\d[\d, ]{0,30}[)\]]$/.exec(item.slice(Math.max(0, end - 34), end))
      : null
    if (bracket) end -= bracket[0].length
    else if (markChars.test(item[end - 1]!)) end--
    else break
  }
  const year = /^\s?\d{4}(?!\d)/.exec(item.slice(end))
  if (year) end += year[0].length
  return {name: item.slice(0, end).trim(), marks: item.slice(end)}
}

function readNumbers(marks: string): string[] {
  return [...withPlainDigits(marks).matchAll(/\d{1,3}/g)].map(([number]) => number)
}

/** `12` for `¹²`; other signs as they are. */
export const withPlainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, char => String(superscripts.indexOf(char)))

/** May this line be a list of authors? Its entries are names of persons or of groups, in a long list two of three. */
export function isAuthorLine(line: PageLine): boolean {
  if (!/\p{Lu}|\p{Lo}/u.test(line.text) || /[?!:@]|https?:|\b(?:PMID|DOI)\b/.test(line.text)) return false
  const {entries} = readEntries(line, '')
  const names = entries.filter(({name}) => isPersonName(name) || isGroup(name))
  const numbered = entries.filter(({numbers}) => numbers.length > 0)
  if (entries.length > 2 && numbered.length * 2 >= entries.length) return names.length * 2 >= entries.length
  return names.length > 0 && names.length * 3 >= entries.length * (entries.length > 2 ? 2 : 3)
}

/** Does the line carry numbers of affiliations, as no title does in this form? */
export function isNumberedAuthorLine(line: PageLine): boolean {
  return isAuthorLine(line) && readEntries(line, '').entries.some(({numbers}) => numbers.length > 0)
}

function isPersonName(name: string): boolean {
  const words = name.split(/\s+/).filter(word => !suffix.test(word))
  if (words.length > 8 || name.length > 80 || words.some(word => /\d/.test(word))) return false
  return words.some(word => personWord.test(word)) && words.every(word => personWord.test(word) || particles.has(word))
}

/** Two words and an initial before the last are a person even where a word names groups: `Jacqueline R Center`. */
const isGroup = (name: string) => isGroupName(name) && !/^\S+ (?:\p{Lu} )+\S+$/u.test(name)

/**
 * Read the authors of a page. Persons stand in the order of the page (`Nkechi K Okafor`); until 2020 in short form
 * (`Okafor NK`), which is told by most names ending in initials.
 * @param asOnPage The form of the page tells that names are in its order.
 */
export function readAuthorList(entries: readonly Entry[], asOnPage = false): ListedAuthor[] {
  const short = !asOnPage && isShortList(entries)
  const shouted = entries.every(({name}) => name === name.toUpperCase())
  return entries.flatMap((entry): ListedAuthor[] => {
    const {name} = entry
    const isAcronym = !shouted && entries.length > 1 && /^\p{Lu}{4,}$/u.test(name)
    if (isGroup(name) || isAcronym) return [{author: emptyGroup(name), certain: true, entry}]
    const read = short ? readName(name) : readDisplayName(name)
    return read ? [{author: read.person, certain: read.certain, entry}] : []
  })
}

function isShortList(entries: readonly Entry[]): boolean {
  const persons = entries.filter(({name}) => !isGroup(name))
  const short = persons.filter(({name}) => {
    const words = name.split(' ')
    if (words.length > 2 && suffix.test(words.at(-1)!)) words.pop()
    return words.length > 1 && shortInitials.test(words.at(-1)!) && !/^\p{Lu}$/u.test(words[0]!)
  })
  return short.length * 2 > persons.length
}
