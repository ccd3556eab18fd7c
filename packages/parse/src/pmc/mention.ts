import {fillCitation, readAuthors, readDoi, readPages, withoutPeriod} from '@pubcite/nlm'
import {type Citation, emptyBook, emptyCitation, emptyJournal, type Reference} from '@pubcite/schema/model'

/** What PMC knows of a reference, besides its text: the parts that it sets, or hands to Google Scholar. */
export interface Known {
  title?: string
  journal?: string
  volume?: string
  year?: string
  pages?: string
  authors: string[]
}

/**
 * Read a reference: its text in parts. PMC's text is in NLM's style, or in the publisher's; where the style hides the parts,
 * what else PMC knows tells them.
 * @param linked The identifiers that its links lead to; a DOI that is printed wins.
 */
export function readMention(
  {text, html}: {text: string; html?: string},
  known: Known = {authors: []},
  linked: Citation['ids'] = {}
): Reference {
  const doi = readDoi(/(?:\bdoi:? ?|doi\.org\/)(10\.\S+)/i.exec(text)?.[1] ?? '')
  const ids = {...linked, ...(doi !== undefined && {doi})}
  const plain = withoutIds(text, ids) || text
  const mention = {...emptyCitation(plain), ids}
  const marked = html !== undefined && plain === text ? {textHtml: html} : {}
  const filled = fillCitation({...mention, text: readable(plain, known)})
  return {...correct(filled, known, plain), text: plain, ...marked}
}

/** A text says no identifier that `ids` holds. */
function withoutIds(text: string, {doi, pmid, pmcid}: Citation['ids']): string {
  return text
    .replace(/(?:^| )(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi: ?)(10\.\S+)/gi, (whole, printed: string) =>
      doi !== undefined && readDoi(printed) === doi ? '' : whole
    )
    .replace(/ (10\.\d{4,9}\/\S+)$/, (whole, printed: string) =>
      doi !== undefined && readDoi(printed) === doi ? '' : whole
    )
    .replace(/ ?\[?\b(PMCID|PMID): ?((?:PMC)?\d+)\]?\.?/g, (whole, _label, id: string) =>
      id === pmid || id === pmcid ? '' : whole
    )
    .trim()
}

/** The text in the form that citations have: a period before and behind the journal, a year without letter, a publisher behind its place. */
function readable(text: string, {journal}: Known): string {
  const dated = text.replace(/((?:18|19|20)\d\d)[a-z](?=[;.])/, '$1').replace(/\bet al\.\. /, 'et al. ')
  const at = journal === undefined ? -1 : dated.lastIndexOf(` ${journal}`)
  const [head, tail] = at < 1 ? ['', dated] : [dated.slice(0, at), dated.slice(at + 1 + journal!.length)]
  const parted = at < 1 ? dated : `${closed(head)} ${journal}${/^[\s.,;:?!]{0,2}[.,;:?!]/.test(tail) ? '' : '.'}${tail}`
  return parted.replace(
    /([.?!] )([^.;:?!]{2,80}); ([^.;:]{2,60}): ((?:19|20)\d\d)(?=[.;]|$)/, // `Thieme; Stuttgart: 1988.`
    '$1$3: $2; $4'
  )
}

const closed = (text: string): string => (/[\p{L}\p{N})\]"'”’]$/u.test(text) ? `${text}.` : text)

/** Where what was read differs from what PMC knows, PMC is right. */
function correct(read: Reference, known: Known, text: string): Reference {
  const reference = {...read}
  if (isWork(reference)) correctTitle(reference, known, text)
  if (reference.title === undefined && reference.authors.length === 0) Object.assign(reference, readHead(text))
  if (reference.authors.length === 0 && known.authors.length > 0) {
    Object.assign(reference, scholarAuthors(known.authors, text))
  }
  correctJournal(reference, known, text)
  correctDate(reference, known, text)
  const {volume, pages, journal} = known
  if (volume !== undefined && journal !== undefined) reference.volume ??= volume
  if (pages !== undefined) reference.pagination ??= readPages(pages)
  return reference
}

/** Is this no chapter or book, whose own title Google Scholar is not told? */
const isWork = ({book}: Reference): boolean => book === undefined

function correctTitle(reference: Reference, {title}: Known, text: string): void {
  if (title === undefined || fold(reference.title ?? '') === fold(title)) return
  const head = headOf(text, title)
  reference.title = title
  delete reference.titleHtml
  if (head === undefined) return
  const people = peopleOf(head)
  if (people) Object.assign(reference, people)
  else reference.authors = []
}

/** What stands before the date is a journal; the title of a book is set in the same way. */
function correctJournal(reference: Reference, {journal}: Known, text: string): void {
  if (journal === undefined) return
  const at = text.lastIndexOf(` ${journal}`)
  const isDated =
    at >= 0 &&
    /^[.,;]?\s*(?:\(?(?:1[5-9]|20)\d\d|in press|forthcoming|(?:vol\.? ?)?\d{1,4}[;:(, ]|$)/i.test(
      text.slice(at + 1 + journal.length)
    )
  const isTitle = fold(reference.title ?? '') === fold(journal)
  if (isDated && !reference.book && !isTitle && !/\bIn: /.test(text.slice(0, at))) {
    if (fold(journalOf(reference)) !== fold(journal)) reference.journal = {...emptyJournal(), medlineTa: journal}
  } else if (!isTitle && at > 0) {
    delete reference.journal
    reference.book ??= emptyBook()
    reference.book.title ??= journal
  } else if (at < 0 && !reference.book && !isTitle) reference.journal ??= {...emptyJournal(), medlineTa: journal}
  else delete reference.journal
}

function correctDate(reference: Reference, {year}: Known, text: string): void {
  const [, printed = ''] = /\b((?:1[5-9]|20)\d\d[a-z]?)(?=[;.:]|$)/.exec(text) ?? []
  if (reference.pubDate?.year === undefined) {
    const found = year !== undefined && /^\d{4}[a-z]?$/.test(year) ? year : printed
    const [waiting] = /\b(?:in press|forthcoming)\b/i.exec(text.slice(-60)) ?? []
    if (found !== '') reference.pubDate = yearOf(found)
    else if (waiting !== undefined) reference.pubDate = {raw: waiting}
  } else if (/[a-z]$/.test(printed) && reference.pubDate.year === Number(printed.slice(0, 4))) {
    reference.pubDate = yearOf(printed)
  }
}

/** Authors and title of a text of which nothing else could be read: two sentences, the first of short names. */
function readHead(text: string): Partial<Pick<Citation, 'authors' | 'authorsComplete' | 'title'>> {
  const end = text.indexOf('. ')
  const names = text.slice(0, Math.max(0, end))
  const [title = ''] = /^[^.?!]{3,300}[.?!]/.exec(text.slice(end + 2).trimStart()) ?? []
  if (names === '' || title === '' || !names.split(', ').every(isShortName)) return {}
  const {authors, authorsComplete} = readAuthors(names)
  return {authors, title: withoutPeriod(title), ...(authorsComplete === false && {authorsComplete})}
}

const journalOf = ({journal}: Reference): string => journal?.medlineTa ?? journal?.title ?? ''

/** `2001a` tells one paper of a year from another. */
function yearOf(printed: string): NonNullable<Citation['pubDate']> {
  const year = Number(printed.slice(0, 4))
  return /^\d{4}$/.test(printed) ? {year} : {year, raw: printed}
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What stands before the title. */
function headOf(text: string, title: string): string | undefined {
  const at = text.indexOf(title.slice(0, 40))
  return at > 1 ? text.slice(0, at).trim() : undefined
}

/** The authors before a title, if they are in NLM's style; a year may stand between: `Okafor N, Ito S (2003)`. */
function peopleOf(head: string): Pick<Citation, 'authors' | 'authorsComplete'> | undefined {
  const names = withoutYear(head)
  const {authors, authorsComplete} = readAuthors(names)
  const isShort = names.split(/, |; /).every(isShortName)
  return isShort ? {authors, ...(authorsComplete === false && {authorsComplete})} : undefined
}

const withoutYear = (head: string): string =>
  head.replace(/[\s.,:]{0,4}\(?\b(?:18|19|20)\d\d[a-z]?\)?[\s.,:]{0,4}$/, '').replace(/[.:,\s]{1,4}$/, '')

/** Google Scholar is told five names at most, `S Ito`. */
function scholarAuthors(names: readonly string[], text: string): Pick<Citation, 'authors' | 'authorsComplete'> {
  const {authors} = readAuthors(names.map(name => name.replace(/^(\p{Lu}{1,4}) (.+)$/u, '$2 $1')).join(', '))
  const isCut = names.length > 4 || /\bet al\b/.test(text)
  return {authors, ...(isCut && {authorsComplete: false as const})}
}

const isShortName = (name: string): boolean => /^\S.{0,60} \p{Lu}{1,4}$|^(?:Jr|Sr|et al)$/u.test(name)
