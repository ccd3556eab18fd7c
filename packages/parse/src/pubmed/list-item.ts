import {fillCitation, readAuthors, readIdUrl, readPmid, withPeriod} from '@pubcite/nlm'
import {type Citation, emptyCitation} from '@pubcite/schema/model'
import {all, attribute, first, type HtmlElement, type HtmlScope, markedText, textOf} from '../html.js'
import {markedTitle} from './marked-title.js'
import {sourceParts} from './take-source.js'

/** What an item of a list of articles prints, on a page and in a list of results. */
export interface ListItem {
  title?: string
  titleHtml?: string
  authors?: string
  /** `J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x.` */
  source?: string
  pmid?: string
  /** `Free PMC article`, `Review`, `French`, `No abstract available`: as printed, without period. */
  flags: string[]
  snippet?: string
}

/**
 * Read an item of a list: title, authors, source, PMID, flags. Of the two forms that a page carries the full one wins.
 * @param options `query` where words of a query are in bold, which is no markup of the title.
 */
export function readListItem(item: HtmlElement, {query = false}: {query?: boolean} = {}): ListItem {
  const link = first(item, '.docsum-title')
  const authors = line(item, '.full-authors') ?? line(item, '.docsum-authors')
  const source = line(item, '.full-journal-citation') ?? line(item, '.docsum-journal-citation')
  const pmid = pmidOf(item, link)
  const marked = link && markedText(link, () => false, query ? 'b, mark' : () => false)
  const shown = first(item, '.full-view-snippet') ?? first(item, '.docsum-snippet')
  const snippet = shown && (markedText(shown).text || undefined)
  return {
    ...(marked && marked.text !== '' && markedTitle(marked)),
    ...(authors !== undefined && {authors}),
    ...(source !== undefined && {source}),
    ...(pmid !== undefined && {pmid}),
    flags: flagsOf(item),
    ...(snippet !== undefined && {snippet})
  }
}

/** An item as a mention of another work; its text is what the list prints, without what `ids` says. */
export function itemCitation({title, titleHtml, authors = '', source, pmid}: ListItem): Citation | undefined {
  const withoutDoi = source?.replace(/ ?\bdoi: ?10\.\S{1,500}\.(?= |$)/i, '').trim()
  const text = [title === undefined ? '' : withPeriod(title), authors, withoutDoi ?? ''].filter(Boolean).join(' ')
  if (text === '' && pmid === undefined) return undefined
  if (title === undefined && text !== '') {
    const read = fillCitation({...emptyCitation(text), ids: sourceParts(source ?? '')?.ids ?? {}})
    return {...read, ids: {...read.ids, ...(pmid !== undefined && {pmid})}}
  }
  const citation: Citation = {
    ...emptyCitation(text || `PMID: ${pmid}`),
    ...(source !== undefined && sourceParts(source))
  }
  if (title !== undefined) citation.title = title
  if (titleHtml !== undefined) citation.titleHtml = titleHtml
  const people = readAuthors(authors)
  citation.authors = people.authors
  if (people.authorsComplete === false) citation.authorsComplete = false
  if (pmid !== undefined) citation.ids = {...citation.ids, pmid}
  return citation
}

function line(item: HtmlScope, selector: string): string | undefined {
  const text = textOf(all(item, selector).slice(0, 1))
  return text === '' ? undefined : text
}

/** The number that is printed, or else the one that the link leads to. */
function pmidOf(item: HtmlElement, link: HtmlElement | undefined): string | undefined {
  const printed = first(item, '.docsum-pmid')
  const named = printed && readPmid(textOf(printed))
  return (
    named ??
    (link && (readPmid(attribute(link, 'data-article-id')) ?? readIdUrl(attribute(link, 'href')).pmid)) ??
    undefined
  )
}

const flagsOf = (item: HtmlElement): string[] =>
  all(item, '.citation-part')
    .filter(part => !first(part, '.docsum-pmid'))
    .map(part => textOf(part).replace(/\.$/, ''))
    .filter(text => text !== '' && !/^PMID\b/.test(text))
