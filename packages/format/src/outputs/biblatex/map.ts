import {bcp47} from '@pubcite/nlm'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {
  type Entry,
  type Field,
  names,
  recordUrl,
  text,
  title,
  type Value,
  verbatim,
  writeKeywords,
  writePages
} from '../../bib/entry.js'
import {type Keys, makeKey} from '../../bib/keys.js'
import {edtfDate} from '../../iso-date.js'
import {mainDate} from '../../main-date.js'
import {isPreprint, notesOf} from '../../notes.js'
import {orcidOf} from '../../orcid.js'
import {pageRange} from '../../page-range.js'

export interface BiblatexOptions {
  /** Spell everything in ASCII, with LaTeX commands. */
  ascii?: boolean
  /** How citation keys are made, `{family}{year}` by default: see `BibtexOptions`. */
  key?: string
}

const types = {'journal-article': 'article', book: 'book', 'book-chapter': 'incollection', other: 'misc'} as const

/** The entry of an article, its fields in the order in which bibliographies print them. */
export function map(article: Article, options: BiblatexOptions, keys: Keys): Entry {
  const {authors, authorsComplete, publicationStatus} = article
  const date = mainDate(article)
  return {
    type: typeOf(article),
    key: makeKey(article, options.key ?? '{family}{year}', keys),
    fields: [
      ['author', names(authors, authorsComplete !== false)],
      ['author+an:orcid', orcids(article)],
      ['title', title(article.title, article.titleHtml)],
      ...hostFields(article),
      ['date', text(date && edtfDate(date))],
      ['volume', text(article.volume ?? article.book?.volume)],
      ['number', text(article.issue)],
      ...pageFields(article),
      ...identifierFields(article),
      ['langid', langid(article)],
      ['pubstate', text(publicationStatus === 'aheadofprint' ? 'prepublished' : undefined)],
      ['keywords', text(writeKeywords(article))],
      ['abstract', text(abstractText(article.abstract))],
      ['note', text(notesOf(article).join('. '))]
    ]
  }
}

/** A book that only has editors is a collection, and what else stands in a journal an article of it. */
function typeOf(article: Article): string {
  const {type, authors, editors, journal} = article
  if (type === 'other' && journal && !isPreprint(article)) return 'article'
  if (isPreprint(article)) return 'online'
  return type === 'book' && authors.length === 0 && editors.length > 0 ? 'collection' : types[type]
}

/** Annotations by position in the printed list: `1="0000-0002-1825-0097";3="…"`. */
function orcids({authors}: Article): Value | undefined {
  const marks = printedAuthors(authors).flatMap((author, index) => {
    const orcid = orcidOf(author)
    return orcid === undefined ? [] : [`${index + 1}="${orcid}"`]
  })
  return marks.length > 0 ? {verbatim: marks.join(';')} : undefined
}

function hostFields(article: Article): Field[] {
  const {type, journal, book, editors, locationLabels} = article
  const chapter = type === 'book-chapter'
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  return [
    [isPreprint(article) ? 'organization' : 'journaltitle', text(journal?.title ?? abbreviation)],
    ['shortjournal', text(journal?.title === undefined || isPreprint(article) ? undefined : abbreviation)],
    ['issn', text(isPreprint(article) ? undefined : journal?.issns[0]?.issn)],
    ['booktitle', chapter ? title(book?.title, book?.titleHtml) : undefined],
    ['editor', names(chapter ? (book?.editors ?? []) : editors, true)],
    ['edition', text(book?.edition?.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))],
    ['series', text(book?.collectionTitle)],
    ['chapter', text(chapter ? locationLabels[0]?.label.replace(/^chapter /i, '') : undefined)],
    ['publisher', text(book?.publisher?.name)],
    ['location', text(book?.publisher?.location)],
    ['isbn', text(book?.isbns[0])]
  ]
}

/** The number that an electronic journal prints instead of pages has a field of its own. */
function pageFields({pagination}: Article): Field[] {
  const pages = pageRange(pagination)
  const isNumber = pages && !pages.end && !pages.all && /[^\divxlc]/i.test(pages.start)
  return [[isNumber ? 'eid' : 'pages', text(writePages(pagination))]]
}

function identifierFields(article: Article): Field[] {
  const {pmid, pmcid, doi} = article.ids
  return [
    ['doi', verbatim(doi)],
    ['eprint', verbatim(pmid)],
    ['eprinttype', text(pmid && 'pubmed')],
    ['pmid', text(pmid)],
    ['pmcid', text(pmcid)],
    ['url', doi === undefined ? verbatim(recordUrl(article)) : undefined]
  ]
}

/** Languages as babel calls them; biblatex complains about one that it does not know. */
const babel = /* @__PURE__ */ (() =>
  new Map(
    (
      'bg bulgarian,ca catalan,cs czech,da danish,de german,el greek,en english,es spanish,et estonian,fi finnish,' +
      'fr french,hr croatian,hu hungarian,is icelandic,it italian,lt lithuanian,lv latvian,nl dutch,no norwegian,' +
      'pl polish,pt portuguese,ro romanian,ru russian,sk slovak,sl slovene,sr serbian,sv swedish,tr turkish,uk ukrainian'
    )
      .split(',')
      .map(pair => pair.split(' ') as [string, string])
  ))()

function langid({languages}: Article): Value | undefined {
  return text(babel.get(languages.length === 1 ? (bcp47(languages[0]!) ?? '') : ''))
}
