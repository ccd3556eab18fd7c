import {readPages} from '@pubcite/nlm'
import {type Draft, keep, linesOf, take, takeOne} from './draft.js'

/** Where it appeared: the journal or the book, volume, issue, pages, numbers. */
export function fillSource(draft: Draft): void {
  if (draft.article.type === 'book' || draft.article.type === 'book-chapter') fillBook(draft)
  else fillJournal(draft)
  fillPublisher(draft)
  fillVolume(draft)
  fillPages(draft)
  for (const field of take(draft, 'SN')) for (const line of linesOf(field)) fillNumber(draft, line)
}

/**
 * `T2` and `JF` have the title, `J2`, `JA` and `J1` the abbreviation, and `JO` either. Where both say the same and no `JF`
 * stands beside them, only the abbreviation is known.
 */
function fillJournal(draft: Draft): void {
  const {journal} = draft
  const [full, second, other, proceedings] = ['JF', 'T2', 'JO', 'C3'].map(tag => takeOne(draft, tag))
  const short = [...new Set(['J2', 'JA', 'J1'].flatMap(tag => takeOne(draft, tag) ?? []))]
  const [abbreviation = looksShort(other) ? other : undefined, ...more] = short
  const titles = [...new Set([full, second, other, proceedings].flatMap(title => title ?? []))]
  const title = titles.find(one => one !== abbreviation || one === full)
  if (title !== undefined) journal.title = title
  if (abbreviation !== undefined) journal.medlineTa = abbreviation.replace(/\.(?= |$)/g, '')
  for (const one of [...titles, ...more]) if (one !== title && one !== abbreviation) keep(draft, 'T2', one)
}

/** `J. Imag. Sleep`: a title has no periods within. */
const looksShort = (name: string | undefined): boolean => name !== undefined && /\p{L}\. \p{L}/u.test(name)

function fillBook(draft: Draft): void {
  const {article, book} = draft
  const series = article.type === 'book' ? ['T3', 'T2'] : ['T3']
  for (const tag of series) {
    const title = takeOne(draft, tag)
    if (title === undefined || title === book.collectionTitle) continue
    if (book.collectionTitle === undefined) book.collectionTitle = title
    else keep(draft, tag, title)
  }
  if (article.type !== 'book-chapter') return
  for (const tag of ['T2', 'BT', 'JF', 'JO']) {
    const title = takeOne(draft, tag)
    if (title === undefined || title === book.title) continue
    if (book.title === undefined) book.title = title
    else keep(draft, tag, title)
  }
}

function fillPublisher(draft: Draft): void {
  const name = takeOne(draft, 'PB')
  const location = takeOne(draft, 'CY') ?? takeOne(draft, 'PP')
  if (name ?? location) draft.book.publisher = {...(name && {name}), ...(location && {location})}
}

function fillVolume(draft: Draft): void {
  const {article, book} = draft
  const volume = takeOne(draft, 'VL') ?? takeOne(draft, 'VO')
  if (volume && (article.type === 'book' || article.type === 'book-chapter')) book.volume = volume
  else if (volume) article.volume = volume
  const issue = takeOne(draft, 'IS') ?? (article.type === 'journal-article' ? takeOne(draft, 'CP') : undefined)
  if (issue) article.issue = issue
}

/** `SP` and `EP`, or all in `SP`; the number of an article stands in `SP`, in both, or in `C7`. `SP` of a book counts its pages. */
function fillPages(draft: Draft): void {
  const {article} = draft
  const [start, end, number] = ['SP', 'EP', 'C7'].map(tag => takeOne(draft, tag))
  if (
    article.type === 'book' &&
    end === undefined &&
    start !== undefined &&
    /^\d+(?: ?p(?:p|ages|\.)?)?$/.test(start)
  ) {
    keep(draft, 'SP', start)
    if (number !== undefined) keep(draft, 'C7', number)
    return
  }
  const printed = start ?? end ?? number
  if (printed === undefined) return
  const pages = readPages(joinPages(printed, end ?? printed).replace(/[‐‑‒–—−]/g, '-'))
  if (pages.medlinePgn) article.pagination = pages
  else keep(draft, 'SP', printed)
  if (number !== undefined && number !== printed) keep(draft, 'C7', number)
}

/** As NLM prints it: `225` and `234` are `225-34`. */
function joinPages(start: string, end: string): string {
  if (start === end || start.endsWith(`-${end}`)) return start
  if (!/^\d+$/.test(start) || !/^\d+$/.test(end) || start.length !== end.length || start > end) return `${start}-${end}`
  let same = 0
  while (start[same] === end[same]) same++
  return `${start}-${end.slice(same)}`
}

/** `1234-5679 (Print)`, `978-0-00-000000-2`; some print two in one line. */
function fillNumber(draft: Draft, line: string): void {
  const {article, journal, book} = draft
  for (const printed of line.split(/(?<!\s)\s*[;,]\s*| (?=\d{4}-?\d{3}[\dXx](?: |$)|97[89])/)) {
    const [, issn, type] = /^(?:e?ISSN:? ?)?(\d{4}-?\d{3}[\dXx])(?: ?\(([^()]+)\))?$/i.exec(printed) ?? []
    const isBook = article.type === 'book' || article.type === 'book-chapter'
    if (issn !== undefined) {
      const dashed = issn.toUpperCase().replace(/^(\d{4})(?=\w{4}$)/, '$1-')
      if (!journal.issns.some(known => known.issn === dashed)) journal.issns.push({issn: dashed, ...(type && {type})})
    } else if (isBook || /^97[89]|^\d[\d-]{8,15}[\dXx]\b/.test(printed)) {
      if (printed !== '' && !book.isbns.includes(printed)) book.isbns.push(printed)
    } else if (printed !== '') keep(draft, 'SN', printed)
  }
}
