import {languageName} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {
  type Entry,
  type Field,
  names,
  recordUrl,
  text,
  title,
  verbatim,
  writeKeywords,
  writePages
} from '../../bib/entry.js'
import {type Keys, makeKey} from '../../bib/keys.js'
import {commonParts, mainDate} from '../../main-date.js'
import {notesOf} from '../../notes.js'

export interface BibtexOptions {
  /** Spell everything in ASCII, with LaTeX commands: for BibTeX and pdfLaTeX as they always were. */
  ascii?: boolean
  /**
   * How citation keys are made, `{family}{year}` by default. Parts: `{family}`, `{year}`, `{title}` (its first word),
   * `{journal}`, `{pmid}`, `{pmcid}`, `{doi}`.
   */
  key?: string
  /** Which name of the journal to print: its title (where it is known), or NLM's abbreviation. */
  journal?: 'title' | 'abbreviation'
}

const types = {'journal-article': 'article', book: 'book', 'book-chapter': 'incollection', other: 'misc'} as const

/** The entry of an article, its fields in the order in which bibliographies print them. */
export function map(article: Article, options: BibtexOptions, keys: Keys): Entry {
  const {authors, authorsComplete} = article
  return {
    type: article.type === 'other' && article.journal ? 'article' : types[article.type],
    key: makeKey(article, options.key ?? '{family}{year}', keys),
    fields: [
      ['author', names(authors, authorsComplete !== false)],
      ['title', title(article.title, article.titleHtml)],
      ...(article.type === 'journal-article' || article.type === 'other'
        ? journalFields(article, options)
        : bookFields(article)),
      ...dateFields(article),
      ['volume', text(article.volume ?? article.book?.volume)],
      ['number', text(article.issue)],
      ['pages', text(writePages(article.pagination))],
      ...identifierFields(article),
      ['language', text(article.languages.map(code => languageName(code) ?? code).join(', '))],
      ['keywords', text(writeKeywords(article))],
      ['abstract', text(abstractText(article.abstract))],
      ['note', text(notesOf(article).join('. '))]
    ]
  }
}

/** What else stands in a journal is an article of it. */
function journalFields({journal}: Article, options: BibtexOptions): Field[] {
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  const name = options.journal === 'abbreviation' ? (abbreviation ?? journal?.title) : (journal?.title ?? abbreviation)
  return [
    ['journal', text(name)],
    ['issn', text(journal?.issns[0]?.issn)]
  ]
}

/** The book itself, or the one that a chapter stands in. */
function bookFields({type, editors, book, locationLabels}: Article): Field[] {
  const chapter = type === 'book-chapter'
  return [
    ['booktitle', chapter ? title(book?.title, book?.titleHtml) : undefined],
    ['editor', names(chapter ? (book?.editors ?? []) : editors, true)],
    ['edition', text(book?.edition)],
    ['series', text(book?.collectionTitle)],
    ['chapter', text(chapter ? locationLabels[0]?.label.replace(/^chapter /i, '') : undefined)],
    ['publisher', text(book?.publisher?.name)],
    ['address', text(book?.publisher?.location)],
    ['isbn', text(book?.isbns[0])]
  ]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** BibTeX has no seasons and no ranges: of these the part that is true of all of it. */
function dateFields(article: Article): Field[] {
  const date = mainDate(article)
  const {year, month, day} = date ? commonParts(date) : {}
  return [
    ['year', text((year ?? date?.year)?.toString())],
    ['month', month === undefined ? undefined : {macro: months[month - 1]!}],
    ['day', text(day?.toString())]
  ]
}

/** A link only where there is no DOI: styles make one of that. */
function identifierFields(article: Article): Field[] {
  const {pmid, pmcid, doi} = article.ids
  return [
    ['doi', verbatim(doi)],
    ['pmid', text(pmid)],
    ['pmcid', text(pmcid)],
    ['url', doi === undefined ? verbatim(recordUrl(article)) : undefined]
  ]
}
