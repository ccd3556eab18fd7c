import {readIdUrl, readPmid} from '@pubcite/nlm'
import type {Span} from '../../input.js'
import type {PageLine} from './page-lines.js'

/** What a text says of a page before it begins. */
export interface About {
  title?: string
  pmid?: {pmid: string; place: Span}
}

/** Is a bare address all that the line says? */
export const isAddress = (text: string): boolean => /^<?https?:\/\/\S+>?$/.test(text)

/** What is known of the page before it begins; the address right above it names its PMID. */
export function aboutAbove(about: About, before: readonly PageLine[], first: PageLine): About {
  const last = before.at(-1)
  if (first.apart || !last || !isAddress(last.text) || !isPubmedPage(last.text)) return about
  const {pmid} = readIdUrl(last.text.replace(/[<>]/g, ''))
  return pmid === undefined ? about : {...about, pmid: {pmid, place: last.place}}
}

const isPubmedPage = (address: string) =>
  /^<?https?:\/\/(?:pubmed\.|(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/)/.test(address)

/** Dialogs, and tools that make Markdown, name the page before it begins: `1 selected item: 21874597 - PubMed`, `URL Source: …` */
export function readAbout(about: About, {text, place}: PageLine): void {
  if (text.length > 600) return
  if (isAddress(text)) {
    for (const key of ['title', 'pmid'] as const) delete about[key] // notes with addresses of their own
    return
  }
  const [, title] = /^(?:Title: ?|title: ?"?)?(.{3,500}?) - PubMed"?$/.exec(text) ?? []
  const [, selected] = /1 selected item: (\d{1,8})(?: - PubMed)?$/.exec(text) ?? []
  const [, source] = /^(?:URL Source|url|source): ?"?(https?:\/\/[^\s"]{1,300})"?$/.exec(text) ?? []
  const pmid =
    selected === undefined ? source !== undefined && isPubmedPage(source) && readIdUrl(source).pmid : readPmid(selected)
  if (selected === undefined && title !== undefined) about.title = title
  if (pmid) about.pmid ??= {pmid, place}
}
