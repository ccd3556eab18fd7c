import {readDoi, readIdUrl, readPmid, withoutPeriod} from '@pubcite/nlm'
import type {Citation, Reference} from '@pubcite/schema/model'
import {attribute, first, type HtmlElement, textOf} from '../html.js'
import {type Known, readMention} from './mention.js'
import {decode} from './names.js'

/**
 * Read a reference of a page: its text in parts, and the identifiers of its links. Where the style of the text hides the
 * parts, the link to Google Scholar and the element of the journal tell them.
 */
export const readLinkedMention = (
  text: {text: string; html?: string},
  links: readonly HtmlElement[],
  work?: HtmlElement
): Reference => readMention(text, readKnown(links, work), readIds(links))

/** The identifiers that links lead to. */
function readIds(links: readonly HtmlElement[]): Citation['ids'] {
  const ids: Citation['ids'] = {}
  for (const link of links) {
    const href = attribute(link, 'href').replace(/^.*&&(?=https?:)/, '') // `redirect3.cgi?…&&http://…`
    const scholar = /scholar\.google\./.test(href) ? parametersOf(href) : undefined
    const {pmid, pmcid, doi} = scholar
      ? {pmid: readPmid(scholar.get('pmid')?.[0] ?? ''), pmcid: undefined, doi: readDoi(scholar.get('doi')?.[0] ?? '')}
      : readIdUrl(href)
    if (pmid !== undefined) ids.pmid ??= pmid
    if (pmcid !== undefined) ids.pmcid ??= pmcid
    if (doi !== undefined) ids.doi ??= doi
  }
  return ids
}

function readKnown(links: readonly HtmlElement[], work: HtmlElement | undefined): Known {
  const scholar = links.find(link => /scholar\.google\./.test(attribute(link, 'href')))
  const parameters = scholar ? parametersOf(attribute(scholar, 'href')) : new Map<string, string[]>()
  const one = (name: string) => parameters.get(name)?.[0]
  const span = work && first(work, '.ref-journal')
  const named = span ? textOf(span).replace(/[.,;:]$/, '') : one('journal')
  const [title, volume, year, pages] = ['title', 'volume', 'publication_year', 'pages'].map(one)
  return {
    ...(title !== undefined && {title: withoutPeriod(title)}),
    ...(named !== undefined && {journal: named}),
    ...(volume !== undefined && {volume}),
    ...(year !== undefined && {year}),
    ...(pages !== undefined && {pages}),
    authors: parameters.get('author') ?? []
  }
}

/** A journal may have an `&` of its own. */
const parameter = /&(?=(?:journal|title|author|volume|issue|publication_year|pages|pmid|doi|issn|isbn|[a-z_]{2,20})=|$)/

/** `?journal=Nat+Nap&title=Owls&author=S+Ito&author=…` */
function parametersOf(href: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>()
  for (const part of href.replace(/^[^?]*\?/, '').split(parameter)) {
    const [name = '', value = ''] = part.split('=')
    const text = decode(value.replaceAll('+', ' ')).replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const list = parameters.get(name)
    if (list) list.push(text)
    else parameters.set(name, [text])
  }
  return parameters
}
