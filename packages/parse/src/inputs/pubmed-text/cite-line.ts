import {leadingPublicationType, readDate, readMonth} from '@pubcite/nlm'

/** The place of an article as the page prints it under the journal: `. 2012 Jan;106(2):225-34.` */
const modern = /^(?:\[Preprint\])?\. ?(?:1[6-9]|20)\d\d(?:[ ;:.\-–/]|$)/
const book = /^In: .{3,400}(?:\[Internet\]|; ?(?:1[89]|20)\d\d)/
const tail =
  /^(?:doi: ?|pii: ?|\[Epub ahead of print\]|(?:Epub|eCollection|Print|Online) (?:1[89]|20)\d\d|(?:Online|Epub) ahead of print|No abstract available|Review\.|PMID:|PubMed PMID:)/i
const seasons = /^(?:Spring|Summer|Autumn|Fall|Winter|Christmas|Easter)\b/

/** Is this the line of date and pages that follows the journal, which a page shows as a button: `. 2012 Jan;106(2):225-34.` */
export const isModernCite = (text: string): boolean => text.length < 600 && modern.test(text)

/** Does the line place a chapter in its book: `In: Imaginary Sleep [Internet]. Springfield (IL): …; 2024 Jan–.` */
export const isBookCite = (text: string): boolean => text.length < 900 && book.test(text)

/** Does the line go on where the one with date and pages ends: `doi: 10.5555/x. Epub 2011 Aug 28.` */
export const continuesCite = (text: string): boolean => text.length < 400 && tail.test(text)

/** Journal and place on one line, as pages printed them until 2020: `J Imag Sleep. 2012 Jan;10(2):225-34. doi: …` */
export function isJournalCite(line: string): boolean {
  const text = withoutButtons(line)
  if (text.length > 600 || !/^[\p{L}\d]/u.test(text)) return false
  const [, journal = '', rest = ''] = /^([^.]{2,160})\. ((?:1[6-9]|20)\d\d(?!\d).*)$/.exec(text) ?? []
  if (!isJournal(journal)) return false
  const [, date = '', after = ''] = /^([^;:.]{4,40})(.*)$/.exec(rest) ?? []
  return isDate(date) && isPlace(after)
}

/** Pages of before 2011 had a number before the source and a menu behind it: `1: J Imag Sleep. 2012 Jan;10(2):225-34. Links`. */
export const withoutButtons = (text: string): string =>
  text.endsWith(' Links')
    ? text
        .replace(/^\d{1,6}: /, '')
        .slice(0, -' Links'.length)
        .trimEnd()
    : text

/** May this be the abbreviation of a journal, with the publication type before it? */
export function isJournal(text: string): boolean {
  if (text.length < 2 || text.length > 160 || /[";@#|<>?!…]|https?:|, | - PubMed$|\.$/.test(text)) return false
  const name = leadingPublicationType(text)?.rest ?? text
  return name === '' || (/^[\p{L}\d]/u.test(name) && /\p{L}/u.test(name) && name.split(' ').length <= 16)
}

function isDate(text: string): boolean {
  const rest = text
    .trim()
    .slice(4)
    .replace(/^[-/–]\d{4}/, '')
    .trim()
  const word = /^[\p{L}]{3,9}/u.exec(rest)?.[0] ?? ''
  return (
    readDate(text) !== undefined &&
    (rest === '' || readMonth(word) !== undefined || seasons.test(rest) || /^1st|^2nd|^3rd|^4th/.test(rest))
  )
}

/** What follows the date. PMC prints blanks where PubMed has none: `; 2(1): 55–58`. */
function isPlace(after: string): boolean {
  const end = after.search(/\.(?: |$)/)
  const place = end < 0 ? after : after.slice(0, end)
  const rest = end < 0 ? '' : after.slice(end + 1).trim()
  if (place !== '' && (!/^[;:]/.test(place) || /: |, 20\d\d/.test(place) || place.length > 120)) return false
  return rest === '' ? place !== '' : tail.test(rest)
}

/** What a page says in one line in the copy of its head: `Jai Grewal et al. J Neurooncol. 2012 Jan.` */
export interface ShortCite {
  /** Empty where the page names nobody. */
  author: string
  complete: boolean
  journal: string
  date: string
}

/**
 * Read the short citation, which names the first author, the journal and the month or year; a complete date is often
 * lost, since the page marks it up as a time: `Nkechi K Okafor et al. J Imag Sleep. .`
 * @returns `undefined` for any other line.
 */
export function readShortCite(text: string): ShortCite | undefined {
  if (text.length > 400) return undefined
  const cut = /^(.{2,160}?),? et al\.? ([^.]{2,160})\. ?(.{0,40}?)\.?$/.exec(text)
  const whole = cut ? null : /^(?:([^.]{2,160})\. )?([^.]{2,160})\. (.{0,40}?)\.?$/.exec(text)
  const [, author = '', journal = '', printed = ''] = cut ?? whole ?? []
  const date = printed.replace(/\.$/, '').trim()
  // behind `et al.` whatever begins with a year is a date: `1983 1st Quart`, `2019 Anniv`
  const isDated = cut ? /^(?:1[6-9]|20)\d\d(?!\d)/.test(date) && readDate(date) !== undefined : isDate(date)
  if (journal === '' || !(date === '' ? cut || text.endsWith('. .') : isDated)) return undefined
  return {author, complete: !cut, journal: journal.replace(/ ?\[Preprint\]$/, ''), date}
}
