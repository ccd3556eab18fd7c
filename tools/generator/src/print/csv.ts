/**
 * CSV, as PubMed saves a search since 2020: a byte order mark, a header without quotes, each cell in quotes, CRLF.
 * @see reference: exports.md, section 4
 */
import {type Article, emptyArticle} from '@pubcite/schema/model'
import {bookSource, carriedByBookSource} from './book-source.js'
import {type Articles, authorList, cleaned, listed, named, only, two} from './notation.js'
import {aheadPhrase, journalName, source} from './source.js'
import {carriedByCitation, preprintType, shortAuthor} from './summary.js'

const header = 'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI'

/** Print a table with its header, a row for each article. */
export const printCsv = (articles: Articles): string =>
  `\ufeff${[header, ...listed(articles).map(row)].map(line => `${line}\r\n`).join('')}`

function row(article: Article): string {
  const {ids, title = '', journal, pubDate} = article
  const [first] = named(article.authors)
  const isBook = article.type.startsWith('book')
  const bookTitle = article.type === 'book' ? article.title : article.book?.title
  const cells = [
    ids.pmid,
    title,
    article.authors.length > 0 ? `${authorList(article.authors, article.authorsComplete !== false)}.` : '',
    isBook ? bookSource(article) : [source(article), aheadPhrase(article)].filter(Boolean).join(' '),
    first && authorList([first]),
    isBook ? bookTitle : journal?.medlineTa && journalName(article),
    pubDate?.year,
    createDate(article),
    ids.pmcid,
    ids.mid,
    ids.doi
  ]
  return cells.map(cell => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')
}

/** When the record came into Entrez: `2025/04/11`. */
const entrez = ({history}: Article) => history.find(({status}) => status === 'entrez')?.date
function createDate(article: Article): string {
  const date = entrez(article)
  return date ? `${date.year}/${two(date.month ?? 1)}/${two(date.day ?? 1)}` : ''
}

/** What a perfect reader makes of a row: the citation in its parts, the create date as the `entrez` step of the history. */
export function carriedByCsv(printed: Article): Article {
  const article = cleaned(printed)
  const {ids} = article
  const date = entrez(article)
  return {
    ...(article.type.startsWith('book')
      ? carriedOfBook(article)
      : {...carriedByCitation(article), ...preprintType(article)}),
    ids: only(ids, 'pmid', 'pmcid', 'doi', 'mid'),
    articleIds: [
      ...(ids.pmid === undefined ? [] : [{type: 'pubmed', id: ids.pmid}]),
      ...(ids.pmcid === undefined ? [] : [{type: 'pmc', id: ids.pmcid}]),
      ...(ids.mid === undefined ? [] : [{type: 'mid', id: ids.mid}]),
      ...(ids.doi === undefined ? [] : [{type: 'doi', id: ids.doi}])
    ],
    history: date ? [{status: 'entrez', date: only(date, 'year', 'month', 'day')}] : []
  }
}

const carriedOfBook = (article: Article): Article => ({
  ...emptyArticle(article.type),
  ...only(article, 'title', 'authorsComplete'),
  ...carriedByBookSource(article),
  authors: named(article.authors).map(shortAuthor)
})
