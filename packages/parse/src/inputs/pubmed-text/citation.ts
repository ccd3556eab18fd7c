import {leadingPublicationType, readDate} from '@pubcite/nlm'
import {type Article, emptyJournal} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {addPublicationType} from '../../pubmed/subjects.js'
import {takeSource} from '../../pubmed/take-source.js'
import {isModernCite, type ShortCite, withoutButtons} from './cite-line.js'
import type {PageLine} from './page-lines.js'

/** What stands above the date: `Review` and `J Imag Sleep`, on one line or two. */
export function readLead(article: Article, lead: readonly PageLine[]): void {
  const text = lead.map(line => line.text).join(' ')
  const leading = leadingPublicationType(text)
  const journal = leading ? leading.rest : text
  if (leading) addPublicationType(article, leading.publicationType.name)
  const medlineTa = journal.replace(/ ?\[(?:Preprint|Internet)\]$/, '').replace(/\.$/, '')
  if (medlineTa !== '') article.journal = {...emptyJournal(), medlineTa}
}

/** The line of date and pages, and those that go on with it: `. 2012 Jan;106(2):225-34.` `doi: 10.5555/x. Epub 2011 Aug 28.` */
export function readCite(article: Article, cite: readonly PageLine[], report: Report): void {
  const printed = cite
    .map(({text}) => withoutButtons(text))
    .join(' ')
    .replace(/^\[Preprint\]\. ?/, '. ')
  const leading = isModernCite(printed) ? undefined : leadingPublicationType(printed)
  if (leading) addPublicationType(article, leading.publicationType.name)
  if (!takeSource(article, leading ? leading.rest : printed))
    report('pubmed-text/unreadable-citation', {place: cite[0]!.place})
}

/** A page of a preprint says so behind the journal, where no list says it. */
export function addPreprint(article: Article, lead: readonly PageLine[], cite: PageLine | undefined): void {
  const isPreprint = lead.some(({text}) => text.endsWith('[Preprint]')) || cite?.text.startsWith('[Preprint]')
  if (isPreprint) addPublicationType(article, 'Preprint')
}

/** Is this the day of a chapter, which follows the line that names its book: `2023 May 1.`, `2006 Apr 18 [updated 2025 Aug 14].` */
export const isBookDate = (text: string): boolean =>
  /^(?:1[89]|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?(?: \[(?:updated|Updated) [^\]]{4,30}\])?\.?$/.test(text)

/** When a chapter was posted, and last revised. */
export function readBookDate(article: Article, text: string): void {
  const [, first = '', updated] = /^([^[.]*)(?: ?\[updated ([^\]]+)\])?/i.exec(text) ?? []
  const posted = readDate(first)
  const revised = updated === undefined ? undefined : readDate(updated)
  if (posted) article.contributionDate ??= posted
  if (revised) article.dateRevised ??= revised
}

/** The copy of the head names the journal and the month; a year that is not that of the page is reported. */
export function readShortSource(article: Article, short: ShortCite, line: PageLine, report: Report): void {
  article.journal ??= {...emptyJournal(), medlineTa: short.journal}
  const date = short.date === '' ? undefined : readDate(short.date)
  const known = [article.pubDate?.year, article.articleDate?.year].filter(year => year !== undefined)
  if (date && known.length === 0) article.pubDate = date
  else if (date?.year !== undefined && !known.includes(date.year)) {
    report('pubmed-text/dates-differ', {place: line.place})
  }
}
