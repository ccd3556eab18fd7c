import {bcp47} from '@pubcite/nlm'
import {type Article, type Author, type PersonName, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {type Keys, makeKey} from '../../bib/keys.js'
import {givenNames} from '../../given-names.js'
import {isoDate} from '../../iso-date.js'
import {commonParts, mainDate} from '../../main-date.js'
import {withoutCommas} from '../../names.js'
import {isPreprint, notesOf} from '../../notes.js'
import {wholeRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'

export interface HayagrivaOptions {
  /** How citation keys are made, `{family}{year}` by default: see `BibtexOptions`. */
  key?: string
}

/** A mapping; what is `undefined` or empty is not written. */
export interface Node {
  [name: string]: string | undefined | Node | readonly (string | Node)[]
}

const types = {'journal-article': 'article', book: 'book', 'book-chapter': 'chapter', other: 'misc'} as const

/** The entry of an article, and its key. */
export function map(article: Article, options: HayagrivaOptions, keys: Keys): [key: string, entry: Node] {
  const {type, authors, authorsComplete, editors, languages} = article
  const date = mainDate(article)
  const entry: Node = {
    type: types[type],
    title: formatted(article.title),
    author: [...names(authors), ...(authorsComplete === false ? [{name: 'et al.'}] : [])],
    editor: type === 'book' ? names(editors) : [],
    date: date && isoDate(commonParts(date)),
    ...(type === 'book' && bookFields(article)),
    'page-range': wholeRange(article.pagination),
    'serial-number': identifiers(article),
    parent: type === 'book' ? undefined : parentOf(article),
    language: languages[0] && bcp47(languages[0]),
    url: recordUrls(article.ids)[0],
    abstract: formatted(abstractText(article.abstract)),
    note: formatted(notesOf(article).join('. '))
  }
  return [makeKey(article, options.key ?? '{family}{year}', keys), entry]
}

/** Text in which Typst finds no group, no formula and no escape. */
function formatted(text: string | undefined): string | undefined {
  return text?.replace(/[{}$\\]/g, '\\$&')
}

/** `Family, Given` or `Family, Suffix, Given`; a name of one piece as a mapping, so that it is not divided. */
function names(authors: readonly Author[]): (string | Node)[] {
  return printedAuthors(authors).map(author =>
    author.type === 'group' ? {name: author.collectiveName} : nameOf(author)
  )
}

function nameOf(name: PersonName): string | Node {
  const given = givenNames(name)
  if (given === undefined && name.suffix === undefined) return {name: name.lastName}
  const parts = name.suffix === undefined ? [name.lastName, given] : [name.lastName, name.suffix, given]
  return parts.map(part => withoutCommas(part ?? '')).join(', ')
}

function identifiers({ids, book, type}: Article): Node {
  const {doi, pmid, pmcid} = ids
  return {doi, pmid, pmcid, isbn: type === 'book' ? book?.isbns[0] : undefined}
}

function bookFields({book, volume}: Article): Node {
  return {
    publisher: {name: book?.publisher?.name, location: book?.publisher?.location},
    edition: book?.edition,
    volume: volume ?? book?.volume,
    parent: undefined
  }
}

/** The journal, the server of a preprint, or the book of a chapter. */
function parentOf(article: Article): Node | undefined {
  const {type, journal, book, volume, issue} = article
  if (type === 'book-chapter') {
    const {title, editors = [], isbns = []} = book ?? {}
    return {
      type: 'book',
      title: formatted(title),
      editor: names(editors),
      ...bookFields(article),
      'serial-number': {isbn: isbns[0]}
    }
  }
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  const title = journal?.title ?? abbreviation
  if (title === undefined && volume === undefined && issue === undefined) return undefined
  return {
    type: isPreprint(article) ? 'repository' : 'periodical',
    title: {value: formatted(title), short: formatted(title === abbreviation ? undefined : abbreviation)},
    volume,
    issue,
    'serial-number': {issn: journal?.issns[0]?.issn}
  }
}
