/**
 * What stands before the journal in a citation: the authors and the title.
 */
import {type Article, emptyGroup} from '@pubcite/schema/model'
import {join} from './join.js'
import {htmlOf, readFragment} from './markup.js'
import {plainBlank, readAuthors, readName, writeClosedAuthors} from './name.js'
import {type Sentence, unclosed} from './sentence.js'
import type {Doubt} from './source.js'
import {withoutPeriod, withPeriod} from './title.js'

/** Authors and title of a citation. */
export interface Head extends Pick<Article, 'authors' | 'authorsComplete' | 'title' | 'titleHtml'> {
  doubts: Doubt[]
}

const groupWord =
  /\b(?:group|consortium|investigators|collaborat\w+|committee|network|societ(?:y|ies)|association|initiative|task force|council|federation|alliance|panel|college|academy|organi[sz]ation|cent(?:er|re)|institutes?|department|team|members|editors|board|on behalf of)\b/i

/**
 * Read authors and title, each closed by its mark: `Okafor NK, Lindqvist A. Sleep in mice.`
 * @returns What could be read; where a period is lost between names and title, neither, and a doubt.
 */
export function readHead(text: string, all: readonly Sentence[]): Head {
  const start = all.findIndex(({text}) => isSureList(unclosed(text)))
  if (start < 1) return readHeadFrom(text, all)
  const {doubts, ...head} = readHeadFrom(text, all.slice(start))
  return {...head, doubts: [{part: 'authors', text: text.slice(all[0]!.start, all[start - 1]!.end)}, ...doubts]}
}

/** `Okafor NK, Lindqvist A`: nothing but names, and more than one. */
function isSureList(list: string): boolean {
  const items = list.split(', ')
  return items.length > 1 && items.length < 2000 && items.every(item => sureName.test(item) && !lettered.test(item))
}

const sureName = /^\p{Lu}[\p{L}'’-]{1,30} \p{Lu}{1,4}$/u

function readHeadFrom(text: string, all: readonly Sentence[]): Head {
  const [first] = all
  if (!first) return {authors: [], doubts: []}
  const names = unclosed(first.text).replace(/[\u00a0\u2002-\u200a\u202f]/g, ' ') // `et al` with a hard blank
  const printed = text.slice(first.start, all.at(-1)!.end)
  const goesOn = /^\p{Ll}+[ .]/u.test(all[1]?.text ?? '') && !names.includes(',') // `Growth of E. coli in mice`
  if (!goesOn && (isNameList(names) || (all.length > 1 && isGroupList(names)))) {
    const cut = cutName(names)
    const list = names.slice(cut.length)
    const {authors, authorsComplete} = isNameList(list) || list === '' ? readAuthors(list) : readGroups(list)
    const rest = all[1] ? text.slice(all[1].start, all.at(-1)!.end) : ''
    const doubts: Doubt[] = cut === '' ? [] : [{part: 'authors', text: cut}]
    return {authors, ...(authorsComplete === false && {authorsComplete}), ...readTitle(rest), doubts}
  }
  if (beginsWithNames(names)) return {authors: [], doubts: [{part: 'authors', text: printed}]}
  if (isOneNameAndWord(names) || holdsNames(names) || (all.length > 1 && endsWithName(names)))
    return {authors: [], ...readTitle(printed), doubts: [{part: 'authors', text: names}]}
  return {authors: [], ...readTitle(printed), doubts: cutTitle.test(names) ? [{part: 'title', text: names}] : []}
}

/** Write authors and title, each closed by its mark. @returns `''` where neither is known. */
export function writeHead(article: Article, {max, markup}: {max: number; markup: boolean}): string {
  const authors = writeClosedAuthors(article.authors, article.authorsComplete !== false, max)
  return join(authors, writeTitle(article, markup))
}

/** Write the title, closed by its mark: with its tags, as PubMed's saved lists have them, or as plain text. */
export function writeTitle({title, titleHtml}: Pick<Article, 'title' | 'titleHtml'>, markup: boolean): string {
  if (title === undefined) return ''
  if (!markup || titleHtml === undefined) return withPeriod(title)
  return unescapeText(withPeriod(htmlOf(title, titleHtml)))
}

const tag = /<\/?(?:i|b|u|sub|sup|em|strong)>/i
const unknownTag = /<(?!\/?[a-z][a-z:]*(?: [a-z-]+="[^"<>]*")*\/?>)/gi

/** Read a title, whose inline tags stand in plain text, where `<` may be a sign of its own: `age <7 y in <i>M.</i>`. */
export function readTitle(printed: string): Pick<Article, 'title' | 'titleHtml'> {
  const closed = printed.trim()
  if (closed === '') return {}
  const {text, html} = tag.test(closed) ? readFragment(escapeSigns(closed)) : {text: closed}
  const title = withoutPeriod(text)
  return title === '' ? {} : {title, ...(html !== undefined && {titleHtml: withoutPeriod(html)})}
}

const escapeSigns = (text: string) => text.replace(/&(?!(?:[a-z]+|#\d+);)/gi, '&amp;').replace(unknownTag, '&lt;')
const unescapeText = (html: string) => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

/** Names with initials, and at most twice as many others: single names, groups. */
function isNameList(list: string): boolean {
  const people = list.split('; ', 1)[0]!.replace(/,? et al$/, '')
  if (/[<>"“”?!]|: /.test(people)) return false
  const items = people.split(/, ?/).filter(Boolean)
  const names = items.filter(isShortName).length
  if (names === 0 && / et al$/.test(list) && !groupWord.test(people)) return items.length > 0 && items.every(isPageName)
  const groups = list.slice(people.length).split('; ')
  return names > 0 && names * 3 >= items.length && items.every(isNameLike) && !groups.some(isProse)
}

/** `Okafor NK 3rd`, `van der Berg J`, `deRegnier RA`: small words are particles, which are short. */
function isShortName(item: string): boolean {
  if (item.length < 60 && item < 'a' && plainBlank(item) > 0) return true
  const words = item.split(' ')
  if (item.length > 60 || words.length < 2 || words.length > 8 || /[:?!"“”()<>]/.test(item)) return false
  return (
    !connective.test(words[0]!) &&
    words.slice(1).every(word => !/^\p{Ll}{4,}$/u.test(word) || particle.test(`${word} `)) &&
    initialsIn(item)
  )
}

const connective = /^(?:and|the|of|in|for|with|on|a|an|by|to|from|or|vs)$/
const initialsIn = (item: string) => readName(item)?.person.initials !== undefined

/** A name in the order of a page, before `et al`: `Nkechi Okafor`. */
const isPageName = (item: string) => /^\p{Lu}/u.test(item) && item.split(' ').length < 6 && !/ \p{Ll}{6,}/u.test(item)

/** A single name, a group, a name without initials: nothing that goes on like a sentence. */
function isNameLike(item: string): boolean {
  if (isShortName(item) || /^on behalf of \p{L}/u.test(item) || /^\p{Lu}\S*$/u.test(item)) return true
  if (!/^\p{L}?\p{Lu}/u.test(item) || nameAndWord.test(item)) return false
  return groupWord.test(item) ? !isProse(item) : item.split(' ').length < 4 && !/\p{Ll} \p{Ll}/u.test(item)
}

/** `Okafor NK Sleep`: a name, and what begins after it. */
const nameAndWord = /^(?:\p{L}[\p{L}'’-]{1,30} ){1,4}?\p{Lu}{1,4} (?:\p{Lu}\p{Ll}|A \p{L})/u

/** `See also Okafor NK`; `ep in mice`, `, and others`: what stands before is cut, or is none of it. */
const endsWithName = (sentence: string) =>
  /\p{Ll}{2} \p{Lu}\p{Ll}+ \p{Lu}{1,3}$/u.test(sentence.slice(0, 80).split(', ', 1)[0]!) && !lettered.test(sentence)
const cutTitle = /^(?:\p{Ll}+[ ,.;:)-]|[-,.;:)\]’” ])/u

/** A first name that begins in its middle (`ndqvist A, …`, `, Okafor NK`) is cut; particles are small: `van der Berg J`. */
function cutName(list: string): string {
  const [item = ''] = /^[^,;]*(?:[,;] ?|$)/.exec(list) ?? []
  if (/^on behalf of /.test(item)) return ''
  if (/^\p{Lu}{1,3}, /u.test(item)) return item // the initials of a name that is cut
  return /^[^\p{L}'’‘ʼ`]/u.test(item) || (/^\p{Ll}/u.test(item) && !smallStart.test(item)) ? item : ''
}

const particles =
  'd[aeiou]|l[aeiou]|[aeio]l|a[fuv]|t|te[nrl]?|d|e|y|van|vo[mn]|de[nmrls]|d[ao]s|l[aeo]s|zur?|zum|vd|ap|bin|ben|ibn|abu|abd|ou|ul|am|an|ait|as|ash|lu|mc|sen|in|st|san|dal|dell[aeo]|della|dalla|dello|degli|vande[rn]?|vom|zum|zur|thor|than|mac|bint|ould|saint|sant[ao]?|delos?|delas?|vander|auf|aus'
const particle = /* @__PURE__ */ (() => new RegExp(`^(?:${particles}|\\p{Ll}+['’]) `, 'u'))()
/** `van der Berg`, `al-Mutairi`, `d'Ascanio`, `deRegnier`: a family name that begins with a small letter. */
const smallStart = /* @__PURE__ */ (() =>
  new RegExp(
    `^(?:(?:${particles})[ -](?!\\p{Lu}{1,4}(?:[,;] |$))|\\p{Ll}{1,4}['’‘ʼ\`]|(?:d[aei]|de[ls]|v[ao]n|l[ae]|mc|mac|al|el|o|ter)\\p{Lu}\\p{Ll})`,
    'u'
  ))()

const isOneNameAndWord = (sentence: string) => nameAndWord.test(sentence.slice(0, 80)) && !lettered.test(sentence)
// what has a letter or Roman number of its own: `Vitamin D Deficiency`, `Type II Errors`
const lettered =
  /^(?:\p{L}+ ){0,3}?(?:vitamin|hepatitis|types?|class|grade|stage|group|phase|part|factor|influenza|protein|complex|coenzyme|botulinum|toxin|section|level|angiotensin|model|world|war|chapter|volume|guideline|quality) \p{Lu}/iu

/** A group and what begins behind it: a sentence of many words, a title with a colon or with the word of a review. */
const isProse = (group: string): boolean =>
  isLongSentence(group) || hasSubtitle(group) || titleWord.test(group) || isGroupAndTitle(group)

/** More than twelve words, more than five of them in small letters and no small words. */
function isLongSentence(group: string): boolean {
  const words = group.split(' ')
  return words.length > 12 && words.filter(word => /^\p{Ll}{5,}/u.test(word)).length > 5
}

/** `Short Naps: A Pilot Study`; a group names itself again behind its colon: `NAP Network: Naps At Play`. */
function hasSubtitle(group: string): boolean {
  const [, word] = /(?<!\p{L})(\p{L}+): \p{L}/u.exec(group.replace(/\([^()]*\)/g, '')) ?? []
  const last = group.slice(group.lastIndexOf(' ') + 1)
  return word !== undefined && word !== 'by' && !closingWord.test(word) && !closingWord.test(last)
}

const titleWord = /\b(?:Systematic|Scoping) Review|\bMeta-?[Aa]nalys[ei]s|\bRandomi[sz]ed (?:Controlled|Clinical)\b/

/** `Sleep Study Group Long naps in mice that were kept in the dark`: behind the word for a group, more than four that go on. */
function isGroupAndTitle(group: string): boolean {
  const words = group.split(' ')
  const at = words.findIndex((word, index) => closingWord.test(word) && /^[\p{Lu}\d"'“]/u.test(words[index + 1] ?? ''))
  const rest = at < 0 ? [] : words.slice(at + 1)
  return rest.length > 4 && rest.filter(word => /^\p{Ll}{4,}/u.test(word) && !/^(?:from|with)$/.test(word)).length > 2
}

const closingWord =
  /^(?:(?:sub)?groups?|consorti\p{L}+|investigators|collaborat\p{L}+|(?:sub)?committees?|networks?|force|council|federation|alliance|panel|teams?|project|registry|party)\)?$/iu

/** `Sleep Trial Group`, `Society for Imaginary Medicine; Council of Dreams`: names in title case, one of a group's words. */
function isGroupList(list: string): boolean {
  if (/[?!]|:(?![,;]|$)/.test(list)) return false
  const [first = '', ...others] = list.split('; ')
  if (holdsNames(first) && !groupWord.test(first)) return false
  if (!isProse(first) && others.some(isNameList)) return true // a group of any name, and people after it
  if (!groupWord.test(list)) return false
  const words = list.split(' ')
  const lower = words.filter(word => /^\p{Ll}{4,}/u.test(word)).length
  return list.includes('; ') || (words.length < 25 && lower * 5 <= words.length)
}

/** The names of groups hold commas: `Society of Dreams, Division of Naps; Okafor NK`. */
function readGroups(list: string): Pick<Article, 'authors' | 'authorsComplete'> {
  const cut = list.replace(/(?:^|,? )et al$/, '')
  const authors = cut
    .split('; ')
    .flatMap(item => (isNameList(item) ? readAuthors(item).authors : item ? [emptyGroup(item)] : []))
  return {authors, ...(cut !== list && {authorsComplete: false as const})}
}

/** A name, another, and then words: a period is missing. */
function beginsWithNames(sentence: string): boolean {
  const [first = '', ...others] = sentence.slice(0, 400).split(/[,;] /, 6)
  return isShortName(first) && others.some(item => isShortName(item) || nameAndWord.test(item))
}

/** `See also Okafor NK, Grewal J, Roe B`: what begins with no name, and has two. */
function holdsNames(sentence: string): boolean {
  const [first = '', ...others] = sentence.slice(0, 400).split(/[,;] /, 6)
  return !isShortName(first) && others.filter(item => isShortName(item) && !lettered.test(item)).length > 1
}
