/**
 * CSV, as PubMed saves a search of journal articles since 2020: a byte order mark, a header without quotes, each cell in
 * quotes, CRLF.
 * @see reference: exports.md, section 4
 */
import type {Article} from '@pubcite/schema/model'
import {type Articles, authorList, cleaned, listed, named, two} from './notation.js'
import {aheadPhrase, journalName, source} from './source.js'
import {carriedByCitation, preprintType} from './summary.js'

const header = 'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI'

/** Print a table with its header, a row for each article. */
export const printCsv = (articles: Articles): string =>
  `\ufeff${[header, ...listed(articles).map(row)].map(line => `${line}\r\n`).join('')}`

function row(article: Article): string {
  const {ids, title = '', journal, pubDate} = article
  const [first] = named(article.authors)
  const cells = [
    ids.pmid,
    title,
    article.authors.length > 0 ? `${authorList(article.authors, article.authorsComplete !== false)}.` : '',
    [source(article), aheadPhrase(article)].filter(Boolean).join(' '),
    first && authorList([first]),
    journal?.medlineTa && journalName(article),
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
    ...carriedByCitation(article),
    ids: {...carriedByCitation(article).ids, ...(ids.mid !== undefined && {mid: ids.mid})},
    articleIds: [
      ...(ids.pmid === undefined ? [] : [{type: 'pubmed', id: ids.pmid}]),
      ...(ids.pmcid === undefined ? [] : [{type: 'pmc', id: ids.pmcid}]),
      ...(ids.mid === undefined ? [] : [{type: 'mid', id: ids.mid}]),
      ...(ids.doi === undefined ? [] : [{type: 'doi', id: ids.doi}])
    ],
    history: date ? [{status: 'entrez', date: {year: date.year!, month: date.month!, day: date.day!}}] : [],
    ...preprintType(article)
  }
}
