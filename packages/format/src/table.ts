/**
 * A table of articles, for spreadsheets and for tools that screen: what CSV and TSV have in common.
 */
import {languageName} from '@pubcite/nlm'
import {type Article, type Author, isRetracted, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from './abstract-text.js'
import {keywordsOf} from './keywords.js'
import {kindOfArticle} from './kind.js'
import {commonParts, mainDate} from './main-date.js'
import {commaName} from './names.js'
import {notesOf} from './notes.js'
import {oneLine} from './one-line.js'
import {wholeRange} from './page-range.js'
import {recordUrls} from './record-urls.js'

export interface TableOptions {
  /**
   * Leave cells as they are. By default an apostrophe stands before one that a spreadsheet would run as a formula
   * (`=`, `+`, `-`, `@` at its start); a program that reads the table wants it away.
   */
  raw?: boolean
  /** For Excel: a byte order mark first, and pages and issues with an en dash, so that they do not become dates. */
  excel?: boolean
}

type Column = readonly [name: string, cell: (article: Article, index: number) => string | undefined]

/** The names are those that Rayyan and ASReview know. */
const columns: readonly Column[] = [
  ['key', (_, index) => String(index + 1)],
  ['title', ({title}) => title],
  ['authors', ({authors, authorsComplete}) => writeAuthors(authors, authorsComplete !== false)],
  ['editors', ({type, editors, book}) => writeAuthors(type === 'book-chapter' ? (book?.editors ?? []) : editors, true)],
  ['journal', ({journal}) => journal?.title ?? journal?.medlineTa ?? journal?.isoAbbreviation],
  ['book', ({type, book}) => (type === 'book-chapter' ? book?.title : undefined)],
  ['issn', ({journal}) => journal?.issns[0]?.issn],
  ['isbn', ({book}) => book?.isbns[0]],
  ['edition', ({book}) => book?.edition],
  ['volume', ({volume, book}) => volume ?? book?.volume],
  ['issue', ({issue}) => issue],
  ['pages', ({pagination}) => wholeRange(pagination)],
  ['year', article => mainDate(article)?.year?.toString()],
  ['month', article => commonParts(mainDate(article) ?? {}).month?.toString()],
  ['day', article => commonParts(mainDate(article) ?? {}).day?.toString()],
  ['publisher', ({book}) => book?.publisher?.name],
  ['url', ({ids}) => recordUrls(ids)[0]],
  ['abstract', ({abstract}) => abstractText(abstract)],
  ['notes', article => notesOf(article).join('. ')],
  ['doi', ({ids}) => ids.doi],
  ['pmid', ({ids}) => ids.pmid],
  ['pmcid', ({ids}) => ids.pmcid],
  ['keywords', article => list(keywordsOf(article))],
  ['language', ({languages}) => list(languages.map(code => languageName(code) ?? code))],
  ['type', kindOfArticle],
  ['retracted', article => (isRetracted(article) ? 'yes' : 'no')]
]

/** The names of the columns. */
export const header: readonly string[] = /* @__PURE__ */ columns.map(([name]) => name)

const dashed = new Set(['issue', 'pages'])

/** The cells of an article, in the order of the columns: each on one line, none a formula. */
export function row(article: Article, index: number, {raw, excel}: TableOptions): string[] {
  return columns.map(([name, cell]) => {
    const text = oneLine(cell(article, index) ?? '')
    const safe = excel && dashed.has(name) ? text.replace(/-/g, '–') : text
    return !raw && /^[=+\-@＝＋－＠]/.test(safe) ? `'${safe}` : safe
  })
}

function writeAuthors(authors: readonly Author[], complete: boolean): string {
  const names = printedAuthors(authors).map(author =>
    author.type === 'group' ? author.collectiveName : commaName(author)
  )
  return list(complete ? names : [...names, 'et al.'])
}

const list = (items: readonly string[]) => items.map(item => item.replace(/;/g, ',')).join('; ')
