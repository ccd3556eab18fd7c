import {readAuthors, readIdUrl, readPmid, readSource, withoutPeriod} from '@pubcite/nlm'
import {type Citation, emptyCitation} from '@pubcite/schema/model'
import {isJournalCite} from './cite-line.js'
import type {PageLine} from './page-lines.js'

const pmidLine = /^PMID: ?(\d{1,9})(?!\d)(.*)$/
const pmidAtEnd = /^(.*\S) +PMID: ?(\d{1,9})(?!\d)(?:[ .].{0,200})?$/
const cite = /(?:^|\. )(?:1[89]|20)\d\d(?:[ ;:.\-–]|$)/

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
      if (before !== undefined) open.push({...line, text: before})
      close()
    } else if (!isStatus(line.text)) {
      open.push(line)
      const next = lines[index + 1]?.text ?? ''
      if (isCite(line.text) && !/^(?:PMID|doi|Epub)\b/i.test(next)) close()
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

/** What a list prints beside the PMID: `Free PMC article.`, `Review.`, `No abstract available.` */
const isStatus = (text: string) =>
  /^(?:Free (?:PMC )?article\.|Free (?:PMC )?article|Review\.|No abstract available\.?|Clinical Trial\.|Retracted\.|Preprint\.)(?: ?[A-Z][\w ]{2,30}\.)*$/.test(
    text
  )

const isCite = (text: string) =>
  isJournalCite(text) ||
  (text.length < 400 && /^[^.]{2,160}(?:\[Preprint\])?\. (?:1[89]|20)\d\d/.test(text) && /doi: ?10\.|;/.test(text))

function readItem(lines: readonly PageLine[], pmid: string | undefined): Citation | undefined {
  const texts = lines.map(({text}) => text)
  const at = texts.findIndex((text, index) => index > 0 && isCite(text))
  const first = texts[0]
  if (first === undefined) return undefined
  const printed = texts.join(' ')
  if (pmid === undefined && at < 0 && !cite.test(printed) && !/[.?!\]]$/.test(first)) return undefined
  const citation = emptyCitation(printed.replace(/ ?\bdoi: ?10\.\S+\.(?= |$)/i, '').trim())
  const alone = isCite(first)
  const sourceText = alone ? first : at < 0 ? undefined : texts.slice(at).join(' ')
  if (sourceText !== undefined) fillSource(citation, sourceText)
  if (!alone) citation.title = withoutPeriod(first.replace(/^\d{1,3}\. /, ''))
  const authors = at > 1 ? texts.slice(1, at).join(' ') : at < 0 && texts[1] !== undefined ? texts[1] : ''
  const read = readAuthors(authors)
  citation.authors = read.authors
  if (read.authorsComplete === false) citation.authorsComplete = false
  addLinks(citation, lines)
  if (pmid !== undefined) citation.ids.pmid = pmid
  return citation
}

/** The line of journal, date and pages. */
function fillSource(citation: Citation, text: string): void {
  const source = readSource(text)
  if (!source) return
  const {journal, book, pubDate, articleDate, volume, issue, pagination, ids} = source
  Object.assign(citation, {
    ...(journal && {journal}),
    ...(book && {book}),
    ...(pubDate && {pubDate}),
    ...(articleDate && {articleDate}),
    ...(volume !== undefined && {volume}),
    ...(issue !== undefined && {issue}),
    ...(pagination && {pagination})
  })
  Object.assign(citation.ids, ids)
}

/** Identifiers from the addresses that a Markdown text links to. */
export function addLinks(citation: Citation, lines: readonly PageLine[]): void {
  for (const address of lines.flatMap(({links}) => links)) {
    const {pmid, pmcid, doi} = readIdUrl(address)
    if (pmid !== undefined) citation.ids.pmid ??= pmid
    if (pmcid !== undefined) citation.ids.pmcid ??= pmcid
    if (doi !== undefined) citation.ids.doi ??= doi
  }
}
