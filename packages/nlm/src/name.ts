/**
 * Names as NLM prints them: short (`Okafor NK 3rd`), full (`Okafor, Nkechi K 3rd`), as pages show them
 * (`Nkechi K Okafor 3rd`), and the list of authors of a citation.
 */
import {type Author, emptyGroup, emptyPerson, type Person, type PersonName} from '@pubcite/schema/model'
import {join} from './join.js'
import {isClosed} from './title.js'

/** A name that was read. Where `certain` is false it was divided by rule, and `person.fullName` holds what was printed. */
export interface ReadName {
  person: Person
  certain: boolean
}

/** A list of authors that was read. */
export interface ReadAuthors {
  authors: Author[]
  /** Present where the list ends in `et al`. */
  authorsComplete?: false
  /** Which of `authors` were divided by rule, counted from 0. */
  uncertain: number[]
}

const suffix = /^(?:[Jj]r|[Ss]r|1st|2nd|3rd|[4-9]th|II|III|IV)\.?$/
const capitalSuffix = /^[JS]R\.?$/
// letters that NLM keeps together in the initials of transliterated names: `Ivanov IuA`
const initial = '(?:Shch|Dzh|Kh|Ia|Iu|Io|Ie|Ch|Sh|Zh|Ts|Dz|Th|Ph|Yu|Ya|Ye|\\p{Lu}\\p{M}*)'
const initials = /* @__PURE__ */ (() => new RegExp(`^${initial}(?:[-.]?${initial}){0,5}\\.?$`, 'u'))()
const togetherKept = /^(?:Shch|Dzh|Kh|Ia|Iu|Ch|Sh|Zh|Ts)$/
const oneInitial = /^(?:\p{Lu}\p{M}*|(?:\p{Lu}\p{M}*\.-?){1,4})$/u
const particles = new Set([
  'De',
  'Del',
  'Della',
  'Di',
  'Da',
  'Das',
  'Do',
  'Dos',
  'Du',
  'La',
  'Le',
  'El',
  'Al',
  'Van',
  'Von',
  'Der',
  'Den',
  'Ter',
  'Ten',
  'Bin',
  'Ibn',
  'Ben',
  'Abu',
  'Abd',
  'St',
  'St.',
  'Mac',
  'Mc'
])
const groupWord =
  /\b(?:group|consorti\w*|investigators?|collaborat\w*|(?:sub)?committees?|network|teams?|study|trial|society|association|initiative|program(?:me)?|project|registry|working|task force|council|cent(?:er|re)s?|institutes?|universit\w*|federation|alliance|foundation|members|behalf|department|organization|panel|commission|board)\b/i

/** Does this name contain a word that names groups: `Imaginary Sleep Consortium`? Persons may be called so too. */
export const isGroupName = (name: string): boolean => groupWord.test(name)

/**
 * Read a name in short form: family name, initials without periods, suffix (`Okafor NK 3rd`, `van der Berg J`).
 * @returns A single word is a family name; several words without initials too, but by rule (`certain: false`);
 *   `undefined` for an empty string.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html#au
 */
export function readName(value: string): ReadName | undefined {
  const blank = plainBlank(value)
  if (blank > 0) return {person: shortNamed(value.slice(0, blank), value.slice(blank + 1)), certain: true}
  const printed = tidy(value)
  if (printed === '') return undefined
  const words = printed.split(' ')
  const ending = takeSuffix(words, 3)
  if (words.join(' ').includes(',')) return readWithComma(words.join(' '), ending) // `Okafor, N. K.`
  const letters = takeInitials(words)
  const person = named(words.join(' '), {initials: letters, suffix: ending})
  return letters === undefined && words.length > 1 ? byRule(person, printed) : {person, certain: true}
}

/** Where the blank stands in `Okafor NK`: one word, and up to three capitals. -1 in any other name. */
export function plainBlank(value: string): number {
  const blank = value.lastIndexOf(' ')
  const {length} = value
  if (blank < 1 || length - blank < 2 || length - blank > 4) return -1
  for (let at = blank + 1; at < length; at++) if (!isCapital(value.charCodeAt(at))) return -1
  for (let at = 0; at < blank; at++) {
    const code = value.charCodeAt(at)
    if (!isCapital(code) && !isSmall(code) && (code !== hyphen || at === 0)) return -1
  }
  return blank
}

const shortNamed = (lastName: string, initials: string): Person => ({
  type: 'person',
  lastName,
  ids: [],
  affiliations: [],
  initials
})

/** Write a name in short form: `Okafor NK 3rd`. Initials are made from the given names where the name has none. */
export function writeName(name: PersonName): string {
  return join(join(name.lastName, shortInitials(name)), name.suffix)
}

const shortInitials = ({initials, foreName}: PersonName) =>
  initials ?? (foreName === undefined ? undefined : initialsOf(foreName))

/**
 * Read a name in full form: family name, comma, given names, suffix (`Okafor, Nkechi K 3rd`). A name without a comma
 * is a family name alone.
 * @returns Initials as `initialsOf` makes them; `undefined` where no family name stands.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html#fau
 */
export function readFullName(value: string): ReadName | undefined {
  const plain = readPlainFullName(value)
  if (plain) return {person: plain, certain: true}
  const printed = tidy(value)
  const comma = printed.indexOf(',')
  const lastName = (comma < 0 ? printed : printed.slice(0, comma)).trim()
  if (lastName === '') return undefined
  const words =
    comma < 0
      ? []
      : printed
          .slice(comma + 1)
          .replace(/,/g, ' ')
          .split(' ')
          .filter(Boolean)
  const ending = takeSuffix(words, words.length > 1 ? 2 : 1)
  const foreName = words.join(' ')
  return {
    person: named(lastName, {
      foreName: foreName || undefined,
      initials: initialsOf(foreName) || undefined,
      suffix: ending
    }),
    certain: true
  }
}

/**
 * `Okafor, Nkechi K`, `Lin, Wen-Yu`, `Ruiz, María de Jesús`: the family name, and given names that begin with one capital, the
 * first at least. `undefined` for any other.
 */
function readPlainFullName(value: string): Person | undefined {
  const comma = value.indexOf(',')
  if (comma < 1 || value.charCodeAt(comma + 1) !== blank || !hasPlainBlanks(value, comma)) return undefined
  let letters = ''
  for (let at = comma + 2, begin = at; at <= value.length; at++) {
    const code = at === value.length ? blank : value.charCodeAt(at)
    if (at === begin) {
      if (isCapital(code)) letters += value[at]
      else if (letters === '' || !isSmall(code) || value.charCodeAt(at - 1) === hyphen) return undefined // `de` has none
    } else if (code === blank || code === hyphen) {
      const isSkipped = code === hyphen && !isCapital(value.charCodeAt(begin)) // `el-Din`
      if (isSkipped || (at - begin > 1 && at - begin < 5 && isKept(value.slice(begin, at)))) return undefined
      begin = at + 1
    } else if (!isSmall(code)) return undefined
  }
  const lastName = value.slice(0, comma)
  return {type: 'person', lastName, ids: [], affiliations: [], foreName: value.slice(comma + 2), initials: letters}
}

const blank = 32
const hyphen = 45
/** The letters of most names: ASCII, Latin-1, Latin Extended-A, in which capitals and small letters take turns. */
const isCapital = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x180 && (code < 0xdf ? code !== 0xd7 : isEvenCase(code)))
const isSmall = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x180 && code !== 0xf7 && !isEvenCase(code))
/** In Latin Extended-A: the even ones of most pairs, the odd ones of some; three small letters have no pair. */
const isEvenCase = (code: number) =>
  code >= 0x100 &&
  (code & 1) === (code < 0x138 || (code > 0x149 && code < 0x179) ? 0 : 1) &&
  code !== 0x149 &&
  code !== 0x17f
const isKept = (word: string) => togetherKept.test(word) || suffix.test(word)

/** Is there no white space but single blanks between words? */
function hasPlainBlanks(text: string, to: number): boolean {
  let wasBlank = true
  for (let at = 0; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < blank || code === 0xa0 || code > 0x167f || (code === blank && wasBlank)) return false
    wasBlank = code === blank
  }
  return !wasBlank
}

/** Write a name in full form: `Okafor, Nkechi K 3rd`; where only initials are known they stand apart: `Okafor, N K`. */
export function writeFullName(name: PersonName): string {
  const foreName = name.foreName ?? name.initials?.match(/\p{Lu}[^\p{Lu}]*/gu)?.join(' ') ?? name.initials
  const rest = [foreName, name.suffix].filter(Boolean).join(' ')
  return rest === '' ? name.lastName : `${name.lastName}, ${rest}`
}

/**
 * Read a name in the order of a web page: given names, family name, suffix (`Nkechi K Okafor 3rd`).
 * @returns Certain where it has two words, or where the word before the last is an initial. Else the last word, with
 *   the particles before it, is taken for the family name. `undefined` for an empty string.
 */
export function readDisplayName(value: string): ReadName | undefined {
  const printed = tidy(value)
  if (printed === '') return undefined
  const words = printed
    .split(' ')
    .map(word => word.replace(/,$/, ''))
    .filter(Boolean)
  const ending = takeSuffix(words, 3)
  const start = familyStart(words)
  const foreName = words.slice(0, start).join(' ')
  const person = named(words.slice(start).join(' '), {
    foreName: foreName || undefined,
    initials: initialsOf(foreName) || undefined,
    suffix: ending
  })
  if (person.lastName === '') return undefined
  return words.length < 3 || oneInitial.test(words.at(-2)!) ? {person, certain: true} : byRule(person, printed)
}

/**
 * The initials of given names, as NLM makes them: `Wen-Yu` is `WY`, `Nkechi K` is `NK`, `J.R.` is `JR`,
 * `Maria de Jesus` is `MJ`; letters that are initials already stay (`Lora JH` is `LJH`, `Iu A` is `IuA`).
 * @returns `''` where no letter stands.
 */
export function initialsOf(foreName: string): string {
  const words = foreName.match(/\S+/g) ?? []
  const capital = words.filter(word => /^\P{L}*\p{Lu}/u.test(word)) // without `de`, `dos`
  const mixed = /\p{Ll}/u.test(foreName)
  return (capital.length > 0 ? capital : words)
    .flatMap(word => word.split(/[.‐‑–-]/))
    .map(part => initialOf(part, mixed))
    .join('')
}

/**
 * Read the authors of a citation: `Grewal J, Saria MG Jr; Sleep Group, Matava MJ, et al`. What follows a semicolon is
 * a group, or a person after one. A list without initials is taken for names in the order of a page (`Jai Grewal, Marlon G Saria`).
 * @returns No author for an empty string; `authorsComplete: false` where the list ends in `et al`.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1, Author
 */
export function readAuthors(list: string): ReadAuthors {
  const printed = tidy(list).replace(/(?<![.;,])[.;,]+$/, '')
  const cut = /(?:^|[,;]? )(?:et al|and others)$/i.exec(printed)
  const segments = (cut ? printed.slice(0, cut.index) : printed).split(';').map(splitSegment)
  const short = segments.some(items => items.some(isShortName))
  const semicolons = segments.length > 1 && segments.every(items => items.length < 2)
  const capitals = !/\p{Ll}/u.test(segments[0]?.[0] ?? '')
  const read: ReadAuthors = {authors: [], ...(cut && {authorsComplete: false as const}), uncertain: []}
  segments.forEach((items, segment) => {
    items.forEach((item, index) => {
      // `Okafor N; Sleep Group; Grewal J`, `O YR`: a person after a group, but no group of one name as `SOMNUS UK`
      const afterGroup = read.authors.at(-1)?.type === 'group'
      const person = isShortName(item) && (semicolons || afterGroup) && (capitals || /\p{Ll}|^\p{Lu} /u.test(item))
      const asGroup = segment > 0 && index === 0 && !person
      addAuthor(read, item, asGroup, short)
    })
  })
  return read
}

/**
 * Write the authors of a citation, without closing period: `Grewal J, Saria MG; Sleep Group; Matava MJ`. Authors whose
 * name is kept for retrieval only are left out.
 * @param options `complete: false` adds `, et al`; so does a list of more than `max` authors, which is cut there.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1, Author
 */
export function writeAuthors(
  authors: readonly Author[],
  {complete = true, max = Number.POSITIVE_INFINITY}: {complete?: boolean; max?: number} = {}
): string {
  return listAuthors(authors, complete, max).list
}

/**
 * Write the authors of a citation with the period that closes them.
 * @returns `''` where there is no author to print.
 */
export function writeClosedAuthors(authors: readonly Author[], complete: boolean, max: number): string {
  const {list, end} = listAuthors(authors, complete, max)
  return isClosed(end) ? list : `${list}.` // asked for its end a string is copied: its last part is there already
}

/** The list, and the part of a name that it ends with. */
function listAuthors(authors: readonly Author[], complete: boolean, max: number): {list: string; end: string} {
  let list = ''
  let end = ''
  let count = 0
  let afterGroup = false
  for (const author of authors) {
    if (author.valid === false) continue
    if (++count > max) break
    const group = author.type === 'group'
    if (count > 1) list += group || afterGroup ? '; ' : ', ' // since 2022 also between a group and a person
    afterGroup = group
    end = group ? author.collectiveName : author.lastName
    list += end
    if (group) continue
    const initials = shortInitials(author)
    const {suffix} = author
    if (initials) {
      list += ' '
      list += initials
    }
    if (suffix) list += ` ${suffix}`
    end = suffix || initials || end
  }
  return list !== '' && (!complete || count > max) ? {list: `${list}, et al`, end: 'al'} : {list, end}
}

const tidy = (value: string) => value.replace(/\s+/g, ' ').trim()

function named(lastName: string, parts: {[Part in 'foreName' | 'initials' | 'suffix']?: string | undefined}): Person {
  const {foreName, initials, suffix} = parts
  return {
    ...emptyPerson(lastName),
    ...(foreName !== undefined && {foreName}),
    ...(initials !== undefined && {initials}),
    ...(suffix !== undefined && {suffix})
  }
}

const byRule = (person: Person, fullName: string): ReadName => ({person: {...person, fullName}, certain: false})

/** Take `Jr`, `3rd` from the end of a name of at least so many words; `JR` only where all stands in capitals. */
function takeSuffix(words: string[], atLeast: number): string | undefined {
  const last = words.at(-1)
  const before = words.at(-2)?.replace(/,$/, '')
  if (last === undefined || words.length < atLeast) return undefined
  const found = suffix.test(last) || (capitalSuffix.test(last) && before !== undefined && !/\p{Ll}/u.test(before))
  if (!found) return undefined
  words.pop()
  if (before !== undefined) words[words.length - 1] = before
  return last.replace(/\.$/, '')
}

/** Take the initials from the end of a short name; the first word is never one. */
function takeInitials(words: string[]): string | undefined {
  let start = words.length
  if (start > 1 && initials.test(words[start - 1]!)) start -= 1
  // `Okafor N. K.`; without periods what stands before the last word is a part of the family name: `Singh S A`
  while (start > 1 && start < words.length && /^(?:\p{Lu}\p{M}*\.-?){1,4}$/u.test(words[start - 1]!)) start -= 1
  if (start === words.length) return undefined
  const particle = start > 1 && /^\p{Lu}(?:d[aeo]s?|del|la|van|von)$/u.test(words[start - 1]!) // `Candel Mde L`
  const letters = words.splice(start).join('').replace(/[. ]/g, '')
  return particle ? `${words.pop()} ${letters}` : letters
}

/** A name in full form where the short one is due: its initials, if they are all that is given. */
function readWithComma(printed: string, ending: string | undefined): ReadName | undefined {
  const read = readFullName(printed)
  if (!read) return undefined
  const {foreName, ...person} = read.person
  const full =
    foreName !== undefined && !foreName.split(' ').every(word => oneInitial.test(word) || initials.test(word))
  const letters = foreName?.replace(/[. ]/g, '')
  return {
    person: {
      ...(full ? read.person : person),
      ...(!full && letters !== undefined && {initials: letters}),
      ...(ending !== undefined && {suffix: ending})
    },
    certain: true
  }
}

/** Where the family name begins: after the last initial that follows a name, at its first particle, or at the last word. */
function familyStart(words: readonly string[]): number {
  const initial = words.findLastIndex((word, index) => index > 0 && index < words.length - 1 && oneInitial.test(word))
  if (initial > 0) return initial + 1 // `María L García Núñez`
  const lower = words.findIndex((word, index) => index < words.length - 1 && /^\p{Ll}/u.test(word))
  if (lower > 0 || words.length < 3) return lower >= 0 ? lower : Math.max(0, words.length - 1)
  let start = words.length - 1
  while (start > 1 && particles.has(words[start - 1]!)) start -= 1
  return start
}

/** The first letter of a word; all of it where it is made of initials, as it stands among words in small letters. */
function initialOf(word: string, mixed: boolean): string {
  if (togetherKept.test(word) || (mixed && /^\p{Lu}{2,3}$/u.test(word))) return word
  return /^\P{L}*(\p{L}\p{M}*)/u.exec(word)?.[1]?.toUpperCase() ?? ''
}

const isShortName = (item: string) => {
  if (plainBlank(item) > 0) return true
  const words = item.split(' ')
  takeSuffix(words, 3)
  return takeInitials(words) !== undefined && (words.length === 1 || !groupWord.test(words.join(' ')))
}

/** The items of a list; after a semicolon, what has no initials goes on with the group: `Sleep Society, Naps Panel`. */
function splitSegment(segment: string, index: number): string[] {
  const printed = segment.split(/, ?/).map(tidy).filter(Boolean)
  if (index > 0 && !printed.some(isShortName)) return printed.slice(0, 1).map(() => tidy(segment)) // `Section on Naps, 2021`
  const items: string[] = []
  for (const item of printed) {
    const inGroup = index > 0 && items.length === 1 && !isShortName(item) && / /.test(item) && !isShortName(items[0]!)
    if (inGroup) items[0] += `, ${item}`
    else items.push(item)
  }
  return items
}

function addAuthor(read: ReadAuthors, item: string, asGroup: boolean, short: boolean) {
  if (asGroup || (!isShortName(item) && groupWord.test(item))) {
    read.authors.push(emptyGroup(item))
    return
  }
  const name = short ? readName(item) : readDisplayName(item)
  if (!name) return
  if (!name.certain) read.uncertain.push(read.authors.length)
  read.authors.push(name.person)
}
