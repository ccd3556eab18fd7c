/**
 * The journal of a citation: NLM's abbreviation, which has no period in it: `J Med Imaging (Bellingham)`.
 */
import type {Article, Journal, PublicationType} from '@pubcite/schema/model'
import {unclosed} from './sentence.js'

const preprint: PublicationType = {name: 'Preprint', ui: 'D000076942'}

const functionWord =
  /^(?:of|the|and|in|for|on|with|a|an|to|by|from|versus|vs|using|is|are|as|at|or|Of|The|And|For|With|From|By)$/
const fullTitle =
  /^(?:The )?(?:\p{Lu}[^ ]* ){0,4}(?:Journal|Annals|Archives|Proceedings|Transactions|Bulletin|Letters|Reviews) (?:of|in|for|on|and) [^:.;?!]+$/u

/** A journal as a citation names it; a preprint server says what it is. */
export type NamedJournal = Pick<Article, 'publicationTypes'> & {journal: Journal}

/**
 * Read a journal as a citation names it, by its look: NLM's abbreviation enters `medlineTa`, one with periods
 * `isoAbbreviation`, a full title (`Journal of Imaginary Sleep`) `title`. `bioRxiv [Preprint]` has a publication type.
 * @returns `undefined` for what looks like none: a sentence, a list of names.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7282/ Citing Medicine, chapter 1, Journal Title
 */
export function readJournal(value: string): NamedJournal | undefined {
  const closed = value.trim()
  const printed = unclosed(closed)
  const name = printed.replace(/ \[Preprint\]$/, '')
  const publicationTypes = printed.endsWith(' [Preprint]') ? [preprint] : []
  const names = namesOf(name, closed)
  return names && {journal: {...names, issns: []}, publicationTypes}
}

function namesOf(name: string, closed: string): Omit<Journal, 'issns'> | undefined {
  if (isAbbreviation(name)) return {medlineTa: name}
  if (isIsoAbbreviation(closed)) return {isoAbbreviation: closed}
  return fullTitle.test(name) && !name.startsWith('A ') && name.split(' ').length < 10 ? {title: name} : undefined
}

/** Is this article a preprint, which the citation says behind the server's name? */
export function isPreprint({publicationTypes}: Pick<Article, 'publicationTypes'>): boolean {
  for (const {name, ui} of publicationTypes) if (ui === preprint.ui || name === preprint.name) return true
  return false
}

/** The journal as a citation prints it, without closing period. @returns `undefined` where none is named. */
export function writeJournal({medlineTa, isoAbbreviation, title}: Journal): string | undefined {
  return medlineTa ?? isoAbbreviation?.replace(/\.(?= |$)/g, '') ?? title
}

/** Whole words that a title ends in where its period is lost; NLM abbreviates them. */
const titleWord =
  /\b(?:Systematic|Scoping|Meta-[Aa]naly\p{L}+|Randomi[sz]ed|Controlled|Review of|Case Report|Cohort Study)\b/u

/** Words in upper case, or a name in Latin script all of whose later words are in lower case (`Bogeon sahoe nonjib`). */
function isAbbreviation(printed: string): boolean {
  const words = printed
    .replace(/\([^()]*\)/g, '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0 || words.length > 14 || printed.length > 110) return false
  if (
    !/^(?!(?:19|20)\d\d(?: |$))[\p{L}\p{N}]/u.test(printed) ||
    /[.,:;?!"“”<>|@]/.test(words.join(' ')) ||
    words.some(word => functionWord.test(word)) ||
    titleWord.test(printed)
  )
    return false
  const lower = words.slice(1).map(word => /^\p{Ll}/u.test(word))
  return !lower.includes(true) || (words.length < 6 && !lower.slice(lower.indexOf(true)).includes(false))
}

/** `N. Engl. J. Imag.`: words in upper case, most of them cut. No name before a journal: `Okafor CE. Imag J.` */
function isIsoAbbreviation(closed: string): boolean {
  const words = closed.split(' ')
  const cut = words.filter(word => /^\p{Lu}\p{Ll}*\.$/u.test(word)).length
  return (
    cut > 1 && cut * 2 > words.length && words.length < 10 && words.every(word => /^\p{Lu}\p{L}{0,11}\.?$/u.test(word))
  )
}
