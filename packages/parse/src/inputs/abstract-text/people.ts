import {type ReadAuthors, readAuthors} from '@pubcite/nlm'
import type {Article, Author} from '@pubcite/schema/model'
import {append} from '../../append.js'
import type {Block} from './read.js'
import {joined} from './unwrap.js'

/** A person or group with the numbers of the affiliations: `Okafor NK(1)(2)`. */
export interface Member {
  author: Author
  numbers: string[]
}

/** The mark of authors who contributed equally: `Okafor NK(#)(1)`. */
const equal = '(#)'

const mark = /\((?:\d{1,4}|[a-z#])\)$/

/** `Okafor NK(1)(2)` is `Okafor NK`. */
function withoutMarks(text: string): string {
  let end = text.length
  for (let found = mark.exec(text.slice(-6)); found; found = mark.exec(text.slice(Math.max(0, end - 6), end))) {
    end -= found[0].length
  }
  return text.slice(0, end)
}

/** Read `Okafor NK(1)(2), Grewal J(1); Sleep Group(3).` */
export function readMembers(text: string, uncertain: (index: number) => void): {members: Member[]; complete: boolean} {
  const items = text.replace(/\.$/, '').split(/(?<=[,;]) /)
  const clean: string[] = []
  const numbers: string[][] = []
  const equals: boolean[] = []
  for (const item of items) {
    const end = /[,;]$/.exec(item)?.[0] ?? ''
    const bare = end === '' ? item : item.slice(0, -1)
    const name = withoutMarks(bare)
    const found = bare.slice(name.length)
    clean.push(name + end)
    equals.push(found.includes(equal))
    numbers.push([...found.matchAll(/\((\w+)\)/g)].map(([, number]) => number!))
  }
  const read = readAuthors(clean.join(' '))
  for (const index of read.uncertain) uncertain(index)
  const owners = ownersOf(read, clean)
  const members = read.authors.map((author): Member => ({author, numbers: []}))
  numbers.forEach((list, index) => {
    const member = members[owners[index]!]
    if (!member) return
    append(member.numbers, list)
    if (equals[index]) member.author.equalContribution = true
  })
  return {members, complete: read.authorsComplete !== false}
}

/** To whom each item belongs: the name of a group may hold commas, and is then several. */
function ownersOf({authors}: ReadAuthors, items: readonly string[]): number[] {
  if (authors.length === items.length) return items.map((_, index) => index)
  let at = -1
  let left = ''
  return items.map(item => {
    const name = item.replace(/[,;]$/, '')
    if (left.includes(name)) left = left.slice(left.indexOf(name) + name.length)
    else {
      at++
      const author = authors[at]
      left = author?.type === 'group' ? author.collectiveName.slice(name.length) : ''
    }
    return at
  })
}

/** `(#)Contributed equally` says what the mark of the authors says. */
const isEqualNote = (text: string): boolean => /^\(#\) ?Contributed equally\.? *$/i.test(text)

/** The texts behind `Author information:`, by number; `''` for one without. */
export function readAffiliations({lines}: Block): Map<string, string> {
  const list = new Map<string, {text: string; place: {from: number; to: number}}[]>()
  let open = ''
  for (const [index, line] of lines.entries()) {
    const text = index === 0 ? line.text.replace(/^Author information: ?/, '') : line.text
    if (text.trim() === '' || isEqualNote(text)) continue
    const [mark, number] = /^\((\w{1,4})\)/.exec(text) ?? []
    const isNew = number !== undefined && (!list.has(number) || open === '')
    if (isNew) open = number
    const rest = {text: isNew ? text.slice(mark!.length) : text, place: line.place}
    const known = list.get(open)
    if (known) known.push(rest)
    else list.set(open, [rest])
  }
  return new Map([...list].map(([number, parts]) => [number, joined(parts)]))
}

/** Give each member the texts that the numbers stand for. A text that nobody claims is kept, and reported. */
export function giveAffiliations(
  article: Article,
  members: readonly Member[],
  affiliations: ReadonlyMap<string, string>,
  report: () => void
): void {
  const claimed = new Set<string>()
  for (const {author, numbers} of members) {
    for (const number of numbers) {
      const text = affiliations.get(number)
      if (text === undefined || text === '') continue
      claimed.add(number)
      author.affiliations.push({text, ids: []})
    }
  }
  for (const [number, text] of affiliations) {
    if (claimed.has(number) || text === '') continue
    if (members.length === 1) members[0]!.author.affiliations.push({text, ids: []})
    else {
      article.extra.push({path: 'Author information', text})
      report()
    }
  }
}

/** Is this block the list of authors: numbers behind names, or names in short form? */
export function isAuthorList({lines}: Block): boolean {
  const text = joined(lines)
  if (!/^\p{L}|^['’‘]/u.test(text) || /[?!:]|\bdoi\b/.test(text.slice(0, 2000))) return false
  if (/\p{L}\.?(?:\(#\))?\(\d{1,4}\)(?:\(\d{1,4}\))*(?:[,;.]|$)/u.test(text)) return true
  if (/\p{Ll}{4}\. \p{Lu}|[\d)]\. \p{Lu}\p{Ll}{0,30} \p{Ll}/u.test(text)) return false // two sentences
  const {authors} = readAuthors(text)
  const sure = authors.filter(author =>
    author.type === 'group'
      ? author.collectiveName.length < 150
      : author.initials !== undefined && author.lastName.length < 40
  )
  const others = authors.filter(author => author.type === 'person' && !author.lastName.includes(' ')) // `Selvamanian`
  const areNames =
    sure.length * 2 > authors.length || (sure.length > 0 && new Set([...sure, ...others]).size === authors.length)
  if (areNames) return text.length < authors.length * 150
  return (
    authors.length === 1 &&
    text.length < 120 &&
    text.split(' ').length < 9 &&
    /^\p{Lu}[\p{L}\p{N} '’-]{1,80}\.$/u.test(text)
  )
}

/** Add the collaborators; a group among them is no person. */
export function addInvestigators(article: Article, members: readonly Member[]): void {
  for (const {author} of members) {
    if (author.type === 'person') article.investigators.push(author)
    else article.extra.push({path: 'Collaborators', text: author.collectiveName})
  }
}
