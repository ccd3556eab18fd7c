import {bookshelfUrl, writeDate} from '@pubcite/nlm'
import {
  type Article,
  type Author,
  isRetracted,
  type PartialDate,
  type Person,
  printedAuthors
} from '@pubcite/schema/model'
import {givenNames} from '../../given-names.js'
import {isoDate} from '../../iso-date.js'
import {mainDate} from '../../main-date.js'
import {isPreprint, notesOf} from '../../notes.js'
import {pageRange} from '../../page-range.js'
import {type Child, type Element, element, group, leaf, readRuns} from '../../xml.js'

const types = {'journal-article': 'journal', book: 'book', 'book-chapter': 'book', other: 'other'} as const

/** The reference of an article, its elements in the order in which it would be printed. */
export function map(article: Article, number: number): Element {
  const {type, authors, authorsComplete, editors, book, title, titleHtml} = article
  const chapter = type === 'book-chapter'
  const titleName = type === 'book' ? 'source' : chapter ? 'chapter-title' : 'article-title'
  return element(
    'ref',
    [
      leaf('label', String(number)),
      element(
        'element-citation',
        [
          people('author', authors, authorsComplete !== false),
          type === 'book' ? people('editor', editors, true) : undefined,
          marked(titleName, title, titleHtml),
          chapter ? people('editor', book?.editors ?? [], true) : undefined,
          ...hostElements(article),
          ...dateElements(mainDate(article)),
          leaf('volume', article.volume ?? book?.volume),
          leaf('issue', article.issue),
          ...pageElements(article),
          ...identifiers(article),
          ...comments(article)
        ],
        {'publication-type': isPreprint(article) ? 'preprint' : types[type]}
      )
    ],
    {id: `B${number}`}
  )
}

function people(role: string, authors: readonly Author[], complete: boolean): Child {
  const names = printedAuthors(authors).map(author =>
    author.type === 'group' ? marked('collab', author.collectiveName, author.collectiveNameHtml) : writeName(author)
  )
  return group('person-group', [...names, complete ? undefined : element('etal', [])], {'person-group-type': role})
}

function writeName(person: Person): Child {
  return group('name', [
    leaf('surname', person.lastName),
    leaf('given-names', givenNames(person)),
    leaf('suffix', person.suffix)
  ])
}

const elements = new Map([
  ['i', 'italic'],
  ['b', 'bold'],
  ['u', 'underline'],
  ['sub', 'sub'],
  ['sup', 'sup']
])

/** Text with its markup as JATS names it. */
function marked(name: string, text: string | undefined, html: string | undefined): Child {
  if (text === undefined) return undefined
  const runs = readRuns(text, html).map(({text, within}) =>
    within.reduceRight<Child>((inner, mark) => element(elements.get(mark)!, [inner]), text)
  )
  return runs.every(run => run === '') ? undefined : element(name, runs)
}

function hostElements({type, journal, book}: Article): Child[] {
  const inBook = type === 'book' || type === 'book-chapter'
  const {medlineTa, isoAbbreviation, title} = journal ?? {}
  return [
    inBook
      ? marked('source', type === 'book' ? undefined : book?.title, book?.titleHtml)
      : leaf('source', medlineTa ?? isoAbbreviation ?? title),
    leaf('edition', book?.edition),
    leaf('series', book?.collectionTitle),
    leaf('publisher-loc', book?.publisher?.location),
    leaf('publisher-name', book?.publisher?.name)
  ]
}

/** Year, month and day, or the season; of a range the printed text stands beside the year, as a season. */
function dateElements(date: PartialDate | undefined): Child[] {
  if (!date) return []
  const {year, month, day, season, end} = date
  const plain = !end && season === undefined && date.raw === undefined
  const rest = plain ? undefined : writeDate(date).replace(/^\d{4}\s*|(?<!\s)\s*(?<!\d)\d{4}$/, '')
  return [
    leaf('year', year?.toString().padStart(4, '0'), plain ? {'iso-8601-date': isoDate(date)} : {}),
    leaf('month', plain ? month?.toString().padStart(2, '0') : undefined),
    leaf('day', plain ? day?.toString().padStart(2, '0') : undefined),
    leaf('season', rest)
  ]
}

/** First and last page, or the number that an electronic journal prints instead: never both. */
function pageElements({pagination}: Article): Child[] {
  const pages = pageRange(pagination)
  if (!pages) return []
  const {start, end, all} = pages
  if (end === undefined && all === undefined && /[^\divxlc]/i.test(start)) return [leaf('elocation-id', start)]
  return [leaf('fpage', start), leaf('lpage', end), leaf('page-range', all)]
}

function identifiers({ids, book, journal}: Article): Child[] {
  const {doi, pmid, pmcid, pii, bookshelf} = ids
  const id = (type: string, value: string | undefined) => leaf('pub-id', value, {'pub-id-type': type})
  const url = bookshelf && bookshelfUrl(bookshelf)
  return [
    leaf('issn', journal?.issns[0]?.issn),
    leaf('isbn', book?.isbns[0]),
    id('doi', doi),
    id('pmid', pmid),
    id('pmcid', pmcid),
    id('pii', pii),
    leaf('ext-link', url, {
      'ext-link-type': 'uri',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink', // the DTD has no place for it further out
      'xlink:href': url
    })
  ]
}

/** JATS has no attribute for a retraction; `Retracted` stands alone, for those who look for it. */
function comments(article: Article): Child[] {
  const notes = notesOf(article).filter(note => note !== 'Retracted publication')
  return [isRetracted(article) ? leaf('comment', 'Retracted') : undefined, ...notes.map(note => leaf('comment', note))]
}
