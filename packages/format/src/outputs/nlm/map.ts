import {doiUrl, pmcUrl, pubmedUrl, withPeriod, writeAuthors, writeCitation} from '@pubcite/nlm'
import {type Article, isRetracted} from '@pubcite/schema/model'

export interface NlmOptions {
  /** How it is printed: `text`, or `html` and `markdown`, with links. Default `text`. */
  format?: 'text' | 'html' | 'markdown'
  /** The most authors to print; `et al` follows where there are more. Default: all, as PubMed prints them. */
  authors?: number
  /** Number the references from 1. */
  numbered?: boolean
  /** Print PMID and PMCID. Default `true`. */
  ids?: boolean
  /** In `text`, print the tags of a title (`<i>E. coli</i>`), as PubMed's saved lists do. Default `false`. */
  markup?: boolean
}

/** A part of a reference. */
export interface Stretch {
  text: string
  /** The title with its markup. */
  html?: string
  /** Where it leads. */
  url?: string
}

/** The stretches of a reference: in plain text it is one, elsewhere the title and each identifier stand apart. */
export function map(article: Article, options: NlmOptions): Stretch[] {
  const {format = 'text', markup = false} = options
  const text = withRetraction(article, {...options, markup: format === 'text' && markup})
  return format === 'text' ? [{text}] : divide(text, findMarked(text, article, options))
}

/** Where the record has no notice of the retraction, the reference itself says it, before the identifiers. */
function withRetraction(article: Article, options: NlmOptions): string {
  const whole = writeCitation(article, options)
  if (!isRetracted(article) || /(?:Retraction|Retracted and republished) in: /.test(whole)) return whole
  const body = writeCitation(article, {...options, ids: false})
  const note = `${body === '' ? '' : ' '}Retracted publication.`
  return whole.startsWith(body) ? body + note + whole.slice(body.length) : whole + note
}

interface Marked extends Stretch {
  at: number
}

/** The title follows the authors, the DOI follows the title, and the record's own ids stand last. */
function findMarked(text: string, article: Article, {authors: max}: NlmOptions): Marked[] {
  const {ids, title, titleHtml, authors, authorsComplete} = article
  const names = withPeriod(
    writeAuthors(authors, {complete: authorsComplete !== false, ...(max !== undefined && {max})})
  )
  const start = names === '' ? 0 : names.length + 1
  const marked: Marked[] = []
  const from = title === undefined ? -1 : text.indexOf(title, start)
  if (title !== undefined && titleHtml !== undefined && from >= 0) marked.push({at: from, text: title, html: titleHtml})
  const add = (label: string, at: number, id: string | undefined, url: (id: string) => string) => {
    if (id !== undefined && at >= 0) marked.push({at: at + label.length, text: id, url: url(id)})
  }
  add('doi: ', text.indexOf(`doi: ${ids.doi}`, from < 0 ? start : from + title!.length), ids.doi, doiUrl)
  add('PMID: ', text.lastIndexOf(`PMID: ${ids.pmid}`), ids.pmid, pubmedUrl)
  add('PMCID: ', text.lastIndexOf(`PMCID: ${ids.pmcid}`), ids.pmcid, pmcUrl)
  return marked
}

function divide(text: string, marked: readonly Marked[]): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const {at, ...stretch} of marked) {
    if (at < end) continue
    stretches.push({text: text.slice(end, at)}, stretch)
    end = at + stretch.text.length
  }
  return [...stretches, {text: text.slice(end)}]
}
