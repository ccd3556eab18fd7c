/**
 * A reference in NLM's style, divided where its parts are printed in different ways: names, title, notices, links.
 */
import {doiUrl, pmcUrl, pubmedUrl, writeAuthors, writeCitation} from '@pubcite/nlm'
import {type Article, type Author, isRetracted} from '@pubcite/schema/model'
import {printedName} from './highlight.js'

/** A part of a reference. */
export interface Stretch {
  text: string
  /** The title with its markup. */
  html?: string
  /** Where it leads: an https address of DOI, PubMed or PMC. */
  url?: string
  /** What is to catch the eye: a name that was asked for, a notice of retraction. */
  strong?: 'name' | 'notice'
}

export interface StretchOptions {
  /** The most authors to print; `et al` follows where there are more. */
  authors?: number | undefined
  /** Print PMID and PMCID. Default `true`. */
  ids?: boolean | undefined
  /** In one stretch, the title with its tags. Default `false`. */
  markup?: boolean
}

/** The whole reference as text. Where the record has no notice of the retraction, the reference itself says it. */
export const printed = (article: Article, {authors, ids, markup = false}: StretchOptions): string =>
  writeCitation(article, {authors, ids, markup, retraction: true})

/**
 * The stretches of a reference: its title and each identifier stand apart, and so do the names of those whom `wanted`
 * knows, and the notice of a retraction.
 */
export function divide(article: Article, options: StretchOptions, wanted?: (author: Author) => boolean): Stretch[] {
  const text = printed(article, {...options, markup: false})
  const marks = [...marksOf(text, article, options, wanted)].sort((one, other) => one.at - other.at)
  const stretches: Stretch[] = []
  let end = 0
  for (const {at, ...stretch} of marks) {
    if (at < end || stretch.text === '') continue
    if (at > end) stretches.push({text: text.slice(end, at)})
    stretches.push(stretch)
    end = at + stretch.text.length
  }
  return end < text.length || stretches.length === 0 ? [...stretches, {text: text.slice(end)}] : stretches
}

interface Mark extends Stretch {
  at: number
}

/** The title follows the authors, the DOI follows the title, and the record's own ids stand last. */
function* marksOf(
  text: string,
  article: Article,
  options: StretchOptions,
  wanted: ((author: Author) => boolean) | undefined
): Generator<Mark> {
  const {ids, title, titleHtml} = article
  const names = listOf(article.authors, article.authorsComplete !== false, options)
  const from = title === undefined ? -1 : text.indexOf(title, names.length)
  const behind = from < 0 ? names.length : from + title!.length
  if (title !== undefined && titleHtml !== undefined && from >= 0) yield {at: from, text: title, html: titleHtml}
  if (article.type === 'book-chapter') yield* hostOf(text, article, behind, names.length)
  if (wanted) yield* namesOf(text, article, options, wanted)
  yield* noticesOf(text, article, behind)
  yield* link(text.indexOf(`doi: ${ids.doi}`, behind), 'doi: ', ids.doi, doiUrl)
  yield* link(text.lastIndexOf(`PMID: ${ids.pmid}`), 'PMID: ', ids.pmid, pubmedUrl)
  yield* link(text.lastIndexOf(`PMCID: ${ids.pmcid}`), 'PMCID: ', ids.pmcid, pmcUrl)
}

/** The title of the book that a chapter stands in: behind that of the chapter, or first where nobody is named. */
function* hostOf(text: string, {book}: Article, behind: number, start: number): Generator<Mark> {
  const {title, titleHtml} = book ?? {}
  if (title === undefined || titleHtml === undefined) return
  const later = text.indexOf(title, behind)
  const at = later < 0 ? text.indexOf(title, start) : later
  if (at >= 0) yield {at, text: title, html: titleHtml}
}

function* link(at: number, label: string, id: string | undefined, url: (id: string) => string): Generator<Mark> {
  if (id !== undefined && at >= 0) yield {at: at + label.length, text: id, url: url(id)}
}

/** The names that are wanted, in each list of names that the reference prints. */
function* namesOf(
  text: string,
  {authors, authorsComplete, editors, book}: Article,
  options: StretchOptions,
  wanted: (author: Author) => boolean
): Generator<Mark> {
  let start = 0
  for (const [people, complete] of [
    [authors, authorsComplete !== false],
    [editors, true],
    [book?.authors ?? [], true],
    [book?.editors ?? [], true]
  ] as const) {
    if (!people.some(wanted)) continue
    const list = listOf(people, complete, options)
    const at = list === '' ? -1 : text.indexOf(list, start)
    if (at < 0) continue
    start = at + list.length
    let cursor = at
    for (const author of people) {
      const name = author.valid === false ? '' : printedName(author)
      const place = name === '' ? -1 : text.indexOf(name, cursor)
      if (place < 0 || place + name.length > start) continue
      cursor = place + name.length
      if (wanted(author)) yield {at: place, text: name, strong: 'name'}
    }
  }
}

function listOf(people: readonly Author[], complete: boolean, {authors: max}: StretchOptions): string {
  return writeAuthors(people, {complete, ...(max !== undefined && {max})})
}

function* noticesOf(text: string, article: Article, behind: number): Generator<Mark> {
  if (!isRetracted(article)) return
  const {0: label, index} = /(?:Retraction|Retracted and republished) in(?=: )|Retracted publication(?=\.)/.exec(
    text.slice(behind)
  ) ?? {0: '', index: 0}
  yield {at: behind + index, text: label, strong: 'notice'}
}
