import {fillCitation, languageCode, readAuthors, readIdUrl, readPmid, withoutPeriod, writeAuthors} from '@pubcite/nlm'
import {type Citation, emptyCitation} from '@pubcite/schema/model'
import {sourceParts} from '../../pubmed/take-source.js'
import {isJournalCite} from './cite-line.js'
import type {PageLine} from './page-lines.js'

const pmidLine = /^PMID: ?(\d{1,9})(?!\d)(.*)$/
const pmidAtEnd = /^(.*\S) +PMID: ?(\d{1,9})(?!\d)(?:[ .].{0,200})?$/

/**
 * Read the items of a list of articles: title, authors, line of journal and pages, PMID with what is glued to it
 * (`PMID: 25941060Review.`). An item may lack authors, or the PMID; a paste may end inside one.
 */
export function readItems(lines: readonly PageLine[]): Citation[] {
  const items: Citation[] = []
  let open: PageLine[] = []
  let pmid: string | undefined
  const close = () => {
    const item = readItem(open, pmid)
    if (item) items.push(item)
    open = []
    pmid = undefined
  }
  for (const [index, line] of lines.entries()) {
    const {pmid: own, before} = readPmidLine(line.text)
    if (own !== undefined) {
      pmid = readPmid(own)
      if (before !== undefined) open.push({...line, text: before, content: before})
      close()
    } else if (isShortSource(line.text)) close()
    else if (!isStatus(line.text)) {
      open.push(line)
      const next = lines[index + 1]?.text ?? ''
      if (closes(line.text, open.length) && !/^(?:PMID|doi|Epub)\b/i.test(next)) close()
    }
  }
  close()
  return items
}

/** The PMID of an item, on a line of its own or behind what else is printed. */
function readPmidLine(text: string): {pmid?: string; before?: string} {
  const own = pmidLine.exec(text)?.[1]
  if (own !== undefined) return {pmid: own}
  const [, before, pmid] = text.length < 2000 ? (pmidAtEnd.exec(text) ?? []) : []
  return before !== undefined && pmid !== undefined ? {pmid, before} : {}
}

/** Pages of before 2020 closed an item with the short form of its source: `[J Imag Sleep. 2012]`. */
const isShortSource = (text: string): boolean => /^\[[^[\].]{2,100}\. (?:1[89]|20)\d\d\]$/.test(text)

/** What a list prints beside the PMID: `Free PMC article.`, `Review.`, `French.`, `No abstract available.` */
function isStatus(text: string): boolean {
  if (text.length > 120) return false
  const flags = text.split('.').map(flag => flag.trim())
  return flags.every(flag => flag === '' || statuses.has(flag) || languageCode(flag) !== undefined)
}

const statuses = new Set([
  'Free PMC article',
  'Free article',
  'Free Books & Documents',
  'Review',
  'No abstract available',
  'Clinical Trial',
  'Retracted',
  'Retracted article',
  'Retracted Publication',
  'Preprint'
])

/** PubMed says so where nobody signed. */
const nobody = /^\[?No authors listed\]?\.?$/i

/** Is this the line of journal and pages of an item, or of date and book: `2023 Jul 17. In: Imaginary Sleep [Internet]. …`? */
const isCite = (text: string) =>
  isJournalCite(text) ||
  (text.length < 600 && /^[^.]{2,160}\. (?:1[89]|20)\d\d/.test(text) && /doi: ?10\.|;/.test(text)) ||
  (text.length < 900 && /^(?:1[89]|20)\d\d[^.;]{0,60}\. In: /.test(text))

/** Does an item end with this line? With its source, or with a mention that says all: `Okafor N. J Imag Sleep. 2012;3(1):9`. */
const closes = (text: string, count: number) => isCite(text) || (count === 1 && isWhole(readWhole(text)))

const readWhole = (text: string): Citation => fillCitation(emptyCitation(text))
/** On one line an item is title, authors, source; a citation has the authors first. */
function titleFirst(citation: Citation): Citation {
  const {title, authors, text} = citation
  if (title === undefined && authors.length > 0) {
    const before = text.slice(0, Math.max(0, text.indexOf(writeAuthors(authors.slice(0, 1))))).trim()
    return /[.?!\]]$/.test(before) ? {...citation, title: withoutPeriod(before)} : citation
  }
  const [, head = '', tail = ''] = /^(.*[.?!\]]) ([^.?!]{3,3000})$/s.exec(title ?? '') ?? []
  const names = tail.split(/[,;] /)
  if (authors.length > 0 || head === '' || !names.every(name => shortName.test(name))) return citation
  return {...citation, title: withoutPeriod(head), ...readPeople(tail)}
}

const shortName = /^[\p{L}'’ -]{2,60} \p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?$/u

function readPeople(list: string): Pick<Citation, 'authors' | 'authorsComplete'> {
  if (nobody.test(list)) return {authors: []}
  const {authors, authorsComplete} = readAuthors(list)
  return {authors, ...(authorsComplete === false && {authorsComplete})}
}

const isWhole = ({pubDate, articleDate, journal, book}: Citation) =>
  (pubDate ?? articleDate) !== undefined && (journal ?? book) !== undefined

function readItem(lines: readonly PageLine[], pmid: string | undefined): Citation | undefined {
  const texts = lines.map(({content}) => content)
  const [first = '', second = ''] = texts
  const printed = texts.join(' ')
  const at = lines.findIndex(({text}) => isCite(text))
  if (printed === '' || (pmid === undefined && at < 0 && !/[.?!\]]$|(?:1[89]|20)\d\d/.test(first))) return undefined
  const whole = texts.length === 1 ? readWhole(printed) : undefined
  const citation = whole && isWhole(whole) ? titleFirst(whole) : emptyCitation(printed)
  const text = printed.replace(/ ?\bdoi: ?10\.\S{1,500}\.(?= |$)/i, '').trim()
  citation.text = text || printed
  if (text !== '' && !(whole && isWhole(whole)) && at !== 0) {
    const title = withoutPeriod(first.replace(/^\d{1,3}\. /, ''))
    if (title !== '') citation.title = title
    Object.assign(citation, readPeople(at > 0 ? texts.slice(1, at).join(' ') : second))
  }
  if (!(whole && isWhole(whole)) && at >= 0) Object.assign(citation, sourceParts(texts.slice(at).join(' ')))
  addLinks(citation, lines)
  if (pmid !== undefined) citation.ids.pmid = pmid
  return citation
}

/** Identifiers from the addresses that a Markdown text links to. */
export function addLinks(citation: Citation, lines: readonly PageLine[]): void {
  for (const {address} of lines.flatMap(({links}) => links)) {
    const {pmid, pmcid, doi} = readIdUrl(address)
    if (pmid !== undefined) citation.ids.pmid ??= pmid
    if (pmcid !== undefined) citation.ids.pmcid ??= pmcid
    if (doi !== undefined) citation.ids.doi ??= doi
  }
}
