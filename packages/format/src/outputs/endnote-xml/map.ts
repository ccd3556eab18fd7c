import {languageName, writeDate} from '@pubcite/nlm'
import {type Article, type Author, type PartialDate, printedAuthors} from '@pubcite/schema/model'
import {paragraphs} from '../../abstract-text.js'
import {isoDate} from '../../iso-date.js'
import {keywordsOf} from '../../keywords.js'
import {kindOfArticle} from '../../kind.js'
import {electronicDate, mainDate} from '../../main-date.js'
import {commaName} from '../../names.js'
import {notesOf} from '../../notes.js'
import {oneLine} from '../../one-line.js'
import {wholeRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'
import {type Child, type Element, element, group, leaf, readRuns} from '../../xml.js'

/** EndNote goes by the number, all others by the name. */
const types = {
  'journal-article': ['Journal Article', '17'],
  book: ['Book', '6'],
  edited: ['Edited Book', '28'],
  'book-chapter': ['Book Section', '5'],
  other: ['Generic', '13']
} as const

/** The record of an article, its elements in the order of the DTD. */
export function map(article: Article, number: number): Element {
  const {ids, book} = article
  const edited = article.type === 'book' && article.authors.length === 0 && article.editors.length > 0
  const [name, type] = types[edited ? 'edited' : article.type]
  return element('record', [
    leaf('rec-number', String(number)),
    leaf('ref-type', type, {name}),
    contributors(article),
    leaf('auth-address', article.authors.flatMap(({affiliations}) => affiliations)[0]?.text),
    ...titles(article),
    leaf('pages', wholeRange(article.pagination)),
    leaf('volume', article.volume ?? book?.volume),
    leaf('number', article.issue),
    leaf('edition', book?.edition ?? epub(article)),
    group(
      'keywords',
      keywordsOf(article).map(keyword => leaf('keyword', keyword))
    ),
    dates(mainDate(article)),
    leaf('pub-location', book?.publisher?.location),
    leaf('publisher', book?.publisher?.name),
    leaf('isbn', book?.isbns[0] ?? article.journal?.issns[0]?.issn),
    leaf('accession-num', ids.pmid),
    leaf('electronic-resource-num', ids.doi),
    abstract(article),
    leaf('notes', notesOf(article).join('. ')),
    leaf('work-type', kindOfArticle(article)),
    leaf('remote-database-name', ids.pmid && 'PubMed'),
    leaf('remote-database-provider', ids.pmid && 'NLM'),
    leaf('language', article.languages.map(code => languageName(code) ?? code).join(', ')),
    urls(article),
    leaf('custom2', ids.pmcid),
    leaf('custom6', ids.mid)
  ])
}

/** Editors of a chapter's book are secondary authors, those of a whole book tertiary: there the secondary are the series'. */
function contributors({type, authors, authorsComplete, editors, book}: Article): Child {
  const people = (role: string, list: readonly Author[], complete = true) =>
    group(role, [
      ...printedAuthors(list).map(author => leaf('author', writeAuthor(author))),
      complete ? undefined : leaf('author', 'et al.,')
    ])
  return group('contributors', [
    people('authors', authors, authorsComplete !== false),
    people('secondary-authors', type === 'book-chapter' ? (book?.editors ?? []) : []),
    people('tertiary-authors', type === 'book' ? editors : [])
  ])
}

/** A comma at its end says that a name is a group's; one within would divide it. */
function writeAuthor(author: Author): string {
  return author.type === 'group' ? `${author.collectiveName.replace(/,/g, ' ').trim()},` : commaName(author)
}

function titles({type, title, titleHtml, journal, book}: Article): Child[] {
  const abbreviation = (journal?.medlineTa ?? journal?.isoAbbreviation)?.replace(/\./g, '')
  const host = type === 'book-chapter' ? book?.title : (journal?.title ?? abbreviation)
  return [
    group('titles', [
      title === undefined ? undefined : styled('title', title, titleHtml),
      leaf('secondary-title', type === 'book' ? book?.collectionTitle : host),
      leaf('tertiary-title', type === 'book-chapter' ? book?.collectionTitle : undefined),
      leaf('alt-title', abbreviation)
    ]),
    // JabRef takes the last name of a periodical for its title
    group('periodical', [
      leaf('abbr-1', journal?.title === undefined ? undefined : abbreviation),
      leaf('full-title', journal?.title ?? abbreviation)
    ])
  ]
}

const faces = new Map([
  ['i', 'italic'],
  ['b', 'bold'],
  ['u', 'underline'],
  ['sub', 'subscript'],
  ['sup', 'superscript']
])

/** If one run has a style, all have. */
function styled(name: string, text: string, html: string | undefined): Element | undefined {
  const runs = readRuns(text, html)
  if (runs.every(({within}) => within.length === 0)) return leaf(name, text)
  const written = runs.map(({text, within}) => {
    const face = [...new Set(within)].map(mark => faces.get(mark)!).join(' ') || 'normal'
    return element('style', [text], {face, font: 'default', size: '100%'})
  })
  return element(name, written)
}

/** `2023` and `2023-01-10`; what is no such date as it is printed, without its year: `Sep-Oct`, `Winter`. */
function dates(date: PartialDate | undefined): Child {
  if (!date) return undefined
  const {year, month, season, end} = date
  const plain = month !== undefined && season === undefined && !end
  const rest = plain ? isoDate(date) : writeDate(date).replace(/^\d{4}\s*/, '')
  return group('dates', [leaf('year', year?.toString().padStart(4, '0')), group('pub-dates', [leaf('date', rest)])])
}

function epub(article: Article): string | undefined {
  const date = electronicDate(article)
  return date && writeDate(date)
}

/** Paragraphs end in a carriage return; the blank before it is for readers that delete it. */
function abstract(article: Article): Element | undefined {
  const text = paragraphs(article.abstract).map(oneLine).filter(Boolean)
  return text.length > 0 ? element('abstract', [text.join(' \r')]) : undefined
}

function urls({ids}: Article): Child {
  const related = group(
    'related-urls',
    recordUrls(ids).map(url => leaf('url', url))
  )
  return related && group('urls', [related])
}
