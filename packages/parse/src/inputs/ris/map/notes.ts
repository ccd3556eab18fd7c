import {
  fillCitation,
  publicationTypeOf,
  readDate,
  readFullName,
  readPages,
  readPmid,
  readSource,
  relationByLabel,
  withoutPeriod
} from '@pubcite/nlm'
import {type Article, emptyCitation, type Relation} from '@pubcite/schema/model'
import type {Field} from '../read.js'
import {type Draft, keep, linesOf, take, takeOne, textOf} from './draft.js'

/** Notes, and those that say what RIS has no field for: retraction, the electronic date, several ranges of pages. */
export function fillNotes(draft: Draft): void {
  for (const field of take(draft, 'N1')) {
    if (fillPubmedNote(draft, field)) continue
    const note = withoutTags(textOf(field))
    const reader = note === '' ? undefined : readers.find(([pattern]) => pattern.test(note))
    if (reader?.[1](draft.article, reader[0].exec(note)!) || note === '') continue
    draft.article.generalNotes.push({text: note})
  }
}

/** Zotero's notes are HTML. */
const withoutTags = (note: string): string =>
  /^<[a-z]/i.test(note)
    ? note
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : note

/** Notes that say something; the reader tells whether it could be kept. */
const readers: readonly [pattern: RegExp, read: (article: Article, match: RegExpExecArray) => boolean][] = [
  [/^(?:Retracted publication|Preprint)$/i, (article, [name]) => addType(article, name)],
  [
    /^(?:Online|Epub) ahead of print\.?$/i,
    article => {
      article.publicationStatus = 'aheadofprint'
      return true
    }
  ],
  [
    /^Epub:? (?=\d)(.+)$/,
    (article, [, printed = '']) => {
      const date = readDate(printed.replace(/\.$/, ''))
      if (!date || date.raw !== undefined || article.articleDate) return false
      article.articleDate = date
      article.pubModel = 'Print-Electronic'
      return true
    }
  ],
  [
    /^Pages: (.+)$/,
    (article, [, printed = '']) => {
      const pages = readPages(printed)
      if (article.pagination?.startPage !== pages.startPage) return false
      article.pagination = pages
      return true
    }
  ],
  [
    /^([A-Z][A-Za-z ]{5,40} (?:in|of|on|for|from)): (.+)$/,
    (article, [, label = '', text = '']) => {
      const type = relationByLabel(label)?.type
      if (type !== undefined) article.relations.push(readRelation(type, text))
      return type !== undefined
    }
  ]
]

/** `J Imag Sleep. 2024;5(1):1. PMID: 90000009` */
function readRelation(type: Relation['type'], printed: string): Relation {
  const [tail = '', digits = ''] = / ?\bPMID: ?(\d+)\.?$/.exec(printed) ?? []
  const text = printed.slice(0, printed.length - tail.length).replace(/\.$/, '')
  const citation = emptyCitation(text === '' ? printed : text)
  const pmid = readPmid(digits)
  if (pmid !== undefined) citation.ids.pmid = pmid
  return {...fillCitation(citation), type}
}

/** Once each. */
export function addType({publicationTypes}: Article, printed: string): boolean {
  const known = publicationTypeOf(printed)
  if (known && !publicationTypes.some(({name}) => name === known.name)) publicationTypes.push(known)
  return known !== undefined
}

/**
 * The note that EndNote makes of a PubMed record: a line for each field that it has no place for, the citation last.
 * The citation says how the dates belong together, and that the journal is named by its abbreviation.
 */
function fillPubmedNote(draft: Draft, field: Field): boolean {
  const lines = linesOf(field)
  const source = lines.length < 2 ? undefined : readSource(lines.at(-1)!)
  if (!source?.journal?.medlineTa || !source.pubDate) return false
  const {article, journal} = draft
  if (journal.title === source.journal.medlineTa) delete journal.title
  journal.medlineTa ??= source.journal.medlineTa
  fillDates(article, source)
  fillNames(draft, lines.slice(0, -1))
  const [original, interests] = ['OP', 'C1'].map(tag => takeOne(draft, tag)) // as EndNote files TT and COIS of MEDLINE
  if (original !== undefined) article.vernacularTitle = withoutPeriod(original)
  if (interests !== undefined) article.coiStatement = interests
  return true
}

/** Nothing but the year, or the parts that the citation has too, may be replaced by what it says. */
function fillDates(
  article: Article,
  source: Pick<Article, 'pubDate' | 'articleDate' | 'pubModel' | 'publicationStatus'>
): void {
  const {pubDate, articleDate, pubModel, publicationStatus} = source
  if (pubDate && (article.pubDate?.year === undefined || article.pubDate.year === pubDate.year))
    article.pubDate = pubDate
  if (articleDate) article.articleDate = articleDate
  if (pubModel !== undefined) article.pubModel = pubModel
  if (publicationStatus !== undefined) article.publicationStatus = publicationStatus
}

function fillNames(draft: Draft, lines: readonly string[]): void {
  const {article, journal} = draft
  let next = 0
  for (const line of lines) {
    const issn = /^(\d{4}-\d{3}[\dX])(?: \((\w+)\))?$/.exec(line)
    const author = article.authors[next]
    const named = author?.type === 'person' && line.includes(',') ? readFullName(line)?.person : undefined
    if (issn) {
      const [, number = '', type] = issn
      if (!journal.issns.some(known => known.issn === number)) journal.issns.push({issn: number, ...(type && {type})})
    } else if (named && author?.type === 'person' && isSame(named.lastName, author.lastName)) {
      if (named.foreName !== undefined) author.foreName = named.foreName
      next++
    } else if (!addType(article, line)) keep(draft, 'N1', line)
  }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
