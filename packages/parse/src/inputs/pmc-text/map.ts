import {readMid, readPmcid, readPmid, withoutPeriod} from '@pubcite/nlm'
import {type AbstractSection, type Article, emptyArticle} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import type {Line} from '../../lines.js'
import {addId} from '../../pmc/add-id.js'
import {readMention} from '../../pmc/mention.js'
import {isDegree, isSuffix, readLooseName} from '../../pmc/names.js'
import {takeCitation} from '../../pmc/take-citation.js'
import {isLabel, type PageText} from './read.js'

/** Take a copied page over. */
export function map(page: PageText, report: Report): Article {
  const article = emptyArticle()
  const {citation, head, references, keywords, place} = page
  for (const {text} of head) for (const [, label = '', id = ''] of text.matchAll(ids)) addPrinted(article, label, id)
  const line = citation
    .map(({text}) => text)
    .join(' ')
    .replace(/ \. (?=\d|Author)/, '. ')
  if (!takeCitation(article, line)) report('pmc-text/unreadable-citation', {place})
  mapNames(article, head, report)
  article.abstract = {sections: readSections(page.abstract)}
  if (article.abstract.sections.length === 0) delete article.abstract
  for (const word of (keywords ?? '').replace(/\.$/, '').split(/[;,] /))
    if (word !== '') article.keywords.push({text: word})
  for (const entry of references) addReference(article, entry.text)
  if (article.title === undefined) report('pmc-text/no-title', {place})
  return article
}

const ids = /\b(PMCID|PMID|[A-Z]{2,8}ID): ?((?:PMC|[A-Z]{3,8})?\d{1,12})\b/g

function addPrinted(article: Article, label: string, id: string): void {
  if (label === 'PMCID') addId(article, 'pmc', readPmcid(id))
  else if (label === 'PMID') addId(article, 'pubmed', readPmid(id))
  else addId(article, 'mid', readMid(id))
}

const noNames =
  /^(?:Author information|Article notes|Copyright|PMC |Received|Associated Data|[A-Z]{2,8}ID:|Published|This article|The publisher|Supplementary|See |\d+\s?[A-Z]|[*✉†] ?Corresp|Correspond|Disclaimer|doi:)/i

/** The title is the first line below the citation, the names are the next, up to the panels. */
function mapNames(article: Article, head: readonly Line[], report: Report): void {
  const lines = head.filter(({text}) => !/^[A-Z]{2,8}ID: ?\S+$/.test(text))
  while (/^Copyright\b/.test(lines[0]?.text ?? '')) lines.shift() // until 2012 it stood above the title
  const [title, ...rest] = lines
  if (!title || noNames.test(title.text)) return
  const clean = withoutPeriod(title.text)
  if (clean !== '') article.title = clean
  for (const {text, place} of rest) {
    if (noNames.test(text)) return
    for (const piece of text.split(/[,;]\s*|(?<!\s)\s+and\s+/)) addName(article, piece, place, report)
  }
}

/** `Nkechi K Okafor 1`; the signs of affiliations stand behind the name, the affiliations are folded away. */
function addName(article: Article, piece: string, place: Line['place'], report: Report): void {
  const name = withoutMarks(piece.trim())
  const last = article.authors.at(-1)
  if (!/\p{L}{2}/u.test(name) || isDegree(name)) return
  if (last?.type === 'person' && isSuffix(name)) {
    last.suffix ??= name.replace(/\.$/, '')
    return
  }
  const read = readLooseName(name)
  if (!read) return
  article.authors.push(read.author)
  if (!read.certain) report('pmc-text/uncertain-name', {place, path: ['authors', article.authors.length - 1]})
}

/** Without the signs at the end: `Okafor 1 a ✉`, `Okafor1`; those behind a comma stand before the next name: `1 Ito`. */
function withoutMarks(piece: string): string {
  const words = piece.replace(/^[\d*†‡§¶#✉]+ (?:and )?(?=\p{L})/u, '').split(' ')
  while (words.length > 1 && /^(?:[\d*†‡§¶#✉]+|[a-z])$/.test(words.at(-1)!)) words.pop()
  const last = words.pop()!
  let end = last.length
  while (end > 0 && '0123456789*†‡§¶#✉'.includes(last[end - 1]!)) end--
  return [...words, last.slice(0, end)].join(' ')
}

function readSections(lines: readonly Line[]): AbstractSection[] {
  const sections: AbstractSection[] = []
  let label: string | undefined
  for (const {text} of lines) {
    if (isLabel(text)) label = text.replace(/(?<!\s)\s*:$/, '')
    else {
      sections.push({...(label !== undefined && {label}), text})
      label = undefined
    }
  }
  return sections
}

/** `12. Ito S. Owls. J Imag Owls. 2019;11:80–95. [DOI] [PubMed] [Google Scholar]` */
function addReference(article: Article, printed: string): void {
  const [whole = '', label = ''] = /^\[?(\d{1,4})[.)\]]+ ?(?=\D)/.exec(printed) ?? []
  const text = printed
    .slice(whole.length)
    .replace(/\[(?:DOI|PubMed|CrossRef|Google Scholar|PMC free article|Free PMC article|Europe PMC)\]/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return
  article.references.push({...readMention({text}), ...(label !== '' && {label})})
}
