/**
 * Summary (text), as PubMed saves a search of journal articles: a numbered citation each, 80 columns, CRLF.
 * @see reference: exports.md, section 2
 */
import {type Article, type ArticleId, type Author, emptyArticle, type Ids} from '@pubcite/schema/model'
import {type Articles, authorList, cleaned, closed, listed, named, only} from './notation.js'
import {languageName} from './page-parts.js'
import {aheadPhrase, dateAndPlace, datesCarried, doiPhrase, journalName, secondDate} from './source.js'
import {wrapAtHyphens} from './wrap.js'

/** Print a list of citations, numbered from 1. */
export const printSummary = (articles: Articles): string =>
  listed(articles)
    .map((article, index) => `${wrapAtHyphens(`${index + 1}: ${citation(article)}`, 80)}\n`)
    .join('\n')
    .replaceAll('\n', '\r\n')

/** The whole citation in NLM's order, closed by its identifiers. */
function citation(article: Article): string {
  const {authors, authorsComplete, title} = article
  return [
    authors.length > 0 && `${authorList(authors, authorsComplete !== false)}.`,
    title && closed(title),
    `${journalName(article)}. ${dateAndPlace(article)}.`,
    languages(article)
      .map(languageName)
      .join(', ')
      .replace(/$/, languages(article).length > 0 ? '.' : ''),
    doiPhrase(article),
    secondDate(article),
    aheadPhrase(article),
    idPhrase(article.ids)
  ]
    .filter(Boolean)
    .join(' ')
}

/** English alone is not said. */
const languages = ({languages: codes}: Article): string[] => (codes.join() === 'eng' ? [] : codes)

const idPhrase = ({pmid, pmcid}: Ids): string | undefined => {
  const ids = [pmid && `PMID: ${pmid}`, pmcid && `PMCID: ${pmcid}`].filter(Boolean)
  return ids.length === 0 ? undefined : `${ids.join('; ')}.`
}

/** An author of whom the short form was printed. */
export function shortAuthor(author: Author): Author {
  const rest = {ids: [], affiliations: []}
  return author.type === 'group'
    ? {type: 'group', collectiveName: author.collectiveName, ...rest}
    : {...only(author, 'type', 'lastName', 'initials', 'suffix'), ...rest}
}

/** The identifiers of a citation, in the order in which it prints them. */
export const citedIds = ({pmid, pmcid, doi}: Ids): ArticleId[] => [
  ...(doi === undefined ? [] : [{type: 'doi', id: doi}]),
  ...(pmid === undefined ? [] : [{type: 'pubmed', id: pmid}]),
  ...(pmcid === undefined ? [] : [{type: 'pmc', id: pmcid}])
]

/** What every citation carries: authors in short form, title, and where and when. */
export const carriedByCitation = (article: Article): Article => ({
  ...emptyArticle(),
  ...only(article, 'title', 'volume', 'issue', 'pagination'),
  ...datesCarried(article),
  ...(article.journal && {journal: {...only(article.journal, 'medlineTa'), issns: []}}),
  ids: only(article.ids, 'pmid', 'pmcid', 'doi'),
  authors: named(article.authors).map(shortAuthor),
  ...only(article, 'authorsComplete')
})

/** What a perfect reader makes of the print. */
export function carriedBySummary(printed: Article): Article {
  const article = cleaned(printed)
  return {
    ...carriedByCitation(article),
    articleIds: citedIds(article.ids),
    languages: languages(article),
    ...preprintType(article)
  }
}

/** `[Preprint]` behind the journal says what the article is. */
export const preprintType = ({publicationTypes}: Article): Pick<Article, 'publicationTypes'> => ({
  publicationTypes: publicationTypes.filter(({name}) => name === 'Preprint')
})
